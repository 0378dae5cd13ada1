/** From places to prizes: who receives which sum, and which sums wait for a decision because of a tie (PR-7). */
import type { ApplicationId, NominationKey, Rules } from '../award/model';
import type { Standing } from '../results/model';
import { prizePlaces } from '../results/places';
import { prizeAtStake } from '../results/ties';
import { allowanceOf, readingsInPlay } from './readings';
import type { Prize, PrizeLine, TaxedPrize, TaxLaw, TaxReading } from './model';
import { lawOf } from './law';
import { taxInOrder } from './tax';

/** The prizes of one nomination and the calendar year in which they are paid. */
export interface PrizeFund {
  readonly nomination: NominationKey;
  readonly standings: readonly Standing[];
  /** Prize of each place from the first, kopecks; 0 for a place with none. */
  readonly prizes: readonly bigint[];
  readonly year: number;
}

type PrizeRules = Pick<Rules, 'places' | 'prizeTie' | 'tax' | 'allowance'>;
type Undecided = Extract<PrizeLine, { kind: 'undecided' }>;
export type Awarded = { readonly kind: 'prize'; readonly prize: Prize } | Undecided;

/** The prizes of several places put together and split, whole kopecks each; what cannot be split is the remainder. */
export function pool(sums: readonly bigint[], among: number): { readonly each: bigint; readonly remainder: bigint } {
  const total = sums.reduce((all, sum) => all + sum, 0n);
  const each = total / BigInt(among);
  return { each, remainder: total - each * BigInt(among) };
}

/** Places that carry a prize among those a group holds. */
function sumsOf(prizes: readonly bigint[], [from, to]: readonly [number, number]): readonly bigint[] {
  return Array.from({ length: to - from + 1 }, (_, index) => prizes[from - 1 + index] ?? 0n);
}

/**
 * One entry per winner and prize of a nomination, in the order of the standings. `personOf` gives the person behind an
 * application. A tie over different prizes is undecided unless the rules say how to pay it; tied places with equal
 * prizes need no decision.
 */
export function awardedPrizes(
  fund: PrizeFund,
  rules: PrizeRules,
  personOf: (application: ApplicationId) => string,
): readonly Awarded[] {
  const members = new Map<number, number>();
  for (const { place } of fund.standings) if (place !== undefined) members.set(place.place, (members.get(place.place) ?? 0) + 1);
  return fund.standings.flatMap(({ score: { application }, place }): readonly Awarded[] => {
    if (place === undefined) return [];
    const among = members.get(place.place) ?? 1;
    const places = prizePlaces(place.place, among, rules.places);
    const full = fund.prizes[place.place - 1] ?? 0n;
    const pooled = pool(sumsOf(fund.prizes, places), among);
    if (full === 0n && pooled.each === 0n) return [];
    const prize = (stated: bigint): Awarded => ({
      kind: 'prize',
      prize: { application, person: personOf(application), nomination: fund.nomination, place: place.place, year: fund.year, stated },
    });
    if (!prizeAtStake(place.place, among, { prizes: fund.prizes, places: rules.places }) || rules.prizeTie === 'full') {
      return full === 0n ? [] : [prize(full)];
    }
    if (rules.prizeTie === 'ask') return [{ kind: 'undecided', application, nomination: fund.nomination, places, full, pooled }];
    const shared = prize(pooled.each);
    return shared.kind === 'prize'
      ? [{ kind: 'prize', prize: { ...shared.prize, pooled: { among, remainder: pooled.remainder } } }]
      : [];
  });
}

const personYear = (prize: Prize): string => `${prize.year} ${prize.person}`;

/** The prizes of each person and year, in the order in which the first of them appears. */
function byPersonYear(prizes: readonly Prize[]): readonly (readonly Prize[])[] {
  const groups = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const key = personYear(prize);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [prize]);
    else group.push(prize);
  }
  return [...groups.values()];
}

/** Every reading in play for the prizes of one person and year, which share one allowance and one yearly scale. */
function linesOf(prizes: readonly Prize[], laws: readonly TaxLaw[], rules: PrizeRules): readonly PrizeLine[] {
  const year = prizes[0]?.year;
  const law = year === undefined ? undefined : lawOf(laws, year);
  if (law === undefined) return prizes.map((prize) => ({ kind: 'noLaw', prize }));
  const basis = { allowance: allowanceOf(rules, law.allowance), brackets: law.brackets };
  const stated = prizes.map((prize) => prize.stated);
  const taxed = readingsInPlay(rules).map((reading) => [reading, taxInOrder(reading, stated, basis)] as const);
  return prizes.map((prize, index) => ({
    kind: 'payable',
    prize,
    readings: new Map(taxed.flatMap(([reading, list]): [TaxReading, TaxedPrize][] => (list[index] === undefined ? [] : [[reading, list[index]]]))),
  }));
}

/**
 * The lines of «Призы и НДФЛ»: payable prizes grouped by person and year, each person's in the order given (the order of
 * payment), then what must be decided first.
 */
export function prizeLines(awarded: readonly Awarded[], laws: readonly TaxLaw[], rules: PrizeRules): readonly PrizeLine[] {
  const prizes = awarded.flatMap((entry) => (entry.kind === 'prize' ? [entry.prize] : []));
  const undecided = awarded.filter((entry): entry is Undecided => entry.kind === 'undecided');
  return [...byPersonYear(prizes).flatMap((group) => linesOf(group, laws, rules)), ...undecided];
}

/** Sums over the payable lines of one reading, kopecks. */
export function totalOf(lines: readonly PrizeLine[], reading: TaxReading): Omit<TaxedPrize, 'percents'> {
  const zero: Omit<TaxedPrize, 'percents'> = { base: 0n, tax: 0n, gross: 0n, net: 0n, allowance: 0n, unsettled: 0n };
  return lines.reduce((total, line) => {
    const taxed = line.kind === 'payable' ? line.readings.get(reading) : undefined;
    if (taxed === undefined) return total;
    return {
      base: total.base + taxed.base,
      tax: total.tax + taxed.tax,
      gross: total.gross + taxed.gross,
      net: total.net + taxed.net,
      allowance: total.allowance + taxed.allowance,
      unsettled: total.unsettled + taxed.unsettled,
    };
  }, zero);
}
