/** Ranges: coordinates, shapes, extents, tabs, batching. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

/** An argument of the wrong type, on purpose. */
const wrong = (value: unknown): never => value as never;

/** Setters of a table; each takes null in its cells, so that only the shape is wrong. */
const PLURALS = [
  'setBackgrounds', 'setDataValidations', 'setFontColors', 'setFontLines', 'setFontSizes', 'setFontStyles', 'setFontWeights', 'setHorizontalAlignments', 'setNotes',
  'setValues', 'setVerticalAlignments',
];

export const rangeLines: readonly Line[] = [
  line('one-based', 'Coordinates count from 1, arrays of values from [0][0].', [
    check('row and column of C2', (bench) => {
      const cell = bench.tab().getRange('C2');
      return [cell.getRow(), cell.getColumn(), cell.getValues().length, (cell.getValues()[0] ?? []).length];
    }, [2, 3, 1, 1]),
    check('R1C1 notation', (bench) => ['R2C3', 'R1C1:R2C2'].map((one) => bench.tab().getRange(one).getA1Notation()), ['C2', 'A1:B2']),
    check('offset and getCell', (bench) => {
      const range = bench.tab().getRange(2, 2, 3, 2);
      return [range.offset(1, 1).getA1Notation(), range.getCell(2, 1).getA1Notation(), range.getA1Notation()];
    }, ['C3:D5', 'B3', 'B2:C4']),
    check('the first of the values is the cell at the top left', (bench) => {
      const range = bench.range(2, 2).setValues([[1, 2], [3, 4]]);
      return [range.getCell(1, 1).getValue(), range.getCell(1, 2).getValue(), range.getCell(2, 1).getValue(), range.getValues()[1]?.[1], range.getValue()] as unknown[];
    }, [1, 2, 3, 4, 1]),
    check('open ends reach the end of the tab', (bench) => {
      const tab = bench.tab();
      return ['B2:C', 'A:B', '3:4'].map((one) => {
        const range = tab.getRange(one);
        return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
      });
    }, [[2, 2, 1000, 3], [1, 1, 1000, 2], [3, 1, 4, 26]]),
  ]),
  line('shape', 'The array of a plural setter has the shape of its range.', [
    refuses('too few columns', (bench) => bench.range(1, 2).setValues([[1]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.'),
    refuses('too few rows', (bench) => bench.range(2, 1).setValues([[1]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.'),
    refuses('rows of different length', (bench) => bench.range(2, 2).setValues([[1, 2], [3]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.'),
    check('all other plural setters', (bench) => PLURALS.filter((name) => {
      const range = bench.range(1, 2) as unknown as Record<string, (table: unknown) => unknown>;
      return !/^Exception: .*\d\D+\d/u.test(bench.thrown(() => range[name]?.([[null]])));
    }), []),
    refuses('backgrounds, too', (bench) => bench.range(1, 2).setBackgrounds([['#ffffff']]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.'),
  ]),
  line('bounds', 'A range outside the tab is refused.', [
    refuses('below the last row', (bench) => bench.tab().getRange(1001, 1), 'The coordinates of the range are outside the dimensions of the sheet.'),
    refuses('right of the last column', (bench) => bench.tab().getRange(1, 27), 'The coordinates of the range are outside the dimensions of the sheet.'),
    refuses('partly below', (bench) => bench.tab().getRange(1000, 1, 2, 1), 'The coordinates of the range are outside the dimensions of the sheet.'),
    refuses('a name that is none', (bench) => bench.tab().getRange('no such range'), 'Range not found'),
    refuses('no rows', (bench) => bench.tab().getRange(2, 1, 0, 1), 'The number of rows in the range must be at least 1.'),
    refuses('no columns', (bench) => bench.tab().getRange(2, 1, 1, 0), 'The number of columns in the range must be at least 1.'),
    refuses('row 0', (bench) => bench.tab().getRange(0, 1), 'The starting row of the range is too small.'),
    refuses('column 0', (bench) => bench.tab().getRange(1, 0), 'The starting column of the range is too small.'),
  ]),
  line('types', 'Arguments that fit no signature are named by type.', [
    refuses('a text for a table', (bench) => bench.cell().setValues(wrong('text')),
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."),
    refuses('a list for a table', (bench) => bench.cell().setValues(wrong(['text'])),
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.Range.setValues."),
    refuses('numbers for a table', (bench) => bench.cell().setValues(wrong([1])),
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."),
    refuses('nothing at all', (bench) => bench.cell().setValues(...([] as unknown as [never])),
      "The parameters () don't match the method signature for SpreadsheetApp.Range.setValues."),
    refuses('a text among numbers', (bench) => bench.tab().getRange(wrong('A1'), 2),
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."),
    refuses('an object', (bench) => bench.cell().setNumberFormat(wrong({})),
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setNumberFormat."),
  ]),
  line('extent', 'The last row is that of the last content; grids are 1000 × 26; appendRow writes after the content and grows the grid.', [
    check('an empty tab', (bench) => {
      const tab = bench.tab();
      return [tab.getLastRow(), tab.getLastColumn(), tab.getMaxRows(), tab.getMaxColumns()];
    }, [0, 0, 1000, 26]),
    check('formats are no content, formulas giving "" and FALSE are', (bench) => {
      const tab = bench.tab();
      tab.getRange('A9:C9').setBackground('#ff0000').setNumberFormat('0.00');
      const before = tab.getLastRow();
      tab.getRange('A2').setFormula('=""');
      const formula = tab.getLastRow();
      tab.getRange('B4').insertCheckboxes();
      return [before, formula, tab.getLastRow()];
    }, [0, 2, 4]),
    check('rules and notes are no content', (bench) => {
      const tab = bench.tab();
      tab.getRange('A5').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).build());
      tab.getRange('B6').setNote('self-test');
      return [tab.getLastRow(), tab.getLastColumn()];
    }, [0, 0]),
    check('cleared content is none', (bench) => {
      const tab = bench.tab();
      tab.getRange('C3:D4').setValues([[1, 2], [3, 4]]);
      const before = [tab.getLastRow(), tab.getLastColumn(), tab.getDataRange().getA1Notation()];
      tab.getRange('A4:D4').clearContent();
      tab.getRange('D3').setValue('');
      return [...before, tab.getLastRow(), tab.getLastColumn()];
    }, [4, 4, 'A1:D4', 3, 3]),
    check('appendRow after the content, and beyond the grid', (bench) => {
      const tab = bench.tab();
      tab.deleteRows(3, 998);
      tab.appendRow([1]).appendRow([2]).appendRow([3, 'x']);
      return [tab.getMaxRows(), tab.getRange('A1:B3').getValues()];
    }, [3, [[1, ''], [2, ''], [3, 'x']]]),
  ]),
  line('tabs', 'An empty tab has the data range A1; names are unique; the last visible tab stays.', [
    check('data range', (bench) => bench.tab().getDataRange().getA1Notation(), 'A1'),
    refuses('a second tab of one name', (bench) => {
      const name = bench.tab().getName();
      const error = new Error(bench.thrown(() => bench.book.insertSheet(name)).replace(name, '…').replace(/^Exception: /u, ''));
      error.name = 'Exception';
      throw error;
    }, 'A sheet with the name "…" already exists. Please enter another name.'),
    check('a name that is none', (bench) => bench.book.getSheetByName('self-test: no such tab'), null),
    check('hidden tabs are hidden', (bench) => {
      const tab = bench.tab();
      tab.hideSheet();
      return tab.isSheetHidden();
    }, true),
  ], ['desk/ranges: the last visible tab can be neither hidden nor deleted']),
  line('batching', 'Writes wait until something is read or flushed; formulas are recalculated before the read.', [
    check('a read sees what was written', (bench) => {
      const range = bench.range(1, 2);
      const first = range.getCell(1, 1);
      range.getCell(1, 2).setFormula(`=${first.getA1Notation()}*2`);
      first.setValue(5);
      return range.getValues();
    }, [[5, 10]]),
    check('later writes win, in the order of the calls', (bench) => {
      const range = bench.range(1, 2).setValue(1).setValues([[2, 3]]);
      range.getCell(1, 1).setValue(4).setNumberFormat('0.0');
      range.getCell(1, 2).clearContent();
      return range.getDisplayValues();
    }, [['4,0', '']]),
  ], ['desk/ranges: what was flushed stays when the script dies, what was not is lost']),
];
