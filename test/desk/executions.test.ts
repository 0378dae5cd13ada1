// Executions: what a script's world holds, how calls are counted, refused and made to fail.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { limitOf } from '../../src/desk/execution/lifecycle';
import { owner, returnedBy, runBody, scriptDesk, thrownBy } from './script-desk';

test('the script sees nothing of Node or of a browser', () => {
  expect(returnedBy(`return ['setTimeout', 'fetch', 'process', 'require', 'URL', 'TextEncoder', 'Buffer', 'structuredClone', 'deskRun'].filter((name) => name in globalThis)`)).toEqual([]);
});

test('every execution starts with fresh globals', () => {
  const session = scriptDesk('let count = 0; function main() { count += 1; return count; }').as(owner.email);
  expect([session.run('main').outcome, session.run('main').outcome]).toEqual([{ kind: 'done', returned: 1 }, { kind: 'done', returned: 1 }]);
});

test.each([
  ['SpreadsheetApp.getActiveSheet().getRange("A1").createPivotTable()', 'not emulated: Range.createPivotTable'],
  ['SpreadsheetApp.openById("x")', 'not emulated: SpreadsheetApp.openById of another spreadsheet'],
  ['UrlFetchApp.fetch("http://x")', 'not emulated: UrlFetchApp'],
  ['SpreadsheetApp.ProtectionType.SHEETS', 'not emulated: SpreadsheetApp.ProtectionType.SHEETS'],
])('a gap of the desk says its name: %s', (code, message) => {
  expect(thrownBy(code)).toBe(message);
});

test('calls are counted by name and priced', () => {
  const { calls, callCount, modelledMs } = runBody(`const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').getValues(); sheet.getRange('A2').getValues();`);
  expect(calls).toEqual({ 'SpreadsheetApp.getActiveSheet': 1, 'Sheet.getRange': 2, 'Range.getValues': 2 });
  expect(callCount).toBe(5);
  expect(modelledMs).toBeGreaterThan(2 * 159 - 1);
});

test('every getter that reads cells waits for the server on Google; what a range knows of itself does not', () => {
  const modelled = (getter: string): number => runBody(`const range = SpreadsheetApp.getActiveSheet().getRange('A1'); for (let i = 0; i < 10; i += 1) range.${getter}();`).modelledMs;
  expect([modelled('getFontColor') > 1590, modelled('getRichTextValue') > 1590, modelled('isBlank') > 1590, modelled('getRow') < 159, modelled('getA1Notation') < 159]).toEqual([true, true, true, true, true]);
});

test('any call of the next execution can be made to fail', () => {
  const desk = scriptDesk(`function main() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); sheet.getRange('A2').setValue(2); }`);
  const session = desk.as(owner.email);
  desk.failNext(6);
  expect(session.run('main').outcome).toMatchObject({ kind: 'failed', name: 'Exception' });
  expect(session.values('Лист1', 'A1:A2')).toEqual([[1], ['']]);
  expect(session.run('main').outcome.kind).toBe('done');
});

test('a call without its scope in the manifest is refused', () => {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
  expect(returnedBy('return SpreadsheetApp.getActiveSheet().getName()', { scopes })).toBe('Лист1');
  expect(thrownBy('Session.getActiveUser()', { scopes })).toBe(
    'You do not have permission to call Session.getActiveUser. Required permissions: (https://www.googleapis.com/auth/userinfo.email)',
  );
  expect(thrownBy(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`, { scopes })).toMatch(/script\.container\.ui/u);
});

test('what is logged and what went wrong is kept', () => {
  const { logged, outcome } = runBody(`console.log('строк: %s', 5); Logger.log([1, 'два']); function inner() { null.x; } inner();`);
  expect(logged).toEqual(['строк: 5', '[1,"два"]']);
  expect(outcome).toMatchObject({ kind: 'failed', name: 'TypeError', stack: expect.stringContaining('Code.js') as string });
});

test('a thrown Exception is an Error in the script, with Google’s name', () => {
  expect(returnedBy(`try { SpreadsheetApp.getActiveSheet().getRange(0, 0); } catch (error) { return [error instanceof Error, error.name]; }`)).toEqual([true, 'Exception']);
});

test('an execution has six minutes, a simple trigger and a function in a formula thirty seconds', () => {
  const kinds = ['menu', 'sidebar', 'installable trigger', 'simple trigger', 'custom function'] as const;
  expect(kinds.map(limitOf)).toEqual([360_000, 360_000, 360_000, 30_000, 30_000]);
});

test('a person as text is the address', () => {
  expect(returnedBy('return `${Session.getActiveUser()}`')).toBe(owner.email);
});

test.each([
  ['a const', 'const main = () => 1;'], ['a let', 'let main = function other() { return 1; };'], ['a var', 'var main = () => 1;'], ['an assignment', 'main = () => 1;'],
  ['an async function', 'async function main() { await null; SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); return await Promise.all([1]).then(([one]) => one); }'],
  ['a const that is async', 'const main = async () => { for await (const one of [1]) return one; };'],
])('what can be run: %s', (_, code) => {
  const desk = scriptDesk(code);
  expect(desk.has('main')).toBe(true);
  expect(desk.as(owner.email).run('main').outcome).toEqual({ kind: 'done', returned: 1 });
});

test('methods of objects and of classes can be run by menus, not by pages', () => {
  const session = scriptDesk(`const menu = { value: 5, item() { return this.value; } }; class Tools { static go() { return this.name; } }`).as(owner.email);
  expect([session.run('menu.item').outcome, session.run('Tools.go').outcome]).toEqual([{ kind: 'done', returned: 5 }, { kind: 'done', returned: 'Tools' }]);
  expect(() => session.call('menu.item', [])).toThrow('Script function not found: menu.item');
  for (const name of ['menu.none', 'none.item', 'this.eval', 'Math.max', 'eval', 'constructor', 'menu.item.constructor.x', 'Utilities.sleep']) {
    expect([name, session.run(name).outcome]).toMatchObject([name, { kind: 'failed', message: `Script function not found: ${name}` }]);
  }
});

test('an async function that fails, and one that waits for what never comes', () => {
  const session = scriptDesk(`async function fails() { await null; null.x; } function never() { return new Promise(() => {}); }`).as(owner.email);
  expect(session.run('fails').outcome).toMatchObject({ kind: 'failed', name: 'TypeError' });
  expect(session.run('never').outcome).toMatchObject({ kind: 'done' });
});

test('a function that is not there', () => {
  expect(scriptDesk('').as(owner.email).run('нет').outcome).toMatchObject({ kind: 'failed', message: 'Script function not found: нет' });
});

test('links, rich texts and addresses of tabs', () => {
  expect(
    returnedBy(`const book = SpreadsheetApp.getActive(); const sheet = book.insertSheet('Итоги'); sheet.getRange('A1').setFormula('=HYPERLINK("#gid=' + sheet.getSheetId() + '&range=B2"; "сюда")');
      sheet.getRange('A2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('там').setLinkUrl('#gid=1').build()); return [typeof sheet.getSheetId(), sheet.getRange('A1:A2').getValues()]`),
  ).toEqual(['number', [['сюда'], ['там']]]);
});
