/** Sorting the rows of a rectangle: contents, formats and styles move, formulas keep pointing at their own row. */
import { isErrorCell } from '../kernel/engine';
import type { Kernel } from '../kernel/kernel';
import { orderOf, PERMUTE_ROWS } from '../kernel/row-order';
import { valueOf } from '../kernel/values';
import type { CellValue } from '../kernel/values';
import type { Zone } from '../overlay';
import { Mismatch } from './exception';
import type { Run } from './run';
import { asBoolean, asInteger } from './service';

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Reads a sort specification of Range.sort: a column, { column, ascending }, or a list of these; columns from 1. */
export function sortKeys(specification: unknown): SortKey[] {
  if (Array.isArray(specification)) return specification.flatMap((one) => sortKeys(one));
  if (typeof specification === 'number') return [{ column: specification - 1, ascending: true }];
  if (typeof specification !== 'object' || specification === null) throw new Mismatch();
  const { column, ascending } = specification as { column?: unknown; ascending?: unknown };
  return [{ column: asInteger(column) - 1, ascending: ascending === undefined ? true : asBoolean(ascending) }];
}

export function sortRows(run: Run, sheetId: string, zone: Zone, keys: readonly SortKey[]): void {
  run.guard(sheetId, zone);
  const { kernel } = run;
  const rows: { from: number; keys: Key[] }[] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    rows.push({ from: row, keys: keys.map(({ column }) => keyAt(kernel, sheetId, row, column)) });
  }
  rows.sort((one, other) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compare(one.keys[index], other.keys[index], ascending);
      if (order !== 0) return order;
    }
    return one.from - other.from;
  });
  // One command for all of it: what others type meanwhile goes along with its row.
  const order = orderOf(kernel.model.getters, sheetId, zone, rows.map((_, index) => zone.top + index), rows.map(({ from }) => from));
  if (order !== undefined) kernel.command(PERMUTE_ROWS, order);
}

interface Key {
  readonly value: CellValue;
  /** Numbers and dates go before texts, these before truths, these before errors. */
  readonly rank: number;
}

function keyAt(kernel: Kernel, sheetId: string, row: number, column: number): Key {
  const value = valueOf(kernel, sheetId, row, column);
  if (isErrorCell(kernel.cell(sheetId, row, column))) return { value, rank: 3 };
  return { value, rank: typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0 };
}

/** Blanks go last either way. */
function compare(one: Key | undefined, other: Key | undefined, ascending: boolean): number {
  const [isBlank, isOtherBlank] = [(one?.value ?? '') === '', (other?.value ?? '') === ''];
  if (one === undefined || other === undefined || isBlank || isOtherBlank) return Number(isBlank) - Number(isOtherBlank);
  const rank = one.rank - other.rank;
  const order = rank !== 0 ? rank : typeof one.value === 'string' ? one.value.localeCompare(String(other.value), 'ru') : Number(one.value) - Number(other.value);
  return ascending ? order : -order;
}
