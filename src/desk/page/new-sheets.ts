/** The name that a new sheet gets: in the language of the person who makes it. */
import { registries } from '@odoo/o-spreadsheet';

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
