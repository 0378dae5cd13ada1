/**
 * The journal behind the real server: what pages are told when the disk refuses, and how they go on after the server was killed.
 */
import { deskPort } from '../../../src/desk/server/desk-port';
import type { Served } from '../../../src/desk/server/serve';
import type { DurableBook } from '../../../src/desk/journal/durable-book';
import type { JournalStore } from '../../../src/desk/journal/store';
import { until } from '../../patience';
import { PageClient, serveTiny } from '../server/page-client';
import { durable, tinyFile } from './room';

const JUROR = 'boris@example.ru';
const OWNER = 'olga@example.ru';

const running: { served?: Served; book?: DurableBook; pages: PageClient[] } = { pages: [] };

afterEach(async () => {
  for (const page of running.pages.splice(0)) page.connection.close();
  await running.served?.close();
  running.book?.journal.close();
});

async function serve(book: DurableBook, port = 0): Promise<Served> {
  const { desk, journal, past, unsaved, greeting } = book;
  running.book = book;
  running.served = await serveTiny({
    desk: deskPort(desk, () => Promise.reject(new Error('no scripts here'))),
    journal, past, unsaved, greeting, port,
    onTrouble: (tell) => journal.onTrouble(tell),
  });
  return running.served;
}

async function join(served: Served, email: string): Promise<PageClient> {
  const page = await PageClient.open(served, email);
  running.pages.push(page);
  return page;
}

test('while the disk is full nothing is acknowledged, everybody is told why, and what was typed arrives when there is room', async () => {
  const disk = { full: false };
  const through = (store: JournalStore): JournalStore => ({
    write: (rows) => {
      if (disk.full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      store.write(rows);
    },
    markSaved: (seq, sha256) => store.markSaved(seq, sha256),
    rebase: (...base) => store.rebase(...base),
    close: () => store.close(),
    remove: () => store.remove(),
  });
  const served = await serve(await durable(tinyFile(), { through, patience: 20 }));
  const [juror, owner] = [await join(served, JUROR), await join(served, OWNER)];
  const told = (page: PageClient): (string | undefined)[] => page.messages.flatMap((one) => (one.type === 'file' ? [one.file.kind === 'failed' ? one.file.message : one.file.kind] : []));
  disk.full = true;
  juror.type('facts', 5, 1, 'первое');
  juror.type('facts', 6, 1, 'второе');
  await until(() => [juror, owner].every((page) => told(page).some((text) => text?.startsWith('Не сохраняется: на диске нет места') === true)));
  expect([juror.connection.pending, owner.value('facts', 5, 1)]).toEqual([true, null]);
  const late = await join(served, OWNER);
  expect([late.value('facts', 5, 1), late.messages[0]]).toMatchObject([null, { type: 'welcome', file: { kind: 'failed' } }]);
  disk.full = false;
  await until(() => !juror.connection.pending && owner.value('facts', 6, 1) === 'второе' && late.value('facts', 6, 1) === 'второе');
  expect(told(owner).pop()).not.toMatch(/^Не сохраняется/u);
});

test('a page whose server was killed goes on without starting anew, with what was typed meanwhile, and hears what was recovered', async () => {
  const file = tinyFile();
  const book = await durable(file);
  const served = await serve(book);
  const page = await join(served, OWNER);
  page.type('facts', 5, 1, 'до');
  await until(() => !page.connection.pending);
  // As kill -9 would leave it: connections cut, the journal's files as they are.
  page.interrupt();
  (book.journal as unknown as { store: { close: () => void } }).store.close();
  await served.close();
  page.type('facts', 6, 1, 'без сервера');
  page.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 0, position: 'before', quantity: 1 });
  const again = await durable(file);
  await serve(again, Number(new URL(served.url).port));
  const { kernel } = again.desk;
  await until(() => kernel.size('facts').rows === 101 && !page.connection.pending);
  expect([kernel.content('facts', 6, 1), kernel.content('facts', 7, 1), kernel.size('facts').rows]).toEqual(['до', 'без сервера', 101]);
  expect(page.messages.some(({ type }) => type === 'start anew')).toBe(false);
  expect(await page.heard('toast')).toMatchObject({ title: 'Правки восстановлены', seconds: 0 });
});
