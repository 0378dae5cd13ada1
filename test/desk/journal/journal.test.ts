/**
 * The journal itself: nobody is told of a change before it is on the disk, a disk that refuses is told to people and holds
 * everything up without losing anything, and undo reaches only as far as the journal can repeat it.
 */
import { existsSync } from 'node:fs';
import { journalPath } from '../../../src/desk/journal/durable-book';
import type { DurableBook } from '../../../src/desk/journal/durable-book';
import { findStore } from '../../../src/desk/journal/store';
import type { JournalStore } from '../../../src/desk/journal/store';
import { until } from '../../patience';
import { beginSave, durable, hubOf, Page, tinyFile } from './room';

const open: DurableBook[] = [];

afterEach(() => {
  for (const { journal } of open.splice(0)) journal.close();
});

/** A disk that can be full, as SQLite tells it. */
class FullDisk implements JournalStore {
  full = false;
  writes = 0;

  constructor(private readonly real: JournalStore) {}

  private try<T>(work: () => T): T {
    if (this.full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    return work();
  }

  write(rows: Parameters<JournalStore['write']>[0]): void {
    this.writes += 1;
    this.try(() => this.real.write(rows));
  }
  markSaved(seq: number, sha256: string): void {
    this.try(() => this.real.markSaved(seq, sha256));
  }
  rebase(...args: Parameters<JournalStore['rebase']>): void {
    this.try(() => this.real.rebase(...args));
  }
  close(): void {
    this.real.close();
  }
  remove(): void {
    this.real.remove();
  }
}

async function desk(options: Parameters<typeof durable>[1] = {}) {
  const disks: FullDisk[] = [];
  const file = tinyFile();
  const book = await durable(file, {
    ...options,
    through: (store) => {
      const disk = new FullDisk(store);
      disks.push(disk);
      return disk;
    },
  });
  open.push(book);
  const [disk] = disks;
  if (disk === undefined) throw new Error('no journal was begun');
  const hub = hubOf(book);
  const page = new Page(hub, 'страница', 'olga@example.ru');
  const other = new Page(hub, 'другая', 'boris@example.ru');
  return { file, book, disk, hub, page, other };
}

function type(page: Page, row: number, content: string): void {
  page.model.dispatch('UPDATE_CELL', { sheetId: 'facts', row, col: 1, content });
}

function content(page: Page, row: number): string {
  return page.model.getters.getEvaluatedCell({ sheetId: 'facts', row, col: 1 }).formattedValue;
}

test('others see an edit only when it is on the disk', async () => {
  const { book, page, other } = await desk();
  type(page, 5, 'слово');
  expect(content(other, 5)).toBe('');
  book.journal.commit();
  expect(content(other, 5)).toBe('слово');
});

test('what arrives within one turn of the event loop is committed together', async () => {
  const { book, disk } = await desk();
  for (let row = 10; row < 30; row += 1) book.desk.kernel.apply([{ kind: 'cell', sheetId: 'facts', row, column: 1, content: String(row) }]);
  book.desk.kernel.overlay.putNote('facts', 1, 1, 'примечание');
  expect(disk.writes).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(disk.writes).toBe(1);
});

test('a full disk: nothing is acknowledged, people are told, and all of it is kept once there is room', async () => {
  const { book, disk, page, other, hub } = await desk();
  const told: (string | undefined)[] = [];
  book.journal.onTrouble((sentence) => told.push(sentence));
  disk.full = true;
  type(page, 5, 'слово');
  expect(book.journal.commit()).toBe(false);
  expect(told).toEqual(['Не сохраняется: на диске нет места. Введённое остаётся на странице и будет записано, когда это станет возможно; не закрывайте её.']);
  expect(content(other, 5)).toBe('');
  expect(hub.start().revisions).toEqual([]);
  expect(() => book.journal.beforeSave()).toThrow('на диске нет места');
  let settled = false;
  book.journal.settled(() => (settled = true));
  expect(settled).toBe(false);
  disk.full = false;
  expect(book.journal.commit()).toBe(true);
  expect([content(other, 5), settled, told[1]]).toEqual(['слово', true, undefined]);
});

test('a refused write is tried again by itself', async () => {
  const { book, disk, page, other } = await desk({ patience: 5 });
  disk.full = true;
  type(page, 5, 'слово');
  book.journal.commit();
  disk.full = false;
  await until(() => content(other, 5) === 'слово');
});

test('a database that is really full takes nothing of a group, and all of it later', async () => {
  const { book, file, page, other } = await desk();
  const { database } = (book.journal as unknown as { store: { real: { database: { exec: (sql: string) => void } } } }).store.real;
  database.exec('PRAGMA max_page_count = 1');
  for (let row = 5; row < 9; row += 1) type(page, row, 'длинное слово '.repeat(2000));
  book.desk.kernel.overlay.documentProperties.set('ключ', 'значение'.repeat(1000));
  expect(book.journal.commit()).toBe(false);
  expect(content(other, 5)).toBe('');
  database.exec('PRAGMA max_page_count = 100000');
  for (let round = 0; round < 5; round += 1) expect(book.journal.commit()).toBe(true);
  expect(content(other, 8)).toContain('слово');
  book.journal.close();
  const found = findStore(journalPath(file.path));
  expect(found.kind === 'found' ? found.contents.rows.length : found).toBe(5);
  if (found.kind === 'found') found.store.remove();
});

test('an ended journal is removed when the file holds everything, and stays when it does not', async () => {
  const { book, file, page } = await desk();
  type(page, 5, 'слово');
  book.journal.close();
  expect(existsSync(journalPath(file.path))).toBe(true);
  const again = await durable(file);
  beginSave(again)();
  again.journal.close();
  expect(existsSync(journalPath(file.path))).toBe(false);
});

test('the journal forgets what is long saved, and what it has forgotten cannot be undone', async () => {
  const { book, file, page } = await desk({ stride: 3 });
  const starts: string[] = [];
  page.startAnew = () => void starts.push('anew');
  for (let row = 5; row < 20; row += 1) {
    type(page, row, `слово ${row}`);
    beginSave(book)();
  }
  let undone = 0;
  for (; undone < 15 && page.model.getters.canUndo(); undone += 1) {
    page.model.dispatch('REQUEST_UNDO');
    book.journal.commit();
  }
  expect([undone > 3, undone < 15, content(page, 5), starts]).toEqual([true, true, 'слово 5', []]);
  const lost = book.desk.export();
  book.journal.close();
  const again = await durable({ ...file, stamp: { modified: 0, size: 0, sha256: 'x' } });
  open.push(again);
  expect(again.desk.export()).toEqual(lost);
  const found = again.past.revisions.length;
  expect(found).toBeGreaterThan(3);
  expect(found).toBeLessThan(20);
});

test('a change told twice is taken once', async () => {
  const { book, page, file } = await desk();
  type(page, 5, 'слово');
  const nextRevisionId = book.desk.export().data.revisionId;
  let told = 0;
  const revision = { type: 'REMOTE_REVISION', version: 1, nextRevisionId, serverRevisionId: 'x', clientId: 'x', commands: [] } as const;
  book.journal.append({ revision, email: undefined }, () => (told += 1));
  book.journal.close();
  expect(told).toBe(1);
  const found = findStore(journalPath(file.path));
  expect(found.kind === 'found' ? found.contents.rows.length : found).toBe(1);
  if (found.kind === 'found') found.store.remove();
});
