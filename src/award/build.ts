/**
 * Small constructors with which a regulation reads as data: keys are plain text, points and conditions are written as
 * people write them. A row that cannot be read throws RegulationError at once, so a bad preset cannot reach a workbook.
 */
import { parseCondition, parseSum } from './condition/parse';
import type { ConditionError } from './condition/error';
import { parseNumber } from './condition/number';
import { compare, ZERO, whole } from './exact';
import type { Exact } from './exact';
import type {
  Award,
  AwardKey,
  Band,
  CivilDate,
  Clause,
  Condition,
  Criterion,
  CriterionKey,
  Decision,
  DecisionId,
  Fact,
  FactKind,
  FactName,
  Group,
  Nomination,
  NominationKey,
  OptionName,
  Reading,
  ReadingKey,
  Rules,
  Tier,
  UnderReading,
  Window,
  Words,
} from './model';

/** A regulation written down wrongly by its author: which row, and what is wrong there. */
export class RegulationError extends Error {
  override readonly name = 'RegulationError';
  constructor(
    readonly where: string,
    readonly problem: string,
    readonly condition?: ConditionError,
  ) {
    super(`${where}: ${problem}`);
  }
}

// ---------------------------------------------------------------- words, clauses, facts

/** The same words in Russian and English. */
export const words = (ru: string, en: string): Words => ({ ru, en });

/** Clauses of one document: `const ro = clausesOf('Положение …'); ro('Порядок', '6.3.1', 'Заявки принимаются …')`. */
export const clausesOf =
  (document: string) =>
  (heading: string, number: string, quote: string): Clause => ({ document, heading, number, quote });

const fact =
  (kind: FactKind) =>
  (name: string, ru: string, en: string, options: readonly string[] = []): Fact => ({
    name: name as FactName,
    title: { ru, en },
    kind,
    options: options as readonly OptionName[],
  });

/** A fact that is 0, 1, 2 …; `name` is the word that conditions use. */
export const wholeFact = (name: string, ru: string, en: string): Fact => fact('whole')(name, ru, en);
/** A fact that is a number from 0, decimals allowed. */
export const decimalFact = (name: string, ru: string, en: string): Fact => fact('decimal')(name, ru, en);
/** A fact that is yes or no. */
export const tickFact = (name: string, ru: string, en: string): Fact => fact('tick')(name, ru, en);
/** A fact that is one of the options. */
export const choiceFact = (name: string, ru: string, en: string, options: readonly string[]): Fact =>
  fact('choice')(name, ru, en, options);

// ---------------------------------------------------------------- decisions

/** "Only when this reading is chosen", for a tier or a criterion. */
export const under = (decision: string, reading: string): UnderReading => ({
  decision: decision as DecisionId,
  reading: reading as ReadingKey,
});

/** One way to read an ambiguous clause; `sets` are the rules it changes. */
export const reading = (key: string, ru: string, en: string, sets?: Partial<Rules>): Reading => ({
  key: key as ReadingKey,
  words: { ru, en },
  ...(sets === undefined ? {} : { sets }),
});

/** An ambiguity as a row of the register. Not blocking unless said. */
export function decision(row: {
  readonly id: string;
  readonly clause: Clause;
  readonly question: Words;
  readonly readings: readonly Reading[];
  readonly byDefault: string;
  readonly asPrinted?: string;
  readonly blocking?: boolean;
  readonly touches: Decision['touches'];
}): Decision {
  return {
    id: row.id as DecisionId,
    clause: row.clause,
    question: row.question,
    readings: row.readings,
    byDefault: row.byDefault as ReadingKey,
    ...(row.asPrinted === undefined ? {} : { asPrinted: row.asPrinted as ReadingKey }),
    blocking: row.blocking ?? false,
    touches: row.touches,
  };
}

// ---------------------------------------------------------------- criteria

/** Points ("5", "2,5"), condition, the words of the regulation, and the readings under which the row counts. */
export type TierRow = readonly [points: string, condition: string, quote: string, ...under: UnderReading[]];

interface CriterionRow {
  readonly key: string;
  /** The number as printed. */
  readonly printed: string;
  readonly title: Words;
  readonly clause: Clause;
  readonly under?: readonly UnderReading[];
  /** "1" unless the regulation weighs. */
  readonly weight?: string;
  readonly penalty?: boolean;
  /** Key of a group of the nomination. */
  readonly group?: string;
}

/** A criterion whose conditions are still text; `nomination` reads them against its facts. */
export interface CriterionDraft {
  readonly key: string;
  readonly read: (facts: readonly Fact[], where: string) => Criterion;
}

/** A number as a regulation prints it: "5", "2,5", "1/3". Throws RegulationError for anything else. */
export function points(text: string, where: string): Exact {
  const value = parseNumber(text);
  if (value === null) throw new RegulationError(where, `"${text}" is not a number`);
  return value;
}

function conditionOf(text: string, facts: readonly Fact[], where: string): Condition {
  const parsed = parseCondition(text, facts);
  if (parsed.ok) return parsed.value;
  const { code, position, found } = parsed.error;
  throw new RegulationError(where, `${code} at ${position} ("${found}") in "${text}"`, parsed.error);
}

function tier(row: TierRow, facts: readonly Fact[], where: string): Tier {
  const [amount, condition, quote, ...readings] = row;
  return { points: points(amount, where), condition: conditionOf(condition, facts, where), quote, under: readings };
}

const common = (row: CriterionRow, where: string) => ({
  key: row.key as CriterionKey,
  printed: row.printed,
  title: row.title,
  clause: row.clause,
  under: row.under ?? [],
  weight: row.weight === undefined ? whole(1) : points(row.weight, where),
  penalty: row.penalty ?? false,
  ...(row.group === undefined ? {} : { group: row.group }),
});

type TierRows = CriterionRow & { readonly tiers: readonly TierRow[] };

const tiered =
  (kind: 'count' | 'compound' | 'checklist' | 'choice') =>
  (row: TierRows): CriterionDraft => ({
    key: row.key,
    read: (facts, where) => ({
      kind,
      ...common(row, where),
      tiers: row.tiers.map((entry, index) => tier(entry, facts, `${where}, tier ${index + 1}`)),
    }),
  });

/** Tiers over one count: `['5', 'часы ≥ 600', '5 – 600 и более часов']`. */
export const count = tiered('count');
/** Tiers over several counts: `['5', 'федеральные ≥ 3 и федеральные + региональные ≥ 10', …]`. */
export const compound = tiered('compound');
/** Tiers over ticks: `['4', 'описание и результаты', …]`. */
export const checklist = tiered('checklist');
/** Tiers over options or a single tick: `['5', 'проект = «свой, завершён»', …]`. */
export const choice = tiered('choice');

/** Points per unit: terms as a sum `'50 * федеральные + 20 * региональные'`, `cap` as text. */
export const perUnit = (row: CriterionRow & { readonly terms: string; readonly cap?: string; readonly quote: string }): CriterionDraft => ({
  key: row.key,
  read: (facts, where) => {
    const parsed = parseSum(row.terms, facts);
    if (!parsed.ok) throw new RegulationError(where, `${parsed.error.code} at ${parsed.error.position} in "${row.terms}"`, parsed.error);
    return {
      kind: 'perUnit',
      ...common(row, where),
      terms: parsed.value,
      ...(row.cap === undefined ? {} : { cap: points(row.cap, where) }),
      quote: row.quote,
    };
  },
});

/** An expert's mark from `from` to `to` by `step` (1 unless said); bands are rows `[from, to, words]`. */
export const scale = (
  row: CriterionRow & {
    readonly from: number;
    readonly to: number;
    readonly step?: number;
    readonly bands?: readonly (readonly [from: number, to: number, words: string])[];
    /** The scale as printed; '' where the regulation prints none. */
    readonly quote?: string;
    readonly cap?: { readonly above: number; readonly unless: Words; readonly quote: string };
  },
): CriterionDraft => ({
  key: row.key,
  read: (_facts, where) => {
    const step = row.step ?? 1;
    if (!(row.from < row.to) || !(step > 0)) throw new RegulationError(where, 'a scale goes upwards by a positive step');
    return {
      kind: 'scale',
      ...common(row, where),
      from: row.from,
      to: row.to,
      step,
      bands: (row.bands ?? []).map(([from, to, text]): Band => ({ from, to, words: text })),
      ...(row.quote === undefined ? {} : { quote: row.quote }),
      ...(row.cap === undefined ? {} : { cap: row.cap }),
    };
  },
});

const SPAN = /^(.+?)\s*[–—-]\s*(.+)$/;

/** Facts decide a range of points, the juror the mark in it: `['6–8', 'проекты ≥ 3', …]`; one number is a range of one. */
export const range = (row: TierRows & { readonly step?: number }): CriterionDraft => ({
  key: row.key,
  read: (facts, where) => ({
    kind: 'range',
    ...common(row, where),
    step: row.step ?? 1,
    tiers: row.tiers.map((entry, index) => {
      const place = `${where}, tier ${index + 1}`;
      const [amount, condition, quote, ...readings] = entry;
      const [, lowest = amount, highest = amount] = SPAN.exec(amount) ?? [];
      const bounds = { lowest: points(lowest, place), highest: points(highest, place) };
      if (compare(bounds.lowest, bounds.highest) > 0) throw new RegulationError(place, `the range ${amount} goes down`);
      return { ...tier([highest, condition, quote, ...readings], facts, place), lowest: bounds.lowest };
    }),
  }),
});

// ---------------------------------------------------------------- nominations and the award

/** A civil date "2024-10-03". Throws RegulationError for a date that is not in the calendar. */
export function date(text: string): CivilDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === '' || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== text) throw new RegulationError(text, 'not a date YYYY-MM-DD');
  return text as CivilDate;
}

/** A window of days, both ends inclusive; `hour` only where the regulation prints it. */
export const window = (kind: Window['kind'], from: string, to: string, clause: Clause, hour?: string): Window => ({
  kind,
  from: date(from),
  to: date(to),
  clause,
  ...(hour === undefined ? {} : { hour }),
});

/** A group of criteria with a common maximum, as text. */
export const group = (key: string, title: Words, maximum: string): Group => ({ key, title, maximum: points(maximum, `group ${key}`) });

/** Whole roubles in kopecks. */
export const roubles = (amount: number): bigint => BigInt(amount) * 100n;

function refuseRepeats(keys: readonly string[], where: string): void {
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) throw new RegulationError(where, `"${repeated}" twice`);
}

/** A nomination; its conditions are read here. Throws RegulationError for a row that cannot be read or a repeated key. */
export function nomination(row: {
  readonly key: string;
  readonly title: Words;
  readonly shortTitle: Words;
  readonly clause: Clause;
  readonly entrants: Nomination['entrants'];
  readonly ages?: { readonly from?: number; readonly to?: number };
  readonly windows: readonly Window[];
  readonly facts: readonly Fact[];
  readonly criteria: readonly CriterionDraft[];
  readonly groups?: readonly Group[];
  readonly winners: number;
  readonly prizes?: readonly bigint[];
}): Nomination {
  const where = `nomination ${row.key}`;
  for (const title of [row.shortTitle.ru, row.shortTitle.en]) {
    if (title.length > 18 || /[:\\/?*[\]]/.test(title)) throw new RegulationError(where, `"${title}" cannot be part of a tab name`);
  }
  refuseRepeats(row.facts.map((entry) => entry.name), where);
  refuseRepeats(row.criteria.map((entry) => entry.key), where);
  const groups = row.groups ?? [];
  const criteria = row.criteria.map((draft) => draft.read(row.facts, `${where}, criterion ${draft.key}`));
  for (const criterion of criteria) {
    if (criterion.group !== undefined && !groups.some((entry) => entry.key === criterion.group)) {
      throw new RegulationError(`${where}, criterion ${criterion.key}`, `no group "${criterion.group}"`);
    }
    if (compare(criterion.weight, ZERO) < 0) throw new RegulationError(`${where}, criterion ${criterion.key}`, 'a negative weight: use penalty');
  }
  return {
    key: row.key as NominationKey,
    title: row.title,
    shortTitle: row.shortTitle,
    clause: row.clause,
    entrants: row.entrants,
    ...(row.ages === undefined ? {} : { ages: row.ages }),
    windows: row.windows,
    facts: row.facts,
    criteria,
    groups,
    winners: row.winners,
    prizes: row.prizes ?? [],
  };
}

const RULES: Rules = { aggregation: 'mean', places: 'competition', prizeTie: 'ask', tax: 'undecided', allowance: 'applies' };

/** An award. Throws RegulationError when a row stands under a decision or reading that the register does not hold. */
export function award(row: {
  readonly key: string;
  readonly title: Words;
  readonly document: string;
  readonly year: number;
  readonly timeZone: string;
  readonly nominations: readonly Nomination[];
  readonly decisions: readonly Decision[];
  readonly rules?: Partial<Rules>;
  readonly quorum?: NonNullable<Award['quorum']>;
}): Award {
  refuseRepeats(row.nominations.map((entry) => entry.key), `award ${row.key}`);
  refuseRepeats(row.decisions.map((entry) => entry.id), `award ${row.key}`);
  const readings = new Map(row.decisions.map((entry) => [entry.id, new Set(entry.readings.map(({ key }) => key))]));
  const know = (where: string, id: DecisionId, key: ReadingKey): void => {
    if (readings.get(id)?.has(key) !== true) throw new RegulationError(where, `no reading "${key}" of decision "${id}"`);
  };
  for (const entry of row.decisions) {
    refuseRepeats(entry.readings.map(({ key }) => key), `decision ${entry.id}`);
    know(`decision ${entry.id}`, entry.id, entry.byDefault);
    if (entry.asPrinted !== undefined) know(`decision ${entry.id}`, entry.id, entry.asPrinted);
  }
  for (const entry of row.nominations) {
    for (const criterion of entry.criteria) {
      const tiers = 'tiers' in criterion ? criterion.tiers : [];
      for (const { decision: id, reading: key } of [...criterion.under, ...tiers.flatMap((each) => each.under)]) {
        know(`nomination ${entry.key}, criterion ${criterion.key}`, id, key);
      }
    }
  }
  return {
    key: row.key as AwardKey,
    title: row.title,
    document: row.document,
    year: row.year,
    timeZone: row.timeZone,
    nominations: row.nominations,
    decisions: row.decisions,
    rules: { ...RULES, ...row.rules },
    ...(row.quorum === undefined ? {} : { quorum: row.quorum }),
  };
}
