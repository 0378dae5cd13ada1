/** Tiers over several counts: «федеральные ≥ 3 и федеральные + региональные ≥ 10». Ticks may stand beside them. */
import { factsIn } from '../condition/hold';
import type { CompoundCriterion } from '../model';
import type { FactKindRules } from './kind';
import { readyTiers, tierBounds, tierFacts } from './tiers';

export const COMPOUND: FactKindRules<CompoundCriterion> = {
  accepts: (condition) => {
    const facts = factsIn([condition]);
    return facts.length === 0 || facts.some(({ as }) => as === 'number');
  },
  needs: ({ tiers }) => tierFacts(tiers),
  bounds: ({ tiers }) => tierBounds(tiers),
  ready: ({ tiers }, kindOf) => readyTiers(tiers, kindOf),
};
