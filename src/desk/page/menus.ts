/** The menu bar: the add-on's menus beside the spreadsheet's own. */
import { helpers, registries } from '@odoo/o-spreadsheet';
import type { MenuEntry } from '../contract';

type Actions = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>;
type ActionSpec = Parameters<typeof helpers.createAction>[0];

let items: Actions | undefined;

/** Puts the add-on's menus into the bar; called again when onOpen has built others. */
export function showMenus(menus: readonly MenuEntry[], run: (functionName: string) => void): void {
  const registry = registries.topbarMenuRegistry;
  if (items === undefined) {
    const own = registry.getMenuItems();
    items = own;
    // The bar reads this once, when it is made; later changes go into the same array.
    registry.getMenuItems = () => own;
  }
  const kept = items.filter((item) => !item.id.startsWith('desk '));
  const added = menus.map((menu, index) => helpers.createAction(specOf(menu, `desk ${index}`, 1000 + index, run)));
  // Help stands last, as everywhere.
  const help = kept.filter((item) => item.id === 'desk_help');
  items.splice(0, items.length, ...kept.filter((item) => item.id !== 'desk_help'), ...added, ...help);
}

function specOf(entry: MenuEntry, id: string, sequence: number, run: (functionName: string) => void): ActionSpec {
  const { functionName, children } = entry;
  const spec: ActionSpec = { id, name: entry.caption, sequence, isReadonlyAllowed: true, isEnabledOnLockedSheet: true };
  if (children !== undefined) spec.children = childSpecs(children, id, run);
  else if (functionName !== undefined) spec.execute = () => run(functionName);
  return spec;
}

/** A separator of Apps Script is an entry of its own; the spreadsheet draws it below the entry before. */
function childSpecs(children: readonly MenuEntry[], id: string, run: (functionName: string) => void): ActionSpec[] {
  const specs: ActionSpec[] = [];
  for (const [index, child] of children.entries()) {
    if (child.separator === true) {
      const last = specs[specs.length - 1];
      if (last !== undefined) last.separator = true;
    } else specs.push(specOf(child, `${id}.${index}`, index, run));
  }
  return specs;
}
