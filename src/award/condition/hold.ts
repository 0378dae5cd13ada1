/** Whether a condition holds, as a plain function made once; and which facts it speaks of. */
import { ZERO, add, multiply } from '../exact';
import type { Exact } from '../exact';
import type { ComparisonSign, Condition, Facts, FactName, FactValue, Term } from '../model';
import { wholeForm } from './whole-form';

/** A fact that a condition needs, and what its value must be. */
export interface NeededFact {
  readonly fact: FactName;
  readonly as: FactValue['kind'];
}

/** The facts in order of first mention, each once. */
export function factsIn(conditions: readonly Condition[]): readonly NeededFact[] {
  const found = new Map<FactName, NeededFact>();
  const note = (fact: FactName, as: FactValue['kind']): void => {
    if (!found.has(fact)) found.set(fact, { fact, as });
  };
  const visit = (condition: Condition): void => {
    if (condition.kind === 'compare') for (const { fact } of condition.sum) note(fact, 'number');
    else if (condition.kind === 'ticked') note(condition.fact, 'tick');
    else if (condition.kind === 'chosen') note(condition.fact, 'option');
    else if (condition.kind === 'not') visit(condition.of);
    else if (condition.kind !== 'always') condition.of.forEach(visit);
  };
  conditions.forEach(visit);
  return [...found.values()];
}

/** Needed facts that are blank, or whose value is of another kind and so says nothing (C6). */
export const blankOf = (needed: readonly NeededFact[], facts: Facts): readonly FactName[] =>
  needed.filter(({ fact, as }) => facts.get(fact)?.kind !== as).map(({ fact }) => fact);

/** The number entered for a fact. Throws RangeError when it is blank: callers ask `blankOf` first. */
export function numberOf(fact: FactName, facts: Facts): Exact {
  const value = facts.get(fact);
  if (value?.kind !== 'number') throw new RangeError(`No number for "${fact}"`);
  return value.value;
}

/** The value of a sum over facts. Throws RangeError when one is blank. */
export const sumOf = (terms: readonly Term[], facts: Facts): Exact =>
  terms.reduce((total, { coefficient, fact }) => add(total, multiply(coefficient, numberOf(fact, facts))), ZERO);

/** Whether a difference of this direction satisfies the sign. */
export function signHolds(direction: number, sign: ComparisonSign): boolean {
  switch (sign) {
    case '>=':
      return direction >= 0;
    case '>':
      return direction > 0;
    case '<=':
      return direction <= 0;
    case '<':
      return direction < 0;
    case '=':
      return direction === 0;
    case '<>':
      return direction !== 0;
  }
}

const directionOf = (value: bigint, bound: bigint): number => (value > bound ? 1 : value < bound ? -1 : 0);

function comparing(condition: Extract<Condition, { kind: 'compare' }>): (facts: Facts) => boolean {
  const { terms, bound } = wholeForm(condition.sum, condition.bound);
  return (facts) => {
    // The sum as num/den, not brought to lowest terms: a comparison does not need that, and it is the cost of a run.
    let num = 0n;
    let den = 1n;
    for (const { coefficient, fact } of terms) {
      const value = numberOf(fact, facts);
      if (value.den === den) {
        num += coefficient * value.num;
      } else {
        num = num * value.den + coefficient * value.num * den;
        den *= value.den;
      }
    }
    return signHolds(directionOf(num, bound * den), condition.sign);
  };
}

/** The condition as a function of facts. The function throws RangeError when a fact that it needs is blank. */
export function holding(condition: Condition): (facts: Facts) => boolean {
  switch (condition.kind) {
    case 'compare':
      return comparing(condition);
    case 'ticked':
      return (facts) => facts.get(condition.fact)?.value === true;
    case 'chosen':
      return (facts) => facts.get(condition.fact)?.value === condition.option;
    case 'all': {
      const of = condition.of.map(holding);
      return (facts) => of.every((holds) => holds(facts));
    }
    case 'any': {
      const of = condition.of.map(holding);
      return (facts) => of.some((holds) => holds(facts));
    }
    case 'not': {
      const holds = holding(condition.of);
      return (facts) => !holds(facts);
    }
    case 'always':
      return () => true;
  }
}
