/** Texts: numbers written out, letters and their codes, addresses. */
import { helpers } from '@odoo/o-spreadsheet';
import type { Locale } from '@odoo/o-spreadsheet';
import { define, failure } from './define';
import type { Argument } from './define';
import { cellOf, number, plainOf, text, truth, whole, within } from './read';
import { roundHalfAway } from './rounding';

const NUMERALS: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
/** Ever shorter ways to write nines and fours: from which form on they are allowed. */
const SHORTER: readonly (readonly [number, string, form: number])[] = [[495, 'VD', 3], [995, 'VM', 3], [499, 'ID', 4], [999, 'IM', 4], [490, 'XD', 2], [990, 'XM', 2], [450, 'LD', 1], [950, 'LM', 1], [99, 'IC', 2], [49, 'IL', 2], [95, 'VC', 1], [45, 'VL', 1]];

export function roman(value: number, form: number): string {
  const pieces = [...NUMERALS, ...SHORTER.filter(([, , from]) => form >= from)].sort((a, b) => b[0] - a[0]);
  let rest = value;
  let written = '';
  for (const [worth, letters] of pieces) {
    for (; rest >= worth; rest -= worth) written += letters;
  }
  return written;
}

export function arabic(written: string): number {
  const letters = written.trim().toUpperCase();
  const values = Array.from(letters.replace(/^-/u, '')).map((letter) => NUMERALS.find(([, one]) => one === letter)?.[0]);
  if (values.includes(undefined)) throw failure('value', 'This is no Roman numeral.');
  const sum = values.reduce<number>((all, one = 0, index) => all + (one < (values[index + 1] ?? 0) ? -one : one), 0);
  return letters.startsWith('-') ? -sum : sum;
}

/** A number with so many decimals, groups set apart. */
function written(value: number, places: number, locale: Locale, groups = true): string {
  const rounded = roundHalfAway(value, places);
  const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
  return helpers.formatValue(rounded, { format: `${groups ? '#,##0' : '0'}${decimals}`, locale });
}

/** What money looks like in a locale. */
function money(value: number, places: number, locale: Locale): string {
  const amount = written(Math.abs(value), places, locale);
  const sign = value < 0 ? '-' : '';
  if (locale.code === 'ru_RU') return `${sign}${amount}\u00a0₽`;
  return `${sign}${locale.code === 'en_GB' ? '£' : '$'}${amount}`;
}

function codeOf(given: Argument): number {
  const code = text(given).codePointAt(0);
  if (code === undefined) throw failure('value', 'There is no letter.');
  return code;
}

/** As many bytes as older programs took for a text: two for a letter of East Asia. */
function bytes(value: string): number {
  return Array.from(value).reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(letter) ? 2 : 1), 0);
}

const EMAIL = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)*\.\p{L}{2,}$/u;
const ADDRESS = /^(?:(?:https?|ftp):\/\/)?(?:www\.)?[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;

export function defineTexts(): void {
  define('ROMAN', 'A number in Roman numerals.', 'number (number); rule_relaxation (number, default=0)', function (value, form) {
    const given = whole(this, value);
    if (given < 0 || given > 3999) throw failure('value', 'The number must be between 0 and 3999.');
    return roman(given, Math.min(4, Math.max(0, whole(this, form))));
  });
  define('ARABIC', 'The value of a Roman numeral.', 'roman_numeral (string)', (numeral) => arabic(text(numeral)));
  define('CODE UNICODE', 'The code of the first letter of a text.', 'string (string)', (given) => codeOf(given));
  define('UNICHAR', 'The letter of a code.', 'number (number)', function (code) {
    const given = whole(this, code);
    within(given > 0 && given <= 0x10_ff_ff, 'There is no such letter.');
    return String.fromCodePoint(given);
  });
  define('REPT', 'A text several times over.', 'text_to_repeat (string); number_of_repetitions (number)', function (given, times) {
    const count = whole(this, times);
    const one = text(given);
    if (count < 0 || count * one.length > 50_000) throw failure('value', 'The text must be repeated 0 times or more, and not be longer than 50,000 letters.');
    return one.repeat(count);
  });
  define('FIXED', 'A number as a text with so many decimals.', 'number (number); number_of_places (number, default=2); suppress_separator (boolean, default=FALSE)', function (value, places, plain) {
    return written(number(this, value), whole(this, places, 2), this.locale, !truth(plain, false));
  });
  define('DOLLAR', 'A number as an amount of money in the currency of the locale.', 'number (number); number_of_places (number, default=2)', function (value, places) {
    return money(number(this, value), whole(this, places, 2), this.locale);
  });
  define('TO_TEXT', 'A value as the text that a cell shows.', 'value (any)', function (given) {
    const value = plainOf(given);
    if (value === null || typeof value === 'string') return value ?? '';
    const format = cellOf(given)?.format;
    return helpers.formatValue(value, { locale: this.locale, ...(format === undefined ? {} : { format }) });
  });
  define('LENB', 'The length of a text in bytes.', 'string (string)', (given) => bytes(text(given)));
  define('ASC', 'Wide letters and signs as narrow ones.', 'text (string)', (given) =>
    text(given).replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' '));
  define('ENCODEURL', 'A text as a part of an address.', 'text (string)', (given) => encodeURIComponent(text(given)).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
  define('ISEMAIL', 'Whether a text is an e-mail address.', 'value (any)', (given) => EMAIL.test(String(plainOf(given) ?? '')));
  define('ISURL', 'Whether a text is an address of a page.', 'value (any)', (given) => ADDRESS.test(String(plainOf(given) ?? '')));
}
