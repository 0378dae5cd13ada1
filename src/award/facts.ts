/**
 * What a cell says about a fact. Nothing is guessed: what is no value of the fact's kind is refused with a code, and a
 * blank cell is not scored, never 0 (C6). The native formulas (formula.ts) refuse the same cells.
 */
import { exact, whole } from './exact';
import type { Fact, FactValue, OptionName } from './model';

/** A cell as spreadsheets hand it over; a date arrives as an object. */
export type CellValue = number | string | boolean | Date | null | undefined;

export type FactRefusal =
  | 'negative'
  /** A count with a fraction. */
  | 'notWhole'
  | 'notNumber'
  /** The right digits, but as text: the cell is formatted as text, or an apostrophe stands before them. */
  | 'numberAsText'
  | 'date'
  | 'notOption'
  | 'notTick'
  /** Above LARGEST. */
  | 'tooLarge'
  /** More than DECIMALS decimals: a spreadsheet cannot compare such numbers exactly. */
  | 'tooPrecise';

export type ReadFact =
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly code: FactRefusal };

/** The largest number that a fact may be. */
export const LARGEST = 1_000_000_000;
/** Decimals that a fact may carry; noise of computed cells (0.1 + 0.2) far below them is dropped. */
export const DECIMALS = 6;
const NOISE = 1e-9;

/** What counts as yes and no in a tick's cell, in any letter case. */
export const YES = ['да', 'yes'] as const;
export const NO = ['нет', 'no'] as const;

/** Text as TRIM of spreadsheets leaves it, in lower case. */
const trimmed = (text: string): string => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ').toLowerCase();

const refused = (code: FactRefusal): ReadFact => ({ kind: 'refused', code });

function numeric(cell: CellValue, kind: 'whole' | 'decimal'): ReadFact {
  if (typeof cell === 'string') return refused(/^\s*[-−+]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?\s*$/.test(cell) ? 'numberAsText' : 'notNumber');
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return refused('notNumber');
  if (cell < 0) return refused('negative');
  if (cell > LARGEST) return refused('tooLarge');
  if (kind === 'whole') {
    return Number.isInteger(cell) ? { kind: 'value', value: { kind: 'number', value: whole(cell) } } : refused('notWhole');
  }
  const scale = 10 ** DECIMALS;
  const nearest = Math.round(cell * scale) / scale;
  if (Math.abs(cell - nearest) > NOISE) return refused('tooPrecise');
  return { kind: 'value', value: { kind: 'number', value: exact(nearest) } };
}

function tick(cell: CellValue): ReadFact {
  const text = typeof cell === 'string' ? trimmed(cell) : '';
  const yes = YES.some((word) => word === text);
  if (!yes && !NO.some((word) => word === text)) return refused('notTick');
  return { kind: 'value', value: { kind: 'tick', value: yes } };
}

function option(cell: CellValue, options: readonly OptionName[]): ReadFact {
  const text = typeof cell === 'string' ? trimmed(cell) : '';
  const found = options.find((each) => trimmed(each) === text);
  return found === undefined ? refused('notOption') : { kind: 'value', value: { kind: 'option', value: found } };
}

/** The cell as a value of the fact's kind, blank, or refused with the reason. */
export function readFact(fact: Fact, cell: CellValue): ReadFact {
  if (cell === '' || cell === null || cell === undefined) return { kind: 'blank' };
  if (cell instanceof Date || Object.prototype.toString.call(cell) === '[object Date]') return refused('date');
  switch (fact.kind) {
    case 'whole':
    case 'decimal':
      return numeric(cell, fact.kind);
    case 'tick':
      return tick(cell);
    case 'choice':
      return option(cell, fact.options);
  }
}
