// Functions of the script in formulas: their arguments and results, what they may not do, when they are computed anew.
// The functions are plain Apps Script and can be pasted into a project of a real sheet.
import type { Desk } from '../../src/desk/host';
import { owner, scriptDesk } from './script-desk';

const code = `
  function DOUBLE(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2; }
  function KINDS(...values) { return values.map((value) => (value instanceof Date ? 'Date ' + value.toISOString() : Array.isArray(value) ? 'table ' + value.length + 'x' + value[0].length : typeof value + ' ' + value)).join('; '); }
  let calls = 0;
  function COUNTED(x) { calls += 1; console.log('computed ' + x); return calls; }
  function LIST() { return [1, 'два', true]; }
  function RAGGED() { return [[1, 2], [3]]; }
  function NOTHING() {}
  function TOMORROW(day) { return new Date(day.getTime() + 86400000); }
  function BROKEN(x) { if (x > 5) throw new Error('too much'); return x.y.z; }
  function OBJECT() { return { a: 1 }; }
  function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
  function ASKS() { return SpreadsheetApp.getUi(); }
  function READS(name) { return SpreadsheetApp.getActive().getRange(name).getValue() + SpreadsheetApp.getActiveSheet().getLastRow() + Session.getActiveUser().getEmail(); }
  function ENDLESS() { for (;;) {} }
  function secret_() { return 1; }
  function SUM() { return 'not Google’s'; }
  function readThem() { return SpreadsheetApp.getActiveSheet().getRange('A1:C3').getValues(); }
`;

function typed(desk: Desk, cells: Readonly<Record<string, string>>): (a1: string) => unknown {
  const session = desk.as(owner.email);
  for (const [a1, text] of Object.entries(cells)) expect(session.type('Лист1', a1, text)).toEqual({ kind: 'kept' });
  return (a1) => {
    const values = desk.as(owner.email).values('Лист1', a1);
    return a1.includes(':') ? values : values[0]?.[0];
  };
}

test('values, ranges and what comes back', () => {
  const at = typed(scriptDesk(code), {
    A1: '1', A2: '2', B1: '3', B2: 'да', C1: '=DOUBLE(A1)', C2: '=double(A1:B1)', C4: '=LIST()', E4: '=RAGGED()', G4: '="["&NOTHING()&"]"', H1: '05.03.2026', H2: '=TOMORROW(H1)', I1: '=DOUBLE(DOUBLE(A2))+1',
  });
  expect([at('C1'), at('C2:D2'), at('C4:C6'), at('E4:F5'), at('G4'), at('I1')]).toEqual([2, [[2, 6]], [[1], ['два'], [true]], [[1, 2], [3, '']], '[]', 9]);
  expect((at('H2') as Date).toISOString()).toBe('2026-03-05T21:00:00.000Z');
});

test('what the function gets: numbers, texts, truths, dates, blanks and tables', () => {
  const at = typed(scriptDesk(code), { A1: '1,5', B1: 'да', C1: 'TRUE', D1: '05.03.2026', A3: '=KINDS(A1; B1; C1; D1; E1; A1:D2; A1:A1; 7)' });
  expect(at('A3')).toBe('number 1.5; string да; boolean true; Date 2026-03-04T21:00:00.000Z; string ; table 2x4; number 1.5; number 7');
});

test('computed once for the same arguments, anew for others, each time with fresh globals', () => {
  const desk = scriptDesk(code);
  const at = typed(desk, { A1: '1', B1: '=COUNTED(A1)', B2: '=COUNTED(A1)', B3: '=COUNTED(1)' });
  expect([at('B1'), at('B2'), at('B3')]).toEqual([1, 1, 1]);
  const logged = (): readonly string[] => desk.executions.flatMap((one) => one.logged);
  expect(logged()).toEqual(['computed 1']);
  typed(desk, { A1: '2' });
  expect([at('B1'), at('B3')]).toEqual([1, 1]);
  typed(desk, { A1: '1' });
  at('B1');
  expect(logged()).toEqual(['computed 1', 'computed 2']);
  expect(desk.executions[0]).toMatchObject({ functionName: 'COUNTED', kind: 'custom function' });
});

test('a result spreads into blank cells alone', () => {
  const desk = scriptDesk(code);
  const at = typed(desk, { A1: '1', A2: '2', C1: '=DOUBLE(A1:A2)' });
  expect(at('C1:C2')).toEqual([[2], [4]]);
  typed(desk, { C2: 'занято' });
  expect(at('C1:C2')).toEqual([['#REF!'], ['занято']]);
});

test('errors are #ERROR! with the message of the script', () => {
  const desk = scriptDesk(code);
  const at = typed(desk, { A1: '=BROKEN(6)', A2: '=BROKEN(1)', A3: '=OBJECT()', A4: '=SECRET_()', A5: '=IFERROR(BROKEN(9); "мимо")' });
  expect([at('A1'), at('A2'), at('A3'), at('A4'), at('A5')]).toEqual(['#ERROR!', '#ERROR!', '#ERROR!', '#NAME?', 'мимо']);
  const message = (row: number): unknown => (desk.kernel.cell('s0', row, 0) as { message?: unknown }).message;
  expect(String(message(0))).toBe('Error: too much');
  expect(String(message(1))).toContain('TypeError');
});

test('a formula may read and not write, ask or know who looks', () => {
  const desk = scriptDesk(code);
  const at = typed(desk, { B1: '5', C1: '=WRITES()', C2: '=ASKS()', C3: '=READS("B1")' });
  expect([at('C1'), at('C2'), at('C3'), at('A1')]).toEqual(['#ERROR!', '#ERROR!', '8', '']);
  const messages = desk.executions.map(({ outcome }) => (outcome.kind === 'failed' ? outcome.message : ''));
  expect(messages).toEqual(['You do not have permission to call setValue', 'Cannot call SpreadsheetApp.getUi() from this context.']);
});

test('the active tab and cell are those of the formula, wherever somebody is', () => {
  const desk = scriptDesk(`function SHEETNAME() { return SpreadsheetApp.getActiveSheet().getName(); } function HERE(x) { return SpreadsheetApp.getActiveRange().getA1Notation() + SpreadsheetApp.getActive().getActiveCell().getA1Notation(); }
    function second() { SpreadsheetApp.getActive().insertSheet('Второй'); }`);
  const session = desk.as(owner.email);
  expect(session.run('second').outcome.kind).toBe('done');
  session.select('Второй', 'Z9');
  for (const tab of ['Лист1', 'Второй']) {
    expect(session.type(tab, 'B2', '=SHEETNAME()')).toEqual({ kind: 'kept' });
    expect(session.type(tab, 'C3', '=HERE(1)')).toEqual({ kind: 'kept' });
    session.select('Второй', 'Z9');
    expect([session.values(tab, 'B2'), session.values(tab, 'C3')]).toEqual([[[tab]], [['C3C3']]]);
  }
});

test('the functions of Sheets stay what they are', () => {
  expect(typed(scriptDesk(code), { A1: '=SUM(1; 2)' })('A1')).toBe(3);
});

test('a script that reads a cell waits for it', () => {
  const desk = scriptDesk(code);
  typed(desk, { A1: '1', B1: '=DOUBLE(A1)', C1: '=DOUBLE(B1)' });
  expect(desk.as(owner.email).run('readThem').outcome).toMatchObject({ returned: [[1, 2, 4], ['', '', ''], ['', '', '']] });
});

test('a script that opens its spreadsheet while it loads has its functions all the same', () => {
  const desk = scriptDesk(`var book = SpreadsheetApp.getActiveSpreadsheet(); function NAMED() { return book.getName(); } function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('x', 'NAMED').addToUi(); }`);
  expect(typed(desk, { A1: '=NAMED()' })('A1')).toBe('Проба');
  expect(desk.as(owner.email).menus()).toHaveLength(1);
});
