/**
 * How tiers give points, the same for every kind that has them: the highest tier that holds counts (C1), a tier that
 * states absence overrules what speaks only of the absent (C2), and where none holds the points are 0 (C3).
 */
import { absentFacts } from '../condition/absence';
import type { KindOf } from '../condition/absence';
import { conditionFormula, formulaNumber } from '../condition/formula';
import { blankOf, factsIn, holding } from '../condition/hold';
import type { NeededFact } from '../condition/hold';
import { needsOf } from '../condition/need';
import { ZERO, compare, larger, smaller } from '../exact';
import type { Condition, Facts, FactValue, Tier } from '../model';
import type { Bounds, Explanation, ReadyFactCriterion } from './kind';

/** A tier with the condition under which it really counts. */
export interface RankedTier<T extends Tier> {
  readonly tier: T;
  /** As written, and not overruled by absence. */
  readonly condition: Condition;
  readonly holds: (facts: Facts) => boolean;
  /** As written. */
  readonly asWritten: (facts: Facts) => boolean;
}

export const tierFacts = (tiers: readonly Tier[]): readonly NeededFact[] => factsIn(tiers.map(({ condition }) => condition));

const nothing = (as: FactValue['kind']): FactValue => (as === 'tick' ? { kind: 'tick', value: false } : { kind: 'number', value: ZERO });

/**
 * The absences that overrule a tier: it speaks only of facts that they say are 0, and would hold for zeros as well
 * («курсы ≤ 5» beside «курсы = 0»). A tier that zeros cannot reach needs no overruling.
 */
function overruling(tier: Tier, tiers: readonly Tier[], kindOf: KindOf): readonly Condition[] {
  if (compare(tier.points, ZERO) <= 0) return [];
  const spoken = factsIn([tier.condition]);
  if (spoken.some(({ as }) => as === 'option')) return [];
  if (!holding(tier.condition)(new Map(spoken.map(({ fact, as }) => [fact, nothing(as)])))) return [];
  return tiers
    .filter(({ points, condition }) => {
      const absent = points.num === 0n ? absentFacts(condition, kindOf) : null;
      return absent !== null && spoken.every(({ fact }) => absent.has(fact));
    })
    .map(({ condition }) => condition);
}

/** The tiers from the highest points down; of equal ones the first written comes first. */
export function rankTiers<T extends Tier>(tiers: readonly T[], kindOf: KindOf): readonly RankedTier<T>[] {
  return tiers
    .map((tier) => {
      const absences = overruling(tier, tiers, kindOf);
      const [absence] = absences;
      const unless: Condition | undefined = absence === undefined || absences.length === 1 ? absence : { kind: 'any', of: absences };
      const condition: Condition = unless === undefined ? tier.condition : { kind: 'all', of: [tier.condition, { kind: 'not', of: unless }] };
      return { tier, condition, holds: holding(condition), asWritten: holding(tier.condition) };
    })
    .sort((a, b) => compare(b.tier.points, a.tier.points));
}

/** From the lowest to the highest points of the tiers, 0 among them because no tier need hold. */
export function tierBounds(tiers: readonly Tier[]): Required<Bounds> {
  const points = tiers.map((tier) => tier.points);
  return { lowest: points.reduce(smaller, ZERO), highest: points.reduce(larger, ZERO) };
}

export const factValues = (needed: readonly NeededFact[], facts: Facts): Explanation['facts'] =>
  needed.map(({ fact }) => {
    const value = facts.get(fact);
    return value === undefined ? { fact } : { fact, value };
  });

/** Tiers as functions and as a formula. */
export function readyTiers(tiers: readonly Tier[], kindOf: KindOf): ReadyFactCriterion {
  const ranked = rankTiers(tiers, kindOf);
  const needed = tierFacts(tiers);

  const outcome: ReadyFactCriterion['outcome'] = (facts) => {
    const missing = blankOf(needed, facts);
    if (missing.length > 0) return { kind: 'notScored', missing };
    const reached = ranked.find(({ holds }) => holds(facts));
    if (reached === undefined) return { kind: 'scored', points: ZERO, basis: { kind: 'noTier' } };
    return { kind: 'scored', points: reached.tier.points, basis: { kind: 'tier', tier: reached.tier } };
  };

  const explain = (facts: Facts): Explanation => {
    const result = outcome(facts);
    const values = factValues(needed, facts);
    if (result.kind === 'notScored') return { kind: 'tiers', outcome: result, facts: values, alsoHold: [], overruled: [] };
    const reached = result.basis.kind === 'tier' ? result.basis.tier : undefined;
    const better = ranked.filter(({ tier }) => compare(tier.points, result.points) > 0);
    const next = better[better.length - 1];
    return {
      kind: 'tiers',
      outcome: result,
      facts: values,
      alsoHold: ranked.filter(({ tier, holds }) => tier !== reached && holds(facts)).map(({ tier }) => tier),
      overruled: ranked.filter(({ holds, asWritten }) => asWritten(facts) && !holds(facts)).map(({ tier }) => tier),
      ...(next === undefined ? {} : { next: { tier: next.tier, needs: needsOf(next.condition, facts, kindOf) } }),
    };
  };

  return {
    outcome,
    explain,
    expression: (cellOf) =>
      ranked.reduceRight(
        (otherwise, { tier, condition }) => `IF(${conditionFormula(condition, cellOf, kindOf)};${formulaNumber(tier.points)};${otherwise})`,
        '0',
      ),
  };
}
