/** How functions read their arguments, as Sheets does. */
import { helpers } from '@odoo/o-spreadsheet';
import type { Argument, Cell, Context } from './define';
import { failure } from './define';

/** The value of an argument, or of the first cell of a table; errors are thrown on. */
export function plainOf(argument: Argument): string | number | boolean | null {
  const value = cellOf(argument)?.value ?? null;
  if (helpers.isEvaluationError(value ?? undefined)) throw cellOf(argument) as unknown as Error;
  return value;
}

export function cellOf(argument: Argument): Cell | undefined {
  return Array.isArray(argument) ? (argument as Cell[][])[0]?.[0] : (argument);
}

/** A number, read from a text if it must be; `fallback` where the formula leaves it out. */
export function number(context: Context, argument: Argument, fallback = 0): number {
  return argument === undefined ? fallback : helpers.toNumber(cellOf(argument), context.locale);
}

/** A number without what stands behind its point. */
export function whole(context: Context, argument: Argument, fallback = 0): number {
  return Math.trunc(number(context, argument, fallback));
}

export function text(argument: Argument, fallback = ''): string {
  return argument === undefined ? fallback : helpers.toString(cellOf(argument));
}

export function truth(argument: Argument, fallback: boolean): boolean {
  return argument === undefined ? fallback : helpers.toBoolean(cellOf(argument));
}

/** A table, columns first; a single value is a table of one. */
export function table(argument: Argument): readonly (readonly Cell[])[] {
  if (argument === undefined) return [];
  return Array.isArray(argument) ? (argument) : [[argument]];
}

/** The cells of a table row by row. */
export function cells(argument: Argument): Cell[] {
  const columns = table(argument);
  const found: Cell[] = [];
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) for (const column of columns) found.push(column[row] ?? { value: null });
  return found;
}

/** The numbers among arguments: in tables all else is passed over, single values must be numbers. */
export function numbers(context: Context, args: readonly Argument[]): number[] {
  return args.flatMap((argument) => {
    if (!Array.isArray(argument)) return argument === undefined ? [] : [number(context, argument)];
    return cells(argument).flatMap(({ value }, index) => {
      if (helpers.isEvaluationError(value ?? undefined)) throw cells(argument)[index] as unknown as Error;
      return typeof value === 'number' ? [value] : [];
    });
  });
}

/** Throws #NUM! unless a condition holds. */
export function within(condition: boolean, message: string): void {
  if (!condition) throw failure('number', message);
}
