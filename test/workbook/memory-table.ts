/** A tab in memory: rows written by the room `workbook`, read back as if a spreadsheet had kept them. */
import { FIRST_ROW, type Cell, type Table, type TableSpec } from '../../src/workbook/table';
import { unguarded } from '../../src/workbook/safe-text';
import type { RowValues } from '../../src/workbook/write-table';

/** What a cell holds after setValues: an apostrophe in front of text is taken for "text", numbers in a text column become text. */
function kept(cell: Cell, asText: boolean): Cell {
  if (typeof cell === 'string' && cell.startsWith("'")) return cell.slice(1);
  return asText && typeof cell === 'number' ? String(cell) : cell;
}

/** The table as read after `rows` were written to it. */
export function memoryTable(spec: TableSpec, rows: readonly RowValues[]): Table {
  const columns = new Map(spec.columns.map((column, index) => [column.key, index + 1]));
  const format = new Map(spec.columns.map((column) => [column.key, column.format]));
  return {
    spec,
    sheet: {} as GoogleAppsScript.Spreadsheet.Sheet,
    title: spec.title.ru,
    columns,
    headers: new Map(spec.columns.map((column) => [column.key, column.header.ru])),
    rows: rows.map((values, index) => ({
      row: FIRST_ROW + index,
      get: (key) => {
        const cell = kept(values.get(key) ?? '', format.get(key) === 'text');
        return typeof cell === 'string' ? unguarded(cell) : cell;
      },
    })),
    lastRow: FIRST_ROW + rows.length - 1,
    lastColumn: spec.columns.length,
  };
}
