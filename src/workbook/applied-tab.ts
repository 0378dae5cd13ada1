/**
 * «Действующие правила», hidden: the rules as they were last applied, a criterion a row. What the tabs of rules say now is
 * compared with it, so that a change after the first ballot is seen, shown and confirmed whoever made it and where.
 */
import type { Exact } from '../award/exact';
import type { Award, Choices, Criterion, CriterionKey, Decision, DecisionId, Fact, Group, Nomination, NominationKey, ReadingKey, Rules } from '../award/model';
import { criteriaInForce } from '../award/compile';
import { readingsInForce, rulesInForce } from '../award/decisions';
import { appliedHeaders, appliedTitle } from '../text/rule-changes';
import { findTab, forget, readTable, type Book } from './book';
import { layOutTab } from './layout';
import type { Cell, TableSpec } from './table';
import { replaceRows, type RowValues } from './write-table';

export const appliedTab: TableSpec = {
  key: 'applied',
  title: appliedTitle,
  kind: 'record',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'what', header: appliedHeaders.what, width: 110, format: 'text', writer: 'addon' },
    { key: 'nomination', header: appliedHeaders.nomination, width: 150, format: 'text', writer: 'addon' },
    { key: 'key', header: appliedHeaders.key, width: 150, format: 'text', writer: 'addon' },
    { key: 'rule', header: appliedHeaders.rule, width: 600, format: 'text', writer: 'addon' },
  ],
};

/** What of a nomination makes points, places and money; criteria are those in force, free of readings. */
export interface AppliedNomination {
  readonly key: NominationKey;
  readonly frame: {
    readonly winners: number;
    readonly prizes: readonly bigint[];
    readonly facts: readonly Fact[];
    readonly groups: readonly Group[];
  };
  readonly criteria: ReadonlyMap<CriterionKey, Criterion>;
}

/** Who had confirmed a decision, as the register said when the rules were applied. */
export interface AppliedDecision {
  readonly reading: ReadingKey;
  readonly confirmed: boolean;
  readonly who: string;
  readonly when: string;
}

/** Everything that gives points, places and money, as it stood when the rules were applied. */
export interface AppliedRules {
  readonly rules: Rules;
  readonly decisions: ReadonlyMap<DecisionId, AppliedDecision>;
  readonly nominations: ReadonlyMap<NominationKey, AppliedNomination>;
}

/** The criterion without the readings that it stands under: those are settled. */
function settled(criterion: Criterion): Criterion {
  if (!('tiers' in criterion)) return { ...criterion, under: [] };
  if (criterion.kind === 'range') return { ...criterion, under: [], tiers: criterion.tiers.map((tier) => ({ ...tier, under: [] })) };
  return { ...criterion, under: [], tiers: criterion.tiers.map((tier) => ({ ...tier, under: [] })) };
}

const nominationNow = (nomination: Nomination, decisions: readonly Decision[], choices: Choices): AppliedNomination => ({
  key: nomination.key,
  frame: { winners: nomination.winners, prizes: nomination.prizes, facts: nomination.facts, groups: nomination.groups },
  criteria: new Map(criteriaInForce(nomination, decisions, choices).map((criterion) => [criterion.key, settled(criterion)])),
});

/** Who confirmed what, as «Решения» says: beside the choices, for the record. */
export type Confirmations = ReadonlyMap<DecisionId, { readonly who: string; readonly when: string }>;

/** The rules as the tabs say them now. */
export const rulesNow = (award: Award, choices: Choices, confirmations: Confirmations): AppliedRules => ({
  rules: rulesInForce(award, choices),
  decisions: new Map(
    [...readingsInForce(award.decisions, choices)].map(([id, reading]) => [
      id,
      { reading, confirmed: choices.has(id), who: confirmations.get(id)?.who ?? '', when: confirmations.get(id)?.when ?? '' },
    ]),
  ),
  nominations: new Map(award.nominations.filter(({ decidedBy }) => decidedBy === undefined).map((nomination) => [nomination.key, nominationNow(nomination, award.decisions, choices)])),
});

/** Whole numbers of any size cross JSON as {"whole":"12"}. */
const written = (value: unknown): string => JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? { whole: each.toString() } : each));

const isWhole = (value: unknown): value is { readonly whole: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'whole' && typeof (value as { whole: unknown }).whole === 'string';

const read = (text: string): unknown => JSON.parse(text, (_key, each: unknown) => (isWhole(each) ? BigInt(each.whole) : each));

/** Whether two pieces of the rules say the same. */
export const sameRule = (a: unknown, b: unknown): boolean => written(a) === written(b);

/** A fraction as its own text, for comparing figures across calls. */
export const exactText = ({ num, den }: Exact): string => `${num}/${den}`;

const line = (what: string, nomination: string, key: string, rule: unknown): RowValues =>
  new Map<string, Cell>([['what', what], ['nomination', nomination], ['key', key], ['rule', written(rule)]]);

const appliedRows = ({ rules, decisions, nominations }: AppliedRules): RowValues[] => [
  line('rules', '', '', rules),
  ...[...decisions].map(([id, decision]) => line('decision', '', id, decision)),
  ...[...nominations.values()].flatMap(({ key, frame, criteria }) => [
    line('nomination', key, '', frame),
    ...[...criteria].map(([criterion, rule]) => line('criterion', key, criterion, rule)),
  ]),
];

/** The rules last applied; undefined in a workbook where none have been, or where the record cannot be read. */
export function appliedRules(book: Book): AppliedRules | undefined {
  if (findTab(book, appliedTab) === undefined) return undefined;
  let rules: Rules | undefined;
  const decisions = new Map<DecisionId, AppliedDecision>();
  const nominations = new Map<NominationKey, AppliedNomination & { criteria: Map<CriterionKey, Criterion> }>();
  try {
    for (const row of readTable(book, appliedTab).rows) {
      // The add-on wrote these texts itself, from these very types.
      const value = read(String(row.get('rule')));
      const nomination = String(row.get('nomination')) as NominationKey;
      const key = String(row.get('key'));
      const what = String(row.get('what'));
      if (what === 'rules') rules = value as Rules;
      if (what === 'decision') decisions.set(key as DecisionId, value as AppliedDecision);
      if (what === 'nomination') nominations.set(nomination, { key: nomination, frame: value as AppliedNomination['frame'], criteria: new Map() });
      if (what === 'criterion') nominations.get(nomination)?.criteria.set(key as CriterionKey, value as Criterion);
    }
  } catch {
    // Somebody has changed the hidden tab: then nothing is known of what was applied.
    return undefined;
  }
  return rules === undefined ? undefined : { rules, decisions, nominations };
}

/** Records the rules as applied; the tab is made, hidden, when it is not there. */
export function recordApplied(book: Book, rules: AppliedRules): void {
  const sheet = layOutTab(book, appliedTab);
  replaceRows(readTable(book, appliedTab), appliedRows(rules), ['what', 'nomination', 'key']);
  forget(book, appliedTab);
  if (!sheet.isSheetHidden()) sheet.hideSheet();
}
