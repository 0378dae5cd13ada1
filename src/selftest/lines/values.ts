/** Values: what is read, what is typed, dates, formats, notes, formulas, conditional formats. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

/** Values in one row, written and read back; dates as milliseconds. */
function readBack(range: GoogleAppsScript.Spreadsheet.Range, values: readonly unknown[]): unknown[] {
  range.setValues([[...values]]);
  return (range.getValues()[0] ?? []).map((value: unknown) => (value instanceof Date ? `date ${value.getTime()}` : value));
}

/** 12.05.2026 0:00 in Moscow. */
const MAY = Date.UTC(2026, 4, 11, 21);

export const valueLines: readonly Line[] = [
  line('read-types', 'Values are read as number, truth, text or date; a blank cell is "", an error is its name.', [
    check('numbers, texts, truths', (bench) => readBack(bench.range(1, 4), [1.5, 'текст', true, '']), [1.5, 'текст', true, '']),
    check('errors', (bench) => {
      const range = bench.range(1, 4).setFormulas([['=1/0', '=NA()', '=IFS(FALSE;1)', '=VALUE("x")']]);
      return range.getValues();
    }, [['#DIV/0!', '#N/A', '#N/A', '#VALUE!']]),
    check('a formula giving "" and one referring to a blank cell', (bench) => {
      const range = bench.range(1, 2);
      return range.setFormulas([['=""', '=Z999']]).getValues();
    }, [['', '']]),
  ]),
  line('typed', 'Texts are read as if typed; @ keeps text; null and undefined are blank.', [
    check('numbers', (bench) => readBack(bench.range(1, 5), ['007', '1,5', '50%', '1e3', '-3']), [7, 1.5, 0.5, 1000, -3]),
    check('dates in Russia', (bench) => readBack(bench.range(1, 2), ['12.05.2026', '31.02.2026']), [`date ${MAY}`, '31.02.2026']),
    check('truths', (bench) => readBack(bench.range(1, 2), ['ИСТИНА', 'FALSE']), [true, false]),
    check('a formula and an apostrophe', (bench) => readBack(bench.range(1, 2), ['=1+1', "'007"]), [2, '007']),
    check('the format @', (bench) => readBack(bench.range(1, 3).setNumberFormat('@'), ['007', '=1+1', '01.02.2026']), ['007', '=1+1', '01.02.2026']),
    check('null and undefined', (bench) => readBack(bench.range(1, 3).setValues([[1, 2, 3]]), [null, undefined, '']), ['', '', '']),
  ]),
  line('dates', 'Dates are days since 1899-12-30 in the time zone of the spreadsheet; a date is one by its format.', [
    check('a Date keeps its moment', (bench) => readBack(bench.cell(), [new Date(MAY)]), [`date ${MAY}`]),
    check('and gets a date format', (bench) => bench.cell().setValue(new Date(MAY)).getDisplayValue(), '12.05.2026'),
    check('a number with a date format is a Date, a date with a number format a number', (bench) => {
      const range = bench.range(1, 2).setValues([[46_154, '12.05.2026']]).setNumberFormats([['dd.mm.yyyy', '0']]);
      const [one, other] = (range.getValues()[0] ?? []) as unknown[];
      return [one instanceof Date && one.getTime() === MAY, other];
    }, [true, 46_154]),
  ]),
  line('display', 'Displayed values follow format and locale; colours are those that were entered, whatever a rule shows.', [
    check('displayed', (bench) => bench.range(1, 3).setValues([[1234.5, 0.07, true]]).setNumberFormats([['0.00', '0%', 'General']]).getDisplayValues(), [['1234,50', '7%', 'ИСТИНА']]),
    check('an invalid colour is taken silently', (bench) => bench.thrown(() => bench.cell().setBackground('no colour')), ''),
    check('colours come back in small letters, white by default', (bench) => {
      const range = bench.range(1, 2).setBackgrounds([['#FF0000', null]]);
      return range.getBackgrounds();
    }, [['#ff0000', '#ffffff']]),
    check('a conditional format does not show in getBackground', (bench) => {
      const tab = bench.tab();
      const cell = tab.getRange('A1').setValue(5);
      tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#00ff00').setRanges([cell]).build()]);
      return cell.getBackground();
    }, '#ffffff'),
  ]),
  line('formats-notes', 'setNumberFormat(null) is an error, "general" resets; setNote and setNotes write a number differently.', [
    check('null is refused', (bench) => bench.thrown(() => bench.cell().setNumberFormat(null as never)) !== '', true),
    check('"general" resets', (bench) => bench.cell().setValue(1.5).setNumberFormat('0.000').setNumberFormat('general').getDisplayValue(), '1,5'),
    check('notes of numbers', (bench) => {
      const range = bench.range(1, 2);
      range.getCell(1, 1).setNote(25 as never);
      range.offset(0, 1, 1, 1).setNotes([[25 as never]]);
      return range.getNotes();
    }, [['25', '25.0']]),
  ]),
  line('separators', 'Both "," and ";" separate arguments; function names are English.', [
    check('both separators', (bench) => bench.range(1, 2).setFormulas([['=SUM(1;2)', '=SUM(1,2)']]).getValues(), [[3, 3]]),
    check('one formula for a range moves along with its cells', (bench) => {
      const range = bench.range(2, 3);
      range.offset(0, 0, 2, 1).setValues([[1], [2]]);
      const first = range.getCell(1, 1).getA1Notation();
      range.offset(0, 1, 2, 2).setFormula(`=${first}+$${first}`);
      return range.getValues();
    }, [[1, 2, 3], [2, 4, 6]]),
    check('separators in texts stay', (bench) => bench.cell().setFormula('=IF(TRUE;"a;b";"c,d")').getValue(), 'a;b'),
    check('the functions our formulas use', (bench) => {
      const data = bench.range(3, 2).setValues([[1, 'а'], [2, 'б'], [4, 'а']]);
      const [numbers, letters] = [data.offset(0, 0, 3, 1).getA1Notation(), data.offset(0, 1, 3, 1).getA1Notation()];
      return bench.range(1, 6).setFormulas([[
        `=SUMPRODUCT((${numbers}>1)*(${letters}="а"))`, `=COUNTIFS(${letters};"а";${numbers};">1")`, `=AVERAGEIFS(${numbers};${letters};"а")`,
        `=RANK(2;${numbers})`, '=IFERROR(AVERAGE(Z999);0)', '=REGEXMATCH("видео #добро";"#добро")',
      ]]).getValues();
    }, [[1, 1, 2.5, 2, 0, true]]),
  ]),
  line('spill', 'An array result needs ARRAYFORMULA or an array function, and room: what is in its way makes it #REF!.', [
    check('ARRAYFORMULA spreads', (bench) => {
      const range = bench.range(3, 2);
      range.offset(0, 0, 3, 1).setValues([[1], [2], [3]]);
      range.getCell(1, 2).setFormula(`=ARRAYFORMULA(${range.offset(0, 0, 3, 1).getA1Notation()}*2)`);
      return range.getValues();
    }, [[1, 2], [2, 4], [3, 6]]),
    check('SORT spreads, and not over content', (bench) => {
      const range = bench.range(2, 3);
      range.offset(0, 0, 2, 1).setValues([[2], [1]]);
      const source = range.offset(0, 0, 2, 1).getA1Notation();
      range.getCell(2, 3).setValue('x');
      range.offset(0, 1, 1, 2).setFormulas([[`=SORT(${source};1;TRUE)`, `=SORT(${source};1;TRUE)`]]);
      return range.getValues();
    }, [[2, 1, '#REF!'], [1, 2, 'x']]),
  ], ['desk/ranges: a result that spreads without ARRAYFORMULA is told of: Sheets would not spread it']),
  line('conditional', 'A conditional format may not refer to another tab.', [
    refuses('another tab in the formula', (bench) => {
      const [tab, other] = [bench.tab(), bench.tab()];
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`='${other.getName()}'!A1>1`).setBold(true).setRanges([tab.getRange('A1')]).build();
      tab.setConditionalFormatRules([rule]);
    }, 'Conditional format rule cannot reference a different sheet.'),
  ]),
];
