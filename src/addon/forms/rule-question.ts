/** A plan as the question that a form asks before it is carried out. */
import { ruleChangeText } from '../../text/rule-changes';
import type { Language } from '../../text/language';
import { asksFirst, type RulePlan } from '../../workbook/rule-plan';
import type { RuleQuestion } from '../api';
import { changesOf, changesSummary } from '../rule-words';

/** A form shows no more applications whose points change than this, and says how many more there are. */
const MOST_CHANGES = 50;

/**
 * Whether a person has still to agree: marks are given and points change (or nobody knows whether they do), and what was
 * agreed to was another plan. Signing a default, or a change that moves nobody, needs no second question.
 */
export const mustAsk = (plan: RulePlan, agreed: string | null): boolean =>
  asksFirst(plan) && (plan.changes.length > 0 || plan.before === undefined) && plan.token !== agreed;

/** Whose points change, and what is applied besides; `own` is the place of the change that the person is making. */
export function questionOf(plan: RulePlan, language: Language, own: (place: string) => boolean): RuleQuestion {
  const words = ruleChangeText[language];
  const changes = changesOf(plan, language);
  return {
    kind: 'asks',
    token: plan.token,
    summary: plan.before === undefined ? words.askUnknown : changesSummary(changes, language),
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({ ...change })),
    more: Math.max(0, changes.length - MOST_CHANGES),
    also: plan.differences.filter(({ place }) => !own(place)).map(({ place, before, after }) => words.difference(place, before, after)),
  };
}
