/**
 * A page that lays out only the tab that is shown sees the same as one that lays out all of them after every edit:
 * the same window on every tab it turns to, the same colours in its menu.
 */
import { helpers, Model } from '../../../src/desk/kernel/engine';
import type { WorkbookData } from '../../../src/desk/kernel/engine';
import { lightenEdits } from '../../../src/desk/page/lighter-edits';

// Not through the desk's kernel: it does without screens.
const data = {
  version: helpers.createEmptyWorkbookData().version,
  sheets: [
    { id: 'facts', name: 'Показатели', colNumber: 12, rowNumber: 100, cells: { A1: 'Заявка', B2: 'Анна' } },
    { id: 'results', name: 'Итоги', colNumber: 8, rowNumber: 150, cells: { A1: 'Место' } },
  ],
} as unknown as Partial<WorkbookData>;

test('after edits here and on hidden tabs, the window and the colours are those of the engine', () => {
  // The one is made before the other way is installed.
  const plain = new Model(data);
  lightenEdits();
  const light = new Model(data);
  const seen = [plain, light].map((model) => {
    const found: unknown[] = [];
    const look = (): void => {
      const sheetId = model.getters.getActiveSheetId();
      found.push(sheetId, model.getters.getActiveMainViewport(), model.getters.getSheetViewVisibleRows(), model.getters.getCustomColors());
    };
    const show = (from: string, to: string): void => {
      model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
      look();
    };
    model.dispatch('RESIZE_SHEETVIEW', { width: 800, height: 600 });
    look();
    model.dispatch('SET_FORMATTING', { sheetId: 'results', target: [{ top: 0, bottom: 3, left: 0, right: 2 }], style: { fillColor: '#12ab34', fontSize: 36 } });
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'results', sheetName: 'Итоги', dimension: 'ROW', base: 0, position: 'before', quantity: 60 });
    model.dispatch('FREEZE_ROWS', { sheetId: 'results', quantity: 2 });
    look();
    show('facts', 'results');
    model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY: 1200 });
    model.dispatch('UPDATE_CELL', { sheetId: 'facts', row: 1, col: 1, content: 'слово', style: { textColor: '#ff8800' } });
    look();
    show('results', 'facts');
    model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 'results', sheetName: 'Итоги', dimension: 'ROW', elements: Array.from({ length: 80 }, (_, row) => row + 20) });
    show('facts', 'results');
    model.dispatch('REQUEST_UNDO');
    look();
    model.dispatch('RESIZE_SHEETVIEW', { width: 500, height: 300 });
    show('results', 'facts');
    model.dispatch('SET_ZOOM', { zoom: 1.5 });
    show('facts', 'results');
    model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY: 1e6 });
    show('results', 'facts');
    // Undone on the one tab, what made the other longer.
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'results', sheetName: 'Итоги', dimension: 'ROW', base: 0, position: 'before', quantity: 90 });
    show('facts', 'results');
    model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY: 1e6 });
    show('results', 'facts');
    model.dispatch('REQUEST_UNDO');
    look();
    show('facts', 'results');
    return found;
  });
  expect(seen[1]).toEqual(seen[0]);
  expect(JSON.stringify(seen[1])).toMatch(/#12AB34/iu);
});
