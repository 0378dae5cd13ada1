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
      const range = bench.range(1, 6).setFormulas([['=1/0', '=NA()', '=IFS(FALSE;1)', '=VALUE("x")', '=NOSUCHFUNCTION(1)', '=1+']]);
      return [range.getValues(), range.getDisplayValues()].map((table) => (table[0] ?? []).join(' '));
    }, Array(2).fill('#DIV/0! #N/A #N/A #VALUE! #NAME? #ERROR!')),
    check('shares, sums of money and scientific numbers are numbers', (bench) =>
      bench.range(1, 3).setValues([[0.07, 100, 1e3]]).setNumberFormats([['0%', '#,##0.00 [$₽]', '0.00E+00']]).getValues(), [[0.07, 100, 1000]]),
    check('a time of day is a Date of the last day of 1899', (bench) => {
      const read: unknown = bench.cell().setValue('12:30').getValue();
      return read instanceof Date ? [read.getFullYear(), read.getMonth(), read.getDate(), read.getHours(), read.getMinutes()] : typeof read;
    }, [1899, 11, 30, 12, 30]),
    check('results of formulas have the same types', (bench) => {
      const range = bench.range(1, 4).setFormulas([['=1+1', '="x"&1', '=1=1', '=DATE(2026;5;12)']]);
      return (range.getValues()[0] ?? []).map((value: unknown) => (value instanceof Date ? `date ${value.getTime()}` : value));
    }, [2, 'x1', true, `date ${MAY}`]),
    check('a formula giving "" and one referring to a blank cell', (bench) => {
      const range = bench.range(1, 2);
      return range.setFormulas([['=""', '=Z999']]).getValues();
    }, [['', '']]),
  ]),
  line('typed', 'Texts are read as if typed; @ keeps text; null and undefined are blank.', [
    check('numbers', (bench) => readBack(bench.range(1, 5), ['007', '1,5', '50%', '1e3', '-3']), [7, 1.5, 0.5, 1000, -3]),
    check('numbers in groups, with spaces around, long', (bench) => readBack(bench.range(1, 4), ['1 234', '1 234,5', ' 5 ', '123456789012']), [1234, 1234.5, 5, 123_456_789_012]),
    check('what only looks like a number stays text', (bench) => readBack(bench.range(1, 5), ['1.234,5.6', '5 класс', '1,2,3', '12 345 6', '-']), ['1.234,5.6', '5 класс', '1,2,3', '12 345 6', '-']),
    check('7% is 0.07', (bench) => readBack(bench.cell(), ['7%']), [0.07]),
    check('America reads otherwise', (bench) => bench.with({ locale: 'en_US' }, () => {
      const range = bench.range(1, 5).setValues([['1/2/2026', '1.5', '1,234', '$100.15', 'Mar 1 2016']]);
      return (range.getValues()[0] ?? []).map((value: unknown) => (value instanceof Date ? [value.getFullYear(), value.getMonth() + 1, value.getDate()].join('-') : value));
    }), ['2026-1-2', 1.5, 1234, 100.15, '2016-3-1']),
    check('days come first in Russia, with whatever between', (bench) => readBack(bench.range(1, 4), ['12/5/2026', '12-05-2026', '2026-05-12', '12.5.26']), Array(4).fill(`date ${MAY}`)),
    check('dates in Russia', (bench) => readBack(bench.range(1, 2), ['12.05.2026', '31.02.2026']), [`date ${MAY}`, '31.02.2026']),
    check('truths', (bench) => readBack(bench.range(1, 2), ['ИСТИНА', 'FALSE']), [true, false]),
    check('a formula and an apostrophe', (bench) => readBack(bench.range(1, 3), ['=1+1', "'007", "'=1+1"]), [2, '007', '=1+1']),
    check('the format @', (bench) => readBack(bench.range(1, 3).setNumberFormat('@'), ['007', '=1+1', '01.02.2026']), ['007', '=1+1', '01.02.2026']),
    check('null and undefined', (bench) => {
      const range = bench.range(1, 3).setValues([[1, 2, 3]]);
      return [...readBack(range, [null, undefined, '']), range.isBlank()];
    }, ['', '', '', true]),
  ]),
  line('dates', 'Dates are days since 1899-12-30 in the time zone of the spreadsheet; a date is one by its format.', [
    check('a Date keeps its moment', (bench) => readBack(bench.cell(), [new Date(MAY)]), [`date ${MAY}`]),
    check('and gets a date format', (bench) => bench.cell().setValue(new Date(MAY)).getDisplayValue(), '12.05.2026'),
    check('a time of day with it', (bench) => bench.cell().setValue(new Date(MAY + 37_230_000)).getDisplayValue(), '12.05.2026 10:20:30'),
    check('the script’s own clock stands in the zone of its manifest', () => {
      const date = new Date(MAY);
      return [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), new Date(2026, 4, 12).getTime() === MAY];
    }, [2026, 4, 12, 0, true]),
    check('the serial number is that of the spreadsheet’s zone', (bench) => bench.with({ timeZone: 'Asia/Tokyo' }, () => {
      const cell = bench.cell().setValue(new Date(MAY));
      const shown = cell.getDisplayValue();
      const back: unknown = cell.getValue();
      return [shown, back instanceof Date && back.getTime() === MAY, cell.setNumberFormat('0.00').getValue() as unknown];
    }), ['12.05.2026 06:00:00', true, 46_154.25]),
    check('dates written and read by patterns', () => {
      const date = Utilities.parseDate('12.05.2026 21:05', 'Europe/Moscow', 'dd.MM.yyyy HH:mm');
      return [date.getTime() === MAY + 75_900_000, Utilities.formatDate(date, 'Europe/Moscow', "EEE d MMM yyyy, h:mm a 'o''clock' Z"), Utilities.formatDate(new Date(MAY), 'Asia/Tokyo', 'yyyy-MM-dd HH:mm:ss.SSS')];
    }, [true, "Tue 12 May 2026, 9:05 PM o'clock +0300", '2026-05-12 06:00:00.000']),
    check('weeks are those of America', () => ['2026-01-01', '2026-01-04', '2026-12-27'].map((day) => Utilities.formatDate(new Date(`${day}T12:00:00Z`), 'GMT', 'YYYY-ww')), ['2026-01', '2026-02', '2027-01']),
    refuses('a date that is none', () => Utilities.formatDate(new Date('x'), 'GMT', 'yyyy'), 'Invalid argument: date. Should be of type: Date'),
    check('day 0 is the last but one of 1899', (bench) => bench.range(1, 2).setValues([[0, 1]]).setNumberFormat('yyyy-mm-dd').getDisplayValues(), [['1899-12-30', '1899-12-31']]),
    check('a number with a date format is a Date, a date with a number format a number', (bench) => {
      const range = bench.range(1, 2).setValues([[46_154, '12.05.2026']]).setNumberFormats([['dd.mm.yyyy', '0']]);
      const [one, other] = (range.getValues()[0] ?? []) as unknown[];
      return [one instanceof Date && one.getTime() === MAY, other];
    }, [true, 46_154]),
  ]),
  line('display', 'Displayed values follow format and locale; colours are those that were entered, whatever a rule shows.', [
    check('displayed', (bench) => bench.range(1, 3).setValues([[1234.5, 0.07, true]]).setNumberFormats([['0.00', '0%', 'General']]).getDisplayValues(), [['1234,50', '7%', 'ИСТИНА']]),
    check('errors, blanks, texts', (bench) => bench.range(1, 4).setFormulas([['=1/0', '=""', '="а"', '=1=2']]).getDisplayValues(), [['#DIV/0!', '', 'а', 'ЛОЖЬ']]),
    check('groups, months, hours beyond a day, powers', (bench) => {
      const range = bench.range(1, 4).setValues([[1_234_567.891, 46_154, 1.5, 46_154.7]]).setNumberFormats([['#,##0.00', 'd mmmm yyyy', '[h]:mm:ss', '0.00E+00']]);
      return (range.getDisplayValues()[0] ?? []).map((text) => text.replace(/\s/gu, ' '));
    }, ['1 234 567,89', '12 мая 2026', '36:00:00', '4,62E+04']),
    check('America shows otherwise', (bench) => bench.with({ locale: 'en_US' }, () => {
      const range = bench.range(1, 3).setValues([[1234.5, true, 46_154]]).setNumberFormats([['#,##0.00', 'General', 'mmmm d']]);
      return range.getDisplayValues();
    }), [['1,234.50', 'TRUE', 'May 12']]),
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
    check('and is told by its pattern', (bench) => bench.cell().setNumberFormat('general').getNumberFormat(), '0.###############'),
    check('notes of numbers', (bench) => {
      const range = bench.range(1, 2);
      range.getCell(1, 1).setNote(25 as never);
      range.offset(0, 1, 1, 1).setNotes([[25 as never]]);
      return range.getNotes();
    }, [['25', '25.0']]),
  ]),
  line('separators', 'Both "," and ";" separate arguments; function names are English.', [
    check('both separators', (bench) => {
      const data = bench.range(1, 2).setValues([[1, 2]]);
      const [one, two] = [data.getCell(1, 1).getA1Notation(), data.getCell(1, 2).getA1Notation()];
      return bench.range(1, 2).setFormulas([[`=SUM(${one};${two})`, `=SUM(${one},${two})`]]).getValues();
    }, [[3, 3]]),
    check('both separators in America', (bench) => bench.with({ locale: 'en_US' }, () => bench.range(1, 2).setFormulas([['=SUM(1;2)', '=SUM(1,2)']]).getValues()), [[3, 3]]),
    check('decimals and arrays by the locale: Russia', (bench) => bench.range(1, 3).setFormulas([['=1,5+1', '=SUM(1,5;1)', '=SUM({1\\2;3\\4})']]).getValues(), [[2.5, 2.5, 10]]),
    check('decimals and arrays by the locale: America', (bench) => bench.with({ locale: 'en_US' }, () =>
      bench.range(1, 3).setFormulas([['=1.5+1', '=SUM(1.5,1)', '=SUM({1,2;3,4})']]).getValues()), [[2.5, 2.5, 10]]),
    check('getFormula gives English names', (bench) => /^=IF\(/u.test(bench.cell().setFormula('=IF(TRUE;1;2)').getFormula()), true),
    check('a formula is none of getFormula’s in a cell with a value', (bench) => bench.cell().setValue(5).getFormula(), ''),
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
  line('conditional', 'A conditional format may not refer to another tab; rules are read back in their order, with what they say.', [
    check('conditions and their looks', (bench) => {
      const tab = bench.tab();
      const made = (): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder => SpreadsheetApp.newConditionalFormatRule().setRanges([tab.getRange('A1:A9')]).setBackground('#ff0000');
      tab.setConditionalFormatRules([
        made().whenNumberBetween(1, 5).setBold(true).build(), made().whenTextContains('да').build(), made().whenCellEmpty().build(),
        made().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).build(), made().whenFormulaSatisfied('=$A1>1').build(),
      ]);
      return tab.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition();
        return [condition?.getCriteriaType().toString(), condition?.getCriteriaValues().map(String), condition?.getBackground(), condition?.getBold(), rule.getRanges()[0]?.getA1Notation()];
      });
    }, [
      ['NUMBER_BETWEEN', ['1', '5'], '#ff0000', true, 'A1:A9'], ['TEXT_CONTAINS', ['да'], '#ff0000', null, 'A1:A9'], ['CELL_EMPTY', [], '#ff0000', null, 'A1:A9'],
      ['DATE_BEFORE_RELATIVE', ['TODAY'], '#ff0000', null, 'A1:A9'], ['CUSTOM_FORMULA', ['=$A1>1'], '#ff0000', null, 'A1:A9'],
    ]),
    check('a scale of colours', (bench) => {
      const tab = bench.tab();
      tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ff0000')
        .setGradientMaxpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.NUMBER, '10').setRanges([tab.getRange('A1:A9')]).build()]);
      const scale = tab.getConditionalFormatRules()[0]?.getGradientCondition();
      return [scale?.getMinType()?.toString(), scale?.getMaxType()?.toString(), scale?.getMaxValue(), tab.getConditionalFormatRules()[0]?.getBooleanCondition()];
    }, ['MIN', 'NUMBER', '10', null]),
    check('clearing the formats of a tab takes them, clearing its contents leaves them', (bench) => {
      const tab = bench.tab();
      const lay = (): void => tab.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([tab.getRange('A1')]).build()]);
      lay();
      tab.clearContents();
      const kept = tab.getConditionalFormatRules().length;
      tab.clearFormats();
      return [kept, tab.getConditionalFormatRules().length];
    }, [1, 0]),
    refuses('another tab in the formula', (bench) => {
      const [tab, other] = [bench.tab(), bench.tab()];
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(`='${other.getName()}'!A1>1`).setBold(true).setRanges([tab.getRange('A1')]).build();
      tab.setConditionalFormatRules([rule]);
    }, 'Conditional format rule cannot reference a different sheet.'),
  ]),
];
