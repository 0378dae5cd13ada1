/** The kernel's exports may write a formula as its difference from the one before it ("squished"); a file needs each in full. */
import type { WorkbookData } from '@odoo/o-spreadsheet';
import { Model } from '../kernel/engine';

/** The text of every cell that has one, sheet by sheet, by "B2". Fast when the export was not squished (`_exportData(false)`). */
export function flatCells(data: WorkbookData): Readonly<Record<string, string>>[] {
  const squished = data.sheets.some((sheet) => Object.entries(sheet.cells).some(([name, content]) => typeof content === 'object' || name.includes(':')));
  const sheets = squished ? new Model(data)._exportData(false).sheets : data.sheets;
  return sheets.map((sheet) => {
    const flat: Record<string, string> = {};
    for (const [name, content] of Object.entries(sheet.cells)) if (typeof content === 'string') flat[name] = content;
    return flat;
  });
}
