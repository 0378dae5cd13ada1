/** Whose points change when the rules of a nomination change: two counts of the same facts and marks, compared exactly. */
import { equal, type Exact } from '../award/exact';
import type { ApplicationId } from '../award/model';
import type { NominationResult, Standing } from './model';

/** What the rules give one application. A sum that is absent cannot be counted. */
export interface PointsUnderRules {
  readonly factPoints?: Exact;
  readonly markPoints?: Exact;
  readonly total?: Exact;
  readonly place?: number;
  readonly winner: Standing['winner'];
}

export interface PointsChange {
  readonly application: ApplicationId;
  /** Absent for an application that the earlier count did not hold. */
  readonly before?: PointsUnderRules;
  readonly after: PointsUnderRules;
  /** Who wins is changed by it, not the points alone. */
  readonly decisive: boolean;
}

const NOBODY: PointsUnderRules = { winner: 'undecided' };

function pointsOf({ score, place, winner }: Standing): PointsUnderRules {
  return {
    ...(score.factPoints === undefined ? {} : { factPoints: score.factPoints }),
    ...(score.markPoints === undefined ? {} : { markPoints: score.markPoints }),
    ...(score.total === undefined ? {} : { total: score.total }),
    ...(place === undefined ? {} : { place: place.place }),
    winner,
  };
}

const same = (a: Exact | undefined, b: Exact | undefined): boolean => (a === undefined || b === undefined ? a === b : equal(a, b));

/**
 * The applications whose points or whose win change, in the order of the later count. One that is only overtaken, and
 * neither wins nor loses by it, is left out.
 */
export function pointsChanges(before: NominationResult, after: NominationResult): readonly PointsChange[] {
  const earlier = new Map(before.standings.map((standing) => [standing.score.application, pointsOf(standing)]));
  return after.standings.flatMap((standing): PointsChange[] => {
    const { application } = standing.score;
    const is = pointsOf(standing);
    const known = earlier.get(application);
    const was = known ?? NOBODY;
    const decisive = was.winner !== is.winner;
    if (!decisive && same(was.factPoints, is.factPoints) && same(was.markPoints, is.markPoints) && same(was.total, is.total)) return [];
    return [{ application, ...(known === undefined ? {} : { before: known }), after: is, decisive }];
  });
}
