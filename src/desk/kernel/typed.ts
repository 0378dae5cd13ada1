/** Text as a person types it into a cell (USER_ENTERED), read into what the engine stores. */
import type { Locale } from '@odoo/o-spreadsheet';
import { engineFormula } from './formula-text';
import { serialOfFields } from './serial';

/** What goes into the cell: the engine's own text, and a number format that the text brought along. */
export interface TypedContent {
  readonly content: string;
  readonly format?: string;
}

const truths: Readonly<Record<string, string>> = { TRUE: 'TRUE', FALSE: 'FALSE', ИСТИНА: 'TRUE', ЛОЖЬ: 'FALSE' };

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
  const truth = truths[trimmed.toUpperCase()];
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
  const sum = before ?? after;
  if (sum !== undefined) {
    const symbol = sum === 'р.' ? '₽' : sum;
    return { content: numberContent(value), format: before === undefined ? `#,##0.00 "${symbol}"` : `"${symbol}"#,##0.00` };
  }
  return { content: numberContent(value) };
}

function readDate(text: string, locale: Locale, year: number): TypedContent | undefined {
  const [datePart = '', timePart, ...rest] = text.split(/[\sT]+/u);
  if (rest.length > 0) return undefined;
  if (timePart === undefined && datePart.includes(':')) {
    const time = readTime(datePart);
    return time === undefined ? undefined : { content: numberContent(time), format: 'hh:mm:ss' };
  }
  const date = readDay(datePart, locale, year);
  if (date === undefined) return undefined;
  if (timePart === undefined) return { content: numberContent(date.serial), format: date.format };
  const time = readTime(timePart);
  return time === undefined ? undefined : { content: numberContent(date.serial + time), format: `${date.format} hh:mm:ss` };
}

function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hour > 23 || minute > 59 || second > 59 ? undefined : (hour * 3600 + minute * 60 + second) / 86_400;
}

function readDay(text: string, locale: Locale, year: number): { serial: number; format: string } | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(text);
  if (match === null) return undefined;
  const [, first = '', separator, second = '', typedYear] = match;
  // A dot is a date only where dates are written so: "1.5" is the first of May in Russia and a number in America.
  if (separator === '.' && !locale.dateFormat.includes('.')) return undefined;
  const dayFirst = locale.dateFormat.startsWith('d');
  const [day, month] = dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  if (typedYear === undefined) return dated(year, month, day, dayFirst ? 'dd.mm' : 'm/d');
  const full = typedYear.length === 4 ? Number(typedYear) : Number(typedYear) + (Number(typedYear) < 50 ? 2000 : 1900);
  return dated(full, month, day, locale.dateFormat);
}

function dated(year: number, month: number, day: number, format: string): { serial: number; format: string } | undefined {
  const serial = serialOfFields(year, month, day);
  return serial === undefined ? undefined : { serial, format };
}
