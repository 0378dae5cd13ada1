/** A workbook as an action sees it: its tabs found by key, each read once. */
import type { Language } from '../text/language';
import { unguarded } from './safe-text';
import { refuse } from './refusal';
import { FIRST_ROW, HEADER_ROW, type Cell, type Row, type Table, type TableSpec } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Developer metadata that says which tab a sheet is. */
export const TAB_METADATA = 'jury.tab';

export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly language: Language;
  /** Sheets by tab key, as their metadata says. */
  readonly sheets: Map<string, Sheet>;
  /** Keys of tabs whose metadata says so: laid out to the end. */
  readonly marked: Set<string>;
  readonly tables: Map<string, Table>;
  /** What one run needs to ask only once. */
  readonly known: Known;
}

interface Content {
  readonly title: string;
  readonly values: readonly (readonly Cell[])[];
}

/** Answers of the spreadsheet that hold for the whole run. */
export interface Known {
  /** Tabs made in this run: nobody has protected or filled them yet. */
  readonly fresh: Set<string>;
  /** Names and values of the tabs that were read, by key. */
  readonly content: Map<string, Content>;
  /** Every sheet by its name, in a workbook that is only being made. */
  byName?: Map<string, Sheet>;
  /** Rows and columns of a sheet as Google makes it. */
  blankSize?: readonly [rows: number, columns: number];
  /** A header cell as the add-on dresses it. */
  header?: GoogleAppsScript.Spreadsheet.Range;
  /** Where the next sheet goes: behind the last. */
  nextIndex?: number;
  /** E-mails of everybody who may edit the file, in lower case. */
  editors?: readonly string[];
  /** Whether a new protection lets the whole domain in; undefined before one was asked. */
  openToDomain?: boolean;
}

/** Opens the workbook: looks up which sheet is which tab, reads no cells. */
export function openBook(spreadsheet: Spreadsheet, language: Language): Book {
  const sheets = new Map<string, Sheet>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).find()) {
    const sheet = metadata.getLocation().getSheet();
    const key = metadata.getValue();
    if (sheet !== null && key !== null && !sheets.has(key)) sheets.set(key, sheet);
  }
  return { spreadsheet, language, sheets, marked: new Set(sheets.keys()), tables: new Map(), known: { fresh: new Set(), content: new Map() } };
}

/** A workbook in which no tab is known yet holds a sheet or two: they are looked through once, not asked for by every name. */
function sheetNamed({ spreadsheet, sheets, known }: Book, { title }: TableSpec): Sheet | null {
  if (known.byName === undefined && sheets.size === 0) known.byName = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  if (known.byName !== undefined) return known.byName.get(title.ru) ?? known.byName.get(title.en) ?? null;
  return spreadsheet.getSheetByName(title.ru) ?? spreadsheet.getSheetByName(title.en);
}

/** Makes a sheet of that name behind all others. */
export function insertLast({ spreadsheet, known }: Book, title: string): Sheet {
  const index = known.nextIndex ?? spreadsheet.getNumSheets();
  const sheet = spreadsheet.insertSheet(title, index);
  known.nextIndex = index + 1;
  known.byName?.set(title, sheet);
  return sheet;
}

/** The sheet of a tab: by metadata, then by title in either language; undefined when there is none. */
export function findTab(book: Book, spec: TableSpec): Sheet | undefined {
  const known = book.sheets.get(spec.key);
  if (known !== undefined) return known;
  const sheet = sheetNamed(book, spec);
  if (sheet === null) return undefined;
  book.sheets.set(spec.key, sheet);
  return sheet;
}

/** Columns of the key row; a column whose key was lost is found by its header in either language. */
function findColumns(spec: TableSpec, keys: readonly Cell[], headers: readonly Cell[]): Map<string, number> {
  const columns = new Map<string, number>();
  keys.forEach((key, index) => {
    if (typeof key === 'string' && key !== '' && !columns.has(key)) columns.set(key, index + 1);
  });
  for (const column of spec.columns) {
    if (columns.has(column.key)) continue;
    const index = headers.findIndex((header, at) => keys[at] === '' && (header === column.header.ru || header === column.header.en));
    if (index >= 0) columns.set(column.key, index + 1);
  }
  return columns;
}

/** What stands on the sheet, asked once as long as nothing is written there. */
function contentOf({ known }: Book, key: string, sheet: Sheet): Content {
  const there = known.content.get(key);
  if (there !== undefined) return there;
  const content = { title: sheet.getName(), values: sheet.getDataRange().getValues() as Cell[][] };
  known.content.set(key, content);
  return content;
}

/** The machine keys of a tab's columns, as they stand; a tab with nothing on it has one blank. */
export const keysOf = (book: Book, spec: TableSpec, sheet: Sheet): readonly Cell[] => contentOf(book, spec.key, sheet).values[0] ?? [''];

/** Reads a tab: one getDataRange().getValues(), kept for the rest of the action. Refuses when the tab or one of its columns is gone. */
export function readTable(book: Book, spec: TableSpec): Table {
  const kept = book.tables.get(spec.key);
  if (kept !== undefined) return kept;
  const sheet = findTab(book, spec);
  if (sheet === undefined) throw refuse([{ kind: 'tabMissing', tab: spec.title[book.language] }]);
  const { title, values } = contentOf(book, spec.key, sheet);
  const headerCells = values[HEADER_ROW - 1] ?? [];
  const columns = findColumns(spec, values[0] ?? [], headerCells);
  const lost = spec.columns.filter((column) => !columns.has(column.key));
  if (lost.length > 0) throw refuse(lost.map((column) => ({ kind: 'columnMissing', tab: title, column: column.header[book.language] })));
  const own = spec.columns.filter((column) => column.formula === undefined).map((column) => (columns.get(column.key) ?? 0) - 1);
  const rows: Row[] = [];
  for (let index = FIRST_ROW - 1; index < values.length; index += 1) {
    const cells = values[index] ?? [];
    if (own.every((at) => (cells[at] ?? '') === '')) continue;
    rows.push({
      row: index + 1,
      get: (key) => {
        const cell = cells[(columns.get(key) ?? 0) - 1] ?? '';
        return typeof cell === 'string' ? unguarded(cell) : cell;
      },
    });
  }
  const headers = new Map([...columns].map(([key, column]) => [key, String(headerCells[column - 1] ?? '')]));
  const table: Table = { spec, sheet, title, columns, headers, rows, lastRow: Math.max(values.length, HEADER_ROW), lastColumn: headerCells.length };
  book.tables.set(spec.key, table);
  return table;
}

/** Forgets what was read of a tab, after it was written. */
export function forget(book: Book, spec: Pick<TableSpec, 'key'>): void {
  book.tables.delete(spec.key);
  book.known.content.delete(spec.key);
}

/** Forgets everything read, because others may have written since. */
export function forgetAll(book: Book): void {
  book.tables.clear();
  book.known.content.clear();
}

/** A tab read by some of its columns alone: what other rules added to it may be missing. The full reading is not replaced by it. */
export function readLoosely(book: Book, spec: TableSpec, keys: readonly string[]): Table {
  const kept = book.tables.get(spec.key);
  book.tables.delete(spec.key);
  const table = readTable(book, { ...spec, columns: spec.columns.filter(({ key }) => keys.includes(key)) });
  book.tables.delete(spec.key);
  if (kept !== undefined) book.tables.set(spec.key, kept);
  return table;
}
