/**
 * Replaying a journal gives the very workbook that was lost, whatever people and scripts have done to it,
 * in whatever order they undid, saved and committed.
 */
import fc from 'fast-check';
import { journalPath } from '../../../src/desk/journal/durable-book';
import { replay } from '../../../src/desk/journal/replay';
import { findStore } from '../../../src/desk/journal/store';
import { beginSave, durable, hubOf, load, Page, tinyFile } from './room';
import type { DurableBook } from '../../../src/desk/journal/durable-book';

type Act = (pages: readonly Page[], book: DurableBook) => void;

const page = fc.nat(1);
const row = fc.nat(12);
const column = fc.nat(6);
const text = fc.constantFrom('39', 'Ёлкина', '=C2*2', '=SUM(C1:C9)', '', '01.02.2026', "'007");

/** A tab of the workbook as it now is. */
function tab({ model }: Page, number: number): string {
  const ids = model.getters.getSheetIds();
  return ids[number % ids.length] ?? 'facts';
}

const byHand: readonly fc.Arbitrary<Act>[] = [
  fc.tuple(page, fc.nat(2), row, column, text).map(([who, at, line, col, content]) => (pages) => {
    const one = pages[who];
    one?.model.dispatch('UPDATE_CELL', { sheetId: tab(one, at), row: line, col, content });
  }),
  fc.tuple(page, fc.nat(2), row, fc.constantFrom('ROW', 'COL'), fc.constantFrom('before', 'after')).map(([who, at, base, dimension, position]) => (pages) => {
    const one = pages[who];
    if (one === undefined) return;
    const sheetId = tab(one, at);
    one.model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: one.model.getters.getSheetName(sheetId), dimension, base: Math.min(base, 5), position, quantity: 2 });
  }),
  fc.tuple(page, fc.nat(2), row, fc.constantFrom('ROW', 'COL')).map(([who, at, line, dimension]) => (pages) => {
    const one = pages[who];
    if (one === undefined) return;
    const sheetId = tab(one, at);
    one.model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: one.model.getters.getSheetName(sheetId), dimension, elements: [Math.min(line, 4)] });
  }),
  fc.tuple(page, fc.nat(999)).map(([who, number]) => (pages) => {
    pages[who]?.model.dispatch('CREATE_SHEET', { sheetId: `new${number}`, name: `Лист ${number}`, position: 1 });
  }),
  fc.tuple(page, fc.nat(2), fc.nat(999)).map(([who, at, number]) => (pages) => {
    const one = pages[who];
    if (one === undefined) return;
    const sheetId = tab(one, at);
    one.model.dispatch('RENAME_SHEET', { sheetId, oldName: one.model.getters.getSheetName(sheetId), newName: `Имя ${number}` });
  }),
  fc.tuple(page, fc.nat(2)).map(([who, at]) => (pages) => {
    const one = pages[who];
    if (one === undefined) return;
    const sheetId = tab(one, at);
    if (sheetId !== 'facts') one.model.dispatch('DELETE_SHEET', { sheetId, sheetName: one.model.getters.getSheetName(sheetId) });
  }),
  fc.tuple(page, fc.nat(2), row, column).map(([who, at, line, col]) => (pages) => {
    const one = pages[who];
    one?.model.dispatch('SET_FORMATTING', { sheetId: tab(one, at), target: [{ top: line, bottom: line + 1, left: col, right: col }], style: { bold: true } });
  }),
  page.map((who) => (pages) => void pages[who]?.model.dispatch('REQUEST_UNDO')),
  page.map((who) => (pages) => void pages[who]?.model.dispatch('REQUEST_REDO')),
  fc.tuple(page, fc.integer({ min: 2, max: 9 })).map(([who, times]) => (pages, { journal }) => {
    for (let time = 0; time < times; time += 1) {
      pages[who]?.model.dispatch('REQUEST_UNDO');
      journal.commit();
    }
  }),
];

const byScript: readonly fc.Arbitrary<Act>[] = [
  fc.tuple(row, column, text).map(([line, col, content]) => (_pages, { desk }) => {
    desk.kernel.apply([
      { kind: 'cell', sheetId: 'facts', row: line, column: col, content },
      { kind: 'cell', sheetId: 'facts', row: line + 1, column: col, content: 'сценарий', style: { italic: true } },
    ]);
  }),
  fc.tuple(row, column, fc.constantFrom('примечание', '')).map(([line, col, note]) => (_pages, { desk }) => desk.kernel.overlay.putNote('facts', line, col, note)),
  fc.tuple(fc.nat(3), row).map(([number, top]) => (_pages, { desk }) => {
    desk.kernel.overlay.addProtection({
      id: `made${number}`, sheetId: 'facts', kind: 'range', zone: { top, bottom: top + 2, left: 0, right: 1 }, description: '', editors: [], warningOnly: true,
    });
  }),
  fc.nat(3).map((number) => (_pages, { desk }) => desk.kernel.overlay.removeProtection(`made${number}`)),
  fc.tuple(fc.nat(5), row).map(([id, index]) => (_pages, { desk }) => {
    desk.kernel.overlay.putMetadata({ id, key: 'ключ', value: String(index), visibility: 'DOCUMENT', place: { kind: 'row', sheetId: 'facts', index } });
  }),
  fc.tuple(fc.constantFrom('а', 'б'), fc.string()).map(([key, value]) => (_pages, { desk }) => void desk.kernel.overlay.documentProperties.set(key, value)),
  fc.constantFrom('а', 'б').map((key) => (_pages, { desk }) => void desk.kernel.overlay.userProperties('olga@example.ru').set(key, key)),
  fc.constant<Act>((_pages, { desk }) => void desk.kernel.overlay.documentProperties.delete('а')),
  fc.string().map((name) => (_pages, { desk }) => void (desk.kernel.overlay.name = name)),
];

const commit: fc.Arbitrary<Act> = fc.constant((_pages, { journal }) => void journal.commit());
/** Saves that have begun: changes go on while the file is being written. */
const writing: (() => void)[] = [];
const save: fc.Arbitrary<Act> = fc.constant((_pages, book) => void writing.push(beginSave(book, 'saved')));
const saved: fc.Arbitrary<Act> = fc.constant(() => writing.shift()?.());

const acts = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.oneof(...byHand) }, { weight: 3, arbitrary: fc.oneof(...byScript) }, { weight: 4, arbitrary: commit }, { weight: 3, arbitrary: save }, { weight: 3, arbitrary: saved }),
  { minLength: 5, maxLength: 60 },
);

test('a replayed journal is the workbook that was lost', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      writing.splice(0);
      const file = tinyFile();
      const book = await durable(file, { stride: 3 });
      const hub = hubOf(book);
      const pages = [new Page(hub, 'первая', 'olga@example.ru'), new Page(hub, 'вторая', 'boris@example.ru')];
      for (const act of sequence) act(pages, book);
      // A page sends its next revision when it hears of the last one.
      for (let round = 0; round < 100; round += 1) book.journal.commit();
      const lost = book.desk.export();
      stop(book);
      const found = findStore(journalPath(file.path));
      if (found.kind !== 'found') throw new Error(found.kind);
      const again = await replay(found.contents, load);
      found.store.remove();
      expect(again.desk.export()).toEqual(lost);
    }),
    { numRuns: Number(process.env['DESK_RUNS'] ?? 10) },
  );
});

/** Ends a journal as a crash does: nothing is saved, the files stay. */
function stop({ journal }: DurableBook): void {
  const { store } = journal as unknown as { store: { close: () => void } };
  store.close();
}
