/** Typing on a tablet: the cell shows what is being typed into it, and stays in sight above the keyboard on the screen. */
import { components, helpers } from '@odoo/o-spreadsheet';
import type { CellPosition, Model } from '@odoo/o-spreadsheet';

interface Field {
  readonly env: { readonly isMobile: () => boolean; readonly model: Model };
  readonly composerStore: { readonly editionMode: string; readonly currentEditedCell: CellPosition };
}

/** The field of the grid, which the engine hands out only as a part of the grid. */
function gridField(): object {
  const { GridComposer } = (components.Grid as unknown as { readonly components: { readonly GridComposer: { readonly prototype: object } } }).components;
  return GridComposer.prototype;
}

/** Where the cell that is typed into is now; nothing when another sheet is shown, to point at its cells for a formula. */
function placeOf({ env, composerStore: { currentEditedCell: cell } }: Field): object | undefined {
  const { getters } = env.model;
  return cell.sheetId === getters.getActiveSheetId() ? getters.getVisibleRect(getters.expandZone(cell.sheetId, helpers.positionToZone(cell))) : undefined;
}

/**
 * Shows the field of the cell on tablets as elsewhere. The engine hides it there, for a layout with a field of its own at the bottom,
 * which a tablet does not get: what was typed could be seen in the formula bar alone, and the cell showed its old value. The field
 * moves with its cell, for the sheet scrolls when the keyboard comes up.
 */
export function installFingers(): void {
  const prototype = gridField();
  const style = Object.getOwnPropertyDescriptor(prototype, 'containerStyle');
  if (style === undefined) throw new Error('The field of the grid has changed.');
  const original = Object.defineProperty({}, 'containerStyle', style);
  Object.defineProperty(prototype, 'containerStyle', {
    ...style,
    get(this: Field): unknown {
      if (!this.env.isMobile() || this.composerStore.editionMode === 'inactive') return Reflect.get(original, 'containerStyle', this);
      const env: unknown = Object.create(this.env, { isMobile: { value: () => false } });
      const rect = placeOf(this);
      return Reflect.get(original, 'containerStyle', Object.create(this, { env: { value: env }, ...(rect && { rect: { value: rect } }) }));
    },
  });
}

/** Keeps the selected cell in sight when the keyboard on the screen takes a part of the window. */
export function keepInSight(model: Model, touched = matchMedia('(pointer: coarse)').matches): void {
  if (!touched) return;
  addEventListener('resize', () => {
    // The engine learns of its new size first, by a watch that speaks before the next but one frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { col, row } = model.getters.getActivePosition();
        model.dispatch('SCROLL_TO_CELL', { col, row });
      }),
    );
  });
}
