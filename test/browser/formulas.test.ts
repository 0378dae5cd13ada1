/**
 * Functions of the script in formulas, in a real browser: typed by one person, run in a worker, shown to everybody.
 * What a cell shows is read as a person takes it: by copying.
 */
import { Desk } from '../../src/desk/host';
import { JUROR, OWNER, SheetDesk, shows, type } from './sheet-desk';

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

beforeAll(() => desk.start());
afterAll(() => desk.stop());

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
});
