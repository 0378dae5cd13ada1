// Formulas that differ only in their references share what the engine has compiled: each must be what the engine alone makes of it,
// in its text, in what it refers to and in its value, whatever stands in it and whatever happens to the rows later.
import { CompiledFormula, Model } from '../../src/desk/kernel/engine';
import { compileFormsOnce, formOf } from '../../src/desk/kernel/same-formulas';

const alone = CompiledFormula.Compile.bind(CompiledFormula);
compileFormsOnce();

const FORMULAS = [
  '=IFS(A1="","",A1>=600,5,A1>=400,4,TRUE,0)',
  '=A1+B1',
  '=B1+A1',
  '=$A$1+A$2',
  '=SUM(A1:B3)+A1',
  '=SUM($A1:B$3)',
  '=SUM(A1:A1)',
  '=SUM(A:B)',
  '=SUM(A2:B)',
  '=SUM(2:3)',
  '=LOG10(A1)',
  '=LOG10 (A1)',
  '=IF(A1>1,"A1 and ""B2""",B1&"C3")',
  '=A1&"it\'s A2"',
  "='Other one'!A1+A1",
  '=Other!A1+A1',
  '=Missing!A1+1',
  '={1,2;A1,4}',
  '=a1+b1',
  '=1E5+A1',
  '=A01',
  '=A1:B2',
  '=A1 + A2',
  '=ABCD1+A1',
  '=ZZZ9999999',
  '=A1%+B1',
  '=SUM(A1 : B2)',
  '=TAX+A1',
  '=NOSUCH(A1)',
  '=IF(',
  '=',
];

const moved = (formula: string): string => formula.replace(/([AB]\$?)([1-3])\b/gu, (_, column: string, row: string) => `${column}${Number(row) + 3}`);

function workbook(): Model {
  const cells = Object.fromEntries(['A', 'B'].flatMap((column) => [1, 2, 3, 4, 5, 6].map((row) => [`${column}${row}`, String(row * 97)])));
  const sheets = ['Tab', 'Other', 'Other one'].map((name, index) => ({ id: `s${index}`, name, colNumber: 26, rowNumber: 100, cells }));
  return new Model({ version: new Model().exportData().version, sheets });
}

test.each([...FORMULAS, ...FORMULAS.map(moved), ...FORMULAS])('%s is what the engine makes of it', (formula) => {
  const { getters } = workbook();
  const [own, engines] = [CompiledFormula.Compile(formula, 's0', getters), alone(formula, 's0', getters)];
  expect(own.toFormulaString(getters)).toBe(engines.toFormulaString(getters));
  expect(own.rangeDependencies).toEqual(engines.rangeDependencies);
  expect(own.literalValues).toEqual(engines.literalValues);
  expect([own.normalizedFormula, own.isBadExpression, own.symbols, own.execute.toString()]).toEqual([
    engines.normalizedFormula, engines.isBadExpression, engines.symbols, engines.execute.toString(),
  ]);
});

test('the references of one do not move with those of another', () => {
  const model = workbook();
  for (let row = 1; row <= 6; row += 1) model.dispatch('UPDATE_CELL', { sheetId: 's0', col: 2, row: row - 1, content: `=A${row}*2+B${row}` });
  model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 's0', sheetName: 'Tab', dimension: 'ROW', base: 2, quantity: 2, position: 'after' });
  const texts = [0, 1, 2, 5, 6, 7].map((row) => {
    const cell = model.getters.getCell({ sheetId: 's0', col: 2, row });
    return cell?.isFormula === true ? cell.compiledFormula.toFormulaString(model.getters) : undefined;
  });
  expect(texts).toEqual([1, 2, 3, 6, 7, 8].map((row) => `=A${row}*2+B${row}`));
  expect(model.getters.getEvaluatedCell({ sheetId: 's0', col: 2, row: 7 }).value).toBe(6 * 97 * 3);
});

test('a form is the formula without its references', () => {
  expect(formOf('=IF($A1>B2,"A1",SUM(A1:C3))')?.references).toEqual(['$A1', 'B2', 'A1:C3']);
  expect(formOf('=LOG10(A1)')?.references).toEqual(['A1']);
  expect(formOf('=A1+B2')?.key).toBe(formOf('=C9+D10')?.key);
  expect(formOf('=A1+B2')?.key).not.toBe(formOf('=A1:B2')?.key);
  expect(formOf('=Other!A1')).toBeUndefined();
});
