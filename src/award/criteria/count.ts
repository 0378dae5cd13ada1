/** Tiers over one count: «часы ≥ 600» gives 5, «часы ≥ 400» gives 4. */
import { factsIn } from '../condition/hold';
import type { CountCriterion } from '../model';
import type { FactKindRules } from './kind';
import { readyTiers, tierBounds, tierFacts } from './tiers';

export const COUNT: FactKindRules<CountCriterion> = {
  accepts: (condition) => {
    const facts = factsIn([condition]);
    return facts.length <= 1 && facts.every(({ as }) => as === 'number');
  },
  needs: ({ tiers }) => tierFacts(tiers),
  bounds: ({ tiers }) => tierBounds(tiers),
  ready: ({ tiers }, kindOf) => readyTiers(tiers, kindOf),
};
