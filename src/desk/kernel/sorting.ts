/** The engine's ways of putting rows into another order, sorting and removing duplicates, told as one command: see row-order.ts. */
import type { EvaluatedCell } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
import { registries } from './engine';
import type { CellPosition, UIPlugin } from './engine';
import { replacePlugin } from './replaced-plugin';
import type { Made } from './replaced-plugin';
import { orderOf, PERMUTE_ROWS } from './row-order';

interface SortOptions {
  readonly sortHeaders?: boolean;
  readonly emptyCellAsZero?: boolean;
}

type Getters = UIPlugin['getters'];
type Dispatch = (type: string, payload: object) => unknown;

/** The engine's plugins, as far as they are steered from here; hence the pinned version. */
interface Sorter {
  readonly getters: Getters;
  readonly dispatch: Dispatch;
  sortZone(sheetId: string, anchor: CellPosition, zone: Zone, direction: 'asc' | 'desc', options: SortOptions): void;
  /** The cells of a rectangle by column; of merged ones the first. */
  mainCells(sheetId: string, zone: Zone): readonly (readonly CellPosition[])[];
  /** Columns and rows of the merged cells, if such are sorted. */
  mainCellsSteps(sheetId: string, zone: Zone): readonly [number, number];
  hasHeader(sheetId: string, cells: readonly (readonly CellPosition[])[]): boolean;
}

interface Cleaner {
  readonly getters: Getters;
  readonly dispatch: Dispatch;
  readonly selection: { selectZone(selected: { readonly cell: { readonly row: number; readonly col: number }; readonly zone: Zone }): unknown };
  removeDuplicates(columns: readonly number[], hasHeader: boolean): void;
  getUniqueRowsIndexes(sheetId: string, top: number, bottom: number, columns: readonly number[]): readonly number[];
  notifyRowsRemovedAndRemaining(removed: number, remaining: number): void;
}

function ordering(Original: Made<Sorter>): Made<Sorter> {
  return class extends Original {
    override sortZone(sheetId: string, anchor: CellPosition, zone: Zone, direction: 'asc' | 'desc', options: SortOptions): void {
      const [width, height] = this.mainCellsSteps(sheetId, zone);
      const { col } = this.getters.getMainCellPosition({ sheetId, col: anchor.col, row: anchor.row });
      const header = options.sortHeaders !== true && this.hasHeader(sheetId, this.mainCells(sheetId, zone));
      const sorted = header ? { ...zone, top: zone.top + height } : zone;
      const blocks = this.mainCells(sheetId, sorted)[Math.floor((col - sorted.left) / width)] ?? [];
      const keys = blocks.map((position) => keyOf(this.getters.getEvaluatedCell(position), options.emptyCellAsZero === true));
      const order = keys.map((_, index) => index).sort((one, other) => compare(keys[one], keys[other], direction));
      const rowsOf = (block: number): number[] => Array.from({ length: height }, (_, index) => (blocks[block]?.row ?? 0) + index);
      const command = orderOf(this.getters, sheetId, sorted, blocks.flatMap((_, block) => rowsOf(block)), order.flatMap(rowsOf));
      if (command !== undefined) this.dispatch(PERMUTE_ROWS, command);
    }
  };
}

interface Key {
  readonly rank: number;
  readonly value: EvaluatedCell['value'];
}

/** Numbers, errors, texts and truths, as the engine ranks them; undefined for nothing. */
function keyOf({ type, value }: EvaluatedCell, emptyAsZero: boolean): Key | undefined {
  const kind: string = type;
  if (kind === 'empty') return emptyAsZero ? { rank: 0, value: 0 } : undefined;
  return { rank: ['number', 'error', 'text', 'boolean'].indexOf(kind), value };
}

/** Nothing goes last either way. */
function compare(one: Key | undefined, other: Key | undefined, direction: 'asc' | 'desc'): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const rank = one.rank - other.rank;
  const order = rank !== 0 ? rank : typeof one.value === 'string' ? one.value.localeCompare(String(other.value)) : Number(one.value) - Number(other.value);
  return direction === 'asc' ? order : -order;
}

function cleaning(Original: Made<Cleaner>): Made<Cleaner> {
  return class extends Original {
    override removeDuplicates(columns: readonly number[], hasHeader: boolean): void {
      const sheetId = this.getters.getActiveSheetId();
      const selected = this.getters.getSelectedZone();
      const zone = { ...selected, top: selected.top + Number(hasHeader) };
      const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => zone.top + index);
      const kept = this.getUniqueRowsIndexes(sheetId, zone.top, zone.bottom, columns);
      const keep = new Set(kept);
      if (keep.size < rows.length) {
        const command = orderOf(this.getters, sheetId, zone, rows, [...kept, ...rows.filter((row) => !keep.has(row))]);
        if (command !== undefined) this.dispatch(PERMUTE_ROWS, command);
        this.dispatch('CLEAR_CELLS', { sheetId, target: [{ ...zone, top: zone.top + keep.size }] });
        this.selection.selectZone({ cell: { col: zone.left, row: selected.top }, zone: { ...selected, bottom: zone.top + keep.size - 1 } });
      }
      this.notifyRowsRemovedAndRemaining(rows.length - keep.size, keep.size);
    }
  };
}

replacePlugin(registries.featurePluginRegistry, 'sort', ordering);
replacePlugin(registries.featurePluginRegistry, 'data_cleanup', cleaning);
