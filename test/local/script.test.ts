// A foreign script from the command line: an empty workbook made for it, its menu listed and run, its own onEdit left alone.
// It runs dist/local/cli.mjs, which `npm test` has just built.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, opened } from './program';

const folder = mkdtempSync(join(tmpdir(), 'desk-foreign-'));
const script = join(folder, 'stock.gs');
const book = join(folder, 'own.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  script,
  `function onOpen() { SpreadsheetApp.getUi().createMenu('Склад').addItem('Добавить', 'add').addItem('Посчитать', 'count').addToUi(); }
function add() {
  const answer = SpreadsheetApp.getUi().prompt('Что добавить?');
  SpreadsheetApp.getActiveSheet().appendRow([answer.getResponseText(), Session.getActiveUser().getEmail()]);
}
function count() {
  // As on Google nobody hears of it.
  (async () => { throw new Error('unheard'); })();
  SpreadsheetApp.getUi().alert('Всего: ' + SpreadsheetApp.getActiveSheet().getLastRow());
}`,
);

test('open makes an empty workbook for a script, and warns whose rights it runs with; list and run take the same script', async () => {
  const served = await opened(book, '--script', script, '--port', '0');
  expect(served.out).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  await served.stop();
  expect(desk('list', book, '--script', script).out).toContain('Склад › Добавить (add)');
  expect(desk('run', book, 'Добавить', '--script', script, '--answer', 'Гвозди').status).toBe(0);
  expect(desk('run', book, 'Посчитать', '--script', script)).toMatchObject({ status: 0, out: expect.stringContaining('Всего: 1') as string });
});

test('a script that Google would not take is refused before the workbook is touched', () => {
  const broken = join(folder, 'broken.gs');
  writeFileSync(broken, 'function onOpen() {\n  return (;\n}');
  const { status, told } = desk('open', join(folder, 'none.xlsx'), '--script', broken, '--no-browser');
  expect([status, told]).toEqual([1, expect.stringMatching(/^Файл broken\.gs, строка 2: .+\n$/)]);
});
