// Income tax on prizes: the worked figures of an accountant's table, and what must hold for every sum.
// Sums in the tables are whole roubles; the engine counts kopecks.
import fc from 'fast-check';
import type { Bracket, TaxReading } from '../../src/money/model';
import { grossUp, onTop, startOfYear, taxInOrder, withheld, yearTax } from '../../src/money/tax';

const rub = (roubles: number): bigint => BigInt(roubles) * 100n;
const flat = (percent: bigint): readonly Bracket[] => [{ from: 0n, percent }];
const resident = flat(13n);
const since2025: readonly Bracket[] = [
  { from: 0n, percent: 13n },
  { from: rub(2_400_000), percent: 15n },
  { from: rub(5_000_000), percent: 18n },
  { from: rub(20_000_000), percent: 20n },
  { from: rub(50_000_000), percent: 22n },
];

describe('one prize, the first of the year', () => {
  it.each([
    // stated, allowance, withheld tax, gross, gross-up tax
    [30_000, 4_000, 3_380, 33_885, 3_885],
    [25_000, 4_000, 2_730, 28_138, 3_138],
    [15_000, 4_000, 1_430, 16_644, 1_644],
    [30_000, 0, 3_900, 34_483, 4_483],
    [25_000, 0, 3_250, 28_736, 3_736],
    [15_000, 0, 1_950, 17_241, 2_241],
    [27_500, 4_000, 3_055, 31_011, 3_511],
    [10_000, 4_000, 780, 10_896, 896],
    [4_000, 4_000, 0, 4_000, 0],
  ])('%i ₽ with an allowance of %i ₽', (stated, allowance, tax, gross, grossTax) => {
    const before = startOfYear(rub(allowance));
    expect(withheld(before, rub(stated), resident).taxed).toMatchObject({ tax: rub(tax), net: rub(stated - tax), gross: rub(stated) });
    expect(grossUp(before, rub(stated), resident).taxed).toMatchObject({ tax: rub(grossTax), gross: rub(gross), net: rub(stated) });
    expect(onTop(before, rub(stated), resident).taxed).toMatchObject({ tax: rub(tax), gross: rub(stated + tax), net: rub(stated) });
  });

  it.each([
    [30_000, 3_884],
    [25_000, 3_138],
    [15_000, 1_643],
  ])('naive on top of %i ₽ leaves the rest of the chain of %i ₽ unsettled', (stated, chain) => {
    const { tax, unsettled } = onTop(startOfYear(rub(4_000)), rub(stated), resident).taxed;
    expect(tax + unsettled).toBe(rub(chain));
  });

  it.each([
    [30n, 30_000, 7_800, 41_143],
    [30n, 25_000, 6_300, 34_000],
    [30n, 15_000, 3_300, 19_714],
    [35n, 30_000, 9_100, 44_000],
    [35n, 25_000, 7_350, 36_307],
    [35n, 15_000, 3_850, 20_923],
  ])('at %i %% for non-residents and advertising, %i ₽', (percent, stated, tax, gross) => {
    const before = startOfYear(rub(4_000));
    expect(withheld(before, rub(stated), flat(percent)).taxed.tax).toBe(rub(tax));
    expect(grossUp(before, rub(stated), flat(percent)).taxed.gross).toBe(rub(gross));
  });
});

describe('several prizes of one person in a year', () => {
  const taxes = (reading: TaxReading, stated: readonly number[], allowance = 4_000): readonly number[] =>
    taxInOrder(reading, stated.map(rub), { allowance: rub(allowance), brackets: resident }).map(({ tax }) => Number(tax / 100n));

  it.each<[TaxReading, number[], number[]]>([
    ['withheld', [5_000, 30_000, 10_000], [130, 3_900, 1_300]],
    ['grossUp', [5_000, 30_000, 10_000], [149, 4_483, 1_494]],
    ['noAllowanceWithheld', [5_000, 30_000, 10_000], [650, 3_900, 1_300]],
    ['noAllowanceGrossUp', [5_000, 30_000, 10_000], [747, 4_483, 1_494]],
    ['grossUp', [30_000, 25_000], [3_885, 3_736]],
    ['withheld', [3_000, 30_000], [0, 3_770]],
    ['grossUp', [3_000, 30_000], [0, 4_333]],
    ['withheld', [1_000, 2_000, 1_500], [0, 0, 65]],
  ])('%s: %j → %j', (reading, stated, expected) => {
    expect(taxes(reading, stated)).toEqual(expected);
  });

  it('counts cumulatively, not prize by prize: twice 10 004 ₽ gives 2 081 ₽, not 2 082', () => {
    expect(taxes('withheld', [10_004, 10_004])).toEqual([781, 1_300]);
  });
});

describe('the scale of a year', () => {
  it.each([
    [2_400_000, 312_000],
    [5_000_000, 702_000],
    [20_000_000, 3_402_000],
    [50_000_000, 9_402_000],
    [50_000_100, 9_402_022],
  ])('a base of %i ₽ gives %i ₽ since 2025', (base, tax) => {
    expect(yearTax(rub(base), since2025)).toBe(rub(tax));
  });

  it('drops less than 50 kopecks and rounds 50 up', () => {
    expect([yearTax(384n, resident), yearTax(385n, resident), yearTax(1154n, resident)]).toEqual([0n, 100n, 200n]);
  });

  it('gives the same whatever the order of the rows', () => {
    expect(yearTax(rub(6_000_000), [...since2025].reverse())).toBe(yearTax(rub(6_000_000), since2025));
  });
});

it('says which rates a base falls under', () => {
  const [first, second, third] = taxInOrder('withheld', [rub(2_400_000), rub(3_000_000), rub(100)], { allowance: 0n, brackets: since2025 });
  expect([first?.percents, second?.percents, third?.percents]).toEqual([[13n], [15n, 18n], [18n]]);
  expect(withheld(startOfYear(rub(4_000)), rub(4_000), resident).taxed.percents).toEqual([]);
});

describe('what holds for every sum', () => {
  const kopecks = fc.oneof(fc.bigInt(1n, 30_000_000n), fc.bigInt(239_900_000n, 240_100_000n), fc.bigInt(1n, 6_000_000_000n));
  const allowance = fc.constantFrom(0n, rub(4_000), rub(10_000), 123_45n);
  const brackets = fc.constantFrom(resident, flat(30n), flat(35n), since2025);

  it('gross-up gives the promised sum and is the least that does', () => {
    fc.assert(
      fc.property(fc.array(kopecks, { maxLength: 2 }), kopecks, allowance, brackets, (earlier, stated, free, rates) => {
        const before = earlier.reduce((year, sum) => grossUp(year, sum, rates).after, startOfYear(free));
        const { taxed, after } = grossUp(before, stated, rates);
        expect(taxed.gross - taxed.tax).toBe(stated);
        expect(after.tax).toBe(yearTax(after.base, rates));
        const netOfSmaller = (gross: bigint): bigint => withheld(before, gross, rates).taxed.net;
        for (const less of [1n, 2n, 3n, 50n]) {
          const gross = taxed.gross - less * 100n;
          if (gross >= stated) expect(netOfSmaller(gross)).toBeLessThan(stated);
        }
      }),
    );
  });

  it('the year’s tax is that of the year’s base, however many prizes it came in', () => {
    fc.assert(
      fc.property(fc.array(kopecks, { minLength: 1, maxLength: 5 }), allowance, brackets, (stated, free, rates) => {
        const list = taxInOrder('withheld', stated, { allowance: free, brackets: rates });
        const total = stated.reduce((all, sum) => all + sum, 0n);
        const base = total > free ? total - free : 0n;
        expect(list.reduce((all, { tax }) => all + tax, 0n)).toBe(yearTax(base, rates));
        for (const { tax } of list) expect(tax % 100n).toBe(0n);
      }),
    );
  });
});
