/**
 * A loss of power after any step of a save, with whatever the disk had not been told to keep kept, lost or half there: the next start
 * finds every acknowledged word. The steps are recorded from a real save; the journal is taken as it lies on disk at each of them,
 * for SQLite keeps what it has said to keep.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { journalFiles } from '../../../src/desk/journal/store';
import { journalPath } from '../../../src/desk/journal/durable-book';
import type { DurableBook } from '../../../src/desk/journal/durable-book';
import { fileKeeper } from '../../../src/desk/server/file-keeper';
import { endRuns, freeLocks, pageOf, savedFile, start, type, typed } from './runs';

/** The module itself, in which its functions can be replaced. */
const files = jest.requireActual<typeof Files>('node:fs/promises');

afterEach(endRuns);
afterEach(() => jest.restoreAllMocks());

type Step =
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'data'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'sync folder' };

/** A step, and what was there when it had been done. */
interface Moment {
  readonly step: Step;
  readonly journal: ReadonlyMap<string, Uint8Array>;
  readonly acknowledged: readonly number[];
}

/** Records what a save does in a folder. */
function record(folder: string, now: () => Omit<Moment, 'step'>): Moment[] {
  const moments: Moment[] = [];
  const add = (step: Step): void => void moments.push({ step, ...now() });
  const real = { open: files.open, rename: files.rename, rm: files.rm };
  let count = 0;
  jest.spyOn(files, 'open').mockImplementation(async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode);
    const [sync, write] = [handle.sync.bind(handle), handle.writeFile.bind(handle)];
    if (path === folder) {
      handle.sync = async () => {
        await sync();
        add({ kind: 'sync folder' });
      };
      return handle;
    }
    const file = (count += 1);
    add({ kind: 'create', name: basename(String(path)), file });
    handle.writeFile = async (bytes) => {
      await write(bytes);
      add({ kind: 'data', file, bytes: bytes as Uint8Array });
    };
    handle.sync = async () => {
      await sync();
      add({ kind: 'sync', file });
    };
    return handle;
  });
  jest.spyOn(files, 'rename').mockImplementation(async (from, to) => {
    await real.rename(from, to);
    add({ kind: 'rename', from: basename(String(from)), to: basename(String(to)) });
  });
  jest.spyOn(files, 'rm').mockImplementation(async (path, options) => {
    await real.rm(path, options);
    add({ kind: 'remove', name: basename(String(path)) });
  });
  return moments;
}

/** A folder: names, and what is in their files. */
type Folder = ReadonlyMap<string, Uint8Array>;

/** What may lie on the disk after a loss of power that comes when these steps have been done. */
function folders(before: Folder, steps: readonly Step[]): Folder[] {
  const lastSync = steps.map(({ kind }) => kind).lastIndexOf('sync folder');
  const isSure = (step: Step, index: number): boolean => index < lastSync && (step.kind === 'create' || step.kind === 'rename' || step.kind === 'remove');
  const unsure = steps.flatMap((step, index) => (step.kind === 'create' || step.kind === 'rename' || step.kind === 'remove') && !isSure(step, index) ? [index] : []);
  const found = new Map<string, Folder>();
  for (let choice = 0; choice < 2 ** unsure.length; choice += 1) {
    for (const share of [0, 0.5, 1]) {
      const folder = makeFolder(before, steps, (step, index) => isSure(step, index) || (choice & (1 << unsure.indexOf(index))) !== 0, share);
      found.set([...folder].map(([name, bytes]) => `${name} ${bytes.length} ${bytes.slice(0, 64).join()}`).sort().join('\n'), folder);
    }
  }
  return [...found.values()];
}

/** `share`: how much of data that was not told to be kept is there. */
function makeFolder(before: Folder, steps: readonly Step[], isKept: (step: Step, index: number) => boolean, share: number): Folder {
  const content = new Map<number, Uint8Array>();
  for (const step of steps) {
    if (step.kind !== 'data') continue;
    const synced = steps.some((other) => other.kind === 'sync' && other.file === step.file);
    content.set(step.file, synced ? step.bytes : step.bytes.slice(0, step.bytes.length * share));
  }
  const names = new Map<string, Uint8Array>(before);
  // A file has its name from the last of the steps on it that is kept.
  const called = new Map<string, number>();
  steps.forEach((step, index) => {
    const kept = isKept(step, index);
    if (step.kind === 'create') {
      called.set(step.name, step.file);
      if (kept) names.set(step.name, content.get(step.file) ?? new Uint8Array());
    } else if (step.kind === 'rename') {
      const file = called.get(step.from);
      const bytes = (file === undefined ? undefined : content.get(file)) ?? names.get(step.from);
      called.delete(step.from);
      if (file !== undefined) called.set(step.to, file);
      if (!kept) return;
      if (bytes !== undefined) names.set(step.to, bytes);
      names.delete(step.from);
    } else if (step.kind === 'remove' && kept) names.delete(step.name);
  });
  return names;
}

async function wordsAfterLoss(name: string, folder: Folder, journal: Folder): Promise<DurableBook> {
  const place = mkdtempSync(join(tmpdir(), 'desk-power-'));
  for (const [file, bytes] of [...folder, ...journal]) writeFileSync(join(place, file), bytes);
  return start(join(place, name));
}

test('after a loss of power at any step of two saves every acknowledged word is found', async () => {
  const path = await savedFile();
  const [name, folder] = [basename(path), dirname(path)];
  const before = new Map([name, `${name}.desk.json`].map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
  // A base after every change, so that the journal is cut as often as can be.
  const book = await start(path, { stride: 1 });
  const page = pageOf(book);
  const acknowledged: number[] = [];
  const say = (row: number): void => {
    type(book, page, row, `слово ${row}`);
    acknowledged.push(row);
  };
  const journalNow = (): Folder => new Map(journalFiles(journalPath(path)).filter((file) => !file.endsWith('-shm') && existsSync(file)).map((file) => [basename(file), new Uint8Array(readFileSync(file))]));
  let steps = 0;
  const moments = record(folder, () => {
    steps += 1;
    // While the file is being written people go on typing.
    if (steps % 4 === 0) say(20 + steps);
    return { journal: journalNow(), acknowledged: [...acknowledged] };
  });
  const save = fileKeeper(book.desk, book.file, book.journal);
  say(5);
  await save();
  say(6);
  await save();
  const last = { journal: journalNow(), acknowledged: [...acknowledged] };
  const kinds = moments.map(({ step }) => step.kind);
  expect([kinds.filter((kind) => kind === 'sync').length, kinds.filter((kind) => kind === 'rename').length]).toEqual([4, 6]);
  jest.restoreAllMocks();
  endRuns();
  const tried = new Set<string>();
  for (let done = 0; done <= moments.length; done += 1) {
    const at = moments[done - 1];
    // What was acknowledged after the last save must be there with the journal as it was cut by it.
    for (const { journal, acknowledged: known } of done === moments.length ? [last] : at === undefined ? [] : [at]) {
      for (const left of folders(before, moments.slice(0, done).map(({ step }) => step))) {
        // What a save had not finished under names of its own is swept away unread.
        const state = [...left, ...journal].filter(([file]) => !/\.tmp(?:\.json)?$/u.test(file)).map(([file, bytes]) => `${file} ${createHash('sha1').update(bytes).digest('hex')}`).join();
        if (tried.has(state)) continue;
        tried.add(state);
        const again = await wordsAfterLoss(name, left, journal);
        expect([done, known.map((row) => typed(again, row))]).toEqual([done, known.map((row) => `слово ${row}`)]);
        endRuns();
        freeLocks();
      }
    }
  }
  expect(tried.size).toBeGreaterThan(10);
});
