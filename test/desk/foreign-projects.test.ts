// More scripts as people publish them for Sheets, written for this test in the usual manner: they must run here unchanged.
// Each is a whole project with the habits of its kind: globals at the top, older syntax beside newer, calls in loops.
import { runInNewContext } from 'node:vm';
import type { Desk } from '../../src/desk/host';
import { editor, owner, scriptDesk } from './script-desk';

const typeTable = (desk: Desk, rows: readonly (readonly string[])[], tab = 'Лист1'): void => {
  expect(desk.as(owner.email).paste(tab, 'A1', rows)).toEqual({ kind: 'kept' });
};

const done = (desk: Desk, name: string, email = owner.email): unknown => {
  const { outcome } = desk.as(email).run(name);
  if (outcome.kind === 'failed') throw new Error(`${outcome.message}\n${outcome.stack}`);
  return outcome.returned;
};

test('letters from a template: a tab for each person, placeholders filled in, a status beside the row', () => {
  const desk = scriptDesk(`
    var ss = SpreadsheetApp.getActiveSpreadsheet();
    var STATUS_COL = 4;
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('Letters').addItem('Make letters', 'makeLetters').addToUi();
    }
    function makeTemplate() {
      var t = ss.insertSheet('Template');
      t.getRange('A1').setValue('Уважаемая {{Имя}}!').setFontSize(14).setFontWeight('bold');
      t.getRange('A3').setValue('Ваш балл: {{Балл}}. Место: {{Место}}.').setWrap(true);
      t.setColumnWidth(1, 420);
      t.hideSheet();
    }
    function makeLetters() {
      var data = ss.getSheets()[0];
      var rows = data.getRange(1, 1, data.getLastRow(), data.getLastColumn()).getValues();
      var headers = rows.shift();
      var template = ss.getSheetByName('Template');
      var made = 0;
      for (var i = 0; i < rows.length; i++) {
        if (rows[i][STATUS_COL - 1] === 'готово') continue;
        var sheet = template.copyTo(ss).setName('Письмо ' + (i + 1));
        sheet.showSheet();
        for (var j = 0; j < 3; j++) sheet.createTextFinder('{{' + headers[j] + '}}').matchCase(true).replaceAllWith(String(rows[i][j]));
        data.getRange(i + 2, STATUS_COL).setValue('готово').setFontColor('green');
        SpreadsheetApp.flush();
        made++;
      }
      ss.setActiveSheet(data);
      ss.toast(made + ' letters', 'Letters', -1);
      return made;
    }
  `);
  typeTable(desk, [['Имя', 'Балл', 'Место', 'Статус'], ['Анна', '7', '1', ''], ['Борис', '5', '2', '']]);
  done(desk, 'makeTemplate');
  expect([done(desk, 'makeLetters'), done(desk, 'makeLetters')]).toEqual([2, 0]);
  const session = desk.as(owner.email);
  expect(session.tabs().map(({ name, hidden }) => `${name}${hidden ? '*' : ''}`)).toEqual(['Лист1', 'Template*', 'Письмо 1', 'Письмо 2']);
  expect(session.values('Письмо 2', 'A1:A3').flat()).toEqual(['Уважаемая Борис!', '', 'Ваш балл: 5. Место: 2.']);
});

test('attendance: today’s column is found or made, one click marks the selected people, totals in R1C1', () => {
  const desk = scriptDesk(`
    const HEADER_ROW = 1;
    const FIRST_DAY = 3;
    function today_() { return Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'dd.MM'); }
    function dayColumn_(sheet) {
      const last = Math.max(sheet.getLastColumn(), FIRST_DAY - 1);
      const headers = sheet.getRange(HEADER_ROW, 1, 1, last).getDisplayValues()[0];
      const found = headers.indexOf(today_());
      if (found >= 0) return found + 1;
      sheet.insertColumnAfter(last);
      sheet.getRange(HEADER_ROW, last + 1).setNumberFormat('@').setValue(today_());
      return last + 1;
    }
    function markPresent() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const column = dayColumn_(sheet);
      sheet.getActiveRangeList().getRanges().forEach((range) => {
        for (let row = range.getRow(); row <= range.getLastRow(); row++) {
          if (row === HEADER_ROW) continue;
          const cell = sheet.getRange(row, column);
          if (cell.isBlank()) cell.setValue('п').setNote('отметил ' + Session.getActiveUser().getEmail()).setHorizontalAlignment('center');
        }
      });
      const people = sheet.getLastRow() - HEADER_ROW;
      sheet.getRange(HEADER_ROW + 1, 2, people).setFormulaR1C1('=COUNTIF(RC[1]:RC[40],"п")');
      return sheet.getRange(HEADER_ROW + 1, 2, people).getValues().map(([n]) => n);
    }
  `, { now: Date.UTC(2026, 10, 21, 9) });
  typeTable(desk, [['Имя', 'Всего'], ['Анна', ''], ['Борис', ''], ['Вера', '']]);
  desk.as(editor.email).select('Лист1', 'A2:A3');
  expect([done(desk, 'markPresent', editor.email), done(desk, 'markPresent', editor.email)]).toEqual([[1, 1, 0], [1, 1, 0]]);
  expect(desk.as(owner.email).displayed('Лист1', 'C1:C4').flat()).toEqual(['21.11', 'п', 'п', '']);
  expect(desk.as(owner.email).formulas('Лист1', 'B3')).toEqual([['=COUNTIF(C3:AP3;"п")']]);
});

test('sorting as one types: the table is put in order whenever its key column changes', () => {
  const desk = scriptDesk(`
    SHEET = "Лист1";
    SORT_RANGE = "A2:C100";
    SORT_ORDER = [{ column: 2, ascending: false }, { column: 1, ascending: true }];
    function onEdit(event) {
      var sheet = event.source.getActiveSheet();
      var editedCell = sheet.getActiveCell();
      if (sheet.getName() == SHEET && editedCell.getColumn() == 2) sheet.getRange(SORT_RANGE).sort(SORT_ORDER);
    }
  `);
  const session = desk.as(editor.email);
  typeTable(desk, [['Имя', 'Балл', 'Примечание'], ['Борис', '3', 'б'], ['Анна', '3', 'а'], ['Вера', '', 'в']]);
  session.type('Лист1', 'B4', '9');
  expect(session.values('Лист1', 'A2:C4')).toEqual([['Вера', 9, 'в'], ['Анна', 3, 'а'], ['Борис', 3, 'б']]);
  expect(desk.executions.every(({ outcome }) => outcome.kind === 'done')).toBe(true);
});

test('an archive: a ticked row goes to the archive with its looks and leaves the list', () => {
  const desk = scriptDesk(`
    function setup() {
      const ss = SpreadsheetApp.getActive();
      const list = ss.getSheetByName('Лист1');
      list.getRange('D2:D').insertCheckboxes();
      if (!ss.getSheetByName('Архив')) ss.insertSheet('Архив', ss.getNumSheets());
      ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));
      ScriptApp.newTrigger('moveDone').forSpreadsheet(ss).onEdit().create();
      ss.setActiveSheet(list);
    }
    function moveDone(e) {
      const sheet = e.range.getSheet();
      if (sheet.getName() !== 'Лист1' || e.range.columnStart !== 4 || e.range.rowStart === 1 || e.value !== 'TRUE') return;
      const archive = e.source.getSheetByName('Архив');
      const row = e.range.getRow();
      const target = archive.getRange(archive.getLastRow() + 1, 1);
      sheet.getRange(row, 1, 1, 3).moveTo(target);
      target.offset(0, 3).setValue(e.user.getEmail() || 'кто-то');
      sheet.deleteRow(row);
    }
  `);
  typeTable(desk, [['Дело', 'Срок', 'Кто'], ['Позвонить', '05.12.2026', 'Анна'], ['Написать', '06.12.2026', 'Борис']]);
  done(desk, 'setup');
  desk.as(editor.email).type('Лист1', 'D2', 'TRUE');
  expect(desk.as(owner.email).displayed('Архив')).toEqual([['Позвонить', '05.12.2026', 'Анна', editor.email]]);
  expect(desk.as(owner.email).values('Лист1', 'A2:D3')).toEqual([['Написать', expect.any(Date), 'Борис', false], ['', '', '', false]]);
});

test('a row for each editor: ranges protected by the address in the row, a list of what is protected', () => {
  const desk = scriptDesk(`
    function protectRows() {
      var sheet = SpreadsheetApp.getActiveSheet(), values = sheet.getDataRange().getValues(), me = Session.getEffectiveUser();
      var all = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      for (var i = 0; i < all.length; i++) { if (all[i].canEdit()) all[i].remove(); }
      for (var r = 1; r < values.length; r++) {
        var protection = sheet.getRange(r + 1, 2, 1, 3).protect().setDescription('row ' + (r + 1) + ': ' + values[r][0]);
        protection.addEditor(me);
        var others = protection.getEditors().map(function (u) { return u.getEmail(); }).filter(function (m) { return m !== me.getEmail() && m !== values[r][0]; });
        protection.removeEditors(others);
        if (values[r][0]) protection.addEditor(values[r][0]);
        if (protection.canDomainEdit()) { protection.setDomainEdit(false); }
      }
      sheet.getRangeList(['A1:D1', 'A2:A']).setBackground('#eeeeee').setFontWeight('bold');
      return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(function (p) { return p.getDescription() + ' ' + p.getRange().getA1Notation() + ' ' + p.getRange().canEdit(); });
    }
    function canI() { return [2, 3].map(function (r) { return SpreadsheetApp.getActiveSheet().getRange(r, 2).canEdit(); }); }
  `);
  typeTable(desk, [['Адрес', 'А', 'Б', 'В'], [editor.email, '', '', ''], ['someone@example.org', '', '', '']]);
  expect(done(desk, 'protectRows')).toEqual([`row 2: ${editor.email} B2:D2 true`, 'row 3: someone@example.org B3:D3 true']);
  expect(done(desk, 'canI', editor.email)).toEqual([true, false]);
  expect(desk.as(editor.email).type('Лист1', 'B2', '1')).toEqual({ kind: 'kept' });
  expect(desk.as(editor.email).type('Лист1', 'B3', '1')).toMatchObject({ reason: 'protected' });
});

test('an inventory with a sidebar: items by name, an issue under a lock, what runs low in red', () => {
  const desk = scriptDesk(`
    const CONFIG = Object.freeze({ items: 'Склад', log: 'Журнал', low: 3 });
    function showSidebar() {
      const html = HtmlService.createTemplateFromFile('Sidebar');
      html.low = CONFIG.low;
      SpreadsheetApp.getUi().showSidebar(html.evaluate().setTitle('Склад').setSandboxMode(HtmlService.SandboxMode.IFRAME));
    }
    function install() {
      const ss = SpreadsheetApp.getActive();
      ss.getSheets()[0].setName(CONFIG.items).setTabColor('#0f9d58');
      const log = ss.insertSheet(CONFIG.log); log.appendRow(['Когда', 'Что', 'Сколько', 'Кому']); log.setFrozenRows(1);
      ss.setNamedRange('Остатки', ss.getSheetByName(CONFIG.items).getRange('B2:B'));
      const range = ss.getRangeByName('Остатки');
      const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(CONFIG.low).setBackground('#f4cccc').setBold(true).setRanges([range]).build();
      const sheet = range.getSheet(); const rules = sheet.getConditionalFormatRules(); rules.push(rule); sheet.setConditionalFormatRules(rules);
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).setHelpText('Остаток не может быть меньше нуля').build());
    }
    const getItems = () => 0;
    function listItems() {
      const sheet = SpreadsheetApp.getActive().getSheetByName(CONFIG.items);
      return sheet.getRange(2, 1, sheet.getLastRow() - 1, 2).getValues().filter(([name]) => name).map(([name, left]) => ({ name, left }));
    }
    function issue({ name, quantity, to }) {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(5000)) throw new Error('занято');
      try {
        const sheet = SpreadsheetApp.getActive().getSheetByName(CONFIG.items);
        const cell = sheet.getRange('A2:A').createTextFinder(name).matchEntireCell(true).findNext();
        if (!cell) throw new Error('Нет такого: ' + name);
        const left = cell.offset(0, 1);
        left.setValue(left.getValue() - quantity);
        SpreadsheetApp.getActive().getSheetByName(CONFIG.log).appendRow([new Date(), name, quantity, to]);
        CacheService.getScriptCache().put('last', JSON.stringify({ name, quantity }), 60);
        return left.getValue();
      } finally { lock.releaseLock(); }
    }
  `, { pages: { Sidebar: '<p>Мало: меньше <?= low ?></p>' }, now: Date.UTC(2026, 10, 21, 9) });
  typeTable(desk, [['Что', 'Остаток'], ['Футболка', '5'], ['Значок', '40']]);
  done(desk, 'install');
  const session = desk.as(editor.email);
  expect(session.run('showSidebar').shown).toMatchObject([{ kind: 'sidebar', html: '<p>Мало: меньше 3</p>' }]);
  expect(session.call('listItems', []).outcome).toMatchObject({ returned: [{ name: 'Футболка', left: 5 }, { name: 'Значок', left: 40 }] });
  expect(session.call('issue', [{ name: 'Футболка', quantity: 3, to: 'Анна' }]).outcome).toMatchObject({ returned: 2 });
  expect(session.call('issue', [{ name: 'Футболка', quantity: 3, to: 'Борис' }]).outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('violates the data validation rules') as string });
  expect(session.call('issue', [{ name: 'Кепка', quantity: 1, to: 'Борис' }]).outcome).toMatchObject({ kind: 'failed', message: 'Нет такого: Кепка' });
  expect(session.values('Журнал', 'B2:D2')).toEqual([['Футболка', 3, 'Анна']]);
});

test('an import of CSV: pasted into a prompt, laid out, typed values recognised, a filter over it', () => {
  const desk = scriptDesk(`
    function importCsv() {
      var ui = SpreadsheetApp.getUi();
      var response = ui.prompt('Import', 'Paste the CSV:', ui.ButtonSet.OK_CANCEL);
      if (response.getSelectedButton() != ui.Button.OK) return;
      var text = response.getResponseText();
      var delimiter = text.split(';').length > text.split(',').length ? ';' : ',';
      var rows = Utilities.parseCsv(text, delimiter);
      var width = Math.max.apply(null, rows.map(function (r) { return r.length; }));
      rows = rows.map(function (r) { while (r.length < width) r.push(''); return r; });
      var ss = SpreadsheetApp.getActiveSpreadsheet();
      var name = 'Import ' + Utilities.formatDate(new Date(), ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
      var sheet = ss.insertSheet(name);
      sheet.getRange(1, 1, rows.length, width).setValues(rows);
      if (sheet.getFilter()) sheet.getFilter().remove();
      sheet.getDataRange().createFilter().sort(2, false);
      sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBorder(null, null, true, null, false, false, 'black', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
      sheet.autoResizeColumns(1, width);
      sheet.deleteColumns(width + 1, sheet.getMaxColumns() - width);
      Logger.log('%s rows, %s columns', rows.length, width);
      return sheet.getDataRange().getValues();
    }
  `, { now: Date.UTC(2026, 10, 21, 9) });
  const execution = desk.as(owner.email).run('importCsv', [{ button: 'OK', text: 'Имя;Балл;Дата\n"Иванова; Анна";1,5;05.03.2026\nБорис;12' }]);
  expect(execution.outcome).toMatchObject({ kind: 'done', returned: [['Имя', 'Балл', 'Дата'], ['Борис', 12, ''], ['Иванова; Анна', 1.5, expect.any(Date)]] });
  expect(execution.logged).toEqual(['3 rows, 3 columns']);
  expect(desk.as(owner.email).tabs().map(({ name }) => name)).toContain('Import 2026-11-21 12:00');
});

test('answers of a form, tallied by the clock: counts by choice, a share, the winner on top', async () => {
  const desk = scriptDesk(`
    function setupTrigger() {
      var exists = ScriptApp.getProjectTriggers().some(function (t) { return t.getHandlerFunction() === 'tally' && t.getEventType() === ScriptApp.EventType.CLOCK; });
      if (!exists) ScriptApp.newTrigger('tally').timeBased().everyDays(1).atHour(6).nearMinute(15).inTimezone('Europe/Moscow').create();
    }
    function tally() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      const answers = ss.getSheetByName('Ответы на форму (1)').getDataRange().getValues().slice(1);
      const counts = answers.reduce((sum, [, choice]) => { String(choice).split(', ').filter(Boolean).forEach((one) => { sum[one] = (sum[one] || 0) + 1; }); return sum; }, {});
      const out = ss.getSheetByName('Подсчёт') || ss.insertSheet('Подсчёт');
      out.clear({ contentsOnly: true });
      const rows = Object.keys(counts).map((one) => [one, counts[one]]);
      out.getRange(1, 1, rows.length + 1, 2).setValues([['Вариант', 'Голосов'], ...rows]);
      out.getRange(2, 3, rows.length, 1).setFormula('=B2/SUM(B$2:B)').setNumberFormat('0%');
      out.getRange(2, 1, rows.length, 3).sort({ column: 2, ascending: false });
      out.getRange('A2').activate();
    }
  `);
  done(desk, 'setupTrigger');
  done(desk, 'setupTrigger');
  expect(desk.kernel.overlay.triggers.size).toBe(1);
  const session = desk.as(owner.email);
  typeTable(desk, [['Отметка времени', 'Выбор'], ['1', 'Парк'], ['2', 'Сквер, Парк'], ['3', 'Пляж'], ['4', 'Парк']]);
  desk.kernel.command('RENAME_SHEET', { sheetId: 's0', oldName: 'Лист1', newName: 'Ответы на форму (1)' });
  expect(session.run('tally').outcome).toMatchObject({ kind: 'done' });
  expect(session.displayed('Подсчёт')).toEqual([['Вариант', 'Голосов', ''], ['Парк', '3', '60%'], ['Сквер', '1', '20%'], ['Пляж', '1', '20%']]);
  await Promise.resolve();
});

test('a dashboard of rules: a set of conditional formats built, read back, and one replaced', () => {
  const desk = scriptDesk(`
    function applyRules() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('B2:D20');
      sheet.clearConditionalFormatRules();
      const rules = [
        SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(90).setBackground('#b7e1cd').setRanges([range]).build(),
        SpreadsheetApp.newConditionalFormatRule().whenNumberBetween(50, 90).setBackground('#fce8b2').setRanges([range]).build(),
        SpreadsheetApp.newConditionalFormatRule().whenTextContains('нет').setFontColor('#cc0000').setBold(true).setRanges([sheet.getRange('E2:E20')]).build(),
        SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A2=""').setBackground('#efefef').setRanges([sheet.getRange('A2:E20')]).build(),
        SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setStrikethrough(true).setRanges([sheet.getRange('F2:F20')]).build(),
      ];
      sheet.setConditionalFormatRules(rules);
      const read = sheet.getConditionalFormatRules();
      read[0] = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(95).setBackground('#00ff00').setRanges(read[0].getRanges()).build();
      sheet.setConditionalFormatRules(read);
      return sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((one) => one.getA1Notation()).join());
    }
  `);
  expect(done(desk, 'applyRules')).toEqual(['B2:D20', 'B2:D20', 'E2:E20', 'A2:E20', 'F2:F20']);
});

test('functions for formulas: documented, with a range, an option and an error of their own', () => {
  const desk = scriptDesk(`
    /**
     * Joins the non-empty cells of a range.
     *
     * @param {Array<Array<string>>} range The cells.
     * @param {string=} glue What stands between.
     * @return The joined text.
     * @customfunction
     */
    function JOIN_FILLED(range, glue) {
      if (!Array.isArray(range)) return range;
      return range.flat().filter((cell) => cell !== '').join(glue || ', ');
    }
    /** @customfunction */
    function GRADE(points, scale) {
      if (typeof points !== 'number') throw 'Points must be a number';
      const rows = scale.filter(([from]) => from !== '' && points >= from);
      return rows.length ? rows[rows.length - 1][1] : '';
    }
    /** @customfunction */
    function TRANSPOSED(range) { return range[0].map((_, column) => range.map((row) => row[column])); }
  `);
  typeTable(desk, [['0', 'слабо', '', '7'], ['5', 'хорошо', '', '4'], ['8', 'отлично', '', 'много']]);
  const session = desk.as(owner.email);
  session.paste('Лист1', 'F1', [['=JOIN_FILLED(B1:C3)', '=JOIN_FILLED(B1:B2;" и ")'], ['=GRADE(D1;$A$1:$B$3)', '=GRADE(D2;$A$1:$B$3)'], ['=GRADE(D3;$A$1:$B$3)', '=join_filled(D3)'], ['=TRANSPOSED(A1:B3)', '']]);
  expect(session.values('Лист1', 'F1:H5')).toEqual([
    ['слабо, хорошо, отлично', 'слабо и хорошо', ''], ['хорошо', 'слабо', ''], ['#ERROR!', 'много', ''], [0, 5, 8], ['слабо', 'хорошо', 'отлично'],
  ]);
});

test('a table of contents: links to all tabs, tabs hidden by their name, rows folded away', () => {
  const desk = scriptDesk(`
    function buildContents() {
      const ss = SpreadsheetApp.getActive();
      const toc = ss.getSheetByName('Содержание') || ss.insertSheet('Содержание', 0);
      toc.clear();
      const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#1155cc').build();
      const rows = ss.getSheets().filter((s) => s.getSheetId() !== toc.getSheetId()).map((s) => {
        if (s.getName().startsWith('_')) s.hideSheet();
        return [SpreadsheetApp.newRichTextValue().setText(s.getName()).setLinkUrl('#gid=' + s.getSheetId()).setTextStyle(bold).build()];
      });
      toc.getRange(2, 1, rows.length).setRichTextValues(rows);
      toc.getRange('A1').setValue('Листы').setTextStyle(bold);
      toc.getRange(2, 1, rows.length).shiftRowGroupDepth(1);
      toc.collapseAllRowGroups();
      toc.hideColumns(5, 10);
      ss.setActiveSheet(toc); ss.moveActiveSheet(1);
      return toc.getRange(2, 1, rows.length).getRichTextValues().map(([one]) => one.getText() + ' ' + /^#gid=\\d+$/.test(one.getLinkUrl()) + ' ' + one.getTextStyle().isBold());
    }
    function addTabs() { const ss = SpreadsheetApp.getActive(); ss.insertSheet('_служебный'); ss.insertSheet(); ss.duplicateActiveSheet(); }
  `);
  done(desk, 'addTabs');
  expect(done(desk, 'buildContents')).toEqual(['Лист1 true true', '_служебный true true', 'Лист2 true true', 'Copy of Лист2 true true']);
  expect(desk.as(owner.email).tabs().filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['_служебный']);
});

test('the older dialogues: questions one after another, answers kept for the next time', () => {
  const desk = scriptDesk(`
    function onOpen() { SpreadsheetApp.getActiveSpreadsheet().addMenu('Отчёт', [{ name: 'Спросить…', functionName: 'askAll' }]); }
    function askAll() {
      var props = PropertiesService.getUserProperties();
      var month = Browser.inputBox('Отчёт', 'За какой месяц?\\\\n(было: ' + (props.getProperty('month') || 'ничего') + ')', Browser.Buttons.OK_CANCEL);
      if (month == 'cancel') { Browser.msgBox('Отменено'); return 'cancelled'; }
      props.setProperties({ month: month, asked: 'yes' });
      return Browser.msgBox('Отчёт', 'Строить за ' + month + '?', Browser.Buttons.YES_NO_CANCEL);
    }
  `);
  const session = desk.as(editor.email);
  expect(session.run('askAll', [{ button: 'OK', text: 'март' }, { button: 'NO' }]).outcome).toMatchObject({ returned: 'no' });
  const again = session.run('askAll', [{ button: 'CANCEL' }]);
  expect(again.outcome).toMatchObject({ returned: 'cancelled' });
  expect(again.shown.map((one) => ('message' in one ? one.message : ''))).toEqual(['За какой месяц?\n(было: март)', 'Отменено']);
});

test('a workbook set up by one menu item: headers, bands, lists, boxes, scales, protected headers; run twice it is the same', () => {
  const desk = scriptDesk(`
    const SHEETS = { TASKS: 'Tasks', LISTS: 'Lists' };
    const COLUMNS = ['Task', 'Owner', 'Status', 'Due', 'Done', 'Score'];
    class Setup {
      constructor(book) { this.book = book; }
      sheet(name) { return this.book.getSheetByName(name) || this.book.insertSheet(name); }
      run() {
        const lists = this.sheet(SHEETS.LISTS).clear();
        lists.getRange(1, 1, 3, 1).setValues([['Open'], ['Doing'], ['Closed']]);
        this.book.setNamedRange('STATUSES', lists.getRange('A1:A3'));
        lists.hideSheet();
        const sheet = this.sheet(SHEETS.TASKS);
        sheet.getBandings().forEach((banding) => banding.remove());
        sheet.clear({ contentsOnly: false, formatOnly: false });
        sheet.getRange(1, 1, 1, COLUMNS.length).setValues([COLUMNS]).setFontWeight('bold').setTextRotation(0).setBorder(false, false, true, false, false, false, '#000000', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
        sheet.getRange('A1:F20').applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false).setHeaderRowColor('#d9ead3');
        const inList = SpreadsheetApp.newDataValidation().requireValueInRange(this.book.getRangeByName('STATUSES'), true).setAllowInvalid(false).setHelpText('Pick a status').build();
        sheet.getRange('C2:C20').setDataValidation(inList);
        sheet.getRange('E2:E20').insertCheckboxes();
        sheet.getRange('D2:D').setNumberFormat('dd.mm.yyyy');
        const rules = sheet.getConditionalFormatRules();
        rules.push(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND($D2<>"",$D2<TODAY(),$E2=FALSE)').setFontColor('#cc0000').setRanges([sheet.getRange('A2:F20')]).build());
        rules.push(SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ffffff').setGradientMaxpoint('#57bb8a').setRanges([sheet.getRange('F2:F20')]).build());
        sheet.setConditionalFormatRules(rules);
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((one) => one.getDescription() === 'header').forEach((one) => one.remove());
        sheet.getRange('1:1').protect().setDescription('header').setWarningOnly(true);
        sheet.setFrozenRows(1);
        sheet.autoResizeColumns(1, COLUMNS.length);
        return this.state(sheet);
      }
      state(sheet) {
        return JSON.stringify([
          sheet.getRange('A1:F3').getBackgrounds(), sheet.getConditionalFormatRules().map((rule) => [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition() === null]),
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, sheet.getRange('C2').getDataValidation().getHelpText(), sheet.getRange('E2:E3').getValues(), sheet.getFrozenRows(),
        ]);
      }
    }
    function setup() { return new Setup(SpreadsheetApp.getActive()).run(); }
  `);
  const first = done(desk, 'setup');
  expect(JSON.parse(String(first))).toEqual([
    [Array(6).fill('#d9ead3'), Array(6).fill('#ffffff'), Array(6).fill('#f3f3f3')], [['A2:F20', false], ['F2:F20', true]], 1, 'Pick a status', [[false], [false]], 1,
  ]);
  expect(done(desk, 'setup')).toBe(first);
  const session = desk.as(editor.email);
  expect([session.type('Tasks', 'C2', 'Doing').kind, session.type('Tasks', 'C3', 'Someday').kind]).toEqual(['kept', 'refused']);
});

test('a sidebar put together from files by include(), with data pushed into its template', () => {
  const pages = {
    Sidebar: `<!DOCTYPE html><html><head><base target="_top"><?!= include('Style'); ?></head><body>
      <h2><?= title ?></h2><ul><? for (var i = 0; i < people.length; i++) { ?><li data-row="<?= i + 2 ?>"><?= people[i][0] ?></li><? } ?></ul>
      <? if (people.length > 1) { ?><p>several</p><? } else { ?><p>one</p><? } ?>
      <script>var people = JSON.parse(<?= JSON.stringify(people) ?>); var limit = <?= limit ?>;</script><?!= include('Script') ?></body></html>`,
    Style: '<style>li { color: #333; }</style>',
    Script: '<script>google.script.run.withSuccessHandler(function (r) { document.title = r; }).save(people.length);</script>',
  };
  const desk = scriptDesk(`
    function include(filename) { return HtmlService.createHtmlOutputFromFile(filename).getContent(); }
    function showSidebar() {
      var template = HtmlService.createTemplateFromFile('Sidebar');
      template.title = 'People & <friends>';
      template.people = SpreadsheetApp.getActiveSheet().getDataRange().getValues().slice(1);
      template.limit = 3;
      SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('People').setSandboxMode(HtmlService.SandboxMode.IFRAME));
    }
    function save(count) { return 'saved ' + count; }
  `, { pages });
  typeTable(desk, [['Name'], ['Anna'], ['</script><b>']]);
  const { shown } = desk.as(owner.email).run('showSidebar');
  const [sidebar] = shown;
  const html = sidebar?.kind === 'sidebar' ? sidebar.html : '';
  expect(html).toContain('<style>li { color: #333; }</style></head>');
  expect(html).toContain('<h2>People &amp; &lt;friends&gt;</h2><ul><li data-row="2">Anna</li><li data-row="3">&lt;/script&gt;&lt;b&gt;</li></ul>');
  expect(html).toMatch(/<p>several<\/p>(?!.*<p>one<\/p>)/su);
  // What stands in the script is a literal of it: evaluated it is the data, and it ends no script.
  const literal = /JSON\.parse\((.*)\); var limit = +3 *;<\/script>/u.exec(html)?.[1] ?? '';
  expect(JSON.parse(runInNewContext(literal) as string)).toEqual([['Anna'], ['</script><b>']]);
  expect(literal).not.toContain('</');
  expect(desk.as(owner.email).call('save', [2]).outcome).toEqual({ kind: 'done', returned: 'saved 2' });
});
