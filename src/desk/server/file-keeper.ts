/** Writes a desk's workbook to the file it came from, again and again. */
import type { Desk } from '../host';
import { journalWords } from '../words/journal-words';
import { refusalSentence } from '../files/refusals';
import type { Disk } from '../files/disk';
import type { Language } from '../files/refusals';
import type { JournalMark } from '../files/sidecar';
import type { KeptValue } from '../files/state';
import { saveForm } from '../files/workbook-file';
import type { Stamp } from '../files/workbook-file';
import { packHere } from './packing';
import type { Packed, Packer } from './packing';
import { takerOf } from './snapshot-taker';

export interface KeptFile {
  readonly path: string;
  /** From opening; absent for a file that is not there yet. */
  readonly stamp?: Stamp;
  readonly kept?: readonly KeptValue[];
  readonly language: Language;
  readonly disk?: Disk;
}

/** What a journal has to do with saving. */
export interface SavedJournal {
  /** Commits what waits and says what a file saved now holds; undefined when the journal has ended. Throws a sentence if the disk takes no changes. */
  beforeSave(): JournalMark | undefined;
  /** Whether the journal is to begin anew from the workbook that is saved with this mark. */
  needsState(mark: JournalMark): boolean;
  /** The file holds everything up to a mark; `state`: what was saved, as JSON, if it was needed. */
  afterSave(mark: JournalMark, stamp: Stamp, state: string | undefined): void;
}

/** A function that saves; it throws the sentence of a refusal. `pack` makes the files of a snapshot. */
export function fileKeeper(desk: Desk, { path, stamp, kept = [], language, disk }: KeptFile, journal?: SavedJournal, pack: Packer = packHere): () => Promise<void> {
  const taker = takerOf(desk.kernel);
  let last = stamp;
  return async () => {
    await taker.prepare();
    // In one turn, so that the snapshot holds the changes up to the mark and no others.
    const mark = journal?.beforeSave();
    const snapshot = taker.take();
    const withState = mark !== undefined && journal?.needsState(mark) === true;
    let packed: Packed | undefined;
    const make = async (): Promise<Packed> => (packed = await pack({ snapshot, kept, ...(mark === undefined ? {} : { mark }), withState }));
    const saved = await saveForm(path, make, { stamp: last, kept, ...(disk === undefined ? {} : { disk }) });
    last = saved.stamp ?? last;
    if (saved.kind === 'refused') {
      const where = mark === undefined ? '' : ` ${journalWords(language).inJournal(saved.refusal.code === 'changed on disk')}`;
      throw new Error(`${refusalSentence(saved.refusal, language)}${where}`);
    }
    if (mark !== undefined) journal?.afterSave(mark, saved.stamp, packed?.state === undefined ? undefined : new TextDecoder().decode(packed.state));
  };
}
