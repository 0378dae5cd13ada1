/** What is to become of a journal that was found beside a workbook: the end of the last run decides, and who has changed the file since. */
import type { OpenedWorkbook } from '../files/workbook-file';
import type { JournalContents } from './store';

export type Fate =
  /** It belongs to this very file: changes after `saved` are not in it. */
  | { readonly kind: 'replay'; readonly saved: number }
  /** The file holds all of it, and perhaps more. */
  | { readonly kind: 'covered' }
  /** The file is another one than the journal builds on, and the changes after `saved` would be lost. */
  | { readonly kind: 'set aside'; readonly saved: number };

/** Judges a journal by the file: by the mark that the last save left in the sidecar, else by the checksum. */
export function fateOf({ id, sha256, saved, bases, rows }: JournalContents, { stamp, mark }: Partial<Pick<OpenedWorkbook, 'stamp' | 'mark'>>): Fate {
  const oldest = bases[0]?.seq ?? 0;
  const last = rows[rows.length - 1]?.seq ?? oldest;
  const ours = mark?.journal === id ? mark : undefined;
  if (ours?.fits === true) {
    // Saved with changes that the disk no longer took into the journal.
    if (ours.seq > last) return { kind: 'covered' };
    // An older copy of the file put back is a decision of its owner.
    if (ours.seq >= saved && ours.seq >= oldest) return { kind: 'replay', saved: ours.seq };
    return { kind: 'set aside', saved: ours.seq };
  }
  if (sha256 === (stamp?.sha256 ?? '')) return { kind: 'replay', saved };
  const inFile = Math.max(saved, ours?.seq ?? 0);
  return inFile >= last ? { kind: 'covered' } : { kind: 'set aside', saved: inFile };
}
