/** Points in cells: numbers as numbers, a column of them with one format, so that 12 and 12,33 stand under each other. */
import { isWhole, toDecimal, toNumber, type Exact } from '../award/exact';
import type { Language } from '../text/language';
import { decimalPoint } from '../text/numbers';

/** Decimals that a person reads; totals are compared exactly, never as shown. */
const DIGITS = 2;

/** The number format for cells of which some may be fractional: whole numbers alone are shown without decimals. */
export const pointsFormat = (points: readonly (Exact | undefined)[]): string =>
  points.every((value) => value === undefined || isWhole(value)) ? '0' : '0.00';

/** The cell of a figure; blank where there is none. */
export const pointsValue = (value: Exact | undefined): number | '' => (value === undefined ? '' : toNumber(value));

/** A figure inside a sentence: «12,33». */
export const shownPoints = (language: Language, value: Exact): string => toDecimal(value, DIGITS, decimalPoint(language));

/** A figure of a column: as many decimals as every other of it, «17,00» under «16,56». */
export function fixedPoints(language: Language, value: Exact, decimals: number): string {
  const [whole = '', rest = ''] = toDecimal(value, decimals, '.').split('.');
  return decimals === 0 ? whole : `${whole}${decimalPoint(language)}${rest.padEnd(decimals, '0')}`;
}
