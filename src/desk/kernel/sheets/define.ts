/** How functions of Sheets are given to the engine, and how they read what they are given. Pure of Node. */
import type { addFunction} from '@odoo/o-spreadsheet';
import { EvaluationError, helpers, registries } from '@odoo/o-spreadsheet';

type Described = Parameters<typeof addFunction>[1];
export type Compute = Described['compute'];
export type Context = ThisParameterType<Compute>;
/** A value or a table of them, columns first; undefined where the formula leaves it out. */
export type Argument = Parameters<Compute>[number];
export type Cell = Exclude<Argument, undefined | readonly unknown[]>;
export type Result = ReturnType<Compute>;
export type Computation = (this: Context, ...args: Argument[]) => Result;

/** The engine's names of errors. */
const errors = { number: '#NUM!', value: '#ERROR', none: '#N/A', division: '#DIV/0!', reference: '#REF', syntax: '#BAD_EXPR' } as const;

/** What a function throws to show an error. */
export function failure(kind: keyof typeof errors, message: string): Error {
  return new EvaluationError(message, errors[kind]) as unknown as Error;
}

/** A function for the engine; `args` in the engine's words, separated by semicolons: "value (number); mode (number, default=0)". */
function described(description: string, args: string, compute: Computation): Described {
  return { description, args: args === '' ? [] : args.split(';').map((one) => helpers.arg(one.trim(), '')), compute, isExported: true };
}

/** Registers a function; `names`: its own, then others for the same. One that the engine has is replaced. */
export function define(names: string, description: string, args: string, compute: Computation): void {
  for (const name of names.split(' ')) registries.functionRegistry.replace(name, described(description, args, compute));
}

/** Changes what a function of the engine computes. */
export function correct(name: string, change: (original: Computation) => Computation): void {
  const { functionRegistry } = registries;
  const known = functionRegistry.get(name);
  functionRegistry.replace(name, { ...known, compute: change(known.compute) });
}
