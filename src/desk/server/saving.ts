/**
 * Writes the file after a quiet second, while changes go on at intervals, and says whether it is written. A large workbook keeps a
 * core of the machine busy for seconds, so the longer that takes, the longer the quiet before it: the journal keeps what was typed anyway.
 */
import type { FileState } from './protocol';

/** Quiet before a save, in times of what the last one took. */
const CALM = 4;

export class Saving {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something is unsaved. */
  private since: number | undefined;
  private unsaved = false;
  private writing: Promise<void> | undefined;
  private ended = false;
  /** Milliseconds that the last save took. */
  private took = 0;
  private current: FileState = { kind: 'saved' };

  /** `quiet`: milliseconds without a change before the file is written, more if writing it is slow; `longest`: how long a change waits at most, and a failed attempt. */
  constructor(
    private readonly write: () => Promise<void>,
    private readonly tell: (state: FileState) => void,
    private readonly quiet = 1000,
    private readonly longest = 30_000,
  ) {}

  get state(): FileState {
    return this.current;
  }

  /** Something changed. */
  touch(): void {
    this.unsaved = true;
    if (this.current.kind !== 'failed') this.set({ kind: 'saving' });
    this.since ??= performance.now();
    this.wait(Math.max(0, Math.min(Math.max(this.quiet, CALM * this.took), this.since + this.longest - performance.now())));
  }

  /** Writes what is unsaved now; resolves when it is written, or has failed and was told. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.writing !== undefined) await this.writing;
    if (!this.unsaved) return;
    this.unsaved = false;
    this.since = undefined;
    this.writing = this.attempt();
    await this.writing;
    this.writing = undefined;
  }

  private async attempt(): Promise<void> {
    const started = performance.now();
    try {
      await this.write();
      this.took = performance.now() - started;
      if (!this.unsaved) this.set({ kind: 'saved' });
    } catch (error) {
      this.unsaved = true;
      this.set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      this.wait(this.longest);
    }
  }

  /** No more attempts by itself. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.ended) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private set(state: FileState): void {
    const same = state.kind === this.current.kind && state.kind !== 'failed';
    this.current = state;
    if (!same) this.tell(state);
  }
}
