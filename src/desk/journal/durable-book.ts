/** A workbook that survives a crash: what an earlier run left in the journal is brought back, and a journal is kept from now on. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenedWorkbook } from '../files/workbook-file';
import { stateOf } from '../files/snapshot';
import type { DeskState, KeptValue } from '../files/state';
import type { Desk } from '../host';
import { fileKeeper } from '../server/file-keeper';
import type { KeptFile } from '../server/file-keeper';
import type { Past } from '../server/journal';
import type { StateUpdateMessage } from '../server/kernel-types';
import { takerOf } from '../server/snapshot-taker';
import type { Changes } from '../words/journal-words';
import { journalWords } from '../words/journal-words';
import type { Language } from '../words/sentences';
import { fateOf } from './fate';
import { DeskJournal } from './journal';
import type { JournalSettings } from './journal';
import { replay } from './replay';
import type { Replayed } from './replay';
import { setAside, stampOf } from './set-aside';
import { createStore, findStore } from './store';
import type { JournalContents, JournalStore, Row } from './store';
import { troubleOf } from './trouble';

/** A workbook's file as opened, or the state of one that is not on disk yet. */
export type OpenedFile = Pick<OpenedWorkbook, 'path' | 'state'> & Partial<Pick<OpenedWorkbook, 'stamp' | 'mark' | 'kept'>>;

export interface DurableOptions {
  /** Makes the desk of a state. */
  readonly load: (state: DeskState) => Desk;
  readonly language: Language;
  readonly now?: () => number;
  /** Stands between the journal and the disk, so that a full one can be tried. */
  readonly through?: (store: JournalStore) => JournalStore;
  readonly patience?: number;
  readonly stride?: number;
}

export interface DurableBook {
  readonly desk: Desk;
  readonly file: KeptFile;
  readonly journal: DeskJournal;
  /** For pages that return from the earlier run. */
  readonly past: Past;
  /** The desk holds changes that the file does not. */
  readonly unsaved: boolean;
  /** What was recovered, said to everybody who comes. */
  readonly greeting?: { readonly title: string; readonly message: string };
  /** What to say in the terminal. */
  readonly sentences: readonly string[];
}

export type DurableOutcome = ({ readonly kind: 'ready' } & DurableBook) | { readonly kind: 'refused'; readonly sentence: string };

export function journalPath(workbookPath: string): string {
  return `${workbookPath}.journal`;
}

/** The engine's name for "nothing has happened yet", the same in every new workbook. */
const NO_REVISION = 'START_REVISION';

/** Brings back what the journal beside the file holds, and goes on with it or begins a new one. The file's lock must be held. */
export async function makeDurable(opened: OpenedFile, options: DurableOptions): Promise<DurableOutcome> {
  const path = journalPath(opened.path);
  const words = journalWords(options.language);
  const found = findStore(path);
  if (found.kind === 'none') return begin(opened, options, []);
  if (found.kind === 'busy') return { kind: 'refused', sentence: words.busy(path) };
  const now = (options.now ?? Date.now)();
  if (found.kind === 'damaged') return begin(opened, options, [words.damaged(setAside(path, now), found.detail)]);
  const { contents, store } = found;
  const fate = fateOf(contents, opened);
  if (fate.kind === 'covered') {
    store.remove();
    return begin(opened, options, []);
  }
  let replayed: Replayed;
  try {
    replayed = await replay(contents, options.load);
  } catch (error) {
    store.close();
    return begin(opened, options, [words.damaged(setAside(path, now), error instanceof Error ? error.message : String(error))]);
  }
  const changes = changesAfter(fate.saved, contents, replayed.desk);
  if (fate.kind === 'replay') return goOn(opened, options, { contents, store, replayed, saved: fate.saved, changes });
  store.close();
  const aside = setAside(path, now);
  const copy = await writeCopy(opened, replayed.desk, options.language, now);
  return begin(opened, options, [words.changedElsewhere(changes, aside, copy)]);
}

/** Ends the journal of a workbook that is not going to be served: what was recovered goes into the file. Answers how to save from now on. */
export async function settle({ desk, file, journal, unsaved }: DurableBook): Promise<() => Promise<void>> {
  const save = fileKeeper(desk, file, journal);
  if (unsaved) await save();
  desk.kernel.overlay.onChange = undefined;
  journal.close();
  return save;
}

function begin(opened: OpenedFile, options: DurableOptions, sentences: readonly string[]): DurableOutcome {
  const id = randomUUID();
  const { data } = opened.state;
  // A page of another new workbook that returns to this address must not be taken for one of this workbook.
  const own = data.revisionId === NO_REVISION ? { ...data, revisionId: `start of ${id}` } : data;
  const desk = options.load({ ...opened.state, data: own });
  // As the engine would export it; its formulas are computed for this before anybody waits for them.
  const base = { seq: 0, state: stateOf(takerOf(desk.kernel).take()) };
  const path = journalPath(opened.path);
  let store: JournalStore;
  try {
    store = createStore(path, { id, sha256: opened.stamp?.sha256 ?? '' }, base);
  } catch (error) {
    return { kind: 'refused', sentence: journalWords(options.language).notBegun(path, troubleOf(error)) };
  }
  const journal = keep(desk, store, options, { id, seq: 0, saved: 0, base: 0, revisions: [] });
  return {
    kind: 'ready', desk, journal, file: fileOf(opened, options.language), sentences, unsaved: false,
    past: { snapshot: base.state.data, revisions: [] },
  };
}

interface Recovered {
  readonly contents: JournalContents;
  readonly store: JournalStore;
  readonly replayed: Replayed;
  readonly saved: number;
  readonly changes: Changes;
}

function goOn(opened: OpenedFile, options: DurableOptions, { contents, store, replayed, saved, changes }: Recovered): DurableOutcome {
  const { desk, base, revisions } = replayed;
  const oldest = contents.bases[0]?.seq ?? 0;
  const journal = keep(desk, store, options, {
    id: contents.id,
    seq: oldest + contents.rows.length,
    saved,
    base: oldest,
    revisions: revisions.map(({ seq, revision }) => ({ seq, id: revision.nextRevisionId })),
  });
  const words = journalWords(options.language);
  const message = words.recovered(changes);
  return {
    kind: 'ready', desk, journal, file: fileOf(opened, options.language), unsaved: oldest + contents.rows.length > saved,
    past: { snapshot: base.data, revisions },
    ...(changes.count === 0 ? { sentences: [] } : { sentences: [message], greeting: { title: words.recoveredTitle, message } }),
  };
}

/** Every change of the desk goes to the journal from now on. */
function keep(desk: Desk, store: JournalStore, { through, language, now, patience, stride }: DurableOptions, settings: Omit<JournalSettings, 'language'>): DeskJournal {
  const journal = new DeskJournal(through?.(store) ?? store, {
    ...settings,
    language,
    ...(now === undefined ? {} : { now }),
    ...(patience === undefined ? {} : { patience }),
    ...(stride === undefined ? {} : { stride }),
  });
  desk.kernel.overlay.onChange = (change) => journal.overlay(change);
  return journal;
}

function fileOf({ path, stamp, kept }: OpenedFile, language: Language): KeptFile {
  return { path, language, ...(stamp === undefined ? {} : { stamp }), ...(kept === undefined ? {} : { kept }) };
}

function changesAfter(saved: number, { rows }: JournalContents, desk: Desk): Changes {
  const { people, timeZone } = desk.kernel.overlay;
  const after = rows.filter((row) => row.seq > saved && !isRefusal(row));
  const counts = new Map<string, number>();
  for (const { who } of after) counts.set(who, (counts.get(who) ?? 0) + 1);
  const by = [...counts].sort(([, one], [, other]) => other - one).map(([who, count]) => ({ name: people.get(who)?.name ?? who, count }));
  // Not the first and the last: the clock may have been set back between them.
  const times = after.map(({ at }) => at).sort((one, other) => one - other);
  return { count: after.length, by, from: times[0] ?? 0, to: times[times.length - 1] ?? 0, timeZone };
}

/** A refused edit goes through the journal as an empty revision and its undoing. */
function isRefusal({ kind, who, body }: Row): boolean {
  if (kind !== 'revision' || who !== '') return false;
  const revision = JSON.parse(body) as StateUpdateMessage;
  return revision.type === 'REVISION_UNDONE' || (revision.type === 'REMOTE_REVISION' && revision.commands.length === 0);
}

/** Writes the workbook that cannot take its file's place beside it; undefined if that fails: the journal is there all the same. */
async function writeCopy({ path, kept }: OpenedFile, desk: Desk, language: Language, now: number): Promise<string | undefined> {
  const name = basename(path).replace(/\.xlsx$/iu, '');
  const copy = join(dirname(path), `${name} (${stampOf(now)}).xlsx`);
  if (existsSync(copy)) return undefined;
  const keptValues: readonly KeptValue[] = kept ?? [];
  try {
    await fileKeeper(desk, { path: copy, language, kept: keptValues })();
    return copy;
  } catch {
    return undefined;
  }
}
