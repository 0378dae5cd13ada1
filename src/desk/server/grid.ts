/**
 * The rows and columns of one tab in two workbooks that differ by what was inserted, deleted and sorted: what leads from the one to the
 * other, as commands. Where a part of the columns was sorted by itself, the rows of each of these are followed apart.
 */
import type { CommandLike } from '../kernel/engine';
import { isRowOrder, PERMUTE_ROWS } from '../kernel/row-order';
import type { RowOrder } from '../kernel/row-order';
import { Lines } from './lines';
import type { LineChanges } from './lines';
import { GONE } from './sound-sorting';

export class Grid {
  private readonly rows: Lines;
  private readonly columns: Lines;
  /** By the number of the column. */
  private readonly apart: Map<number, Lines>;
  private name = '';

  constructor(of?: Grid) {
    this.rows = new Lines(of?.rows);
    this.columns = new Lines(of?.columns);
    this.apart = new Map([...(of?.apart ?? [])].map(([column, lines]) => [column, new Lines(lines)]));
    this.name = of?.name ?? '';
  }

  /** Carries out a command that moves rows or columns; `first` is the number for the first of new ones. */
  take(command: CommandLike, first: (quantity: number) => number): void {
    if (isRowOrder(command)) {
      this.reorder(command);
      return;
    }
    const { dimension, sheetName } = command as unknown as { readonly dimension: string; readonly sheetName: string };
    this.name = sheetName;
    const lines = dimension === 'ROW' ? [this.rows, ...this.apart.values()] : [this.columns];
    if (command.type === 'REMOVE_COLUMNS_ROWS') {
      for (const each of lines) each.remove(command['elements'] as readonly number[]);
      return;
    }
    const { base, position, quantity } = command as unknown as { readonly base: number; readonly position: string; readonly quantity: number };
    const number = first(quantity);
    for (const each of lines) each.insert(position === 'after' ? base + 1 : base, quantity, number);
  }

  private reorder({ left, right, rows, from, whole }: RowOrder): void {
    if (whole) {
      for (const each of [this.rows, ...this.apart.values()]) each.reorder(rows, from);
      return;
    }
    for (let index = left; index <= right; index += 1) {
      const column = this.columns.number(index);
      const lines = this.apart.get(column) ?? new Lines(this.rows);
      this.apart.set(column, lines);
      lines.reorder(rows, from);
    }
  }

  /** What leads from this one to the other. */
  changesTo(other: Grid, sheetId: string): CommandLike[] {
    const sheetName = other.name === '' ? this.name : other.name;
    const at = { sheetId, sheetName };
    const added = (dimension: 'ROW' | 'COL', changes: LineChanges): CommandLike[] =>
      changes.added.map(({ at: base, quantity }) => ({ type: 'ADD_COLUMNS_ROWS', ...at, dimension, base, position: 'before', quantity }));
    const removed = (dimension: 'ROW' | 'COL', changes: LineChanges): CommandLike[] =>
      changes.removed.length === 0 ? [] : [{ type: 'REMOVE_COLUMNS_ROWS', ...at, dimension, elements: [...changes.removed] }];
    const columns = this.columns.changesTo(other.columns);
    const rows = this.rows.changesTo(other.rows);
    const whole: RowOrder = { type: PERMUTE_ROWS, sheetId, left: 0, right: 0, rows: rows.rows, from: rows.from, whole: true };
    return [
      ...added('COL', columns),
      ...removed('COL', columns),
      ...added('ROW', rows),
      ...this.columnsApart(other, rows.both, sheetId),
      ...removed('ROW', rows),
      ...(whole.rows.length > 0 ? [whole] : []),
    ];
  }

  private get end(): number {
    return Math.max(this.rows.end, ...[...this.apart.values()].map(({ end }) => end));
  }

  /** What is to be done in columns that were sorted by themselves, while the rows of both are there. */
  private columnsApart(other: Grid, both: readonly number[], sheetId: string): CommandLike[] {
    const places = other.columns.places(this.columns.end);
    const end = Math.max(this.end, other.end);
    const slots = new Map([...both, ...new Lines().numbers(end).slice(Math.max(this.rows.end, other.rows.end))].map((id, index) => [id, index]));
    const [mine, theirs] = [this.rows.numbers(end), other.rows.numbers(end)];
    const columns = [...new Set([...this.apart.keys(), ...other.apart.keys()])].flatMap((column) => {
      const at = places.get(column);
      return at === undefined ? [] : [{ column, at }];
    });
    const found: RowOrder[] = [];
    for (const { column, at } of columns.sort((one, next) => one.at - next.at)) {
      const [here, there] = [this.apart.get(column) ?? this.rows, other.apart.get(column) ?? other.rows];
      const own = there.places(end);
      const pairs = here.numbers(end).flatMap((id, row) => {
        const [from, to] = [slots.get(mine[row] ?? -1), slots.get(theirs[own.get(id) ?? -1] ?? -1) ?? GONE];
        return from === undefined || from === to ? [] : [{ from, to }];
      });
      if (pairs.length === 0) continue;
      const order: RowOrder = { type: PERMUTE_ROWS, sheetId, left: at, right: at, rows: pairs.map(({ to }) => to), from: pairs.map(({ from }) => from), whole: false };
      const last = found[found.length - 1];
      if (last !== undefined && last.right + 1 === at && isSame(last, order)) found[found.length - 1] = { ...last, right: at };
      else found.push(order);
    }
    return found;
  }
}

/** Whether two orders take the same rows to the same places. */
function isSame(one: RowOrder, other: RowOrder): boolean {
  return one.rows.length === other.rows.length && one.rows.every((row, index) => row === other.rows[index] && one.from[index] === other.from[index]);
}
