/**
 * What is being typed into a cell while others move rows: it must be entered beside the name beside which it was begun. The engine's own
 * editor on a page of the hub's tests, with another page that inserts, deletes, drags and sorts.
 */
import { stores } from '@odoo/o-spreadsheet';
import type { Model } from '../../../src/desk/kernel/engine';
import { followOpenCell } from '../../../src/desk/page/open-cell';
import { Hub } from '../../../src/desk/server/hub';
import { Far, settle, SHEET, SlowJournal } from '../server/far-page';
import { tinyKernel } from '../server/tiny-desk';

const sheetName = 'Показатели';

interface Editor {
  readonly editionMode: string;
  readonly row: number;
  startEdition(text: string): void;
  stopEdition(): void;
}

interface Two {
  readonly mine: Model;
  readonly theirs: Model;
  readonly editor: Editor;
  readonly told: readonly string[];
  readonly meet: () => void;
}

/** Ten rows with a name each, from the second row on. */
function two(): Two {
  const kernel = tinyKernel();
  for (let row = 1; row <= 10; row += 1) kernel.model.dispatch('UPDATE_CELL', { sheetId: SHEET, row, col: 1, content: `имя ${9 - (row % 10)}` });
  const journal = new SlowJournal();
  const hub = new Hub(kernel.model, { before: () => undefined, after: () => undefined }, journal);
  const pages = [new Far(hub, 0), new Far(hub, 1)] as const;
  const [{ model: mine }, { model: theirs }] = pages;
  followOpenCell(mine);
  const container = new (stores.DependencyContainer as unknown as new () => { inject(store: unknown, value: unknown): void; get(store: unknown): unknown })();
  container.inject(stores.ModelStore, mine);
  const told: string[] = [];
  (container.get(stores.NotificationStore) as { raiseError: (text: string) => void }).raiseError = (text) => void told.push(text);
  return { mine, theirs, told, editor: container.get(stores.CellComposerStore) as Editor, meet: () => settle({ journal, pages }) };
}

function rowOf(model: Model, name: string): number {
  for (let row = 0; row < 20; row += 1) if (model.getters.getEvaluatedCell({ sheetId: SHEET, row, col: 1 }).value === name) return row;
  return -1;
}

const beside = (model: Model, name: string): unknown => model.getters.getEvaluatedCell({ sheetId: SHEET, row: rowOf(model, name), col: 6 }).value;

/** Begins to type beside a name. */
function begin({ mine, editor }: Two, name: string): void {
  mine.selection.selectCell(6, rowOf(mine, name));
  editor.startEdition('слово');
}

/** Enters what was typed; the words beside the name then, on both pages. */
function enter({ mine, theirs, editor, meet }: Two, name: string): unknown[] {
  editor.stopEdition();
  meet();
  return [beside(mine, name), beside(theirs, name)];
}

const add = (model: Model, base: number): unknown => model.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base, position: 'before', quantity: 1 });
const drop = (model: Model, row: number): unknown => model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', elements: [row] });
const sort = (model: Model, sortDirection: 'asc' | 'desc'): unknown =>
  model.dispatch('SORT_CELLS', { sheetId: SHEET, zone: { left: 0, right: 9, top: 1, bottom: 10 }, col: 1, row: 1, sortDirection, sortOptions: { sortHeaders: true } });

test.each<readonly [string, (theirs: Model) => void]>([
  ['inserts a row above', (theirs) => void add(theirs, 2)],
  ['inserts two rows above', (theirs) => void (add(theirs, 2), add(theirs, 3))],
  ['deletes a row above', (theirs) => void drop(theirs, 2)],
  ['sorts the rows', (theirs) => void sort(theirs, 'desc')],
  ['sorts them twice', (theirs) => void (sort(theirs, 'desc'), sort(theirs, 'asc'), sort(theirs, 'desc'))],
  ['dresses some cell', (theirs) => void theirs.dispatch('SET_FORMATTING', { sheetId: SHEET, target: [{ left: 0, right: 0, top: 3, bottom: 3 }], style: { bold: true } })],
])('what is being typed stays beside its name when another %s', (_name, change) => {
  const all = two();
  begin(all, 'имя 4');
  change(all.theirs);
  all.meet();
  expect(all.editor.editionMode).toBe('editing');
  expect(enter(all, 'имя 4')).toEqual(['слово', 'слово']);
});

test('it stays there when rows of one’s own wait for the server meanwhile', () => {
  const all = two();
  add(all.mine, 1);
  begin(all, 'имя 4');
  for (const change of [add, add, drop]) {
    change(all.theirs, 2);
    all.meet();
    add(all.mine, 1);
  }
  sort(all.theirs, 'desc');
  expect(enter(all, 'имя 4')).toEqual(['слово', 'слово']);
});

test.each<readonly [string, (theirs: Model) => void]>([
  ['an inserted row', (theirs) => void add(theirs, 2)],
  ['a deleted row', (theirs) => void drop(theirs, 2)],
  ['a sorting', (theirs) => void sort(theirs, 'desc')],
])('it stays there when another takes back %s, and does it again', (_name, change) => {
  const all = two();
  change(all.theirs);
  all.meet();
  begin(all, 'имя 4');
  all.theirs.dispatch('REQUEST_UNDO');
  all.meet();
  expect(all.editor.row).toBe(rowOf(all.mine, 'имя 4'));
  all.theirs.dispatch('REQUEST_REDO');
  all.meet();
  expect(enter(all, 'имя 4')).toEqual(['слово', 'слово']);
});

test('when the row is deleted the typing ends, and nothing is entered anywhere', () => {
  const all = two();
  begin(all, 'имя 4');
  drop(all.theirs, rowOf(all.theirs, 'имя 4'));
  all.meet();
  expect([all.editor.editionMode, all.told.length]).toEqual(['inactive', 1]);
  expect(JSON.stringify(all.mine.exportData().sheets)).not.toContain('слово');
});

test('a selected cell goes with its row when another sorts, a selected rectangle stays', () => {
  const all = two();
  all.mine.selection.selectCell(6, rowOf(all.mine, 'имя 4'));
  sort(all.theirs, 'desc');
  all.meet();
  expect(all.mine.getters.getActivePosition()).toEqual({ sheetId: SHEET, col: 6, row: rowOf(all.mine, 'имя 4') });
  const zone = { left: 1, right: 2, top: 3, bottom: 5 };
  all.mine.selection.selectZone({ cell: { col: 1, row: 3 }, zone });
  sort(all.theirs, 'asc');
  all.meet();
  expect(all.mine.getters.getSelectedZone()).toEqual(zone);
});
