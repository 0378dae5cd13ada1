/** Conditions that say "there is none": `курсы = 0`, `федеральные + региональные < 1`, `не описание и не отзывы` (C2). */
import { ZERO, compare } from '../exact';
import type { ComparisonSign, Condition, FactKind, FactName, Term } from '../model';

export type KindOf = (fact: FactName) => FactKind | undefined;

const OPPOSITE: Readonly<Record<ComparisonSign, ComparisonSign>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '<>', '<>': '=' };

/** `sum sign bound` as "every fact of it is 0", given that facts are never negative. */
function allZero(sum: readonly Term[], sign: ComparisonSign, bound: Parameters<typeof compare>[0], kindOf: KindOf): boolean {
  if (sum.length === 0 || sum.some(({ coefficient }) => compare(coefficient, ZERO) <= 0)) return false;
  const zero = compare(bound, ZERO);
  if (sign === '=' || sign === '<=') {
    if (zero === 0) return true;
    if (sign === '=') return false;
  }
  if (sign !== '<' && sign !== '<=') return false;
  // Of whole facts the least sum above 0 is the least coefficient.
  if (zero <= 0 || sum.some(({ fact }) => kindOf(fact) !== 'whole')) return false;
  return sum.every(({ coefficient }) => compare(bound, coefficient) < (sign === '<' ? 1 : 0));
}

/** The facts that the condition says are all 0 or not ticked; null when it says anything else. */
export function absentFacts(condition: Condition, kindOf: KindOf, negated = false): ReadonlySet<FactName> | null {
  switch (condition.kind) {
    case 'compare': {
      const sign = negated ? OPPOSITE[condition.sign] : condition.sign;
      // A count is never negative, so "≠ 0" turned round is "= 0" and so is "< 1" of whole facts.
      return allZero(condition.sum, sign, condition.bound, kindOf) ? new Set(condition.sum.map(({ fact }) => fact)) : null;
    }
    case 'ticked':
      return negated ? new Set([condition.fact]) : null;
    case 'not':
      return absentFacts(condition.of, kindOf, !negated);
    case 'all':
    case 'any': {
      if ((condition.kind === 'any') !== negated || condition.of.length === 0) return null;
      const parts = condition.of.map((part) => absentFacts(part, kindOf, negated));
      return parts.some((part) => part === null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
    }
    case 'chosen':
    case 'always':
      return null;
  }
}
