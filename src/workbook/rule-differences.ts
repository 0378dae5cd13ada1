/** What differs between two states of the rules, in words for the journal and for the question before they are applied. */
import { printCondition, printSum } from '../award/condition/print';
import { printNumber } from '../award/condition/number';
import { toNumber } from '../award/exact';
import type { Award, Criterion, DecisionId, Nomination, Rules } from '../award/model';
import { aggregationWords, allowanceWords, placesWords, prizeTieWords, taxWords } from '../text/choices';
import type { Language, Phrase } from '../text/language';
import { shownNumber } from '../text/numbers';
import { ruleChangeText } from '../text/rule-changes';
import { settingNames } from '../text/settings';
import { sameRule, type AppliedDecision, type AppliedNomination, type AppliedRules } from './applied-tab';
import { nominationName, roublesText } from './nominations-tab';
import { letterOfReading } from './register-entry';

export interface RuleDifference {
  /** Where: «Решение RO-8», «Критерии»: Доброволец, 3. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** A criterion in one text: title, scale or tiers, weight. */
function criterionText(criterion: Criterion, language: Language): string {
  const number = (value: number): string => shownNumber(language, value);
  const parts: string[] = [criterion.title[language]];
  switch (criterion.kind) {
    case 'scale':
      parts.push(`${number(criterion.from)}–${number(criterion.to)}${criterion.step === 1 ? '' : ` / ${number(criterion.step)}`}`);
      if (criterion.cap !== undefined) parts.push(`≤ ${number(criterion.cap.above)}: ${criterion.cap.unless[language]}`);
      break;
    case 'perUnit':
      parts.push(`${printSum(criterion.terms)}${criterion.cap === undefined ? '' : ` ≤ ${printNumber(criterion.cap)}`}`);
      break;
    case 'range':
      parts.push(criterion.tiers.map((tier) => `${printNumber(tier.lowest)}–${printNumber(tier.points)} — ${printCondition(tier.condition)}`).join('; '));
      break;
    case 'count':
    case 'compound':
    case 'checklist':
    case 'choice':
      parts.push(criterion.tiers.map((tier) => `${printNumber(tier.points)} — ${printCondition(tier.condition)}`).join('; '));
      break;
  }
  if (toNumber(criterion.weight) !== 1) parts.push(`× ${printNumber(criterion.weight)}`);
  if (criterion.penalty) parts.push('−');
  return parts.join(' · ');
}

const RULE_WORDS: { readonly [K in keyof Rules]: Readonly<Record<Rules[K], Phrase>> } = {
  aggregation: aggregationWords,
  places: placesWords,
  prizeTie: prizeTieWords,
  tax: taxWords,
  allowance: allowanceWords,
};

function rulesText(rules: Rules, differing: readonly (keyof Rules)[], language: Language): string {
  const word = (rule: keyof Rules): string => {
    const words: Readonly<Record<string, Phrase | undefined>> = RULE_WORDS[rule];
    return words[rules[rule]]?.[language] ?? rules[rule];
  };
  return differing.map((rule) => `${settingNames[rule][language]}: ${word(rule)}`).join('; ');
}

function decisionText(id: DecisionId, decision: AppliedDecision | undefined, award: Award, language: Language): string {
  const words = ruleChangeText[language];
  if (decision === undefined) return words.removed;
  const letter = letterOfReading(award, id, decision.reading, language);
  const reading = award.decisions.find((each) => each.id === id)?.readings.find(({ key }) => key === decision.reading);
  return `${letter === '' ? decision.reading : `${letter}) ${reading?.words[language] ?? ''}`}${decision.confirmed ? '' : ` (${words.byDefault})`}`;
}

function criteriaDifferences(nomination: Nomination, was: AppliedNomination | undefined, is: AppliedNomination, language: Language): RuleDifference[] {
  const words = ruleChangeText[language];
  const keys = new Set([...(was?.criteria.keys() ?? []), ...is.criteria.keys()]);
  return [...keys].flatMap((key): RuleDifference[] => {
    const [before, after] = [was?.criteria.get(key), is.criteria.get(key)];
    if (sameRule(before, after)) return [];
    const named = after ?? before;
    const printed = named?.printed === '' ? named.title[language] : (named?.printed ?? '');
    return [
      {
        place: words.criterion(nominationName(nomination, language), printed),
        before: before === undefined ? words.removed : criterionText(before, language),
        after: after === undefined ? words.removed : criterionText(after, language),
      },
    ];
  });
}

function frameDifferences(nomination: Nomination, was: AppliedNomination | undefined, is: AppliedNomination, language: Language): RuleDifference[] {
  const words = ruleChangeText[language];
  const text = ({ frame }: AppliedNomination): string => words.frame(frame.winners, frame.prizes.map(roublesText).join('; '));
  const after = text(is);
  const before = was === undefined ? words.removed : text(was);
  return before === after ? [] : [{ place: words.nominationFrame(nominationName(nomination, language)), before, after }];
}

/** Decisions, rules of counting, nominations and criteria that differ, in the order of the tabs. */
export function ruleDifferences(before: AppliedRules, now: AppliedRules, award: Award, language: Language): RuleDifference[] {
  const words = ruleChangeText[language];
  const decisions = award.decisions.flatMap(({ id }): RuleDifference[] => {
    const [was, is] = [before.decisions.get(id), now.decisions.get(id)];
    if (is === undefined || (was?.reading === is.reading && was.confirmed === is.confirmed)) return [];
    return [{ place: words.decision(id), before: decisionText(id, was, award, language), after: decisionText(id, is, award, language) }];
  });
  const differing = (Object.keys(now.rules) as (keyof Rules)[]).filter((rule) => before.rules[rule] !== now.rules[rule]);
  const rules = differing.length === 0 ? [] : [{ place: words.rules, before: rulesText(before.rules, differing, language), after: rulesText(now.rules, differing, language) }];
  const nominations = award.nominations.flatMap((nomination) => {
    const [was, is] = [before.nominations.get(nomination.key), now.nominations.get(nomination.key)];
    if (is === undefined) return [];
    return [...frameDifferences(nomination, was, is, language), ...criteriaDifferences(nomination, was, is, language)];
  });
  return [...decisions, ...rules, ...nominations];
}
