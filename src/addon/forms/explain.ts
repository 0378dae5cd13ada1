/** How one application came to its points, criterion by criterion, in the words of the regulation and the reader's language. */
import type { CompiledCriterion, CompiledFactCriterion, CompiledMarkCriterion, CompiledNomination } from '../../award/compile';
import { printCondition, printSum } from '../../award/condition/print';
import type { Need } from '../../award/condition/need';
import { equal, toDecimal, whole } from '../../award/exact';
import type { Exact } from '../../award/exact';
import type { Choices, Clause, Decision, Fact, FactName, Facts, FactValue, Rules, Tier, UnderReading } from '../../award/model';
import type { ApplicationScore } from '../../results/model';
import { explanationWords } from '../../text/forms/explanation';
import type { ExplanationWords } from '../../text/forms/explanation';
import type { Language } from '../../text/language';
import { decimalPoint } from '../../text/numbers';
import type { CriterionExplanation, Figure } from '../api';

/** Decimals of a figure on a form; the exact fraction travels beside it. */
const SHOWN_DECIMALS = 2;
/** Decimals of a raw value, which is shown as it was entered. */
const RAW_DECIMALS = 6;

export interface ExplainInput {
  readonly compiled: CompiledNomination;
  readonly decisions: readonly Decision[];
  readonly choices: Choices;
  readonly rules: Pick<Rules, 'aggregation'>;
  readonly facts: Facts;
  readonly score: ApplicationScore;
  readonly language: Language;
}

/** A figure ready to show and exact: "12,33" and "37/3". */
export const figureOf = (language: Language, value: Exact): Figure => ({
  shown: toDecimal(value, SHOWN_DECIMALS, decimalPoint(language)),
  exact: value.den === 1n ? value.num.toString() : `${value.num}/${value.den}`,
});

/** Heading and number of a clause, as it is cited. */
export const citation = ({ heading, number }: Clause): string => [heading, number].filter((part) => part !== '').join(' · ');

/** The value of a fact as it was entered. */
export function shownFact(language: Language, value: FactValue | undefined): string {
  const words = explanationWords[language];
  if (value === undefined) return words.blank;
  switch (value.kind) {
    case 'number':
      return toDecimal(value.value, RAW_DECIMALS, decimalPoint(language));
    case 'tick':
      return value.value ? words.yes : words.no;
    case 'option':
      return value.value;
  }
}

/** Every criterion in force, in the order of the regulation. */
export function explainCriteria(input: ExplainInput): CriterionExplanation[] {
  return input.compiled.criteria.map((compiled) =>
    compiled.kind === 'fact' ? factExplanation(input, compiled) : markExplanation(input, compiled),
  );
}

type Common = Pick<CriterionExplanation, 'number' | 'title' | 'maximum' | 'clause' | 'quote'>;

function common({ language }: ExplainInput, { criterion, highest }: CompiledCriterion): Common {
  return {
    number: criterion.printed,
    title: criterion.title[language],
    maximum: highest === undefined ? null : figureOf(language, highest),
    clause: citation(criterion.clause),
    quote: criterion.clause.quote,
  };
}

function factExplanation(input: ExplainInput, compiled: CompiledFactCriterion): CriterionExplanation {
  const { language, facts } = input;
  const words = explanationWords[language];
  const explanation = compiled.explain(facts);
  const { outcome } = explanation;
  const tier = outcome.kind === 'scored' && outcome.basis.kind === 'tier' ? outcome.basis.tier : undefined;
  const figures = common(input, compiled);
  return {
    ...figures,
    raw: explanation.facts.map(({ fact, value }) => words.fact(titleOf(input, fact), shownFact(language, value))),
    points: outcome.kind === 'scored' ? figureOf(language, outcome.points) : null,
    tier: tierWords(input, explanation),
    quote: tier === undefined || tier.quote === '' ? figures.quote : tier.quote,
    next: nextWords(input, explanation),
    notes: [
      ...(explanation.kind === 'tiers' ? explanation.overruled.map((each) => words.overruled(nameOf(each))) : []),
      ...(outcome.kind === 'scored' && outcome.basis.kind === 'units' && outcome.basis.capped ? [words.cappedUnits(figureOf(language, outcome.points).shown)] : []),
      ...standingNotes(input, compiled, tier?.under ?? []),
    ],
  };
}

type FactExplanation = ReturnType<CompiledFactCriterion['explain']>;

/** The condition that was met, as it reads on the tab; the words of the regulation are quoted beside it. */
const nameOf = (tier: Tier): string => (tier.condition.kind === 'always' ? tier.quote : printCondition(tier.condition));

function tierWords(input: ExplainInput, explanation: FactExplanation): string {
  const { language } = input;
  const words = explanationWords[language];
  const { outcome } = explanation;
  if (outcome.kind === 'notScored') return words.notScored(outcome.missing.map((fact) => titleOf(input, fact)).join(', '));
  if (outcome.basis.kind === 'noTier') return words.noTier;
  if (outcome.basis.kind === 'tier') return nameOf(outcome.basis.tier);
  const parts = explanation.kind === 'units' ? explanation.parts : [];
  const shown = parts.map(({ fact, coefficient }) => words.unitPart(figureOf(language, coefficient).shown, shownFact(language, input.facts.get(fact))));
  return words.units(shown.join(' + '), figureOf(language, outcome.points).shown);
}

function nextWords(input: ExplainInput, explanation: FactExplanation): string | null {
  const words = explanationWords[input.language];
  if (explanation.kind === 'units') {
    const rest = explanation.untilCap;
    return rest === undefined || rest.num <= 0n ? null : words.untilCap(figureOf(input.language, rest).shown);
  }
  const { next } = explanation;
  if (next === undefined) return null;
  return words.next(figureOf(input.language, next.tier.points).shown, next.needs.map((need) => needWords(input, words, need)).join('; '));
}

function needWords(input: ExplainInput, words: ExplanationWords, need: Need): string {
  const amount = (value: Exact): string => toDecimal(value, RAW_DECIMALS, decimalPoint(input.language));
  switch (need.kind) {
    case 'more':
      return (need.exclusive ? words.moreThan : words.more)(printSum(need.sum), amount(need.by));
    case 'fewer':
      return (need.exclusive ? words.fewerThan : words.fewer)(printSum(need.sum), amount(need.by));
    case 'other':
      return words.other(printSum(need.sum), amount(need.than));
    case 'tick':
    case 'untick':
      return words[need.kind](titleOf(input, need.fact));
    case 'choose':
    case 'notChoose':
      return words[need.kind](titleOf(input, need.fact), need.option);
  }
}

function markExplanation(input: ExplainInput, compiled: CompiledMarkCriterion): CriterionExplanation {
  const { language, score, rules } = input;
  const words = explanationWords[language];
  const { criterion } = compiled;
  const figure = score.marks.get(criterion.key);
  const given = (mark: Exact, from: Exact | undefined): string => {
    const shown = figureOf(language, mark).shown;
    return from === undefined ? shown : `${figureOf(language, from).shown} → ${shown}`;
  };
  const cap = criterion.kind === 'scale' ? criterion.cap : undefined;
  const capped = figure?.marks.find(({ cappedFrom }) => cappedFrom !== undefined);
  const isCounted = figure !== undefined && figure.marks.length > 0;
  return {
    ...common(input, compiled),
    raw: isCounted ? [words.marks(figure.marks.map(({ mark, cappedFrom }) => given(mark, cappedFrom)).join('; '))] : [],
    points: isCounted ? figureOf(language, figure.figure) : null,
    tier: isCounted ? words[rules.aggregation](figure.marks.length) : words.noMarks,
    next: null,
    notes: [
      ...(cap === undefined || capped?.cappedFrom === undefined
        ? []
        : [words.capped(figureOf(language, capped.cappedFrom).shown, figureOf(language, capped.mark).shown, cap.unless[language])]),
      ...standingNotes(input, compiled, []),
    ],
  };
}

/** Decisions that stand behind the criterion and the tier reached, its weight, and whether it is a penalty. */
function standingNotes(input: ExplainInput, { criterion }: CompiledCriterion, under: readonly UnderReading[]): string[] {
  const words = explanationWords[input.language];
  const decided = [...criterion.under, ...under].map(({ decision, reading }) => {
    const found = input.decisions.find(({ id }) => id === decision)?.readings.find(({ key }) => key === reading);
    return words.decision(decision, found?.words[input.language] ?? reading);
  });
  return [
    ...new Set(decided),
    ...(equal(criterion.weight, whole(1)) ? [] : [words.weight(figureOf(input.language, criterion.weight).shown)]),
    ...(criterion.penalty ? [words.penalty] : []),
  ];
}

/** A fact's title in the reader's language; its short name where the dictionary has lost it. */
function titleOf({ compiled, language }: ExplainInput, name: FactName): string {
  const fact: Fact | undefined = compiled.nomination.facts.find((each) => each.name === name);
  return fact?.title[language] ?? name;
}
