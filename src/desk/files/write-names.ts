/** Names of ranges in the file that is written: the desk's own, those kept for it, and what is printed of each tab. */
import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { WorkbookData } from '@odoo/o-spreadsheet';
import { toExcel, type TabNames } from './formula-dialect';
import type { KeptValue } from './state';
import type { TabName } from './tab-names';

export function writeNames(book: Workbook, data: WorkbookData, tabs: readonly TabName[], names: TabNames, kept: readonly KeptValue[]): void {
  for (const [name, range] of Object.entries(data.namedRanges)) book.definedNames.add(absolute(toExcel(`=${range}`, names).text), name);
  const places = new Map(data.sheets.map((sheet, place) => [sheet.id, place]));
  const more = kept.flatMap((thing) => (thing.kind === 'names' ? thing.names : [])).flatMap(({ name, text, sheetId, hidden }) => {
    const place = sheetId === undefined ? undefined : places.get(sheetId);
    if (sheetId !== undefined && place === undefined) return [];
    const tab = place === undefined ? undefined : tabs[place];
    if (tab && name.startsWith('_xlnm.Print_')) {
      print(book.getWorksheet(tab.excelName), name, text);
      return [];
    }
    return [{ name, ranges: [], rawText: withoutGone(text, tabs), ...(place === undefined ? {} : { localSheetId: place }), ...(hidden ? { hidden } : {}) }];
  });
  if (more.length > 0) book.definedNames.model = [...book.definedNames.model, ...more] as typeof book.definedNames.model;
}

/** A name for cells of a tab that is gone, or has another name now, would make Excel call the file damaged. */
function withoutGone(text: string, tabs: readonly TabName[]): string {
  const there = new Set(tabs.map(({ excelName }) => excelName.toLowerCase()));
  return text.replace(/"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)/gu, (whole, tab?: string) => {
    const name = tab?.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase();
    return name === undefined || there.has(name) ? whole : '#REF!';
  });
}

/** What of a tab is printed, and which rows and columns are repeated on every page. */
function print(paper: Worksheet | undefined, name: string, text: string): void {
  if (!paper) return;
  const ranges = [...text.matchAll(/(?:'(?:[^']|'')+'|[^'!,]+)!([^,]+)/g)].map(([, range = '']) => range.replace(/\$/g, ''));
  if (name === '_xlnm.Print_Area') paper.pageSetup.printArea = ranges.join('&&');
  for (const range of name === '_xlnm.Print_Titles' ? ranges : []) {
    if (/^\d/.test(range)) paper.pageSetup.printTitlesRow = range;
    else paper.pageSetup.printTitlesColumn = range;
  }
}

function absolute(range: string): string {
  const bang = range.lastIndexOf('!');
  return range.slice(0, bang + 1) + range.slice(bang + 1).replace(/\$?([A-Za-z]{1,3})\$?(\d+)/g, '$$$1$$$2');
}
