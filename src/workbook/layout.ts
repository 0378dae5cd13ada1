/** Laying out a tab: key row, headers, formats, widths, validation, colours. Calls depend on the number of columns alone. */
import { DECIMALS, LARGEST } from '../award/facts';
import { validationHelp, type Expectation } from '../text/problems';
import { TAB_METADATA, findTab, forget, insertLast, type Book } from './book';
import { refuse } from './refusal';
import { COLOURS, TAB_COLOURS, TINTS, numberFormat } from './look';
import { strokes } from './strokes';
import { FIRST_ROW, HEADER_ROW, KEY_ROW, address, columnLetters, type Column, type TableSpec } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const DEFAULT_ROOM = 300;

/** Neighbouring columns (counted from 0) for which `same` gives one answer, so that one call serves them. */
function groups<T>(columns: readonly Column[], same: (column: Column) => T): { readonly from: number; readonly count: number; readonly value: T }[] {
  const found: { from: number; count: number; value: T }[] = [];
  columns.forEach((column, index) => {
    const value = same(column);
    const last = found[found.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else found.push({ from: index, count: 1, value });
  });
  return found;
}

/** A sheet that an earlier run left half-made, an empty one of that name, or a new one. Refuses when the name is somebody else's. */
function blankSheet(book: Book, spec: TableSpec): Sheet {
  const title = spec.title[book.language];
  const sheet = findTab(book, spec);
  if (sheet === undefined) return insertLast(book, title);
  const first = String(sheet.getRange(KEY_ROW, 1).getValue());
  if (first !== spec.columns[0]?.key && sheet.getLastRow() > 0) throw refuse([{ kind: 'titleTaken', tab: title }]);
  return sheet;
}

/** Rows and columns of the sheet. One that this run has made is as large as the others that it has made. */
function sizeOf({ known }: Book, sheet: Sheet, isNew: boolean): readonly [rows: number, columns: number] {
  if (!isNew) return [sheet.getMaxRows(), sheet.getMaxColumns()];
  return (known.blankSize ??= [sheet.getMaxRows(), sheet.getMaxColumns()]);
}

/** Makes the tab of a description as the last one, or returns the one that is there untouched. */
export function layOutTab(book: Book, spec: TableSpec): Sheet {
  const there = book.sheets.get(spec.key);
  if (there !== undefined && book.marked.has(spec.key)) return there;
  const isNew = findTab(book, spec) === undefined;
  const sheet = blankSheet(book, spec);
  const room = spec.roomFor ?? DEFAULT_ROOM;
  const width = spec.columns.length;
  const [rowsThere, columnsThere] = sizeOf(book, sheet, isNew);
  if (rowsThere <= room + HEADER_ROW) sheet.insertRowsAfter(rowsThere, room + HEADER_ROW + 1 - rowsThere);
  if (columnsThere < width) sheet.insertColumnsAfter(columnsThere, width - columnsThere);
  dressColumns(book, sheet, spec, 1, room);
  highlight(sheet, spec, Math.max(rowsThere, room + HEADER_ROW + 1) - HEADER_ROW);
  sheet.setFrozenRows(HEADER_ROW);
  if (spec.frozenColumns > 0) sheet.setFrozenColumns(spec.frozenColumns);
  sheet.hideRows(KEY_ROW);
  sheet.setTabColor(TAB_COLOURS[spec.kind]);
  // The mark that this is the tab comes last: a tab that was left half-made is not taken for a finished one.
  sheet.addDeveloperMetadata(TAB_METADATA, spec.key);
  book.sheets.set(spec.key, sheet);
  book.marked.add(spec.key);
  // Whatever was read of a half-made tab is out of date.
  forget(book, spec);
  if (isNew) book.known.fresh.add(spec.key);
  return sheet;
}

/** Keys, headers, formats, widths and validation of the described columns, from column `first` on. */
export function dressColumns(book: Book, sheet: Sheet, spec: TableSpec, first: number, room: number): void {
  writeHeader(sheet, spec, book, first);
  if (room > 0) dressRows(book, sheet, spec, first, FIRST_ROW, room);
  for (const run of groups(spec.columns, (column) => column.hidden === true || (column.language !== undefined && column.language !== book.language))) {
    if (run.value) sheet.hideColumns(first + run.from, run.count);
  }
}

/** Formats and validation of `count` rows from `firstRow` on, for described columns that stand side by side from column `first`. */
export function dressRows(book: Book, sheet: Sheet, spec: TableSpec, first: number, firstRow: number, count: number): void {
  formatColumns(sheet, spec, first, firstRow, count);
  validate(sheet, spec, book, first, firstRow, count);
}

function writeHeader(sheet: Sheet, spec: TableSpec, book: Book, first: number): void {
  const width = spec.columns.length;
  const keysAndHeader = sheet.getRange(KEY_ROW, first, 2, width);
  keysAndHeader.setNumberFormat('@');
  keysAndHeader.setValues([spec.columns.map((column) => column.key), spec.columns.map((column) => column.header[book.language])]);
  const header = sheet.getRange(HEADER_ROW, first, 1, width);
  dressHeader(book, header);
  if (spec.columns.some((column) => column.note !== undefined)) header.setNotes([spec.columns.map((column) => column.note ?? '')]);
  const isShown = (column: Column): boolean => column.hidden !== true && (column.language === undefined || column.language === book.language);
  for (const { from, count, width: pixels } of strokes(spec.columns.map((column) => (isShown(column) ? column.width : undefined)))) {
    sheet.setColumnWidths(first + from, count, pixels);
  }
}

/** All headers look alike: after the first of a run its look is copied, in one call. */
function dressHeader({ known }: Book, header: GoogleAppsScript.Spreadsheet.Range): void {
  if (known.header !== undefined) {
    known.header.copyTo(header, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    return;
  }
  header.setFontWeight('bold').setFontColor(COLOURS.headerText).setBackground(COLOURS.header);
  header.setWrap(true).setVerticalAlignment('middle').setHorizontalAlignment('center');
  header.setBorder(null, null, true, null, null, null, COLOURS.border, SpreadsheetApp.BorderStyle.SOLID);
  known.header = header.getCell(1, 1);
}

/** The look of every cell of the block, one call for each property that any column asks for. */
function formatColumns(sheet: Sheet, spec: TableSpec, first: number, firstRow: number, room: number): void {
  const { columns } = spec;
  const body = sheet.getRange(firstRow, first, room, columns.length);
  const rows = <T>(of: (column: Column) => T): T[][] => {
    const row = columns.map(of);
    return Array.from({ length: room }, () => row);
  };
  const isGrey = (column: Column): boolean => column.writer === 'addon';
  if (columns.some((column) => numberFormat(column.format) !== 'General')) body.setNumberFormats(rows((column) => numberFormat(column.format)));
  if (columns.some(isGrey)) {
    body.setBackgrounds(rows((column) => (isGrey(column) ? COLOURS.computed : null)));
    // The types of Google's functions say string; null takes the colour off, as the documentation has it.
    body.setFontColors(rows((column) => (isGrey(column) ? COLOURS.computedText : null)) as string[][]);
  }
  if (columns.some((column) => column.align !== undefined)) body.setHorizontalAlignments(rows((column) => column.align ?? null));
  if (columns.some((column) => column.wrap === true)) body.setWraps(rows((column) => column.wrap === true));
  if (columns.some((column) => column.bold === true)) body.setFontWeights(rows((column) => (column.bold === true ? 'bold' : 'normal')));
  body.setVerticalAlignment(columns.some((column) => column.wrap === true) ? 'top' : 'middle');
}

function validate(sheet: Sheet, spec: TableSpec, book: Book, first: number, firstRow: number, room: number): void {
  const alike = (column: Column): string => (column.accepts === undefined ? '' : JSON.stringify([column.accepts, column.header]));
  for (const { from, count, value } of groups(spec.columns, alike)) {
    const column = spec.columns[from];
    const rule = value === '' || column === undefined ? undefined : validationOf(column, book, address(firstRow, first + from));
    if (rule !== undefined) sheet.getRange(firstRow, first + from, room, count).setDataValidation(rule);
  }
}

/** The validation of a column, for the first cell at `cell`; undefined when the column takes anything. */
export function validationOf(column: Column, book: Book, cell: string): Rule | undefined {
  const accepts = column.accepts;
  if (accepts === undefined) return undefined;
  const rule = SpreadsheetApp.newDataValidation();
  if (accepts.kind === 'list') {
    rule.requireValueInList([...accepts.options], true).setAllowInvalid(!accepts.strict);
    return rule.setHelpText(validationHelp(book.language, column.header[book.language], { kind: 'option', options: accepts.options })).build();
  }
  const { expected } = accepts;
  const formula = formulaOf(expected, cell);
  if (formula === undefined) return undefined;
  return rule
    .requireFormulaSatisfied(formula)
    .setAllowInvalid(false)
    .setHelpText(validationHelp(book.language, column.header[book.language], expected))
    .build();
}

function formulaOf(expected: Expectation, cell: string): string | undefined {
  switch (expected.kind) {
    case 'whole':
      return `=AND(ISNUMBER(${cell});${cell}>=0;${cell}<=${LARGEST};${cell}=INT(${cell}))`;
    case 'decimal':
      return `=AND(ISNUMBER(${cell});${cell}>=0;${cell}<=${LARGEST};ABS(${cell}-ROUND(${cell};${DECIMALS}))*${LARGEST}<=1)`;
    case 'number':
      return `=ISNUMBER(${cell})`;
    case 'mark': {
      // A step below 1 is told as parts of one, so that the formula needs no decimal literal.
      const parts = Math.round(1 / expected.step);
      const grid = expected.step >= 1 ? `MOD(${cell}-(${expected.from});${expected.step})=0` : `${cell}*${parts}=INT(${cell}*${parts})`;
      return `=AND(ISNUMBER(${cell});${cell}>=${expected.from};${cell}<=${expected.to};${grid})`;
    }
    case 'tick':
    case 'option':
    case 'date':
    case 'sum':
    case 'filled':
    case 'email':
    case 'clause':
    case 'under':
    case 'agesUnder':
    case 'listed':
    case 'unique':
    case 'tiePlace':
    case 'tieSigned':
    case 'tieGone':
    case 'condition':
      return undefined;
  }
}

function highlight(sheet: Sheet, spec: TableSpec, room: number): void {
  const rules = (spec.highlights ?? []).map(({ formula, columns, tint }) => {
    const place = (key: string): number => spec.columns.findIndex((column) => column.key === key) + 1;
    const at = (key: string): string => `$${columnLetters(place(key))}${FIRST_ROW}`;
    const ranges = (columns ?? []).map((key) => sheet.getRange(FIRST_ROW, place(key), room, 1));
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=${formula(at)}`)
      .setBackground(TINTS[tint].background)
      .setFontColor(TINTS[tint].text)
      .setRanges(ranges.length > 0 ? ranges : [sheet.getRange(FIRST_ROW, 1, room, spec.columns.length)])
      .build();
  });
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
}
