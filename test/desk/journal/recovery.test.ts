/**
 * What the desk does with a journal it finds beside a file: brings it back, and says whose changes; leaves alone what the file already
 * holds; sets aside, never overwriting anything, what belongs to another file or cannot be read.
 */
import type * as Files from 'node:fs';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import { journalPath, settle } from '../../../src/desk/journal/durable-book';
import { fileKeeper } from '../../../src/desk/server/file-keeper';
import { hubOf, load, Page, tinyFile } from './room';
import { beside, crash, endRuns, OLGA, pageOf, save, savedFile, start, type, typed, typedIn, untold } from './runs';

/** The module itself, in which its functions can be replaced. */
const files = jest.requireActual<typeof Files>('node:fs');

afterEach(endRuns);

/** A run in which two people type and a script writes, and which then crashes. */
async function interrupted(path: string): Promise<void> {
  const book = await start(path);
  const hub = hubOf(book);
  const [olga, boris] = [new Page(hub, 'о', OLGA), new Page(hub, 'б', 'boris@example.ru')];
  type(book, olga, 5, 'раз');
  type(book, boris, 6, 'два');
  type(book, boris, 7, 'три');
  book.desk.kernel.overlay.putNote('facts', 5, 1, 'от сценария');
  crash(book);
}

test('what was acknowledged is brought back, and it is said how much, whose and when', async () => {
  const path = await savedFile();
  await interrupted(path);
  const book = await start(path);
  expect([5, 6, 7].map((row) => typed(book, row))).toEqual(['раз', 'два', 'три']);
  expect(book.desk.kernel.overlay.notes().map(({ text }) => text)).toContain('от сценария');
  expect(book.unsaved).toBe(true);
  expect(book.sentences).toEqual([
    'Прошлый раз стол завершился, не сохранив файл. Восстановлено правок: 4 (Борис Судейский — 2, Ольга Секретарь — 1, сценарии — 1); сделаны 1 мар. 2026 г., 09:00.',
  ]);
  expect(book.greeting).toEqual({ title: 'Правки восстановлены', message: book.sentences[0] });
});

test('a crash after saving brings nothing back twice and says nothing', async () => {
  const path = await savedFile();
  const book = await start(path);
  const page = pageOf(book);
  page.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 0, position: 'before', quantity: 1 });
  await save(book);
  crash(book);
  const again = await start(path);
  expect(again.desk.kernel.size('facts').rows).toBe(101);
  expect([again.sentences, again.unsaved, again.greeting]).toEqual([[], false, undefined]);
});

test('a crash between the file and the journal brings nothing back twice', async () => {
  const path = await savedFile();
  const book = await start(path);
  const page = pageOf(book);
  page.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 0, position: 'before', quantity: 1 });
  await fileKeeper(book.desk, book.file, untold(book))();
  crash(book);
  const again = await start(path);
  expect(again.desk.kernel.size('facts').rows).toBe(101);
  expect(again.unsaved).toBe(false);
});

test('a page that returns after the crash goes on where it was, and its author can still undo', async () => {
  const path = await savedFile();
  const book = await start(path);
  const page = pageOf(book);
  const before = book.desk.export().data.revisionId;
  type(book, page, 5, 'раз');
  crash(book);
  const again = await start(path);
  const hub = hubOf(again);
  const missed = hub.since(before);
  expect(missed).toHaveLength(1);
  const returned = new Page(hub, 'снова', OLGA);
  (returned.model as unknown as { session: { undo: (id: string) => void } }).session.undo(missed?.[0]?.nextRevisionId ?? '');
  again.journal.commit();
  expect(typed(again, 5)).toBe('');
});

test('a file that another program has changed is opened as it is; the journal is set aside, and a copy holds its changes', async () => {
  const path = await savedFile();
  await interrupted(path);
  const other = tinyFile();
  const strange = load(other.state);
  strange.kernel.apply([{ kind: 'cell', sheetId: 'facts', row: 9, column: 1, content: 'из другой программы' }]);
  await fileKeeper(strange, { path: other.path, language: 'ru' })();
  copyFileSync(other.path, path);
  const bytes = readFileSync(path);
  const book = await start(path);
  expect([typed(book, 9), typed(book, 5)]).toEqual(['из другой программы', '']);
  expect(readFileSync(path)).toEqual(bytes);
  expect(beside(path)).toEqual([
    'Книга (2026-03-01-06-00-00).xlsx', 'Книга (2026-03-01-06-00-00).xlsx.desk.json', 'Книга.xlsx.journal', 'Книга.xlsx.journal-wal', 'Книга.xlsx.journal.aside-2026-03-01-06-00-00',
  ]);
  expect(book.sentences[0]).toContain('Файл изменила другая программа, пока в журнале стола оставались несохранённые правки: 4 (Борис Судейский — 2');
  expect(await typedIn(path.replace('.xlsx', ' (2026-03-01-06-00-00).xlsx'), [6])).toEqual(['два']);
});

test('an older copy of the file put back is not overtaken by the journal', async () => {
  const path = await savedFile();
  copyFileSync(path, `${path}.old`);
  copyFileSync(`${path}.desk.json`, `${path}.old.desk.json`);
  const book = await start(path);
  const page = pageOf(book);
  type(book, page, 5, 'раз');
  await save(book);
  type(book, page, 6, 'два');
  crash(book);
  copyFileSync(`${path}.old`, path);
  copyFileSync(`${path}.old.desk.json`, `${path}.desk.json`);
  const again = await start(path);
  expect([typed(again, 5), typed(again, 6)]).toEqual(['', '']);
  expect(again.sentences).toHaveLength(1);
  expect(beside(path).some((name) => name.includes('.journal.aside-'))).toBe(true);
});

test('a journal of which the file holds everything is not kept when the file was changed since', async () => {
  const path = await savedFile();
  const book = await start(path);
  type(book, pageOf(book), 5, 'раз');
  await save(book);
  crash(book);
  const other = tinyFile();
  await fileKeeper(load(other.state), { path: other.path, language: 'ru' })();
  copyFileSync(other.path, path);
  const again = await start(path);
  expect([typed(again, 5), again.sentences]).toEqual(['', []]);
  expect(beside(path)).toEqual(['Книга.xlsx.journal', 'Книга.xlsx.journal-wal']);
});

test('where a journal that is done with cannot be removed, as on Windows, the next start begins it anew', async () => {
  const path = await savedFile();
  const book = await start(path);
  type(book, pageOf(book), 5, 'раз');
  await save(book);
  const held = jest.spyOn(files, 'rmSync').mockImplementation(() => {
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  });
  endRuns();
  expect(existsSync(journalPath(path))).toBe(true);
  const again = await start(path);
  type(again, pageOf(again), 6, 'два');
  held.mockRestore();
  crash(again);
  const third = await start(path);
  expect([5, 6].map((row) => typed(third, row))).toEqual(['раз', 'два']);
  expect(third.sentences).toEqual([expect.stringContaining('Восстановлено правок: 1 ')]);
});

describe('a journal that cannot be read is set aside with a sentence, and the file is opened', () => {
  const damage: Readonly<Record<string, (path: string) => void>> = {
    'overwritten with something else': (path) => writeFileSync(path, 'это не журнал '.repeat(400)),
    'cut off': (path) => writeFileSync(path, readFileSync(path).subarray(0, 5000)),
    'a change altered': (path) => new Database(path).exec(`UPDATE change SET body = replace(body, 'раз', 'два')`),
    'a change taken out': (path) => new Database(path).exec('DELETE FROM change WHERE seq = 2'),
    'the base altered': (path) => new Database(path).exec(`UPDATE base SET state = replace(state, 'Анна', 'Инна')`),
    'of a later version': (path) => new Database(path).exec(`UPDATE about SET value = '2' WHERE key = 'version'`),
  };
  test.each(Object.keys(damage))('%s', async (name) => {
    const path = await savedFile();
    await interrupted(path);
    damage[name]?.(journalPath(path));
    const book = await start(path);
    expect(typed(book, 1)).toBe('Анна Ёлкина');
    expect(book.sentences[0]).toMatch(/^Журнал стола повреждён \(.+\) и отложен в .+\.journal\.aside-2026-03-01-06-00-00\./u);
    expect(existsSync(`${journalPath(path)}.aside-2026-03-01-06-00-00`)).toBe(true);
  });
});

test('a journal that was never begun is no journal', async () => {
  const path = await savedFile();
  writeFileSync(journalPath(path), '');
  expect((await start(path)).sentences).toEqual([]);
});

test('a command that does not serve puts what was recovered into the file and leaves no journal', async () => {
  const path = await savedFile();
  await interrupted(path);
  const book = await start(path);
  const saveAgain = await settle(book);
  book.desk.kernel.apply([{ kind: 'cell', sheetId: 'facts', row: 8, column: 1, content: 'команда' }]);
  book.desk.kernel.overlay.documentProperties.set('ключ', 'значение');
  await saveAgain();
  crash(book);
  expect(beside(path)).toEqual([]);
  const again = await start(path);
  expect([5, 8].map((row) => typed(again, row))).toEqual(['раз', 'команда']);
});

test('pages of two new workbooks cannot be taken for each other', async () => {
  const [one, other] = [await start(await savedFile()), await start(await savedFile())];
  expect(hubOf(one).revision).not.toBe(hubOf(other).revision);
});
