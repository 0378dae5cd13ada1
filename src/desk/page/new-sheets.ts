/** New sheets as in Sheets: named in the language of the person who makes them, and as large. */
import { registries } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { NEW_SHEET } from '../kernel/new-sheet';

/** Names new sheets «Лист1», «Лист2» …; call before the first Model. */
export function nameNewSheets(base: string): void {
  const { prototype } = registries.corePluginRegistry.get('sheet') as unknown as {
    readonly prototype: { getNextSheetName: (base?: string) => string };
  };
  const next: (base?: string) => string = Reflect.get(prototype, 'getNextSheetName');
  prototype.getNextSheetName = function (asked = base) {
    return next.call(this, asked);
  };
}

/** Makes new sheets as large as those of Sheets. The command says so itself: the server and the other pages have the engine's own size in mind. */
export function sizeNewSheets(model: Model): void {
  const dispatch = model.dispatch as (type: string, payload?: object) => unknown;
  const sized = (type: string, payload?: object): unknown =>
    dispatch(type, type === 'CREATE_SHEET' ? { rows: NEW_SHEET.rows, cols: NEW_SHEET.columns, ...payload } : payload);
  model.dispatch = sized as Model['dispatch'];
}
