/** Numbers in other bases, and bit by bit. */
import { define } from './define';
import { number, text, whole, within } from './read';

const BASES = { BIN: { radix: 2, digits: 10 }, OCT: { radix: 8, digits: 10 }, HEX: { radix: 16, digits: 10 } } as const;

/** Ten digits, the first of which tells the sign. */
function fromDigits(written: string, radix: number): number {
  const digits = written.trim().toLowerCase();
  const valid = digits.length <= 10 && Array.from(digits).every((digit) => Number.isInteger(parseInt(digit, radix)));
  within(valid, 'There are no more than ten digits of the base.');
  const value = digits === '' ? 0 : parseInt(digits, radix);
  const all = Math.pow(radix, 10);
  return digits.length === 10 && value >= all / 2 ? value - all : value;
}

function toDigits(value: number, radix: number, places: number | undefined): string {
  const all = Math.pow(radix, 10);
  within(value >= -all / 2 && value < all / 2, 'The number is too large for ten digits.');
  const digits = (value < 0 ? value + all : value).toString(radix).toUpperCase();
  if (value < 0 || places === undefined) return digits;
  within(places >= digits.length && places <= 10, 'The number does not fit into these places.');
  return digits.padStart(places, '0');
}

export function defineBases(): void {
  for (const [from, { radix }] of Object.entries(BASES)) {
    define(`${from}2DEC`, 'A number of another base in decimal.', 'signed_number (string)', (written) => fromDigits(text(written), radix));
    define(`DEC2${from}`, 'A decimal number in another base.', 'decimal_number (number); significant_digits (number, optional)', function (value, places) {
      return toDigits(whole(this, value), radix, places === undefined ? undefined : whole(this, places));
    });
    for (const [to, { radix: other }] of Object.entries(BASES)) {
      if (to === from) continue;
      define(`${from}2${to}`, 'A number of one base in another.', 'signed_number (string); significant_digits (number, optional)', function (written, places) {
        return toDigits(fromDigits(text(written), radix), other, places === undefined ? undefined : whole(this, places));
      });
    }
  }
  define('BASE', 'A number in another base.', 'value (number); base (number); min_length (number, default=0)', function (value, base, length) {
    const [given, radix] = [whole(this, value), whole(this, base)];
    within(given >= 0 && radix >= 2 && radix <= 36, 'The base must be between 2 and 36, the value not negative.');
    return given.toString(radix).toUpperCase().padStart(whole(this, length), '0');
  });
  const bits: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = { BITAND: (a, b) => a & b, BITOR: (a, b) => a | b, BITXOR: (a, b) => a ^ b };
  for (const [name, compute] of Object.entries(bits)) {
    define(name, 'Two numbers bit by bit.', 'value1 (number); value2 (number)', function (first, second) {
      const given = [number(this, first), number(this, second)].map((one) => {
        within(Number.isInteger(one) && one >= 0 && one < 2 ** 48, 'The values must be whole and not negative.');
        return BigInt(one);
      });
      return Number(compute(given[0] ?? BigInt(0), given[1] ?? BigInt(0)));
    });
  }
  for (const [name, sign] of [['BITLSHIFT', 1], ['BITRSHIFT', -1]] as const) {
    define(name, 'A number with its bits moved.', 'value (number); shift_amount (number)', function (value, shift) {
      const given = number(this, value);
      within(Number.isInteger(given) && given >= 0 && given < 2 ** 48, 'The value must be whole and not negative.');
      return Math.floor(given * Math.pow(2, sign * whole(this, shift)));
    });
  }
}
