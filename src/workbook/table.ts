/**
 * What a tab of the workbook is, described once: its columns, who writes them, how they look and what they accept.
 *
 * Layout of every table tab: row 1 holds the machine keys of the columns and is hidden (it survives .xlsx, renamed headers and
 * moved columns), row 2 the headers, frozen; data from row 3. Columns without a key belong to whoever added them.
 */
import type { Expectation } from '../text/problems';
import type { Language, Phrase } from '../text/language';

/** What Range.getValues gives and setValues takes; a blank cell is "". */
export type Cell = string | number | boolean | Date;

export const KEY_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** Who may write a column. What `addon` writes is grey and protected. */
export type Writer = 'organiser' | 'secretary' | 'juror' | 'addon';

/** How a column's cells are typed and shown; `text` is never parsed and never a formula. */
export type CellFormat = 'text' | 'number' | 'points' | 'mean' | 'money' | 'percent' | 'general';

/** What a person may type into the column; refused otherwise. Blank is always allowed. */
export type Acceptance =
  | { readonly kind: 'expected'; readonly expected: Expectation }
  /** A list kept short by its nature (options, yes/no). */
  | { readonly kind: 'list'; readonly options: readonly string[]; readonly strict: boolean };

export interface Column {
  /** Unique in its tab; never changes once a workbook holds it. */
  readonly key: string;
  readonly header: Phrase;
  /** Pixels. */
  readonly width: number;
  readonly format: CellFormat;
  readonly writer: Writer;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly bold?: boolean;
  readonly accepts?: Acceptance;
  /** Note on the header cell. */
  readonly note?: string;
  /** Hidden in a book of the other language. */
  readonly language?: Language;
  readonly hidden?: boolean;
  /** A native formula per row; `at` gives the address of another column of the same row. */
  readonly formula?: (at: (key: string) => string) => string;
}

/** When a whole row or a cell takes a colour. `formula` is true for such a row; `at` gives "$C3" for the first data row. */
export interface Highlight {
  readonly formula: (at: (key: string) => string) => string;
  /** Columns that take the colour; the whole row without it. */
  readonly columns?: readonly string[];
  readonly tint: 'done' | 'begun' | 'attention' | 'quiet' | 'head';
}

/** Rules of the award, what the jury fills in, what is computed, what is recorded: the colour of the tab. */
export type TabKind = 'rules' | 'people' | 'input' | 'output' | 'record';

export interface TableSpec {
  /** Unique in the workbook: "criteria", "facts:volunteer". */
  readonly key: string;
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly title: Phrase;
  readonly kind: TabKind;
  readonly columns: readonly Column[];
  readonly frozenColumns: number;
  readonly highlights?: readonly Highlight[];
  /** Rows laid out with formats and validation when the tab is made; rows that the add-on adds later are dressed as they come. */
  readonly roomFor?: number;
}

/** One data row as read. */
export interface Row {
  /** Row number on the tab, from 1. */
  readonly row: number;
  /** The cell of a column; "" for a blank one and for a column that is not required and not there. */
  get(key: string): Cell;
}

/** A tab as read, once. */
export interface Table {
  readonly spec: TableSpec;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** The tab's name as it stands. */
  readonly title: string;
  /** Column number from 1 by key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers as they stand, by key. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
  /** Last row with anything on it; HEADER_ROW on an empty table. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** "A", "Z", "AA" for 1, 26, 27. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** "C7". */
export const address = (row: number, column: number): string => columnLetters(column) + String(row);
