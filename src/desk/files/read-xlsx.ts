/** The bytes of an .xlsx file, the desk's own or of Google Sheets, Excel or LibreOffice, as a workbook of the desk. */
import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetData, WorkbookData } from '@odoo/o-spreadsheet';
import { helpers } from '../kernel/engine';
import type { Overlay } from '../overlay';
import { toDesk, type TabNames } from './formula-dialect';
import { checkPackage } from './package-check';
import { SheetReader, Table, type Registry } from './read-sheet';
import type { Refusal } from './refusals';
import type { DeskState, FileNotice, KeptValue } from './state';
import { listsTab, lookUpTabs, type TabName } from './tab-names';

export interface ReadOptions {
  /** Name of the workbook, usually the file's without its ending. */
  readonly name?: string;
  /** The tabs as they were when the desk wrote the file: ids and long names are kept for tabs that are still there. */
  readonly tabs?: readonly TabName[];
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly state: DeskState; readonly kept: readonly KeptValue[]; readonly notices: readonly FileNotice[]; readonly tabs: readonly TabName[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** More cells than this are no scoring workbook, and would stall the desk. */
const mostCells = 3_000_000;

/** A workbook with nobody and nothing over it. */
export function emptyOverlay(name: string): Overlay {
  return {
    version: 1,
    name,
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    people: [],
    protections: [],
    notes: [],
    metadata: [],
    triggers: [],
    properties: { document: {}, script: {}, user: {} },
  };
}

/** Reads a file. Never throws: what cannot be read is refused with a code. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadOutcome> {
  const refusal = checkPackage(bytes);
  if (refusal) return { kind: 'refused', refusal };
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes);
  } catch (error) {
    return { kind: 'refused', refusal: { code: 'damaged', detail: error instanceof Error ? error.message : String(error) } };
  }
  try {
    return readBook(book, options);
  } catch (error) {
    return { kind: 'refused', refusal: { code: 'damaged', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function readBook(book: Workbook, options: ReadOptions): ReadOutcome {
  const papers = book.worksheets.filter((paper) => paper.name !== listsTab);
  if (papers.length === 0) return { kind: 'refused', refusal: { code: 'no tabs' } };
  const tabs = nameTabs(papers, options.tabs ?? []);
  const names = lookUpTabs(tabs);
  const registry: Registry = { styles: new Table(), formats: new Table(), borders: new Table(), looks: new Map(), kept: [], notes: [], protections: [], unknown: new Set(), cells: 0 };
  const lists = storedLists(book.getWorksheet(listsTab));
  const sheets: SheetData[] = [];
  papers.forEach((paper, place) => {
    const tab = tabs[place];
    if (tab) sheets.push(new SheetReader(paper, tab, names, registry, lists).read());
  });
  if (registry.cells > mostCells) return { kind: 'refused', refusal: { code: 'too large', what: 'cells', limit: mostCells } };
  if (!sheets.some((sheet) => sheet.isVisible) && sheets[0]) sheets[0].isVisible = true;
  const data: WorkbookData = {
    ...helpers.createEmptyWorkbookData(),
    sheets,
    styles: registry.styles.entries(),
    formats: registry.formats.entries(),
    borders: registry.borders.entries(),
    namedRanges: namedRanges(book, names),
  };
  const overlay = { ...emptyOverlay(options.name ?? ''), notes: registry.notes, protections: registry.protections };
  return { kind: 'read', state: { data, overlay }, kept: registry.kept, notices: noticesOf(papers, registry), tabs };
}

/** Tabs keep the id and the long name they had; others get an id that none has. */
function nameTabs(papers: readonly Worksheet[], before: readonly TabName[]): TabName[] {
  const known = new Map(before.map((tab) => [tab.excelName.toLowerCase(), tab]));
  const ids = new Set(before.map((tab) => tab.id));
  let next = 1;
  return papers.map((paper) => {
    const same = known.get(paper.name.toLowerCase());
    if (same) return { ...same, excelName: paper.name };
    while (ids.has(`tab${next}`)) next++;
    ids.add(`tab${next}`);
    return { id: `tab${next}`, name: paper.name, excelName: paper.name };
  });
}

function storedLists(paper: Worksheet | undefined): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  if (!paper) return lists;
  for (let column = 1; column <= paper.columnCount; column++) {
    const values: string[] = [];
    for (let row = 1; row <= paper.rowCount; row++) {
      const text = paper.getCell(row, column).text;
      if (text === '') break;
      values.push(text);
    }
    const name = paper.getColumn(column).letter;
    lists.set(`${listsTab}!$${name}$1:$${name}$${values.length}`, values);
  }
  return lists;
}

function namedRanges(book: Workbook, names: TabNames): Record<string, string> {
  const ranges: Record<string, string> = {};
  for (const { name, ranges: places, hidden } of book.definedNames.model) {
    const [place] = places;
    if (hidden || place === undefined || places.length !== 1 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name.startsWith('_xl')) continue;
    const desk = toDesk(place, false, names);
    if (desk.kind === 'formula' && desk.text.includes('!')) ranges[name] = desk.text.slice(1).replace(/\$(?=[^!]*$)/g, '');
  }
  return ranges;
}

function noticesOf(papers: readonly Worksheet[], registry: Registry): FileNotice[] {
  const notices: FileNotice[] = [];
  if (registry.kept.length > 0) notices.push({ code: 'formulas not computed', count: registry.kept.length, functions: [...registry.unknown].sort() });
  const pictures = papers.reduce((count, paper) => count + paper.getImages().length, 0);
  if (pictures > 0) notices.push({ code: 'left out', what: 'pictures', count: pictures });
  return notices;
}
