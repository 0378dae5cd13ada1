/** google.script for a page inside the desk: put at the top of every sidebar and dialog. Sends calls to the page around it. */
import type { FromFrame, ToFrame } from './frame-wire';

type Success = (value: unknown, userObject: unknown) => void;
type Failure = (error: Error, userObject: unknown) => void;

interface Call {
  readonly id: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly success: Success | undefined;
  readonly failure: Failure | undefined;
  readonly userObject: unknown;
}

/** Google runs ten calls of a page at a time; further ones wait. */
const AT_ONCE = 10;

const waiting: Call[] = [];
const running = new Map<string, Call>();
let counter = 0;

function tellPage(message: FromFrame): void {
  // The frame's origin is opaque and the page's is unknown to it: the page checks which window speaks.
  parent.postMessage(message, '*');
}

/** How plain objects and lists call themselves. */
const PLAIN = new Set(['[object Object]', '[object Array]']);

/** A copy of an argument by Google's rules: numbers, booleans, strings, null, arrays and objects of them, or one form. */
function legal(value: unknown, path: string, above: readonly unknown[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value === undefined) return null;
  // Dates, elements, maps, boxed primitives, buffers and their like are refused; only plain objects and lists are copied.
  if (typeof value !== 'object' || !PLAIN.has(Object.prototype.toString.call(value)) || above.includes(value)) {
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  }
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown, index) => legal(item, String(index), inside));
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = legal(item, key, inside);
  return copy;
}

/** A form element as the server sees it: its fields by name, several of one name as an array. */
function fields(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError(`Failed due to illegal value in property: ${name}`);
    const earlier = values[name];
    values[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...(earlier as unknown[]), value] : [earlier, value];
  }
  return values;
}

function start(): void {
  while (running.size < AT_ONCE) {
    const next = waiting.shift();
    if (next === undefined) return;
    running.set(next.id, next);
    tellPage({ desk: 'call', call: next.id, functionName: next.functionName, args: next.args });
  }
}

/** A runner with its handlers: google.script.run itself, and what its with… functions give. */
function runner(success: Success | undefined, failure: Failure | undefined, userObject: unknown): object {
  const settings: Record<string, unknown> = {
    withSuccessHandler: (handler: Success) => runner(handler, failure, userObject),
    withFailureHandler: (handler: Failure) => runner(success, handler, userObject),
    withUserObject: (object: unknown) => runner(success, failure, object),
  };
  return new Proxy(settings, {
    get: (own, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name in own) return own[name];
      return (...args: readonly unknown[]): void => {
        counter += 1;
        const only = args.length === 1 ? args[0] : undefined;
        const plain = only instanceof HTMLFormElement ? [fields(only)] : args.map((arg, index) => legal(arg, String(index), []));
        waiting.push({ id: String(counter), functionName: name, args: plain, success, failure, userObject });
        start();
      };
    },
  });
}

addEventListener('message', (event: MessageEvent<ToFrame | undefined>) => {
  const message = event.data;
  if (event.source !== parent || message === undefined) return;
  const call = running.get(message.call);
  if (call === undefined) return;
  running.delete(message.call);
  start();
  if (message.desk === 'returned') {
    call.success?.(message.value, call.userObject);
    return;
  }
  const error = new Error(message.message);
  error.name = message.name;
  if (call.failure === undefined) console.error(`${message.name}: ${message.message}`);
  else call.failure(error, call.userObject);
});

const google = {
  script: {
    run: runner(undefined, undefined, undefined),
    host: {
      close: () => tellPage({ desk: 'close' }),
      setWidth: (width: number) => tellPage({ desk: 'size', width }),
      setHeight: (height: number) => tellPage({ desk: 'size', height }),
      editor: { focus: () => tellPage({ desk: 'focus editor' }) },
    },
  },
};

Object.assign(globalThis, { google });
