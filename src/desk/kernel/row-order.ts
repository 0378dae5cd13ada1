/**
 * Sorting as a command of its own. The engine sorts by writing every cell anew: who types into the rows meanwhile types beside another
 * name, and nothing tells afterwards where each row has gone. Here the order itself is the command: what stands in the rows when it is
 * carried out goes along. To be imported before the first workbook is made. Runs in the browser, too.
 */
import { coreTypes } from '@odoo/o-spreadsheet';
import { CorePlugin, registries } from './engine';
import type { CellPosition, Command, CommandLike, CoreCommand } from './engine';

/** The cells of some rows, between two columns, in another order; all counted from 0. */
export interface RowOrder extends CommandLike {
  readonly type: typeof PERMUTE_ROWS;
  readonly sheetId: string;
  readonly left: number;
  readonly right: number;
  /** The rows, from the top. */
  readonly rows: readonly number[];
  /** What comes into each of them: the same rows in another order. */
  readonly from: readonly number[];
  /** Nothing else stood in these rows: whatever is put there by somebody who does not know of the order yet belongs to its row. */
  readonly whole: boolean;
}

export const PERMUTE_ROWS = 'PERMUTE_ROWS';

export function isRowOrder(command: CommandLike): command is RowOrder {
  return command.type === PERMUTE_ROWS;
}

/** Where the rows go that an order moves. */
export function newPlaces({ rows, from }: Pick<RowOrder, 'rows' | 'from'>): Map<number, number> {
  return new Map(from.map((row, index) => [row, rows[index] ?? row]));
}

/** What puts the rows back. */
export function backAgain(order: RowOrder): RowOrder {
  const came = new Map(order.rows.map((row, index) => [row, order.from[index] ?? row]));
  const back = new Map([...came].map(([row, from]) => [from, row]));
  return { ...order, from: order.rows.map((row) => back.get(row) ?? row) };
}

/** Whether the second list is the first one, which rises, in any order. */
export function isOrder(rows: readonly number[], from: readonly number[]): boolean {
  const all = new Set(from);
  return rows.length === from.length && all.size === from.length && rows.every((row, index) => all.has(row) && row > (rows[index - 1] ?? -1));
}

type Getters = CorePlugin['getters'];

/** The order as a command; undefined if it changes nothing. */
export function orderOf(getters: Getters, sheetId: string, { left, right }: Pick<RowOrder, 'left' | 'right'>, rows: readonly number[], from: readonly number[]): object | undefined {
  if (rows.every((row, index) => row === from[index])) return undefined;
  const moved = new Set(rows);
  const beside = getters.getCells(sheetId).some((cell) => {
    if (!cell.isFormula && cell.content === '') return false;
    const { row, col } = getters.getCellPosition(cell.id);
    return (col < left || col > right) && moved.has(row);
  });
  return { sheetId, left, right, rows, from, whole: !beside };
}

type Outcome = ReturnType<CorePlugin['allowDispatch']>;

/** Carries the order out. */
class RowOrders extends CorePlugin {
  override allowDispatch(command: Command): Outcome {
    const order = command as unknown as CommandLike;
    return (isRowOrder(order) ? this.reason(order) : 'Success') as unknown as Outcome;
  }

  private reason({ sheetId, left, right, rows, from }: RowOrder): string {
    if (this.getters.tryGetSheet(sheetId) === undefined) return 'InvalidSheetId';
    const last = rows[rows.length - 1] ?? 0;
    const onTab = last < this.getters.getNumberRows(sheetId) && right < this.getters.getNumberCols(sheetId);
    return onTab && left <= right && isOrder(rows, from) ? 'Success' : 'TargetOutOfSheet';
  }

  override handle(command: Command): void {
    const order = command as unknown as CommandLike;
    if (!isRowOrder(order)) return;
    const { sheetId, left, right, rows, from } = order;
    const changes = rows.flatMap((row, index) => {
      const source = from[index] ?? row;
      if (source === row) return [];
      return Array.from({ length: right - left + 1 }, (_, offset) => this.change({ sheetId, row, col: left + offset }, source)).flat();
    });
    for (const change of changes) this.dispatch('UPDATE_CELL', change);
  }

  /** What a cell becomes when that of another row comes into its place; nothing if both are the same. */
  private change(target: CellPosition, source: number): (CellPosition & { content: string; style: object | null; format: string })[] {
    const { sheetId, row, col } = target;
    const [there, here] = [this.getters.getCell(target), this.getters.getCell({ sheetId, row: source, col })];
    if (there === undefined && here === undefined) return [];
    if (here === undefined) return [{ ...target, content: '', style: null, format: '' }];
    const content = here.isFormula ? this.getters.getTranslatedCellFormula(sheetId, 0, row - source, here.compiledFormula) : here.content;
    return [{ ...target, content, style: here.style ?? null, format: here.format ?? '' }];
  }
}

coreTypes.add(PERMUTE_ROWS as CoreCommand['type']);
registries.corePluginRegistry.add('desk-row-orders', RowOrders);
const { inverseCommandRegistry } = registries as unknown as { readonly inverseCommandRegistry: { add: (type: string, inverse: (order: RowOrder) => RowOrder[]) => unknown } };
inverseCommandRegistry.add(PERMUTE_ROWS, (order) => [backAgain(order)]);
