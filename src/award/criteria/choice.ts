/** One option of a choice, or one tick: «проект = «свой, завершён»» gives 5. */
import { factsIn } from '../condition/hold';
import type { ChoiceCriterion } from '../model';
import type { FactKindRules } from './kind';
import { readyTiers, tierBounds, tierFacts } from './tiers';

export const CHOICE: FactKindRules<ChoiceCriterion> = {
  accepts: (condition) => {
    const facts = factsIn([condition]);
    return facts.length <= 1 && facts.every(({ as }) => as === 'option' || as === 'tick');
  },
  needs: ({ tiers }) => tierFacts(tiers),
  bounds: ({ tiers }) => tierBounds(tiers),
  ready: ({ tiers }, kindOf) => readyTiers(tiers, kindOf),
};
