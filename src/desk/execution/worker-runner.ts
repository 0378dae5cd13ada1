/** Runs the script in a worker thread: the server goes on while a script computes, or waits for a person's answer. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Calls } from './calls';
import { endedEarly } from './ended-early';
import type { ScriptOutcome } from './script-side';
import type { WorkerTask } from './worker';

export interface WorkerSettings {
  /** The built src/desk/execution/worker.ts. */
  readonly worker: URL | string;
  /** Milliseconds of computing; time spent waiting for an answer or a lock is not counted. */
  readonly limit: number;
  /** Ends the execution early, as when the person closes the page. */
  readonly abort?: AbortSignal;
}

function died(message: string): ScriptOutcome {
  return { e: { name: 'Exception', message, stack: '' } };
}

/** Loads the bundle in a new worker and runs one function of it; resolves with its outcome, whatever happens. */
export function runInWorker(calls: Calls, code: string, functionName: string, args: readonly unknown[], settings: WorkerSettings): Promise<ScriptOutcome> {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const task: WorkerTask = {
    code, functionName, port: port2, signal,
    args: JSON.stringify(args.map((argument) => calls.toScript(argument))),
    introduction: JSON.stringify(calls.introduction()),
  };
  return new Promise((resolve) => {
    const worker = new Worker(settings.worker, { workerData: task, transferList: [port2], env: {}, stdin: false });
    let left = settings.limit;
    let since = performance.now();
    let timer: NodeJS.Timeout | undefined;
    let ended = false;

    const end = (outcome: ScriptOutcome): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      settings.abort?.removeEventListener('abort', stop);
      port1.close();
      void worker.terminate().then(() => resolve(outcome));
    };
    const stop = (): void => end(died(endedEarly.cancelled));
    const goOn = (): void => {
      since = performance.now();
      timer = setTimeout(() => end(died(endedEarly.time)), left);
    };
    const pause = (): void => {
      clearTimeout(timer);
      left -= performance.now() - since;
    };
    const give = (answer: string): void => {
      if (ended) return;
      port1.postMessage(answer);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    };

    port1.on('message', (text: string) => {
      const answer = calls.answer(text);
      if (typeof answer === 'string') {
        give(answer);
        return;
      }
      pause();
      void answer.then((later) => {
        if (ended) return;
        goOn();
        give(later);
      });
    });
    worker.on('message', (text: string) => end(JSON.parse(text) as ScriptOutcome));
    worker.on('error', (error) => end(died('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? endedEarly.memory : error.message)));
    worker.on('exit', () => end(died(endedEarly.stopped)));
    if (settings.abort?.aborted === true) stop();
    settings.abort?.addEventListener('abort', stop);
    goOn();
  });
}
