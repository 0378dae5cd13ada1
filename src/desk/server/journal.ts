/** The seam for durability: every revision goes through a journal before anybody is told that it was accepted. */
import type { Email } from '../overlay';
import type { StateUpdateMessage, WorkbookSnapshot } from './kernel-types';

export interface JournalEntry {
  readonly revision: StateUpdateMessage;
  /** Who made it; undefined if a script or the server itself did. */
  readonly email: Email | undefined;
}

export interface Journal {
  /** Takes a revision; `durable` is called once it would survive a crash, in the order of taking. Until then nobody is told of it. */
  append(entry: JournalEntry, durable: () => void): void;
  /** Calls back once everything taken so far is durable. */
  settled(then: () => void): void;
  /** Whether an undo of this revision could be repeated from the journal. */
  reaches(revision: string): boolean;
}

/** Revisions of an earlier run of the server, for pages that return after it; the snapshot is the workbook before them. */
export interface Past {
  readonly snapshot: WorkbookSnapshot;
  readonly revisions: readonly JournalEntry[];
}

/** Keeps nothing beyond the .xlsx that is written after a quiet second. */
export const noJournal: Journal = { append: (_entry, durable) => durable(), settled: (then) => then(), reaches: () => true };
