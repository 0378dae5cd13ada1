// A nomination counted from literal facts and ballots: totals, places, winners, ties, and what is missing.
// Every fact criterion here gives as many points as its fact; other kinds are tested where they live.
import { compileNomination } from '../../src/award/compile';
import { exact, fraction, toNumber, whole, type Exact } from '../../src/award/exact';
import type {
  Application,
  ApplicationId,
  Ballot,
  Clause,
  Criterion,
  CriterionKey,
  FactName,
  Facts,
  FactValue,
  Group,
  Juror,
  JurorId,
  Nomination,
  NominationKey,
  PerUnitCriterion,
  Rules,
} from '../../src/award/model';
import type { NominationResult } from '../../src/results/model';
import { nominationResult } from '../../src/results/nomination-result';

const clause: Clause = { document: 'd', heading: 'h', number: '1', quote: 'q' };
const words = { ru: 'р', en: 'e' };
const common = { printed: '1', title: words, clause, under: [], weight: whole(1), penalty: false } as const;
const nomination = 'n' as NominationKey;

const factOf = (key: string): FactName => key as FactName;
const keyOf = (key: string): CriterionKey => key as CriterionKey;

/** As many points as the fact of the same name says. */
const fact = (key: string, changes: Partial<PerUnitCriterion> = {}): PerUnitCriterion =>
  ({
  ...common,
  key: keyOf(key),
  kind: 'perUnit',
  terms: [{ coefficient: whole(1), fact: factOf(key) }],
  quote: '',
  ...changes,
});
const scale = (key: string, changes: object = {}): Criterion =>
  ({ ...common, key: keyOf(key), kind: 'scale', from: 0, to: 5, step: 1, bands: [], ...changes });

const factsOf = (values: Record<string, number>): Facts =>
  new Map(Object.entries(values).map(([key, value]): [FactName, FactValue] => [factOf(key), { kind: 'number', value: exact(value) }]));
const application = (id: string): Application => ({ id: id as ApplicationId, nomination, name: id });
const juror = (id: string): Juror => ({ id: id as JurorId, name: id, nominations: [nomination] });
const ballot = (id: string, by: string, marks: Record<string, number>, changes: Partial<Ballot> = {}): Ballot => ({
  application: id as ApplicationId,
  juror: by as JurorId,
  marks: new Map(Object.entries(marks).map(([key, mark]): [CriterionKey, Exact] => [keyOf(key), exact(mark)])),
  confirmed: new Set(),
  comment: '',
  ...changes,
});

interface Case {
  criteria: readonly Criterion[];
  groups: readonly Group[];
  winners: number;
  prizes: readonly bigint[];
  aggregation: Rules['aggregation'];
  places: Rules['places'];
  applications: readonly Application[];
  facts: ReadonlyMap<ApplicationId, Facts>;
  jury: readonly Juror[];
  ballots: readonly Ballot[];
}

/** Facts f, g, h and n of decimals; one criterion of the fact f unless said. */
function count(changes: Partial<Case>): NominationResult {
  const { criteria = [fact('f')], groups = [], winners = 3, prizes = [], aggregation = 'mean', places = 'competition', ...rest } = changes;
  const rules: Nomination = {
    key: nomination,
    title: words,
    shortTitle: words,
    clause,
    entrants: 'person',
    windows: [],
    facts: ['f', 'g', 'h', 'n'].map((name) => ({ name: factOf(name), title: words, kind: 'decimal', options: [] })),
    criteria,
    groups,
    winners,
    prizes,
  };
  const compiled = compileNomination(rules, [], new Map());
  return nominationResult({
    compiled,
    rules: { aggregation, places },
    applications: [],
    facts: new Map(),
    jury: [],
    ballots: [],
    ...rest,
  });
}

/** Applications a, b, c … whose single fact gives these points. */
const withTotals = (totals: readonly number[], changes: Partial<Case> = {}): NominationResult => {
  const ids = totals.map((_, index) => String.fromCharCode(97 + index));
  return count({
    applications: ids.map(application),
    facts: new Map(ids.map((id, index): [ApplicationId, Facts] => [id as ApplicationId, factsOf({ f: totals[index] ?? 0 })])),
    ...changes,
  });
};

const places = (result: NominationResult): readonly string[] =>
  result.standings.map(({ place }) => (place === undefined ? '–' : `${place.place}${place.tied ? '=' : ''}`));

describe('places', () => {
  it('85, 80, 80, 70: 1, 2, 2, 4', () => {
    expect(places(withTotals([80, 85, 70, 80]))).toEqual(['1', '2=', '2=', '4']);
  });

  it('dense: 1, 2, 2, 3', () => {
    expect(places(withTotals([85, 80, 80, 70], { places: 'dense' }))).toEqual(['1', '2=', '2=', '3']);
  });

  it('orders the tied by application code, whatever order they came in', () => {
    expect(withTotals([5, 9, 5, 5]).standings.map(({ score }) => score.application)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('12.1 + 0.2 ties with 12.3', () => {
    const result = count({
      criteria: [fact('f'), fact('g')],
      applications: ['a', 'b'].map(application),
      facts: new Map([
        ['a' as ApplicationId, factsOf({ f: 12.1, g: 0.2 })],
        ['b' as ApplicationId, factsOf({ f: 12.3, g: 0 })],
      ]),
    });
    expect(places(result)).toEqual(['1=', '1=']);
    expect(result.ties).toMatchObject([{ place: 1, total: fraction(123n, 10n), applications: ['a', 'b'] }]);
  });

  it('an empty nomination has no standings', () => {
    expect(withTotals([])).toMatchObject({ standings: [], ties: [], missing: [], uncounted: [] });
  });
});

describe('winners and ties', () => {
  const winners = (result: NominationResult): readonly string[] => result.standings.map(({ winner }) => winner);

  it('a tie across the last winner’s place leaves all of it undecided', () => {
    const result = withTotals([9, 8, 7, 7, 6]);
    expect(winners(result)).toEqual(['yes', 'yes', 'undecided', 'undecided', 'no']);
    expect(result.ties.map(({ touches }) => touches)).toEqual(['winners']);
  });

  it('a tie within the winners, or below them, decides nothing when no prizes differ', () => {
    const result = withTotals([9, 9, 7, 6, 6]);
    expect(winners(result)).toEqual(['yes', 'yes', 'yes', 'no', 'no']);
    expect(result.ties.map(({ touches }) => touches)).toEqual(['none', 'none']);
  });

  it('a tie over places with different prizes is marked; over equal prizes it is not', () => {
    expect(withTotals([9, 9, 7], { prizes: [300n, 200n] }).ties).toMatchObject([{ touches: 'prize' }]);
    expect(withTotals([9, 9, 7], { prizes: [300n, 300n] }).ties).toMatchObject([{ touches: 'none' }]);
  });

  it('lists ties at the winners’ boundary first', () => {
    const result = withTotals([9, 9, 8, 7, 7, 6, 6], { winners: 4 });
    expect(result.ties.map(({ place, touches }) => [place, touches])).toEqual([
      [4, 'winners'],
      [1, 'none'],
      [6, 'none'],
    ]);
  });

  it('dense places do not let more people win', () => {
    expect(winners(withTotals([9, 8, 8, 7], { places: 'dense' }))).toEqual(['yes', 'yes', 'yes', 'no']);
  });
});

describe('marks of the jury', () => {
  const judged = (ballots: readonly Ballot[], changes: Partial<Case> = {}): NominationResult =>
    count({
      criteria: [fact('f'), scale('x'), scale('y')],
      applications: [application('a')],
      facts: new Map([['a' as ApplicationId, factsOf({ f: 10 })]]),
      jury: ['k', 'l', 'm'].map(juror),
      ballots,
      ...changes,
    });
  const scoreOf = (result: NominationResult) => result.standings[0]?.score;
  const three = [ballot('a', 'k', { x: 5, y: 4 }), ballot('a', 'l', { x: 4, y: 4 }), ballot('a', 'm', { x: 4, y: 1 })];

  it('facts count once, marks by their mean, as exact fractions', () => {
    expect(scoreOf(judged(three))).toMatchObject({
      factPoints: whole(10),
      markPoints: fraction(22n, 3n),
      total: fraction(52n, 3n),
      spread: whole(4),
      missing: [],
    });
  });

  it.each<['mean' | 'sum' | 'median', number]>([
    ['sum', 32],
    ['median', 18],
  ])('by %s: %d', (aggregation, total) => {
    expect(scoreOf(judged(three, { aggregation }))?.total).toEqual(whole(total));
  });

  it('the median of two marks is their mean', () => {
    expect(scoreOf(judged(three.slice(0, 2), { aggregation: 'median' }))?.markPoints).toEqual(fraction(17n, 2n));
  });

  it('a recused juror neither counts nor is waited for', () => {
    const score = scoreOf(judged([...three.slice(0, 2), ballot('a', 'm', { x: 0, y: 0 }, { recusal: { reason: 'a colleague' } })]));
    expect(score).toMatchObject({ recused: ['m'], markPoints: fraction(17n, 2n), missing: [] });
  });

  it('a ballot begun does not count and is listed with its blank criteria; one not begun likewise', () => {
    const score = scoreOf(judged([ballot('a', 'k', { x: 5, y: 5 }), ballot('a', 'l', { x: 0 }), ballot('a', 'm', {})]));
    expect(score).toMatchObject({
      markPoints: whole(10),
      total: whole(20),
      missing: [
        { kind: 'ballot', juror: 'l', begun: true, criteria: ['y'] },
        { kind: 'ballot', juror: 'm', begun: false, criteria: ['x', 'y'] },
      ],
    });
    expect(score?.spread).toBeUndefined();
  });

  it('with no ballot there is no total: blank is never zero', () => {
    const result = judged([]);
    expect(scoreOf(result)?.total).toBeUndefined();
    expect(scoreOf(result)).toMatchObject({ factPoints: whole(10) });
    expect(places(result)).toEqual(['–']);
    expect(result.missing).toHaveLength(3);
  });

  it('all recused: nobody is left to judge', () => {
    const all = ['k', 'l', 'm'].map((by) => ballot('a', by, {}, { recusal: { reason: 'r' } }));
    expect(judged(all).missing).toEqual([{ kind: 'noJuror', application: 'a' }]);
    expect(judged([], { jury: [] }).missing).toEqual([{ kind: 'noJuror', application: 'a' }]);
  });

  it('a mark above the cap counts as the cap unless the juror confirmed', () => {
    const criteria = [scale('x', { cap: { above: 4, unless: words, quote: 'q' } })];
    const result = judged(
      [ballot('a', 'k', { x: 5 }), ballot('a', 'l', { x: 5 }, { confirmed: new Set([keyOf('x')]) }), ballot('a', 'm', { x: 3 })],
      { criteria },
    );
    expect(scoreOf(result)?.marks.get(keyOf('x'))?.marks).toEqual([
      { juror: 'k', mark: whole(4), cappedFrom: whole(5) },
      { juror: 'l', mark: whole(5) },
      { juror: 'm', mark: whole(3) },
    ]);
    expect(scoreOf(result)?.total).toEqual(whole(4));
  });

  it('ballots of strangers, for strangers and against themselves count nowhere and are named', () => {
    const result = judged([
      ...three.slice(0, 2),
      ballot('a', 'm', { x: 1, y: 1 }),
      ballot('a', 'm', { x: 2, y: 1 }),
      ballot('a', 'z', { x: 5, y: 5 }),
      ballot('gone', 'k', { x: 5, y: 5 }),
      ballot('gone', 'l', {}),
    ]);
    expect(result.uncounted).toEqual([
      { application: 'a', juror: 'z', reason: 'notOnJury' },
      { application: 'a', juror: 'm', reason: 'contradicting' },
      { application: 'gone', juror: 'k', reason: 'notJudged' },
    ]);
    expect(scoreOf(result)).toMatchObject({ markPoints: fraction(17n, 2n), missing: [{ kind: 'ballot', juror: 'm', begun: true }] });
  });

  it('the same sheet twice counts once', () => {
    expect(judged([...three, ...three.slice(2)])).toEqual(judged(three));
  });
});

describe('facts', () => {
  it('a blank fact leaves no total and is listed once with all the criteria that wait for it', () => {
    const terms = [{ coefficient: whole(1), fact: factOf('n') }];
    const result = count({ criteria: [fact('f', { terms }), fact('g', { terms })], applications: [application('a')] });
    expect(result.missing).toEqual([{ kind: 'fact', application: 'a', fact: 'n', criteria: ['f', 'g'] }]);
    expect(result.standings[0]?.score.total).toBeUndefined();
  });

  it('zero is a total', () => {
    expect(places(withTotals([0, 3]))).toEqual(['1', '2']);
  });
});

describe('weights, penalties and groups', () => {
  const totalOf = (criteria: readonly Criterion[], facts: Record<string, number>, changes: Partial<Case> = {}): number => {
    const result = count({ criteria, applications: [application('a')], facts: new Map([['a' as ApplicationId, factsOf(facts)]]), ...changes });
    return toNumber(result.standings[0]?.score.total ?? whole(-1000));
  };

  it('points are multiplied by the weight, penalties are taken off', () => {
    expect(totalOf([fact('f', { weight: fraction(1n, 2n) }), fact('g', { penalty: true })], { f: 9, g: 2 })).toBe(2.5);
  });

  it('a group gives at most its maximum', () => {
    const groups = [{ key: 'g', title: words, maximum: whole(6) }];
    const criteria = [fact('f', { group: 'g' }), fact('g', { group: 'g' }), fact('h')];
    expect(totalOf(criteria, { f: 5, g: 4, h: 2 }, { groups })).toBe(8);
    expect(totalOf(criteria, { f: 1, g: 2, h: 2 }, { groups })).toBe(5);
  });

  it('a group of facts and marks is filled by the facts first', () => {
    const result = count({
      criteria: [fact('f', { group: 'g' }), scale('x', { group: 'g' })],
      groups: [{ key: 'g', title: words, maximum: whole(6) }],
      applications: [application('a')],
      facts: new Map([['a' as ApplicationId, factsOf({ f: 4 })]]),
      jury: [juror('k')],
      ballots: [ballot('a', 'k', { x: 5 })],
    });
    expect(result.standings[0]?.score).toMatchObject({ factPoints: whole(4), markPoints: whole(2), total: whole(6) });
  });
});

describe('the maximum', () => {
  const criteria = [fact('f', { cap: whole(55) }), scale('x'), scale('y'), scale('z', { to: 10 })];

  it('is that of one juror for a mean, and grows with the jury where marks are summed', () => {
    const jury = ['k', 'l', 'm'].map(juror);
    expect(count({ criteria, jury }).maximum).toEqual(whole(75));
    expect(count({ criteria, jury, aggregation: 'sum' }).maximum).toEqual(whole(55 + 20 * 3));
  });

  it('is absent where points grow without a cap', () => {
    expect(count({}).maximum).toBeUndefined();
  });
});

it('a mark that the facts no longer allow has to be given anew', () => {
  const range: Criterion = {
    ...common,
    key: keyOf('r'),
    kind: 'range',
    step: 1,
    tiers: [
      {
        points: whole(5),
        lowest: whole(3),
        condition: { kind: 'compare', sum: [{ coefficient: whole(1), fact: factOf('f') }], sign: '>=', bound: whole(10) },
        quote: '',
        under: [],
      },
    ],
  };
  const judged = (f?: number): NominationResult =>
    count({
      criteria: [range],
      applications: [application('a')],
      facts: new Map([['a' as ApplicationId, factsOf(f === undefined ? {} : { f })]]),
      jury: [juror('k')],
      ballots: [ballot('a', 'k', { r: 4 })],
    });
  expect(judged(10).standings[0]?.score.total).toEqual(whole(4));
  expect(judged(9)).toMatchObject({ missing: [{ kind: 'ballot', begun: true, criteria: ['r'] }] });
  expect(judged()).toMatchObject({ standings: [{ winner: 'undecided' }], missing: [{ kind: 'fact', fact: 'f', criteria: ['r'] }] });
});

it('applications of another nomination are passed over', () => {
  expect(count({ applications: [{ ...application('a'), nomination: 'other' as NominationKey }] }).standings).toEqual([]);
});
