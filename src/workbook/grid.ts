/**
 * A tab laid out freely in blocks, which the add-on owns whole: values and looks are decided in memory and written in a few
 * rectangles. What a person put outside the add-on's own rectangle stays.
 */
import { TAB_METADATA, findTab, insertLast, type Book } from './book';
import { COLOURS, TAB_COLOURS, TINTS } from './look';
import { guarded } from './safe-text';
import type { Cell, TableSpec } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type GridLook = 'plain' | 'title' | 'header' | 'strong' | 'sum' | keyof typeof TINTS;

export interface GridCell {
  readonly value: Cell;
  readonly look?: GridLook;
  /** A number format as setNumberFormat takes it; text cells are never parsed without one. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Shown when the pointer rests on the cell. */
  readonly note?: string;
  /** A formula of our own making; any other text is kept from becoming one. */
  readonly formula?: boolean;
}

export interface Grid {
  /** Rows may differ in length; what is short is blank. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Pixels by column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A tab that is a grid rather than a table. */
export type GridSpec = Pick<TableSpec, 'key' | 'title' | 'kind'>;

/** How many rows and columns the add-on wrote last time, "40×17": what it may clear. */
const EXTENT_METADATA = 'jury.extent';

interface Paint {
  readonly background: string | null;
  readonly text: string | null;
  readonly weight: 'bold' | 'normal';
}

const paints: Readonly<Record<Exclude<GridLook, keyof typeof TINTS>, Paint>> = {
  plain: { background: null, text: null, weight: 'normal' },
  strong: { background: null, text: null, weight: 'bold' },
  title: { background: TINTS.head.background, text: TINTS.head.text, weight: 'bold' },
  header: { background: COLOURS.header, text: COLOURS.headerText, weight: 'bold' },
  sum: { background: COLOURS.computed, text: COLOURS.headerText, weight: 'bold' },
};

const tinted = (look: keyof typeof TINTS): Paint => ({ background: TINTS[look].background, text: TINTS[look].text, weight: 'normal' });

const isTint = (look: GridLook): look is keyof typeof TINTS => look in TINTS;

const paintOf = (look: GridLook): Paint => (isTint(look) ? tinted(look) : paints[look]);

const asTable = (spec: GridSpec): TableSpec => ({ ...spec, columns: [], frozenColumns: 0 });

/** Blank rows and columns that a new grid tab keeps beyond its content, for what people want to note beside it. */
const SPARE = { rows: 40, columns: 2 } as const;

/** The tab of a grid, if there is one. */
export const findGrid = (book: Book, spec: GridSpec): Sheet | undefined => findTab(book, asTable(spec));

/** Makes the tab of a grid as the last one, empty, unless it is there. */
export function layOutGrid(book: Book, spec: GridSpec): Sheet {
  const there = findTab(book, asTable(spec));
  if (there !== undefined) return there;
  const sheet = insertLast(book, spec.title[book.language]);
  sheet.setTabColor(TAB_COLOURS[spec.kind]);
  sheet.addDeveloperMetadata(TAB_METADATA, spec.key);
  book.sheets.set(spec.key, sheet);
  return sheet;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** What the add-on wrote last time; the whole data range where nothing says so (a new tab, a book that came from a file). */
function extentOf(sheet: Sheet): Extent {
  const noted = sheet.getDeveloperMetadata().find((entry) => entry.getKey() === EXTENT_METADATA);
  const [rows, columns] = (noted?.getValue() ?? '').split('×').map(Number);
  if (rows !== undefined && columns !== undefined && rows > 0 && columns > 0) return { rows, columns };
  return { rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
}

function noteExtent(sheet: Sheet, rows: number, columns: number): void {
  const text = `${rows}×${columns}`;
  const noted = sheet.getDeveloperMetadata().find((entry) => entry.getKey() === EXTENT_METADATA);
  if (noted === undefined) sheet.addDeveloperMetadata(EXTENT_METADATA, text);
  else if (noted.getValue() !== text) noted.setValue(text);
}

/** Makes the grid of a new tab fit its content; an older one only grows, because what lies beyond belongs to people. */
function makeRoom(sheet: Sheet, rows: number, columns: number, isNew: boolean): void {
  const [rowsThere, columnsThere] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [rowsWanted, columnsWanted] = isNew ? [rows + SPARE.rows, columns + SPARE.columns] : [Math.max(rows, rowsThere), Math.max(columns, columnsThere)];
  if (rowsWanted > rowsThere) sheet.insertRowsAfter(rowsThere, rowsWanted - rowsThere);
  else if (rowsWanted < rowsThere) sheet.deleteRows(rowsWanted + 1, rowsThere - rowsWanted);
  if (columnsWanted > columnsThere) sheet.insertColumnsAfter(columnsThere, columnsWanted - columnsThere);
  else if (columnsWanted < columnsThere) sheet.deleteColumns(columnsWanted + 1, columnsThere - columnsWanted);
}

const BLANK: GridCell = { value: '' };

const formatOf = ({ value, format }: GridCell): string => format ?? (typeof value === 'string' && value !== '' ? '@' : 'General');

const valueOf = ({ value, formula }: GridCell): Cell => (typeof value === 'string' && formula !== true ? guarded(value) : value);

/** Neighbouring columns of one width, so that one call serves them. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let from = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(from + 1, index - from + 1, width);
    from = index + 1;
  });
}

/**
 * Writes the whole grid, and blanks what an earlier, larger one left. The number of calls depends on the widths alone.
 * Writing the same grid again changes nothing.
 */
export function writeGrid(book: Book, spec: GridSpec, grid: Grid): Sheet {
  const sheet = layOutGrid(book, spec);
  const before = extentOf(sheet);
  // A grid may set widths for columns that have nothing to hold yet.
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), Math.max(1, grid.widths.length));
  const [rows, columns] = [Math.max(grid.rows.length, before.rows), Math.max(width, before.columns)];
  makeRoom(sheet, rows, columns, before.rows === 0);
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => grid.rows[row]?.[column] ?? BLANK));
  const each = <T>(of: (cell: GridCell) => T): T[][] => cells.map((row) => row.map(of));
  const paint = (cell: GridCell): Paint => paintOf(cell.look ?? 'plain');
  const range = sheet.getRange(1, 1, rows, columns);
  // Formats go first, so that text is never parsed.
  range.setNumberFormats(each(formatOf));
  range.setValues(each(valueOf));
  range.setBackgrounds(each((cell) => paint(cell).background));
  range.setFontColors(each((cell) => paint(cell).text) as string[][]);
  range.setFontWeights(each((cell) => paint(cell).weight));
  range.setHorizontalAlignments(each((cell) => cell.align ?? (typeof cell.value === 'number' ? 'right' : 'left')));
  range.setWraps(each((cell) => cell.wrap === true));
  range.setVerticalAlignment('middle');
  range.setNotes(each((cell) => cell.note ?? ''));
  setWidths(sheet, grid.widths);
  sheet.setFrozenRows(grid.frozenRows);
  sheet.setFrozenColumns(grid.frozenColumns);
  noteExtent(sheet, grid.rows.length, width);
  return sheet;
}
