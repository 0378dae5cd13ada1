/** Runs the script in a fresh context of this process: for tests and the command line. Calls are answered at once. */
import { createContext, Script } from 'node:vm';
import type { Calls } from './calls';
import { endedEarly } from './ended-early';
import { scriptSideSource } from './script-side';
import type { ScriptOutcome, ScriptSide } from './script-side';

const compiled = new Map<string, Script>();

function compiledScript(code: string, filename: string): Script {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const script = new Script(code, { filename });
  // Bundles are few in one process; tests make many small ones.
  if (compiled.size > 50) compiled.clear();
  compiled.set(code, script);
  return script;
}

/** An async function of a script that fails unheard ends nothing, as on Google; one of the host's own would be a mistake. */
function onStray(reason: unknown, promise: Promise<unknown>): void {
  if (promise instanceof Promise) throw reason;
}

/** Loads the bundle into an empty context and runs one function of it, within a limit of milliseconds. */
export function runInProcess(calls: Calls, code: string, functionName: string, args: readonly unknown[], limit: number): ScriptOutcome {
  // Without a prototype: that of an ordinary object leads into the host's realm.
  // What async functions put off is done when a piece of code has ended.
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  // The context's own WebAssembly, SharedArrayBuffer and the like stay: Google's V8 has them, too.
  const answer = (text: string): string => {
    const result = calls.answer(text);
    if (typeof result !== 'string') throw new Error('A call must wait, and nothing can be waited for in process.');
    return result;
  };
  if (!process.listeners('unhandledRejection').includes(onStray)) {
    process.on('unhandledRejection', onStray);
    setImmediate(() => process.off('unhandledRejection', onStray));
  }
  try {
    const start = compiledScript(scriptSideSource, 'services.js').runInContext(context) as (introduction: string, answer: (text: string) => string) => ScriptSide;
    const side = start(JSON.stringify(calls.introduction()), answer);
    const bound = compiledScript('(side, name, args) => () => side.run(name, args)', 'bound.js').runInContext(context) as (side: ScriptSide, name: string, args: string) => () => string;
    compiledScript(code, 'Code.js').runInContext(context, { timeout: limit });
    const argumentsText = JSON.stringify(args.map((argument) => calls.toScript(argument)));
    // A function of the script's own realm, like all that it may ever get hold of.
    Object.assign(context, { deskRun: bound(side, functionName, argumentsText) });
    const text = new Script('((run) => { delete globalThis.deskRun; return run(); })(globalThis.deskRun)').runInContext(context, { timeout: limit }) as string;
    return JSON.parse(text === '' ? side.ended() : text) as ScriptOutcome;
  } catch (reason) {
    // It may be an Error of another realm: no instanceof.
    const error = reason as { name: string; message: string; stack?: string; code?: string };
    if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { e: { name: 'Exception', message: endedEarly.time, stack: '' } };
    return { e: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  }
}

/** The names of the script's top-level functions: what triggers, menus, pages and formulas can reach. */
export function topLevelFunctions(code: string): ReadonlySet<string> {
  const world = Object.create(null) as Record<string, unknown>;
  const context = createContext(world, { microtaskMode: 'afterEvaluate' });
  try {
    compiledScript(code, 'Code.js').runInContext(context, { timeout: 10_000 });
  } catch {
    // Scripts of others open their spreadsheet while they load, and here is none; their functions were there before that line.
  }
  // Those declared by const and let are no properties of the global object.
  const constants = [...code.matchAll(/^[ \t]*(?:const|let)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=\s*(?:async\b\s*)?(?:function\b|\(|[\p{ID_Start}$_][\p{ID_Continue}$]*\s*=>)/gmu)].map(([, name = '']) => name);
  return new Set([...Object.keys(world).filter((name) => typeof world[name] === 'function'), ...constants.filter((name) => isFunction(context, name))]);
}

/** Whether a global declaration is a function; one that a line of the script before it has kept from being made counts, too. */
function isFunction(context: object, name: string): boolean {
  try {
    return new Script(`typeof ${name} === 'function'`).runInContext(context) === true;
  } catch {
    return true;
  }
}
