/**
 * Functions of the script in formulas, in a real browser: typed by one person, run in a worker, shown to everybody.
 * What a cell shows is read as a person takes it: by copying.
 */
import type { Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { goTo, JUROR, OWNER, SheetDesk, type } from './sheet-desk';

class ScriptedDesk extends SheetDesk {
  override readonly desk = Desk.empty(
    { owner: { email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    {
      addon: {
        code: `function TIMES_TEN(x) { return Array.isArray(x) ? x.map((row) => row.map((cell) => cell * 10)) : x * 10; } function NO_LUCK() { throw new Error('не сегодня'); }`,
        manifest: { timeZone: 'Europe/Moscow' },
        pages: {},
      },
    },
  );
}

const desk = new ScriptedDesk();

beforeAll(() => desk.start(), 60_000);
afterAll(() => desk.stop());

/** Waits until copying a cell gives this text. */
async function shows(page: Page, a1: string, text: string): Promise<void> {
  let found = '';
  for (let tries = 0; tries < 100 && found !== text; tries += 1) {
    await goTo(page, a1);
    await page.keyboard.press('Control+c');
    await page.waitForTimeout(100);
    found = (await page.evaluate(() => navigator.clipboard.readText())).trim();
  }
  expect(found).toBe(text);
}

test('a formula with a function of the script is computed, again when its argument changes, for everybody', async () => {
  const page = await desk.open();
  await type(page, 'A1', '4');
  await type(page, 'B1', '=times_ten(A1)+1');
  await type(page, 'A3', '=TIMES_TEN(A1:B1)');
  await shows(page, 'B1', '41');
  await shows(page, 'B3', '410');
  const other = await desk.open(JUROR);
  await shows(other, 'B3', '410');
  await type(other, 'A1', '5');
  await shows(page, 'B3', '510');
  await type(page, 'C1', '=NO_LUCK()');
  await shows(page, 'C1', '#ERROR!');
  expect(desk.shown(2, 1)).toBe('510');
  expect(desk.faults).toEqual([]);
}, 120_000);
