// From places to prize lines: the final of six nominations, one person with several prizes, ties at prize places.
// Standings are written out as literal totals; persons are keyed apart from their names.
import { whole } from '../../src/award/exact';
import type { ApplicationId, NominationKey, Rules } from '../../src/award/model';
import type { PrizeLine, TaxReading } from '../../src/money/model';
import { LAW_TO_CONFIRM } from '../../src/money/law';
import { awardedPrizes, pool, prizeLines, totalOf, type PrizeFund } from '../../src/money/prizes';
import { readingsInPlay } from '../../src/money/readings';
import type { Standing } from '../../src/results/model';
import { placeOf, rank, winnerOf } from '../../src/results/places';

const rub = (roubles: number): bigint => BigInt(roubles) * 100n;
const FINAL = [30_000, 25_000, 15_000].map(rub);

function standings(name: string, totals: readonly number[], places: Rules['places'] = 'competition'): readonly Standing[] {
  const scores = totals.map((total, index) => ({
    application: `${name}-${index + 1}` as ApplicationId,
    facts: new Map(),
    marks: new Map(),
    jurorSums: [],
    recused: [],
    missing: [],
    uncounted: [],
    total: whole(total),
  }));
  return rank(scores, (score) => score.total, places).flatMap((group) =>
    group.entries.map((score): Standing => ({ score, place: placeOf(group, false), winner: winnerOf(group, 3) })),
  );
}

const fund = (name: string, totals: readonly number[], prizes = FINAL, year = 2020): PrizeFund => ({
  nomination: name as NominationKey,
  standings: standings(name, totals),
  prizes,
  year,
});

type PrizeRules = Pick<Rules, 'places' | 'prizeTie' | 'tax' | 'allowance'>;
const rules = (changes: Partial<PrizeRules> = {}): PrizeRules => ({
  places: 'competition',
  prizeTie: 'ask',
  tax: 'undecided',
  allowance: 'applies',
  ...changes,
});

function lines(
  funds: readonly PrizeFund[],
  changes: Partial<PrizeRules> = {},
  personOf: (application: ApplicationId) => string = String,
): readonly PrizeLine[] {
  return prizeLines(
    funds.flatMap((one) => awardedPrizes(one, rules(changes), personOf)),
    LAW_TO_CONFIRM,
    rules(changes),
  );
}

const stated = (list: readonly PrizeLine[]): readonly bigint[] => list.flatMap((line) => (line.kind === 'payable' ? [line.prize.stated] : []));

describe('the final of six nominations with 18 different winners', () => {
  const list = lines(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fund(name, [20, 19, 18, 17, 16, 15, 14])));

  it('has one line per winner and prize', () => {
    expect(list).toHaveLength(18);
    expect(stated(list).reduce((all, sum) => all + sum, 0n)).toBe(rub(420_000));
  });

  it.each<[TaxReading, number, number]>([
    ['grossUp', 52_002, 472_002],
    ['withheld', 45_240, 420_000],
    ['onTop', 45_240, 465_240],
    ['noAllowanceWithheld', 54_600, 420_000],
    ['noAllowanceGrossUp', 62_760, 482_760],
  ])('%s: %i ₽ of tax, %i ₽ spent', (reading, tax, gross) => {
    expect(totalOf(list, reading)).toMatchObject({ tax: rub(tax), gross: rub(gross) });
  });

  it('pays out 374 760 ₽ when the tax is withheld', () => {
    expect(totalOf(list, 'withheld').net).toBe(rub(374_760));
  });
});

describe('one person with several prizes', () => {
  const samePerson = lines([fund('a', [20], [rub(30_000)]), fund('b', [20], [rub(25_000)])], {}, () => 'p-1');

  it('has one allowance a year', () => {
    expect(samePerson.map((line) => line.kind === 'payable' && line.readings.get('grossUp')?.gross)).toEqual([rub(33_885), rub(28_736)]);
  });

  it('has a new allowance in the next year', () => {
    const list = lines([fund('a', [20], [rub(30_000)]), fund('b', [20], [rub(30_000)], 2021)], {}, () => 'p-1');
    expect(totalOf(list, 'withheld').tax).toBe(rub(2 * 3_380));
  });

  it('stands together whatever came between', () => {
    const person = (id: string): string => (id.startsWith('b') ? 'other' : 'p-1');
    const list = lines([fund('a', [20], [rub(100)]), fund('b', [20], [rub(200)]), fund('c', [20], [rub(300)])], {}, person);
    expect(stated(list)).toEqual([rub(100), rub(300), rub(200)]);
  });
});

describe('a tie at a prize place', () => {
  it('is undecided, with the sums of either way, and the next place is paid', () => {
    const list = lines([fund('a', [20, 20, 18, 17])]);
    expect(list.filter((line) => line.kind === 'undecided')).toEqual(
      ['a-1', 'a-2'].map((application) => ({
        kind: 'undecided',
        application,
        nomination: 'a',
        places: [1, 2],
        full: rub(30_000),
        pooled: { each: rub(27_500), remainder: 0n },
      })),
    );
    expect(stated(list)).toEqual([rub(15_000)]);
  });

  it('a full prize to each when so decided', () => {
    expect(stated(lines([fund('a', [20, 20, 18])], { prizeTie: 'full' }))).toEqual([30_000, 30_000, 15_000].map(rub));
  });

  it('pooled and split when so decided: 27 500 ₽ each, and the remainder is said', () => {
    expect(stated(lines([fund('a', [20, 20, 18])], { prizeTie: 'pool' }))).toEqual([27_500, 27_500, 15_000].map(rub));
    const three = lines([fund('a', [20, 20, 20])], { prizeTie: 'pool' });
    expect(stated(three)).toEqual([2_333_333n, 2_333_333n, 2_333_333n]);
    expect(three.map((line) => line.kind === 'payable' && line.prize.pooled)).toEqual(Array(3).fill({ among: 3, remainder: 1n }));
  });

  it('reaches beyond the last prize: two at the third place share it or double it', () => {
    const undecided = lines([fund('a', [20, 19, 18, 18])]).filter((line) => line.kind === 'undecided');
    expect(undecided).toHaveLength(2);
    expect(undecided[0]).toMatchObject({ places: [3, 4], full: rub(15_000), pooled: { each: rub(7_500), remainder: 0n } });
  });

  it('needs no decision where the tied places carry equal prizes', () => {
    expect(stated(lines([fund('a', [20, 20], [rub(5_000), rub(5_000)])]))).toEqual([rub(5_000), rub(5_000)]);
  });

  it('under dense places asks too, over the one prize of the place', () => {
    const dense: PrizeFund = { ...fund('a', []), standings: standings('a', [20, 19, 19, 18], 'dense') };
    const list = lines([dense], { places: 'dense' });
    expect(list.filter((line) => line.kind === 'undecided')).toMatchObject([
      { places: [2, 2], full: rub(25_000), pooled: { each: rub(12_500) } },
      { places: [2, 2] },
    ]);
    expect(stated(list)).toEqual([rub(30_000), rub(15_000)]);
  });
});

it('fewer finalists than places: only the places that are filled are paid', () => {
  expect(stated(lines([fund('a', [20])]))).toEqual([rub(30_000)]);
});

it('an application without a place has no prize', () => {
  const bare = { application: 'x' as ApplicationId, facts: new Map(), marks: new Map(), jurorSums: [], recused: [], missing: [], uncounted: [] };
  expect(lines([{ ...fund('a', []), standings: [{ score: bare, winner: 'undecided' }] }])).toEqual([]);
});

it('no row of law for the year: the tax is not guessed', () => {
  expect(lines([fund('a', [20], [rub(100)], 2031)])).toMatchObject([{ kind: 'noLaw', prize: { stated: rub(100), year: 2031 } }]);
});

describe('readings in play', () => {
  it.each<[Partial<PrizeRules>, TaxReading[]]>([
    [{}, ['grossUp', 'withheld', 'onTop', 'noAllowanceWithheld', 'noAllowanceGrossUp']],
    [{ allowance: 'none' }, ['noAllowanceGrossUp', 'noAllowanceWithheld', 'onTop']],
    [{ tax: 'withheld' }, ['withheld']],
    [{ tax: 'withheld', allowance: 'none' }, ['noAllowanceWithheld']],
    [{ tax: 'grossUp', allowance: 'none' }, ['noAllowanceGrossUp']],
  ])('%j → %j', (changes, expected) => {
    expect(readingsInPlay(rules(changes))).toEqual(expected);
  });

  it('on top with no allowance is 13 % of the whole', () => {
    const list = lines([fund('a', [20], [rub(30_000)])], { tax: 'onTop', allowance: 'none' });
    expect(totalOf(list, 'onTop').tax).toBe(rub(3_900));
  });
});

it('pooling splits to the kopeck', () => {
  expect(pool([rub(70_000)], 3)).toEqual({ each: 2_333_333n, remainder: 1n });
});

it('law rows are there from 2020 to 2026, each with its source and none confirmed', () => {
  expect(LAW_TO_CONFIRM.map((law) => law.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  for (const law of LAW_TO_CONFIRM) expect([law.source === '', law.confirmed]).toEqual([false, '']);
  expect(LAW_TO_CONFIRM.map((law) => law.brackets.length)).toEqual([1, 2, 2, 2, 2, 5, 5]);
});
