/** Formula text between the spreadsheet's locale and the engine, which stores commas and points only. Runs in the browser, too. */
import type { Locale } from '@odoo/o-spreadsheet';
import { columnIndex, columnLetters } from './a1';
import { engineTexts, writtenTexts } from './quoted-text';

/** Pieces of a formula: strings and quoted tab names are never touched. */
function pieces(formula: string): { readonly text: string; readonly quoted: boolean }[] {
  const found: { text: string; quoted: boolean }[] = [];
  for (const match of formula.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/gu)) {
    found.push({ text: match[0], quoted: /^["']/u.test(match[0]) });
  }
  return found;
}

function outsideQuotes(formula: string, change: (text: string) => string): string {
  if (!formula.includes('#')) return formula;
  return pieces(formula).map(({ text, quoted }) => (quoted ? text : change(text))).join('');
}

/** Calls a rewrite for each character outside quotes: whether it stands in an array, not in a call within it, and whether in a call. */
function rewrite(formula: string, change: (character: string, array: boolean, before: string, after: string, argument: boolean) => string): string {
  /** What is open, and whether a parenthesis is a function's. */
  const open: ('{' | '(' | 'call')[] = [];
  return pieces(formula)
    .map(({ text, quoted }) => {
      if (quoted) return text;
      let out = '';
      for (let index = 0; index < text.length; index += 1) {
        const character = text.charAt(index);
        if (character === '{') open.push('{');
        if (character === '(') open.push(/[\p{L}\d_.]/u.test(text.charAt(index - 1)) ? 'call' : '(');
        if (character === '}' || character === ')') open.pop();
        out += change(character, open[open.length - 1] === '{', text.charAt(index - 1), text.charAt(index + 1), open.includes('call'));
      }
      return out;
    })
    .join('');
}

/** A formula of a locale with decimal commas, with "\\" and ";" of its arrays exchanged: the component of the page takes them the other way round than Sheets. */
export function withArraysOfPage(formula: string): string {
  if (!formula.startsWith('=') || !formula.includes('{')) return formula;
  return rewrite(formula, (character, array) => (!array ? character : character === ';' ? '\\' : character === '\\' ? ';' : character));
}

/**
 * The engine's form of a formula as Sheets accepts it: "," and ";" both separate arguments in every locale, while decimals and
 * the separators inside array braces follow the locale.
 */
export function engineFormula(formula: string, locale: Locale): string {
  const commaDecimals = locale.decimalSeparator === ',';
  const localForm = commaDecimals && pieces(formula).some(({ text, quoted }) => !quoted && text.includes(';'));
  const taken = engineTexts(outsideQuotes(formula, (text) => text.replace(/#REF!/gu, '#REF')));
  return rewrite(taken, (character, array, before, after, argument) => {
    if (array && commaDecimals && character === '\\') return ',';
    if (!array && character === ';') return ',';
    const betweenDigits = /\d/u.test(before) && /\d/u.test(after);
    // Outside of a function there are no arguments to separate.
    if (character === ',' && betweenDigits && (localForm || (commaDecimals && (array || !argument)))) return '.';
    return character;
  });
}

/** A stored formula as Range.getFormula gives it: in the separators of the locale [to be verified on a real sheet]. */
export function localFormula(stored: string, locale: Locale): string {
  const formula = outsideQuotes(writtenTexts(stored), (text) => text.replace(/#REF(?!!)/gu, '#REF!'));
  if (locale.decimalSeparator !== ',') return formula;
  return rewrite(formula, (character, array, before, after) => {
    if (character === ',') return array ? '\\' : ';';
    if (character === '.' && /\d/u.test(before) && /\d/u.test(after)) return ',';
    return character;
  });
}

const PART = '\\$?[A-Z]{1,3}\\$?\\d+|\\$?[A-Z]{1,3}|\\$?\\d+';
const REFERENCE = new RegExp(`(?<![\\p{L}\\d_.$])(${PART})(?::(${PART}))?(?![\\p{L}\\d_.(])`, 'giu');

/** A formula of one cell as it reads in a cell so many rows below and columns to the right: what has no dollar sign moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return pieces(formula)
    .map(({ text, quoted }) => {
      if (quoted) return text;
      return text.replace(REFERENCE, (whole: string, first: string, last: string | undefined) => {
        if (last === undefined) return /[A-Z].*\d/iu.test(first) ? movedPart(first, rows, columns) : whole;
        return `${movedPart(first, rows, columns)}:${movedPart(last, rows, columns)}`;
      });
    })
    .join('');
}

function movedPart(part: string, rows: number, columns: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/iu.exec(part) ?? [];
  // Without letters the first dollar sign is the row's.
  const keepsRow = letters === '' ? fixedColumn !== '' : fixedRow !== '';
  const column = letters === '' ? undefined : columnIndex(letters) + (fixedColumn === '' ? columns : 0);
  const row = digits === '' ? undefined : Number(digits) + (keepsRow ? 0 : rows);
  if ((column !== undefined && column < 0) || (row !== undefined && row < 1)) return '#REF!';
  if (letters === '') return `${fixedColumn}${row ?? ''}`;
  return `${fixedColumn}${columnLetters(column ?? 0)}${fixedRow}${row ?? ''}`;
}
