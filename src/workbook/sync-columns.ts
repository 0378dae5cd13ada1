/** Bringing a tab up to its description: columns that the rules have gained are added at the end, formulas are written anew. */
import { forget, keysOf, readTable, findTab, type Book } from './book';
import { dressColumns, dressRows } from './layout';
import { FIRST_ROW, HEADER_ROW, type Table, type TableSpec } from './table';
import { appendRows, formulaAt, runsOf, type RowValues } from './write-table';
import { refuse } from './refusal';

/** Adds the described columns that the tab lacks, after its last column, and returns the tab as read. Nothing there is moved. */
export function syncColumns(book: Book, spec: TableSpec): Table {
  const sheet = findTab(book, spec);
  if (sheet === undefined) throw refuse([{ kind: 'tabMissing', tab: spec.title[book.language] }]);
  const keys = keysOf(book, spec, sheet);
  const last = Math.max(keys.length, 1);
  const missing = spec.columns.filter((column) => !keys.includes(column.key));
  if (missing.length > 0) {
    const max = sheet.getMaxColumns();
    if (max < last + missing.length) sheet.insertColumnsAfter(max, last + missing.length - max);
    dressColumns(book, sheet, { ...spec, columns: missing }, last + 1, Math.max(sheet.getLastRow() - HEADER_ROW, 0));
    forget(book, spec);
  }
  return readTable(book, spec);
}

/** Writes the formulas of every row anew, for rules that have changed. One call per run of formula columns. */
export function refreshFormulas(table: Table): void {
  const lastRow = table.rows[table.rows.length - 1]?.row;
  if (lastRow === undefined) return;
  for (const column of table.spec.columns) {
    const place = table.columns.get(column.key);
    if (column.formula === undefined || place === undefined) continue;
    const rows = Array.from({ length: lastRow - HEADER_ROW }, (_, index) => [formulaAt(table, column, FIRST_ROW + index)]);
    table.sheet.getRange(FIRST_ROW, place, rows.length, 1).setFormulas(rows);
  }
}

/** Adds rows below the last one, dressed with formats and validation, and returns the tab as read again. */
export function addDressedRows(book: Book, table: Table, rows: readonly RowValues[]): Table {
  const { spec, sheet } = table;
  const firstRow = appendRows(table, rows);
  for (const run of runsOf(table, spec.columns)) dressRows(book, sheet, { ...spec, columns: run.columns }, run.from, firstRow, rows.length);
  forget(book, spec);
  return readTable(book, spec);
}
