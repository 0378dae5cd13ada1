/**
 * The vocabulary of an award: what a regulation says, as data. Types alone.
 *
 * A regulation is read by people and changed every year, so nothing of it is code: criteria are tiers with conditions
 * over named facts, an ambiguous clause is a decision with readings, and a row that belongs to one reading only says so.
 */
import type { Exact } from './exact';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type AwardKey = Branded<string, 'AwardKey'>;
export type NominationKey = Branded<string, 'NominationKey'>;
export type CriterionKey = Branded<string, 'CriterionKey'>;
/** The short name of a fact, unique in its nomination, as conditions write it: "часы", "федеральные награды". */
export type FactName = Branded<string, 'FactName'>;
export type OptionName = Branded<string, 'OptionName'>;
export type DecisionId = Branded<string, 'DecisionId'>;
export type ReadingKey = Branded<string, 'ReadingKey'>;
/** A random code, never the applicant's name. */
export type ApplicationId = Branded<string, 'ApplicationId'>;
/** A juror's e-mail in lower case. */
export type JurorId = Branded<string, 'JurorId'>;

/** Words a person reads that belong to the regulation, in both languages. */
export interface Words {
  readonly ru: string;
  readonly en: string;
}

/** Where a rule stands. Clause numbers repeat in real regulations, so the heading is part of the address. */
export interface Clause {
  readonly document: string;
  readonly heading: string;
  /** As printed: "6.3.1", "10"; empty where the document numbers nothing. */
  readonly number: string;
  /** The words of the regulation. */
  readonly quote: string;
}

// ---------------------------------------------------------------- facts

/**
 * What a raw fact may be. `whole`: 0, 1, 2 …; `decimal`: a number from 0 with decimals; `tick`: yes or no;
 * `choice`: one of the options. A blank cell is no value of any kind: the fact is not scored yet.
 */
export type FactKind = 'whole' | 'decimal' | 'tick' | 'choice';

export interface Fact {
  readonly name: FactName;
  readonly title: Words;
  readonly kind: FactKind;
  /** Options of a choice in order; empty for the other kinds. */
  readonly options: readonly OptionName[];
}

export type FactValue =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'tick'; readonly value: boolean }
  | { readonly kind: 'option'; readonly value: OptionName };

/** The facts that were entered; one that is absent is not scored. */
export type Facts = ReadonlyMap<FactName, FactValue>;

// ---------------------------------------------------------------- conditions

export type ComparisonSign = '>=' | '>' | '<=' | '<' | '=' | '<>';

/** coefficient · fact, of a sum of numeric facts. */
export interface Term {
  readonly coefficient: Exact;
  readonly fact: FactName;
}

export type Condition =
  | { readonly kind: 'compare'; readonly sum: readonly Term[]; readonly sign: ComparisonSign; readonly bound: Exact }
  | { readonly kind: 'ticked'; readonly fact: FactName }
  | { readonly kind: 'chosen'; readonly fact: FactName; readonly option: OptionName }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'always' };

// ---------------------------------------------------------------- decisions

/** A row that holds only under one reading of an ambiguous clause. */
export interface UnderReading {
  readonly decision: DecisionId;
  readonly reading: ReadingKey;
}

/** Rules of the whole award that a reading or a setting may change. */
export interface Rules {
  /** How the marks of several jurors become one figure (RO-35, PR-5). */
  readonly aggregation: 'mean' | 'sum' | 'median';
  /** 1, 2, 2, 4 or 1, 2, 2, 3 (C12). */
  readonly places: 'competition' | 'dense';
  /** A tie at a prize place (PR-7): ask; a full prize to each; pool and split. */
  readonly prizeTie: 'ask' | 'full' | 'pool';
  /** Who bears the income tax of a prize (PR-29, money.md). */
  readonly tax: 'undecided' | 'grossUp' | 'withheld' | 'onTop';
  /** Whether the yearly allowance applies to prizes of this award (basis of the contest). */
  readonly allowance: 'applies' | 'none';
}

export interface Reading {
  readonly key: ReadingKey;
  readonly words: Words;
  readonly sets?: Partial<Rules>;
}

export interface Decision {
  readonly id: DecisionId;
  readonly clause: Clause;
  /** The question in plain words. */
  readonly question: Words;
  readonly readings: readonly Reading[];
  readonly byDefault: ReadingKey;
  /** The reading that takes the text letter by letter; lint reads the regulation under it. */
  readonly asPrinted?: ReadingKey;
  /** The jury may not start before somebody has confirmed the choice. */
  readonly blocking: boolean;
  readonly touches: 'points' | 'admission' | 'places' | 'money' | 'wording';
}

/** The readings chosen; a decision that is absent stands at its default. */
export type Choices = ReadonlyMap<DecisionId, ReadingKey>;

// ---------------------------------------------------------------- criteria

/** One tier of a fact criterion. Of the tiers that hold the highest counts; if none holds, the points are 0. */
export interface Tier {
  readonly points: Exact;
  readonly condition: Condition;
  /** The words of the regulation for this tier. */
  readonly quote: string;
  /** Every one of these must be chosen for the row to count; empty: always. */
  readonly under: readonly UnderReading[];
}

/** A band of a mark scale, in words: 2–3 "below the middle level". */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

interface CriterionBase {
  readonly key: CriterionKey;
  /** The number as printed; numbers repeat (RO-17), so it is never an address. */
  readonly printed: string;
  readonly title: Words;
  readonly clause: Clause;
  readonly under: readonly UnderReading[];
  /** Points are multiplied by it; 1 unless the regulation weighs. */
  readonly weight: Exact;
  /** Penalty criteria subtract their points. */
  readonly penalty: boolean;
  /** Criteria of one group share a maximum. */
  readonly group?: string;
}

/** Tiers over one count ("часы ≥ 600"). */
export interface CountCriterion extends CriterionBase {
  readonly kind: 'count';
  readonly tiers: readonly Tier[];
}

/** Tiers over several counts ("федеральные ≥ 3 и федеральные + региональные ≥ 10"). */
export interface CompoundCriterion extends CriterionBase {
  readonly kind: 'compound';
  readonly tiers: readonly Tier[];
}

/** Tiers over ticks ("описание и результаты и контакты"). */
export interface ChecklistCriterion extends CriterionBase {
  readonly kind: 'checklist';
  readonly tiers: readonly Tier[];
}

/** One option of a choice, or one tick. */
export interface ChoiceCriterion extends CriterionBase {
  readonly kind: 'choice';
  readonly tiers: readonly Tier[];
}

/** So many points for each unit of a sum over facts, up to a cap ("2 балла за каждую публикацию, не более 10"). */
export interface PerUnitCriterion extends CriterionBase {
  readonly kind: 'perUnit';
  readonly terms: readonly Term[];
  readonly cap?: Exact;
  readonly quote: string;
}

/** An expert's mark on a printed scale. */
export interface ScaleCriterion extends CriterionBase {
  readonly kind: 'scale';
  readonly from: number;
  readonly to: number;
  /** Marks go from `from` to `to` by this step; 1 for whole marks. */
  readonly step: number;
  readonly bands: readonly Band[];
  /**
   * The words of the scale as printed («от 0 до 5 баллов.»). Empty: the regulation prints no scale, the award assumes
   * one. Absent: nobody has said.
   */
  readonly quote?: string;
  /** Marks above `above` count as `above` unless the juror ticks that the condition (quoted) is met (RO-28). */
  readonly cap?: { readonly above: number; readonly unless: Words; readonly quote: string };
}

/** A tier gives a range of points from which each juror chooses: facts decide the range, the juror the mark. */
export interface RangeCriterion extends CriterionBase {
  readonly kind: 'range';
  readonly tiers: readonly (Tier & { readonly lowest: Exact })[];
  readonly step: number;
}

export type TierCriterion = CountCriterion | CompoundCriterion | ChecklistCriterion | ChoiceCriterion;
/** Scored once per application from its facts (C8). */
export type FactCriterion = TierCriterion | PerUnitCriterion;
/** Marked by every juror, then aggregated (C8). */
export type MarkCriterion = ScaleCriterion | RangeCriterion;
export type Criterion = FactCriterion | MarkCriterion;
export type CriterionKind = Criterion['kind'];

// ---------------------------------------------------------------- nominations and the award

export interface Group {
  readonly key: string;
  readonly title: Words;
  readonly maximum: Exact;
}

/** A civil date, no zone: 2024-10-03. */
export type CivilDate = Branded<string, 'CivilDate'>;

/** A window of days, both ends inclusive (C9). */
export interface Window {
  readonly kind: 'applications' | 'screening' | 'evaluation';
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Hour of the last day when it closes, "23:59", if the regulation prints it. */
  readonly hour?: string;
  readonly clause: Clause;
}

/** Full years, both ends inclusive; an absent end is open. */
export interface Ages {
  readonly from?: number;
  readonly to?: number;
}

export interface Nomination {
  readonly key: NominationKey;
  readonly title: Words;
  /** At most 18 characters and none of : \ / ? * [ ]: part of a tab name. */
  readonly shortTitle: Words;
  readonly clause: Clause;
  readonly entrants: 'person' | 'organisation' | 'project';
  /** Full years on the day of filing, both ends inclusive. */
  readonly ages?: Ages;
  /** Limits that replace `ages` while every one of their readings is chosen ("старше 18 лет" read strictly, RO-36). */
  readonly agesUnder?: readonly { readonly ages: Ages; readonly under: readonly UnderReading[] }[];
  /** Absent: by points. `vote`: by a vote, so there is nothing to score (PR 6.3). */
  readonly decidedBy?: 'vote';
  readonly windows: readonly Window[];
  readonly facts: readonly Fact[];
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
  /** How many win; a setting where the regulation is silent (RO-46). */
  readonly winners: number;
  /** Prize of each place from the first, in kopecks; empty where the regulation names none. */
  readonly prizes: readonly bigint[];
}

export interface Award {
  readonly key: AwardKey;
  readonly title: Words;
  /** Name of the regulation's document, date and number. */
  readonly document: string;
  readonly year: number;
  /** IANA zone of the deadlines. */
  readonly timeZone: string;
  readonly nominations: readonly Nomination[];
  readonly decisions: readonly Decision[];
  readonly rules: Rules;
  /** How many of the commission must take part; absent where the regulation sets no quorum. */
  readonly quorum?: 'half' | 'twoThirds';
}

// ---------------------------------------------------------------- what is judged

export interface Application {
  readonly id: ApplicationId;
  readonly nomination: NominationKey;
  /** Who or what is entered; shown to the jury as the organiser allows. */
  readonly name: string;
}

export interface Juror {
  readonly id: JurorId;
  readonly name: string;
  readonly nominations: readonly NominationKey[];
}

/** One juror's sheet for one application. A mark that is absent is not given; it is never 0. */
export interface Ballot {
  readonly application: ApplicationId;
  readonly juror: JurorId;
  readonly marks: ReadonlyMap<CriterionKey, Exact>;
  /** Criteria with a cap whose condition this juror confirms as met. */
  readonly confirmed: ReadonlySet<CriterionKey>;
  readonly comment: string;
  /** Present when the juror stands aside from this application. */
  readonly recusal?: { readonly reason: string };
}

// ---------------------------------------------------------------- how points arise

/** Why a criterion gave its points. */
export type Basis =
  | { readonly kind: 'tier'; readonly tier: Tier }
  /** No tier holds: the text states the minimum, so the points are 0 (C3). */
  | { readonly kind: 'noTier' }
  | { readonly kind: 'units'; readonly units: Exact; readonly capped: boolean };

export type PointsOutcome =
  | { readonly kind: 'scored'; readonly points: Exact; readonly basis: Basis }
  /** These facts are blank. */
  | { readonly kind: 'notScored'; readonly missing: readonly FactName[] };
