/**
 * What somebody used to Sheets expects to find, in a real browser on a tablet's screen: formulas in Russian, choices, filters, notes,
 * roubles, the corner that counts, printing, and a finger instead of a mouse.
 */
import type { Page } from 'playwright-core';
import { JUROR, SHEET, SheetDesk, choose, goTo, paste, type, until } from './sheet-desk';

const book = new SheetDesk();
let page: Page;

beforeAll(async () => {
  await book.start();
  page = await book.open();
});
afterAll(() => book.stop());
afterEach(() => expect(book.faults.splice(0)).toEqual([]));

const content = (row: number, col: number): string | undefined => {
  const cell = book.desk.kernel.model.getters.getCell({ sheetId: SHEET, row, col });
  return cell === undefined ? undefined : book.desk.kernel.model.getters.getCellText({ sheetId: SHEET, row, col }, { showFormula: true });
};

test('Russian names of functions are proposed, explained and kept in English', async () => {
  await type(page, 'A1', '2,5');
  await goTo(page, 'B1');
  await page.keyboard.type('=су', { delay: 30 });
  await page.locator('.o-autocomplete-dropdown').getByText('Складывает числа').waitFor();
  await page.keyboard.type('мм(', { delay: 30 });
  await page.locator('.o-formula-assistant').getByText('значение1').first().waitFor();
  await page.keyboard.type('A1;1,5)');
  await page.keyboard.press('Enter');
  await until(() => book.shown(0, 1), '4');
  await type(page, 'B2', '=ЕСЛИ(И(A1>2;НЕ(ЛОЖЬ));"да (ЕСЛИ)";"нет")');
  await until(() => book.shown(1, 1), 'да (ЕСЛИ)');
  expect(content(1, 1)).toMatch(/^=IF\(AND\(A1>2[;,] ?NOT\(FALSE\)\)/u);
});

test('a formula of a rule judges what is typed, not what stood in the cell before', async () => {
  const [row, col] = [29, 9];
  book.desk.kernel.command('ADD_DATA_VALIDATION_RULE', {
    sheetId: SHEET,
    ranges: [{ _sheetId: SHEET, _zone: { left: col, right: col, top: row, bottom: row + 1 } }],
    rule: { id: 'own formula', criterion: { type: 'customFormula', values: ['=AND(ISNUMBER(J30),J30>=5,J30<=6)'] }, isBlocking: true, helpText: 'Место — 5 или 6.' },
  });
  await type(page, 'J30', '6');
  await until(() => book.shown(row, col), '6');
  await type(page, 'J31', '5');
  await until(() => book.shown(row + 1, col), '5');
  await type(page, 'J30', '7');
  await page.getByText('J30: Место — 5 или 6.').first().waitFor();
  await until(() => book.shown(row, col), '6');
});

test('a list of choices opens and is chosen from by keys and by a finger', async () => {
  book.desk.kernel.command('ADD_DATA_VALIDATION_RULE', {
    sheetId: SHEET,
    ranges: [{ _sheetId: SHEET, _zone: { left: 3, right: 3, top: 0, bottom: 3 } }],
    rule: { id: 'choice', criterion: { type: 'isValueInList', values: ['да', 'нет'], displayStyle: 'arrow' }, isBlocking: true },
  });
  await goTo(page, 'D1');
  await page.keyboard.press('Alt+ArrowDown');
  const list = page.locator('.o-autocomplete-dropdown');
  await list.getByText('нет').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await until(() => ['да', 'нет'].includes(book.shown(0, 3)), true);
  const tablet = await book.open(undefined, { hasTouch: true });
  await goTo(tablet, 'D2');
  const grid = await tablet.locator('.o-grid').boundingBox();
  // The arrow stands at the right end of the cell: four columns of 96 points after the numbers of rows.
  await tablet.touchscreen.tap((grid?.x ?? 0) + 48 + 4 * 96 - 10, (grid?.y ?? 0) + 26 + 23 + 12);
  await tablet.locator('.o-autocomplete-dropdown').getByText('нет').tap();
  await until(() => book.shown(1, 3), 'нет');
  await tablet.context().close();
});

test('a filter adds arrows and paints nothing', async () => {
  await paste(page, 'F1', 'Имя\nЯна\nАнна');
  await until(() => book.shown(2, 5), 'Анна');
  await goTo(page, 'F1:F3');
  await choose(page, 'Данные', 'Создать фильтр');
  await until(() => book.desk.kernel.model.getters.getFilters(SHEET).length, 1);
  expect(book.desk.kernel.model.getters.getCoreTables(SHEET).map(({ config }) => config.styleId)).toEqual(['None']);
});

test('a note may have several lines, be changed and be removed', async () => {
  await goTo(page, 'H1');
  await choose(page, 'Вставка', 'Примечание');
  const text = page.getByRole('dialog', { name: 'Примечание' }).getByRole('textbox');
  await text.fill('первая\nвторая');
  await page.keyboard.press('Control+Enter');
  await until(() => book.desk.kernel.overlay.notes().map((note) => note.text), ['первая\nвторая']);
  await goTo(page, 'H1');
  await until(async () => {
    await page.keyboard.press('Shift+F2');
    const kept = await text.inputValue();
    await page.keyboard.press('Escape');
    return kept;
  }, 'первая\nвторая');
  const grid = await page.locator('.o-grid').boundingBox();
  await page.mouse.click((grid?.x ?? 0) + 48 + 7 * 96 + 20, (grid?.y ?? 0) + 26 + 12, { button: 'right' });
  await page.locator('.o-menu-item', { hasText: 'Изменить примечание' }).waitFor();
  await page.locator('.o-menu-item', { hasText: 'Удалить примечание' }).click();
  await until(() => book.desk.kernel.overlay.notes(), []);
});

test('money is in roubles', async () => {
  await type(page, 'A5', '1234,5');
  await goTo(page, 'A5');
  await choose(page, 'Формат', 'Число', 'Денежный(?!,)');
  await until(() => /^1.234,50.₽$/u.test(book.shown(4, 0)), true);
});

test('the corner counts what is selected, and is silent over one cell', async () => {
  await paste(page, 'A10', '1\n2\nслово');
  await until(() => book.shown(11, 0), 'слово');
  const corner = page.locator('.o-selection-statistic');
  await goTo(page, 'A10:A12');
  await corner.filter({ hasText: 'Сумма: 3' }).waitFor();
  await goTo(page, 'A12:B12');
  await corner.filter({ hasText: 'Количество: 1' }).waitFor();
  await goTo(page, 'A12');
  await corner.waitFor({ state: 'detached' });
});

test('a newer refusal takes the place of an older one', async () => {
  for (const [column, description] of ['первая', 'вторая'].entries()) {
    const zone = { left: column, right: column, top: 0, bottom: 0 };
    book.desk.kernel.overlay.addProtection({ id: description, kind: 'range', sheetId: SHEET, zone, description, warningOnly: false, editors: [] });
  }
  const juror = await book.open(JUROR);
  for (const [cell, description] of [['A1', 'первая'], ['B1', 'вторая']] as const) {
    await goTo(juror, cell);
    await juror.keyboard.type('1');
    await juror.locator('.desk-toast.warning', { hasText: description }).waitFor();
  }
  expect(await juror.locator('.desk-toast.warning').count()).toBe(1);
  await juror.context().close();
});

test('paper gets the sheet alone', async () => {
  await goTo(page, 'A1');
  await page.keyboard.press('Control+p');
  await page.locator('.o-print-page').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#header').isVisible()).toBe(false);
  expect(await page.locator('.o-print-header').isVisible()).toBe(false);
  expect(await page.locator('.o-print-page').first().isVisible()).toBe(true);
  // Nothing is cut off at the edge of the window.
  const hidden = await page.evaluate(() => [document.body, ...document.querySelectorAll('#desk, #grid, .o-spreadsheet')].filter((part) => getComputedStyle(part).overflowY === 'hidden').length);
  expect(hidden).toBe(0);
  await page.emulateMedia({ media: null });
  await page.getByText('Отмена').click();
});
