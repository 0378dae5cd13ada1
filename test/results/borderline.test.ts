/**
 * The borderline radar: a fact is listed when one unit of it, or another reading of a gap or an overlap, would change who wins
 * or which prize somebody gets; a fact next to a threshold on which nothing hangs is not.
 */
import { compileNomination } from '../../src/award/compile';
import { award, clausesOf, compound, count, decision, group, nomination, reading, roubles, under, wholeFact, words } from '../../src/award/build';
import type { CriterionDraft } from '../../src/award/build';
import { asPrinted } from '../../src/award/decisions';
import { exact, toNumber } from '../../src/award/exact';
import type { Application, ApplicationId, Award, DecisionId, Facts, FactName, FactValue, Group, NominationKey, ReadingKey, Rules } from '../../src/award/model';
import { borderlines } from '../../src/results/borderline';
import { nominationResult } from '../../src/results/nomination-result';

const rule = clausesOf('Положение')('Критерии', '1', 'слова');
const title = (text: string) => words(text, text);

const HOURS = count({
  key: 'hours',
  printed: '1',
  title: title('Часы'),
  clause: rule,
  tiers: [
    ['5', 'часы ≥ 100', '5 – 100 и более'],
    ['2', 'часы ≥ 40', '2 – 40 и более'],
    ['2', 'часы > 20', '2 – 40 и более', under('GAP', 'two')],
    ['0', 'часы ≤ 20', '0 – 20 и менее'],
  ],
});
const COURSES = count({
  key: 'courses',
  printed: '2',
  title: title('Курсы'),
  clause: rule,
  tiers: [
    ['3', 'курсы ≥ 5', '3 – 5 и более', under('LAP', 'three')],
    ['3', 'курсы > 5', '3 – 5 и более', under('LAP', 'one')],
    ['1', 'курсы ≤ 5', '1 – 5 и менее'],
    ['0', 'курсы = 0', '0 – отсутствуют'],
  ],
});

function rules(criteria: readonly CriterionDraft[], groups: readonly Group[] = []): Award {
  return award({
    key: 'a',
    title: title('Премия'),
    document: 'Положение',
    year: 2026,
    timeZone: 'Europe/Moscow',
    nominations: [
      nomination({
        key: 'n',
        title: title('Н'),
        shortTitle: title('Н'),
        clause: rule,
        entrants: 'person',
        windows: [],
        facts: [wholeFact('часы', 'Часы', 'Hours'), wholeFact('курсы', 'Курсы', 'Courses')],
        criteria,
        groups,
        winners: 1,
        prizes: [roubles(300), roubles(200)],
      }),
    ],
    decisions: [
      decision({ id: 'GAP', clause: rule, question: title('?'), readings: [reading('zero', '0', '0'), reading('two', '2', '2')], byDefault: 'zero', asPrinted: 'zero', touches: 'points' }),
      decision({ id: 'LAP', clause: rule, question: title('?'), readings: [reading('three', '3', '3'), reading('one', '1', '1')], byDefault: 'three', asPrinted: 'three', touches: 'points' }),
    ],
  });
}

/** Entrants as [hours, courses]. */
function found(
  entrants: Readonly<Record<string, readonly [hours: number, courses: number]>>,
  { of = rules([HOURS, COURSES]), choices = {}, places = 'competition' }: { readonly of?: Award; readonly choices?: Readonly<Record<string, string>>; readonly places?: Rules['places'] } = {},
): readonly string[] {
  const [only] = of.nominations;
  if (only === undefined) throw new Error('one nomination expected');
  const chosen = new Map(Object.entries(choices) as [DecisionId, ReadingKey][]);
  const compiled = compileNomination(only, of.decisions, chosen);
  const number = (value: number): FactValue => ({ kind: 'number', value: exact(value) });
  const facts = new Map(
    Object.entries(entrants).map(([id, [hours, courses]]): [ApplicationId, Facts] => [
      id as ApplicationId,
      new Map([['часы' as FactName, number(hours)], ['курсы' as FactName, number(courses)]]),
    ]),
  );
  const applications = [...facts.keys()].map((id): Application => ({ id, nomination: 'n' as NominationKey, name: id }));
  const result = nominationResult({ compiled, rules: { aggregation: 'mean', places }, applications, facts, jury: [], ballots: [] });
  return borderlines({ compiled, asPrinted: compileNomination(only, of.decisions, asPrinted(of.decisions)), result, facts, places }).map(
    ({ application, fact, value, doubt, points, total, place }) =>
      `${application} ${fact} ${toNumber(value)} ${doubt.kind === 'threshold' ? (doubt.step > 0 ? '+1' : '-1') : doubt.kind}: ` +
      `${toNumber(points.now)}→${toNumber(points.otherwise)}, ${toNumber(total.now)}→${toNumber(total.otherwise)}, ${place.now}→${place.otherwise}`,
  );
}

test('one hour short of the tier that would win is listed', () => {
  expect(found({ a: [99, 0], b: [60, 5] })).toContain('a часы 99 +1: 2→5, 2→5, 2→1');
});

test('the winner who stands on a threshold is listed too', () => {
  expect(found({ a: [100, 0], b: [60, 1] })).toContain('a часы 100 -1: 5→2, 5→2, 1→2');
});

test('a threshold on which neither a win nor a prize hangs is not', () => {
  expect(found({ a: [200, 9], b: [60, 9], c: [39, 0] })).toEqual([]);
});

test('a value in a gap is listed when the other reading of the gap would change a prize', () => {
  expect(found({ a: [99, 9], b: [21, 0], c: [0, 1] })).toContain('b часы 21 gap: 0→2, 0→2, 3→2');
});

test('and so when the gap is read upwards and the other reading is nothing', () => {
  expect(found({ a: [99, 9], b: [21, 0], c: [0, 1] }, { choices: { GAP: 'two' } })).toContain('b часы 21 gap: 2→0, 2→0, 2→3');
});

test('a value in an overlap is listed under either reading', () => {
  const entrants = { a: [60, 5], b: [60, 3] } as const;
  expect(found(entrants)).toContain('a курсы 5 overlap: 3→1, 5→3, 1→1');
  expect(found(entrants, { choices: { LAP: 'one' } })).toContain('a курсы 5 overlap: 1→3, 3→5, 1→1');
});

test('a group that is full already does not move the total', () => {
  const grouped = (draft: CriterionDraft): CriterionDraft => ({ key: draft.key, read: (facts, where) => ({ ...draft.read(facts, where), group: 'g' }) });
  const full = rules([grouped(HOURS), grouped(COURSES)], [group('g', title('Г'), '3')]);
  expect(found({ a: [99, 9], b: [60, 9] }, { of: full })).toEqual([]);
});

test('several counts in one condition: each fact is tried by itself', () => {
  const pair = rules([
    compound({ key: 'pair', printed: '1', title: title('Оба'), clause: rule, tiers: [['5', 'часы ≥ 10 и курсы ≥ 2', ''], ['1', 'часы ≥ 1', ''], ['0', 'часы = 0', '']] }),
  ]);
  expect(found({ a: [9, 2], b: [10, 1], c: [1, 0] }, { of: pair })).toEqual([
    'a часы 9 +1: 1→5, 1→5, 1→1',
    'b курсы 1 +1: 1→5, 1→5, 1→1',
    'c часы 1 -1: 1→0, 1→0, 1→3',
  ]);
});

test('dense places: the place left by whoever moves is closed up', () => {
  const entrants = { a: [100, 0], b: [60, 1], c: [60, 1] } as const;
  expect(found(entrants, { places: 'dense' })).toContain('a часы 100 -1: 5→2, 5→2, 1→2');
  expect(found(entrants)).toContain('a часы 100 -1: 5→2, 5→2, 1→3');
});
