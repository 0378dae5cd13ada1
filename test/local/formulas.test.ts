// Functions of somebody's script in formulas, across saving: the file keeps them as Google's exports do, and they come back.
// It runs dist/local/cli.mjs, which `npm test` has just built.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from './program';

const folder = mkdtempSync(join(tmpdir(), 'desk-formulas-'));
const file = join(folder, 'book.xlsx');
const script = join(folder, 'Code.gs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const returned = (name: string): unknown => {
  const { out, told } = desk('run', file, name, '--script', script, '--json');
  expect(told).not.toMatch(/Error/u);
  return (JSON.parse(out) as { outcome: { returned: unknown } }).outcome.returned;
};

test('a formula with a function of the script is saved, read and computed again', () => {
  writeFileSync(script, `function DOUBLE(x) { return x * 2; }
    function tab() { const book = SpreadsheetApp.getActive(); return book.getSheetByName('Т') || book.insertSheet('Т'); }
    function put() { tab().getRange('A1:B1').setValues([[4, '=DOUBLE(A1)+1']]); }
    function look() { const cell = tab().getRange('B1'); const before = [cell.getFormula(), cell.getValue()]; tab().getRange('A1').setValue(5); return [...before, cell.getValue()]; }`);
  expect(desk('new', 'empty', file).status).toBe(0);
  returned('put');
  expect(returned('look')).toEqual(['=DOUBLE(A1)+1', 9, 11]);
});
