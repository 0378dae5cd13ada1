/** A tab as it would be read with more rows: rules can be tried before anything is written. */
import type { Cell, Table } from './table';
import type { RowValues } from './write-table';

/** What a cell holds once written: the apostrophe that keeps text from being parsed is not part of it. */
const kept = (cell: Cell): Cell => (typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell);

/** The table with rows below its last one, and the number of the first of them. */
export function withRows(table: Table, rows: readonly RowValues[]): { readonly table: Table; readonly firstRow: number } {
  const firstRow = table.lastRow + 1;
  const added = rows.map((values, index) => ({ row: firstRow + index, get: (key: string): Cell => kept(values.get(key) ?? '') }));
  return { table: { ...table, rows: [...table.rows, ...added] }, firstRow };
}
