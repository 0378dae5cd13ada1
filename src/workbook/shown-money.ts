/** Money in cells and sentences. The engine counts whole kopecks; a cell holds roubles. */
import type { Language } from '../text/language';
import { decimalPoint } from '../text/numbers';

const KOPECKS = 100n;

/** The number format of sums: thousands apart, always with kopecks, so that they stand under each other. */
export const MONEY_FORMAT = '#,##0.00';

/** Kopecks as roubles for a cell; below 90 trillion roubles a double holds every kopeck. */
export const roubles = (kopecks: bigint): number => Number(kopecks) / 100;

/** «30 000,50»: groups of three with a no-break space; kopecks only where there are any. */
export function shownMoney(language: Language, kopecks: bigint): string {
  const whole = String(kopecks / KOPECKS).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = kopecks % KOPECKS;
  return rest === 0n ? whole : `${whole}${decimalPoint(language)}${String(rest).padStart(2, '0')}`;
}

/** Roubles of a cell as kopecks; undefined where the cell says a fraction of a kopeck or less than 0. */
export function kopecksOf(value: number): bigint | undefined {
  const kopecks = Math.round(value * 100);
  return Number.isSafeInteger(kopecks) && kopecks >= 0 && Math.abs(kopecks / 100 - value) < 1e-9 ? BigInt(kopecks) : undefined;
}
