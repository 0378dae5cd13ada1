/** A tier gives a range of points from which each juror chooses: facts decide the range, the juror the mark. */
import { blankOf } from '../condition/hold';
import { ZERO, exact, larger, smaller } from '../exact';
import type { RangeCriterion } from '../model';
import type { MarkKindRules } from './kind';
import { rankTiers, tierBounds, tierFacts } from './tiers';

export const RANGE: MarkKindRules<RangeCriterion> = {
  needs: ({ tiers }) => tierFacts(tiers),
  bounds: ({ tiers }) => ({
    lowest: tiers.reduce((least, { lowest }) => smaller(least, lowest), ZERO),
    highest: tiers.reduce((most, { points }) => larger(most, points), tierBounds(tiers).highest),
  }),
  ready: (criterion, kindOf) => {
    const ranked = rankTiers(criterion.tiers, kindOf);
    const needed = tierFacts(criterion.tiers);
    const step = exact(criterion.step);
    return {
      allowed: (facts) => {
        const missing = blankOf(needed, facts);
        if (missing.length > 0) return { kind: 'notScored', missing };
        const tier = ranked.find(({ holds }) => holds(facts))?.tier;
        // No tier holds: the text gives nothing to choose from, so the only mark is 0 (C3).
        if (tier === undefined) return { kind: 'allowed', lowest: ZERO, highest: ZERO, step };
        return { kind: 'allowed', lowest: tier.lowest, highest: tier.points, step, tier };
      },
      counted: (mark) => ({ mark }),
    };
  },
};
