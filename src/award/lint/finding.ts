/** What the lint of a regulation finds, as data: where, what, a concrete example, what happens by default. Types alone. */
import type { Exact } from '../exact';
import type { CivilDate, Clause, CriterionKey, FactName, NominationKey, OptionName, Window } from '../model';

/** Raw facts of an imagined applicant; facts that are not named are 0, "no". */
export type Sample = readonly {
  readonly fact: FactName;
  readonly value: Exact | boolean | OptionName;
}[];

/** All values of one count from a bound to a bound; an open end does not include its bound. */
export interface Interval {
  readonly fact: FactName;
  readonly from: Exact;
  readonly fromOpen: boolean;
  /** Absent: without end. */
  readonly to?: Exact;
  readonly toOpen: boolean;
}

/** Points that an imagined applicant gets. */
export interface SampledPoints {
  readonly facts: Sample;
  readonly points: Exact;
}

/**
 * What is wrong with the regulation, read off the text as printed and not off the readings chosen. `given` and the
 * `points` of gaps, overlaps and `nothingEarns` are those that the readings in force give.
 */
export type Defect =
  /** No tier covers these facts (youth hours 21–39); `interval` where they are one count, else `others` are more such facts. */
  | { readonly kind: 'gap'; readonly facts: Sample; readonly points: Exact; readonly interval?: Interval; readonly others: readonly SampledPoints[] }
  /** Two tiers of one count claim the same values and neither contains the other (exactly 100 hours). */
  | {
      readonly kind: 'overlap';
      readonly facts: Sample;
      readonly interval: Interval;
      readonly tiers: readonly [Exact, Exact];
      /** The words of the two tiers. */
      readonly quotes: readonly [string, string];
      readonly points: Exact;
    }
  /** Having nothing satisfies a tier that gives points («5 и менее» beside «отсутствуют»). */
  | { readonly kind: 'nothingEarns'; readonly tier: Exact; readonly quote: string; readonly points: Exact }
  /** More facts, fewer points. */
  | { readonly kind: 'falls'; readonly less: SampledPoints; readonly more: SampledPoints; readonly given: readonly [less: Exact, more: Exact] }
  /** Facts of a lower level beat a fact of a higher level (2 regional tasks beat 1 international). */
  | {
      readonly kind: 'levelsReversed';
      readonly lower: SampledPoints;
      readonly higher: SampledPoints;
      readonly given: readonly [lower: Exact, higher: Exact];
    }
  /** No facts at all satisfy the tier. */
  | { readonly kind: 'unreachable'; readonly tier: Exact; readonly quote: string }
  /** Whoever satisfies the tier also satisfies one that gives at least as much. */
  | { readonly kind: 'neverBest'; readonly tier: Exact; readonly quote: string; readonly better: Exact; readonly betterQuote: string; readonly facts: Sample }
  /** Two criteria of the nomination have the same title. */
  | { readonly kind: 'duplicate'; readonly other: CriterionKey; readonly otherNumber: string }
  /** The title speaks of one thing, the tiers of another. */
  | { readonly kind: 'titleMismatch'; readonly title: string; readonly tiers: string }
  /** Experts are asked for a mark and no scale is printed. */
  | { readonly kind: 'missingScale'; readonly assumed: readonly [number, number] }
  /** Marks of the scale that no band describes. */
  | { readonly kind: 'bandGap'; readonly from: number; readonly to: number }
  /** Marks that two bands describe. */
  | { readonly kind: 'bandOverlap'; readonly from: number; readonly to: number; readonly bands: readonly [string, string] }
  /** One printed number stands at several criteria. */
  | { readonly kind: 'repeatedNumber'; readonly printed: string; readonly others: readonly CriterionKey[] }
  /** One criterion weighs a third of the maximum or more. */
  | { readonly kind: 'dominant'; readonly maximum: Exact; readonly of: Exact }
  /** One fact, or what reads as one fact, earns points in several criteria. */
  | { readonly kind: 'countedTwice'; readonly fact?: FactName; readonly others: readonly CriterionKey[] }
  /** One criterion's maximum is smaller than that of all its siblings. */
  | { readonly kind: 'smallerMaximum'; readonly maximum: Exact; readonly usual: Exact }
  /** Nominations have different maxima, so their totals do not compare. */
  | { readonly kind: 'unequalMaxima'; readonly maxima: readonly { readonly nomination: NominationKey; readonly maximum: Exact }[] }
  /** People of this age fit no nomination although younger and older ones do. */
  | { readonly kind: 'ageHole'; readonly from: number; readonly to: number; readonly below: NominationKey; readonly above: NominationKey }
  | { readonly kind: 'windowsOverlap'; readonly day: CivilDate; readonly windows: readonly [Window['kind'], Window['kind']] }
  | { readonly kind: 'noHour'; readonly day: CivilDate }
  /** The clause prints an hour and no time zone. */
  | { readonly kind: 'noZone'; readonly day: CivilDate; readonly hour: string }
  /** Deadline on a day off; weekday 0 is Sunday; `next` is the first working day after it (Civil Code, art. 193). */
  | { readonly kind: 'dayOff'; readonly day: CivilDate; readonly weekday: number; readonly holiday: boolean; readonly next: CivilDate }
  /** Two sections of one document bear one number (PR-1). */
  | { readonly kind: 'repeatedHeading'; readonly number: string; readonly headings: readonly string[] }
  /** Clauses are numbered as if they stood in another section (PR-1: 5.1 in section 6). */
  | { readonly kind: 'clauseNumber'; readonly heading: string; readonly numbers: readonly string[] }
  /** Hashtags that look like one and are spelled differently. */
  | { readonly kind: 'hashtags'; readonly spellings: readonly string[] };

export type DefectKind = Defect['kind'];

/** One finding: the defect and where it stands. */
export interface Finding {
  readonly defect: Defect;
  readonly nomination?: NominationKey;
  readonly criterion?: CriterionKey;
  readonly clause: Clause;
}
