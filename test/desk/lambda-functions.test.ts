// LET, LAMBDA and the functions that take one: what they give, and that the cells they refer to are followed as in any formula.
import { Desk } from '../../src/desk/host';
import { calculator } from './formula-value';
import type { Plain } from './formula-value';

const given = calculator({
  A1: '1', A2: '2', A3: '3', B1: '10', B2: '20', B3: '30', C1: 'да', C2: 'нет', D1: '=1/0', E5: '7',
});

const rows: readonly (readonly [formula: string, value: Plain | readonly (readonly Plain[])[]])[] = [
  ['=LET(x,5,x+1)', 6], ['=LET(x,A1,y,x+B1,x*y)', 11], ['=LET(средний,AVERAGE(A1:A3),SUM(A1:A3)-средний)', 4], ['=let(X,2,x*x)', 4], ['=LET(x,1,LET(x,2,x)+x)', 3],
  ['=LET(r,A1:A3,SUM(r)+ROWS(r))', 9], ['=LET(r,A1:A3,COUNTIF(r,">1"))', 2], ['=LET(c,A3,ROW(c))', 3], ['=LET(t,"a,b",t&"(")', 'a,b('], ['=LET(x,{1,2;3,4},SUM(x))', 10], ['=SUM(LET(x,A1:A3,x*2),1)', 13],
  ['=LET(x,A1:A3,x*2)', [[2], [4], [6]]], ['=LET(x,1,y)', '#ERROR!'], ['=LET(x,1)', '#N/A'], ['=LET(A1,1,A1)', '#ERROR!'], ['=LET(x,D1,1)', 1], ['=LET(x,D1,x+1)', '#DIV/0!'], ['=LET(x,NOSUCH(1),x)', '#NAME?'], ['=LET(x,-A2,x^2)', 4],
  ['=LAMBDA(x,x+1)(2)', 3], ['=LAMBDA(x,y,x*y)(A2,B2)', 40], ['=LAMBDA(7)()', 7], ['=LAMBDA(x,LAMBDA(y,x-y))(9)(4)', 5], ['=1+LAMBDA(x,x)(2)*3', 7], ['=LAMBDA(x,x)', '#N/A'], ['=LAMBDA(x,x)(1,2)', '#N/A'],
  ['=LET(f,LAMBDA(x,x*x),f(3)+f(4))', 25], ['=LET(f,LAMBDA(self,n,IF(n<=1,1,n*self(self,n-1))),f(f,10))', 3628800], ['=LET(f,LAMBDA(self,n,self(self,n+1)),f(f,1))', '#ERROR!'], ['=LET(f,LAMBDA(x,x),f+1)', '#N/A'], ['=LET(g,LAMBDA(f,f(2)),g(LAMBDA(z,z+A3)))', 5],
  ['=MAP(A1:A3,LAMBDA(cell,cell*2))', [[2], [4], [6]]], ['=MAP(A1:A3,B1:B3,LAMBDA(a,b,MAX(a,b)))', [[10], [20], [30]]], ['=SUM(MAP(A1:A3,LAMBDA(x,x^2)))', 14], ['=MAP(A1:B1,LAMBDA(x,x+E5))', [[8, 17]]], ['=MAP(A1:A3,LAMBDA(x,{x,x}))', [['#VALUE!'], ['#VALUE!'], ['#VALUE!']]],
  ['=MAP(A1:A3,B1:B2,LAMBDA(a,b,a+b))', '#N/A'], ['=MAP(A1:A3,LAMBDA(a,b,a+b))', '#N/A'], ['=MAP(A1:A3,5)', '#N/A'], ['=MAP(C1:C2,LAMBDA(x,IF(x="да",1,0)))', [[1], [0]]], ['=MAP(A1:A2,LAMBDA(x,ROW(x)))', [[1], [2]]], ['=ARRAYFORMULA(MAP(A1:A2,LAMBDA(x,-x^2)))', [[1], [4]]],
  ['=REDUCE(0,A1:A3,LAMBDA(sum,x,sum+x))', 6], ['=REDUCE("",C1:C2,LAMBDA(a,x,a&x))', 'данет'], ['=REDUCE(A1,A2:A3,LAMBDA(a,x,VSTACK(a,x)))', [[1], [2], [3]]], ['=SCAN(0,A1:A3,LAMBDA(a,x,a+x))', [[1], [3], [6]]], ['=SCAN(0,A1:B2,LAMBDA(a,x,a+x))', [[1, 11], [13, 33]]],
  ['=BYROW(A1:B3,LAMBDA(row,SUM(row)))', [[11], [22], [33]]], ['=BYCOL(A1:B3,LAMBDA(column,MAX(column)))', [[3, 30]]], ['=BYROW(A1:B2,LAMBDA(r,INDEX(r,1,2)))', [[10], [20]]], ['=BYROW(A1:B2,LAMBDA(r,r))', [['#VALUE!'], ['#VALUE!']]], ['=MAKEARRAY(2,3,LAMBDA(i,j,i*10+j))', [[11, 12, 13], [21, 22, 23]]], ['=MAKEARRAY(0,3,LAMBDA(i,j,1))', '#VALUE!'],
  ['=IF(TRUE,LET(x,2,x),0)', 2], ['=IFERROR(LET(x,D1,x),"нет")', 'нет'], ['=MAPS(1)', '#NAME?'], ['="MAP("&A1', 'MAP(1'],
];

test.each(rows)('%s', (formula, value) => {
  expect(given(formula)).toEqual(value);
});

const owner = { email: 'owner@example.ru', name: 'Owner', role: 'owner', language: 'ru' } as const;

test('what a body refers to is recalculated, and moves along with its rows', () => {
  const code = `function fill() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:A4').setValues([[1], [2], [3], [100]]);
    sheet.getRange('C1').setFormula('=MAP(A1:A3;LAMBDA(x;x+$A$4))');
    sheet.getRange('D1').setFormula('=LET(f;LAMBDA(x;x*A4);f(2))');
    return sheet.getRange('C1:D3').getValues();
  }
  function change() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A4').setValue(200);
    const changed = sheet.getRange('C1:D1').getValues();
    sheet.insertRowsBefore(4, 2);
    sheet.getRange('A6').setValue(300);
    return changed.concat(sheet.getRange('C1:D1').getValues(), sheet.getRange('C1:D1').getFormulas());
  }`;
  const session = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {} } }).as(owner.email);
  expect(session.run('fill').outcome).toEqual({ kind: 'done', returned: [[101, 200], [102, ''], [103, '']] });
  expect(session.run('change').outcome).toEqual({
    kind: 'done', returned: [[201, 400], [301, 600], ['=MAP(A1:A3;LAMBDA(x;x+$A$6))', '=LET(f;LAMBDA(x;x*A6);f(2))']],
  });
});
