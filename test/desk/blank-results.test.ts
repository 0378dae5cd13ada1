// Formulas that give nothing leave their cells blank, as in Sheets, and others count such cells as they count blank ones.
import { Desk } from '../../src/desk/host';

const owner = { email: 'owner@example.ru', name: 'Owner', role: 'owner', language: 'ru' } as const;
const code = `function set(formulas) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:A3').setValues([['a'], [''], ['c']]);
  for (const cell of Object.keys(formulas)) sheet.getRange(cell).setFormula(formulas[cell]);
  return Object.keys(formulas).map((cell) => sheet.getRange(cell).getValue());
}
function column(cell) { return SpreadsheetApp.getActiveSheet().getRange(cell).getValues().concat(SpreadsheetApp.getActiveSheet().getRange(cell).getDisplayValues()); }`;

function given(formulas: Readonly<Record<string, string>>): unknown {
  const session = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {} } }).as(owner.email);
  const { outcome } = session.call('set', [formulas]);
  if (outcome.kind !== 'done') throw new Error(outcome.message);
  const last = Object.keys(formulas).pop() ?? 'A1';
  const column = session.call('column', [`${last}:${last.replace(/\d+/u, (row) => String(Number(row) + 2))}`]).outcome;
  return { values: outcome.returned, column: column.kind === 'done' ? column.returned : column.message };
}

test.each([
  ['=A99', ''], ['=IF(FALSE;1;)', ''], ['=IF(TRUE;;5)', ''], ['=IFERROR(1/0)', ''], ['=IFERROR(1/0;)', ''], ['=IFNA(NA())', ''], ['=IFS(TRUE;A99)', ''], ['=SWITCH(1;1;)', ''], ['=IF(FALSE;1)', false], ['=INDEX(A1:A3;2)', ''], ['=VLOOKUP("c";A1:B3;2;FALSE)', ''], ['=LET(x;A99;x)', ''],
  ['=A99+1', 1], ['=SUM(A99)', 0], ['=N(A99)', 0], ['=A99&"x"', 'x'], ['=-A99', 0], ['=A99*1', 0], ['=ISBLANK(A99)', true],
])('%s is %p', (formula, value) => {
  expect(given({ C1: formula })).toMatchObject({ values: [value] });
});

test('other formulas take it for blank', () => {
  expect(given({ C1: '=A99', D1: '=C1+1', D2: '=C1>0', D3: '=C1=0', D4: '=C1=""', D5: '=COUNT(C1)', D6: '=COUNTBLANK(C1)', D7: '=ISBLANK(C1)', D8: '=AVERAGE(C1;3)', D9: '=C1' }))
    .toMatchObject({ values: ['', 1, false, true, true, 0, 1, false, 3, ''] });
});

test('the gaps of an array stay gaps, and change with what fills them', () => {
  expect(given({ C1: '=FILTER(A1:A3;{1;1;1})' })).toEqual({ values: ['a'], column: [['a'], [''], ['c'], ['a'], [''], ['c']] });
  const session = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {} } }).as(owner.email);
  session.type('Лист1', 'C1', '=ARRAYFORMULA(A1:A3)');
  session.type('Лист1', 'D1', '=C2');
  session.type('Лист1', 'A2', '7');
  expect(session.values('Лист1', 'C1:D3')).toEqual([['', 7], [7, ''], ['', '']]);
  session.type('Лист1', 'A2', '');
  expect(session.values('Лист1', 'C1:D3')).toEqual([['', ''], ['', ''], ['', '']]);
});
