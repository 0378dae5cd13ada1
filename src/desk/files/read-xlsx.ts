/** The bytes of an .xlsx file, the desk's own or of Google Sheets, Excel or LibreOffice, as a workbook of the desk. */
import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetData, WorkbookData } from '@odoo/o-spreadsheet';
import { helpers } from '../kernel/engine';
import type { Overlay } from '../overlay';
import { notesOf, peopleOf } from './comments';
import { Judge } from './computable';
import { keptTab } from './kept-tab';
import { readNames } from './names';
import { checkPackage } from './package-check';
import { formOf, type PackageForm } from './package-form';
import { PackageParts } from './package-parts';
import { DamagedPart } from './package-zip';
import { LookBook } from './read-looks';
import { SheetReader, type Registry } from './read-sheet';
import type { Refusal } from './refusals';
import type { DeskState, FileNotice, KeptDrawings, KeptValue } from './state';
import { Follower, type FollowedTab } from './followed';
import { DrawingReader } from './read-drawings';
import { notShown, survey } from './survey';
import { readLinks } from './read-links';
import { readTables } from './table-references';
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
  const checked = checkPackage(bytes);
  if (checked.kind === 'refused') return checked;
  try {
    const parts = new PackageParts(checked.view, checked.entries);
    const form = formOf(parts);
    if (!form) return { kind: 'refused', refusal: { code: 'not a workbook' } };
    if (form.sheets.length === 0) return { kind: 'refused', refusal: { code: 'no tabs' } };
    const book = new Workbook();
    // Rules for entries are read by the desk itself: the library takes a bound that is a formula for a number.
    await book.xlsx.loadFromFiles(form.files, { ignoreNodes: ['dataValidations'] });
    return readBook(book, parts, form, options);
  } catch (error) {
    return { kind: 'refused', refusal: { code: 'damaged', detail: error instanceof DamagedPart ? error.message : error instanceof Error ? error.message : String(error) } };
  }
}

function readBook(book: Workbook, parts: PackageParts, form: PackageForm, options: ReadOptions): ReadOutcome {
  const papers = book.worksheets.filter((paper) => paper.name !== listsTab);
  if (papers.length === 0) return { kind: 'refused', refusal: { code: 'no tabs' } };
  const tabs = nameTabs(papers, options.tabs ?? []);
  const names = lookUpTabs(tabs);
  const partOf = new Map(form.sheets.map((sheet) => [sheet.name, sheet]));
  const ids = new Map(tabs.flatMap((tab) => {
    const place = partOf.get(tab.excelName)?.place;
    return place === undefined ? [] : [[place, tab.id] as const];
  }));
  const named = readNames(form.workbook, ids, names);
  const looks = new LookBook(book.defaultFont);
  const registry: Registry = {
    looks, notes: [], protections: [], leftOut: [], lists: storedLists(book.getWorksheet(listsTab)),
    judge: new Judge(Object.keys(named.ranges).filter((name) => !named.local.has(name))), tables: readTables(parts, form.sheets), unknown: new Set(), notComputed: 0, cells: 0,
  };
  const people = peopleOf(parts, form.relations);
  const sheets: SheetData[] = [];
  const kept: KeptValue[] = [];
  papers.forEach((paper, place) => {
    const tab = tabs[place];
    const part = partOf.get(paper.name);
    if (!tab || !part) return;
    const tail = form.tails.get(part.part) ?? '';
    sheets.push(new SheetReader(paper, tab, names, registry, { tail, notes: notesOf(parts, part, people), links: readLinks(tail, part.relations) }).read());
    const shown = keptTab(paper, tab.id, tail);
    if (shown) kept.push(shown);
  });
  if (registry.cells > mostCells) return { kind: 'refused', refusal: { code: 'too large', what: 'cells', limit: mostCells } };
  if (!sheets.some((sheet) => sheet.isVisible) && sheets[0]) sheets[0].isVisible = true;
  if (named.kept.length > 0) kept.push({ kind: 'names', names: named.kept });
  if (Object.keys(looks.fileFormats).length > 0) kept.push({ kind: 'formats', formats: looks.fileFormats });
  const ofFile = looks.forFile();
  if (ofFile) kept.push(ofFile);
  if (looks.lostTexts > 0) registry.leftOut.push({ what: 'text styles', count: looks.lostTexts });
  const grid = new Map(sheets.map(({ id, rowNumber, colNumber }) => [id, { id, rows: rowNumber, columns: colNumber }]));
  const follower = new Follower(new Map(tabs.flatMap(({ id, excelName }) => {
    const tab = grid.get(id);
    return tab ? [[excelName.toLowerCase(), tab] as const] : [];
  })));
  const { drawings, lost } = takeDrawings(parts, form, new DrawingReader(parts, follower), (name) => grid.get(tabs.find(({ excelName }) => excelName === name)?.id ?? ''));
  if (drawings) kept.push(drawings);
  const unseen = notShown(parts, form, lost);
  const leftOut = [...survey(parts, form, lost), ...registry.leftOut];
  if (leftOut.length > 0) kept.push({ kind: 'original', sha256: '' });
  const data: WorkbookData = {
    ...helpers.createEmptyWorkbookData(),
    sheets,
    styles: looks.styles.entries(),
    formats: looks.formats.entries(),
    borders: looks.borders.entries(),
    namedRanges: named.ranges,
  };
  const overlay = { ...emptyOverlay(options.name ?? ''), notes: registry.notes, protections: registry.protections, ...(follower.anchors.length === 0 ? {} : { anchors: follower.anchors }) };
  const notices: FileNotice[] = [
    ...(unseen.length > 0 ? [{ code: 'not shown', things: unseen } as const] : []),
    ...(leftOut.length > 0 ? [{ code: 'left out', things: leftOut } as const] : []),
    ...(registry.notComputed > 0 ? [{ code: 'formulas not computed', count: registry.notComputed, functions: [...registry.unknown].sort() } as const] : []),
  ];
  return { kind: 'read', state: { data, overlay }, kept, notices, tabs };
}

/** Charts, pictures and shapes that the file gets back, and what of each drawing it does not. */
function takeDrawings(parts: PackageParts, form: PackageForm, reader: DrawingReader, tabNamed: (name: string) => FollowedTab | undefined): { readonly drawings: KeptDrawings | undefined; readonly lost: ReadonlyMap<string, string> } {
  const lost = new Map<string, string>();
  for (const { name, relations } of form.sheets) {
    const part = relations.find(({ type }) => type === 'drawing')?.target;
    const tab = tabNamed(name);
    if (part !== undefined && tab && parts.has(part) && !lost.has(part)) lost.set(part, reader.take(part, tab));
  }
  return { drawings: reader.kept(form.relations.find(({ type }) => type === 'theme')?.target), lost };
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
