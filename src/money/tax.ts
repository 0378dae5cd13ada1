/**
 * Income tax on prizes, cumulatively from the start of the year (art. 226 cl. 3) and in whole roubles (art. 52 cl. 6).
 * Sums are whole kopecks throughout; only the last division rounds.
 */
import type { Bracket, TaxedPrize, TaxLaw, TaxReading } from './model';

/** What one payer has counted for one person since the start of the year, kopecks. */
export interface YearSoFar {
  readonly base: bigint;
  readonly tax: bigint;
  readonly allowanceLeft: bigint;
}

const ROUBLE = 100n;
const PERCENT = 100n;

const smallest = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The start of a year; `allowance` is 0 where none applies. */
export const startOfYear = (allowance: bigint): YearSoFar => ({ base: 0n, tax: 0n, allowanceLeft: allowance });

/** Tax of a yearly base by the scale, exact, in hundredths of a kopeck. Brackets may stand in any order. */
function scaleTax(base: bigint, brackets: readonly Bracket[]): bigint {
  const ordered = [...brackets].sort((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.reduce((tax, { from, percent }, index) => {
    const next = ordered[index + 1];
    const to = next === undefined ? base : smallest(base, next.from);
    return to > from ? tax + (to - from) * percent : tax;
  }, 0n);
}

/** Hundredths of a kopeck to whole roubles, in kopecks: less than 50 kopecks dropped, 50 and more rounded up. */
function toRoubles(hundredths: bigint): bigint {
  const unit = ROUBLE * PERCENT;
  return ((hundredths + unit / 2n) / unit) * ROUBLE;
}

/** Tax of a yearly base in whole roubles (kopecks, a multiple of 100). `base` is not negative. */
export const yearTax = (base: bigint, brackets: readonly Bracket[]): bigint => toRoubles(scaleTax(base, brackets));

/** The rates between two yearly bases, lowest bracket first. */
function percentsBetween(before: bigint, after: bigint, brackets: readonly Bracket[]): readonly bigint[] {
  const ordered = [...brackets].sort((a, b) => (a.from < b.from ? -1 : 1));
  return ordered
    .filter(({ from }, index) => {
      const to = ordered[index + 1]?.from;
      return from < after && (to === undefined || to > before) && before < after;
    })
    .map(({ percent }) => percent);
}

interface Step {
  readonly taxed: TaxedPrize;
  readonly after: YearSoFar;
}

function stepOn(
  before: YearSoFar,
  income: bigint,
  tax: bigint,
  brackets: readonly Bracket[],
  figures: Pick<TaxedPrize, 'gross' | 'net' | 'unsettled'>,
): Step {
  const allowance = smallest(before.allowanceLeft, income);
  const base = income - allowance;
  const percents = percentsBetween(before.base, before.base + base, brackets);
  return {
    taxed: { base, tax, allowance, percents, ...figures },
    after: { base: before.base + base, tax: before.tax + tax, allowanceLeft: before.allowanceLeft - allowance },
  };
}

/** Tax that an income of this size adds to the year so far. */
function addedTax(before: YearSoFar, income: bigint, brackets: readonly Bracket[]): bigint {
  const base = before.base + income - smallest(before.allowanceLeft, income);
  return yearTax(base, brackets) - before.tax;
}

/** The tax is taken out of the stated sum. */
export function withheld(before: YearSoFar, stated: bigint, brackets: readonly Bracket[]): Step {
  const tax = addedTax(before, stated, brackets);
  return stepOn(before, stated, tax, brackets, { gross: stated, net: stated - tax, unsettled: 0n });
}

/**
 * The winner receives the stated sum: the least whole ΔT with ΔT = tax added by (stated + ΔT). The added tax never
 * falls as income grows, so climbing from 0 stops at the least solution; rates are below 100 %, so it does stop.
 */
export function grossUp(before: YearSoFar, stated: bigint, brackets: readonly Bracket[]): Step {
  let tax = 0n;
  for (let next = addedTax(before, stated, brackets); next > tax; next = addedTax(before, stated + tax, brackets)) tax = next;
  return stepOn(before, stated + tax, tax, brackets, { gross: stated + tax, net: stated, unsettled: 0n });
}

/** Tax on tax paid for a person, each payment rounded by itself until nothing is left to pay: 439 + 57 + 7 + 1. */
function taxOnTax(base: bigint, tax: bigint, brackets: readonly Bracket[]): bigint {
  let [at, payment, total] = [base, tax, 0n];
  while (payment > 0n) {
    const next = toRoubles(scaleTax(at + payment, brackets) - scaleTax(at, brackets));
    [at, payment, total] = [at + payment, next, total + next];
  }
  return total;
}

/**
 * The tax of the stated sum is paid beside it. An estimate: the payment is itself income, and the tax on that tax is
 * given as `unsettled`.
 */
export function onTop(before: YearSoFar, stated: bigint, brackets: readonly Bracket[]): Step {
  const tax = addedTax(before, stated, brackets);
  const base = before.base + stated - smallest(before.allowanceLeft, stated);
  return stepOn(before, stated, tax, brackets, { gross: stated + tax, net: stated, unsettled: taxOnTax(base, tax, brackets) });
}

interface ReadingRule {
  readonly step: (before: YearSoFar, stated: bigint, brackets: readonly Bracket[]) => Step;
  readonly allowance: boolean;
}

const READINGS: Readonly<Record<TaxReading, ReadingRule>> = {
  grossUp: { step: grossUp, allowance: true },
  withheld: { step: withheld, allowance: true },
  onTop: { step: onTop, allowance: true },
  noAllowanceWithheld: { step: withheld, allowance: false },
  noAllowanceGrossUp: { step: grossUp, allowance: false },
};

/**
 * Taxes the prizes of one person in one year in the order given, one allowance for all of them. `stated` are kopecks,
 * each more than 0. The result has the same order.
 */
export function taxInOrder(reading: TaxReading, stated: readonly bigint[], law: Pick<TaxLaw, 'allowance' | 'brackets'>): readonly TaxedPrize[] {
  const rule = READINGS[reading];
  let year = startOfYear(rule.allowance ? law.allowance : 0n);
  return stated.map((sum) => {
    const { taxed, after } = rule.step(year, sum, law.brackets);
    year = after;
    return taxed;
  });
}
