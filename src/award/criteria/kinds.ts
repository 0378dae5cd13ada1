/** All kinds of criteria, in total maps: a kind that is missing here does not compile. */
import type { Condition, FactCriterion, MarkCriterion } from '../model';
import { CHECKLIST } from './checklist';
import { CHOICE } from './choice';
import { COMPOUND } from './compound';
import { COUNT } from './count';
import type { FactKindRules, MarkKindRules } from './kind';
import { PER_UNIT } from './per-unit';
import { RANGE } from './range';
import { SCALE } from './scale';

type FactKinds = { readonly [K in FactCriterion['kind']]: FactKindRules<Extract<FactCriterion, { kind: K }>> };
type MarkKinds = { readonly [K in MarkCriterion['kind']]: MarkKindRules<Extract<MarkCriterion, { kind: K }>> };

const FACT_KINDS: FactKinds = { count: COUNT, compound: COMPOUND, checklist: CHECKLIST, choice: CHOICE, perUnit: PER_UNIT };
const MARK_KINDS: MarkKinds = { scale: SCALE, range: RANGE };

/** The rules of the criterion's own kind; the cast says only that a criterion fits the rules of its kind. */
export const factRules = <C extends FactCriterion>(criterion: C): FactKindRules<C> => FACT_KINDS[criterion.kind] as unknown as FactKindRules<C>;
export const markRules = <C extends MarkCriterion>(criterion: C): MarkKindRules<C> => MARK_KINDS[criterion.kind] as unknown as MarkKindRules<C>;

/** Narrowest first: a criterion typed on the tab is of the first kind that takes all its conditions. */
const TIER_KINDS = ['count', 'choice', 'checklist', 'compound'] as const;

/** The kind of a criterion with these conditions; conditions over ticks and options at once are a compound too. */
export function tierKindOf(conditions: readonly Condition[]): (typeof TIER_KINDS)[number] {
  const together: Condition = { kind: 'all', of: conditions };
  return TIER_KINDS.find((kind) => FACT_KINDS[kind].accepts(together)) ?? 'compound';
}

/** Whether the criterion scores facts once, and not marks of jurors. */
export const isFactCriterion = (criterion: FactCriterion | MarkCriterion): criterion is FactCriterion => criterion.kind in FACT_KINDS;
