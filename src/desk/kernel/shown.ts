/**
 * What a cell shows where the engine and Sheets differ: Sheets' names of errors and, in a Russian spreadsheet, ИСТИНА, months and
 * weekdays in words. Pure of Node, so that the page shows the same.
 */
import { helpers } from '@odoo/o-spreadsheet';
import type { CellPosition, EvaluatedCell, Locale, Model } from '@odoo/o-spreadsheet';
import { splitTab, zoneOf } from './a1';
import { sheetsError } from './error-names';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The cell with the text that Sheets shows in it. */
export function shownAs(cell: EvaluatedCell, locale: Locale): EvaluatedCell {
  const formattedValue = shownText(cell, locale);
  return formattedValue === undefined ? cell : { ...cell, formattedValue };
}

/** The text that Sheets shows in a cell; undefined where the engine's own is the same. */
export function shownText({ type, value, format }: EvaluatedCell, locale: Locale): string | undefined {
  const kind: string = type;
  if (kind === 'error' && typeof value === 'string') return sheetsError(value);
  if (kind === 'boolean') return truthWord(value === true, locale);
  if (typeof value !== 'number' || format === undefined) return undefined;
  if (SCIENTIFIC.test(format)) return helpers.formatValue(value, { format, locale }).toUpperCase();
  if (!isRussian(locale) || !WORDS.test(format) || !helpers.isDateTimeFormat(format)) return undefined;
  return helpers.formatValue(value, { format: inRussianWords(format, value), locale });
}

/** How a truth value is shown and typed in a locale. */
export function truthWord(value: boolean, locale: Locale): string {
  if (isRussian(locale)) return value ? 'ИСТИНА' : 'ЛОЖЬ';
  return value ? 'TRUE' : 'FALSE';
}

export function isRussian(locale: Locale): boolean {
  return locale.code.startsWith('ru');
}

/** In Sheets a bare reference to a blank cell is blank; the engine makes it 0. */
export function refersToBlank(getters: Model['getters'], position: CellPosition): boolean {
  const cell = getters.getCell(position);
  if (cell?.isFormula !== true) return false;
  const { tab, a1 } = splitTab(cell.compiledFormula.toFormulaString(getters).slice(1));
  const zone = /^[$A-Z\d]+$/iu.test(a1) ? zoneOf(a1) : undefined;
  if (zone === undefined || zone.top !== zone.bottom || zone.left !== zone.right) return false;
  const sheetId = tab === undefined ? position.sheetId : getters.getSheetIdByName(tab);
  return sheetId !== undefined && getters.getEvaluatedCell({ sheetId, row: zone.top, col: zone.left }).value === null;
}

const SCIENTIFIC = /^[#0.,]*0e$/u;
const WORDS = /m{3}|d{3}/u;
/** What is quoted in a format, or asks for a month or a weekday in words. */
const PIECES = /"[^"]*"|\[[^\]]*\]|\\.|m{3,5}|d{3,4}/gu;

/** The format with its months and weekdays written out: "d mmmm" of 12 May becomes d "мая", without the day "май". */
function inRussianWords(format: string, serial: number): string {
  const date = new Date(Math.floor(serial) * DAY + EPOCH);
  const withDay = /(?<!d)d{1,2}(?!d)/u.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
  return format.replace(PIECES, (piece) => {
    if (piece.startsWith('m')) return `"${monthWord(date, piece.length, withDay)}"`;
    if (piece.startsWith('d')) return `"${part(date, 'weekday', { weekday: piece.length === 4 ? 'long' : 'short' })}"`;
    return piece;
  });
}

function monthWord(date: Date, letters: number, withDay: boolean): string {
  const name = part(date, 'month', { month: letters === 3 ? 'short' : 'long', ...(withDay ? { day: 'numeric' } : {}) });
  return letters === 5 ? name.charAt(0).toUpperCase() : name;
}

function part(date: Date, type: 'month' | 'weekday', options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat('ru-RU', { ...options, timeZone: 'UTC' }).formatToParts(date);
  return parts.find((one) => one.type === type)?.value ?? '';
}
