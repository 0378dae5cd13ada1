/**
 * What if: which undecided reading, or which single juror's absence, would change who wins or what prize anyone gets.
 * Every reading of every open decision is counted in full, one at a time; only the cases where something at a boundary
 * changes are returned.
 */
import { compileNomination } from '../award/compile';
import { chosenReading, rulesInForce } from '../award/decisions';
import type { Exact } from '../award/exact';
import type {
  Application,
  ApplicationId,
  Award,
  Ballot,
  Choices,
  Criterion,
  Decision,
  DecisionId,
  Facts,
  Juror,
  JurorId,
  Nomination,
  NominationKey,
  ReadingKey,
  UnderReading,
} from '../award/model';
import type { NominationResult, Standing } from './model';
import { nominationResult } from './nomination-result';
import type { TieDecision } from './tie-decisions';

/** Everything that is counted, for the whole award. */
export interface WhatIfInput {
  readonly award: Award;
  readonly choices: Choices;
  /** Decisions that somebody has confirmed: their other readings are no longer open. */
  readonly confirmed: ReadonlySet<DecisionId>;
  readonly applications: readonly Application[];
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly jury: readonly Juror[];
  readonly ballots: readonly Ballot[];
  /** Decisions on ties; one whose tie a case dissolves counts for nothing in that case. */
  readonly tieDecisions?: readonly TieDecision[];
}

export type Cause =
  | { readonly kind: 'reading'; readonly decision: DecisionId; readonly reading: ReadingKey; readonly inForce: ReadingKey }
  | { readonly kind: 'withoutJuror'; readonly juror: JurorId };

/** How one application stands at the boundary. */
export interface Standpoint {
  /** Absent without a total. */
  readonly place?: number;
  readonly total?: Exact;
  readonly winner: Standing['winner'];
  /** Prize of the place, kopecks; absent while a tie or a blank leaves it open. */
  readonly prize?: bigint;
}

export interface Change {
  readonly application: ApplicationId;
  readonly before: Standpoint;
  readonly after: Standpoint;
}

/** A case in which something at a boundary changes in one nomination, or of which nothing can be said yet. */
export interface WhatIfCase {
  readonly cause: Cause;
  readonly nomination: NominationKey;
  /** Empty where `unscored` is not 0: half a ranking says nothing of winners. */
  readonly changes: readonly Change[];
  /** Applications with a total now and none in this case: it asks for marks or facts that nobody has given. */
  readonly unscored: number;
}

const tiersOf = (criterion: Criterion): readonly { readonly under: readonly UnderReading[] }[] =>
  'tiers' in criterion ? criterion.tiers : [];

/** Whether some criterion or tier of the nomination hangs on the decision. */
function hangsOn(nomination: Nomination, decision: DecisionId): boolean {
  const names = ({ under }: { readonly under: readonly UnderReading[] }): boolean => under.some((row) => row.decision === decision);
  return nomination.criteria.some((criterion) => names(criterion) || tiersOf(criterion).some(names));
}

const changesCounting = (decision: Decision): boolean =>
  decision.readings.some(({ sets }) => sets?.aggregation !== undefined || sets?.places !== undefined);

/** The other readings of the decisions that are still open and can change points or places. */
export function openReadings(award: Award, choices: Choices, confirmed: ReadonlySet<DecisionId>): readonly (Cause & { kind: 'reading' })[] {
  return award.decisions
    .filter(({ id }) => !confirmed.has(id))
    .filter((decision) => changesCounting(decision) || award.nominations.some((nomination) => hangsOn(nomination, decision.id)))
    .flatMap((decision) => {
      const inForce = chosenReading(decision, choices);
      return decision.readings
        .filter(({ key }) => key !== inForce)
        .map(({ key }) => ({ kind: 'reading' as const, decision: decision.id, reading: key, inForce }));
    });
}

interface Counted {
  readonly nomination: Nomination;
  readonly input: WhatIfInput;
}

function count({ nomination, input }: Counted, choices: Choices, ballots: readonly Ballot[], jury: readonly Juror[]): NominationResult {
  return nominationResult({
    compiled: compileNomination(nomination, input.award.decisions, choices),
    rules: rulesInForce(input.award, choices),
    applications: input.applications,
    facts: input.facts,
    jury,
    ballots,
    tieDecisions: input.tieDecisions ?? [],
  });
}

function standpoint({ score, place, winner }: Standing, prizes: readonly bigint[]): Standpoint {
  const prize = place === undefined || place.tied ? undefined : (prizes[place.place - 1] ?? 0n);
  return {
    ...(place === undefined ? {} : { place: place.place }),
    ...(score.total === undefined ? {} : { total: score.total }),
    winner,
    ...(prize === undefined ? {} : { prize }),
  };
}

const inPrizes = ({ place }: Standpoint, prizes: readonly bigint[]): boolean => place !== undefined && place <= prizes.length;

/** The applications that win, lose or change their prize between two counts of one nomination, in the new order. */
export function boundaryChanges(before: NominationResult, after: NominationResult, prizes: readonly bigint[]): readonly Change[] {
  const earlier = new Map(before.standings.map((standing) => [standing.score.application, standpoint(standing, prizes)]));
  return after.standings.flatMap((standing) => {
    const application = standing.score.application;
    const [was, is] = [earlier.get(application), standpoint(standing, prizes)];
    if (was === undefined) return [];
    const touched = inPrizes(was, prizes) || inPrizes(is, prizes);
    if (was.winner === is.winner && (!touched || was.prize === is.prize)) return [];
    return [{ application, before: was, after: is }];
  });
}

const placed = ({ standings }: NominationResult): number => standings.filter(({ score }) => score.total !== undefined).length;

/** `progress` is told the share done, from 0 to 1, after every case. */
export function whatIf(input: WhatIfInput, progress: (share: number) => void = () => undefined): readonly WhatIfCase[] {
  const { award, choices } = input;
  const readings = openReadings(award, choices, input.confirmed);
  const scored = award.nominations.filter((nomination) => nomination.criteria.length > 0);
  const cases: WhatIfCase[] = [];
  scored.forEach((nomination, index) => {
    const own = new Set(input.applications.filter((each) => each.nomination === nomination.key).map(({ id }) => id));
    const ballots = input.ballots.filter((ballot) => own.has(ballot.application));
    const counted = { nomination, input };
    const base = count(counted, choices, ballots, input.jury);
    const note = (cause: Cause, after: NominationResult): void => {
      const unscored = placed(base) - placed(after);
      const changes = unscored > 0 ? [] : boundaryChanges(base, after, nomination.prizes);
      if (changes.length > 0 || unscored > 0) cases.push({ cause, nomination: nomination.key, changes, unscored: Math.max(0, unscored) });
    };
    for (const cause of readings) {
      const decision = award.decisions.find(({ id }) => id === cause.decision);
      if (decision === undefined || !(changesCounting(decision) || hangsOn(nomination, cause.decision))) continue;
      note(cause, count(counted, new Map(choices).set(cause.decision, cause.reading), ballots, input.jury));
    }
    for (const juror of input.jury.filter(({ nominations }) => nominations.includes(nomination.key))) {
      const left = input.jury.filter(({ id }) => id !== juror.id);
      const after = count(counted, choices, ballots.filter((ballot) => ballot.juror !== juror.id), left);
      note({ kind: 'withoutJuror', juror: juror.id }, after);
    }
    progress((index + 1) / scored.length);
  });
  return cases;
}
