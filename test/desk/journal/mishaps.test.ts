/**
 * What else happens to files: tidied folders, moved folders, links, clocks set back, lost or foreign companions, a program that writes
 * the workbook while it is open. Nothing acknowledged is lost, nothing foreign is overwritten, and people are told.
 */
import { copyFileSync, existsSync, linkSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWorkbook } from '../../../src/desk/files/workbook-file';
import { journalPath, makeDurable } from '../../../src/desk/journal/durable-book';
import type { JournalStore } from '../../../src/desk/journal/store';
import { fileKeeper } from '../../../src/desk/server/file-keeper';
import { load, tinyFile } from './room';
import { beside, endRuns, freeLocks, killed, OLGA, pageOf, save, savedFile, start, type, typed, typedIn, untold } from './runs';

afterEach(endRuns);

describe('a tidied folder', () => {
  test.each([
    ['the whole journal', ['', '-wal', '-shm']],
    ['the database alone', ['']],
    ['the log alone', ['-wal']],
  ] as const)('%s deleted while the desk is open: what was acknowledged before and after survives a crash', async (_name, ends) => {
    const book = await start(await savedFile());
    const page = pageOf(book);
    type(book, page, 5, 'до');
    for (const end of ends) rmSync(`${journalPath(book.file.path)}${end}`, { force: true });
    type(book, page, 6, 'после');
    type(book, page, 7, 'ещё');
    const again = await start(killed(book));
    expect([5, 6, 7].map((row) => typed(again, row))).toEqual(['до', 'после', 'ещё']);
  });

  test('a log without its database is not taken for one of the new journal', async () => {
    const path = await savedFile();
    const book = await start(path);
    type(book, pageOf(book), 5, 'старое');
    const left = killed(book);
    rmSync(journalPath(left));
    const again = await start(left);
    expect([typed(again, 5), again.sentences]).toEqual(['', []]);
    expect(beside(left)).toContain('Книга.xlsx.journal-wal.aside');
    type(again, pageOf(again), 6, 'новое');
    const third = await start(killed(again));
    expect([typed(third, 5), typed(third, 6)]).toEqual(['', 'новое']);
  });

  test('the folder is moved while the desk is open: saving says so, and what was acknowledged is found in the new place', async () => {
    const book = await start(await savedFile());
    const folder = dirname(book.file.path);
    const page = pageOf(book);
    type(book, page, 5, 'до');
    renameSync(folder, `${folder}-moved`);
    await expect(save(book)).rejects.toThrow(`папки ${folder} больше нет`);
    const told: (string | undefined)[] = [];
    book.journal.onTrouble((sentence) => told.push(sentence));
    page.model.dispatch('UPDATE_CELL', { sheetId: 'facts', row: 6, col: 1, content: 'в никуда' });
    expect([book.journal.commit(), told[0]]).toEqual([false, expect.stringMatching(/^Не сохраняется: папки с файлом больше нет; верните её на место\./u)]);
    renameSync(`${folder}-moved`, folder);
    expect(book.journal.commit()).toBe(true);
    await save(book);
    type(book, page, 7, 'вернулась');
    renameSync(folder, `${folder}-moved`);
    freeLocks();
    rmSync(join(`${folder}-moved`, 'Книга.xlsx.lock'), { force: true });
    const again = await start(killed(book, `${folder}-moved`));
    expect([5, 6, 7].map((row) => typed(again, row))).toEqual(['до', 'в никуда', 'вернулась']);
  });

  test('the workbook is renamed while the desk is open: it is saved under its own name all the same, and the renamed one stays as it was', async () => {
    const book = await start(await savedFile());
    const { path } = book.file;
    type(book, pageOf(book), 5, 'слово');
    renameSync(path, join(dirname(path), 'Другая.xlsx'));
    const bytes = readFileSync(join(dirname(path), 'Другая.xlsx'));
    await save(book);
    expect(readFileSync(join(dirname(path), 'Другая.xlsx'))).toEqual(bytes);
    book.journal.close();
    freeLocks();
    expect(typed(await start(path), 5)).toBe('слово');
  });
});

describe('one file under two names', () => {
  test('a symbolic link leads to the same lock, the same journal, and is still a link after saving', async () => {
    const path = await savedFile();
    const link = join(mkdtempSync(join(tmpdir(), 'desk-link-')), 'Ссылка.xlsx');
    symlinkSync(path, link);
    const book = await start(link);
    expect(book.file.path).toBe(path);
    const second = await openWorkbook(path);
    expect(second).toMatchObject({ kind: 'refused', refusal: { code: 'already open' } });
    type(book, pageOf(book), 5, 'через ссылку');
    await save(book);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    book.journal.close();
    freeLocks();
    expect(typed(await start(path), 5)).toBe('через ссылку');
  });

  test('of two hard links each keeps what was saved under it', async () => {
    const path = await savedFile();
    const other = join(dirname(path), 'Вторая.xlsx');
    linkSync(path, other);
    const [one, two] = [await start(path), await start(other)];
    type(one, pageOf(one), 5, 'первая');
    type(two, pageOf(two), 5, 'вторая');
    for (const book of [one, two]) await save(book);
    endRuns();
    expect([typed(await start(path), 5), typed(await start(other), 5)]).toEqual(['первая', 'вторая']);
  });

  test('a lock that looks older than the machine’s start, by a clock that was set, does not let a second desk in', async () => {
    const path = await savedFile();
    await start(path);
    utimesSync(`${path}.lock`, new Date(0), new Date(0));
    const second = await openWorkbook(path);
    if (second.kind === 'opened') {
      const outcome = await makeDurable(second, { load, language: 'ru' });
      second.lock.release();
      expect(outcome).toEqual({ kind: 'refused', sentence: `Журнал ${journalPath(path)} занят другой программой. Закройте её или откройте копию файла.` });
    } else expect(second.refusal).toMatchObject({ code: 'already open' });
  });
});

describe('companions lost, edited, foreign', () => {
  test('without its sidecar a workbook still gets its journal', async () => {
    const book = await start(await savedFile());
    type(book, pageOf(book), 5, 'слово');
    const left = killed(book);
    rmSync(`${left}.desk.json`);
    const again = await start(left);
    expect([typed(again, 5), again.desk.kernel.overlay.people.has(OLGA)]).toEqual(['слово', true]);
  });

  test('a sidecar lost between saving and the journal’s note of it: nothing is overwritten, a copy holds the changes', async () => {
    const book = await start(await savedFile());
    type(book, pageOf(book), 5, 'слово');
    await fileKeeper(book.desk, book.file, untold(book))();
    const left = killed(book);
    rmSync(`${left}.desk.json`);
    const bytes = readFileSync(left);
    const again = await start(left);
    expect(again.sentences[0]).toContain('Файл изменила другая программа');
    expect(readFileSync(left)).toEqual(bytes);
    expect(typed(again, 5)).toBe('слово');
  });

  test('the journal of another workbook is set aside, and a copy made of what it holds', async () => {
    const book = await start(await savedFile());
    type(book, pageOf(book), 5, 'из другой книги');
    const left = killed(book);
    const path = await savedFile();
    for (const end of ['', '-wal']) copyFileSync(`${journalPath(left)}${end}`, `${journalPath(path)}${end}`);
    const other = tinyFile();
    const desk = load(other.state);
    desk.kernel.apply([{ kind: 'cell', sheetId: 'facts', row: 9, column: 1, content: 'своё' }]);
    rmSync(path);
    await fileKeeper(desk, { path, language: 'ru' })();
    const again = await start(path);
    expect([typed(again, 5), typed(again, 9)]).toEqual(['', 'своё']);
    expect(beside(path).some((name) => name.includes('.journal.aside-'))).toBe(true);
    expect(await typedIn(join(dirname(path), 'Книга (2026-03-01-06-00-00).xlsx'), [5])).toEqual(['из другой книги']);
  });

  test('another program writes the workbook while it is open: it is never overwritten, and the next start keeps both', async () => {
    const book = await start(await savedFile());
    const { path } = book.file;
    const page = pageOf(book);
    type(book, page, 5, 'на столе');
    const other = tinyFile();
    const desk = load(other.state);
    desk.kernel.apply([{ kind: 'cell', sheetId: 'facts', row: 9, column: 1, content: 'в другой программе' }]);
    await fileKeeper(desk, { path: other.path, language: 'ru' })();
    copyFileSync(other.path, path);
    const bytes = readFileSync(path);
    const saveAgain = fileKeeper(book.desk, book.file, book.journal);
    await expect(saveAgain()).rejects.toThrow(/изменила другая программа.+Он не перезаписан\. Введённое здесь цело.+«Файл → Скачать».+положит рядом/u);
    type(book, page, 6, 'и дальше');
    await expect(saveAgain()).rejects.toThrow('изменила другая программа');
    expect(readFileSync(path)).toEqual(bytes);
    const left = killed(book);
    const again = await start(left);
    expect([typed(again, 5), typed(again, 9)]).toEqual(['', 'в другой программе']);
    expect(await typedIn(join(dirname(left), 'Книга (2026-03-01-06-00-00).xlsx'), [5, 6])).toEqual(['на столе', 'и дальше']);
  });
});

describe('time and space', () => {
  test('a clock set back in the middle: all is brought back in order, and the times are told from the earlier to the later', async () => {
    let clock = Date.UTC(2026, 2, 1, 9);
    const book = await start(await savedFile(), { now: () => clock });
    const page = pageOf(book);
    type(book, page, 5, 'раз');
    clock = Date.UTC(2026, 2, 1, 6);
    type(book, page, 5, 'два');
    const again = await start(killed(book));
    expect(typed(again, 5)).toBe('два');
    expect(again.sentences[0]).toMatch(/09:00.+12:00/u);
  });

  test('a disk that fills up between the workbook and the journal’s note of it: said in a sentence, and nothing is brought back twice', async () => {
    const full = { now: false };
    const through = (store: JournalStore): JournalStore => ({
      write: (rows) => store.write(rows),
      markSaved: (seq, sha256) => {
        if (full.now) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
        store.markSaved(seq, sha256);
      },
      rebase: (...base) => store.rebase(...base),
      close: () => store.close(),
      remove: () => store.remove(),
    });
    const book = await start(await savedFile(), { through });
    const page = pageOf(book);
    page.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 0, position: 'before', quantity: 1 });
    full.now = true;
    const saveAgain = fileKeeper(book.desk, book.file, book.journal);
    await expect(saveAgain()).rejects.toThrow('на диске нет места');
    const again = await start(killed(book));
    expect([again.desk.kernel.size('facts').rows, again.unsaved]).toEqual([101, false]);
    full.now = false;
    await saveAgain();
    book.journal.close();
    expect(existsSync(journalPath(book.file.path))).toBe(false);
  });

  test('a journal that cannot be begun is a sentence, and the file is not opened without one', async () => {
    const file = tinyFile();
    const path = join(dirname(file.path), 'нет такой папки', 'Книга.xlsx');
    const outcome = await makeDurable({ ...file, path }, { load, language: 'ru' });
    expect(outcome).toEqual({ kind: 'refused', sentence: expect.stringMatching(/^Файл не открыт: журнал правок .+ не удалось начать/u) as string });
  });

  test('a recovery that is itself cut short is done again from the start', async () => {
    const book = await start(await savedFile());
    const page = pageOf(book);
    for (let row = 5; row < 15; row += 1) type(book, page, row, `слово ${row}`);
    const second = await start(killed(book));
    const third = await start(killed(second));
    expect([5, 14].map((row) => typed(third, row))).toEqual(['слово 5', 'слово 14']);
  });
});
