/** What the kernel's text of a cell stands for, and the text that stands for a value read from a file. */
import { DEFAULT_LOCALE } from '@odoo/o-spreadsheet';
import type { Locale } from '@odoo/o-spreadsheet';
import { helpers } from '../kernel/engine';
import { localeNamed } from '../kernel/locales';

export type Literal =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'text'; readonly text: string };

/** A workbook without settings of its own opens as a Russian one, where 31/10 is a day. */
const russian = localeNamed('ru_RU') ?? DEFAULT_LOCALE;

const LINK = /^\[(.+)\]\((.+)\)$/;
/** The kernel's numbers: its own export writes them in this form, whatever the locale. */
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The kernel's error texts, and the nearest that a file may hold. */
const errors: ReadonlyMap<string, string> = new Map([
  ['#N/A', '#N/A'],
  ['#REF', '#REF!'],
  ['#BAD_EXPR', '#VALUE!'],
  ['#CYCLE', '#REF!'],
  ['#NAME?', '#NAME?'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NUM!', '#NUM!'],
  ['#SPILL!', '#VALUE!'],
  ['#ERROR', '#VALUE!'],
  ['#NULL!', '#NULL!'],
]);

/** The error as a file writes it, or undefined when the text is no error of the kernel. */
export function excelError(text: string): string | undefined {
  return errors.get(text);
}

/** What a cell's text stands for. `plainText`: the cell's number format is text ("@"), so nothing but a formula is interpreted. */
export function literalOf(content: string, plainText: boolean): Literal {
  const first = content.charCodeAt(0);
  if (first === 61 /* = */) return { kind: 'formula', formula: content };
  if (plainText) return { kind: 'text', text: content };
  if (first === 39 /* ' */) return { kind: 'text', text: content.slice(1) };
  if (first <= 57 && NUMBER.test(content)) return { kind: 'number', number: Number(content) };
  if (first === 91 /* [ */) {
    const link = LINK.exec(content);
    if (link) return { kind: 'link', label: link[1] ?? '', url: link[2] ?? '' };
  }
  if (content === 'TRUE' || content === 'FALSE') return { kind: 'boolean', boolean: content === 'TRUE' };
  if (first === 35 /* # */ && errors.has(content)) return { kind: 'error', error: errors.get(content) ?? '#VALUE!' };
  return { kind: 'text', text: content };
}

/** The kernel's text for a text: behind an apostrophe where it would be taken for something else. */
export function contentOfText(text: string, plainText: boolean, locale: Locale = DEFAULT_LOCALE): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const first = plain.charAt(0);
  if (first === '=') return `'${plain}`;
  if (plainText) return plain;
  if (first === "'" || plain === '') return `'${plain}`;
  if (plain.includes('\n')) return plain;
  if (errors.has(plain)) return `'${plain}`;
  const upper = plain.length < 6 ? plain.toUpperCase() : '';
  if (upper === 'TRUE' || upper === 'FALSE') return `'${plain}`;
  // Neither a number nor a date is longer than this or has no digit.
  if (plain.length > 60 || !/\d/.test(plain)) return plain;
  return helpers.isNumber(plain, DEFAULT_LOCALE) || helpers.isDateTime(plain, locale) || helpers.isDateTime(plain, russian) ? `'${plain}` : plain;
}

/** The kernel's text for an error of a file. */
export function contentOfError(error: string): string {
  for (const [kernel, file] of errors) if (file === error) return kernel;
  return '#ERROR';
}
