/** Ordinary workbooks of other programs: Google's wrapped formulas, shared formulas, rich text, system dates, empty tabs. */
/** The files are made with the library as those programs write them. */
import { Workbook } from '@cj-tech-master/excelts';
import { fromExcelFormat } from '../../../src/desk/files/cell-style';
import { functionsOf, toDesk, toExcel, wrapped } from '../../../src/desk/files/formula-dialect';
import { readXlsx } from '../../../src/desk/files/read-xlsx';
import { moveFormula } from '../../../src/desk/files/shared-formula';
import { lookUpTabs, nameForExcel } from '../../../src/desk/files/tab-names';

const tabs = lookUpTabs([{ id: '7', name: 'Баллы', excelName: 'Баллы' }]);

async function read(fill: (book: Workbook) => void) {
  const book = new Workbook();
  fill(book);
  const outcome = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'Чужая' });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

test('formulas that Google wrapped are unwrapped; those not computed here, and the cells they fill, keep their values', async () => {
  const { state, notices } = await read((book) => {
    const paper = book.addWorksheet('Лист1');
    paper.getCell('A1').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(B1:B9,""select B pivot B"")"),"первый")', result: 'первый' };
    paper.getCell('A2').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"второй")', result: 'второй' };
    paper.getCell('C1').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("COUNTUNIQUE(B1:B9)"),2)', result: 2 };
    paper.getCell('D1').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("SORT(B1:B2,1,FALSE)"),2)', result: 2 };
    paper.getCell('D2').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1)', result: 1 };
  });
  expect(state.data.sheets[0]?.cells).toEqual({
    A1: '=IFERROR(__XLUDF.DUMMYFUNCTION("QUERY(⟨1⟩,＂select B pivot B＂)",B1:B9),"первый")',
    A2: '=IFERROR(__XLUDF.DUMMYFUNCTION("＂COMPUTED_VALUE＂"),"второй")',
    C1: '=COUNTUNIQUE(B1:B9)',
    D1: '=SORT(B1:B2,1,FALSE)',
  });
  expect(notices).toEqual([{ code: 'formulas not computed', count: 1, functions: ['QUERY'] }]);
});

test('shared formulas, rich text, booleans, dates and errors become cells of the desk', async () => {
  const { state } = await read((book) => {
    const paper = book.addWorksheet('Данные');
    paper.getCell('A1').value = { richText: [{ text: 'Иванов ', font: { bold: true } }, { text: 'И. И.' }] };
    paper.getCell('A2').value = true;
    paper.getCell('A3').value = new Date(Date.UTC(2026, 10, 20));
    paper.getCell('A3').numFmt = 'mm-dd-yy';
    paper.getCell('A4').value = { error: '#DIV/0!' };
    paper.getCell('A5').value = { text: 'сайт', hyperlink: 'https://example.org/' };
    paper.getCell('A6').value = '12/10';
    paper.fillFormula('B1:B3', 'A1&"-A1"', ['x', 'y', 'z']);
    paper.getCell('C1').value = { formula: 'SUM(A1:A3)', result: 3, shareType: 'array', ref: 'C1:C1' };
    book.addWorksheet('Пусто');
  });
  expect(state.data.sheets.map((sheet) => sheet.name)).toEqual(['Данные', 'Пусто']);
  expect(state.data.sheets[0]?.cells).toEqual({
    A1: 'Иванов И. И.',
    A2: 'TRUE',
    A3: '46346',
    A4: '#DIV/0!',
    A5: '[сайт](https://example.org/)',
    A6: "'12/10",
    B1: '=A1&"-A1"',
    B2: '=A2&"-A1"',
    B3: '=A3&"-A1"',
    C1: '=ARRAYFORMULA(SUM(A1:A3))',
  });
  expect(state.data.formats).toEqual({ 1: 'dd.mm.yyyy' });
  expect(state.data.sheets[1]).toMatchObject({ rowNumber: 1000, colNumber: 26, cells: {} });
});

test.each([
  ['General', undefined],
  ['@', '@'],
  ['[$-419]d mmmm yyyy;@', 'd mmmm yyyy'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'dd.mm.yyyy'],
  ['DD.MM.YYYY', 'dd.mm.yyyy'],
  ['h:mm AM/PM', 'hh:mm a'],
  ['[h]:mm:ss', 'hhhh:mm:ss'],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', '#,##0.00;\\(#,##0.00\\)'],
  ['#,##0\\ [$₽-419]', '#,##0\\ [$₽]'],
  ['0.00%', '0.00%'],
])('the number format %s is shown as %s', (format, expected) => {
  expect(fromExcelFormat(format)).toBe(expected);
});

test.each([
  ['=IFS(A1>1;2)', 'plain', '_xlfn.IFS(A1>1;2)'],
  ['=sum(A1:A)', 'plain', 'SUM(A1:A1048576)'],
  ['=A2:2', 'plain', 'A2:XFD2'],
  ['=IFERROR(A1)', 'plain', 'IFERROR(A1,"")'],
  ['=ROUND(SUM(A1,B1))', 'plain', 'ROUND(SUM(A1,B1),0)'],
  ['=FILTER(A1:A3,B1:B3>0,C1:C3>0)', 'wrapped', 'FILTER(A1:A3,B1:B3>0,C1:C3>0)'],
  ['=SORT(A1:B3,2,FALSE)', 'wrapped', 'SORT(A1:B3,2,FALSE)'],
  ['=ARRAYFORMULA(IF(A1:A3>0,1,0))', 'array', 'IF(A1:A3>0,1,0)'],
  ['=ARRAYFORMULA(A1:A3)+1', 'wrapped', 'ARRAYFORMULA(A1:A3)+1'],
  ['="IFS(" & \'IFS(\'!A1', 'plain', '"IFS(" & \'IFS(\'!A1'],
  ['=HYPERLINK("#gid=7&range=B2","x")', 'plain', 'HYPERLINK("#\'Баллы\'!B2","x")'],
  ['=#REF+1', 'plain', '#REF!+1'],
])('%s is written as %s %s', (formula, kind, text) => {
  expect(toExcel(formula, tabs)).toMatchObject({ kind, text });
});

test('a wrapped formula is found again whatever its length and quotes', () => {
  const formula = `QUERY(A1:B9,"select A where B = '${'я'.repeat(600)}'")`;
  expect(toDesk(wrapped(formula, 'x"y'), false, tabs)).toMatchObject({ kind: 'formula', text: `=${formula}` });
  expect(functionsOf(formula)).toEqual(['QUERY']);
});

test('names of tabs that Excel forbids or finds too long are told apart', () => {
  const long = 'Показатели · Волонтёр года в сфере культуры';
  const names = nameForExcel([{ id: '1', name: `${long}: A` }, { id: '2', name: `${long}: B` }, { id: '3', name: 'Итоги' }, { id: '4', name: 'History' }]);
  const excel = names.map((tab) => tab.excelName);
  expect(new Set(excel).size).toBe(4);
  expect(excel[2]).toBe('Итоги');
  for (const name of excel) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  expect(excel[3]?.toLowerCase()).not.toBe('history');
});

test.each([
  ['A1+$A1+A$1+$A$1', 'C3+$A3+C$1+$A$1'],
  ['"A1"&\'A1 B2\'!A1', '"A1"&\'A1 B2\'!C3'],
  ['SUM(A:A,1:1,LOG10(A1))', 'SUM(C:C,3:3,LOG10(C3))'],
  ['Таблица_A1+A1', 'Таблица_A1+C3'],
])('the shared formula %s reads %s two rows down and two columns on', (formula, moved) => {
  expect(moveFormula(formula, 2, 2)).toBe(moved);
});

test('what LibreOffice writes in its own way is read in ours', () => {
  expect(toDesk('xlookup(5,A1:A3,A1:A1048576)', false, tabs)).toMatchObject({ text: '=XLOOKUP(5,A1:A3,A1:A)', functions: ['XLOOKUP'] });
});
