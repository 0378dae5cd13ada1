/** Writes a desk's workbook to the file it came from, again and again. */
import type { Desk } from '../host';
import type { Kernel } from '../kernel/kernel';
import { refusalSentence } from '../files/refusals';
import type { Language } from '../files/refusals';
import type { DeskState, Evaluated, KeptValue } from '../files/state';
import { saveWorkbook } from '../files/workbook-file';
import type { Disk, Stamp } from '../files/workbook-file';
import type { JournalMark } from '../files/sidecar';

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
  /** The file holds everything up to a mark; `state` is what was saved. */
  afterSave(mark: JournalMark, state: DeskState, stamp: Stamp): void;
}

/** A function that saves; it throws the sentence of a refusal. */
export function fileKeeper(desk: Desk, { path, stamp, kept, language, disk }: KeptFile, journal?: SavedJournal): () => Promise<void> {
  let last = stamp;
  return async () => {
    const mark = journal?.beforeSave();
    const state = desk.export();
    const saved = await saveWorkbook(path, state, evaluated(desk.kernel), {
      stamp: last,
      ...(kept === undefined ? {} : { kept }),
      ...(disk === undefined ? {} : { disk }),
      ...(mark === undefined ? {} : { mark }),
    });
    if (saved.kind === 'refused') throw new Error(refusalSentence(saved.refusal, language));
    last = saved.stamp;
    if (mark !== undefined) journal?.afterSave(mark, state, saved.stamp);
  };
}

/** The computed values of a workbook, for the file. */
export function evaluated({ model }: Kernel): Evaluated {
  const { getters } = model;
  return {
    cell: (sheetId, row, col) => {
      const position = { sheetId, row, col };
      const { value, format } = getters.getEvaluatedCell(position);
      const spill = getters.getSpreadZone(position);
      return { value, ...(format === undefined ? {} : { format }), ...(spill === undefined ? {} : { spill }) };
    },
  };
}
