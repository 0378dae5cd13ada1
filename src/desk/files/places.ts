/** Addresses of cells: "B2" and "B2:C9" to numbers from 0 and back, and many cells to few rectangles. */
import type { Zone } from '../overlay';

const letters: string[] = [];

/** Column 0 is "A". */
export function columnName(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  letters[column] = name;
  return name;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** Row and column of "B2" (dollar signs allowed), or undefined when it is no cell. */
export function parseCell(name: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(name);
  if (!parts) return undefined;
  return { row: Number(parts[2]) - 1, column: columnNumber(parts[1] ?? '') };
}

/** "A" is 0. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B2:C9" or "B2"; ends left open ("B2:B", "3:4") reach the given last row and column. Undefined when it is no range. */
export function parseZone(range: string, lastRow = 1048575, lastColumn = 16383): Zone | undefined {
  const parts = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(range);
  if (!parts || range === '') return undefined;
  const [, column1 = '', row1 = '', column2, row2] = parts;
  if (column2 === undefined && (column1 === '' || row1 === '')) return undefined;
  const left = column1 === '' ? 0 : columnNumber(column1);
  const top = row1 === '' ? 0 : Number(row1) - 1;
  const right = column2 === undefined ? left : column2 === '' ? lastColumn : columnNumber(column2);
  const bottom = row2 === undefined ? top : row2 === '' ? lastRow : Number(row2) - 1;
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: Math.min(left, right), right: Math.max(left, right) };
}

export function zoneName(zone: Zone): string {
  const start = cellName(zone.top, zone.left);
  return zone.top === zone.bottom && zone.left === zone.right ? start : `${start}:${cellName(zone.bottom, zone.right)}`;
}

export function holds(zone: Zone, row: number, column: number): boolean {
  return row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right;
}

/** Gathers cells that carry the same mark into rectangles: runs down each column, then equal runs side by side. */
export class ZoneGatherer {
  private readonly columns = new Map<number, Map<number, number>>();

  /** `mark` is a positive whole number; a later mark of the same cell wins. */
  add(row: number, column: number, mark: number): void {
    let rows = this.columns.get(column);
    if (!rows) this.columns.set(column, (rows = new Map<number, number>()));
    rows.set(row, mark);
  }

  /** Every rectangle with its mark, by columns from the left. */
  zones(): { zone: Zone; mark: number }[] {
    const done: { zone: Zone; mark: number }[] = [];
    let open = new Map<string, { top: number; bottom: number; left: number; right: number; mark: number }>();
    for (const column of [...this.columns.keys()].sort((a, b) => a - b)) {
      const next: typeof open = new Map();
      for (const run of runs(this.columns.get(column) ?? new Map<number, number>())) {
        const key = `${run.top}:${run.bottom}:${run.mark}`;
        const before = open.get(key);
        if (before && before.right === column - 1) {
          before.right = column;
          next.set(key, before);
          open.delete(key);
        } else next.set(key, { ...run, left: column, right: column });
      }
      for (const { mark, ...zone } of open.values()) done.push({ zone, mark });
      open = next;
    }
    for (const { mark, ...zone } of open.values()) done.push({ zone, mark });
    return done.sort((a, b) => a.zone.left - b.zone.left || a.zone.top - b.zone.top);
  }
}

function runs(rows: ReadonlyMap<number, number>): { top: number; bottom: number; mark: number }[] {
  const found: { top: number; bottom: number; mark: number }[] = [];
  let last: { top: number; bottom: number; mark: number } | undefined;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const mark = rows.get(row) ?? 0;
    if (last && last.bottom === row - 1 && last.mark === mark) last.bottom = row;
    else found.push((last = { top: row, bottom: row, mark }));
  }
  return found;
}
