/** Cells as Range.getValues gives them, and values as Range.setValues takes them. */
import type { Kernel } from './kernel';
import { helpers, isErrorCell } from './engine';
import { sheetsError } from './error-names';
import { keepingFormat } from './kept-format';
import { instantOf, serialOf, wallClock } from './serial';
import { refersToBlank } from './shown';
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
  return value === 0 && refersToBlank(kernel.model.getters, { sheetId, row, col: column }) ? '' : value;
}

/** What a person sees in a cell. */
export function displayOf(kernel: Kernel, sheetId: string, row: number, column: number): string {
  const cell = kernel.cell(sheetId, row, column);
  const { value, formattedValue } = cell;
  if (value === 0 && refersToBlank(kernel.model.getters, { sheetId, row, col: column })) return '';
  return formattedValue;
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
