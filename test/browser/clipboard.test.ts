/**
 * The clipboard between the desk and other spreadsheets, in a real browser: looks and merged cells come in, a table and quoted text
 * go out, Ctrl+Shift+V brings values alone.
 */
import type { Page } from 'playwright-core';
import type { Style } from '@odoo/o-spreadsheet';
import { SHEET, SheetDesk, goTo, paste, pasteHere, type, until } from './sheet-desk';

const book = new SheetDesk();
let page: Page;

beforeAll(async () => {
  await book.start();
  page = await book.open();
});
afterAll(() => book.stop());
afterEach(() => expect(book.faults.splice(0)).toEqual([]));

function style(row: number, col: number): Style | undefined {
  return book.desk.kernel.model.getters.getCell({ sheetId: SHEET, row, col })?.style;
}

/** What is on the clipboard, once it holds this text. */
async function copied(text: string): Promise<string> {
  await page.waitForFunction(async (wanted) => (await navigator.clipboard.readText()).replace(/\r/gu, '') === wanted, text);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
}

test('a table of Google Sheets brings its looks and merged cells', async () => {
  const html =
    '<google-sheets-html-origin><table><tbody><tr><td colspan="2" style="font-weight:bold;background-color:#ffff00;color:#ff0000;text-align:center;font-size:14pt">Итог</td></tr>' +
    '<tr><td style="text-decoration:line-through;font-style:italic">Яна</td><td data-sheets-value=\'{"1":3,"3":2.5}\'>2,5</td></tr></tbody></table>';
  await paste(page, 'A1', 'Итог\t\nЯна\t2,5', html);
  await until(() => book.shown(1, 1), '2,5');
  expect(style(0, 0)).toEqual({ bold: true, fillColor: '#ffff00', textColor: '#ff0000', align: 'center', fontSize: 14 });
  expect(style(1, 0)).toEqual({ italic: true, strikethrough: true });
  expect(book.desk.kernel.model.getters.getMerges(SHEET)).toMatchObject([{ top: 0, bottom: 0, left: 0, right: 1 }]);
});

test('Excel says looks in classes, LibreOffice in old HTML', async () => {
  const excel = '<style><!--.xl65{font-weight:700;background:#00FF00;mso-number-format:General;color:windowtext}--></style><table><tr><td class=xl65>класс</td></tr></table>';
  await paste(page, 'D1', 'класс', excel);
  await until(() => style(0, 3), { bold: true, fillColor: '#00ff00' });
  const libre = '<table><tr><td align="right" bgcolor="#FFD7D7"><b><u><font color="#C9211E">старое</font></u></b></td></tr></table>';
  await paste(page, 'D2', 'старое', libre);
  await until(() => style(1, 3), { bold: true, underline: true, textColor: '#c9211e', fillColor: '#ffd7d7', align: 'right' });
});

test('Ctrl+Shift+V brings values alone, of a formula and of what another program has copied', async () => {
  await type(page, 'F1', '=2*21');
  await goTo(page, 'F1');
  await page.keyboard.press('Control+b');
  await until(() => style(0, 5)?.bold, true);
  await page.keyboard.press('Control+c');
  await copied('42');
  await goTo(page, 'F2');
  await page.keyboard.press('Control+Shift+KeyV');
  await until(() => book.shown(1, 5), '42');
  expect(book.desk.kernel.model.getters.getCell({ sheetId: SHEET, row: 1, col: 5 })?.isFormula).toBe(false);
  expect(style(1, 5)).toBeUndefined();
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob(['1,5\tслово'], { type: 'text/plain' }),
        'text/html': new Blob(['<table><tr><td style="font-weight:bold">1,5</td><td>слово</td></tr></table>'], { type: 'text/html' }),
      }),
    ]),
  );
  await goTo(page, 'F4');
  await page.keyboard.press('Control+Shift+KeyV');
  await until(() => [book.shown(3, 5), book.shown(3, 6)], ['1,5', 'слово']);
  expect(style(3, 5)).toBeUndefined();
});

test('values alone come however late the paste is, and only with the paste of those very keys', async () => {
  const html = '<table><tr><td style="font-weight:bold">поздно</td></tr></table>';
  const plainKeys = (): Promise<void> =>
    page.evaluate(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'V', code: 'KeyV', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }));
    });
  await goTo(page, 'H1');
  // Timers long past: a busy page.
  await page.evaluate(() => {
    const later = window.setTimeout.bind(window);
    Reflect.set(window, 'setTimeout', (act: () => void) => later(act, 0));
    Reflect.set(window, 'later', later);
  });
  await plainKeys();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => Reflect.set(window, 'setTimeout', Reflect.get(window, 'later')));
  await pasteHere(page, 'поздно', html);
  await until(() => book.shown(0, 7), 'поздно');
  expect(style(0, 7)).toBeUndefined();
  await plainKeys();
  await page.keyboard.press('ArrowDown');
  await pasteHere(page, 'поздно', html);
  await until(() => style(1, 7), { bold: true });
});

test('what is copied is a table with merged cells and looks, and text with quotes where it needs them', async () => {
  await type(page, 'J1', '<b>жирно</b>');
  await goTo(page, 'J2');
  await page.keyboard.type('две');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('строки');
  await page.keyboard.press('Enter');
  await type(page, 'K1', '0,125');
  await until(() => book.shown(0, 10), '0,125');
  book.desk.kernel.command('ADD_MERGE', { sheetId: SHEET, target: [{ top: 1, bottom: 1, left: 9, right: 10 }] });
  book.desk.kernel.command('SET_FORMATTING', { sheetId: SHEET, target: [{ top: 0, bottom: 0, left: 9, right: 9 }], style: { italic: true } });
  await goTo(page, 'J1:K2');
  await page.keyboard.press('Control+c');
  const html = await copied('<b>жирно</b>\t0,125\n"две\nстроки"\t');
  expect(html).toContain('&lt;b&gt;жирно&lt;/b&gt;');
  expect(html).toMatch(/<td colspan="2" rowspan="1"[^>]*>две<br>строки<\/td>/u);
  expect(html).toMatch(/font-style:\s*italic/u);
  expect(html).toContain('sdval="0.125"');
});
