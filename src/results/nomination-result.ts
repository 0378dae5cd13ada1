/** The result of a nomination: every application scored, placed, and all that is lacking or tied. */
import type { CompiledNomination } from '../award/compile';
import type { Exact } from '../award/exact';
import type { Application, ApplicationId, Ballot, Facts, JurorId, Juror, NominationKey, Rules } from '../award/model';
import { maximumWith } from './maximum';
import type { ApplicationScore, NominationResult, Standing, UncountedBallot } from './model';
import { placeOf, rank, winnerOf } from './places';
import { applyTieDecisions, type TieDecision } from './tie-decisions';
import { findTies } from './ties';
import { scoreApplication } from './totals';

export interface NominationInput {
  readonly compiled: CompiledNomination;
  readonly rules: Pick<Rules, 'aggregation' | 'places'>;
  /** Applications that compete; those of other nominations are passed over. */
  readonly applications: readonly Application[];
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly jury: readonly Juror[];
  readonly ballots: readonly Ballot[];
  /** Decisions on ties as recorded, of any nomination; none are invented. */
  readonly tieDecisions?: readonly TieDecision[];
}

const byId = (a: ApplicationId, b: ApplicationId): number => (a < b ? -1 : a > b ? 1 : 0);

const NO_FACTS: Facts = new Map();

/** The jurors who judge a nomination, in the order of the jury. */
export const juryOf = (nomination: NominationKey, jury: readonly Juror[]): readonly JurorId[] =>
  jury.filter((juror) => juror.nominations.includes(nomination)).map((juror) => juror.id);

function ballotsByApplication(ballots: readonly Ballot[]): ReadonlyMap<ApplicationId, readonly Ballot[]> {
  const map = new Map<ApplicationId, Ballot[]>();
  for (const ballot of ballots) {
    const list = map.get(ballot.application);
    if (list === undefined) map.set(ballot.application, [ballot]);
    else list.push(ballot);
  }
  return map;
}

/**
 * Counts a nomination. `ballots` are those of this nomination; one for an application that does not compete is listed
 * as uncounted. Standings are sorted by place, then by application code; those without a total stand last, unplaced.
 */
export function nominationResult({ compiled, rules, ...input }: NominationInput): NominationResult {
  const { key: nomination, winners, prizes } = compiled.nomination;
  const jury = juryOf(nomination, input.jury);
  const ballots = ballotsByApplication(input.ballots);
  const scores = input.applications
    .filter((application) => application.nomination === nomination)
    .map(({ id }) => scoreApplication(id, compiled, rules.aggregation, input.facts.get(id) ?? NO_FACTS, jury, ballots.get(id) ?? []))
    .sort((a, b) => byId(a.application, b.application));

  const judged = new Set(scores.map((score) => score.application));
  const strays = input.ballots
    .filter((ballot) => !judged.has(ballot.application) && (ballot.marks.size > 0 || ballot.recusal !== undefined))
    .map(({ application, juror }): UncountedBallot => ({ application, juror, reason: 'notJudged' }));

  const placed = scores.filter((score): score is ApplicationScore & { readonly total: Exact } => score.total !== undefined);
  const byPoints = rank(placed, (score) => score.total, rules.places);
  const own = (input.tieDecisions ?? []).filter((decision) => decision.nomination === nomination);
  const { groups, orders, unfit } = applyTieDecisions(byPoints, own, rules.places);
  const decided = new Set([...orders.values()].flatMap(({ order }) => order.flat()));
  const standings = groups.flatMap((group) =>
    group.entries.map((score): Standing => ({ score, place: placeOf(group, decided.has(score.application)), winner: winnerOf(group, winners) })),
  );
  const unplaced = scores
    .filter((score) => score.total === undefined)
    .map((score): Standing => ({ score, winner: 'undecided' }));
  const maximum = maximumWith(compiled, rules.aggregation, jury.length);

  return {
    nomination,
    ...(maximum === undefined ? {} : { maximum }),
    standings: [...standings, ...unplaced],
    ties: findTies(nomination, byPoints, { winners, prizes, places: rules.places }, { groups, orders }),
    unfit,
    missing: scores.flatMap((score) => score.missing),
    uncounted: [...scores.flatMap((score) => score.uncounted), ...strays],
  };
}
