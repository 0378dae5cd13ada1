/** The total of one application: its facts scored once (C8), the jury's marks aggregated, everything lacking listed. */
import { larger, smaller, subtract, type Exact } from '../award/exact';
import type {
  ApplicationId,
  Ballot,
  Criterion,
  CriterionKey,
  FactCriterion,
  FactName,
  Facts,
  Group,
  JurorId,
  MarkCriterion,
  PointsOutcome,
  Rules,
} from '../award/model';
import { aggregate } from './aggregation';
import { cappedMark, judgedBallots, type JudgedBallots } from './ballots';
import { combine, type Contribution } from './combination';
import type { ApplicationScore, MarkFigure, Missing } from './model';

/** What a total needs of a nomination: the criteria in force under the readings chosen, and how facts become points. */
export interface ScoringRules {
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
  readonly aggregation: Rules['aggregation'];
  readonly outcome: (criterion: FactCriterion, facts: Facts) => PointsOutcome;
}

export const isMarkCriterion = (criterion: Criterion): criterion is MarkCriterion =>
  criterion.kind === 'scale' || criterion.kind === 'range';

const isFactCriterion = (criterion: Criterion): criterion is FactCriterion => !isMarkCriterion(criterion);

/** One entry per blank fact, with every criterion that waits for it. */
function missingFacts(application: ApplicationId, outcomes: ReadonlyMap<CriterionKey, PointsOutcome>): Missing[] {
  const waiting = new Map<FactName, CriterionKey[]>();
  for (const [criterion, outcome] of outcomes) {
    if (outcome.kind !== 'notScored') continue;
    for (const fact of outcome.missing) waiting.set(fact, [...(waiting.get(fact) ?? []), criterion]);
  }
  return [...waiting].map(([fact, criteria]) => ({ kind: 'fact', application, fact, criteria }));
}

/** Points of the fact criteria, or nothing while a fact is blank. */
function factContributions(
  criteria: readonly FactCriterion[],
  outcomes: ReadonlyMap<CriterionKey, PointsOutcome>,
): readonly Contribution[] | undefined {
  const contributions: Contribution[] = [];
  for (const criterion of criteria) {
    const outcome = outcomes.get(criterion.key);
    if (outcome?.kind !== 'scored') return undefined;
    contributions.push({ criterion, points: outcome.points });
  }
  return contributions;
}

/** The aggregated mark of every criterion over the ballots that count; none while no ballot does. */
function markFigures(rules: ScoringRules, criteria: readonly MarkCriterion[], counted: readonly Ballot[]) {
  const figures = new Map<CriterionKey, MarkFigure>();
  const contributions: Contribution[] = [];
  const sums = new Map<JurorId, Contribution[]>(counted.map((ballot) => [ballot.juror, []]));
  if (counted.length === 0) return { figures, contributions, jurorSums: [] };
  for (const criterion of criteria) {
    const marks = counted.flatMap((ballot) => {
      const given = ballot.marks.get(criterion.key);
      return given === undefined ? [] : [cappedMark(criterion, ballot, given)];
    });
    const figure = aggregate(
      rules.aggregation,
      marks.map(({ mark }) => mark),
    );
    figures.set(criterion.key, { figure, marks });
    contributions.push({ criterion, points: figure });
    for (const { juror, mark } of marks) sums.get(juror)?.push({ criterion, points: mark });
  }
  const jurorSums = [...sums].map(([juror, parts]) => ({ juror, sum: combine(parts, rules.groups) }));
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
  rules: ScoringRules,
  facts: Facts,
  jury: readonly JurorId[],
  ballots: readonly Ballot[],
): ApplicationScore {
  const factCriteria = rules.criteria.filter(isFactCriterion);
  const markCriteria = rules.criteria.filter(isMarkCriterion);
  const outcomes = new Map(factCriteria.map((criterion) => [criterion.key, rules.outcome(criterion, facts)]));
  const judged: JudgedBallots = judgedBallots(application, jury, markCriteria, ballots);
  const { figures, contributions, jurorSums } = markFigures(rules, markCriteria, judged.counted);

  const fromFacts = factContributions(factCriteria, outcomes);
  const factPoints = fromFacts === undefined ? undefined : combine(fromFacts, rules.groups);
  const judgedEnough = markCriteria.length === 0 || judged.counted.length > 0;
  const total = fromFacts === undefined || !judgedEnough ? undefined : combine([...fromFacts, ...contributions], rules.groups);
  const markPoints = !judgedEnough
    ? undefined
    : total !== undefined && factPoints !== undefined
      ? subtract(total, factPoints)
      : combine(contributions, rules.groups);
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
    missing: [...missingFacts(application, outcomes), ...judged.missing],
    uncounted: judged.uncounted,
  };
}
