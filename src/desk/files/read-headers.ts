/** Rows and columns of a tab of a file: sizes, what is hidden, groups that fold, looks of whole rows and columns. */
import type { Style as ExcelStyle, Worksheet } from '@cj-tech-master/excelts';
import type { HeaderData, SheetData } from '@odoo/o-spreadsheet';
import type { Look, LookBook } from './read-looks';

/** Excel's width of a column that says nothing, in characters: 64 pixels. */
const plainWidth = 8.43;
/** Pixels of the desk's own rows and columns, which need not be said. */
const usualHeight = 23;
const usualWidth = 96;

/** Fewer open columns than this are columns left open on a closed tab. */
const fewestOpen = 26;

type Headers = Record<number, HeaderData>;
interface FileColumn {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly style?: Partial<ExcelStyle>;
}

function columnsOf(paper: Worksheet): readonly FileColumn[] {
  // A tab of the library without any has none at all, whatever its type says.
  return (paper as unknown as { readonly columns?: readonly FileColumn[] }).columns ?? [];
}

/** `open`: all columns let cells be edited that say nothing of their own. */
export function readColumns(paper: Worksheet, book: LookBook): { readonly headers: Headers; readonly looks: Map<number, Look>; readonly open: boolean } {
  const headers: Headers = {};
  const looks = new Map<number, Look>();
  let open = 0;
  const columns = columnsOf(paper);
  const usual = pixels(paper.properties.defaultColWidth ?? plainWidth);
  if (usual !== usualWidth) for (let place = 0; place < 26; place++) headers[place] = { size: usual };
  columns.forEach((column, place) => {
    const size = column.width === undefined || column.width === 0 ? usual : pixels(column.width);
    if (size === usualWidth && !column.hidden) Reflect.deleteProperty(headers, place);
    else headers[place] = { ...(size === usualWidth ? {} : { size }), ...(column.hidden ? { isHidden: true } : {}) };
    if (!column.style || Object.keys(column.style).length === 0) return;
    const look = book.of(column.style);
    if (look.open) open++;
    if (look.style || look.format || look.border || look.open) looks.set(place, look);
  });
  return { headers, looks, open: open >= Math.max(fewestOpen, columns.length, paper.columnCount) };
}

export function readRows(paper: Worksheet, book: LookBook): { readonly headers: Headers; readonly looks: Map<number, Look> } {
  const headers: Headers = {};
  const looks = new Map<number, Look>();
  for (let number = 1; number <= paper.rowCount; number++) {
    const row = paper.findRow(number);
    if (!row) continue;
    const size = row.height === undefined || row.height === 0 ? usualHeight : Math.round(row.height / 0.75);
    if (size !== usualHeight || row.hidden) headers[number - 1] = { ...(size === usualHeight ? {} : { size }), ...(row.hidden ? { isHidden: true } : {}) };
    const { style } = row as unknown as { readonly style?: Partial<ExcelStyle> };
    if (!style || Object.keys(style).length === 0) continue;
    const look = book.of(style);
    if (look.style || look.format || look.border || look.open) looks.set(number - 1, look);
  }
  return { headers, looks };
}

export function readGroups(paper: Worksheet, rows: Headers, columns: Headers, rowNumber: number, colNumber: number): NonNullable<SheetData['headerGroups']> {
  const levels = columnsOf(paper).map(({ outlineLevel }) => outlineLevel ?? 0);
  const ofRow = (row: number): number => paper.findRow(row + 1)?.outlineLevel ?? 0;
  return {
    ROW: groups(ofRow, Math.min(rowNumber, paper.rowCount), (row) => rows[row]?.isHidden === true),
    COL: groups((column) => levels[column] ?? 0, Math.min(colNumber, levels.length), (column) => columns[column]?.isHidden === true),
  };
}

interface Group {
  start: number;
  end: number;
  isFolded?: boolean;
}

function groups(levelOf: (place: number) => number, count: number, hidden: (place: number) => boolean): Group[] {
  const levels = Array.from({ length: count }, (_none, place) => levelOf(place));
  const deepest = levels.reduce((most, level) => Math.max(most, level), 0);
  const found: Group[] = [];
  for (let level = 1; level <= deepest; level++) {
    let start = -1;
    for (let place = 0; place <= count; place++) {
      const inside = (levels[place] ?? 0) >= level;
      if (inside && start < 0) start = place;
      if (inside || start < 0) continue;
      const folded = Array.from({ length: place - start }, (_none, step) => start + step).every(hidden);
      found.push({ start, end: place - 1, ...(folded ? { isFolded: true } : {}) });
      start = -1;
    }
  }
  return found;
}

/** Those of a tab that is no longer. */
export function headersWithin(headers: Headers, count: number): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([place]) => Number(place) < count));
}

function pixels(width: number): number {
  return Math.round(width * 7 + 5);
}
