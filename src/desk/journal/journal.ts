/**
 * The journal of an open workbook: takes down every change, and says when it is safe. What arrives within one turn of the event
 * loop is committed together. When the disk refuses, nothing is acknowledged; the changes wait and are tried again.
 */
import type { JournalMark } from '../files/sidecar';
import type { OverlayChange } from '../kernel/overlay-changes';
import type { Stamp } from '../files/workbook-file';
import type { SavedJournal } from '../server/file-keeper';
import type { Journal, JournalEntry } from '../server/journal';
import { journalWords } from '../words/journal-words';
import type { Language } from '../words/sentences';
import { troubleOf } from './trouble';
import type { JournalStore, Row } from './store';

export interface JournalSettings {
  readonly id: string;
  /** The last change that is in the store already. */
  readonly seq: number;
  /** The last change of the oldest state that the store holds. */
  readonly base: number;
  /** Revisions since the oldest of them, with their changes. */
  readonly revisions: readonly { readonly seq: number; readonly id: string }[];
  /** The last change that the .xlsx holds. */
  readonly saved: number;
  /** Of the sentences about a disk that refuses. */
  readonly language: Language;
  readonly now?: () => number;
  /** Milliseconds before a refused write is tried again. */
  readonly patience?: number;
  /** A new base is laid after so many changes: so far at least reaches undo, and at most twice as many are replayed after a crash. */
  readonly stride?: number;
}

interface Waiting {
  readonly row?: Row;
  readonly then?: () => void;
}

const STRIDE = 300;

export class DeskJournal implements Journal, SavedJournal {
  private waiting: Waiting[] = [];
  private scheduled: NodeJS.Immediate | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private error: unknown;
  private lastSeq: number;
  private savedSeq: number;
  /** States from which all that follows can be replayed, by their last change, the oldest first. */
  private bases: number[];
  /** From revisions to their undoing. */
  private crossings: { readonly from: number; readonly to: number }[] = [];
  private readonly revisionSeqs: Map<string, number>;
  private listener: ((sentence: string | undefined) => void) | undefined;
  private ended = false;

  constructor(
    private readonly store: JournalStore,
    private readonly settings: JournalSettings,
  ) {
    this.lastSeq = settings.seq;
    this.savedSeq = settings.saved;
    this.bases = [settings.base];
    this.revisionSeqs = new Map(settings.revisions.map(({ id, seq }) => [id, seq]));
  }

  /** Tells, in a sentence, that the disk takes no changes, and with undefined that it takes them again. */
  onTrouble(listener: (sentence: string | undefined) => void): void {
    this.listener = listener;
    if (this.error !== undefined) listener(this.sentence());
  }

  append({ revision, email }: JournalEntry, durable: () => void): void {
    if (this.revisionSeqs.has(revision.nextRevisionId)) {
      this.settled(durable);
      return;
    }
    const row = this.row('revision', email ?? '', JSON.stringify(revision));
    this.revisionSeqs.set(revision.nextRevisionId, row.seq);
    if (revision.type === 'REVISION_UNDONE') this.cross(revision.undoneRevisionId, row.seq);
    if (revision.type === 'REVISION_REDONE') this.cross(revision.redoneRevisionId, row.seq);
    this.wait({ row, then: durable });
  }

  /** Takes down a change of the overlay. */
  overlay(change: OverlayChange): void {
    this.wait({ row: this.row('overlay', '', JSON.stringify(change)) });
  }

  settled(then: () => void): void {
    if (this.waiting.length === 0) then();
    else this.waiting.push({ then });
  }

  reaches(revision: string): boolean {
    return (this.revisionSeqs.get(revision) ?? 0) > (this.bases[0] ?? 0);
  }

  /** Commits what waits; whether the disk took it. */
  commit(): boolean {
    clearImmediate(this.scheduled);
    clearTimeout(this.retry);
    this.scheduled = undefined;
    this.retry = undefined;
    const rows = this.waiting.flatMap(({ row }) => row ?? []);
    try {
      if (rows.length > 0) this.store.write(rows);
    } catch (error) {
      this.fail(error);
      return false;
    }
    const done = this.waiting;
    this.waiting = [];
    this.fail(undefined);
    for (const { then } of done) then?.();
    return true;
  }

  beforeSave(): JournalMark | undefined {
    if (this.ended) return undefined;
    if (!this.commit()) throw new Error(this.sentence());
    return { journal: this.settings.id, seq: this.lastSeq };
  }

  needsState({ seq }: JournalMark): boolean {
    return seq - this.newestBase() >= (this.settings.stride ?? STRIDE);
  }

  afterSave(mark: JournalMark, stamp: Stamp, state: string | undefined): void {
    if (this.ended) return;
    try {
      this.noteSaved(mark, stamp, state);
    } catch (error) {
      throw new Error(journalWords(this.settings.language).notKept(troubleOf(error)), { cause: error });
    }
  }

  private noteSaved({ seq }: JournalMark, { sha256 }: Stamp, state: string | undefined): void {
    this.store.markSaved(seq, sha256);
    this.savedSeq = seq;
    if (state === undefined) return;
    const newest = this.newestBase();
    // Undone while the file was being written: the next save will do.
    if (this.crossings.some(({ from, to }) => from <= seq && seq < to)) return;
    this.store.rebase(seq, state, newest);
    this.bases = [newest, seq];
    this.crossings = this.crossings.filter(({ to }) => to > seq);
    for (const [id, at] of this.revisionSeqs) if (at <= newest) this.revisionSeqs.delete(id);
  }

  private newestBase(): number {
    return this.bases[this.bases.length - 1] ?? 0;
  }

  /** Ends the journal: removed if the .xlsx holds everything, otherwise kept for the next start. */
  close(): void {
    if (this.ended) return;
    const complete = this.commit() && this.savedSeq === this.lastSeq;
    this.ended = true;
    clearTimeout(this.retry);
    if (complete) this.store.remove();
    else this.store.close();
  }

  /** A base between a revision and its undoing cannot be replayed from: nothing in it tells what is to be undone. */
  private cross(revision: string, to: number): void {
    const from = this.revisionSeqs.get(revision) ?? 0;
    this.bases = this.bases.filter((base, index) => index === 0 || base < from);
    this.crossings.push({ from, to });
  }

  private row(kind: Row['kind'], who: string, body: string): Row {
    this.lastSeq += 1;
    return { seq: this.lastSeq, kind, who, at: (this.settings.now ?? Date.now)(), body };
  }

  private wait(entry: Waiting): void {
    if (this.ended) throw new Error('The journal is closed.');
    this.waiting.push(entry);
    // While the disk refuses, only the retry tries.
    if (this.retry === undefined) this.scheduled ??= setImmediate(() => this.commit());
  }

  private fail(error: unknown): void {
    const told = this.error;
    this.error = error;
    if (error !== undefined && !this.ended) this.retry = setTimeout(() => this.commit(), this.settings.patience ?? 1000);
    if (String(told) !== String(error)) this.listener?.(error === undefined ? undefined : this.sentence());
  }

  private sentence(): string {
    return journalWords(this.settings.language).notKept(troubleOf(this.error));
  }
}
