/**
 * Exact numbers: fractions of whole numbers, always in lowest terms with a positive denominator.
 * Points, means and totals stay exact until they are shown, so two totals tie when they are equal, never by an epsilon.
 */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction num/den in lowest terms. Throws RangeError when den is 0. */
export function fraction(num: bigint, den: bigint): Exact {
  if (den === 0n) throw new RangeError('A fraction with denominator 0');
  const sign = den < 0n ? -1n : 1n;
  const divisor = gcd(num, den * sign) || 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** A whole number as an exact one. Throws RangeError for a fractional or unsafe number. */
export function whole(value: number): Exact {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return { num: BigInt(value), den: 1n };
}

export const ZERO: Exact = whole(0);

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/**
 * The exact value of a number as it is written in decimal: 0.1 becomes 1/10, because that is what the person typed.
 * Throws RangeError for NaN and infinities.
 */
export function exact(value: number): Exact {
  const match = DECIMAL.exec(String(value));
  if (match === null) throw new RangeError(`Not a number: ${value}`);
  const [, sign, wholePart = '0', decimals = '', exponent = '0'] = match;
  const digits = BigInt(wholePart + decimals) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? fraction(digits * 10n ** BigInt(power), 1n) : fraction(digits, 10n ** BigInt(-power));
}

export const add = (a: Exact, b: Exact): Exact => fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Exact, b: Exact): Exact => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
export const multiply = (a: Exact, b: Exact): Exact => fraction(a.num * b.num, a.den * b.den);

/** a / b. Throws RangeError when b is 0. */
export const divide = (a: Exact, b: Exact): Exact => fraction(a.num * b.den, a.den * b.num);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Exact, b: Exact): boolean => a.num === b.num && a.den === b.den;
export const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0;
export const isWhole = (a: Exact): boolean => a.den === 1n;
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);

/** The mean of at least one value. Throws RangeError for none. */
export const mean = (values: readonly Exact[]): Exact => divide(sum(values), whole(values.length));

/** The nearest double, for showing and for cells; decisions are never made on it. */
export function toNumber(value: Exact): number {
  return Number(value.num) / Number(value.den);
}

/**
 * Decimal text with at most `digits` decimals (half away from zero), without trailing zeros: 37/3 with 2 gives "12.33".
 * `point` is the decimal separator of the reader's language.
 */
export function toDecimal(value: Exact, digits: number, point: string): string {
  const scale = 10n ** BigInt(digits);
  const negative = value.num < 0n;
  const scaled = ((negative ? -value.num : value.num) * scale * 2n + value.den) / (value.den * 2n);
  const text = scaled.toString().padStart(digits + 1, '0');
  const wholePart = text.slice(0, text.length - digits);
  const decimals = digits === 0 ? '' : text.slice(text.length - digits).replace(/0+$/, '');
  return `${negative && scaled !== 0n ? '-' : ''}${wholePart}${decimals === '' ? '' : point + decimals}`;
}
