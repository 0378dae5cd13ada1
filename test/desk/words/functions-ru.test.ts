/**
 * Russian names of functions: a formula typed in Russian is kept in English, and what only looks like a name stays.
 */
import { registries } from '@odoo/o-spreadsheet';
import { registerSheetsFunctions } from '../../../src/desk/kernel/functions';
import { englishFormula, russianArguments, russianFunctions } from '../../../src/desk/words/functions-ru';

test.each([
  ['=СУММ(A1:A3)', '=SUM(A1:A3)'],
  ['=если(A1>5;СЧЁТЕСЛИ(B:B;">1");счетз(C:C))', '=IF(A1>5;COUNTIF(B:B;">1");COUNTA(C:C))'],
  ['=ЕСЛИ(И(A1;НЕ(B1));ИСТИНА;ложь)', '=IF(AND(A1;NOT(B1));TRUE;FALSE)'],
  ['=СТАНДОТКЛОН.В (A1:A9)', '=STDEV.S (A1:A9)'],
  ['=ПРОСМОТРX(A1;B:B;C:C)', '=XLOOKUP(A1;B:B;C:C)'],
  ['=ИСТИНА', '=TRUE'],
])('%s is %s', (typed, kept) => {
  expect(englishFormula(typed)).toBe(kept);
});

test.each(['=ЕСЛИ', 'СУММ(1)', '="СУММ(1)"&A1', "='ЕСЛИ(1)'!A1", '=Сумма!A1', '=ИСТИНА!A1', '=Диапазон+1', '=НЕТТАКОЙ(1)'])('%s stays', (typed) => {
  expect(englishFormula(typed)).toBe(typed);
});

test('every function that is offered has Russian help, and every argument a Russian name or none of its own', () => {
  const { functionRegistry } = registries;
  registerSheetsFunctions();
  const offered = functionRegistry.getKeys().filter((key) => !functionRegistry.get(key).hidden);
  expect(offered.filter((key) => (russianFunctions.get(key)?.about ?? '') === '')).toEqual([]);
  const common = ['SUM', 'IF', 'IFERROR', 'VLOOKUP', 'XLOOKUP', 'COUNTIFS', 'ROUND', 'TEXT', 'DATEDIF', 'FILTER', 'SORT', 'RANK', 'QUERY', 'LET', 'MAP', 'BYROW', 'PERCENTRANK', 'TRIMMEAN', 'ISBETWEEN', 'WRAPROWS'];
  const named = common.flatMap((key) => functionRegistry.get(key).args.map(({ name }) => name));
  expect(named.filter((name) => !russianArguments.has(name))).toEqual([]);
});

test('no two functions have one Russian name', () => {
  const names = [...russianFunctions.values()].map(({ name }) => name).filter((name) => name !== '');
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
