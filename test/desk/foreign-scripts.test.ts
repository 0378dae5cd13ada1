// Scripts as people publish them for Sheets, written for this test in the usual manner: they must run here unchanged.
// Each is a whole project: what it does with the sheet, its menu, its triggers, its sidebar.
import type { Desk } from '../../src/desk/host';
import { editor, owner, scriptDesk } from './script-desk';

const typeTable = (desk: Desk, rows: readonly (readonly string[])[]): void => {
  expect(desk.as(owner.email).paste('Лист1', 'A1', rows)).toEqual({ kind: 'kept' });
};

const done = (desk: Desk, name: string, email = owner.email): unknown => {
  const { outcome } = desk.as(email).run(name, [{ button: 'YES' }, { button: 'OK', text: '3' }]);
  if (outcome.kind === 'failed') throw new Error(`${outcome.message}\n${outcome.stack}`);
  return outcome.returned;
};

test('a mark book: a menu, totals by formulas, a ranking copied as values, looks', () => {
  const desk = scriptDesk(`
    var SHEET_NAME = 'Рейтинг';
    function onOpen(e) {
      SpreadsheetApp.getUi().createMenu('Marks').addItem('Build ranking', 'buildRanking').addSeparator().addItem('Clear', 'clearRanking').addToUi();
    }
    function buildRanking() {
      var ss = SpreadsheetApp.getActiveSpreadsheet();
      var source = ss.getSheets()[0];
      var last = source.getLastRow();
      source.getRange(1, 4).setValue('Total');
      source.getRange(2, 4, last - 1, 1).setFormula('=SUM(B2:C2)');
      var sheet = ss.getSheetByName(SHEET_NAME) || ss.insertSheet(SHEET_NAME);
      sheet.clear();
      source.getRange(1, 1, last, 4).copyTo(sheet.getRange(1, 1), { contentsOnly: true });
      sheet.getRange(2, 1, last - 1, 4).sort([{ column: 4, ascending: false }, 1]);
      sheet.getRange('A1:D1').setFontWeight('bold').setBackground('#eeeeee');
      sheet.setFrozenRows(1);
      sheet.autoResizeColumns(1, 4);
      ss.toast('Done', 'Marks', 3);
      return sheet.getDataRange().getValues();
    }
    function clearRanking() { var s = SpreadsheetApp.getActive().getSheetByName(SHEET_NAME); if (s) { SpreadsheetApp.getActive().deleteSheet(s); } }
  `);
  typeTable(desk, [['Name', 'A', 'B'], ['Анна', '3', '4'], ['Борис', '5', '5'], ['Вера', '4', '3']]);
  expect(desk.as(owner.email).menus()[0]?.children).toHaveLength(3);
  expect(done(desk, 'buildRanking')).toEqual([['Name', 'A', 'B', 'Total'], ['Борис', 5, 5, 10], ['Анна', 3, 4, 7], ['Вера', 4, 3, 7]]);
  expect(desk.as(owner.email).formulas('Лист1', 'D2:D4')).toEqual([['=SUM(B2:C2)'], ['=SUM(B3:C3)'], ['=SUM(B4:C4)']]);
  expect(desk.as(owner.email).formulas('Рейтинг', 'D2')).toEqual([['']]);
  done(desk, 'clearRanking');
  expect(desk.as(owner.email).tabs()).toHaveLength(1);
});

test('time stamps: onEdit writes beside the ticked box and clears it again', () => {
  const desk = scriptDesk(`
    const WATCHED_COLUMN = 2;
    const STAMP_OFFSET = 1;
    function onEdit(e) {
      const { range, value } = e;
      const sheet = range.getSheet();
      if (sheet.getName() !== 'Лист1' || range.getColumn() !== WATCHED_COLUMN || range.getRow() === 1) return;
      const stamp = range.offset(0, STAMP_OFFSET);
      if (value === 'TRUE') stamp.setValue(new Date()).setNumberFormat('dd.MM.yyyy HH:mm');
      else stamp.clearContent();
    }
    function setUp() { SpreadsheetApp.getActiveSheet().getRange('B2:B10').insertCheckboxes(); }
  `, { now: Date.UTC(2026, 10, 21, 9, 5) });
  done(desk, 'setUp');
  const session = desk.as(editor.email);
  session.type('Лист1', 'B3', 'TRUE');
  expect(session.displayed('Лист1', 'B3:C3')).toEqual([['ИСТИНА', '21.11.2026 12:05']]);
  session.type('Лист1', 'B3', 'FALSE');
  expect(session.values('Лист1', 'B3:C3')).toEqual([[false, '']]);
});

test('a lock of finished rows: protections by description, made once, lifted by the menu', () => {
  const desk = scriptDesk(`
    const TAG = 'locked by script';
    function lockRows() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((p) => p.getDescription() === TAG && p.canEdit()).forEach((p) => p.remove());
      const values = sheet.getRange(1, 1, sheet.getLastRow(), 2).getValues();
      values.forEach(([name, state], i) => {
        if (state !== 'готово') return;
        const protection = sheet.getRange(i + 1, 1, 1, 2).protect().setDescription(TAG);
        const me = Session.getEffectiveUser();
        protection.addEditor(me);
        protection.removeEditors(protection.getEditors());
        if (protection.canDomainEdit()) protection.setDomainEdit(false);
      });
      return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
    }
    function unlockRows() {
      const ui = SpreadsheetApp.getUi();
      if (ui.alert('Unlock', 'Are you sure?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'no';
      const all = SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE);
      for (const p of all) if (p.getDescription() === TAG) p.remove();
      return 'yes';
    }
  `);
  typeTable(desk, [['Анна', 'готово'], ['Борис', ''], ['Вера', 'готово']]);
  expect([done(desk, 'lockRows'), done(desk, 'lockRows')]).toEqual([2, 2]);
  expect(desk.as(editor.email).type('Лист1', 'A1', 'x')).toMatchObject({ kind: 'refused', reason: 'protected' });
  expect(desk.as(editor.email).type('Лист1', 'A2', 'x')).toEqual({ kind: 'kept' });
  expect(done(desk, 'unlockRows')).toBe('yes');
  expect(desk.as(editor.email).type('Лист1', 'A1', 'x')).toEqual({ kind: 'kept' });
});

test('a sidebar form: a template with an include, a function that appends a row under a lock', () => {
  const desk = scriptDesk(`
    function showForm() {
      const template = HtmlService.createTemplateFromFile('Form');
      template.groups = getGroups_();
      const html = template.evaluate().setTitle('New entry').setWidth(300);
      SpreadsheetApp.getUi().showSidebar(html);
    }
    function include(filename) { return HtmlService.createHtmlOutputFromFile(filename).getContent(); }
    function getGroups_() { return SpreadsheetApp.getActiveSheet().getRange('A2:A4').getValues().flat().filter(String); }
    function addEntry(form) {
      const lock = LockService.getDocumentLock();
      lock.waitLock(10000);
      try {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Лист1');
        sheet.appendRow([form.group, form.name, Number(form.points)]);
        return { row: sheet.getLastRow(), total: sheet.getRange('C2:C').getValues().reduce((sum, [n]) => sum + (Number(n) || 0), 0) };
      } finally { lock.releaseLock(); }
    }
  `, { pages: { Form: '<style><?!= include("Style") ?></style><select><? groups.forEach(function (g) { ?><option><?= g ?></option><? }); ?></select>', Style: 'b{color:red}' } });
  typeTable(desk, [['Group', 'Name', 'Points'], ['А & Б', '', ''], ['Другие', '', '']]);
  const { shown } = desk.as(owner.email).run('showForm');
  expect(shown).toEqual([{ kind: 'sidebar', title: 'New entry', html: '<style>b{color:red}</style><select><option>А &amp; Б</option><option>Другие</option></select>' }]);
  expect(desk.as(editor.email).call('addEntry', [{ group: 'Другие', name: 'Анна', points: '7' }]).outcome).toEqual({ kind: 'done', returned: { row: 4, total: 7 } });
});

test('identifiers: a counter in the properties, given out by an installable trigger that installs itself once', () => {
  const desk = scriptDesk(`
    function install() {
      ScriptApp.getProjectTriggers().forEach(function (t) { if (t.getHandlerFunction() === 'giveIds') { ScriptApp.deleteTrigger(t); } });
      ScriptApp.newTrigger('giveIds').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    }
    function giveIds(e) {
      var props = PropertiesService.getDocumentProperties();
      var sheet = e.range.getSheet();
      var values = sheet.getRange(1, 1, sheet.getLastRow(), 2).getValues();
      for (var i = 0; i < values.length; i++) {
        if (values[i][1] !== '' && values[i][0] === '') {
          var next = Number(props.getProperty('nextId') || 1);
          sheet.getRange(i + 1, 1).setValue('ID-' + Utilities.formatString('%04d', next));
          props.setProperty('nextId', String(next + 1));
        }
      }
    }
  `);
  done(desk, 'install');
  done(desk, 'install');
  desk.as(editor.email).paste('Лист1', 'B1', [['Анна'], ['Борис']]);
  desk.as(editor.email).type('Лист1', 'B3', 'Вера');
  expect(desk.as(owner.email).values('Лист1', 'A1:B3')).toEqual([['ID-0001', 'Анна'], ['ID-0002', 'Борис'], ['ID-0003', 'Вера']]);
  expect(desk.executions.filter(({ functionName }) => functionName === 'giveIds')).toHaveLength(2);
});

test('tidying a table: spaces, duplicates, drop-downs from another tab, a prompt for a number', () => {
  const desk = scriptDesk(`
    function tidy() {
      const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); const ui = SpreadsheetApp.getUi();
      ui.alert('Tidying…');
      const answer = ui.prompt('How many columns?', ui.ButtonSet.OK_CANCEL);
      if (answer.getSelectedButton() == ui.Button.CANCEL) return;
      const width = parseInt(answer.getResponseText(), 10);
      const body = sheet.getRange(2, 1, sheet.getLastRow() - 1, width);
      body.trimWhitespace();
      body.removeDuplicates([1]);
      const lists = ss.insertSheet('lists').hideSheet();
      lists.getRange('A1:A2').setValues([['да'], ['нет']]);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange('A1:A2'), true).setAllowInvalid(false).build();
      sheet.getRange(2, 3, sheet.getLastRow() - 1).setDataValidation(rule);
      SpreadsheetApp.flush();
      Logger.log('rows: ' + sheet.getLastRow());
      return sheet.getDataRange().getDisplayValues();
    }
  `);
  typeTable(desk, [['Name', 'City', 'Yes?'], [' Анна ', 'Ростов  на  Дону', 'да'], ['Борис', 'Азов', ''], ['Анна', 'Шахты', 'нет']]);
  expect(done(desk, 'tidy')).toEqual([['Name', 'City', 'Yes?'], ['Анна', 'Ростов на Дону', 'да'], ['Борис', 'Азов', '']]);
  expect(desk.as(editor.email).type('Лист1', 'C3', 'может быть')).toMatchObject({ kind: 'refused', reason: 'invalid' });
  expect(desk.executions[0]?.logged).toEqual(['rows: 3']);
});

test('what is outside of what the desk has says so by its name', () => {
  const desk = scriptDesk(`function mail() { MailApp.sendEmail('a@example.org', 'x', 'y'); } function chart() { SpreadsheetApp.getActiveSheet().newChart(); }`);
  expect(desk.as(owner.email).run('mail').outcome).toMatchObject({ kind: 'failed', message: 'not emulated: MailApp' });
  expect(desk.as(owner.email).run('chart').outcome).toMatchObject({ kind: 'failed', message: 'not emulated: Sheet.newChart' });
});
