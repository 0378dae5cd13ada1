/** The worker's side: one execution in a fresh context of its own thread, calls answered by the host while it stands still. */
import { createContext, Script } from 'node:vm';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { scriptSideSource } from './script-side';
import type { ScriptSide } from './script-side';

/** What the host hands over. */
export interface WorkerTask {
  readonly code: string;
  readonly functionName: string;
  /** JSON. */
  readonly args: string;
  /** JSON. */
  readonly introduction: string;
  readonly port: MessagePort;
  /** One Int32: 1 when an answer lies in the port. */
  readonly signal: SharedArrayBuffer;
}

const task = workerData as WorkerTask;
const flag = new Int32Array(task.signal);

function answer(text: string): string {
  task.port.postMessage(text);
  Atomics.wait(flag, 0, 0);
  Atomics.store(flag, 0, 0);
  const received = receiveMessageOnPort(task.port) as { readonly message: string } | undefined;
  if (received === undefined) throw new Error('The host gave no answer.');
  return received.message;
}

function run(): string {
  try {
    // Without a prototype: that of an ordinary object leads into the host's realm.
    // What async functions put off is done when a piece of code has ended.
    const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
    const start = new Script(scriptSideSource, { filename: 'services.js' }).runInContext(context) as (
      introduction: string, answer: (text: string) => string,
    ) => ScriptSide;
    const side = start(task.introduction, answer);
    new Script(task.code, { filename: 'Code.js' }).runInContext(context);
    const bound = new Script('(side, name, args) => () => side.run(name, args)').runInContext(context) as (side: ScriptSide, name: string, args: string) => () => string;
    Object.assign(context, { deskRun: bound(side, task.functionName, task.args) });
    const text = new Script('((run) => { delete globalThis.deskRun; return run(); })(globalThis.deskRun)').runInContext(context) as string;
    return text === '' ? side.ended() : text;
  } catch (reason) {
    const { name, message, stack } = reason as Error;
    return JSON.stringify({ e: { name, message, stack: stack ?? '' } });
  }
}

parentPort?.postMessage(run());
