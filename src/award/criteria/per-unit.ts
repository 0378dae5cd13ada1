/** So many points for each unit, up to a cap: «2 балла за каждую публикацию, не более 10»; `50 * федеральные + 20 * региональные`. */
import { formulaNumber, formulaSum } from '../condition/formula';
import { blankOf, numberOf, sumOf } from '../condition/hold';
import type { NeededFact } from '../condition/hold';
import { wholeForm } from '../condition/whole-form';
import { ZERO, compare, larger, multiply, smaller, subtract, sum } from '../exact';
import type { FactName, PerUnitCriterion } from '../model';
import type { FactKindRules } from './kind';
import { factValues } from './tiers';

const needs = ({ terms }: PerUnitCriterion): readonly NeededFact[] =>
  [...new Set(terms.map(({ fact }): FactName => fact))].map((fact) => ({ fact, as: 'number' }));

export const PER_UNIT: FactKindRules<PerUnitCriterion> = {
  accepts: () => false,
  needs,
  // Facts start at 0, so points fall below 0 only through a negative coefficient, and then without a floor in the text.
  bounds: ({ terms, cap }) => {
    const lowest = cap === undefined ? ZERO : smaller(ZERO, cap);
    const grows = terms.some(({ coefficient }) => compare(coefficient, ZERO) > 0);
    if (!grows) return { lowest, highest: lowest };
    return cap === undefined ? { lowest } : { lowest, highest: larger(lowest, cap) };
  },
  ready: (criterion, kindOf) => {
    const { terms, cap } = criterion;
    const needed = needs(criterion);
    const outcome: ReturnType<typeof PER_UNIT.ready>['outcome'] = (facts) => {
      const missing = blankOf(needed, facts);
      if (missing.length > 0) return { kind: 'notScored', missing };
      const uncapped = sumOf(terms, facts);
      const capped = cap !== undefined && compare(uncapped, cap) > 0;
      const units = sum(needed.map(({ fact }) => numberOf(fact, facts)));
      return { kind: 'scored', points: capped ? cap : uncapped, basis: { kind: 'units', units, capped } };
    };
    return {
      outcome,
      explain: (facts) => {
        const result = outcome(facts);
        const values = factValues(needed, facts);
        const shownCap = cap === undefined ? {} : { cap };
        if (result.kind === 'notScored') return { kind: 'units', outcome: result, facts: values, parts: [], ...shownCap };
        return {
          kind: 'units',
          outcome: result,
          facts: values,
          parts: terms.map(({ fact, coefficient }) => ({ fact, coefficient, points: multiply(coefficient, numberOf(fact, facts)) })),
          ...(cap === undefined ? {} : { cap, untilCap: subtract(cap, result.points) }),
        };
      },
      expression: (cellOf) => {
        const form = wholeForm(terms, ZERO);
        // The common denominator that wholeForm multiplied by: of any term, whole over given coefficient.
        const [given, made] = [terms.find(({ coefficient }) => coefficient.num !== 0n), form.terms.find(({ coefficient }) => coefficient !== 0n)];
        if (given === undefined || made === undefined) return formulaNumber(cap === undefined ? ZERO : smaller(ZERO, cap));
        const by = (made.coefficient * given.coefficient.den) / given.coefficient.num;
        const total = formulaSum(form.terms, cellOf, kindOf);
        const points = by === 1n ? total : `(${total})/${by}`;
        return cap === undefined ? points : `MIN(${formulaNumber(cap)};${points})`;
      },
    };
  },
};
