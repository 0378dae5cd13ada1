// Evaluation on demand: after any series of changes a read must see what a workbook sees that is loaded afresh.
// The changes are drawn from a seeded generator, so that every run tries the same ones.
import { Desk } from '../../src/desk/host';
import { owner, scriptDesk } from './script-desk';

/** A small generator of whole numbers below `limit` (Lehmer). */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const steps = `function step(kind, a, b) {
  const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; const cell = sheet.getRange(1 + a % 9, 1 + b % 6);
  switch (kind) {
    case 0: cell.setValue(a * b); break;
    case 1: cell.setFormula('=SUM(A1:C' + (1 + a % 8) + ')+' + b); break;
    case 2: cell.setFormula('=' + String.fromCharCode(65 + b % 6) + (1 + (a + b) % 9) + '&"x"'); break;
    case 3: cell.clearContent(); break;
    case 4: cell.setFormula('=ARRAYFORMULA(A' + (1 + a % 5) + ':A' + (3 + a % 5) + '*2)'); break;
    case 5: sheet.insertRowsBefore(1 + a % 9, 1); break;
    case 6: sheet.deleteRows(1 + a % 9, 1); break;
    case 7: cell.setNumberFormat(['@', '0.00', 'dd.mm.yyyy', ''][a % 4]); break;
    case 8: sheet.getRange('A1:C6').setBackground('#ff0000').setValues([1, 2, 3, 4, 5, 6].map((one) => [one * a, 'т' + b, ''])); break;
    case 9: cell.setFormula('=COUNTIF(A:A;">3")'); break;
    case 10: sheet.getRange('A1:D9').sort(1 + b % 4); break;
    case 11: book.insertSheet().getRange('A1').setFormula("=SUM('" + sheet.getName() + "'!A1:F9)"); break;
  }
  if (a % 3 === 0) sheet.getDataRange().getValues();
}`;

test.each([1, 2, 3, 4, 5, 6])('what is read after changes is what a fresh evaluation gives: series %i', (seed) => {
  const next = generator(seed * 7919);
  const desk = scriptDesk(`${steps}\nfunction main() { ${Array.from({ length: 60 }, () => `step(${next(12)}, ${next(50)}, ${next(50)});`).join(' ')} }`);
  const session = desk.as(owner.email);
  expect(session.run('main').outcome).toEqual({ kind: 'done', returned: undefined });
  const { data, overlay } = desk.export();
  const fresh = Desk.load(data, overlay, desk.options).as(owner.email);
  for (const { name } of session.tabs()) expect(session.values(name)).toEqual(fresh.values(name));
});

test('undoing is evaluated, too', () => {
  const desk = scriptDesk(`function main() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([[2, '=A1*3']]); }`);
  const session = desk.as(owner.email);
  session.run('main');
  session.type('Лист1', 'A1', '5');
  expect(session.values('Лист1', 'A1:B1')).toEqual([[5, 15]]);
  expect(desk.kernel.command('REQUEST_UNDO', {})).toEqual([]);
  expect(session.values('Лист1', 'A1:B1')).toEqual([[2, 6]]);
});

test('15,000 formulas are written and read', () => {
  const desk = scriptDesk(`function main() { const sheet = SpreadsheetApp.getActiveSheet(); const rows = [];
    for (let row = 1; row <= 1000; row += 1) rows.push(Array.from({ length: 15 }, (_, index) => '=IFS(A' + row + '>=10;5;A' + row + '>=5;3;TRUE;' + index + ')'));
    sheet.getRange(1, 2, 1000, 15).setFormulas(rows); sheet.getRange('A1000').setValue(7); return sheet.getRange('B1000:C1000').getValues()[0].concat(sheet.getRange('P1').getValue()); }`);
  expect(desk.as(owner.email).run('main').outcome).toEqual({ kind: 'done', returned: [3, 3, 14] });
});
