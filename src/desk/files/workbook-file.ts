/**
 * A workbook on disk: opened under a lock, saved atomically together with its sidecar.
 *
 * A save writes both files in full beside the old ones, then puts the sidecar in place under the name <file>.desk.json.next,
 * then the .xlsx (the moment that decides), then gives the sidecar its name. Whatever moment a crash picks, one of the two
 * sidecars carries the checksum of the .xlsx that lies there.
 */
import { readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Person } from '../overlay';
import { realDisk, type Disk } from './disk';
import { openElsewhere, takeLock, type Lock } from './lock-file';
import { readXlsx } from './read-xlsx';
import { codeOf, refusalOfError, refusalOfSaving, type Refusal } from './refusals';
import { makeSavedForm, type SavedForm } from './saved-form';
import { attachParts, attachWhole, checksum, parseSidecar, type JournalMark, type Sidecar } from './sidecar';
import type { DeskState, Evaluated, FileNotice, KeptValue } from './state';

/** How a file looked when the desk last read or wrote it. */
export interface Stamp {
  readonly modified: number;
  readonly size: number;
  readonly sha256: string;
}

export interface OpenedWorkbook {
  readonly path: string;
  readonly state: DeskState;
  /** What the file held and the desk has no place for; give it back when saving. */
  readonly kept: readonly KeptValue[];
  readonly notices: readonly FileNotice[];
  /** Shows `saveWorkbook` that the file on disk is the one that was opened. */
  readonly stamp: Stamp;
  /** The mark of the last save by the desk; `fits` if nobody else has changed the file since. */
  readonly mark?: JournalMark & { readonly fits: boolean };
  /** To be released when the workbook is closed. */
  readonly lock: Lock;
}

export type OpenOutcome = ({ readonly kind: 'opened' } & OpenedWorkbook) | { readonly kind: 'refused'; readonly refusal: Refusal };
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly stamp: Stamp }
  /** `stamp`: of the file, where it was written after all and only its sidecar has not got its name; the next save needs it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly stamp?: Stamp };

/** Who enters a workbook that names nobody: whoever opens it owns it, and lets the others in. */
const firstOwner: Person = { email: 'owner@desk.local', name: 'Владелец', role: 'owner', language: 'ru' };

export function sidecarPath(path: string): string {
  return `${path}.desk.json`;
}

/** Opens a workbook and takes its lock. A refused file is left as it is, unlocked. */
export async function openWorkbook(named: string): Promise<OpenOutcome> {
  // A link, or a name in other letters, is the same file: it must have the same lock, and saving must not put a file in the link's place.
  const path = await realpath(named).catch(() => named);
  try {
    if ((await stat(path)).isDirectory()) return { kind: 'refused', refusal: { code: 'is a folder', path } };
  } catch (error) {
    return { kind: 'refused', refusal: refusalOfError(error, path) };
  }
  const taken = takeLock(path);
  if (taken.kind === 'refused') return taken;
  const { lock } = taken;
  await sweep(path);
  const outcome = await readWithSidecar(path).catch((error: unknown) => ({ kind: 'refused', refusal: refusalOfError(error, path) }) as const);
  if (outcome.kind === 'refused') {
    lock.release();
    return outcome;
  }
  const program = openElsewhere(path);
  const notices: FileNotice[] = [
    ...(lock.stalePid === undefined ? [] : [{ code: 'stale lock', pid: lock.stalePid } as const]),
    ...(program === undefined ? [] : [{ code: 'open elsewhere', program } as const]),
    ...outcome.notices,
  ];
  return { ...outcome, kind: 'opened', path, notices, lock };
}

/** Removes what saves of killed processes have left half written; nobody else can be saving while the lock is held. */
async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(start) && /^\d+\.tmp(\.json)?$/u.test(name.slice(start.length)));
  for (const name of left) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

type ReadFile = { readonly kind: 'read' } & Pick<OpenedWorkbook, 'state' | 'kept' | 'notices' | 'stamp' | 'mark'>;

async function readWithSidecar(path: string): Promise<ReadFile | { readonly kind: 'refused'; readonly refusal: Refusal }> {
  const before = await stat(path);
  // Saved under such a name, what the desk writes would not open in Excel.
  if (/\.(?:xlsm|xltx|xltm)$/i.test(path)) return { kind: 'refused', refusal: { code: 'not a workbook', looksLike: 'xlsm' } };
  const bytes = await readFile(path);
  const sha256 = checksum(bytes);
  const stamp: Stamp = { modified: before.mtimeMs, size: bytes.length, sha256 };
  const { sidecar, damaged } = await findSidecar(path, sha256);
  const read = await readXlsx(bytes, { name: basename(path).replace(/\.xlsx$/i, ''), ...(sidecar ? { tabs: sidecar.tabs } : {}) });
  if (read.kind === 'refused') return read;
  const keptHere = read.kept.map((thing) => (thing.kind === 'original' ? { ...thing, sha256 } : thing));
  if (!sidecar) {
    const overlay = { ...read.state.overlay, people: [firstOwner] };
    const notices: FileNotice[] = [...(damaged ? [{ code: 'sidecar damaged' } as const] : []), { code: 'no people', email: firstOwner.email }, ...read.notices];
    return { kind: 'read', state: { ...read.state, overlay }, kept: keptHere, stamp, notices };
  }
  const fits = sidecar.sha256 === sha256;
  const mark = sidecar.mark === undefined ? {} : { mark: { ...sidecar.mark, fits } };
  if (fits) return { kind: 'read', state: attachWhole(read.state, sidecar), kept: [...sidecar.kept.filter(isKept), ...read.kept.filter(({ kind }) => kind === 'drawings')], stamp, notices: [], ...mark };
  const { state, notices } = attachParts(read.state, sidecar);
  return { kind: 'read', state, kept: keptHere, stamp, notices: [...notices, ...read.notices], ...mark };
}

/** Sidecars of earlier versions list values of formulas, which stand in the cells now. */
function isKept(thing: KeptValue): boolean {
  return (thing as { readonly kind?: string }).kind !== undefined;
}

/** The sidecar that fits the file; if none fits, the last one. A save cut short just before its end is finished here. */
async function findSidecar(path: string, sha256: string): Promise<{ sidecar?: Sidecar; damaged: boolean }> {
  const named = await loadSidecar(sidecarPath(path));
  const next = await loadSidecar(`${sidecarPath(path)}.next`);
  if (next.sidecar?.sha256 === sha256 && named.sidecar?.sha256 !== sha256) {
    await rename(`${sidecarPath(path)}.next`, sidecarPath(path));
    return { sidecar: next.sidecar, damaged: false };
  }
  if (named.damaged) await rename(sidecarPath(path), `${sidecarPath(path)}.damaged`).catch(() => undefined);
  return { ...(named.sidecar ? { sidecar: named.sidecar } : {}), damaged: named.damaged };
}

async function loadSidecar(path: string): Promise<{ sidecar?: Sidecar; damaged: boolean }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { damaged: false };
  }
  const sidecar = parseSidecar(text);
  return sidecar ? { sidecar, damaged: false } : { damaged: true };
}

export interface SaveOptions {
  /** From opening or the last save; without it the file must not exist yet. */
  readonly stamp?: Stamp | undefined;
  /** What the file held and the desk has no place for, as opening gave it. */
  readonly kept?: readonly KeptValue[];
  readonly disk?: Disk;
}

/** Saves a state of a workbook and its sidecar, both or neither. Refuses to overwrite a file that is not the one opened. */
export function saveWorkbook(path: string, state: DeskState, evaluated: Evaluated, { mark, ...options }: SaveOptions & { readonly mark?: JournalMark } = {}): Promise<SaveOutcome> {
  return saveForm(path, () => makeSavedForm(state, evaluated, options.kept, mark), options);
}

/** The same with files that `make` makes once it is clear that they may be written; what it throws is a refusal. */
export async function saveForm(path: string, make: () => Promise<SavedForm>, options: SaveOptions = {}): Promise<SaveOutcome> {
  const { stamp, kept = [], disk = realDisk } = options;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const temporarySidecar = `${temporary}.json`;
  const next = `${sidecarPath(path)}.next`;
  let placed: Stamp | undefined;
  try {
    const refusal = await whyNotOverwrite(path, stamp);
    if (refusal) return { kind: 'refused', refusal };
    const { xlsx, sidecar, sha256 } = await make();
    await disk.write(temporary, xlsx);
    await disk.write(temporarySidecar, sidecar);
    // Writing took a while: somebody may have saved meanwhile.
    const late = await whyNotOverwrite(path, stamp);
    if (late) return { kind: 'refused', refusal: late };
    await keepOriginal(path, kept, disk);
    // Of a save that could not do its last step: what is there fits the file that is about to be replaced, and may be needed until then.
    if (stamp && (await loadSidecar(next)).sidecar?.sha256 === stamp.sha256) await disk.move(next, sidecarPath(path));
    await disk.move(temporarySidecar, next);
    const { mtimeMs } = await stat(temporary);
    const done: Stamp = { modified: mtimeMs, size: xlsx.length, sha256 };
    await disk.move(temporary, path).catch(async (error: unknown) => {
      // The name may have been given and only its way to the medium have failed.
      if ((await stat(path).catch(() => undefined))?.mtimeMs === mtimeMs) placed = done;
      throw error;
    });
    placed = done;
    await disk.move(next, sidecarPath(path));
    return { kind: 'saved', stamp: done };
  } catch (error) {
    return { kind: 'refused', refusal: refusalOfSaving(error, path), ...(placed === undefined ? {} : { stamp: placed }) };
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
    await rm(temporarySidecar, { force: true }).catch(() => undefined);
  }
}

/**
 * Before a file with things that the desk would lose is overwritten for the first time, its untouched copy goes beside it:
 * "book.xlsx" as "book (до стола).xlsx". A copy that is there already is not touched; another file of that name gets a number beside it.
 */
async function keepOriginal(path: string, kept: readonly KeptValue[], disk: Disk): Promise<void> {
  const original = kept.find((thing) => thing.kind === 'original');
  if (!original) return;
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || checksum(bytes) !== original.sha256) return;
  const start = path.replace(/\.xlsx$/i, '');
  for (let number = 1; ; number++) {
    const copy = `${start} (до стола${number === 1 ? '' : ` ${number}`}).xlsx`;
    const there = await readFile(copy).catch(() => undefined);
    if (there !== undefined && checksum(there) !== original.sha256) continue;
    if (there === undefined) await disk.write(copy, bytes);
    return;
  }
}

async function whyNotOverwrite(path: string, stamp: Stamp | undefined): Promise<Refusal | undefined> {
  let now: { mtimeMs: number; size: number };
  try {
    now = await stat(path);
  } catch (error) {
    // A file that was moved away or deleted meanwhile is no reason not to save.
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (!stamp) return { code: 'not opened here', path };
  if (now.mtimeMs === stamp.modified && now.size === stamp.size) return undefined;
  return checksum(await readFile(path)) === stamp.sha256 ? undefined : { code: 'changed on disk', path };
}
