/**
 * The ranking as CSV for Russian Excel and LibreOffice: UTF-8 with a byte order mark, semicolons, CRLF.
 * Text that an applicant wrote never becomes a formula. Pure; the page and the command line share it.
 */
import type { ExportFile } from '../../addon/api';

const BYTE_ORDER_MARK = '\ufeff';
const SEPARATOR = ';';
const END_OF_LINE = '\r\n';

/** What Excel, LibreOffice or Google would read as the start of a formula. */
const STARTS_FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** A lone signed number is harmless and stays legible. */
const SIGNED_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Text that no program takes for a formula: an apostrophe goes before what would start one. */
export const guardedText = (text: string): string => (STARTS_FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? "'" + text : text);

/** One field: a number with the decimal separator of the language, text guarded and quoted where it must be. */
export function csvField(value: string | number | null, point: ',' | '.'): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', point);
  const guarded = guardedText(value);
  return /[";\r\n]|^\s|\s$/.test(guarded) ? '"' + guarded.replace(/"/g, '""') + '"' : guarded;
}

/**
 * The whole file. Tables with the same header become one; otherwise each has its name on a line of its own above it
 * and a blank line below. `point` is the decimal separator of the reader's language.
 */
export function csvOf(file: Pick<ExportFile, 'fileName' | 'tables'>, point: ',' | '.'): string {
  const line = (fields: readonly (string | number | null)[]): string => fields.map((field) => csvField(field, point)).join(SEPARATOR);
  const [first] = file.tables;
  const alike = file.tables.every((table) => JSON.stringify(table.header) === JSON.stringify(first?.header));
  const lines =
    first !== undefined && alike
      ? [line(first.header), ...file.tables.flatMap((table) => table.rows.map(line))]
      : file.tables.flatMap((table, index) => [
          ...(index === 0 ? [] : ['']),
          line([table.name]),
          line(table.header),
          ...table.rows.map(line),
        ]);
  return BYTE_ORDER_MARK + lines.map((text) => text + END_OF_LINE).join('');
}
