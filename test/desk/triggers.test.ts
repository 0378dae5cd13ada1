// Simple and installable triggers: when they fire, as whom, and with what event.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { Desk } from '../../src/desk/host';
import { editor, owner, scriptDesk, viewer } from './script-desk';

const note = `function note(value) { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('Z1').setValue(value); }`;

test('onEdit gets the range, the value and the old value of a single cell', () => {
  const desk = scriptDesk(`${note} function onEdit(e) { note(JSON.stringify([e.range.getA1Notation(), e.range.rowStart, e.range.columnEnd, e.value, e.oldValue, e.authMode === ScriptApp.AuthMode.LIMITED, e.user.getEmail(), e.source.getName()])); }`);
  const session = desk.as(editor.email);
  session.type('Лист1', 'B3', '1,5');
  expect(session.values('Лист1', 'Z1')).toEqual([['["B3",3,2,"1.5",null,true,"","Проба"]']]);
  session.type('Лист1', 'B3', '');
  expect(session.values('Лист1', 'Z1')).toEqual([['["B3",3,2,null,"1.5",true,"","Проба"]']]);
});

test.each([
  ['ИСТИНА', '"TRUE"'],
  ['12.05.2026', '"46154"'],
  ['7%', '"0.07"'],
  ['=1+', '"#ERROR!"'],
  ["'007", '"007"'],
])('the value of an event is the bare value as text: %s', (typed, value) => {
  const desk = scriptDesk(`${note} function onEdit(e) { note(JSON.stringify(e.value)); }`);
  const session = desk.as(editor.email);
  session.type('Лист1', 'B3', typed);
  expect(session.values('Лист1', 'Z1')).toEqual([[value]]);
});

test('each entry has its authority: a simple trigger little, an installable one all', () => {
  const desk = scriptDesk(`${note} function onOpen(e) { note(e.authMode === ScriptApp.AuthMode.LIMITED); } function opened(e) { SpreadsheetApp.getActiveSheet().getRange('Z2').setValue(e.authMode === ScriptApp.AuthMode.FULL); }
    function install() { ScriptApp.newTrigger('opened').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }`);
  const session = desk.as(owner.email);
  session.run('install');
  session.menus();
  expect(session.values('Лист1', 'Z1:Z2')).toEqual([[true], [true]]);
});

test('pasting several cells has neither value nor old value', () => {
  const desk = scriptDesk(`${note} function onEdit(e) { note([e.range.getA1Notation(), 'value' in e, 'oldValue' in e].join()); }`);
  const session = desk.as(owner.email);
  session.paste('Лист1', 'A1', [['1', '2']]);
  expect(session.values('Лист1', 'Z1')).toEqual([['A1:B1,false,false']]);
});

test('a script does not set off onEdit', () => {
  const desk = scriptDesk(`function onEdit() { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue('сработал'); } function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`);
  desk.as(owner.email).run('main');
  expect(desk.executions.map((one) => one.functionName)).toEqual(['main']);
});

test('onEdit runs as the person at the keyboard and is refused protected cells; an installable trigger runs as its creator', () => {
  const desk = scriptDesk(`function lock() { const made = SpreadsheetApp.getActiveSheet().getRange('Z1').protect(); made.removeEditors(made.getEditors()); }
    function install() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); return ScriptApp.getProjectTriggers().length; }
    function onEdit() { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue('простой'); }
    function installed(e) { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(Session.getEffectiveUser().getEmail() + ' ' + (typeof e.triggerUid)); }`);
  const session = desk.as(owner.email);
  session.run('lock');
  expect(session.run('install').outcome).toMatchObject({ returned: 1 });
  desk.as(editor.email).type('Лист1', 'A1', '1');
  expect(desk.executions.slice(-2).map((one) => [one.kind, one.outcome.kind])).toEqual([['simple trigger', 'failed'], ['installable trigger', 'done']]);
  expect(session.values('Лист1', 'Z1')).toEqual([[`${owner.email} string`]]);
});

test('onOpen builds the menus, for those who may edit', () => {
  const desk = scriptDesk(`function onOpen() { const ui = SpreadsheetApp.getUi(); ui.createMenu('Премия').addItem('Подвести итоги', 'sum').addSeparator().addSubMenu(ui.createMenu('Ещё').addItem('О программе', 'about')).addToUi(); }`);
  expect(desk.as(editor.email).menus()).toEqual([
    { caption: 'Премия', children: [{ caption: 'Подвести итоги', functionName: 'sum' }, { caption: '', separator: true }, { caption: 'Ещё', children: [{ caption: 'О программе', functionName: 'about' }] }] },
  ]);
  expect(desk.as(viewer.email).menus()).toEqual([]);
});

test('a simple trigger may ask, and show no page and make no trigger; an installable one has no screen', () => {
  const desk = scriptDesk(`function onEdit(e) { const ui = SpreadsheetApp.getUi(); const thrown = (act) => { try { act(); return ''; } catch (error) { return error.message; } };
      return [ui.alert('Точно?', ui.ButtonSet.YES_NO) === ui.Button.CLOSE, thrown(() => ui.showSidebar(HtmlService.createHtmlOutput('x'))), thrown(() => ScriptApp.getProjectTriggers())]; }
    function main() { ScriptApp.newTrigger('later').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); } function later() { SpreadsheetApp.getUi(); }`);
  const session = desk.as(owner.email);
  session.run('main');
  session.type('Лист1', 'A1', '1');
  const needs = (call: string, scope: string): string => `You do not have permission to call ${call}. Required permissions: https://www.googleapis.com/auth/${scope}`;
  expect(desk.executions.slice(-2).map((one) => one.outcome)).toMatchObject([
    { returned: [true, needs('Ui.showSidebar', 'script.container.ui'), needs('ScriptApp.getProjectTriggers', 'script.scriptapp')] },
    { message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
  ]);
});

test('one sees only the own triggers, at most twenty of them, hourly at the most', () => {
  const desk = scriptDesk(`function add() { ScriptApp.newTrigger('x').timeBased().everyHours(1).create(); } function count() { return ScriptApp.getProjectTriggers().length; }
    function clear() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); } function often() { ScriptApp.newTrigger('x').timeBased().everyMinutes(5).create(); }`);
  const session = desk.as(owner.email);
  for (let index = 0; index < 20; index += 1) session.run('add');
  expect(session.run('add').outcome).toMatchObject({ message: expect.stringContaining('too many triggers') as string });
  expect(desk.as(editor.email).run('count').outcome).toMatchObject({ returned: 0 });
  session.run('clear');
  expect(session.run('count').outcome).toMatchObject({ returned: 0 });
  expect(session.run('often').outcome).toMatchObject({ kind: 'failed' });
});

test('within one domain a simple trigger knows who is at the keyboard', () => {
  const code = `function onEdit(e) { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue([e.user.getEmail(), Session.getActiveUser().getEmail()].join()); }`;
  const { data, overlay, options } = { ...scriptDesk(code).export(), options: scriptDesk(code).options };
  for (const sameDomain of [true, false]) {
    const session = Desk.load(data, overlay, { ...options, sameDomain }).as(editor.email);
    session.type('Лист1', 'A1', '1');
    expect(session.values('Лист1', 'Z1')).toEqual([[sameDomain ? `${editor.email},${editor.email}` : ',']]);
  }
});

test('an installable onChange trigger is told of an edit', () => {
  const desk = scriptDesk(`function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
    function changed(e) { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(e.changeType + ' ' + e.user.getEmail()); }`);
  desk.as(owner.email).run('install');
  desk.as(editor.email).type('Лист1', 'A1', '1');
  expect(desk.as(owner.email).values('Лист1', 'Z1')).toEqual([[`EDIT ${editor.email}`]]);
});
