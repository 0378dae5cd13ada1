/** The ranking as sheets for write-excel-file: every text is typed as text, so none is ever a formula. Pure; the page and the command line share it. */
import type { ExportFile, ExportTable } from '../../addon/api';

/** A cell, a column and a sheet in the shape write-excel-file takes. */
interface TextCell {
  readonly value: string;
  readonly type: StringConstructor;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly wrap?: boolean;
  readonly alignVertical?: 'top';
}
interface NumberCell {
  readonly value: number;
  readonly type: NumberConstructor;
  readonly format: string;
  readonly alignVertical?: 'top';
}
type XlsxCell = TextCell | NumberCell | null;

export interface XlsxSheet {
  readonly sheet: string;
  readonly data: XlsxCell[][];
  readonly columns: { width: number }[];
  readonly stickyRowsCount: number;
  readonly orientation: 'landscape';
}

/** Excel's limits: characters of a sheet name and of a cell. */
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32767;
const [NARROWEST, WIDEST] = [8, 48];

/** Text without the control characters that XML refuses, cut at what a cell holds. */
export const cellText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, LONGEST_TEXT);

/** Sheet names that Excel accepts: without its forbidden signs, short enough, each used once (letter case apart). */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const allowed = cellText(name).replace(/[:\\/?*[\]]/g, ' ').replace(/\s+/g, ' ').replace(/^[\s']+|[\s']+$/g, '') || '1';
    let candidate = allowed.slice(0, LONGEST_NAME).trim();
    for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
      const ending = ' ' + number.toString();
      candidate = allowed.slice(0, LONGEST_NAME - ending.length).trim() + ending;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

const headerCell = (text: string): TextCell => ({
  value: cellText(text),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e3e9f2',
  wrap: true,
  alignVertical: 'top',
});

function bodyCell(value: string | number | null): XlsxCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, format: Number.isInteger(value) ? '0' : '0.00', alignVertical: 'top' };
  return { value: cellText(value), type: String, alignVertical: 'top' };
}

/** A width that shows most of a column without being led by its header, which wraps. */
function columnWidth(table: ExportTable, index: number): number {
  const lengths = table.rows.map((row) => String(row[index] ?? '').length);
  const headerWord = Math.max(0, ...(table.header[index] ?? '').split(/\s+/).map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, headerWord + 2, ...lengths.map((length) => length + 2)));
}

/** One sheet for each table, the header bold and frozen. */
export function xlsxSheets(file: Pick<ExportFile, 'fileName' | 'tables'>): XlsxSheet[] {
  const names = sheetNames(file.tables.map((table) => table.name));
  return file.tables.map((table, index) => ({
    sheet: names[index] ?? table.name,
    data: [table.header.map(headerCell), ...table.rows.map((row) => row.map(bodyCell))],
    columns: table.header.map((_, column) => ({ width: columnWidth(table, column) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }));
}
