/**
 * Functions of the script in formulas. The engine knows their names; what they give is computed elsewhere, by the script, and comes
 * later: until then the cell shows "Loading...". Pure of Node, so that the page registers the same.
 */
import { addFunction, helpers, registries } from '@odoo/o-spreadsheet';
import type { CellPosition } from '@odoo/o-spreadsheet';

/** A value of a cell; a date as its serial number. */
export type CustomCell = number | string | boolean | null | { readonly serial: number };
export type CustomValue = CustomCell | readonly (readonly CustomCell[])[];

/** A call of a function with its arguments as they are now. */
export interface CustomCall {
  readonly name: string;
  readonly args: readonly CustomValue[];
  /** The tab whose formula calls: the function may ask for it. */
  readonly sheetId?: string;
}

export type CustomResult = { readonly value: CustomValue } | { readonly error: string };

/** Knows results, or has them computed. */
export interface CustomResults {
  /** What a call gives; undefined while it is not known: then the cell is evaluated again once it is. */
  resultOf(key: string, call: CustomCall, cell: CellPosition | undefined): CustomResult | undefined;
}

/** What formulas find in the engine's context. */
interface Context {
  readonly customResults?: CustomResults;
  readonly locale: { readonly dateFormat: string };
  readonly __originCellPosition?: CellPosition;
}

type Compute = Parameters<typeof addFunction>[1]['compute'];
type Argument = Parameters<Compute>[number];
type Single = Exclude<Argument, readonly unknown[] | undefined>;

/** As the engine shows what the script could not compute: #ERROR! in Sheets. */
const FAILED = '#BAD_EXPR';
export const LOADING = 'Loading...';

const registered = new Set<string>();

/** Lets formulas use functions of these names. Those that Sheets has itself stay what they are. */
export function registerCustomFunctions(names: Iterable<string>): void {
  for (const name of names) {
    const upper = name.toUpperCase();
    if (registered.has(upper) || !/^[A-Z]\w*$/u.test(upper) || registries.functionRegistry.contains(upper)) continue;
    registered.add(upper);
    addFunction(upper, {
      description: name,
      hidden: true,
      args: [helpers.arg('value (any, range, optional, repeating)', '')],
      compute: computeOf(upper),
    });
  }
}

function computeOf(name: string): Compute {
  return function compute(this: unknown, ...args: readonly Argument[]) {
    const { customResults, locale, __originCellPosition: cell } = this as Context;
    const call: CustomCall = { name, args: args.map(argumentOf), ...(cell === undefined ? {} : { sheetId: cell.sheetId }) };
    const result = customResults?.resultOf(JSON.stringify(call), call, cell === undefined ? undefined : { ...cell });
    if (result === undefined) return { value: LOADING };
    if ('error' in result) return { value: FAILED, message: result.error };
    const shown = (one: CustomCell): { value: string | number | boolean; format?: string } =>
      typeof one === 'object' && one !== null ? { value: one.serial, format: locale.dateFormat } : { value: one ?? '' };
    const { value } = result;
    if (!isTable(value)) return shown(value);
    // The engine counts columns first.
    return (value[0] ?? []).map((_, column) => value.map((line) => shown(line[column] ?? null)));
  };
}

function isTable(value: CustomValue): value is readonly (readonly CustomCell[])[] {
  return Array.isArray(value);
}

function argumentOf(argument: Argument): CustomValue {
  if (!Array.isArray(argument)) return cellOf(argument);
  const columns = argument as readonly (readonly Single[])[];
  const rows = columns[0]?.length ?? 0;
  // A reference to one cell is its value, not a table.
  if (columns.length === 1 && rows === 1) return cellOf(columns[0]?.[0]);
  return Array.from({ length: rows }, (_, row) => columns.map((column) => cellOf(column[row])));
}

function cellOf(cell: Single | undefined): CustomCell {
  const { value, format } = (cell ?? { value: null }) as { readonly value: unknown; readonly format?: string };
  if (typeof value === 'number') return format !== undefined && helpers.isDateTimeFormat(format) ? { serial: value } : value;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
