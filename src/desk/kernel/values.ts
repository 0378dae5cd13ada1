/** Cells as Range.getValues gives them, and values as Range.setValues takes them. */
import type { Kernel } from './kernel';
import { helpers, isErrorCell } from './engine';
import { sheetsError } from './error-names';
import { keepingFormat } from './kept-format';
import { splitTab, zoneOf } from './a1';
import { instantOf, serialOf, wallClock } from './serial';
import { isTextFormat, numberContent, readTyped, textContent } from './typed';
import type { TypedContent } from './typed';

export type CellValue = number | string | boolean | Date;

/** The value of a cell: number, text, truth or date; "" if it is empty; an error by Sheets' name. */
export function valueOf(kernel: Kernel, sheetId: string, row: number, column: number): CellValue {
  const cell = kernel.cell(sheetId, row, column);
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'string' && isErrorCell(cell)) return sheetsError(value);
  if (typeof value !== 'number') return value;
  if (format !== undefined && isDateFormat(format)) return new Date(instantOf(value, kernel.overlay.timeZone));
  return value === 0 && refersToBlank(kernel, sheetId, row, column) ? '' : value;
}

/** What a person sees in a cell. */
export function displayOf(kernel: Kernel, sheetId: string, row: number, column: number): string {
  const cell = kernel.cell(sheetId, row, column);
  const { value, formattedValue } = cell;
  if (value === 0 && refersToBlank(kernel, sheetId, row, column)) return '';
  return formattedValue;
}

/** In Sheets a bare reference to a blank cell is blank; the engine makes it 0. */
function refersToBlank(kernel: Kernel, sheetId: string, row: number, column: number): boolean {
  const content = kernel.content(sheetId, row, column);
  if (!content.startsWith('=')) return false;
  const { tab, a1 } = splitTab(content.slice(1));
  const zone = /^[$A-Z\d]+$/iu.test(a1) ? zoneOf(a1) : undefined;
  if (zone === undefined || zone.top !== zone.bottom || zone.left !== zone.right) return false;
  const target = tab === undefined ? sheetId : kernel.model.getters.getSheetIdByName(tab);
  return target !== undefined && kernel.cell(target, zone.top, zone.left).value === null;
}

export function isDateFormat(format: string): boolean {
  return helpers.isDateTimeFormat(format);
}

/** What a person's typing puts into a cell with this format. */
export function typedContent(kernel: Kernel, text: string, format: string | undefined, now: number): TypedContent {
  const typed = readTyped(text, kernel.locale, format, wallClock(now, kernel.overlay.timeZone).year);
  return keepingFormat(typed, format);
}

/** What a value written by a script puts into a cell with this format; undefined for a value that no cell can hold. */
export function writtenContent(kernel: Kernel, value: unknown, format: string | undefined, now: number): TypedContent | undefined {
  if (value === null || value === undefined) return { content: '' };
  if (typeof value === 'string') return typedContent(kernel, value, format, now);
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { content: textContent(String(value)) };
    return { content: isTextFormat(format) ? textContent(String(value)) : numberContent(value) };
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const serial = serialOf(value.getTime(), kernel.overlay.timeZone);
    const dateFormat = kernel.locale.dateFormat;
    return keepingFormat({ content: numberContent(serial), format: Number.isInteger(serial) ? dateFormat : `${dateFormat} hh:mm:ss` }, format);
  }
  return undefined;
}
