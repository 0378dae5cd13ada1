/** What is still lacking for a condition to hold: the least that would have to change, as data. */
import { ZERO, add, compare, divide, fraction, isWhole, multiply, subtract, sum, whole } from '../exact';
import type { Exact } from '../exact';
import type { ComparisonSign, Condition, FactName, Facts, OptionName, Term } from '../model';
import { holding, sumOf } from './hold';
import type { KindOf } from './absence';

export type Need =
  /** The sum has to grow by at least `by` ("часы: ещё 88"); `exclusive`: by more than it. */
  | { readonly kind: 'more'; readonly sum: readonly Term[]; readonly by: Exact; readonly exclusive: boolean }
  /** The sum is too large by `by`. */
  | { readonly kind: 'fewer'; readonly sum: readonly Term[]; readonly by: Exact; readonly exclusive: boolean }
  /** The sum may not be just this. */
  | { readonly kind: 'other'; readonly sum: readonly Term[]; readonly than: Exact }
  | { readonly kind: 'tick'; readonly fact: FactName }
  | { readonly kind: 'untick'; readonly fact: FactName }
  | { readonly kind: 'choose'; readonly fact: FactName; readonly option: OptionName }
  | { readonly kind: 'notChoose'; readonly fact: FactName; readonly option: OptionName };

const OPPOSITE: Readonly<Record<ComparisonSign, ComparisonSign>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '<>', '<>': '=' };

/** Whole facts with whole coefficients move in whole steps, so "more than 5" is 6. */
const inWholeSteps = (terms: readonly Term[], kindOf: KindOf): boolean =>
  terms.every(({ coefficient, fact }) => isWhole(coefficient) && kindOf(fact) === 'whole');

const up = ({ num, den }: Exact): Exact => {
  const down = num / den;
  return fraction(num > 0n && num % den !== 0n ? down + 1n : down, 1n);
};

function compareNeed(terms: readonly Term[], sign: ComparisonSign, bound: Exact, facts: Facts, kindOf: KindOf): Need {
  const value = sumOf(terms, facts);
  if (sign === '<>') {
    // Counts do not go below 0, so "not 0" can only be more.
    const upwards = bound.num === 0n && terms.every(({ coefficient }) => compare(coefficient, ZERO) > 0);
    return upwards ? compareNeed(terms, '>', bound, facts, kindOf) : { kind: 'other', sum: terms, than: bound };
  }
  const gap = subtract(bound, value);
  const more = compare(gap, ZERO) > 0 || (compare(gap, ZERO) === 0 && sign === '>');
  const size = more ? gap : multiply(whole(-1), gap);
  const strict = sign === '>' || sign === '<';
  const kind = more ? 'more' : 'fewer';
  if (!inWholeSteps(terms, kindOf)) return { kind, sum: terms, by: size, exclusive: strict };
  const by = strict && isWhole(size) ? add(size, whole(1)) : up(size);
  return { kind, sum: terms, by, exclusive: false };
}

/** How much a need asks, to choose the lesser of two ways: units lacking; a tick or an option is one. */
function effort(need: Need): Exact {
  if (need.kind !== 'more' && need.kind !== 'fewer') return whole(1);
  const largest = need.sum.reduce((top, { coefficient: { num, den } }) => {
    const size = fraction(num < 0n ? -num : num, den);
    return compare(size, top) > 0 ? size : top;
  }, ZERO);
  return largest.num === 0n ? whole(1_000_000_000) : divide(need.by, largest);
}

const efforts = (needs: readonly Need[]): Exact => sum(needs.map(effort));

/**
 * What is lacking, nothing when the condition holds. Of «или» the way that asks the least is given. Each lack is measured
 * alone: a unit that serves two comparisons is named in both.
 */
export function needsOf(condition: Condition, facts: Facts, kindOf: KindOf, negated = false): readonly Need[] {
  if (holding(condition)(facts) !== negated) return [];
  switch (condition.kind) {
    case 'compare': {
      const sign = negated ? OPPOSITE[condition.sign] : condition.sign;
      return [compareNeed(condition.sum, sign, condition.bound, facts, kindOf)];
    }
    case 'ticked':
      return [{ kind: negated ? 'untick' : 'tick', fact: condition.fact }];
    case 'chosen':
      return [{ kind: negated ? 'notChoose' : 'choose', fact: condition.fact, option: condition.option }];
    case 'not':
      return needsOf(condition.of, facts, kindOf, !negated);
    case 'all':
    case 'any': {
      const ways = condition.of.map((part) => needsOf(part, facts, kindOf, negated));
      if ((condition.kind === 'all') !== negated) return ways.flat();
      const [first = [], ...rest] = ways;
      return rest.reduce((least, way) => (compare(efforts(way), efforts(least)) < 0 ? way : least), first);
    }
    case 'always':
      return [];
  }
}
