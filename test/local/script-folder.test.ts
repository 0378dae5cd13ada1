// A foreign Apps Script project read from a folder as clasp lays it out: order of files, pages, manifest, and what is refused.
// Reads folders that the test writes; nothing is built.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Desk } from '../../src/desk/host';
import { readScriptFolder } from '../../src/local/script-folder';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with these files. */
function folder(files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), 'desk-script-'));
  made.push(at);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  return at;
}

const owner = { email: 'owner@example.ru', name: 'Owner', role: 'owner', language: 'ru' } as const;

test('a project of clasp runs on the desk: its files in order, its pages and its manifest', () => {
  const at = folder({
    '.clasp.json': '{"scriptId": "x", "rootDir": "src", "filePushOrder": ["src/zero.gs"]}',
    'src/appsscript.json': '\uFEFF{"timeZone": "Asia/Vladivostok", "oauthScopes": ["https://www.googleapis.com/auth/spreadsheets"]}',
    'src/menu.js': 'function onOpen() { SpreadsheetApp.getUi().createMenu(TITLE).addItem("Stamp", "stamp").addToUi(); }',
    'src/stamp.gs': 'function stamp() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(TITLE + " " + FIRST); }',
    'src/zero.gs': 'const TITLE = "Foreign";',
    'src/lib/a.js': 'const FIRST = `${TITLE}!`',
    'src/forms/page.html': '<p>page</p>',
    'src/node_modules/x/index.js': 'throw new Error("not the script")',
    'notes.js': 'throw new Error("outside")',
  });
  const { files, count } = readScriptFolder(at, 'ru');
  expect([count, Object.keys(files.pages), files.manifest.timeZone, files.manifest.oauthScopes?.length]).toEqual([5, ['forms/page'], 'Asia/Vladivostok', 1]);

  const session = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: files }).as(owner.email);
  expect(session.menus()).toEqual([{ caption: 'Foreign', children: [{ caption: 'Stamp', functionName: 'stamp' }] }]);
  expect(session.run('stamp').outcome.kind).toBe('done');
  expect(session.values('Лист1', 'A1')).toEqual([['Foreign Foreign!']]);
});

test('a script opens the workbook by the id of the spreadsheet it belongs to, and no other', () => {
  const at = folder({
    '.clasp.json': '{"scriptId": "x", "parentId": ["1AbC_d-E"]}',
    'Code.gs': `function main() { const book = SpreadsheetApp.openById('1AbC_d-E'); return [book.getName(), book.getId(), SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/1AbC_d-E/edit#gid=0').getUrl()]; }
      function other() { SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/1AbC_d-EF/edit'); }`,
  });
  const session = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: readScriptFolder(at, 'ru').files }).as(owner.email);
  expect(session.run('main').outcome).toEqual({ kind: 'done', returned: ['Book', '1AbC_d-E', 'https://docs.google.com/spreadsheets/d/1AbC_d-E/edit'] });
  expect(session.run('other').outcome).toMatchObject({ message: 'not emulated: SpreadsheetApp.openByUrl of another spreadsheet' });
});

test('one file is a script, too; without a manifest nothing limits what it may ask for', () => {
  const at = folder({ 'Code.gs': 'function onOpen() {}', 'other.gs': 'syntax error here' });
  const { files, count } = readScriptFolder(join(at, 'Code.gs'), 'en');
  expect([count, files.code, files.manifest.oauthScopes]).toEqual([1, 'function onOpen() {}', undefined]);
});

test.each([
  ['a line that does not parse', { 'a.gs': 'function ok() {}', 'b.gs': 'let x = 1;\nlet y = ;\n' }, /^Файл b\.gs, строка 2: Unexpected token/],
  ['a module', { 'a.js': 'import { x } from "./b";' }, /нет import и export/],
  ['an exporting module', { 'a.js': 'export const x = 1;' }, /нет import и export/],
  ['a manifest that is not JSON', { 'a.gs': '', 'appsscript.json': '{timeZone' }, /^Манифест appsscript\.json не читается/],
  ['no code', { 'page.html': '' }, /нет ни одного файла/],
])('%s is refused with the file and the reason', (_what, files, sentence) => {
  expect(() => readScriptFolder(folder(files), 'ru')).toThrow(sentence);
});

test('a folder that is not there is named', () => {
  expect(() => readScriptFolder('no-such-script', 'ru')).toThrow('Нет ни папки, ни файла скрипта «no-such-script».');
});
