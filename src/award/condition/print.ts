/** The canonical Russian text of a condition: `parseCondition` reads it back as the same condition. */
import { ZERO, compare, fraction } from '../exact';
import type { Condition, ComparisonSign, Term } from '../model';
import { printNumber } from './number';

const SIGNS: Readonly<Record<ComparisonSign, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', '<>': '≠' };

/** `50 * федеральные + 20 * региональные`. */
export function printSum(sum: readonly Term[]): string {
  return sum
    .map(({ coefficient, fact }, index) => {
      const minus = compare(coefficient, ZERO) < 0;
      const size = minus ? fraction(-coefficient.num, coefficient.den) : coefficient;
      const text = size.num === 1n && size.den === 1n ? fact : `${printNumber(size)} * ${fact}`;
      if (index === 0) return minus ? `−${text}` : text;
      return `${minus ? '−' : '+'} ${text}`;
    })
    .join(' ');
}

const bracketed = (condition: Condition, bare: boolean): string => (bare ? printCondition(condition) : `(${printCondition(condition)})`);

/** Throws RangeError for «и» or «или» over fewer than two conditions and for an empty sum: nobody can type those. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'всегда';
    case 'ticked':
      return condition.fact;
    case 'chosen':
      return `${condition.fact} = «${condition.option.split('»').join('»»')}»`;
    case 'compare':
      if (condition.sum.length === 0) throw new RangeError('A comparison of nothing');
      return `${printSum(condition.sum)} ${SIGNS[condition.sign]} ${printNumber(condition.bound)}`;
    case 'not':
      return `не ${bracketed(condition.of, ['ticked', 'chosen', 'always'].includes(condition.of.kind))}`;
    case 'all':
    case 'any': {
      if (condition.of.length < 2) throw new RangeError('A join of fewer than two conditions');
      const bare = ({ kind }: Condition): boolean => kind !== 'any' && (kind !== 'all' || condition.kind === 'any');
      return condition.of.map((part) => bracketed(part, bare(part))).join(condition.kind === 'all' ? ' и ' : ' или ');
    }
  }
}
