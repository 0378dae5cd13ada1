/** A nomination under its readings: what is in force, what it needs, its maximum; decisions, rules, and bad regulations. */
import { RegulationError, award, clausesOf, count, date, decision, group, nomination, perUnit, reading, scale, under, wholeFact, words } from '../../src/award/build';
import type { CriterionDraft } from '../../src/award/build';
import { compileNomination } from '../../src/award/compile';
import { asPrinted, rulesInForce, unconfirmed } from '../../src/award/decisions';
import { exact, toNumber } from '../../src/award/exact';
import type { Choices, Decision, DecisionId, Nomination, ReadingKey } from '../../src/award/model';

const clause = clausesOf('Положение')('Критерии', '1', 'слова');
const row = (key: string) => ({ key, printed: '1', title: words(key, key), clause });
const facts = [wholeFact('курсы', 'Курсы', 'Courses'), wholeFact('дела', 'Дела', 'Deeds')];

const built = (criteria: readonly CriterionDraft[], more: Partial<Parameters<typeof nomination>[0]> = {}): Nomination =>
  nomination({ key: 'n', title: words('Н', 'N'), shortTitle: words('Н', 'N'), clause, entrants: 'person', windows: [], facts, criteria, winners: 1, ...more });

const twice = decision({
  id: 'D-1',
  clause,
  question: words('Дважды?', 'Twice?'),
  readings: [reading('once', 'один раз', 'once'), reading('twice', 'дважды', 'twice', { aggregation: 'sum' })],
  byDefault: 'once',
  asPrinted: 'twice',
  blocking: true,
  touches: 'points',
});

const chosen = (key: string): Choices => new Map([[twice.id, key as ReadingKey]]);

const five = (key: string, more = {}): CriterionDraft => count({ ...row(key), tiers: [['5', 'курсы ≥ 1', '']], ...more });
const maximum = (drafts: readonly CriterionDraft[], more: Partial<Parameters<typeof nomination>[0]> = {}, choices: Choices = new Map()): number | undefined => {
  const { maximum: most } = compileNomination(built(drafts, more), [twice], choices);
  return most === undefined ? undefined : toNumber(most);
};

test('criteria and tiers stand only under the chosen reading', () => {
  const drafts = [
    five('a', { under: [under('D-1', 'twice')] }),
    count({ ...row('b'), tiers: [['3', 'дела ≥ 1', '', under('D-1', 'once')], ['4', 'дела ≥ 2', '', under('D-1', 'twice')]] }),
  ];
  const once = compileNomination(built(drafts), [twice], new Map());
  expect(once.criteria.map(({ criterion }) => criterion.key)).toEqual(['b']);
  expect(once.facts.map(({ name }) => name)).toEqual(['дела']);
  expect(maximum(drafts)).toBe(3);
  expect(maximum(drafts, {}, chosen('twice'))).toBe(9);
  expect(maximum(drafts, {}, chosen('a reading that was removed'))).toBe(3);
});

test('the maximum: weights, penalties, groups, and no maximum without a cap', () => {
  const groups = [group('g', words('Г', 'G'), '8')];
  const mark = scale({ ...row('mark'), from: 0, to: 10, weight: '1,5' });
  expect(maximum([five('a'), mark])).toBe(20);
  expect(maximum([five('a'), five('minus', { penalty: true })])).toBe(5);
  expect(maximum([five('a', { group: 'g' }), five('b', { group: 'g' }), five('c')], { groups })).toBe(13);
  const units = (more = {}) => perUnit({ ...row('units'), terms: '2 * дела', quote: '', ...more });
  expect(maximum([five('a'), units({ cap: '10' })])).toBe(15);
  expect(maximum([five('a'), units()])).toBeUndefined();
  expect(maximum([five('a', { group: 'g' }), units({ group: 'g' })], { groups })).toBe(8);
});

test('a reading sets rules; blocking decisions wait for a person; the printed reading is the letter', () => {
  const whole = award({ key: 'a', title: words('П', 'A'), document: 'Положение', year: 2024, timeZone: 'Europe/Moscow', nominations: [], decisions: [twice] });
  expect(rulesInForce(whole, new Map()).aggregation).toBe('mean');
  expect(rulesInForce(whole, chosen('twice')).aggregation).toBe('sum');
  expect(unconfirmed(whole.decisions, new Set())).toEqual([twice]);
  expect(unconfirmed(whole.decisions, new Set<DecisionId>([twice.id]))).toEqual([]);
  expect(asPrinted(whole.decisions).get(twice.id)).toBe('twice');
});

describe('a regulation that is written down wrongly is refused with its place', () => {
  const bad = (make: () => unknown): RegulationError => {
    try {
      make();
    } catch (error) {
      if (error instanceof RegulationError) return error;
      throw error;
    }
    throw new Error('accepted');
  };

  test('an unknown fact in a condition', () => {
    const error = bad(() => built([count({ ...row('a'), tiers: [['5', 'курс ≥ 1', '']] })]));
    expect(error.where).toBe('nomination n, criterion a, tier 1');
    expect(error.condition).toMatchObject({ code: 'unknownName', suggestions: ['курсы'] });
  });

  const withDecision = (rows: readonly Decision[], drafts: readonly CriterionDraft[] = []) => () =>
    award({ key: 'a', title: words('П', 'A'), document: '', year: 2024, timeZone: 'Europe/Moscow', nominations: [built(drafts)], decisions: rows });

  test.each<[string, () => unknown]>([
    ['points that are no number', () => built([count({ ...row('a'), tiers: [['пять', 'курсы ≥ 1', '']] })])],
    ['two criteria of one key', () => built([five('a'), five('a')])],
    ['a group that is not there', () => built([five('a', { group: 'g' })])],
    ['a negative weight', () => built([five('a', { weight: '-1' })])],
    ['a title too long for a tab', () => built([], { shortTitle: words('Слишком длинное название', 'N') })],
    ['a lone number in points per unit', () => built([perUnit({ ...row('a'), terms: '2 * дела + 1', quote: '' })])],
    ['a scale that goes down', () => built([scale({ ...row('a'), from: 5, to: 0 })])],
    ['a date that is not in the calendar', () => date('2024-02-30')],
    ['a month that is not in the calendar', () => date('2024-13-01')],
    ['a row under a reading that is not in the register', withDecision([twice], [five('a', { under: [under('D-1', 'never')] })])],
    ['a default that is no reading', withDecision([{ ...twice, byDefault: 'never' as ReadingKey }])],
  ])('%s', (_what, make) => {
    expect(bad(make)).toBeInstanceOf(RegulationError);
  });
});

test('a weight and points may be written with a comma or as a fraction', () => {
  const [only] = built([five('a', { weight: '1/3' })]).criteria;
  expect(only?.weight).toEqual({ num: 1n, den: 3n });
  const [half] = built([count({ ...row('b'), tiers: [['2,5', 'курсы ≥ 1', '']] })]).criteria;
  expect(half?.kind === 'count' && half.tiers[0]?.points).toEqual(exact(2.5));
});
