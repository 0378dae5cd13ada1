/** The sheet that is open, as a .csv file: what the cells show, so that it opens by itself in the spreadsheet of the person's country. */
import type { Model } from '@odoo/o-spreadsheet';
import { handOver } from './hand-over';

/** Texts that another spreadsheet would run as a formula. */
const RUNS = /^[=+\-@\t\r]/u;

function field(shown: string, isText: boolean, separator: string): string {
  const safe = isText && RUNS.test(shown) ? `'${shown}` : shown;
  return /["\n\r]/u.test(safe) || safe.includes(separator) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/** The text of the file: separated by semicolons where the comma is in the numbers. */
export function csvOf(model: Model): string {
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const separator = getters.getLocale().decimalSeparator === ',' ? ';' : ',';
  const rows: (string[] | undefined)[] = [];
  let width = 0;
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { formattedValue, value } = getters.getEvaluatedCell(position);
    if (formattedValue === '') continue;
    (rows[position.row] ??= [])[position.col] = field(formattedValue, typeof value === 'string', separator);
    width = Math.max(width, position.col + 1);
  }
  return Array.from(rows, (row) => Array.from({ length: width }, (_, index) => row?.[index] ?? '').join(separator)).join('\r\n');
}

/** Hands the file to the browser, named after the workbook and the sheet. */
export function downloadSheet(model: Model): void {
  const name = `${document.title} - ${model.getters.getSheetName(model.getters.getActiveSheetId())}.csv`;
  // The mark at the beginning tells Excel that the text is Unicode.
  handOver(new Blob(['\ufeff', csvOf(model)], { type: 'text/csv;charset=utf-8' }), name);
}
