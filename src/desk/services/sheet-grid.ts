/** Rows, columns and looks of a tab's grid. */
import type { Kernel } from '../kernel/kernel';
import { displayOf } from '../kernel/values';
import { ScriptException } from './exception';
import { moveCells } from './range-copy';
import type { Run } from './run';

export type Dimension = 'ROW' | 'COL';

/** Whole numbers from `first`, `count` of them. */
export function consecutive(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Google's limits of a spreadsheet. */
const CELLS = 10_000_000;
const COLUMNS = 18_278;

/** Throws if so many more cells, or so many columns of a tab, are beyond the limits. */
export function checkLimits(kernel: Kernel, moreCells: number, columns: number): void {
  if (columns > COLUMNS) throw new ScriptException(`This action would increase the number of columns in the sheet above the limit of ${COLUMNS} columns.`);
  let cells = moreCells;
  for (const sheetId of kernel.model.getters.getSheetIds()) {
    const size = kernel.size(sheetId);
    cells += size.rows * size.columns;
  }
  if (cells > CELLS) throw new ScriptException(`This action would increase the number of cells in the workbook above the limit of ${CELLS} cells.`);
}

function outOfBounds(dimension: Dimension): string {
  return dimension === 'ROW' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.';
}

/** Inserts rows or columns before the 0-based index. */
export function insertBand(run: Run, sheetId: string, dimension: Dimension, index: number, quantity: number): void {
  const { kernel } = run;
  const size = kernel.size(sheetId);
  const end = dimension === 'ROW' ? size.rows : size.columns;
  if (index < 0 || index > end) throw new ScriptException(outOfBounds(dimension));
  if (quantity < 1) throw new ScriptException('The number of rows or columns to insert must be at least 1.');
  checkLimits(kernel, dimension === 'ROW' ? quantity * size.columns : quantity * size.rows, dimension === 'COL' ? size.columns + quantity : 0);
  const last = { bottom: size.rows - 1, right: size.columns - 1 };
  const beside = Math.min(index, end - 1);
  run.guard(sheetId, dimension === 'ROW' ? { top: beside, bottom: beside, left: 0, right: last.right } : { top: 0, bottom: last.bottom, left: beside, right: beside });
  const place = index === 0 ? { base: 0, position: 'before' } : { base: index - 1, position: 'after' };
  must(kernel.command('ADD_COLUMNS_ROWS', { sheetId, sheetName: kernel.model.getters.getSheetName(sheetId), dimension, quantity, ...place }));
}

/** Removes rows or columns from the 0-based index. */
export function removeBand(run: Run, sheetId: string, dimension: Dimension, index: number, quantity: number): void {
  const { kernel } = run;
  const size = kernel.size(sheetId);
  const end = dimension === 'ROW' ? size.rows : size.columns;
  if (index < 0 || quantity < 1 || index + quantity > end) throw new ScriptException(outOfBounds(dimension));
  if (quantity === end) {
    throw new ScriptException(dimension === 'ROW' ? "You can't delete all the rows on the sheet." : "You can't delete all the columns on the sheet.");
  }
  const [first, last] = [index, index + quantity - 1];
  run.guard(sheetId, dimension === 'ROW' ? { top: first, bottom: last, left: 0, right: size.columns - 1 } : { top: 0, bottom: size.rows - 1, left: first, right: last });
  const frozen = kernel.model.getters.getPaneDivisions(sheetId);
  if (quantity >= end - (dimension === 'ROW' ? frozen.ySplit : frozen.xSplit) && index >= (dimension === 'ROW' ? frozen.ySplit : frozen.xSplit)) {
    throw new ScriptException("Sorry, it is not possible to delete all non-frozen rows or columns.");
  }
  must(
    kernel.command('REMOVE_COLUMNS_ROWS', {
      sheetId, sheetName: kernel.model.getters.getSheetName(sheetId), dimension, elements: consecutive(index, quantity),
    }),
  );
}

/** Moves whole rows or columns (0-based, both ends in them) so that they stand before what is at `before` now. */
export function moveBand(run: Run, sheetId: string, dimension: Dimension, first: number, last: number, before: number): void {
  const { kernel } = run;
  const size = kernel.size(sheetId);
  const end = dimension === 'ROW' ? size.rows : size.columns;
  if (before < 0 || before > end) throw new ScriptException(outOfBounds(dimension));
  const [from, to] = [Math.min(first, before), Math.max(last, before - 1)];
  run.guard(sheetId, dimension === 'ROW' ? { top: from, bottom: to, left: 0, right: size.columns - 1 } : { top: 0, bottom: size.rows - 1, left: from, right: to });
  if (before >= first && before <= last + 1) return;
  const count = last - first + 1;
  insertBand(run, sheetId, dimension, before, count);
  const start = before <= first ? first + count : first;
  const grown = kernel.size(sheetId);
  const band = dimension === 'ROW'
    ? { top: start, bottom: start + count - 1, left: 0, right: grown.columns - 1 }
    : { top: 0, bottom: grown.rows - 1, left: start, right: start + count - 1 };
  moveCells(run, { sheetId, zone: band }, { sheetId, row: dimension === 'ROW' ? before : 0, column: dimension === 'ROW' ? 0 : before });
  removeBand(run, sheetId, dimension, start, count);
}

/** Sets the size in pixels of rows or columns. */
export function resize(run: Run, sheetId: string, dimension: Dimension, index: number, quantity: number, pixels: number | null): void {
  run.guard(sheetId);
  const size = run.unflushed.size(sheetId);
  if (index < 0 || quantity < 1 || index + quantity > (dimension === 'ROW' ? size.rows : size.columns)) throw new ScriptException(outOfBounds(dimension));
  run.writes.command({ kind: 'command', type: 'RESIZE_COLUMNS_ROWS', payload: { sheetId, dimension, elements: consecutive(index, quantity), size: pixels } });
}

/** A width that fits what a column shows: there is no font to measure in the host, so by the number of letters. */
export function fittingWidth(run: Run, sheetId: string, column: number): number {
  const { kernel } = run;
  const { rows } = kernel.contentSize(sheetId);
  let letters = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const line of displayOf(kernel, sheetId, row, column).split('\n')) letters = Math.max(letters, line.length);
  }
  return Math.max(21, Math.round(letters * 7.2) + 14);
}

export function setFrozen(run: Run, sheetId: string, dimension: Dimension, quantity: number): void {
  run.guard(sheetId);
  const size = run.unflushed.size(sheetId);
  const end = dimension === 'ROW' ? size.rows : size.columns;
  if (quantity < 0 || quantity >= end) throw new ScriptException("You can't freeze all visible rows or columns on the sheet.");
  const kind = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
  run.writes.command(
    quantity === 0
      ? { kind: 'command', type: `UNFREEZE_${kind}`, payload: { sheetId } }
      : { kind: 'command', type: `FREEZE_${kind}`, payload: { sheetId, quantity } },
  );
}

export function setHidden(run: Run, sheetId: string, dimension: Dimension, index: number, quantity: number, hidden: boolean): void {
  run.guard(sheetId);
  run.writes.command({
    kind: 'command', type: hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS',
    payload: { sheetId, dimension, elements: consecutive(index, quantity) },
  });
}

function must(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new ScriptException(`The change is not possible: ${reasons.join(', ')}`);
}
