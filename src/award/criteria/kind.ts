/** What every kind of criterion tells about itself. Types alone. */
import type { CellOf } from '../condition/formula';
import type { KindOf } from '../condition/absence';
import type { NeededFact } from '../condition/hold';
import type { Need } from '../condition/need';
import type { Exact } from '../exact';
import type { Condition, FactName, Facts, FactValue, PointsOutcome, Tier } from '../model';

/** The least and the most points before weight; no `highest` where points grow without a cap. */
export interface Bounds {
  readonly lowest: Exact;
  readonly highest?: Exact;
}

/** How the points of one application arose, as data. */
export type Explanation = {
  readonly outcome: PointsOutcome;
  /** The raw values that count here; one that is blank has no value. */
  readonly facts: readonly { readonly fact: FactName; readonly value?: FactValue }[];
} & (
  | {
      readonly kind: 'tiers';
      /** Lower tiers that hold as well, the highest first (C1). */
      readonly alsoHold: readonly Tier[];
      /** Tiers whose words fit, but the facts are absent (C2). */
      readonly overruled: readonly Tier[];
      /** The nearest tier with more points and the least that lacks for it; absent at the top or while facts are blank. */
      readonly next?: { readonly tier: Tier; readonly needs: readonly Need[] };
    }
  | {
      readonly kind: 'units';
      /** What each fact brings before the cap. */
      readonly parts: readonly { readonly fact: FactName; readonly coefficient: Exact; readonly points: Exact }[];
      readonly cap?: Exact;
      /** The cap minus the points; absent without a cap or while facts are blank. */
      readonly untilCap?: Exact;
    }
);

/** A fact criterion turned into functions; blank facts give `notScored`. */
export interface ReadyFactCriterion {
  readonly outcome: (facts: Facts) => PointsOutcome;
  readonly explain: (facts: Facts) => Explanation;
  /** The points as a formula over cells that hold valid values. */
  readonly expression: (cellOf: CellOf) => string;
}

export interface FactKindRules<C> {
  /** Whether a condition is of this kind; a kind without conditions takes none. */
  readonly accepts: (condition: Condition) => boolean;
  readonly needs: (criterion: C) => readonly NeededFact[];
  readonly bounds: (criterion: C) => Bounds;
  readonly ready: (criterion: C, kindOf: KindOf) => ReadyFactCriterion;
}

/** The marks a juror may give for one application. */
export type AllowedMarks =
  | { readonly kind: 'allowed'; readonly lowest: Exact; readonly highest: Exact; readonly step: Exact; readonly tier?: Tier }
  | { readonly kind: 'notScored'; readonly missing: readonly FactName[] };

/** The mark that counts, and the one given when the cap lowered it. */
export interface CountedMark {
  readonly mark: Exact;
  readonly cappedFrom?: Exact;
}

export interface MarkKindRules<C> {
  readonly needs: (criterion: C) => readonly NeededFact[];
  readonly bounds: (criterion: C) => Required<Bounds>;
  readonly ready: (
    criterion: C,
    kindOf: KindOf,
  ) => {
    readonly allowed: (facts: Facts) => AllowedMarks;
    /** `confirmed`: the juror ticked that the condition of the cap is met. */
    readonly counted: (mark: Exact, confirmed: boolean) => CountedMark;
  };
}
