// Protections: who may edit what, by hand and by script, and what follows when rows move.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import type { Desk } from '../../src/desk/host';
import { editor, owner, returnedBy, scriptDesk, viewer } from './script-desk';

const REFUSED = 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const lock = `function lock() { const sheet = SpreadsheetApp.getActiveSheet(); const made = sheet.getRange('B2:C3').protect().setDescription('баллы'); made.removeEditors(made.getEditors()); }
  function lockSheet() { const sheet = SpreadsheetApp.getActiveSheet(); const made = sheet.protect(); made.removeEditors(made.getEditors()); made.setUnprotectedRanges([sheet.getRange('A1:A10')]); }
  function write() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(5); }
  function remove() { SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove(); }
  function rows() { SpreadsheetApp.getActiveSheet().deleteRows(2, 1); }
  function above() { SpreadsheetApp.getActiveSheet().insertRowsBefore(1, 3); }
  function rename() { SpreadsheetApp.getActiveSheet().setName('Другое'); }
  function sort() { SpreadsheetApp.getActiveSheet().getRange('A1:C3').sort(1); }
  function drop() { const book = SpreadsheetApp.getActive(); book.insertSheet('Ещё'); book.deleteSheet(book.getSheetByName('Лист1')); }`;

function locked(how: 'lock' | 'lockSheet'): Desk {
  const desk = scriptDesk(lock);
  expect(desk.as(owner.email).run(how).outcome.kind).toBe('done');
  return desk;
}

test('an editor cannot type into a protected range, the owner can', () => {
  const desk = locked('lock');
  expect(desk.as(editor.email).type('Лист1', 'B2', '1')).toEqual({ kind: 'refused', reason: 'protected', message: REFUSED });
  expect(desk.as(editor.email).type('Лист1', 'A1', '1')).toEqual({ kind: 'kept' });
  expect(desk.as(owner.email).type('Лист1', 'B2', '2')).toEqual({ kind: 'kept' });
});

test('a Russian person is refused in the words of the Russian Sheets', () => {
  const desk = locked('lock');
  desk.share({ email: 'rita@example.org', name: 'Рита', role: 'editor', language: 'ru' });
  expect(desk.as('rita@example.org').type('Лист1', 'B2', '1')).toMatchObject({ message: 'Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.' });
});

test('pasting over a corner of it is refused as a whole', () => {
  const desk = locked('lock');
  expect(desk.as(editor.email).paste('Лист1', 'A1', [['1', '2'], ['3', '4']])).toMatchObject({ kind: 'refused', reason: 'protected' });
  expect(desk.as(owner.email).values('Лист1', 'A1:B2')).toEqual([['', ''], ['', '']]);
});

test.each(['write', 'rows', 'sort', 'drop', 'remove'])('a script running as the editor is refused: %s', (name) => {
  expect(locked('lock').as(editor.email).run(name).outcome).toMatchObject({ kind: 'failed', name: 'Exception', message: REFUSED });
});

test('a protected tab leaves its open parts open and cannot be renamed', () => {
  const desk = locked('lockSheet');
  expect(desk.as(editor.email).type('Лист1', 'A10', '1')).toEqual({ kind: 'kept' });
  expect(desk.as(editor.email).type('Лист1', 'A11', '1')).toMatchObject({ reason: 'protected' });
  expect(desk.as(editor.email).run('rename').outcome).toMatchObject({ message: REFUSED });
});

test('a protection moves with its rows', () => {
  const desk = locked('lock');
  desk.as(owner.email).run('above');
  expect(desk.as(editor.email).type('Лист1', 'B2', '1')).toEqual({ kind: 'kept' });
  expect(desk.as(editor.email).type('Лист1', 'C6', '1')).toMatchObject({ reason: 'protected' });
});

test('the kernel refuses commands of a person, whatever their kind', () => {
  const { kernel } = locked('lock');
  const sheetId = kernel.model.getters.getSheetIds()[0] ?? '';
  const zone = { top: 0, left: 0, bottom: 1, right: 1 };
  expect(kernel.refusal(editor.email, [{ type: 'UPDATE_CELL', sheetId, col: 1, row: 1, content: '1' }])).toBe('protected');
  expect(kernel.refusal(editor.email, [{ type: 'SQUISHED_UPDATE_CELL', sheetId, targetRange: 'A1:B2', content: '1' }])).toBe('protected');
  expect(kernel.refusal(editor.email, [{ type: 'DELETE_CONTENT', sheetId, target: [zone] }])).toBe('protected');
  expect(kernel.refusal(editor.email, [{ type: 'REMOVE_COLUMNS_ROWS', sheetId, dimension: 'COL', elements: [2] }])).toBe('protected');
  expect(kernel.refusal(editor.email, [{ type: 'MOVE_RANGES', sheetId, target: [{ top: 9, left: 9, bottom: 9, right: 9 }], targetSheetId: sheetId, col: 1, row: 1 }])).toBe('protected');
  expect(kernel.refusal(editor.email, [{ type: 'UPDATE_CELL', sheetId, col: 0, row: 0, content: '1' }])).toBeUndefined();
  expect(kernel.refusal(viewer.email, [{ type: 'UPDATE_CELL', sheetId, col: 0, row: 0, content: '1' }])).toBe('viewer');
  expect(kernel.commandAs(editor.email, 'DELETE_CONTENT', { sheetId, target: [zone] })).toEqual(['Desk:protected']);
});

test('a viewer can change nothing', () => {
  const desk = scriptDesk(lock);
  expect(desk.as(viewer.email).type('Лист1', 'A1', '1')).toMatchObject({ kind: 'refused', reason: 'viewer' });
  expect(desk.as(viewer.email).run('write').outcome).toMatchObject({ kind: 'failed' });
});

test('at first everyone who may edit the file may edit a new protection; the owner and oneself cannot be removed', () => {
  expect(
    returnedBy(`const made = SpreadsheetApp.getActiveSheet().getRange('A1').protect(); const emails = () => made.getEditors().map((user) => user.getEmail());
      const before = emails(); made.removeEditors(made.getEditors()); const after = emails(); made.addEditor('new@example.org');
      if (made.canDomainEdit()) made.setDomainEdit(false); return [before, after, emails(), made.canEdit()]`),
  ).toEqual([[owner.email, editor.email], [owner.email], [owner.email, 'new@example.org'], true]);
});

test('a warning stops neither people nor scripts', () => {
  const desk = scriptDesk(`function lock() { const made = SpreadsheetApp.getActiveSheet().protect(); made.removeEditors(made.getEditors()); made.setWarningOnly(true); }`);
  desk.as(owner.email).run('lock');
  expect(desk.as(editor.email).type('Лист1', 'A1', '1')).toEqual({ kind: 'kept' });
});

test('protections are listed by kind and survive saving', () => {
  const desk = locked('lock');
  const { data, overlay } = desk.export();
  expect(overlay.protections).toMatchObject([{ kind: 'range', description: 'баллы', zone: { top: 1, left: 1, bottom: 2, right: 2 }, editors: [] }]);
  const again = (desk.constructor as typeof Desk).load(data, overlay, desk.options);
  expect(again.as(editor.email).type('Лист1', 'B2', '1')).toMatchObject({ reason: 'protected' });
});

test('a viewer reads hidden and protected tabs', () => {
  const desk = scriptDesk(`function main() { const book = SpreadsheetApp.getActive(); const tab = book.insertSheet('Тайное'); tab.getRange('A1').setValue(5); const made = tab.protect(); made.removeEditors(made.getEditors()); tab.hideSheet(); }
    function peek() { return SpreadsheetApp.getActive().getSheetByName('Тайное').getRange('A1').getValue(); }`);
  expect(desk.as(owner.email).run('main').outcome.kind).toBe('done');
  expect(desk.as(viewer.email).values('Тайное', 'A1')).toEqual([[5]]);
  expect(desk.as(viewer.email).run('peek').outcome).toMatchObject({ returned: 5 });
});

test('a protection of a named range goes where that goes', () => {
  const desk = scriptDesk(`function make() { const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); book.setNamedRange('Баллы', sheet.getRange('B2:B5'));
      const made = sheet.getRange('Z1').protect().setRangeName('Баллы'); made.removeEditors(made.getEditors()); return [made.getRangeName(), made.getRange().getA1Notation()]; }
    function move() { const book = SpreadsheetApp.getActive(); const named = book.getNamedRanges()[0]; named.setRange(book.getActiveSheet().getRange('D2:D5')).setName('Очки'); const [made] = book.getProtections(SpreadsheetApp.ProtectionType.RANGE); return [made.getRangeName(), made.getRange().getA1Notation()]; }
    function part() { const book = SpreadsheetApp.getActive(); book.removeNamedRange('Очки'); const [made] = book.getProtections(SpreadsheetApp.ProtectionType.RANGE); return [made.getRangeName(), made.getRange().getA1Notation()]; }
    function wrong() { SpreadsheetApp.getActiveSheet().getRange('A1').protect().setRangeName('нет'); }`);
  const session = desk.as(owner.email);
  expect(session.run('make').outcome).toMatchObject({ returned: ['Баллы', 'B2:B5'] });
  expect(desk.as(editor.email).type('Лист1', 'B2', '1')).toMatchObject({ reason: 'protected' });
  expect(session.run('move').outcome).toMatchObject({ returned: ['Очки', 'D2:D5'] });
  expect(desk.as(editor.email).type('Лист1', 'B2', '1')).toEqual({ kind: 'kept' });
  expect(desk.as(editor.email).type('Лист1', 'D2', '1')).toMatchObject({ reason: 'protected' });
  expect(session.run('part').outcome).toMatchObject({ returned: [null, 'D2:D5'] });
  expect(session.run('wrong').outcome).toMatchObject({ message: 'Range not found' });
});
