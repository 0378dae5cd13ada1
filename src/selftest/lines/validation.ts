/** Data validation. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

type Range = GoogleAppsScript.Spreadsheet.Range;

function numbers(range: Range, allowInvalid: boolean): Range {
  return range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 5).setAllowInvalid(allowInvalid).build());
}

export const validationLines: readonly Line[] = [
  line('refuses', 'A rule that takes nothing invalid refuses people and scripts; one that warns keeps the value.', [
    refuses('a script', (bench) => {
      const tab = bench.tab();
      numbers(tab.getRange('A1:A3'), false);
      tab.getRange('A2').setValue(9);
      SpreadsheetApp.flush();
    }, 'The data you entered in cell A2 violates the data validation rules set on this cell.'),
    refuses('setValues, and it stays as it was', (bench) => {
      const tab = bench.tab();
      numbers(tab.getRange('A1:A3').setValue(1), false);
      tab.getRange('A1:A3').setValues([[2], [3], ['много']]);
      SpreadsheetApp.flush();
    }, 'The data you entered in cell A3 violates the data validation rules set on this cell.'),
    check('a list', (bench) => {
      const cell = bench.cell().setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет']).setAllowInvalid(false).build());
      return [bench.thrown(() => cell.setValue('да')), bench.thrown(() => cell.setValue('может быть')) !== '', cell.getValue() as unknown];
    }, ['', true, 'да']),
    check('a rule laid on what is there already leaves it', (bench) => numbers(bench.cell().setValue(9), false).getValue(), 9),
    check('a warning keeps the value', (bench) => numbers(bench.cell(), true).setValue(9).getValue(), 9),
    check('a blank is always allowed', (bench) => numbers(bench.cell(), false).setValue(3).setValue('').getValue(), ''),
  ], ['desk/validation: a person is refused in the words of the rule', 'desk/validation: a script that writes what a rule refuses gets an exception, and nothing of the call is kept']),
  line('criteria', 'Lists are texts; rules read back as they were set.', [
    check('a list of numbers becomes texts', (bench) => {
      const cell = bench.cell().setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList([1, 2] as never, true).build());
      return cell.getDataValidation()?.getCriteriaValues();
    }, [['1', '2'], true]),
    check('dates are dates, a range is a range', (bench) => {
      const range = bench.range(1, 3);
      const day = new Date(2026, 4, 12);
      range.getCell(1, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireDateBetween(day, day).build());
      range.getCell(1, 2).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(range, false).build());
      const [from, to] = (range.getCell(1, 1).getDataValidation()?.getCriteriaValues() ?? []) as unknown[];
      const [list, shown] = (range.getCell(1, 2).getDataValidation()?.getCriteriaValues() ?? []) as [Range?, boolean?];
      return [from instanceof Date && from.getTime() === day.getTime(), to instanceof Date, list?.getA1Notation() === range.getA1Notation(), shown];
    }, [true, true, true, false]),
    check('a builder has nothing at first, and warns', () => {
      const made = SpreadsheetApp.newDataValidation();
      return [made.getCriteriaType(), made.getCriteriaValues(), made.getHelpText(), made.getAllowInvalid()];
    }, [null, [], null, true]),
    refuses('a text for a date', () => SpreadsheetApp.newDataValidation().requireDateAfter('12.05.2026' as never),
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter."),
    check('type, help and strictness', (bench) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет']).setAllowInvalid(false).setHelpText('Да или нет').build();
      const read = bench.cell().setDataValidation(rule).getDataValidation();
      return [read?.getCriteriaType().toString(), read?.getHelpText(), read?.getAllowInvalid()];
    }, ['VALUE_IN_LIST', 'Да или нет', false]),
    check('a formula is meant for the first cell of the range', (bench) => {
      const range = bench.range(2, 2);
      const [first] = range.getA1Notation().split(':');
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied(`=${first ?? 'A1'}>0`).setAllowInvalid(false).build());
      return [bench.thrown(() => range.setValues([[1, 1], [1, 1]])), bench.thrown(() => range.getCell(2, 2).setValue(-1)) !== ''];
    }, ['', true]),
    check('checkboxes take the place of what was there, and leave with what they held', (bench) => {
      const range = bench.range(3, 1).setValues([['x'], [true], ['']]);
      range.insertCheckboxes();
      const put = range.getValues();
      range.getCell(2, 1).clearDataValidations().setValue('слово');
      const checked = [range.getCell(1, 1).check().isChecked(), range.isChecked()];
      range.removeCheckboxes();
      return [put, checked, range.getValues(), range.getCell(1, 1).getDataValidation()];
    }, [[[false], [false], [false]], [true, null], [[''], ['слово'], ['']], null]),
    check('null takes a rule away', (bench) => numbers(bench.cell(), false).setDataValidation(null).setValue(9).getValue(), 9),
  ]),
];
