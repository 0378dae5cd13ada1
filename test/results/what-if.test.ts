/**
 * What if: only cases that change a winner or a prize are told, each with the people, their totals and places before and
 * after; a case that asks for marks nobody has given says nothing of winners.
 */
import { award, clausesOf, count, decision, nomination, reading, roubles, scale, under, wholeFact, words } from '../../src/award/build';
import { exact, toNumber } from '../../src/award/exact';
import type {
  Application,
  ApplicationId,
  Award,
  Ballot,
  CriterionKey,
  DecisionId,
  Facts,
  FactName,
  FactValue,
  Juror,
  JurorId,
  NominationKey,
  ReadingKey,
} from '../../src/award/model';
import { openReadings, whatIf, type WhatIfCase } from '../../src/results/what-if';

const rule = clausesOf('Положение')('Критерии', '1', 'слова');
const title = (text: string) => words(text, text);

/** One publication is in no tier (D-1); the mark's scale is open (D-2); mean or median (D-3); what touches no points (D-4). */
const rules: Award = award({
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
      facts: [wholeFact('публикации', 'Публикации', 'Publications')],
      criteria: [
        count({
          key: 'publications',
          printed: '1',
          title: title('Публикации'),
          clause: rule,
          tiers: [['3', 'публикации ≥ 2', ''], ['2', 'публикации ≥ 1', '', under('D-1', 'two')], ['0', 'публикации = 0', '']],
        }),
        scale({ key: 'five', printed: '2', title: title('Польза'), clause: rule, from: 0, to: 5, under: [under('D-2', 'five')] }),
        scale({ key: 'ten', printed: '2', title: title('Польза'), clause: rule, from: 0, to: 10, under: [under('D-2', 'ten')] }),
      ],
      winners: 1,
      prizes: [roubles(300), roubles(200)],
    }),
  ],
  decisions: [
    decision({ id: 'D-1', clause: rule, question: title('Одна?'), readings: [reading('zero', '0', '0'), reading('two', '2', '2')], byDefault: 'zero', touches: 'points' }),
    decision({ id: 'D-2', clause: rule, question: title('Шкала?'), readings: [reading('five', '5', '5'), reading('ten', '10', '10')], byDefault: 'five', touches: 'points' }),
    decision({
      id: 'D-3',
      clause: rule,
      question: title('Как свести?'),
      readings: [reading('mean', 'среднее', 'mean', { aggregation: 'mean' }), reading('median', 'медиана', 'median', { aggregation: 'median' })],
      byDefault: 'mean',
      touches: 'points',
    }),
    decision({ id: 'D-4', clause: rule, question: title('Когда?'), readings: [reading('x', 'х', 'x'), reading('y', 'у', 'y')], byDefault: 'x', touches: 'wording' }),
  ],
});

const NOMINATION = 'n' as NominationKey;
const jurors = ['j', 'k', 'l'].map((id): Juror => ({ id: id as JurorId, name: id, nominations: [NOMINATION] }));

interface Entrant {
  readonly publications: number;
  /** Of jurors j, k, l. */
  readonly marks: readonly number[];
}

function cases(entrants: Readonly<Record<string, Entrant>>, confirmed: readonly string[] = [], choices: Readonly<Record<string, string>> = {}): readonly WhatIfCase[] {
  const ids = Object.keys(entrants) as ApplicationId[];
  return whatIf({
    award: rules,
    choices: new Map(Object.entries(choices) as [DecisionId, ReadingKey][]),
    confirmed: new Set(confirmed as DecisionId[]),
    applications: ids.map((id): Application => ({ id, nomination: NOMINATION, name: id })),
    facts: new Map(
      ids.map((id): [ApplicationId, Facts] => {
        const value: FactValue = { kind: 'number', value: exact(entrants[id]?.publications ?? 0) };
        return [id, new Map([['публикации' as FactName, value]])];
      }),
    ),
    jury: jurors,
    ballots: ids.flatMap((id) =>
      (entrants[id]?.marks ?? []).map(
        (mark, index): Ballot => ({
          application: id,
          juror: jurors[index]?.id ?? ('' as JurorId),
          marks: new Map([['five' as CriterionKey, exact(mark)]]),
          confirmed: new Set(),
          comment: '',
        }),
      ),
    ),
  });
}

const shown = (found: readonly WhatIfCase[]): readonly string[] =>
  found.flatMap(({ cause, changes, unscored }) => {
    const why = cause.kind === 'reading' ? `${cause.decision}=${cause.reading}` : `without ${cause.juror}`;
    if (unscored > 0) return [`${why}: ${unscored} unscored`];
    return changes.map(({ application, before, after }) => {
      const point = (stand: typeof before): string => `${stand.total === undefined ? '?' : toNumber(stand.total)} ${stand.winner} ${stand.prize === undefined ? 'open' : stand.prize / 100n}`;
      return `${why}: ${application} ${point(before)} → ${point(after)}`;
    });
  });

const known = (found: readonly WhatIfCase[]): readonly string[] => shown(found).filter((line) => !line.startsWith('D-2'));

test('a reading that changes the winner names both, with totals and prizes before and after', () => {
  expect(known(cases({ a: { publications: 2, marks: [3, 3, 3] }, b: { publications: 1, marks: [5, 5, 5] } }))).toEqual([
    'D-1=two: b 5 no 200 → 7 yes 300',
    'D-1=two: a 6 yes 300 → 6 no 200',
  ]);
});

test('totals that move without touching a winner or a prize are not told', () => {
  expect(known(cases({ a: { publications: 2, marks: [5, 5, 5] }, b: { publications: 2, marks: [4, 4, 4] }, c: { publications: 1, marks: [0, 0, 0] } }))).toEqual([]);
});

test('a tie that a reading opens makes the win undecided and the prize open', () => {
  expect(known(cases({ a: { publications: 2, marks: [3, 3, 3] }, b: { publications: 1, marks: [4, 4, 4] } }))).toEqual([
    'D-1=two: a 6 yes 300 → 6 undecided open',
    'D-1=two: b 4 no 200 → 6 undecided open',
  ]);
});

test('the aggregation is a reading like any other', () => {
  // Means 11/3 and 10/3; medians 3 and 4.
  const found = known(cases({ a: { publications: 2, marks: [3, 3, 5] }, b: { publications: 2, marks: [2, 4, 4] } }));
  expect(found).toContain('D-3=median: b 6.333333333333333 no 200 → 7 yes 300');
});

test('one juror alone may decide: each is left out in turn', () => {
  const found = known(cases({ a: { publications: 2, marks: [5, 3, 3] }, b: { publications: 2, marks: [0, 4, 4] } }, ['D-1', 'D-3']));
  expect(found).toEqual([
    'without j: b 5.666666666666667 no 200 → 7 yes 300',
    'without j: a 6.666666666666667 yes 300 → 6 no 200',
  ]);
});

test('a reading that asks for marks on another scale cannot be checked, and no winner is named', () => {
  const found = cases({ a: { publications: 2, marks: [3, 3, 3] }, b: { publications: 2, marks: [5, 5, 5] } });
  expect(shown(found)).toEqual(['D-2=ten: 2 unscored']);
  expect(found[0]?.changes).toEqual([]);
});

test('a confirmed decision is no longer open, and the chosen reading is what the others are compared with', () => {
  const entrants = { a: { publications: 2, marks: [3, 3, 3] }, b: { publications: 1, marks: [5, 5, 5] } };
  expect(known(cases(entrants, ['D-1']))).toEqual([]);
  expect(known(cases(entrants, [], { 'D-1': 'two' }))[0]).toBe('D-1=zero: a 6 no 200 → 6 yes 300');
});

test('decisions that change neither points nor places are not counted', () => {
  expect(openReadings(rules, new Map(), new Set()).map(({ decision: id }) => String(id))).toEqual(['D-1', 'D-2', 'D-3']);
});

test('progress rises to the whole', () => {
  const shares: number[] = [];
  whatIf({ award: rules, choices: new Map(), confirmed: new Set(), applications: [], facts: new Map(), jury: [], ballots: [] }, (share) => shares.push(share));
  expect(shares).toEqual([1]);
});
