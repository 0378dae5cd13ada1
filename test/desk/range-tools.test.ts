// What scripts of others do with ranges beyond values: copying, moving, finding, filters, groups, text styles, R1C1.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { editor, owner, returnedBy, scriptDesk, thrownBy } from './script-desk';

const sheet = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('copying and moving', () => {
  test('a copy takes formulas, looks, notes, rules and merges along', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B1').setValues([[2, '=A1*10']]).setBackground('#ff0000'); sheet.getRange('B1').setNote('заметка');
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).build()); sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:B2').copyTo(sheet.getRange('D5')); sheet.getRange('D5').setValue(3);
      const to = sheet.getRange('D5:E5'); return [to.getValues(), to.getFormulas(), to.getBackgrounds(), to.getNotes(), to.getDataValidations().map((line) => line.map((rule) => rule !== null)), sheet.getRange('D6').getMergedRanges().map((one) => one.getA1Notation())]`),
    ).toEqual([[[3, 30]], [['', '=D5*10']], [['#ff0000', '#ff0000']], [['', 'заметка']], [[true, false]], ['D6:E6']]);
  });
  test('a copy repeats over a larger range, turned over if asked, values or formats alone', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:A2').setValues([[1], ['=A1+1']]).setFontWeight('bold');
      sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:C4')); sheet.getRange('A1:A2').copyTo(sheet.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
      sheet.getRange('A1:A2').copyTo(sheet.getRange('H1'), { formatOnly: true });
      return [sheet.getRange('C1:C4').getFormulas().flat(), sheet.getRange('E1:F1').getValues(), sheet.getRange('E1').getFontWeight(), sheet.getRange('H1:H2').getValues().flat(), sheet.getRange('H1').getFontWeight()]`),
    ).toEqual([['', '=C1+1', '', '=C3+1'], [[1, 2]], 'normal', ['', ''], 'bold']);
  });
  test('what is moved keeps its references, and is followed by those to it', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:C1').setValues([[5, '=A1*2', '=B1+1']]); sheet.getRange('A1').setNote('здесь').setBackground('yellow');
      sheet.getRange('A1:B1').moveTo(sheet.getRange('A5'));
      return [sheet.getRange('A1:B1').getValues(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote(), sheet.getRange('A5:B5').getValues(), sheet.getRange('A5').getNote(), sheet.getRange('A5').getBackground(), sheet.getRange('B5').getFormula(), sheet.getRange('C1').getFormula()]`),
    ).toEqual([[['', '']], '#ffffff', '', [[5, 10]], 'здесь', '#ffff00', '=A5*2', '=B5+1']);
  });
  test('cells are pushed aside and come back up', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]);
      sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS); const pushed = sheet.getRange('A1:B4').getValues();
      sheet.getRange('A1:A2').deleteCells(SpreadsheetApp.Dimension.ROWS); return [pushed, sheet.getRange('A1:B4').getValues()]`),
    ).toEqual([[['', 'a'], [1, 'b'], [2, 'c'], [3, '']], [[2, 'a'], [3, 'b'], ['', 'c'], ['', '']]]);
  });
  test('rows are shuffled, texts split over columns, series continued', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B20').setValues(Array.from({ length: 20 }, (_, i) => [i, i])); sheet.getRange('A1:B20').randomize();
      const rows = sheet.getRange('A1:B20').getValues(); sheet.getRange('D1:D2').setValues([['Анна; Ростов; 5'], ['одно']]); sheet.getRange('D1:D2').splitTextToColumns();
      sheet.getRange('H1:I2').setValues([[1, '=H1*2'], [3, '=H2*2']]); sheet.getRange('H1:I2').autoFill(sheet.getRange('H1:I5'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return [rows.every(([a, b]) => a === b), rows.map(([a]) => a).sort((a, b) => a - b).join(), sheet.getRange('D1:F2').getValues(), sheet.getRange('H1:I5').getValues()]`),
    ).toEqual([true, Array.from({ length: 20 }, (_, index) => index).join(), [['Анна', 'Ростов', 5], ['одно', '', '']], [[1, 2], [3, 6], [5, 10], [7, 14], [9, 18]]]);
  });
  test.each(['s.getRange("A1:B2").copyTo(s.getRange("Z1000"))', 's.getRange("A1:B2").moveTo(s.getRange("Z1"))', 's.getRange("Z1").setValue("a,b"); s.getRange("Z1").splitTextToColumns()'])('beyond the tab: %s', (code) => {
    expect(thrownBy(`const s = SpreadsheetApp.getActiveSheet(); ${code}`)).toBe('The coordinates of the target range are outside the dimensions of the sheet.');
  });
  test('protection holds for a copy and a move', () => {
    const desk = scriptDesk(`function lock() { const made = SpreadsheetApp.getActiveSheet().getRange('C1').protect(); made.removeEditors(made.getEditors()); }
      function copy() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').copyTo(s.getRange('C1')); } function move() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('C1').moveTo(s.getRange('A1')); }`);
    desk.as(owner.email).run('lock');
    for (const name of ['copy', 'move']) expect(desk.as(editor.email).run(name).outcome).toMatchObject({ message: expect.stringContaining('protected cell') as string });
  });
});

describe('finding one’s way', () => {
  test('the region of the data and its ends', () => {
    expect(returnedBy(`${sheet} sheet.getRange('C3:E5').setValues([[1, 2, 3], [4, '', 6], [7, 8, 9]]); sheet.getRange('C9').setValue(1); const d = SpreadsheetApp.Direction;
      return [sheet.getRange('D4').getDataRegion().getA1Notation(), sheet.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.ROWS).getA1Notation(), sheet.getRange('H20').getDataRegion().getA1Notation(),
        sheet.getRange('C3').getNextDataCell(d.DOWN).getA1Notation(), sheet.getRange('C5').getNextDataCell(d.DOWN).getA1Notation(), sheet.getRange('C9').getNextDataCell(d.DOWN).getA1Notation(), sheet.getRange('E3').getNextDataCell(d.PREVIOUS).getA1Notation(), sheet.getRange('A1').getNextDataCell(d.NEXT).getA1Notation()]`),
    ).toEqual(['C3:E5', 'C3:C5', 'H20', 'C5', 'C9', 'C1000', 'C3', 'Z1']);
  });
  test('a finder finds, steps and replaces', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B3').setValues([['Ростов', 'азов'], ['РОСТОВ-на-Дону', 5], ['=A1', 'x5']]);
      const at = (ranges) => ranges.map((one) => one.getA1Notation()); const finder = sheet.createTextFinder('ростов');
      const steps = [finder.findNext().getA1Notation(), finder.findNext().getA1Notation(), finder.findPrevious().getA1Notation()];
      return [at(finder.findAll()), steps, at(sheet.createTextFinder('Ростов').matchCase(true).findAll()), at(sheet.createTextFinder('5').matchEntireCell(true).findAll()), at(sheet.createTextFinder('^[а-я]+$').useRegularExpression(true).matchCase(true).findAll()),
        sheet.createTextFinder('ростов').replaceAllWith('Азов'), sheet.getRange('A1:B3').getValues(), sheet.getRange('A1:A3').createTextFinder('A1').matchFormulaText(true).findAll().length, sheet.createTextFinder('нет').findNext()]`),
    ).toEqual([['A1', 'A2', 'A3'], ['A1', 'A2', 'A1'], ['A1', 'A3'], ['B2'], ['B1'], 2, [['Азов', 'азов'], ['Азов-на-Дону', 5], ['Азов', 'x5']], 1, null]);
  });
  test('one filter of a tab', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B3').setValues([['Имя', 'Балл'], ['Б', 2], ['А', 1]]); const before = sheet.getFilter(); const filter = sheet.getRange('A1:B3').createFilter();
      filter.sort(1, true); const found = [before, filter.getRange().getA1Notation(), sheet.getFilter() !== null, sheet.getRange('B2').getFilter() !== null, sheet.getRange('D9').getFilter(), sheet.getRange('A2:B3').getValues()];
      let twice = ''; try { sheet.getRange('D1:D2').createFilter(); } catch (error) { twice = error.message; } filter.remove(); return [...found, twice, sheet.getFilter()]`),
    ).toEqual([null, 'A1:B3', true, true, null, [['А', 1], ['Б', 2]], "You can't create a filter in a sheet that already has a filter.", null]);
    expect(thrownBy(`${sheet} sheet.getRange('A1:B3').createFilter().setColumnFilterCriteria(1, null);`)).toBe('not emulated: Filter.setColumnFilterCriteria');
  });
  test('groups of rows and columns', () => {
    expect(returnedBy(`${sheet} sheet.getRange('2:5').shiftRowGroupDepth(1); sheet.getRange('B:C').shiftColumnGroupDepth(1); const group = sheet.getRowGroup(3, 1); group.collapse();
      const found = [sheet.getRowGroupDepth(2), sheet.getRowGroupDepth(6), sheet.getColumnGroupDepth(3), group.getRange().getA1Notation(), group.getDepth(), group.isCollapsed()];
      sheet.expandAllRowGroups(); const open = sheet.getRowGroup(2, 1).isCollapsed(); sheet.getRange('2:5').shiftRowGroupDepth(-1); let none = ''; try { sheet.getRowGroup(2, 1); } catch (error) { none = error.message; } return [...found, open, sheet.getRowGroupDepth(2), none]`),
    ).toEqual([1, 0, 1, 'A2:Z5', 1, true, false, 0, 'A row group does not exist at index 2 and group depth 1']);
  });
});

describe('how things look', () => {
  test('what was set is read back, what was not has Google’s names', () => {
    expect(returnedBy(`${sheet} const a = sheet.getRange('A1').setFontSize(14).setFontStyle('italic').setFontLine('line-through').setHorizontalAlignment('center').setVerticalAlignment('top').setWrap(true).setFontColor('red'); const b = sheet.getRange('B1');
      return [a, b].map((one) => [one.getFontSize(), one.getFontStyle(), one.getFontLine(), one.getHorizontalAlignment(), one.getVerticalAlignment(), one.getWrap(), String(one.getWrapStrategy()), one.getFontColor(), one.getFontFamily()])`),
    ).toEqual([[14, 'italic', 'line-through', 'center', 'top', true, 'WRAP', '#ff0000', 'Arial'], [10, 'normal', 'none', 'general', 'bottom', false, 'OVERFLOW', '#000000', 'Arial']]);
  });
  test('a text style is built, laid on a range and read', () => {
    expect(returnedBy(`${sheet} const style = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(12).setForegroundColor('#00ff00').setItalic(false).build(); sheet.getRange('A1:B1').setFontStyle('italic').setTextStyle(style);
      const read = sheet.getRange('B1').getTextStyle(); return [read.isBold(), read.isItalic(), read.getFontSize(), read.getForegroundColor(), read.copy().setBold(false).build().isBold()]`),
    ).toEqual([true, false, 12, '#00ff00', false]);
  });
  test('rich text: a text with its link and look; part of a text says so', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('сюда').setLinkUrl('https://example.org/').setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build()).build()); sheet.getRange('B1:C1').setValues([[5, 'просто']]);
      const [[a, b, c]] = sheet.getRange('A1:C1').getRichTextValues(); return [a.getText(), a.getLinkUrl(), a.getTextStyle().isBold(), a.getRuns().length, a.getRuns()[0].getEndIndex(), b, c.getText(), c.getLinkUrl(), sheet.getRange('A1').getFontWeight()]`),
    ).toEqual(['сюда', 'https://example.org/', true, 1, 4, null, 'просто', null, 'bold']);
    expect(thrownBy(`SpreadsheetApp.newRichTextValue().setText('длинный').setTextStyle(0, 2, SpreadsheetApp.newTextStyle().build())`)).toBe('not emulated: RichTextValueBuilder.setTextStyle for a part of the text');
    expect(thrownBy(`SpreadsheetApp.newRichTextValue().setText('до').setLinkUrl(0, 5, 'x')`)).toBe('Text offset is out of bounds.');
  });
  test('formulas in R1C1 notation', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); sheet.getRange('C1:C2').setFormulaR1C1('=RC[-2]+RC[-1]*R1C1&"R1C1"'); return [sheet.getRange('C1:C2').getFormulas().flat(), sheet.getRange('C2').getFormulaR1C1(), sheet.getRange('C1:C2').getValues().flat()]`),
    ).toEqual([['=A1+B1*$A$1&"R1C1"', '=A2+B2*$A$1&"R1C1"'], '=R[0]C[-2]+R[0]C[-1]*R1C1&"R1C1"', ['3R1C1', '7R1C1']]);
  });
});

describe('tabs and the spreadsheet', () => {
  test('tabs are copied, moved and found by their number', () => {
    expect(returnedBy(`const book = SpreadsheetApp.getActive(); const first = book.getActiveSheet(); first.getRange('A1').setValue(1).setNote('н'); first.setColumnWidth(1, 200); book.insertSheet('Б');
      const copy = first.copyTo(book); const again = first.copyTo(book); copy.setName('В'); book.setActiveSheet(first); const beside = book.duplicateActiveSheet(); const from = book.insertSheet('Г', 0, { template: first });
      return [book.getSheets().map((one) => one.getName()), copy.getRange('A1').getValue(), copy.getRange('A1').getNote(), copy.getColumnWidth(1), beside.getName(), from.getRange('A1').getValue(), book.getSheetById(copy.getSheetId()).getName(), book.getSheetById(12345678), again.getIndex()]`),
    ).toEqual([['Г', 'Лист1', 'Copy of Лист1', 'Б', 'В', 'Copy of Лист1 2'], 1, 'н', 200, 'Copy of Лист1', 1, 'В', null, 6]);
  });
  test('rows are moved with what refers to them', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B3').setValues([[1, ''], [2, ''], [3, '=A1']]); sheet.moveRows(sheet.getRange('A1'), 4); const rows = sheet.getRange('A1:A3').getValues().flat(); sheet.moveRows(sheet.getRange('A3'), 1); return [rows, sheet.getRange('A1:A3').getValues().flat(), sheet.getRange('B3').getFormula()]`),
    ).toEqual([[2, 3, 1], [1, 2, 3], '=A1']);
  });
  test('the spreadsheet does to the active tab what tabs can', () => {
    expect(returnedBy(`const book = SpreadsheetApp.getActive(); book.appendRow(['a', 2]).appendRow(['b', 1]); book.sort(2); book.setFrozenRows(1); book.insertRowBefore(1); book.renameActiveSheet('Данные');
      return [book.getDataRange().getValues(), book.getLastRow(), book.getSheetName(), book.getFrozenRows(), book.getActiveRangeList().getRanges().length, SpreadsheetApp.openById(book.getId()).getName() === book.getName(), SpreadsheetApp.openByUrl(book.getUrl()).getName() === book.getName()]`),
    ).toEqual([[['', ''], ['b', 1], ['a', 2]], 3, 'Данные', 2, 1, true, true]);
  });
  test('a menu of the older way is put up anew and taken away; a dialog of the older way has the page’s title', () => {
    const desk = scriptDesk(`const book = SpreadsheetApp.getActive(), items = (name) => [{ name, functionName: 'go' }];
      function onOpen() { book.addMenu('А', items('1')); book.addMenu('Б', items('2')); book.updateMenu('А', items('3')); book.removeMenu('Б'); }
      function go() { book.show(HtmlService.createHtmlOutput('<p>').setTitle('Старое').setWidth(300)); SpreadsheetApp.getUi().showDialog(HtmlService.createHtmlOutput('<b>')); }`);
    expect(desk.as(owner.email).menus()).toEqual([{ caption: 'А', children: [{ caption: '3', functionName: 'go' }] }]);
    expect(desk.as(owner.email).run('go').shown).toMatchObject([{ kind: 'dialog', title: 'Старое', width: 300 }, { kind: 'dialog', title: '' }]);
  });
  test('metadata moves to a row, a tab and the spreadsheet', () => {
    expect(returnedBy(`const book = SpreadsheetApp.getActive(); ${sheet} sheet.addDeveloperMetadata('k', 'v'); const data = sheet.getDeveloperMetadata()[0], kind = () => data.getLocation().getLocationType().toString();
      const seen = [kind()]; data.moveToRow(sheet.getRange('3:3')); seen.push(kind(), data.getLocation().getRow().getRow()); data.moveToColumn(sheet.getRange('B:B')); seen.push(kind()); data.moveToSpreadsheet(); seen.push(kind()); data.moveToSheet(sheet); seen.push(kind()); return seen`),
    ).toEqual(['SHEET', 'ROW', 3, 'COLUMN', 'SPREADSHEET', 'SHEET']);
    expect(thrownBy(`${sheet} sheet.addDeveloperMetadata('k'); sheet.getDeveloperMetadata()[0].moveToRow(sheet.getRange('A1'))`)).toMatch(/single unbounded row/u);
  });
  test('a menu made the older way, and a message of the older kind', () => {
    const desk = scriptDesk(`function onOpen() { SpreadsheetApp.getActive().addMenu('Старое', [{ name: 'Пуск', functionName: 'go' }, null, { name: 'Ещё', functionName: 'go' }]); }
      function go() { const name = Browser.inputBox('Кто?', 'Имя\\\\nи фамилия', Browser.Buttons.OK_CANCEL); return [name, Browser.msgBox('Точно?', Browser.Buttons.YES_NO), Browser.inputBox('Ещё')]; }`);
    const session = desk.as(owner.email);
    expect(session.menus()).toEqual([{ caption: 'Старое', children: [{ caption: 'Пуск', functionName: 'go' }, { caption: '', separator: true }, { caption: 'Ещё', functionName: 'go' }] }]);
    const { outcome, shown } = session.run('go', [{ button: 'OK', text: 'Анна' }, { button: 'YES' }]);
    expect(outcome).toEqual({ kind: 'done', returned: ['Анна', 'yes', 'cancel'] });
    expect(shown[0]).toMatchObject({ kind: 'prompt', title: 'Кто?', message: 'Имя\nи фамилия', buttons: 'OK_CANCEL' });
  });
  test('signatures and blobs', () => {
    expect(returnedBy(`const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join(''); const blob = Utilities.newBlob('a,b', 'text/csv', 'x.csv');
      return [hex(Utilities.computeHmacSha256Signature('value', 'key')), hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'value', 'key')), Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe('я?>')).length, blob.copyBlob().setDataFromString('c').getDataAsString() + blob.getDataAsString()]`),
    ).toEqual(['90fbfcf15e74a36b89dbdb2a721d9aecffdfdddc5c83e27f7592594f71932481', '01433efd5f16327ea4b31144572c67f6', 4, 'ca,b']);
  });
});

describe('checkboxes and tidying, as documented', () => {
  test('checkboxes take the place of what was there, and leave with what they held alone', () => {
    expect(returnedBy(`${sheet} const range = sheet.getRange('A1:A3'); range.setValues([['x'], [true], ['']]).insertCheckboxes(); const put = range.getValues().flat();
      range.check(); sheet.getRange('A2').clearDataValidations().setValue('слово'); sheet.getRange('B1').setValue(5); sheet.getRange('A1:B3').removeCheckboxes();
      return [put, sheet.getRange('A1:B3').getValues(), sheet.getRange('A1').getDataValidation()]`),
    ).toEqual([[false, false, false], [['', 5], ['слово', ''], ['', '']], null]);
  });
  test('equal rows, whatever their letter cases, leave with their looks; what is left is answered', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:B4').setValues([['Анна', 1], ['АННА', 1], ['Борис', '=1+1'], ['Борис', 2]]); sheet.getRange('A3').setBackground('red'); sheet.getRange('D1').setValue('x');
      const left = sheet.getRange('A1:B4').removeDuplicates(); return [left.getA1Notation(), sheet.getRange('A1:B4').getValues(), sheet.getRange('A1:A3').getBackgrounds().flat(), sheet.getRange('B2').getFormula(), sheet.getRange('D1').getValue()]`),
    ).toEqual(['A1:B2', [['Анна', 1], ['Борис', 2], ['', ''], ['', '']], ['#ffffff', '#ff0000', '#ffffff'], '=1+1', 'x']);
    expect(returnedBy(`${sheet} sheet.getRange('B1:C3').setValues([[1, 'a'], [1, 'b'], [2, 'c']]); return sheet.getRange('B1:C3').removeDuplicates([2]).getValues()`)).toEqual([[1, 'a'], [2, 'c']]);
    expect(thrownBy(`${sheet} sheet.getRange('B1:C3').removeDuplicates([1])`)).not.toBe('');
  });
  test('white space of every kind is trimmed, and a text stays a text', () => {
    expect(returnedBy(`${sheet} const range = sheet.getRange('A1:A4'); range.setNumberFormat('@').setValues([['  a\\t\\nb  '], ['   =SUM(1,2)'], [' 007'], ['c']]).setNumberFormat('General').trimWhitespace();
      return [range.getValues().flat(), range.getFormulas().flat().join('')]`),
    ).toEqual([['a b', '=SUM(1,2)', '007', 'c'], '']);
  });
  test('metadata of a whole row or column is the range’s own', () => {
    expect(returnedBy(`${sheet} sheet.getRange('3:3').addDeveloperMetadata('row', '1'); sheet.getRange('C:C').addDeveloperMetadata('column', '2');
      return ['3:3', 'C:C', 'C3', '2:4'].map((one) => sheet.getRange(one).getDeveloperMetadata().map((data) => data.getKey()).join())`),
    ).toEqual(['row', 'column', '', 'row']);
  });
});
