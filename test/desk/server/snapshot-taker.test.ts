/**
 * A snapshot of a workbook is what the engine itself would have exported at that moment, and what its formulas showed; what was
 * prepared before a change is not taken for what is there after it.
 */
import { shownIn, stateOf } from '../../../src/desk/files/snapshot';
import type { Snapshot } from '../../../src/desk/files/snapshot';
import { dispatchChecked } from '../../../src/desk/kernel/engine';
import { Kernel } from '../../../src/desk/kernel/kernel';
import { SnapshotTaker } from '../../../src/desk/server/snapshot-taker';
import { tinyKernel } from './tiny-desk';

const facts = 'facts';
const zone = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

/** With looks, borders, formats, rules, a merge, an array and another tab's cells. */
function richKernel(): Kernel {
  const kernel = tinyKernel();
  const { model } = kernel;
  dispatchChecked(model, 'SET_ZONE_BORDERS', { sheetId: facts, target: [zone(0, 0, 4, 20)], border: { position: 'all', color: '#123456', style: 'thick' } });
  dispatchChecked(model, 'SET_FORMATTING', { sheetId: facts, target: [zone(0, 3, 4, 9)], style: { bold: true, fillColor: '#EEEEEE' } });
  for (const align of ['left', 'center', 'right']) dispatchChecked(model, 'SET_FORMATTING', { sheetId: facts, target: [zone(0, 0, 4, 2)], style: { align, textColor: '#FF0000' } });
  dispatchChecked(model, 'SET_FORMATTING', { sheetId: facts, target: [zone(2, 1, 3, 8)], format: '0.00' });
  kernel.apply(
    [['A12', '={1;2;3}'], ['C12', '=A12*10'], ['D12', '="ё"&"1"'], ['E12', "='Итоги'!A1"], ['F12', '=1/0'], ['G12', '=SUM('], ['H12', '100%']].map(([name = '', content = '']) => ({
      kind: 'cell' as const, sheetId: facts, row: 11, column: name.charCodeAt(0) - 65, content,
    })),
  );
  dispatchChecked(model, 'ADD_MERGE', { sheetId: facts, target: [zone(0, 25, 2, 26)] });
  return kernel;
}

/** Without what the engine numbers anew each time. */
function canonical(kernel: Kernel, data: Kernel['model'] extends { _exportData: (squished: boolean) => infer D } ? D : never): unknown {
  return { ...new Kernel({ data, overlay: kernel.overlay.export() }).model._exportData(false), revisionId: data.revisionId };
}

function expectSame(kernel: Kernel, taker: SnapshotTaker): void {
  const snapshot = JSON.parse(JSON.stringify(taker.take())) as Snapshot;
  const state = stateOf(snapshot);
  const exported = kernel.export();
  expect(canonical(kernel, state.data)).toEqual(canonical(kernel, exported.data));
  expect(state.overlay).toEqual(exported.overlay);
  const shown = shownIn(snapshot);
  const { getters } = kernel.model;
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula) continue;
      const position = getters.getCellPosition(cell.id);
      const { value, format } = getters.getEvaluatedCell(position);
      expect(shown.cell(sheetId, position.row, position.col)).toEqual({ value, ...(format === undefined ? {} : { format }), ...spillOf(kernel, position) });
    }
  }
}

function spillOf({ model }: Kernel, position: { sheetId: string; row: number; col: number }): object {
  const spill = model.getters.getSpreadZone(position);
  return spill === undefined ? {} : { spill };
}

test('is what the engine exports', async () => {
  const kernel = richKernel();
  const taker = new SnapshotTaker(kernel);
  expectSame(kernel, taker);
  await taker.prepare();
  expectSame(kernel, taker);
});

test('what an array fills is shown in it', () => {
  const shown = shownIn(new SnapshotTaker(richKernel()).take());
  expect([11, 12, 13, 14].map((row) => shown.cell(facts, row, 0)?.value)).toEqual([1, 2, 3, undefined]);
  expect(shown.cell(facts, 11, 0)?.spill).toEqual(zone(0, 11, 0, 13));
});

const changes: Readonly<Record<string, (kernel: Kernel) => void>> = {
  'a tab renamed': ({ model }) => dispatchChecked(model, 'RENAME_SHEET', { sheetId: 'results', oldName: 'Итоги', newName: 'Другие итоги' }),
  'a row inserted': ({ model }) => dispatchChecked(model, 'ADD_COLUMNS_ROWS', { sheetId: facts, sheetName: 'Показатели', dimension: 'ROW', base: 1, position: 'before', quantity: 2 }),
  'a column deleted': ({ model }) => dispatchChecked(model, 'REMOVE_COLUMNS_ROWS', { sheetId: facts, sheetName: 'Показатели', dimension: 'COL', elements: [1] }),
  'a cell typed': (kernel) => void kernel.apply([{ kind: 'cell', sheetId: facts, row: 11, column: 2, content: '=A13*7' }]),
  'a tab deleted': ({ model }) => dispatchChecked(model, 'DELETE_SHEET', { sheetId: 'results', sheetName: 'Итоги' }),
  'looks cleared': ({ model }) => dispatchChecked(model, 'CLEAR_FORMATTING', { sheetId: facts, target: [zone(0, 0, 1, 9)] }),
};

test.each(Object.keys(changes))('%s after it was prepared', async (name) => {
  const kernel = richKernel();
  const taker = new SnapshotTaker(kernel);
  await taker.prepare();
  taker.take();
  changes[name]?.(kernel);
  expectSame(kernel, taker);
});

test('while a large workbook is prepared the server has its turns, and what is typed meanwhile is in the snapshot', async () => {
  const kernel = tinyKernel();
  const cells = Array.from({ length: 1000 }, (_, index) => ({ kind: 'cell' as const, sheetId: facts, row: 10 + (index % 80), column: 6 + Math.floor(index / 80), content: `=A1+${index}` }));
  dispatchChecked(kernel.model, 'ADD_COLUMNS_ROWS', { sheetId: facts, sheetName: 'Показатели', dimension: 'COL', base: 0, position: 'after', quantity: 20 });
  kernel.apply(cells);
  let clock = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (clock += 5));
  let turns = 0;
  let done = false;
  const count = (): void => {
    turns += 1;
    if (turns === 3) kernel.apply([{ kind: 'cell', sheetId: facts, row: 10, column: 6, content: 'слово' }]);
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  const taker = new SnapshotTaker(kernel);
  await taker.prepare();
  done = true;
  jest.restoreAllMocks();
  expect(turns).toBeGreaterThan(3);
  expect(stateOf(taker.take()).data.sheets[0]?.cells['G11']).toBe('слово');
});
