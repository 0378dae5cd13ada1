/** Which readings of "pays the tax for the winner" are in play (PR-29): all of them until one is confirmed. */
import type { Award, DecisionId, Rules } from '../award/model';
import type { TaxReading } from './model';

/** Every reading in the order they are shown: the default first. */
export const ALL_READINGS: readonly TaxReading[] = ['grossUp', 'withheld', 'onTop', 'noAllowanceWithheld', 'noAllowanceGrossUp'];

type TaxRules = Pick<Rules, 'tax' | 'allowance'>;

const WITHOUT_ALLOWANCE: Readonly<Record<TaxReading, TaxReading>> = {
  grossUp: 'noAllowanceGrossUp',
  withheld: 'noAllowanceWithheld',
  onTop: 'onTop',
  noAllowanceWithheld: 'noAllowanceWithheld',
  noAllowanceGrossUp: 'noAllowanceGrossUp',
};

/**
 * The readings to compute and show. With the allowance ruled out, only those without it are left; paying naively on top
 * has no twin among the readings, so it stays and is computed on an allowance of 0 (see `allowanceOf`).
 */
export function readingsInPlay({ tax, allowance }: TaxRules): readonly TaxReading[] {
  const readings = tax === 'undecided' ? ALL_READINGS : [tax];
  if (allowance === 'applies') return readings;
  return [...new Set(readings.map((reading) => WITHOUT_ALLOWANCE[reading]))];
}

/** The allowance that the rules leave of the one in the law, kopecks. */
export const allowanceOf = (rules: Pick<Rules, 'allowance'>, inLaw: bigint): bigint => (rules.allowance === 'applies' ? inLaw : 0n);

/**
 * The tax rule as far as somebody has confirmed it: while a decision that sets it stands at its default, it is undecided,
 * because nobody is paid by a default.
 */
export function confirmedTax(award: Pick<Award, 'decisions'>, confirmed: ReadonlySet<DecisionId>, rules: Rules): Rules {
  const open = award.decisions.some(({ id, readings }) => !confirmed.has(id) && readings.some(({ sets }) => sets?.tax !== undefined));
  return open ? { ...rules, tax: 'undecided' } : rules;
}
