/** What totals and places are. Types alone; every figure is exact. */
import type { Exact } from '../award/exact';
import type { ApplicationId, CriterionKey, FactName, JurorId, NominationKey, PointsOutcome } from '../award/model';
import type { TieOrder, UnfitDecision } from './tie-decisions';

/** The aggregated mark of one criterion over the ballots that count. */
export interface MarkFigure {
  readonly figure: Exact;
  /** Each counted juror's mark after the cap, in the order of the jury. */
  readonly marks: readonly { readonly juror: JurorId; readonly mark: Exact; readonly cappedFrom?: Exact }[];
}

/** What is lacking for a final total. Nothing lacking is ever counted as zero. */
export type Missing =
  | { readonly kind: 'fact'; readonly application: ApplicationId; readonly fact: FactName; readonly criteria: readonly CriterionKey[] }
  /** A ballot of which some marks are blank (all of them: not begun). It does not count until it is complete. */
  | {
      readonly kind: 'ballot';
      readonly application: ApplicationId;
      readonly juror: JurorId;
      readonly begun: boolean;
      readonly criteria: readonly CriterionKey[];
    }
  /** No juror is left who may judge: nobody assigned, or all recused. */
  | { readonly kind: 'noJuror'; readonly application: ApplicationId };

/**
 * A ballot that was filled in and yet counts nowhere: its juror is not on the jury of the nomination, the application is
 * not among those judged, or one juror left two different sheets for one application.
 */
export interface UncountedBallot {
  readonly application: ApplicationId;
  readonly juror: JurorId;
  readonly reason: 'notOnJury' | 'notJudged' | 'contradicting';
}

export interface ApplicationScore {
  readonly application: ApplicationId;
  readonly facts: ReadonlyMap<CriterionKey, PointsOutcome>;
  /** Sum over fact criteria (weights, penalties and group maxima applied); absent while a fact is missing. */
  readonly factPoints?: Exact;
  readonly marks: ReadonlyMap<CriterionKey, MarkFigure>;
  /** Sum of the aggregated marks; absent while no complete ballot counts and marks are asked. */
  readonly markPoints?: Exact;
  /** Each counted juror's own sum of marks. */
  readonly jurorSums: readonly { readonly juror: JurorId; readonly sum: Exact }[];
  /** Largest minus smallest juror's sum; absent with fewer than two jurors. */
  readonly spread?: Exact;
  readonly recused: readonly JurorId[];
  /** Present when facts are complete and, where marks are asked, at least one ballot counts. */
  readonly total?: Exact;
  readonly missing: readonly Missing[];
  readonly uncounted: readonly UncountedBallot[];
}

/** A place is a pair: nobody guesses ties. */
export interface Place {
  readonly place: number;
  readonly tied: boolean;
  /** Points alone leave a tie here, and a decision on it gave this place. */
  readonly decided: boolean;
}

export interface Standing {
  readonly score: ApplicationScore;
  /** Absent where the total is: such applications stand last, without a place. */
  readonly place?: Place;
  readonly winner: 'yes' | 'no' | 'undecided';
}

export interface Tie {
  readonly nomination: NominationKey;
  readonly place: number;
  readonly total: Exact;
  readonly applications: readonly ApplicationId[];
  /** Position of the first of them when everybody is counted off from 1. */
  readonly first: number;
  /** `winners`: the tie straddles the last winner's place, so who wins is undecided; `prize`: it covers places with different prizes; `none`. */
  readonly touches: 'winners' | 'prize' | 'none';
  /** Present when the tie was decided. */
  readonly decided?: TieOrder;
  /** What still hangs on it after the decision; the same as `touches` without one. */
  readonly open: 'winners' | 'prize' | 'none';
}

export interface NominationResult {
  readonly nomination: NominationKey;
  /** Absent where points grow without a cap. */
  readonly maximum?: Exact;
  /** Sorted by place, then application id; those without a place last. */
  readonly standings: readonly Standing[];
  readonly ties: readonly Tie[];
  /** Recorded decisions on ties that are not applied. */
  readonly unfit: readonly UnfitDecision[];
  readonly missing: readonly Missing[];
  readonly uncounted: readonly UncountedBallot[];
}
