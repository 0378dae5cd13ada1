/** A workbook file with the desk around it: opened under its lock, saved, closed. */
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Person } from '../desk/overlay';
import { Desk } from '../desk/host';
import { noticeSentence, refusalSentence } from '../desk/files/refusals';
import { openWorkbook } from '../desk/files/workbook-file';
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

/** Opens a workbook; fails with the sentence of the refusal. */
export async function openBookFile(path: string, words: Words, language: Language): Promise<BookFile> {
  const opened = await openWorkbook(resolve(path));
  if (opened.kind === 'refused') throw new Failure(refusalSentence(opened.refusal, language));
  try {
    const desk = Desk.load(opened.state.data, opened.state.overlay, { addon: addonFiles(words) });
    const kept: KeptFile = { path: opened.path, stamp: opened.stamp, kept: opened.kept, language };
    return {
      desk,
      kept,
      notices: opened.notices.map((notice) => noticeSentence(notice, language)),
      save: fileKeeper(desk, kept),
      close: () => opened.lock.release(),
    };
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
