/** The table a query asks: its columns with their kinds, and its header. */
import type { Cell } from '../sheets/define';
import { unreadable } from './tokens';
import { columnLetters } from '../a1';

export type Kind = 'number' | 'date' | 'boolean' | 'string';

export interface Column {
  /** By which the query may call it. */
  readonly names: readonly string[];
  readonly label: string;
  readonly kind: Kind;
  /** Below the header. What is of another kind than most of the column is blank. */
  readonly cells: readonly Cell[];
}

type IsDate = (format: string) => boolean;

function kindOf({ value, format }: Cell, isDate: IsDate): Kind | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return format !== undefined && isDate(format) ? 'date' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

/** The kind of most of the cells; of texts where there are none. */
function mostly(cells: readonly Cell[], isDate: IsDate): Kind {
  const counts: Record<Kind, number> = { number: 0, date: 0, boolean: 0, string: 0 };
  for (const cell of cells) {
    const kind = kindOf(cell, isDate);
    if (kind !== undefined) counts[kind] += 1;
  }
  const kinds: readonly Kind[] = ['string', 'number', 'date', 'boolean'];
  return kinds.reduce((most, kind) => (counts[kind] > counts[most] ? kind : most));
}

/** How many rows the header has when the formula does not say: one, if texts stand above what is mostly no text. */
function guessedHeader(columns: readonly (readonly Cell[])[], isDate: IsDate): number {
  const first = columns.map((column) => kindOf(column[0] ?? { value: null }, isDate));
  const texts = first.every((kind) => kind === undefined || kind === 'string') && first.includes('string');
  return texts && columns.some((column) => column.slice(1).some((cell) => kindOf(cell, isDate) !== undefined) && mostly(column.slice(1), isDate) !== 'string') ? 1 : 0;
}

/** The table of a range or an array, columns first. */
export function tableOf(data: readonly (readonly Cell[])[], headers: number | undefined, isDate: IsDate): readonly Column[] {
  const rows = Math.max(0, headers === undefined || headers < 0 ? guessedHeader(data, isDate) : Math.trunc(headers));
  return data.map((column, index) => {
    const position = (column[0] as { readonly position?: { readonly col: number } } | undefined)?.position;
    const body = column.slice(rows);
    const kind = mostly(body, isDate);
    const label = column.slice(0, rows).map(({ value }) => (value === null ? '' : String(value))).filter((text) => text !== '').join(' ');
    const cells = body.map((cell) => (kindOf(cell, isDate) === kind ? cell : { value: null }));
    return { names: [`Col${index + 1}`, ...(position === undefined ? [] : [columnLetters(position.col)])], label, kind, cells };
  });
}

/** The column that a query names. */
export function columnNamed(columns: readonly Column[], id: string): Column {
  const found = columns.find(({ names }) => names.includes(id));
  if (found === undefined) throw unreadable(`NO_COLUMN: ${id}`);
  return found;
}
