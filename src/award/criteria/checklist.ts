/** Tiers over ticks: «описание и результаты и контакты». The highest tier that is fully met counts (RO-18). */
import { factsIn } from '../condition/hold';
import type { ChecklistCriterion } from '../model';
import type { FactKindRules } from './kind';
import { readyTiers, tierBounds, tierFacts } from './tiers';

export const CHECKLIST: FactKindRules<ChecklistCriterion> = {
  accepts: (condition) => factsIn([condition]).every(({ as }) => as === 'tick'),
  needs: ({ tiers }) => tierFacts(tiers),
  bounds: ({ tiers }) => tierBounds(tiers),
  ready: ({ tiers }, kindOf) => readyTiers(tiers, kindOf),
};
