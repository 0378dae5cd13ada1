/** Numbers in regulations: decimal comma or point, spaces between thousands, a fraction "1/3". */
import { divide, fraction } from '../exact';
import type { Exact } from '../exact';

const UNSIGNED = '(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,]\\d+)?';

/** A number without sign at `lastIndex`: "600", "1 000", "99,5", "1/3". */
export const NUMBER_AT = new RegExp(`(?<![\\d])(${UNSIGNED})(?:\\s*/\\s*(\\d+))?(?!\\d)`, 'y');

const plain = (text: string): Exact => exactDigits(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));

function exactDigits(text: string): Exact {
  const [digits = '0', decimals = ''] = text.split('.');
  return fraction(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
}

/** The value of a matched number; null when it divides by 0. */
export function valueOf(digits: string, denominator: string | undefined): Exact | null {
  if (denominator === undefined) return plain(digits);
  const below = BigInt(denominator);
  return below === 0n ? null : divide(plain(digits), fraction(below, 1n));
}

/** The exact value of a whole text such as "2,5", "−3" or "1/3"; null when it is no number. */
export function parseNumber(text: string): Exact | null {
  const [, sign = '', rest = ''] = /^\s*([-−–+]?)\s*(.*?)\s*$/.exec(text) ?? [];
  NUMBER_AT.lastIndex = 0;
  const match = NUMBER_AT.exec(rest);
  if (match?.[0].length !== rest.length) return null;
  const value = valueOf(match[1] ?? '', match[2]);
  if (value === null || sign === '' || sign === '+') return value;
  return fraction(-value.num, value.den);
}

/** The number of tens in a denominator that ends as a decimal; null for 1/3 and the like. */
export function decimalsOf(value: Exact): number | null {
  let power = 1n;
  for (let digits = 0; digits <= 30; digits += 1, power *= 10n) if (power % value.den === 0n) return digits;
  return null;
}

/** Canonical text: decimal comma, "−" for minus, a fraction where no decimal ends. `parseNumber` reads it back. */
export function printNumber(value: Exact): string {
  const sign = value.num < 0n ? '−' : '';
  const size = value.num < 0n ? -value.num : value.num;
  const digits = decimalsOf(value);
  if (digits === null) return `${sign}${size}/${value.den}`;
  if (digits === 0) return `${sign}${size}`;
  const scaled = ((size * 10n ** BigInt(digits)) / value.den).toString().padStart(digits + 1, '0');
  return `${sign}${scaled.slice(0, -digits)},${scaled.slice(-digits)}`;
}

