// Data validation: rules lie on cells, refuse what is typed, and refuse what scripts write.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { owner, returnedBy, scriptDesk, thrownBy } from './script-desk';

const list = `const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['да', 'нет'], true).setAllowInvalid(false).setHelpText('Да или нет').build();`;
const numbers = `const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 5).setAllowInvalid(false).build(); sheet.getRange('A1:A3').setDataValidation(rule);`;

test('a script that writes what a rule refuses gets an exception, and nothing of the call is kept', () => {
  const desk = scriptDesk(`function rule() { ${numbers} } function main() { SpreadsheetApp.getActiveSheet().getRange('A1:A2').setValues([[1], [9]]); }`);
  const session = desk.as(owner.email);
  session.run('rule');
  expect(session.run('main').outcome).toMatchObject({ message: 'The data you entered in cell A2 violates the data validation rules set on this cell.' });
  expect(session.values('Лист1', 'A1:A2')).toEqual([[''], ['']]);
});

test('a person is refused in the words of the rule', () => {
  const desk = scriptDesk(`function main() { ${list} sheet.getRange('B2').setDataValidation(rule); }`);
  const session = desk.as(owner.email);
  session.run('main');
  expect(session.type('Лист1', 'B2', 'может быть')).toEqual({ kind: 'refused', reason: 'invalid', message: 'B2: Да или нет' });
  expect(session.type('Лист1', 'B2', 'да')).toEqual({ kind: 'kept' });
  expect(session.values('Лист1', 'B2')).toEqual([['да']]);
});

test('without help the refusal names the cell, in the language of the person', () => {
  const desk = scriptDesk(`function main() { ${numbers} }`);
  const session = desk.as(owner.email);
  session.run('main');
  expect(session.type('Лист1', 'A2', 'много')).toMatchObject({ message: expect.stringContaining('A2') as string });
  expect(session.type('Лист1', 'A2', '')).toEqual({ kind: 'kept' });
});

test('an entry that is only warned of is kept', () => {
  const desk = scriptDesk(`function main() { const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(3).setAllowInvalid(true).build()); sheet.getRange('A1').setValue(1); }`);
  const session = desk.as(owner.email);
  expect(session.run('main').outcome).toEqual({ kind: 'done', returned: undefined });
  expect(session.values('Лист1', 'A1')).toEqual([[1]]);
});

test('a rule by formula looks at the sheet with the new value in it', () => {
  const desk = scriptDesk(`function main() { const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A2:A4').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A2<=B2').setAllowInvalid(false).build());
    sheet.getRange('B2:B4').setValues([[1], [2], [3]]); }`);
  const session = desk.as(owner.email);
  session.run('main');
  expect(session.type('Лист1', 'A4', '3')).toEqual({ kind: 'kept' });
  expect(session.type('Лист1', 'A2', '2')).toMatchObject({ kind: 'refused', reason: 'invalid' });
  expect(session.values('Лист1', 'A2:A4')).toEqual([[''], [''], [3]]);
});

test('rules are read back and taken away', () => {
  expect(
    returnedBy(`${list} sheet.getRange('A1:A3').setDataValidations([[rule], [null], [rule]]);
      const read = sheet.getRange('A1:A3').getDataValidations().map((row) => row[0] && [row[0].getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, row[0].getCriteriaValues(), row[0].getAllowInvalid(), row[0].getHelpText()]);
      sheet.getRange('A1:A3').clearDataValidations(); return [read, sheet.getRange('A1').getDataValidation()]`),
  ).toEqual([[[true, [['да', 'нет'], true], false, 'Да или нет'], null, [true, [['да', 'нет'], true], false, 'Да или нет']], null]);
});

test('criteria come back as they were given: dates as dates, a range as a range, and none at first', () => {
  expect(
    returnedBy(`const sheet = SpreadsheetApp.getActiveSheet(); const day = new Date(2026, 0, 1); const make = () => SpreadsheetApp.newDataValidation();
      sheet.getRange('A1').setDataValidation(make().requireDateAfter(day).build()); sheet.getRange('A2').setDataValidation(make().requireValueInRange(sheet.getRange('B1:B3'), false).build());
      const [date] = sheet.getRange('A1').getDataValidation().getCriteriaValues(); const [list, shown] = sheet.getRange('A2').getDataValidation().getCriteriaValues();
      return [date instanceof Date && date.getTime() === day.getTime(), list.getA1Notation(), list.getSheet().getName(), shown, make().getCriteriaType(), make().getCriteriaValues()]`),
  ).toEqual([true, 'B1:B3', 'Лист1', false, null, []]);
});

test.each([
  ['NUMBER_BETWEEN', '[1, 5]'], ['NUMBER_GREATER_THAN_OR_EQUAL_TO', '[3]'], ['DATE_EQUAL_TO', '[new Date(2026, 4, 12)]'], ['DATE_NOT_BETWEEN', '[new Date(2026, 4, 12), new Date(2026, 4, 13)]'],
  ['CUSTOM_FORMULA', "['=A1>0']"], ['TEXT_IS_VALID_EMAIL', '[]'], ['VALUE_IN_LIST', "[['да', 'нет'], true]"], ['CHECKBOX', '[]'], ['DATE_IS_VALID_DATE', '[]'],
])('a rule made withCriteria(%s) reads back the same', (criteria, values) => {
  expect(
    returnedBy(`const sheet = SpreadsheetApp.getActiveSheet(); const kind = SpreadsheetApp.DataValidationCriteria.${criteria}; const given = ${values};
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().withCriteria(kind, given).build()); const rule = sheet.getRange('A1').getDataValidation();
      const copied = rule.copy().withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build(); return [rule.getCriteriaType() === kind, JSON.stringify(rule.getCriteriaValues()) === JSON.stringify(given), JSON.stringify(copied.getCriteriaValues()) === JSON.stringify(given)]`),
  ).toEqual([true, true, true]);
});

test('check and uncheck leave what is no checkbox', () => {
  expect(
    returnedBy(`const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:A3').setValues([['текст'], [''], [true]]); sheet.getRange('A2').insertCheckboxes();
      const before = [sheet.getRange('A2').isChecked(), sheet.getRange('A3').isChecked()]; sheet.getRange('A1:A3').check(); return [...before, sheet.getRange('A1:A3').getValues(), sheet.getRange('A2').isChecked(), sheet.getRange('A1:A3').isChecked(), sheet.getRange('A1:A2').uncheck().getValues()]`),
  ).toEqual([false, null, [['текст'], [true], [true]], true, null, [['текст'], [false]]]);
});

test('a list may lie in a range', () => {
  expect(
    thrownBy(`const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('D1:D2').setValues([['Иванов'], ['Петров']]);
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D2')).setAllowInvalid(false).build());
      sheet.getRange('A1').setValue('Петров'); sheet.getRange('A1').setValue('Сидоров')`),
  ).toMatch(/cell A1 violates/u);
});

test('checkboxes start unticked and take only truths', () => {
  expect(returnedBy(`const cell = SpreadsheetApp.getActiveSheet().getRange('A1').insertCheckboxes(); return cell.getValue()`)).toBe(false);
  expect(thrownBy(`const cell = SpreadsheetApp.getActiveSheet().getRange('A1').insertCheckboxes(); cell.setValue('да')`)).toMatch(/violates/u);
});

test('a rule without a criterion cannot be built', () => {
  expect(thrownBy('SpreadsheetApp.newDataValidation().build()')).toMatch(/no criteria/u);
});
