// Ranges and values: what scripts read and write, in the terms of Google's reference.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { editor, owner, returnedBy, runBody, scriptDesk, thrownBy } from './script-desk';

const sheet = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('coordinates', () => {
  test('a new tab has 1000 rows and 26 columns and no content', () => {
    expect(returnedBy(`${sheet} return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()]`)).toEqual([1000, 26, 0, 0]);
  });
  test('the data range of an empty tab is A1', () => {
    expect(returnedBy(`${sheet} return sheet.getDataRange().getA1Notation()`)).toBe('A1');
  });
  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(2, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("нет такого")', 'Range not found'],
    ['sheet.getRange({})', "The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('%s', (call, message) => {
    expect(thrownBy(`${sheet} ${call}`)).toBe(message);
  });
  test('A1 notation with an open end reaches the end of the tab', () => {
    expect(returnedBy(`${sheet} return ['B2:C', 'A:B', '3:4', "'Лист1'!A1"].map((one) => sheet.getRange(one).getA1Notation())`)).toEqual(['B2:C1000', 'A1:B1000', 'A3:Z4', 'A1']);
  });
  test('offset keeps the size', () => {
    expect(returnedBy(`${sheet} return sheet.getRange('A1:B2').offset(1, 1).getA1Notation()`)).toBe('B2:C3');
  });
});

describe('shape of data', () => {
  test('columns must match', () => {
    expect(thrownBy(`${sheet} sheet.getRange('A1:B1').setValues([[1]])`)).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });
  test('rows must match', () => {
    expect(thrownBy(`${sheet} sheet.getRange('A1:A2').setValues([[1]])`)).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });
});

describe('values', () => {
  test('numbers, texts, truths and blanks come back by type', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:E1').setValues([[1.5, 'текст', true, '', null]]); return sheet.getRange('A1:E1').getValues()`)).toEqual([[1.5, 'текст', true, '', '']]);
  });
  test.each([
    ['007', 7, '7'],
    ['1,5', 1.5, '1,5'],
    ['1 234,5', 1234.5, '1\u00a0234,50'],
    ["'007", '007', '007'],
    ['50%', 0.5, '50%'],
    ['ИСТИНА', true, 'ИСТИНА'],
    ['FALSE', false, 'ЛОЖЬ'],
    ['12.05.2026', 'Date', '12.05.2026'],
    ['1.5', 'Date', '01.05'],
    ['2026-05-12', 'Date', '2026-05-12'],
    ['31.02.2026', '31.02.2026', '31.02.2026'],
    ['5 класс', '5 класс', '5 класс'],
    ['1e3', 1000, '1,00E+03'],
    ['9:05', 'Date', '09:05'],
    ['9:05:30 PM', 'Date', '09:05:30 PM'],
    ['26:30', 'Date', '26:30:00'],
    ['12.05.2026 9:05', 'Date', '12.05.2026 09:05:00'],
    ['12 мая 2026', 'Date', '12 мая 2026'],
    ['3 янв', 'Date', '3 января'],
    ['12 May 2026', '12 May 2026', '12 May 2026'],
    ['2026/05/12', 'Date', '2026/05/12'],
    ['5 ₽', 5, '5 ₽'],
  ])('the text %j is read as typed in Russia', (text, value, shown) => {
    const [read, display] = returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(${JSON.stringify(text)}); const value = cell.getValue(); return [value instanceof Date ? 'Date' : value, cell.getDisplayValue()]`) as unknown[];
    expect([read, display]).toEqual([value, shown]);
  });
  test('an American sheet reads points and months first', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1:C1').setValues([['1.5', '1,234', '2/3/2026']]); return [sheet.getRange('A1:B1').getValues()[0], sheet.getRange('C1').getValue().getMonth()]`, { locale: 'en_US', timeZone: 'UTC' }),
    ).toEqual([[1.5, 1234], 1]);
  });
  test.each([
    ['Mar 1 2016', 'Date', 'March 1, 2016'],
    ['12 May 2026', 'Date', '12 May 2026'],
    ['$100.15', 100.15, '$100.15'],
    ['1,234', 1234, '1,234'],
    ['ИСТИНА', 'ИСТИНА', 'ИСТИНА'],
    ['true', true, 'TRUE'],
  ])('the text %j is read as typed in America', (text, value, shown) => {
    const [read, display] = returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(${JSON.stringify(text)}); const value = cell.getValue(); return [value instanceof Date ? 'Date' : value, cell.getDisplayValue()]`, { locale: 'en_US' }) as unknown[];
    expect([read, display]).toEqual([value, shown]);
  });
  test('the format @ keeps text as it is', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:A3').setNumberFormat('@').setValues([['007'], ['=1+1'], ['01.02.2026']]); return sheet.getRange('A1:A3').getValues()`)).toEqual([['007'], ['=1+1'], ['01.02.2026']]);
  });
  test('a date keeps its moment in the time zone of the spreadsheet', () => {
    const moment = Date.UTC(2026, 4, 11, 21, 0, 0);
    expect(
      returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(new Date(${moment})); return [cell.getValue().getTime(), cell.getDisplayValue(), cell.getValue() instanceof Date]`, { timeZone: 'Europe/Moscow' }),
    ).toEqual([moment, '12.05.2026', true]);
  });
  test('a number with a date format is a Date, a date with a number format is a number', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1').setValue(46000).setNumberFormat('dd.mm.yyyy'); sheet.getRange('B1').setValue('12.05.2026').setNumberFormat('0'); return [sheet.getRange('A1').getValue() instanceof Date, sheet.getRange('B1').getValue()]`),
    ).toEqual([true, 46154]);
  });
  test('arrays belong to the realm of the script', () => {
    expect(returnedBy(`${sheet} const values = sheet.getRange('A1:B2').getValues(); return [Array.isArray(values), values instanceof Array, values[0].constructor === Array]`)).toEqual([true, true, true]);
  });
  test('what is longer than 50,000 characters is refused', () => {
    expect(thrownBy(`${sheet} sheet.getRange('A1').setValue('я'.repeat(50001))`)).toMatch(/50000 characters/u);
  });
});

describe('what is shown', () => {
  test('truths and errors have the words of Sheets, in results that spread, too', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1').setFormula('=ARRAYFORMULA({TRUE\\\\FALSE\\\\1/0})'); sheet.getRange('A2:B2').setFormulas([['=1+', '=B2']]); return sheet.getRange('A1:C2').getDisplayValues()`),
    ).toEqual([['ИСТИНА', 'ЛОЖЬ', '#DIV/0!'], ['#ERROR!', '#REF!', '']]);
  });
  test('the grid is drawn with the same words', () => {
    const desk = scriptDesk(`function main() { ${sheet} sheet.getRange('A1:F1').setFormulas([['=TRUE', '=1+', '=Z9', '=0', '=DATE(2026;5;12)', '=NA()']]); sheet.getRange('E1').setNumberFormat('d mmmm'); }`);
    expect(desk.as(owner.email).run('main').outcome.kind).toBe('done');
    const { getters } = desk.kernel.model;
    const drawn = [0, 1, 2, 3, 4, 5].map((col) => getters.getCellText({ sheetId: 's0', row: 0, col }));
    expect(drawn).toEqual(['ИСТИНА', '#ERROR!', '', '0', '12 мая', '#N/A']);
    expect(drawn).toEqual(desk.as(owner.email).displayed('Лист1', 'A1:F1')[0]);
    expect(getters.getCellText({ sheetId: 's0', row: 0, col: 0 }, { showFormula: true })).toBe('=TRUE');
  });
  test.each([
    ['d mmmm yyyy', '12 мая 2026', 'd mmmm yyyy'],
    ['mmmm yyyy', 'май 2026', 'mmmm yyyy'],
    ['dddd', 'вторник', 'dddd'],
    ['dd.MM.yyyy H:mm', '12.05.2026 16:48', 'dd.mm.yyyy hh:mm'],
    ['h:mm AM/PM', '04:48 PM', 'hh:mm am/pm'],
    ['[h]:mm', '1107712:48', '[h]:mm'],
    ['0.00E+00', '4,62E+04', '0.00E+00'],
    ['general', '46154,7', '0.###############'],
    ['0.###############', '46154,7', '0.###############'],
  ])('the number format %s', (format, shown, read) => {
    expect(returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(46154.7).setNumberFormat(${JSON.stringify(format)}); return [cell.getDisplayValue(), cell.getNumberFormat()]`)).toEqual([shown, read]);
  });
});

describe('formulas', () => {
  test('both separators of arguments are accepted', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1:A2').setFormulas([['=SUM(1;2)'], ['=SUM(1,2)']]); return sheet.getRange('A1:A2').getValues()`)).toEqual([[3], [3]]);
  });
  test('a comma between digits outside of a function is a decimal one in Russia', () => {
    expect(returnedBy(`${sheet} return sheet.getRange('A1:C1').setFormulas([['=1,5+1', '=(1,5+1)*2', '=1.5+1']]).getValues()`)).toEqual([[2.5, 5, 2.5]]);
  });
  test('a reference to what was deleted is #REF! in the formula, too, and can be written so', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1').setFormula('=B5&"#REF"'); sheet.deleteRow(5); sheet.getRange('A2').setFormula(sheet.getRange('A1').getFormula()); return [sheet.getRange('A1:A2').getFormulas(), sheet.getRange('A1:A2').getValues()]`),
    ).toEqual([[['=#REF!&"#REF"'], ['=#REF!&"#REF"']], [['#REF!'], ['#REF!']]]);
  });
  test('separators inside texts stay', () => {
    expect(returnedBy(`${sheet} return sheet.getRange('A1').setFormula('=IF(TRUE;"a;b";"c,d")').getValue()`)).toBe('a;b');
  });
  test('a value beginning with = is a formula', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1').setValue('=1+1'); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()]`)).toEqual([2, '=1+1']);
  });
  test('errors have the names of Sheets', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1:A5').setFormulas([['=1/0'], ['=NA()'], ['=нет()'], ['=1+'], ['=IFS(FALSE;1)']]); return sheet.getRange('A1:A5').getValues().map((row) => row[0])`),
    ).toEqual(['#DIV/0!', '#N/A', expect.stringMatching(/#NAME\?|#ERROR!/u), '#ERROR!', '#N/A']);
  });
  test('a reference to a blank cell is blank', () => {
    expect(returnedBy(`${sheet} const cell = sheet.getRange('A1').setFormula('=B7'); return [cell.getValue(), cell.getDisplayValue()]`)).toEqual(['', '']);
  });
  test('functions of Sheets that the engine lacks', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1:C1').setFormulas([['=REGEXMATCH("видео #добро";"#добро")', '=N("x")', '=SUM(ARRAYFORMULA({1\\\\2}*2))']]); return sheet.getRange('A1:C1').getValues()`),
    ).toEqual([[true, 0, 6]]);
  });
});

test('one formula for a range moves along, but for what has a dollar sign, is quoted, or is a function', () => {
  expect(
    returnedBy(`${sheet} sheet.getRange('B2:C3').setFormula('=A1+$A1+A$1+$A$1+SUM(A:A)+SUM($A:B)+SUM(2:2)+SUM(A2:A)+LOG10(1)+LEN("A1")+SUM(\\'A 1\\'!A1)'); return sheet.getRange('B2:C3').getFormulas()`, { locale: 'en_US' }),
  ).toEqual([
    [`=A1+$A1+A$1+$A$1+SUM(A:A)+SUM($A:B)+SUM(2:2)+SUM(A2:A)+LOG(1)+LEN("A1")+SUM('A 1'!A1)`, `=B1+$A1+B$1+$A$1+SUM(B:B)+SUM($A:C)+SUM(2:2)+SUM(B2:B)+LOG(1)+LEN("A1")+SUM('A 1'!B1)`],
    [`=A2+$A2+A$1+$A$1+SUM(A:A)+SUM($A:B)+SUM(3:3)+SUM(A3:A)+LOG(1)+LEN("A1")+SUM('A 1'!A2)`, `=B2+$A2+B$1+$A$1+SUM(B:B)+SUM($A:C)+SUM(3:3)+SUM(B3:B)+LOG(1)+LEN("A1")+SUM('A 1'!B2)`],
  ]);
});

describe('batching', () => {
  test('what was flushed stays when the script dies, what was not is lost', () => {
    const desk = scriptDesk(`function main() { ${sheet} sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); sheet.getRange('A2').setValue(2); throw new Error('конец'); }`);
    const session = desk.as(owner.email);
    expect(session.run('main').outcome).toMatchObject({ kind: 'failed', message: 'конец' });
    expect(session.values('Лист1', 'A1:A2')).toEqual([[1], ['']]);
  });
  test('a read sees what was written before it', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A1').setValue(2); sheet.getRange('B1').setFormula('=A1*2'); return sheet.getRange('B1').getValue()`)).toBe(4);
  });
  test('10,000 cells are written and read well below a second', () => {
    const { outcome, ms, callCount } = runBody(`${sheet} const rows = []; for (let row = 0; row < 1000; row += 1) rows.push([row, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 1]);
      sheet.getRange(1, 1, 1000, 10).setValues(rows); return sheet.getRange(1000, 1, 1, 10).getValues()[0][0]`);
    expect(outcome).toEqual({ kind: 'done', returned: 999 });
    expect(callCount).toBe(5);
    expect(ms).toBeLessThan(5000);
  });
});

describe('looks, notes, tabs', () => {
  test('formats and looks come back', () => {
    expect(
      returnedBy(`${sheet} const range = sheet.getRange('A1:B1'); range.setBackgrounds([['#ff0000', null]]).setFontWeights([['bold', 'normal']]).setNumberFormats([['0.00', '@']]);
      return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormats()]`),
    ).toEqual([[['#ff0000', '#ffffff']], [['bold', 'normal']], [['0.00', '@']]]);
  });
  test('notes follow inserted rows', () => {
    expect(returnedBy(`${sheet} sheet.getRange('A2').setNote('пояснение'); sheet.insertRowsAfter(1, 2); return sheet.getRange('A1:A4').getNotes()`)).toEqual([[''], [''], [''], ['пояснение']]);
  });
  test('clearContent leaves formats, clear takes them', () => {
    expect(
      returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(1).setBackground('red'); cell.clearContent(); const kept = [cell.getValue(), cell.getBackground()]; cell.clear(); return [kept, cell.getBackground()]`),
    ).toEqual([['', '#ff0000'], '#ffffff']);
  });
  test('a second tab of the same name is refused', () => {
    expect(thrownBy(`SpreadsheetApp.getActive().insertSheet('Лист1')`)).toBe('A sheet with the name "Лист1" already exists. Please enter another name.');
  });
  test('tabs are made, named, ordered, hidden and deleted', () => {
    expect(
      returnedBy(`const book = SpreadsheetApp.getActive(); const made = book.insertSheet('Итоги · N', 0); made.setFrozenRows(1); made.setColumnWidths(1, 2, 200); made.setTabColor('#00ff00');
      book.getSheetByName('Лист1').hideSheet(); const names = book.getSheets().map((one) => one.getName() + one.getIndex() + one.isSheetHidden());
      book.deleteSheet(book.getSheetByName('Лист1')); return [names, book.getNumSheets(), made.getFrozenRows(), made.getColumnWidth(2)]`),
    ).toEqual([['Итоги · N1false', 'Лист12true'], 1, 1, 200]);
  });
  test('the last visible tab can be neither hidden nor deleted', () => {
    expect(thrownBy(`${sheet} sheet.hideSheet()`)).toMatch(/hide all the sheets/u);
    expect(thrownBy(`SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet())`)).toMatch(/remove all the visible sheets/u);
  });
  test('rows are deleted and inserted, appendRow writes after the last', () => {
    expect(
      returnedBy(`${sheet} sheet.appendRow([1]); sheet.appendRow([2]); sheet.appendRow([3]); sheet.deleteRows(2, 1); return [sheet.getLastRow(), sheet.getMaxRows(), sheet.getRange('A1:A2').getValues()]`),
    ).toEqual([2, 999, [[1], [3]]]);
  });
  test('sorting moves rows, and their formulas with them', () => {
    expect(
      returnedBy(`${sheet} sheet.getRange('A1:B3').setValues([[3, '=A1*10'], [1, '=A2*10'], [2, '=A3*10']]); sheet.getRange('A1:B3').sort({ column: 1, ascending: false }); return sheet.getRange('A1:B3').getValues()`),
    ).toEqual([[3, 30], [2, 20], [1, 10]]);
  });
  test('sorted: numbers, texts, truths, errors, and blanks last either way', () => {
    const sorted = (specification: string): unknown =>
      returnedBy(`${sheet} const range = sheet.getRange('A1:A7').setValues([['б'], ['=1/0'], [true], [''], [10], ['А'], [9]]).sort(${specification}); return range.getDisplayValues().flat()`);
    expect(sorted('1')).toEqual(['9', '10', 'А', 'б', 'ИСТИНА', '#DIV/0!', '']);
    expect(sorted('{ column: 1, ascending: false }')).toEqual(['#DIV/0!', 'ИСТИНА', 'б', 'А', '10', '9', '']);
  });
  test.each([
    ['deleteColumn(27)', 'columns'], ['deleteRow(1001)', 'rows'], ['insertColumnsAfter(27, 1)', 'columns'], ['insertRowsAfter(1001, 1)', 'rows'], ['setColumnWidth(27, 50)', 'columns'], ['setRowHeight(1001, 50)', 'rows'],
  ])('beyond the grid: %s', (call, what) => {
    expect(thrownBy(`${sheet} sheet.${call}`)).toBe(`Those ${what} are out of bounds.`);
  });
  test('named ranges and developer metadata', () => {
    expect(
      returnedBy(`const book = SpreadsheetApp.getActive(); ${sheet} book.setNamedRange('баллы', sheet.getRange('B2:B5')); sheet.getRange('C:C').addDeveloperMetadata('key', 'video');
      sheet.insertColumnsBefore(1, 1); const found = sheet.createDeveloperMetadataFinder().withKey('key').find(); return [book.getRangeByName('баллы').getA1Notation(), found[0].getValue(), found[0].getLocation().getColumn().getColumn()]`),
    ).toEqual(['C2:C5', 'video', 4]);
  });
  test('a selection is kept for each person', () => {
    const desk = scriptDesk('function main() { return SpreadsheetApp.getActiveRange().getA1Notation(); }');
    desk.as(owner.email).select('Лист1', 'B2:C3');
    expect(desk.as(owner.email).run('main').outcome).toMatchObject({ returned: 'B2:C3' });
    expect(desk.as(editor.email).run('main').outcome).toMatchObject({ returned: 'A1' });
  });
});

test('ranges by R1C1 notation and by the names of a tab; what is not there', () => {
  expect(
    returnedBy(`${sheet} const book = SpreadsheetApp.getActive(); book.setNamedRange('Баллы', sheet.getRange('B2')); sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]);
      return [sheet.getRange('R2C3').getA1Notation(), sheet.getRange('R1C1:R2C2').getA1Notation(), sheet.getRangeList(['R1C1', 'B2']).getRanges().map((one) => one.getA1Notation()).join(),
        book.getRangeByName('Лист1!Баллы').getA1Notation(), book.getRangeByName('Другой!Баллы'), book.getRangeByName('Нет'), sheet.getSheetValues(-1, 1, 1, 2)]`),
  ).toEqual(['C2', 'A1:B2', 'A1,B2', 'B2', null, null, [[4, 5]]]);
  expect(thrownBy(`${sheet} sheet.getRange('R0C1')`)).toBe('Range not found');
  expect(thrownBy(`SpreadsheetApp.getActive().removeNamedRange('Нет')`)).not.toBe('');
});

test('conditional formats: the first rule wins, other sheets are refused', () => {
  expect(
    returnedBy(`${sheet} const rule = (formula) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([sheet.getRange('A1:A3')]).build();
    sheet.setConditionalFormatRules([rule('=A1>1'), rule('=A1>2')]); return sheet.getConditionalFormatRules().length`),
  ).toBe(2);
  expect(
    thrownBy(`${sheet} sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("='Другой'!A1>1").setBold(true).setRanges([sheet.getRange('A1')]).build()])`),
  ).toBe('Conditional format rule cannot reference a different sheet.');
});

test('the functions of the time go by the clock of the desk and the time zone of the spreadsheet', () => {
  expect(
    returnedBy(`${sheet} sheet.getRange('A1:B1').setFormulas([['=NOW()', '=TODAY()']]); return sheet.getRange('A1:B1').getDisplayValues()`, { now: Date.UTC(2026, 10, 20, 21, 30), timeZone: 'Europe/Moscow' }),
  ).toEqual([['21.11.2026 00:30:00', '21.11.2026']]);
});

test('plain text that looks like a formula or a quotation is shown as it is', () => {
  expect(
    returnedBy(`${sheet} sheet.getRange('A1:A4').setNumberFormat('@').setValues([['=1+1'], ["''так"], ["'так"], ['+7 900']]); sheet.getRange('B1').setFormula('=A1&"!"');
      sheet.getRange('A5').setFormula('="\\'" & A4').setNumberFormat('@');
      return [sheet.getRange('A1:A5').getDisplayValues(), sheet.getRange('A1:A4').getValues(), sheet.getRange('B1').getValue()]`),
  ).toEqual([[['=1+1'], ["'так"], ['так'], ['+7 900'], ["'+7 900"]], [['=1+1'], ["'так"], ['так'], ['+7 900']], '=1+1!']);
});

test('a result that spreads without ARRAYFORMULA is told of: Sheets would not spread it', () => {
  const { logged } = runBody(`${sheet} sheet.getRange('B1:B2').setValues([[1], [2]]); sheet.getRange('D1:G1').setFormulas([['=B1:B2*2', '=ARRAYFORMULA(B1:B2*2)', '=SORT(B1:B2)', '=SUM(B1:B2)']]);`);
  expect(logged).toEqual(["'Лист1'!D1: =B1:B2*2 spreads over D1:D2 here; in Google Sheets it needs ARRAYFORMULA."]);
});
