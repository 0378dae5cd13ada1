/** The desk's spreadsheet engine, headless, for comparing native formulas with the award's own points. */
import { Model } from '@odoo/o-spreadsheet';
import type { CellValue } from '../../src/award/facts';

interface Grouping {
  groupBy?: <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey) => Record<PropertyKey, T[]>;
}
// The engine asks for Node 22; on Node 20 it misses Object.groupBy alone.
(Object as unknown as Grouping).groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey) => {
  const groups: Record<PropertyKey, T[]> = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
};
console.debug = () => undefined;

/** Column letters of facts: the first in B. */
export const column = (index: number): string => String.fromCharCode('B'.charCodeAt(0) + index);

/** Text and booleans go in as formulas, so that nothing is read as a number on the way. */
function content(cell: CellValue): string {
  if (cell === '' || cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? '=TRUE' : '=FALSE';
  if (typeof cell === 'string' && cell.startsWith('#')) return '=1/0';
  return `="${String(cell).replace(/"/g, '""')}"`;
}

/** Outside quotes the engine separates arguments with a comma. */
const separated = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|;/g, (part) => (part === ';' ? ',' : part));

/** One row per case: the formula in A, the cells from B on. What the engine computes in A, row by row. */
export function computed(rows: readonly { readonly formula: string; readonly cells: readonly CellValue[] }[]): readonly unknown[] {
  const cells: Record<string, string> = {};
  rows.forEach(({ formula, cells: values }, index) => {
    cells[`A${index + 1}`] = separated(formula);
    values.forEach((value, at) => {
      const text = content(value);
      if (text !== '') cells[`${column(at)}${index + 1}`] = text;
    });
  });
  const model = new Model({ sheets: [{ id: 'facts', name: 'facts', colNumber: 26, rowNumber: rows.length + 1, cells }] });
  return rows.map((_row, row) => model.getters.getEvaluatedCell({ sheetId: 'facts', col: 0, row }).value);
}
