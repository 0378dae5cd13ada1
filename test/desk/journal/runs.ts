/** Runs of the desk on a workbook on disk, which end as a person ends them, or as a crash does, and begin again. */
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openWorkbook } from '../../../src/desk/files/workbook-file';
import type { OpenedWorkbook } from '../../../src/desk/files/workbook-file';
import type { DurableBook, DurableOptions } from '../../../src/desk/journal/durable-book';
import type { Kernel } from '../../../src/desk/kernel/kernel';
import type { SavedJournal } from '../../../src/desk/server/file-keeper';
import { fileKeeper } from '../../../src/desk/server/file-keeper';
import { durable, hubOf, load, Page, tinyFile } from './room';

export const OLGA = 'olga@example.ru';

const open: DurableBook[] = [];
const locks: OpenedWorkbook['lock'][] = [];

/** Ends every run in an orderly way, and gives the files free. */
export function endRuns(): void {
  for (const { journal } of open.splice(0)) journal.close();
  freeLocks();
}

/** Gives the files free, as the end of a process does. */
export function freeLocks(): void {
  for (const lock of locks.splice(0)) lock.release();
}

/** The tiny workbook on disk, as a former run has saved it. */
export async function savedFile(): Promise<string> {
  const file = tinyFile();
  await fileKeeper(load(file.state), { path: file.path, language: 'ru' })();
  return file.path;
}

/** Begins a run. */
export async function start(path: string, options: Partial<DurableOptions> = {}): Promise<DurableBook> {
  const opened = await openWorkbook(path);
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  locks.push(opened.lock);
  const book = await durable(opened, options);
  open.push(book);
  return book;
}

/** Writes the workbook to its file. */
export function save({ desk, file, journal }: DurableBook): Promise<void> {
  return fileKeeper(desk, file, journal)();
}

/** A journal that is not told that the file was written: the run ends just before. */
export function untold({ journal }: DurableBook): SavedJournal {
  return { beforeSave: () => journal.beforeSave(), needsState: () => false, afterSave: () => undefined };
}

/** Ends all runs as a crash does, with what SQLite kept beside the journal put into it. */
export function crash({ journal }: DurableBook): void {
  journal.commit();
  (journal as unknown as { store: { close: () => void } }).store.close();
  open.splice(0);
  freeLocks();
}

/** Ends a run as kill -9 does: nothing is closed, the files are as they are. Copies them, since this process still holds them open; answers where the workbook lies. */
export function killed({ file, journal }: DurableBook, folder = dirname(file.path)): string {
  journal.commit();
  const left = mkdtempSync(join(tmpdir(), 'desk-killed-'));
  for (const name of readdirSync(folder)) if (!name.endsWith('.lock')) copyFileSync(join(folder, name), join(left, name));
  return join(left, basename(file.path));
}

/** The first page of a run. */
export function pageOf(book: DurableBook): Page {
  return new Page(hubOf(book), 'о', OLGA);
}

/** The tab by its name: without the sidecar it has another id. */
function facts({ model }: Kernel): string {
  return model.getters.getSheetIdByName('Показатели') ?? '';
}

/** Types into a cell of a row; it is acknowledged when this returns. */
export function type({ desk, journal }: DurableBook, page: Page, row: number, content: string): void {
  page.model.dispatch('UPDATE_CELL', { sheetId: facts(desk.kernel), row, col: 1, content });
  journal.commit();
}

/** What the cell of a row holds. */
export function typed({ desk: { kernel } }: Pick<DurableBook, 'desk'>, row: number): string {
  return kernel.content(facts(kernel), row, 1);
}

/** What the cells of rows hold in a file that is not being served. */
export async function typedIn(path: string, rows: readonly number[]): Promise<readonly string[]> {
  const opened = await openWorkbook(path);
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  opened.lock.release();
  const desk = load(opened.state);
  return rows.map((row) => typed({ desk }, row));
}

/** What lies beside a workbook, but for its sidecar and its lock. */
export function beside(path: string): string[] {
  const own = [basename(path), `${basename(path)}.desk.json`];
  return readdirSync(dirname(path)).filter((name) => !own.includes(name) && !name.endsWith('.lock')).sort();
}
