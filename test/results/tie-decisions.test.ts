// Decisions on ties, as the jury or its chair takes them (PR-6, PR-7, C12): places and prizes follow them, and only them.
// A decision on a tie that the marks have changed since is never applied; without one nothing is invented.
import { award, clausesOf, nomination, perUnit, roubles, wholeFact, words } from '../../src/award/build';
import { compileNomination } from '../../src/award/compile';
import { whole } from '../../src/award/exact';
import type { Application, ApplicationId, Award, FactName, Facts, FactValue, NominationKey, Rules } from '../../src/award/model';
import { awardedPrizes } from '../../src/money/prizes';
import { borderlines } from '../../src/results/borderline';
import type { NominationResult } from '../../src/results/model';
import { nominationResult } from '../../src/results/nomination-result';
import type { TieDecision } from '../../src/results/tie-decisions';
import { whatIf } from '../../src/results/what-if';

const key = 'n' as NominationKey;
const rule = clausesOf('Положение')('Раздел', '1', 'слова');
const title = words('Число', 'Number');
const fact = 'число' as FactName;

/** One criterion: as many points as the fact says. */
const rules = (winners: number, prizes: readonly bigint[]): Award =>
  award({
    key: 'a',
    title,
    document: 'Положение',
    year: 2024,
    timeZone: 'Europe/Moscow',
    nominations: [
      nomination({
        key: 'n',
        title,
        shortTitle: title,
        clause: rule,
        entrants: 'person',
        windows: [],
        facts: [wholeFact('число', 'Число', 'Number')],
        criteria: [perUnit({ key: 'c', printed: '1', title, clause: rule, terms: 'число', quote: '' })],
        winners,
        prizes: [...prizes],
      }),
    ],
    decisions: [],
  });

interface Setting {
  readonly totals: readonly number[];
  readonly winners?: number;
  readonly prizes?: readonly bigint[];
  readonly places?: Rules['places'];
  readonly decisions?: readonly TieDecision[];
}

const id = (index: number): ApplicationId => String.fromCharCode(97 + index) as ApplicationId;
const applications = (totals: readonly number[]): Application[] => totals.map((_, index) => ({ id: id(index), nomination: key, name: id(index) }));
const factsOf = (totals: readonly number[]): ReadonlyMap<ApplicationId, Facts> =>
  new Map(totals.map((total, index) => [id(index), new Map<FactName, FactValue>([[fact, { kind: 'number', value: whole(total) }]])]));

/** Applications a, b, c … with these totals. */
function counted({ totals, winners = 3, prizes = [], places = 'competition', decisions = [] }: Setting): NominationResult {
  const [only] = rules(winners, prizes).nominations;
  if (only === undefined) throw new RangeError('no nomination');
  return nominationResult({
    compiled: compileNomination(only, [], new Map()),
    rules: { aggregation: 'mean', places },
    applications: applications(totals),
    facts: factsOf(totals),
    jury: [],
    ballots: [],
    tieDecisions: decisions,
  });
}

const signed = { how: 'жребий', who: 'председатель', when: '21.11.2026' };

/** A decision on the tie of these applications: `{ a: 1, b: 2 }`. */
const decided = (first: number, total: number, places: Readonly<Record<string, number>>, changes: Partial<TieDecision> = {}): TieDecision => ({
  nomination: key,
  first,
  total: whole(total),
  applications: Object.keys(places) as ApplicationId[],
  places: new Map(Object.entries(places) as [ApplicationId, number][]),
  by: signed,
  ...changes,
});

const places = (result: NominationResult): string =>
  result.standings.map(({ score, place, winner }) => `${score.application}${place?.place ?? ''}${place?.tied === true ? '=' : ''}${winner === 'yes' ? '+' : winner === 'undecided' ? '?' : ''}`).join(' ');

const why = (result: NominationResult): unknown[] => result.unfit.map((each) => each.why);

const sums = (result: NominationResult, prizes: readonly bigint[], rule: Rules['places'] = 'competition'): string =>
  awardedPrizes({ nomination: key, standings: result.standings, prizes, year: 2024 }, { places: rule, prizeTie: 'ask', tax: 'undecided', allowance: 'applies' }, String)
    .map((entry) => (entry.kind === 'prize' ? `${entry.prize.application} ${entry.prize.stated / 100n}` : `${entry.application} ?`))
    .join(', ');

const PRIZES = [roubles(30_000), roubles(25_000), roubles(15_000)];

describe('a tie for the last winner’s place', () => {
  const totals = [30, 20, 20, 10];

  it('stays open without a decision', () => {
    expect(places(counted({ totals, winners: 2 }))).toBe('a1+ b2=? c2=? d4');
  });

  it('is settled by one: the second of them wins, the first does not', () => {
    const result = counted({ totals, winners: 2, decisions: [decided(2, 20, { b: 3, c: 2 })] });
    expect(places(result)).toBe('a1+ c2+ b3 d4');
    expect(result.ties).toMatchObject([{ touches: 'winners', open: 'none', decided: { order: [['c'], ['b']], by: signed } }]);
    expect(result.standings.map(({ place }) => place?.decided)).toEqual([false, true, true, false]);
    expect(result.unfit).toEqual([]);
  });

  it('a decision that leaves both where they are says nothing of who wins', () => {
    const result = counted({ totals, winners: 2, decisions: [decided(2, 20, { b: 2, c: 2 })] });
    expect(places(result)).toBe('a1+ b2=? c2=? d4');
    expect(result.ties).toMatchObject([{ open: 'winners' }]);
  });
});

describe('a tie for the last prize place', () => {
  const totals = [30, 25, 20, 20];

  it('pays nobody without a decision, the one placed third with it', () => {
    expect(sums(counted({ totals, winners: 4, prizes: PRIZES }), PRIZES)).toBe('a 30000, b 25000, c ?, d ?');
    const result = counted({ totals, winners: 4, prizes: PRIZES, decisions: [decided(3, 20, { c: 4, d: 3 })] });
    expect(sums(result, PRIZES)).toBe('a 30000, b 25000, d 15000');
    expect(result.ties).toMatchObject([{ touches: 'prize', open: 'none' }]);
  });
});

describe('three tied', () => {
  const totals = [30, 30, 30, 10];

  it('all put in order: three different prizes', () => {
    const result = counted({ totals, prizes: PRIZES, decisions: [decided(1, 30, { a: 3, b: 1, c: 2 })] });
    expect(places(result)).toBe('b1+ c2+ a3+ d4');
    expect(sums(result, PRIZES)).toBe('b 30000, c 25000, a 15000');
  });

  it('only the first chosen: the other two stay equal, and their prizes undecided', () => {
    const result = counted({ totals, prizes: PRIZES, decisions: [decided(1, 30, { a: 2, b: 1, c: 2 })] });
    expect(places(result)).toBe('b1+ a2=+ c2=+ d4');
    expect(sums(result, PRIZES)).toBe('b 30000, a ?, c ?');
    expect(result.ties).toMatchObject([{ touches: 'prize', open: 'prize', decided: { order: [['b'], ['a', 'c']] } }]);
  });

  it('two share the first place, the third is third', () => {
    expect(places(counted({ totals, winners: 2, decisions: [decided(1, 30, { a: 1, b: 3, c: 1 })] }))).toBe('a1=+ c1=+ b3 d4');
  });

  it('dense places follow one another, and those behind move on', () => {
    const result = counted({ totals, places: 'dense', decisions: [decided(1, 30, { a: 2, b: 1, c: 3 })] });
    expect(places(result)).toBe('b1+ a2+ c3+ d4');
    expect(places(counted({ totals, places: 'dense', decisions: [decided(1, 30, { a: 2, b: 1, c: 2 })] }))).toBe('b1+ a2=+ c2=+ d3');
  });
});

it('two ties of one nomination are decided one by one', () => {
  const totals = [30, 30, 20, 20, 20];
  const first = decided(1, 30, { a: 2, b: 1 });
  expect(places(counted({ totals, decisions: [first] }))).toBe('b1+ a2+ c3=? d3=? e3=?');
  expect(places(counted({ totals, decisions: [first, decided(3, 20, { c: 4, d: 4, e: 3 })] }))).toBe('b1+ a2+ e3+ c4= d4=');
  const dense = counted({ totals, places: 'dense', decisions: [first, decided(3, 20, { c: 2, d: 3, e: 4 })] });
  expect(places(dense)).toBe('b1+ a2+ c3+ d4 e5');
});

describe('a decision is not applied', () => {
  const decision = decided(1, 30, { a: 2, b: 1 });

  it.each([
    ['when one of them has other points', [30, 29, 10]],
    ['when both have other points, though still equal', [31, 31, 10]],
    ['when a third has joined', [30, 30, 30]],
    ['when somebody has overtaken them', [30, 30, 31]],
  ])('%s', (_, totals) => {
    const result = counted({ totals, winners: 1, decisions: [decision] });
    expect(why(result)).toEqual([{ kind: 'changed' }]);
    expect(places(result)).toBe(places(counted({ totals, winners: 1 })));
  });

  it('while somebody has no place', () => {
    expect(why(counted({ totals: [30, 30], decisions: [decided(1, 30, { a: 1, b: 2 }, { places: new Map([[id(0), 1]]) })] }))).toEqual([{ kind: 'noPlace', applications: ['b'] }]);
  });

  it.each([
    [{ a: 1, b: 3 }, { kind: 'order', application: 'b', next: 2 }],
    [{ a: 2, b: 2 }, { kind: 'order', application: 'a', next: 1 }],
    [{ a: 0, b: 1 }, { kind: 'order', application: 'a', next: 1 }],
  ])('when its places %j do not count off', (given, reason) => {
    const result = counted({ totals: [30, 30], winners: 1, decisions: [decided(1, 30, given)] });
    expect(why(result)).toEqual([reason]);
    expect(places(result)).toBe('a1=? b1=?');
  });

  it.each(['how', 'who', 'when'] as const)('while nobody has written down %s', (blank) => {
    expect(why(counted({ totals: [30, 30], decisions: [{ ...decision, by: { ...signed, [blank]: '' } }] }))).toEqual([{ kind: 'unsigned', blank }]);
  });

  it('in another nomination', () => {
    expect(places(counted({ totals: [30, 30], winners: 1, decisions: [{ ...decision, nomination: 'other' as NominationKey }] }))).toBe('a1=? b1=?');
  });
});

it('what-if counts with decisions as long as their ties last', () => {
  const totals = [30, 30, 10];
  const base = { award: rules(1, []), choices: new Map(), confirmed: new Set<never>(), applications: applications(totals), facts: factsOf(totals), jury: [], ballots: [] };
  const changed = { ...base, tieDecisions: [decided(1, 30, { a: 2, b: 1 })] };
  expect(whatIf(changed)).toEqual([]);
});

it('borderline starts from the places decided: the loser of a tie wins by one unit more, the winner loses by one less', () => {
  const totals = [30, 30, 10];
  const [only] = rules(1, []).nominations;
  if (only === undefined) throw new RangeError('no nomination');
  const compiled = compileNomination(only, [], new Map());
  const found = (decisions: readonly TieDecision[]): unknown[] =>
    borderlines({ compiled, asPrinted: compiled, result: counted({ totals, winners: 1, decisions }), facts: factsOf(totals), places: 'competition' }).map(({ application, doubt, place }) => [
      application,
      doubt.kind === 'threshold' ? doubt.step : doubt.kind,
      place.now,
      place.otherwise,
    ]);
  // Undecided, either may gain or lose; decided, the winner has nothing to gain and the loser nothing to lose.
  expect(found([])).toEqual([['a', 1, 1, 1], ['a', -1, 1, 2], ['b', 1, 1, 1], ['b', -1, 1, 2]]);
  expect(found([decided(1, 30, { a: 2, b: 1 })])).toEqual([['b', -1, 1, 2], ['a', 1, 2, 1]]);
});
