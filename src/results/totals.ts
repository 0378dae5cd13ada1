/** The total of one application: its facts scored once (C8), the jury's marks aggregated, everything lacking listed. */
import type { CompiledCriterion, CompiledFactCriterion, CompiledMarkCriterion, CompiledNomination } from '../award/compile';
import type { AllowedMarks } from '../award/criteria/kind';
import { totalPoints } from '../award/criteria/totals';
import { larger, smaller, subtract, type Exact } from '../award/exact';
import type { ApplicationId, Ballot, Criterion, CriterionKey, FactName, Facts, JurorId, PointsOutcome, Rules } from '../award/model';
import { aggregate } from './aggregation';
import { judgedBallots } from './ballots';
import type { ApplicationScore, MarkFigure, Missing } from './model';

/** A criterion with the points it gave, before its weight. */
interface Contribution {
  readonly criterion: Criterion;
  readonly points: Exact;
}

const isFact = (criterion: CompiledCriterion): criterion is CompiledFactCriterion => criterion.kind === 'fact';
const isMark = (criterion: CompiledCriterion): criterion is CompiledMarkCriterion => criterion.kind === 'mark';

/** One entry per blank fact, with every criterion that waits for it. */
function missingFacts(
  application: ApplicationId,
  outcomes: readonly (readonly [CriterionKey, PointsOutcome | AllowedMarks])[],
): Missing[] {
  const waiting = new Map<FactName, CriterionKey[]>();
  for (const [criterion, outcome] of outcomes) {
    if (outcome.kind !== 'notScored') continue;
    for (const fact of outcome.missing) waiting.set(fact, [...(waiting.get(fact) ?? []), criterion]);
  }
  return [...waiting].map(([fact, criteria]) => ({ kind: 'fact', application, fact, criteria }));
}

/** Points of the fact criteria, or nothing while a fact is blank. */
function factContributions(
  criteria: readonly CompiledFactCriterion[],
  outcomes: ReadonlyMap<CriterionKey, PointsOutcome>,
): readonly Contribution[] | undefined {
  const contributions: Contribution[] = [];
  for (const { criterion } of criteria) {
    const outcome = outcomes.get(criterion.key);
    if (outcome?.kind !== 'scored') return undefined;
    contributions.push({ criterion, points: outcome.points });
  }
  return contributions;
}

/** The aggregated mark of every criterion over the ballots that count; none while no ballot does. */
function markFigures(
  { nomination }: CompiledNomination,
  aggregation: Rules['aggregation'],
  criteria: readonly CompiledMarkCriterion[],
  ballots: readonly Ballot[],
) {
  const figures = new Map<CriterionKey, MarkFigure>();
  const contributions: Contribution[] = [];
  const sums = new Map<JurorId, Contribution[]>(ballots.map((ballot) => [ballot.juror, []]));
  for (const { criterion, counted } of ballots.length === 0 ? [] : criteria) {
    const marks = ballots.flatMap((ballot) => {
      const given = ballot.marks.get(criterion.key);
      return given === undefined ? [] : [{ juror: ballot.juror, ...counted(given, ballot.confirmed.has(criterion.key)) }];
    });
    const figure = aggregate(
      aggregation,
      marks.map(({ mark }) => mark),
    );
    figures.set(criterion.key, { figure, marks });
    contributions.push({ criterion, points: figure });
    for (const { juror, mark } of marks) sums.get(juror)?.push({ criterion, points: mark });
  }
  const jurorSums = [...sums].map(([juror, parts]) => ({ juror, sum: totalPoints(parts, nomination.groups).total }));
  return { figures, contributions, jurorSums };
}

function spreadOf(sums: readonly Exact[]): Exact | undefined {
  const [first, ...others] = sums;
  if (first === undefined || others.length === 0) return undefined;
  return subtract(others.reduce(larger, first), others.reduce(smaller, first));
}

/**
 * Scores one application. `jury` are the jurors of the nomination in their order; `ballots` are those of this
 * application. A group with a common maximum that holds facts and marks is filled by the facts first, so that
 * `factPoints` + `markPoints` is always the total.
 */
export function scoreApplication(
  application: ApplicationId,
  compiled: CompiledNomination,
  aggregation: Rules['aggregation'],
  facts: Facts,
  jury: readonly JurorId[],
  ballots: readonly Ballot[],
): ApplicationScore {
  const sum = (parts: readonly Contribution[]): Exact => totalPoints(parts, compiled.nomination.groups).total;
  const factCriteria = compiled.criteria.filter(isFact);
  const markCriteria = compiled.criteria.filter(isMark);
  const outcomes = new Map(factCriteria.map(({ criterion, outcome }) => [criterion.key, outcome(facts)]));
  const judged = judgedBallots(application, jury, markCriteria, facts, ballots);
  const { figures, contributions, jurorSums } = markFigures(compiled, aggregation, markCriteria, judged.counted);

  const fromFacts = factContributions(factCriteria, outcomes);
  const factPoints = fromFacts === undefined ? undefined : sum(fromFacts);
  const judgedEnough = markCriteria.length === 0 || judged.counted.length > 0;
  const outcomesOfAll = [...outcomes, ...markCriteria.map(({ criterion, allowed }) => [criterion.key, allowed(facts)] as const)];
  const blank = missingFacts(application, outcomesOfAll);
  const total = fromFacts === undefined || !judgedEnough || blank.length > 0 ? undefined : sum([...fromFacts, ...contributions]);
  const markPoints = !judgedEnough
    ? undefined
    : total !== undefined && factPoints !== undefined
      ? subtract(total, factPoints)
      : sum(contributions);
  const spread = spreadOf(jurorSums.map((juror) => juror.sum));

  return {
    application,
    facts: outcomes,
    ...(factPoints === undefined ? {} : { factPoints }),
    marks: figures,
    ...(markPoints === undefined ? {} : { markPoints }),
    jurorSums,
    ...(spread === undefined ? {} : { spread }),
    recused: judged.recused,
    ...(total === undefined ? {} : { total }),
    missing: [...blank, ...judged.missing],
    uncounted: judged.uncounted,
  };
}
