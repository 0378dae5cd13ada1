/** A workbook file with the desk around it: opened under its lock, saved, closed. */
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { AddonFiles } from '../desk/contract';
import type { Person } from '../desk/overlay';
import { offerToFormulas } from '../desk/execution/custom-functions';
import { Desk } from '../desk/host';
import { noticeSentence, refusalSentence } from '../desk/files/refusals';
import { openWorkbook } from '../desk/files/workbook-file';
import type { OpenedWorkbook } from '../desk/files/workbook-file';
import { journalPath, makeDurable, settle } from '../desk/journal/durable-book';
import type { DurableBook } from '../desk/journal/durable-book';
import type { DeskState } from '../desk/files/state';
import { fileKeeper } from '../desk/server/file-keeper';
import type { KeptFile } from '../desk/server/file-keeper';
import type { Language } from '../text/language';
import { addonFiles } from './built';
import { Failure } from './failure';
import type { Words } from './words';

export interface BookFile {
  readonly desk: Desk;
  readonly kept: KeptFile;
  /** What should be told about the file, though it was opened. */
  readonly notices: readonly string[];
  save(): Promise<void>;
  /** Gives the file free. */
  close(): void;
}

/** Opens a workbook with the award's add-on, or with another script; fails with the sentence of the refusal. What an interrupted desk has left in its journal goes into the file first. */
export async function openBookFile(path: string, words: Words, language: Language, addon: AddonFiles = addonFiles(words)): Promise<BookFile> {
  offerToFormulas(addon.code);
  return opening(path, language, async (opened) => {
    if (existsSync(journalPath(opened.path))) {
      const durable = await durableOf(opened, addon, language);
      return { desk: durable.desk, kept: durable.file, notices: durable.sentences, save: await settle(durable) };
    }
    const desk = Desk.load(opened.state.data, opened.state.overlay, { addon });
    const kept: KeptFile = { path: opened.path, stamp: opened.stamp, kept: opened.kept, language };
    return { desk, kept, notices: [], save: fileKeeper(desk, kept) };
  });
}

/** A workbook to be served: every change of it goes into a journal. */
export interface ServedBookFile extends BookFile {
  readonly durable: DurableBook;
}

/** Opens a workbook to serve it, with the award's add-on or another script; fails with the sentence of the refusal. */
export async function openServedBookFile(path: string, words: Words, language: Language, addon: AddonFiles = addonFiles(words)): Promise<ServedBookFile> {
  offerToFormulas(addon.code);
  return opening(path, language, async (opened) => {
    const durable = await durableOf(opened, addon, language);
    const { desk, file } = durable;
    return { desk, kept: file, notices: durable.sentences, save: fileKeeper(desk, file, durable.journal), durable: greeted(durable, opened, language) };
  });
}

/** What is to be told about the file is told in the page, too, to everybody who comes. */
function greeted(durable: DurableBook, { notices, path }: OpenedWorkbook, language: Language): DurableBook {
  const told = notices.filter(({ code }) => code !== 'stale lock').map((notice) => noticeSentence(notice, language));
  if (told.length === 0) return durable;
  const { greeting } = durable;
  return { ...durable, greeting: { title: greeting?.title ?? basename(path), message: [...(greeting === undefined ? [] : [greeting.message]), ...told].join('\n') } };
}

async function durableOf(opened: OpenedWorkbook, addon: AddonFiles, language: Language): Promise<DurableBook> {
  const load = ({ data, overlay }: DeskState): Desk => Desk.load(data, overlay, { addon });
  const outcome = await makeDurable(opened, { load, language });
  if (outcome.kind === 'refused') throw new Failure(outcome.sentence);
  return outcome;
}

/** Opens the file under its lock; the lock goes when the rest fails. */
async function opening<Book extends Omit<BookFile, 'close'>>(
  path: string,
  language: Language,
  make: (opened: OpenedWorkbook) => Promise<Book>,
): Promise<Book & Pick<BookFile, 'close'>> {
  const opened = await openWorkbook(resolve(path));
  if (opened.kind === 'refused') throw new Failure(refusalSentence(opened.refusal, language), opened.refusal.code);
  try {
    const book = await make(opened);
    const notices = [...opened.notices.map((notice) => noticeSentence(notice, language)), ...book.notices];
    return { ...book, notices, close: () => opened.lock.release() };
  } catch (error) {
    opened.lock.release();
    throw error;
  }
}

/** Writes a new workbook to a file that is not there yet, making its folder. */
export async function writeNewBook(desk: Desk, path: string, words: Words, language: Language): Promise<void> {
  const file = resolve(path);
  if (existsSync(file)) throw new Failure(words.exists(path));
  await mkdir(dirname(file), { recursive: true });
  await fileKeeper(desk, { path: file, language })();
}

/** The owner of the workbook, as whom things run when nobody is named. */
export function ownerOf(desk: Desk, words: Words): Person {
  const owner = [...desk.kernel.overlay.people.values()].find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Failure(words.noOwner);
  return owner;
}

/** The person with this address. Fails naming everybody there is. */
export function personOf(desk: Desk, email: string, words: Words): Person {
  const people = [...desk.kernel.overlay.people.values()];
  const person = people.find((each) => each.email === email.trim().toLowerCase());
  if (person === undefined) throw new Failure(words.unknownPerson(email, people.map((each) => each.email).join(', ')));
  return person;
}
