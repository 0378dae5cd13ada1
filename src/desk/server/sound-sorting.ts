/**
 * Teaches the engine what becomes of a command when somebody else has put the rows into another order first, and of an order when
 * something else was done first. To be imported before the first workbook is made, in the server and in every page alike.
 */
import { registries } from '../kernel/engine';
import type { CommandLike } from '../kernel/engine';
import { movedFormula } from '../kernel/formula-text';
import { newPlaces, PERMUTE_ROWS } from '../kernel/row-order';
import type { RowOrder } from '../kernel/row-order';
import { runs } from '../kernel/runs';
import '../kernel/sorting';
import type { Zone } from '../overlay';

interface CellCommand extends CommandLike {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content?: string;
}

interface ZonesCommand extends CommandLike {
  readonly sheetId: string;
  readonly target: readonly Zone[];
}

interface RowsCommand extends CommandLike {
  readonly sheetId: string;
  readonly dimension: 'ROW' | 'COL';
  readonly elements: readonly number[];
}

interface AddCommand extends CommandLike {
  readonly sheetId: string;
  readonly dimension: 'ROW' | 'COL';
  readonly base: number;
  readonly position: 'before' | 'after';
  readonly quantity: number;
}

interface MoveCommand extends ZonesCommand {
  readonly targetSheetId: string;
  readonly row: number;
  readonly col: number;
}

/** A row that an order has not, in the differences of two workbooks alone: see grid.ts. */
export const GONE = -1;

type Carry<T> = (command: T, executed: never) => CommandLike | undefined;

function teach<T extends CommandLike>(executed: string, commands: readonly string[], carry: Carry<T>): void {
  const { otRegistry } = registries as unknown as { readonly otRegistry: { addTransformation: (executed: string, commands: readonly string[], carry: Carry<T>) => unknown } };
  otRegistry.addTransformation(executed, commands, carry);
}

/** The places of an order, kept with it: a paste is carried over it cell by cell. */
const known = new WeakMap<RowOrder, Map<number, number>>();

function placesOf(order: RowOrder): Map<number, number> {
  const places = known.get(order) ?? newPlaces(order);
  known.set(order, places);
  return places;
}

function goes({ left, right, whole }: RowOrder, col: number): boolean {
  return whole || (col >= left && col <= right);
}

/** A cell goes with its row, and its formula keeps pointing at that row. */
function cellAfter(cell: CellCommand, order: RowOrder): CellCommand | undefined {
  if (cell.sheetId !== order.sheetId || !goes(order, cell.col)) return cell;
  const row = placesOf(order).get(cell.row) ?? cell.row;
  if (row === GONE) return undefined;
  const { content } = cell;
  return row === cell.row ? cell : { ...cell, row, ...(content?.startsWith('=') === true ? { content: movedFormula(content, row - cell.row, 0) } : {}) };
}

/** The rows of a rectangle where they are now. */
function rowsAfter({ top, bottom }: Pick<Zone, 'top' | 'bottom'>, order: RowOrder): number[] {
  const places = placesOf(order);
  return Array.from({ length: bottom - top + 1 }, (_, index) => places.get(top + index) ?? top + index).filter((row) => row !== GONE);
}

function zoneAfter(zone: Zone, order: RowOrder): Zone[] {
  const [left, right] = order.whole ? [zone.left, zone.right] : [Math.max(zone.left, order.left), Math.min(zone.right, order.right)];
  if (left > right) return [zone];
  const moved = runs(rowsAfter(zone, order));
  const [only] = moved;
  if (moved.length === 1 && only?.first === zone.top && only.last === zone.bottom) return [zone];
  return [
    ...(zone.left < left ? [{ ...zone, right: left - 1 }] : []),
    ...moved.map(({ first, last }) => ({ top: first, bottom: last, left, right })),
    ...(right < zone.right ? [{ ...zone, left: right + 1 }] : []),
  ];
}

function zonesAfter(command: ZonesCommand, order: RowOrder): ZonesCommand | undefined {
  if (command.sheetId !== order.sheetId) return command;
  const target = command.target.flatMap((zone) => zoneAfter(zone, order));
  return target.length === 0 ? undefined : { ...command, target };
}

/** Who deletes a row means those who stand in it; a single column that was sorted has taken nobody along. */
function takesRows(order: RowOrder): boolean {
  return order.whole || order.right > order.left;
}

function elementsAfter(command: RowsCommand, order: RowOrder): RowsCommand | undefined {
  if (command.sheetId !== order.sheetId || command.dimension !== 'ROW' || !takesRows(order)) return command;
  const places = placesOf(order);
  const elements = command.elements.map((row) => places.get(row) ?? row).filter((row) => row !== GONE);
  return elements.length === 0 ? undefined : { ...command, elements };
}

/** What is cut and pasted: whole only if its rows are still one below the other; its cells are written by commands of their own. */
function moveAfter(command: MoveCommand, order: RowOrder): MoveCommand | undefined {
  if (command.sheetId !== order.sheetId) return command;
  const [zone] = command.target;
  if (zone === undefined || !goes(order, zone.left)) return command;
  const rows = rowsAfter(zone, order);
  const [top] = rows;
  if (top === undefined || !rows.every((row, index) => row === top + index)) return undefined;
  const target = [{ ...zone, top, bottom: top + rows.length - 1 }];
  return { ...command, target };
}

/** An order over whatever gives rows other numbers. */
function renumbered(order: RowOrder, number: (row: number) => number | undefined): RowOrder | undefined {
  const from = order.from.flatMap((row) => number(row) ?? []);
  const rows = order.rows.flatMap((row) => number(row) ?? []).sort((one, other) => one - other);
  return from.length === 0 ? undefined : { ...order, rows, from };
}

/** The later of two orders is the one that stays: over all rows that it knows, wherever they are now. */
function orderAfter(order: RowOrder, first: RowOrder): RowOrder | undefined {
  const apart = !first.whole && !order.whole && (order.left > first.right || order.right < first.left);
  if (order.sheetId !== first.sheetId || apart) return order;
  const places = placesOf(first);
  return renumbered(order, (row) => {
    const place = places.get(row) ?? row;
    return place === GONE ? undefined : place;
  });
}

function orderAfterAdded(order: RowOrder, { sheetId, dimension, base, position, quantity }: AddCommand): RowOrder | undefined {
  if (order.sheetId !== sheetId) return order;
  const first = position === 'before' ? base : base + 1;
  const pushed = (index: number): number => (index >= first ? index + quantity : index);
  return dimension === 'ROW' ? renumbered(order, pushed) : { ...order, left: pushed(order.left), right: pushed(order.right) };
}

function orderAfterRemoved(order: RowOrder, { sheetId, dimension, elements }: RowsCommand): RowOrder | undefined {
  if (order.sheetId !== sheetId) return order;
  const gone = new Set(elements);
  const before = (index: number): number => index - [...gone].filter((element) => element < index).length;
  if (dimension === 'ROW') return renumbered(order, (row) => (gone.has(row) ? undefined : before(row)));
  const kept = Array.from({ length: order.right - order.left + 1 }, (_, index) => order.left + index).filter((col) => !gone.has(col));
  const [left, right] = [kept[0], kept[kept.length - 1]];
  return left === undefined || right === undefined ? undefined : { ...order, left: before(left), right: before(right) };
}

/** What somebody has put beside rows that stood alone goes along with them. */
function orderAfterTyped(order: RowOrder, { sheetId, row, col, content }: CellCommand): RowOrder {
  if (!order.whole || sheetId !== order.sheetId || content === undefined || content === '' || !order.rows.includes(row)) return order;
  return col >= order.left && col <= order.right ? order : { ...order, left: Math.min(order.left, col), right: Math.max(order.right, col) };
}

/** Rows that somebody drags elsewhere are sorted where they are then. */
function orderAfterMoved(order: RowOrder, { sheetId, targetSheetId, target: [zone], row, col }: MoveCommand): RowOrder | undefined {
  if (sheetId !== order.sheetId || targetSheetId !== sheetId || zone === undefined || zone.left !== 0 || col !== 0 || zone.right === 0) return order;
  return renumbered(order, (old) => (old >= zone.top && old <= zone.bottom ? row + old - zone.top : old));
}

teach(PERMUTE_ROWS, ['UPDATE_CELL', 'CLEAR_CELL', 'SET_BORDER'], cellAfter);
teach(PERMUTE_ROWS, ['CLEAR_CELLS', 'DELETE_CONTENT', 'SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_ZONE_BORDERS', 'SET_BORDERS_ON_TARGET'], zonesAfter);
teach(PERMUTE_ROWS, ['REMOVE_COLUMNS_ROWS', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS', 'RESIZE_COLUMNS_ROWS'], elementsAfter);
teach(PERMUTE_ROWS, ['MOVE_RANGES'], moveAfter);
teach(PERMUTE_ROWS, [PERMUTE_ROWS], orderAfter);
teach('ADD_COLUMNS_ROWS', [PERMUTE_ROWS], orderAfterAdded);
teach('REMOVE_COLUMNS_ROWS', [PERMUTE_ROWS], orderAfterRemoved);
teach('UPDATE_CELL', [PERMUTE_ROWS], orderAfterTyped);
teach('MOVE_RANGES', [PERMUTE_ROWS], orderAfterMoved);
