/** Entries that people look for in the menus of Sheets and the spreadsheet component lacks; and its own that serve nothing here, taken out. */
import { registries } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import type { MenuWords } from '../words/menu-words';
import { downloadSheet } from './download-sheet';

type Content = (typeof registries.topbarMenuRegistry.content)[string];

/** Entries that need parts the desk does not carry (charts, images, pivot data of a database), or that nobody knows from Sheets. */
const WITHOUT: readonly (readonly [menu: string, entry: string])[] = [
  ['file', 'settings'],
  ['insert', 'insert_chart'],
  ['insert', 'insert_carousel'],
  ['insert', 'insert_pivot'],
  ['insert', 'insert_image'],
  ['view', 'view_irregularity_map'],
];

/** Radians of the angles, in the order of the words. */
const ANGLES = [0, -Math.PI / 4, Math.PI / 4, -Math.PI / 2, Math.PI / 2] as const;

/** Puts them in; call once, before the menu bar is read. `note` writes the note of the active cell, `workbook` takes the workbook away as a file. */
export function installOwnMenus(words: MenuWords, acts: { readonly note: () => void; readonly help: () => void; readonly workbook: () => void }): void {
  const registry = registries.topbarMenuRegistry;
  for (const [menu, entry] of WITHOUT) {
    const found = child(menu, entry);
    if (found !== undefined) found.isVisible = () => false;
  }
  const print = child('file', 'print');
  if (print !== undefined) print.shortcut = 'Ctrl+P';
  const clear = child('format', 'format_clearFormat');
  if (clear !== undefined) clear.shortcut = 'Ctrl+\\';
  registry
    .addChild('desk_download', ['file'], { name: words.download, sequence: 100, isReadonlyAllowed: true, separator: true, icon: 'o-spreadsheet-Icon.EXPORT_XLSX' })
    .addChild('desk_xlsx', ['file', 'desk_download'], { name: words.xlsx, sequence: 5, isReadonlyAllowed: true, execute: acts.workbook })
    .addChild('desk_csv', ['file', 'desk_download'], {
      name: words.csv,
      sequence: 10,
      isReadonlyAllowed: true,
      execute: ({ model }) => downloadSheet(model),
    })
    .addChild('desk_note', ['insert'], { name: words.note, description: 'Shift+F2', sequence: 85, execute: acts.note })
    .addChild('desk_rotation', ['format'], { name: words.rotation, sequence: 75, icon: 'o-spreadsheet-Icon.ROTATION-0' });
  for (const [index, angle] of ANGLES.entries()) {
    const name = words.angles[index] ?? '';
    registry.addChild(`desk_rotation_${index}`, ['format', 'desk_rotation'], { name, sequence: index, execute: ({ model }) => rotate(model, angle) });
  }
  registry
    .add('desk_help', { name: words.help, sequence: 10_000 })
    .addChild('desk_shortcuts', ['desk_help'], { name: words.shortcuts, description: 'Ctrl+/', sequence: 10, isReadonlyAllowed: true, execute: acts.help });
}

function rotate(model: Model, rotation: number): void {
  model.dispatch('SET_FORMATTING', {
    sheetId: model.getters.getActiveSheetId(),
    target: model.getters.getSelectedZones(),
    style: { rotation },
  });
}

function child(menu: string, entry: string): Extract<NonNullable<Content['children']>[number], { id?: string }> | undefined {
  const found = registries.topbarMenuRegistry.content[menu]?.children?.find((each) => typeof each !== 'function' && each.id === entry);
  return typeof found === 'function' ? undefined : found;
}
