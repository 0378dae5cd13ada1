/**
 * Making the files of a snapshot, which takes seconds for a large workbook: in a thread of its own while the server goes on serving,
 * or here where nobody is served.
 */
import { Worker } from 'node:worker_threads';
import { makeSavedForm } from '../files/saved-form';
import type { SavedForm } from '../files/saved-form';
import type { JournalMark } from '../files/sidecar';
import { shownIn, stateOf } from '../files/snapshot';
import type { Snapshot } from '../files/snapshot';
import type { KeptValue } from '../files/state';

/** What is to be made. */
export interface Packing {
  readonly snapshot: Snapshot;
  /** What the file held and the desk has no place for. */
  readonly kept: readonly KeptValue[];
  readonly mark?: JournalMark;
  /** Also the state itself, as JSON, for the journal to begin anew from. */
  readonly withState: boolean;
}

export interface Packed extends SavedForm {
  readonly state?: Uint8Array;
}

/** Makes the files; rejects with an Error that says why it could not. What it is given it may not keep. */
export type Packer = (packing: Packing) => Promise<Packed>;

/** Makes them in this thread. */
export async function packHere({ snapshot, kept, mark, withState }: Packing): Promise<Packed> {
  const state = stateOf(snapshot);
  const form = await makeSavedForm(state, shownIn(snapshot), kept, mark);
  return { ...form, ...(withState ? { state: new TextEncoder().encode(JSON.stringify(state)) } : {}) };
}

/** What the thread answers. */
export type PackingAnswer = { readonly packed: Packed } | { readonly failure: string };

/** A thread that nobody needs goes after so many milliseconds, with all the memory it took. */
const IDLE = 20_000;

interface Job {
  readonly packing: Packing;
  readonly resolve: (packed: Packed) => void;
  readonly reject: (error: Error) => void;
}

/** Makes them in a thread, one after the other; when it dies, the next one gets a new thread. */
export class PackingThread {
  private worker: Worker | undefined;
  private readonly jobs: Job[] = [];
  private idle: ReturnType<typeof setTimeout> | undefined;

  /** `file`: the built src/desk/server/packing-worker.ts. */
  constructor(private readonly file: string) {}

  readonly pack: Packer = (packing) =>
    new Promise((resolve, reject) => {
      this.jobs.push({ packing, resolve, reject });
      if (this.jobs.length === 1) this.begin();
    });

  /** Ends the thread; whatever it was making is not made. */
  async end(): Promise<void> {
    const ended = this.dismiss();
    for (const { reject } of this.jobs.splice(0)) reject(new Error('the saving thread was ended'));
    await ended;
  }

  private async dismiss(): Promise<void> {
    const { worker } = this;
    clearTimeout(this.idle);
    // What comes while it is ending gets another one.
    this.worker = undefined;
    await worker?.terminate();
  }

  private begin(): void {
    const [job] = this.jobs;
    if (job === undefined) return;
    clearTimeout(this.idle);
    try {
      this.worker ??= this.start();
      this.worker.ref();
      this.worker.postMessage(job.packing);
    } catch (error) {
      this.finish((failed) => failed.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  private start(): Worker {
    const worker = new Worker(this.file, { env: {}, stdin: false });
    worker.on('message', (answer: PackingAnswer) => {
      this.finish(({ resolve, reject }) => {
        if ('packed' in answer) resolve(answer.packed);
        else reject(new Error(answer.failure));
      });
    });
    const gone = (error: Error): void => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.finish(({ reject }) => reject(error));
    };
    worker.on('error', gone);
    worker.on('exit', (code) => gone(new Error(`the saving thread ended (${code})`)));
    return worker;
  }

  private finish(tell: (job: Job) => void): void {
    const done = this.jobs.shift();
    this.worker?.unref();
    this.idle = setTimeout(() => void this.dismiss(), IDLE);
    this.idle.unref();
    if (done !== undefined) tell(done);
    this.begin();
  }
}
