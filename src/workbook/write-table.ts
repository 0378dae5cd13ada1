/**
 * Writing a tab in whole rectangles. What the tab's description names is written; columns that a person added are kept,
 * and follow their row when rows change places. The number of calls depends on the number of columns moved apart, never on rows.
 */
import { guarded } from './safe-text';
import { numberFormat } from './look';
import { FIRST_ROW, HEADER_ROW, address, type Cell, type Column, type Table } from './table';

/** Values of one row by column key; a column that is absent is blank. */
export type RowValues = ReadonlyMap<string, Cell>;

/** Adjacent columns of the tab that are written together. */
export interface Run {
  readonly from: number;
  readonly columns: readonly Column[];
}

/** The columns in the order in which they stand, in runs that stand side by side. */
export function runsOf(table: Table, columns: readonly Column[]): Run[] {
  const placed = columns
    .map((column) => ({ column, at: table.columns.get(column.key) ?? 0 }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at);
  const runs: { from: number; columns: Column[] }[] = [];
  for (const { column, at } of placed) {
    const last = runs[runs.length - 1];
    if (last?.from !== undefined && last.from + last.columns.length === at) last.columns.push(column);
    else runs.push({ from: at, columns: [column] });
  }
  return runs;
}

/** The native formula of a column on a row of the tab as it stands. */
export function formulaAt(table: Table, column: Column, row: number): string {
  return column.formula?.((key) => address(row, table.columns.get(key) ?? 0)) ?? '';
}

function cellOf(table: Table, column: Column, row: number, values: RowValues | undefined): Cell {
  if (values === undefined) return '';
  if (column.formula !== undefined) return formulaAt(table, column, row);
  const value = values.get(column.key) ?? '';
  return typeof value === 'string' && column.format === 'text' ? guarded(value) : value;
}

/**
 * Makes the grid longer than the given last row. Rows are put in before the last, blank one: inside what validation,
 * colours and protections cover, so that all of these grow with the grid.
 */
function makeRoom(table: Table, lastRow: number): void {
  const max = table.sheet.getMaxRows();
  if (lastRow >= max) table.sheet.insertRowsBefore(max, lastRow - max + 1);
}

/** Writes `count` rows from `firstRow` on; rows past the values are blanked. Formats go first, so that text is never parsed. */
function writeBlock(table: Table, columns: readonly Column[], firstRow: number, count: number, rows: readonly RowValues[]): void {
  if (count === 0) return;
  makeRoom(table, firstRow + count - 1);
  for (const run of runsOf(table, columns)) {
    const range = table.sheet.getRange(firstRow, run.from, count, run.columns.length);
    const formats = run.columns.map((column) => numberFormat(column.format));
    range.setNumberFormats(Array.from({ length: count }, () => formats));
    range.setValues(
      Array.from({ length: count }, (_, index) => run.columns.map((column) => cellOf(table, column, firstRow + index, rows[index]))),
    );
  }
}

/** Adds rows after the last one of the tab; nothing that is there is touched. Returns the first new row's number. */
export function appendRows(table: Table, rows: readonly RowValues[]): number {
  const firstRow = lastOwnRow(table) + 1;
  writeBlock(table, table.spec.columns, firstRow, rows.length, rows);
  return firstRow;
}

/** Puts new rows in below a row of the tab and writes them; what stood there moves down. */
export function insertRowsBelow(table: Table, row: number, rows: readonly RowValues[]): void {
  if (rows.length === 0) return;
  table.sheet.insertRowsAfter(row, rows.length);
  writeBlock(table, table.spec.columns, row + 1, rows.length, rows);
}

/** Writes some cells of one row; the others of that row stay as they are. */
export function writeCells(table: Table, row: number, values: RowValues): void {
  for (const run of runsOf(table, table.spec.columns.filter(({ key }) => values.has(key)))) {
    writeBlock(table, run.columns, row, 1, [values]);
  }
}

/** The last row that holds a record, or the header row. */
export const lastOwnRow = (table: Table): number => table.rows[table.rows.length - 1]?.row ?? HEADER_ROW;

/**
 * Replaces all rows of a tab that the add-on owns. Cells of columns that a person added stay with the row of the same identity;
 * those of a row that is gone are kept below the last row, so that nothing typed is lost.
 */
export function replaceRows(table: Table, rows: readonly RowValues[], identity: readonly string[]): void {
  const before = Math.max(lastOwnRow(table) - HEADER_ROW, 0);
  writeBlock(table, table.spec.columns, FIRST_ROW, Math.max(before, rows.length), rows);
  moveForeignCells(table, rows, identity);
}

/** Writes some columns of rows that exist: every row of the table, in its order, by whole columns. */
export function writeColumns(table: Table, keys: readonly string[], values: (row: number) => RowValues): void {
  const columns = table.spec.columns.filter((column) => keys.includes(column.key));
  const count = lastOwnRow(table) - HEADER_ROW;
  if (count <= 0) return;
  writeBlock(
    table,
    columns,
    FIRST_ROW,
    count,
    Array.from({ length: count }, (_, index) => values(FIRST_ROW + index)),
  );
}

/** The formula with its references to row `from` (not $-bound, not inside quotes) turned to row `to`. */
function inRow(formula: string, from: number, to: number): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(new RegExp(`(^|[^A-Za-z0-9_.$!])(\\$?[A-Za-z]{1,3})${from}(?![0-9A-Za-z_(.])`, 'g'), `$1$2${to}`)))
    .join('"');
}

function moveForeignCells(table: Table, rows: readonly RowValues[], identity: readonly string[]): void {
  const own = new Set(table.spec.columns.map((column) => table.columns.get(column.key)));
  const foreign = Array.from({ length: table.lastColumn }, (_, index) => index + 1).filter((column) => !own.has(column));
  const oldCount = table.lastRow - HEADER_ROW;
  if (foreign.length === 0 || oldCount <= 0) return;
  const name = (get: (key: string) => Cell): string => identity.map((key) => String(get(key))).join('\n');
  const oldRow = new Map(table.rows.map((row) => [name((key) => row.get(key)), row.row]));
  const order: (number | undefined)[] = rows.map((values) => oldRow.get(name((key) => values.get(key) ?? '')));
  const taken = new Set(order);
  for (let row = FIRST_ROW; row <= table.lastRow; row += 1) if (!taken.has(row)) order.push(row);
  if (order.every((row, index) => row === undefined || row === FIRST_ROW + index)) return;
  makeRoom(table, HEADER_ROW + order.length);
  // A person's column usually holds text as well as formulas over its own row: those go on to speak of their own row.
  for (const column of foreign) {
    const range = table.sheet.getRange(FIRST_ROW, column, oldCount, 1);
    const [values, formulas] = [range.getValues() as Cell[][], range.getFormulas()];
    const kept = (row: number | undefined, to: number): Cell => {
      if (row === undefined) return '';
      const formula = formulas[row - FIRST_ROW]?.[0] ?? '';
      const value = values[row - FIRST_ROW]?.[0] ?? '';
      return formula !== '' ? inRow(formula, row, to) : typeof value === 'string' ? guarded(value) : value;
    };
    table.sheet.getRange(FIRST_ROW, column, order.length, 1).setValues(order.map((row, index) => [kept(row, FIRST_ROW + index)]));
  }
}
