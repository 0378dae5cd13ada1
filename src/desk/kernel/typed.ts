/** Text as a person types it into a cell (USER_ENTERED), read into what the engine stores. */
import type { Locale } from '@odoo/o-spreadsheet';
import { engineFormula } from './formula-text';
import { monthNamed } from './month-names';
import { serialOfFields } from './serial';

/** What goes into the cell: the engine's own text, and a number format that the text brought along. */
export interface TypedContent {
  readonly content: string;
  readonly format?: string;
}

const truths: Readonly<Record<string, string>> = { TRUE: 'TRUE', FALSE: 'FALSE' };
/** In a Russian spreadsheet the words are typed in either language. */
const russianTruths: Readonly<Record<string, string>> = { ИСТИНА: 'TRUE', ЛОЖЬ: 'FALSE' };

/** Text that stays text: the apostrophe is stored only where the engine would read something else. */
export function textContent(text: string): string {
  if (text === '') return '';
  const numeric = /\d/u.test(text) && /^[\s\d.,:/$€₽£%()+\-eapm]*$/iu.test(text);
  const misread = numeric || /^['=+]/u.test(text) || /^(true|false)$/iu.test(text);
  return misread ? `'${text}` : text;
}

/** A number in the engine's own writing. */
export function numberContent(value: number): string {
  return String(value);
}

/** Whether a number format makes its cell plain text. */
export function isTextFormat(format: string | undefined): boolean {
  return format === '@';
}

/** Reads typed text. `year` is the current one, for dates typed without a year. */
export function readTyped(text: string, locale: Locale, format: string | undefined, year: number): TypedContent {
  if (text === '') return { content: '' };
  if (isTextFormat(format)) return { content: textContent(text.startsWith("'") ? text.slice(1) : text) };
  if (text.startsWith("'")) return { content: textContent(text.slice(1)) };
  if (text.startsWith('=') && text.length > 1) return { content: engineFormula(text, locale) };
  const trimmed = text.trim();
  const word = trimmed.toUpperCase();
  const truth = truths[word] ?? (locale.code.startsWith('ru') ? russianTruths[word] : undefined);
  if (truth !== undefined) return { content: truth };
  const number = readNumber(trimmed, locale);
  if (number !== undefined) return number;
  const date = readDate(trimmed, locale, year);
  if (date !== undefined) return date;
  // As in Sheets, a leading plus begins a formula: "+7 900 …" becomes an error unless the cell is text.
  if (text.startsWith('+') && text.length > 1) return { content: engineFormula(`=${text}`, locale) };
  return { content: textContent(text) };
}

function readNumber(text: string, locale: Locale): TypedContent | undefined {
  const match = /^([+-]?)(?:([$€₽£])\s?)?([\d.,\s\u00a0\u202f]+)(e[+-]?\d+)?\s*(%|₽|р\.|€)?$/iu.exec(text);
  if (match === null) return undefined;
  const [, sign = '', before, digits = '', exponent = '', after] = match;
  const body = digits.trim();
  const group = locale.thousandsSeparator === ',' ? ',' : '[\\s\\u00a0\\u202f]';
  const decimal = locale.decimalSeparator === ',' ? ',' : '\\.';
  const shape = new RegExp(`^(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}\\d*)?$`, 'u');
  if (!shape.test(body) || !/\d/u.test(body)) return undefined;
  const plain = body.replace(new RegExp(group, 'gu'), '').replace(locale.decimalSeparator, '.');
  const value = Number(`${sign}${plain}${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  const fraction = plain.includes('.') && !plain.endsWith('.');
  if (after === '%') {
    // Shift the point in the text: 7 / 100 in binary would not be the 0.07 that was meant.
    return { content: numberContent(Number(`${sign}${plain}e${Number(exponent.slice(1) || 0) - 2}`)), format: fraction ? '0.00%' : '0%' };
  }
  if (exponent !== '') return { content: numberContent(value), format: '0.00e' };
  const sum = before ?? after;
  const grouped = fraction ? '#,##0.00' : '#,##0';
  if (sum !== undefined) {
    const symbol = sum === 'р.' ? '₽' : sum;
    return { content: numberContent(value), format: before === undefined ? `${grouped} "${symbol}"` : `"${symbol}"${grouped}` };
  }
  return { content: numberContent(value), ...(plain === body.replace(locale.decimalSeparator, '.') ? {} : { format: grouped }) };
}

function readDate(text: string, locale: Locale, year: number): TypedContent | undefined {
  const [, dayText = '', timeText = ''] = /^(.*?)(?:(?:^|[\sT]+)(\d+:\d{2}(?::\d{2})?(?:\s?[ap]m)?))?$/iu.exec(text) ?? [];
  const time = timeText === '' ? undefined : readTime(timeText);
  if (timeText !== '' && time === undefined) return undefined;
  if (dayText === '') return time === undefined ? undefined : { content: numberContent(time.serial), format: time.format };
  const date = readDay(dayText, locale, year);
  if (date === undefined) return undefined;
  if (time === undefined) return { content: numberContent(date.serial), format: date.format };
  // Beside a day the seconds are always shown, and hours end with the day.
  return time.serial >= 1 ? undefined : { content: numberContent(date.serial + time.serial), format: `${date.format} hh:mm:ss` };
}

interface Read {
  readonly serial: number;
  readonly format: string;
}

/** A time of day is shown as it was typed; from 24 hours on it is a duration. */
function readTime(text: string): Read | undefined {
  const match = /^(\d+):(\d{2})(?::(\d{2}))?\s?([ap]m)?$/iu.exec(text);
  if (match === null) return undefined;
  const [hours, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const serial = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour >= 24) return { serial, format: 'hhhh:mm:ss' };
  return { serial, format: `hh:mm${match[3] === undefined ? '' : ':ss'}${half === undefined ? '' : ' a'}` };
}

function readDay(text: string, locale: Locale, year: number): Read | undefined {
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  if (yearFirst !== null) return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), ['yyyy', 'mm', 'dd'].join(yearFirst[2]));
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(text);
  if (match === null) return readWords(text, locale, year);
  const [, first = '', separator, second = '', typedYear] = match;
  // A dot is a date only where dates are written so: "1.5" is the first of May in Russia and a number in America.
  if (separator === '.' && !locale.dateFormat.includes('.')) return undefined;
  const dayFirst = locale.dateFormat.startsWith('d');
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  if (typedYear === undefined) return dated(year, month, day, dayFirst ? 'dd.mm' : 'm/d');
  return dated(fullYear(typedYear), month, day, locale.dateFormat);
}

/** "12 мая 2026", "May 12, 2026", "Mar 1 2016", with or without the year. */
function readWords(text: string, locale: Locale, year: number): Read | undefined {
  const match = /^(?:(\d{1,2})\s+(\p{L}{3,9})\.?|(\p{L}{3,9})\.?\s+(\d{1,2})),?(?:\s+(\d{4}|\d{2})(?:\s?г\.?)?)?$/u.exec(text);
  if (match === null) return undefined;
  const [, dayBefore, monthAfter, monthBefore, dayAfter, typedYear] = match;
  const month = monthNamed(monthAfter ?? monthBefore ?? '', locale);
  if (month === undefined) return undefined;
  const order = dayBefore === undefined ? ['mmmm d', ', yyyy'] : ['d mmmm', ' yyyy'];
  return dated(typedYear === undefined ? year : fullYear(typedYear), month, Number(dayBefore ?? dayAfter), typedYear === undefined ? (order[0] ?? '') : order.join(''));
}

function fullYear(typed: string): number {
  return typed.length === 4 ? Number(typed) : Number(typed) + (Number(typed) < 50 ? 2000 : 1900);
}

function dated(year: number, month: number, day: number, format: string): Read | undefined {
  const serial = serialOfFields(year, month, day);
  return serial === undefined ? undefined : { serial, format };
}
