/** Filling in a row as in Sheets: Tab goes on to the right, and Enter returns to the column where the first Tab began, one row below. */
import { stores } from '@odoo/o-spreadsheet';
import type { CellPosition, Model } from '@odoo/o-spreadsheet';

/** A row being filled in: where it began, and the cell that the last Tab has reached. */
let filling: { readonly began: CellPosition; readonly reached: CellPosition } | undefined;

function same(one: CellPosition, other: CellPosition): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.col === other.col;
}

/** A Tab that is known to have been pressed, and not yet where it led. */
let pressed: { readonly model: Model; readonly from: CellPosition } | undefined;

/** Tab has taken the person from one cell to another. */
function went(from: CellPosition, to: CellPosition): void {
  const goesOn = filling !== undefined && same(filling.reached, from);
  filling = { began: goesOn && filling !== undefined ? filling.began : from, reached: to };
}

/**
 * Sees where the last Tab over the grid has led. It is asked for when it matters, and not by a timer after the key: on a busy page
 * what is typed next comes before any timer.
 */
function settle(): void {
  if (pressed === undefined) return;
  const { model, from } = pressed;
  pressed = undefined;
  const to = model.getters.getActivePosition();
  if (to.sheetId === from.sheetId && to.row === from.row && to.col === from.col + 1) went(from, to);
}

interface Composer {
  readonly model: Model;
}

/** Installs it for cells that are typed into; call once, before the first Model. */
export function installTabReturn(): void {
  const { prototype } = stores.CellComposerStore;
  const stop: typeof prototype.stopEdition = Reflect.get(prototype, 'stopEdition');
  prototype.stopEdition = function (direction) {
    settle();
    const { getters, selection } = (this as unknown as Composer).model;
    const from = getters.getActivePosition();
    stop.call(this, direction);
    const to = getters.getActivePosition();
    if (direction === 'right') went(from, to);
    if (direction !== 'down' || filling === undefined) return;
    const { began, reached } = filling;
    filling = undefined;
    if (same(reached, from) && to.row === from.row + 1 && to.col === from.col) selection.selectCell(began.col, to.row);
  };
}

/** A Tab over the grid, with nothing being typed: the engine goes the way after this. */
export function followTab(model: Model): void {
  settle();
  pressed = { model, from: model.getters.getActivePosition() };
}
