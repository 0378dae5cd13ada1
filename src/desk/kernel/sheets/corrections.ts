/** Functions that the engine has and answers otherwise than Sheets. */
import { helpers, registries } from '@odoo/o-spreadsheet';
import type { CellPosition } from '@odoo/o-spreadsheet';
import { correct } from './define';
import type { Argument, Cell, Computation, Context, Result } from './define';
import { correctRounding } from './rounding';

/** Functions of numbers: outside of what they are defined for they are #NUM!; the engine has one error for that and for a wrong kind of value. */
const OF_NUMBERS = [
  'SQRT', 'LN', 'LOG', 'ACOS', 'ASIN', 'ACOSH', 'ATANH', 'ACOTH', 'POWER', 'LARGE', 'SMALL', 'PERCENTILE', 'PERCENTILE.INC', 'PERCENTILE.EXC', 'QUARTILE',
  'QUARTILE.INC', 'QUARTILE.EXC', 'DATEDIF', 'CHOOSE', 'CHAR', 'RANDBETWEEN', 'IRR', 'RATE', 'NPER', 'CEILING', 'FLOOR', 'DATE', 'TIME',
] as const;

function isTable(result: unknown): result is readonly unknown[] {
  return Array.isArray(result);
}

function changed(result: Result, from: string, to: string): Result {
  if (isTable(result) || typeof result !== 'object' || result === null || (result).value !== from) return result;
  return { ...(result), value: to };
}

/** Whether an argument is a number, or would be taken for one. */
function isOfNumbers(argument: Argument, locale: Parameters<typeof helpers.isNumber>[1]): boolean {
  if (argument === undefined || isTable(argument)) return true;
  const { value } = argument;
  return typeof value !== 'string' || value === '' || helpers.isNumber(value, locale) || helpers.isDateTime(value, locale);
}

const outsideIsNum = (name: string) => (original: Computation): Computation => function (...args) {
  let result: Result;
  try {
    result = original.apply(this, args);
  } catch (error) {
    result = error as Cell;
    if (typeof (error as Partial<Cell>).value !== 'string') throw error;
  }
  // Of CHOOSE only the place is a number.
  const judged = name === 'CHOOSE' ? args.slice(0, 1) : args;
  return judged.every((argument) => isOfNumbers(argument, this.locale)) ? changed(result, '#ERROR', '#NUM!') : result;
};

const BLANK: Cell = { value: null };
const FALSE: Cell = { value: false };

// What is left out is blank; the engine makes a zero of it. These run for every cell of a tab of points: no lists are copied.
const ifBlank = (original: Computation): Computation => function (...args) {
  return original.call(this, args[0], args[1] ?? BLANK, args.length < 3 ? FALSE : (args[2] ?? BLANK));
};
const ifError = (original: Computation): Computation => function (value, otherwise) {
  return original.call(this, value ?? BLANK, otherwise ?? BLANK);
};
const orBlank = (original: Computation): Computation => function (...args) {
  for (let index = 0; index < args.length; index += 1) args[index] ??= BLANK;
  return original.apply(this, args);
};
/** IFS without a match is #N/A in Sheets; the engine gives its general error. */
const withoutMatch = (original: Computation): Computation => function (...args) {
  for (let index = 0; index < args.length; index += 1) args[index] ??= BLANK;
  const result = original.apply(this, args);
  return (result as Cell | null)?.value === '#ERROR' ? changed(result, '#ERROR', '#N/A') : result;
};

/** A cell with a formula is not blank, whatever the formula gives. */
const orFormula = (original: Computation): Computation => function (this: Context, ...args) {
  const [value] = args;
  const position = isTable(value) ? undefined : (value as (Cell & { readonly position?: CellPosition }) | undefined)?.position;
  return position !== undefined && this.getters.getCell(position)?.isFormula === true ? false : original.apply(this, args);
};

export function correctFunctions(): void {
  correctRounding();
  // Without its last argument IF is FALSE where the condition is not met.
  correct('IF', ifBlank);
  correct('IFERROR', ifError);
  correct('IFNA', ifError);
  correct('SWITCH', orBlank);
  correct('IFS', withoutMatch);
  correct('ISBLANK', orFormula);
  for (const name of OF_NUMBERS) if (registries.functionRegistry.contains(name)) correct(name, outsideIsNum(name));
}
