/**
 * The keys that hands know from Sheets, in a real browser: moving, filling in rows, formats, sheets, and the list of them all.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { flatCells } from '../../src/desk/files/flat-cells';
import { readXlsx } from '../../src/desk/files/read-xlsx';
import { JUROR, SHEET, SheetDesk, VIEWER, choose, goTo, selectedIs, type, until } from './sheet-desk';

const book = new SheetDesk();
let page: Page;

beforeAll(async () => {
  await book.start();
  page = await book.open();
});
afterAll(() => book.stop());
afterEach(() => expect(book.faults.splice(0)).toEqual([]));

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('Tab goes along a row, and Enter returns to where the row began', async () => {
  await goTo(page, 'B5');
  for (const [text, key] of [['имя', 'Tab'], ['3', 'Tab'], ['4', 'Enter']] as const) {
    await page.keyboard.type(text);
    await page.keyboard.press(key);
  }
  await selectedIs(page, 'B6');
  await until(() => [1, 2, 3].map((column) => book.shown(4, column)), ['имя', '3', '4']);
  await goTo(page, 'B8');
  // A busy page: no timer comes before the keys that follow.
  await page.evaluate(() => {
    const soon = window.setTimeout.bind(window);
    Reflect.set(window, 'setTimeout', (act: () => void, ms = 0) => soon(act, ms + 300));
    Reflect.set(window, 'punctual', soon);
  });
  await press('Tab');
  await selectedIs(page, 'C8');
  await page.keyboard.type('5');
  await press('Enter');
  await selectedIs(page, 'B9');
  await page.evaluate(() => Reflect.set(window, 'setTimeout', Reflect.get(window, 'punctual')));
});

test('Ctrl+End goes to the end of what is filled, and Shift extends to it', async () => {
  await type(page, 'F12', 'конец');
  await press('Control+Home', 'Control+End');
  await selectedIs(page, 'F12');
  await press('Control+Shift+Home');
  await selectedIs(page, 'A1:F12');
});

test('a new sheet has a Russian name and the size of Sheets, and keys lead from sheet to sheet', async () => {
  await press('Shift+F11');
  const active = page.locator('.o-sheet.active');
  await active.filter({ hasText: /^\s*Лист\d+\s*$/u }).waitFor();
  const made = (await active.innerText()).trim();
  const { getters } = book.desk.kernel.model;
  await until(() => getters.getSheetIds().filter((id) => id !== SHEET).map((id) => [getters.getNumberRows(id), getters.getNumberCols(id)]), [[1000, 26]]);
  for (const [back, forth] of [['Control+PageUp', 'Control+PageDown'], ['Control+Shift+PageUp', 'Control+Shift+PageDown'], ['Alt+ArrowUp', 'Alt+ArrowDown']] as const) {
    await press(back);
    await active.filter({ hasNotText: made }).waitFor();
    await press(forth);
    await active.filter({ hasText: made }).waitFor();
  }
  await press('Control+PageUp');
});

test('strikethrough, borders and formats have their keys', async () => {
  await type(page, 'H1', 'черта');
  await goTo(page, 'H1');
  await press('Alt+Shift+Digit5', 'Alt+Shift+Digit7');
  await until(() => book.desk.kernel.model.getters.getCell({ sheetId: SHEET, row: 0, col: 7 })?.style?.strikethrough, true);
  await until(() => Object.keys(book.desk.kernel.model.getters.getCellBorder({ sheetId: SHEET, row: 0, col: 7 }) ?? {}).sort(), ['bottom', 'left', 'right', 'top']);
  await press('Alt+Shift+Digit6', 'Control+Backslash');
  await until(() => book.desk.kernel.model.getters.getCell({ sheetId: SHEET, row: 0, col: 7 })?.style, undefined);
  await until(() => book.desk.kernel.model.getters.getCellBorder({ sheetId: SHEET, row: 0, col: 7 }) ?? null, null);
});

test('Ctrl+J goes to the name box, Ctrl+S says that all is kept, Ctrl+/ lists the keys', async () => {
  await goTo(page, 'A1');
  await press('Control+KeyJ');
  await page.waitForFunction(() => document.activeElement?.closest('.o-named-range-selector-container') !== null);
  await goTo(page, 'A1');
  await press('Control+KeyS');
  await page.locator('.desk-toast', { hasText: 'сохраняются сами' }).waitFor();
  await press('Control+Slash');
  const list = page.getByRole('dialog', { name: 'Быстрые клавиши' });
  await list.getByText('Вставить только значения').waitFor();
  await press('Escape');
  await list.waitFor({ state: 'detached' });
  await choose(page, 'Справка', 'Быстрые клавиши');
  await list.waitFor();
  await press('Escape');
});

test('the open sheet is taken away as .csv, formulas made harmless', async () => {
  await type(page, 'A1', '1,5');
  await type(page, 'A2', '\'=1+1');
  await choose(page, 'Файл', 'Скачать');
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.o-menu-item', { hasText: 'Текущий лист' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Проба - .+\.csv$/u);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Uint8Array);
  const lines = Buffer.concat(chunks).toString('utf8').slice(1).split('\r\n');
  expect(lines[0]).toMatch(/^1,5;/u);
  expect(lines[1]).toMatch(/^'=1\+1;/u);
});

test('the whole workbook is taken away as .xlsx, by those who only read it as well, with what was typed a moment ago', async () => {
  await type(page, 'A3', 'последнее');
  const viewer = await book.open(VIEWER);
  for (const hands of [page, viewer]) {
    await choose(hands, 'Файл', 'Скачать');
    const [file] = await Promise.all([hands.waitForEvent('download'), hands.locator('.o-menu-item', { hasText: 'Microsoft Excel' }).click()]);
    expect(file.suggestedFilename()).toBe('Проба.xlsx');
    const read = await readXlsx(new Uint8Array(readFileSync(await file.path())));
    if (read.kind === 'refused') throw new Error(read.refusal.code);
    expect(flatCells(read.state.data)[0]?.['A3']).toBe('последнее');
  }
  await viewer.close();
});

test('the browser finds nothing to warn of when the page opens', async () => {
  const said: string[] = [];
  const other = await book.open(JUROR, {}, (message) => said.push(message));
  await other.close();
  expect(said).toEqual([]);
});
