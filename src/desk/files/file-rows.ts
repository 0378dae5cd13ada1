/** The rows of a sheet as the reading library takes them: every row and cell with its address, none far behind the last cell. */
import { columnName, parseCell } from './places';

/** A sheet formatted as a whole lists a million rows with nothing in them: those far behind the last cell are not read. */
export function withoutEmptyRows(cells: string): string {
  let at = cells.lastIndexOf('</row>') + 1;
  for (let row = 0; row < 1000; row++) {
    const next = cells.indexOf('/>', at);
    if (next < 0) return cells;
    at = next + 2;
  }
  return cells.slice(0, at);
}

/** What a data table ("what if") computes stays as values: the desk has no such tables, and the library loses the values with them. */
export function withoutDataTables(cells: string): string {
  return cells.includes('dataTable') ? cells.replace(/<f\s[^>]*\bt="dataTable"[^>]*?(?:\/>|>[^<]*<\/f>)/g, '') : cells;
}

/** A row or cell without an address stands behind the one before it; the library loses count when only some have one. */
export function numbered(cells: string): string {
  if (!/<(?:row|c)(?:\s(?![^>]*\br=")[^>]*)?\/?>/.test(cells)) return cells;
  let [row, column] = [0, -1];
  return cells.replace(/<(row|c)(\s[^>]*?)?(\/?)>/g, (_whole, tag: string, attributes = '', end: string) => {
    const given = /\sr="([^"]*)"/.exec(attributes as string)?.[1];
    const others = (attributes as string).replace(/\sr="[^"]*"/, '');
    if (tag === 'row') {
      row = given !== undefined && Number(given) > 0 ? Number(given) : row + 1;
      column = -1;
      return `<row r="${row}"${others}${end}>`;
    }
    column = (given === undefined ? undefined : parseCell(given)?.column) ?? column + 1;
    return `<c r="${columnName(column)}${row}"${others}${end}>`;
  });
}
