/**
 * The lint of a regulation: everything mechanical that is wrong with it, found in the text as printed.
 *
 * Each ambiguous clause is read letter by letter (`asPrinted`), because a default that mends a defect would hide it. The
 * points quoted in a finding are those that the readings in force give.
 */
import { asPrinted } from '../decisions';
import { compileNomination } from '../compile';
import type { CompiledNomination } from '../compile';
import { multiply, smaller, ZERO } from '../exact';
import type { Exact } from '../exact';
import type { Award, Choices, Criterion, CriterionKey, FactName, Facts, Nomination, Tier } from '../model';
import { ageHoles } from './ages';
import { windowDefects } from './calendar';
import type { Finding } from './finding';
import { bandDefects } from './bands';
import { hashtagSpellings } from './hashtags';
import { numberingDefects } from './numbering';
import { tierDefects } from './tiers';
import { countedTwice, dominant, smallerMaximum, unequalMaxima } from './weights';
import type { Maxima } from './weights';
import { duplicates, missingScales, repeatedNumbers, titleMismatches } from './wording';

/**
 * All findings: nomination by nomination in the order of the regulation, then those of the whole award.
 * `choices` are the readings in force; they change what a finding says happens, never whether it is found.
 */
export function lintAward(award: Award, choices: Choices): readonly Finding[] {
  const printedChoices = asPrinted(award.decisions);
  const printed = award.nominations.map((nomination) => compileNomination(nomination, award.decisions, printedChoices));
  const inForce = award.nominations.map((nomination) => compileNomination(nomination, award.decisions, choices));
  const criteria = printed.flatMap((nomination) => nomination.criteria.map(({ criterion }) => criterion));
  return [
    ...printed.flatMap((nomination, index) => nominationDefects(nomination, inForce[index] ?? nomination, criteria)),
    ...ageHoles(award.nominations, printedChoices),
    ...windowDefects(award.nominations),
    ...unequalMaxima(award, inForce.flatMap(({ nomination, maximum }) => (maximum === undefined ? [] : [{ nomination, maximum }]))),
    ...hashtagSpellings(award),
    ...numberingDefects(award),
  ];
}

/** The most that each criterion can add to a total: its weight counted, and no more than its group may give. */
function largestPoints({ nomination, criteria }: CompiledNomination): Maxima {
  const groups = new Map(nomination.groups.map(({ key, maximum }) => [key, maximum]));
  return new Map(
    criteria.map(({ criterion, highest }): [CriterionKey, Exact] => {
      const own = multiply(highest ?? ZERO, criterion.weight);
      const limit = criterion.group === undefined ? undefined : groups.get(criterion.group);
      return [criterion.key, limit === undefined ? own : smaller(own, limit)];
    }),
  );
}

function nominationDefects(printed: CompiledNomination, inForce: CompiledNomination, ofAward: readonly Criterion[]): readonly Finding[] {
  const nomination: Nomination = { ...printed.nomination, criteria: printed.criteria.map(({ criterion }) => criterion) };
  const maxima = largestPoints(printed);
  const needs = new Map(printed.criteria.map(({ criterion, needs: facts }) => [criterion.key, facts]));
  const factsOf = (criterion: Criterion): readonly FactName[] => needs.get(criterion.key) ?? [];
  return [
    ...nomination.criteria.flatMap((criterion) => criterionDefects(criterion, nomination, printed, inForce)),
    ...repeatedNumbers(nomination),
    ...duplicates(nomination),
    ...titleMismatches(nomination, ofAward, factsOf),
    ...missingScales(nomination, ofAward),
    ...dominant(nomination, maxima, printed.maximum),
    ...smallerMaximum(nomination, maxima),
    ...countedTwice(nomination, factsOf),
  ];
}

function tiersOf(criterion: Criterion): readonly Tier[] {
  switch (criterion.kind) {
    case 'scale':
    case 'perUnit':
      return [];
    case 'count':
    case 'compound':
    case 'checklist':
    case 'choice':
    case 'range':
      return criterion.tiers;
  }
}

function criterionDefects(
  criterion: Criterion,
  nomination: Nomination,
  printed: CompiledNomination,
  inForce: CompiledNomination,
): readonly Finding[] {
  const pointsBy = (compiled: CompiledNomination) => {
    const own = compiled.criteria.find((each) => each.criterion.key === criterion.key);
    return (facts: Facts): Exact => {
      if (own?.kind === 'mark') {
        const marks = own.allowed(facts);
        return marks.kind === 'allowed' ? marks.highest : ZERO;
      }
      const outcome = own?.outcome(facts);
      return outcome?.kind === 'scored' ? outcome.points : ZERO;
    };
  };
  const defects =
    criterion.kind === 'scale'
      ? bandDefects(criterion)
      : tierDefects(tiersOf(criterion), nomination.facts, pointsBy(printed), pointsBy(inForce));
  return defects.map((defect) => ({
    nomination: nomination.key,
    criterion: criterion.key,
    clause: criterion.clause,
    defect,
  }));
}
