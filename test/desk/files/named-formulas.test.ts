// LET and LAMBDA in files: computed when opened, and written with the marks without which Excel calls the file damaged.
import '../../../src/desk/kernel/older-node';
import { Judge } from '../../../src/desk/files/computable';
import { toDesk, toExcel, wrapped } from '../../../src/desk/files/formula-dialect';
import type { TabNames } from '../../../src/desk/files/formula-dialect';

const tabs: TabNames = { inExcel: (name) => name, onDesk: (name) => name, gid: () => undefined, ofGid: () => undefined };

test.each([
  ['=LET(x,A1,SUM(x,B2))', '_xlfn.LET(_xlpm.x,A1,SUM(_xlpm.x,B2))'],
  ['=LET(имя,"x",имя&"имя")', '_xlfn.LET(_xlpm.имя,"x",_xlpm.имя&"имя")'],
  ['=MAP(A1:A3,LAMBDA(cell,cell*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.cell,_xlpm.cell*2))'],
  ['=LAMBDA(x,x+1)(2)', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(2)'],
  ['=LET(f,LAMBDA(x,x*x),f(3))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*_xlpm.x),_xlpm.f(3))'],
  ['=XMATCH(1,A1:A3)', '_xlfn.XMATCH(1,A1:A3)'],
  ['=PERCENTRANK.INC(A1:A3,2)', '_xlfn.PERCENTRANK.INC(A1:A3,2)'],
  ['=NORM.DIST(1,2,3)', '_xlfn.NORM.DIST(1,2,3,TRUE)'],
  ['=TRIMMEAN(A1:A3,0.2)+MROUND(A1,5)', 'TRIMMEAN(A1:A3,0.2)+MROUND(A1,5)'],
])('%s is %s in a file', (formula, written) => {
  expect(toExcel(formula, tabs)).toMatchObject({ kind: 'plain', text: written });
  const back = toDesk(written, false, tabs);
  expect(back.kind === 'formula' && back.text.replace(',TRUE)', ')')).toBe(formula);
});

test('what only Sheets has is wrapped, with its texts as people write them', () => {
  expect(wrapped('QUERY(A1:B3,("select A where B = \'я"&CHAR(34)&"\'"))', 5)).toBe(`IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B3,""select A where B = 'я""""'"")"),5)`);
  expect(toExcel('=ISBETWEEN(A1,1,9)', tabs).kind).toBe('wrapped');
});

test.each([
  ['=LET(x,A1,x+1)', true, []],
  ['=LAMBDA(x,x+1)(2)', true, []],
  ['=LET(f,LAMBDA(x,x),f(Total))', true, []],
  ['=LET(x,A1,y)', false, []],
  ['=MAP(A:A,LAMBDA(x,GOOGLEFINANCE(x)))', false, ['GOOGLEFINANCE']],
])('%s is computable: %s', (formula, computable, unknown) => {
  expect(new Judge(['Total']).of(formula)).toEqual({ computable, unknown });
});

test.each([
  ['=QUERY(A1:B9,"select A where B > 1")', true],
  ['=QUERY(A1:B9,"select A pivot B")', false],
  ['=QUERY(A1:B9,"select median(A)")', false],
  ['=QUERY(A1:B9,"select A where B > "&C1)', true],
  ['=QUERY(A1:B9,"select A where B > "&C1&" pivot B")', false],
  ['=QUERY(A1:B9)', true],
])('%s is computable: %s', (formula, computable) => {
  expect(new Judge([]).of(formula)).toEqual({ computable, unknown: computable ? [] : ['QUERY'] });
});
