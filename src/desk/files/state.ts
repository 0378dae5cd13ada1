/** What the desk keeps in a file: the kernel's workbook, what lies over it, and the values that were computed. Types alone. */
import type { WorkbookData } from '@odoo/o-spreadsheet';
import type { Font, RichText, Style } from '@cj-tech-master/excelts';
import type { Overlay, Zone } from '../overlay';

/** A whole workbook of the desk. `data` is the kernel's export, squished or not. */
export interface DeskState {
  readonly data: WorkbookData;
  readonly overlay: Overlay;
}

/** What a cell shows, as the kernel computed it. */
export interface EvaluatedCell {
  /** Errors are texts of the kernel ("#N/A", "#REF"); null is blank. */
  readonly value: string | number | boolean | null;
  /** The number format in force (a formula may inherit it), in the kernel's notation. */
  readonly format?: string | undefined;
  /** On a formula that fills more than its own cell: everything it fills. */
  readonly spill?: Zone | undefined;
}

/** The computed values of a workbook; rows and columns count from 0. */
export interface Evaluated {
  cell(sheetId: string, row: number, column: number): EvaluatedCell | undefined;
}

/** Something of the file that the desk itself has no place for, given back when it is saved. */
export type KeptValue = KeptTab | KeptNames | KeptFormats | KeptLooks | KeptDrawings | KeptOriginal;

/** How a tab is shown and printed. */
export interface KeptTab {
  readonly kind: 'tab';
  readonly sheetId: string;
  readonly veryHidden?: true;
  readonly view?: { readonly rightToLeft?: boolean; readonly zoomScale?: number; readonly showRowColHeaders?: boolean };
  /** With the password it was locked with; in force while the tab has locked cells. */
  readonly protection?: object;
  /** The sixteen bits that older programs make of a password. */
  readonly password?: string;
  /** As the reading library has them. */
  readonly pageSetup?: object;
  readonly headerFooter?: object;
}

/** Names of one tab alone, of formulas or of several ranges, and what is to be printed. */
export interface KeptNames {
  readonly kind: 'names';
  readonly names: readonly { readonly name: string; readonly text: string; readonly sheetId?: string; readonly hidden?: true }[];
}

/** Number formats of the file that the desk shows in a form of its own: the kernel's, then the file's. */
export interface KeptFormats {
  readonly kind: 'formats';
  readonly formats: Readonly<Record<string, string>>;
}

/** Looks of cells that the desk's own styles cannot say in full, by the number that a style carries ("file"). */
export interface KeptLooks {
  readonly kind: 'looks';
  readonly looks: Readonly<Record<number, KeptLook>>;
  /** The font of cells that say nothing. */
  readonly plainFont?: Partial<Font>;
}

export interface KeptLook {
  readonly style: Partial<Style>;
  /** The pieces of a text that has several looks; they hold while the cell has this very text. */
  readonly pieces?: readonly RichText[];
  /** The text as the file has it, where a link shows it on one line. */
  readonly text?: string;
}

/** Charts, pictures and shapes: parts of the package that go back into the file. Read from the file each time, never kept beside it. */
export interface KeptDrawings {
  readonly kind: 'drawings';
  readonly drawings: readonly KeptDrawing[];
  /** What the drawings lead to, by the names of the parts. */
  readonly parts: Readonly<Record<string, KeptPart>>;
  /** The text of the theme, whose colours charts use. */
  readonly theme?: string;
}

/** The drawing of one tab. References in its texts and those of its parts stand as marks (followed.ts). */
export interface KeptDrawing {
  readonly sheetId: string;
  readonly part: string;
  /** What stands before and behind the things on it. */
  readonly head: string;
  readonly tail: string;
  readonly things: readonly KeptThing[];
  readonly relations: readonly KeptRelation[];
}

/** A chart, picture or shape. */
export interface KeptThing {
  readonly xml: string;
  /** The anchor it lies on; without one it stays where it was. */
  readonly anchor?: string;
  /** How many rows and columns it reaches beyond the desk's grid. */
  readonly beyond?: { readonly rows: number; readonly columns: number };
}

export interface KeptPart {
  readonly content: string | Uint8Array;
  readonly contentType: string;
  readonly relations: readonly KeptRelation[];
}

export interface KeptRelation {
  readonly id: string;
  /** The whole address of its type. */
  readonly type: string;
  /** Name of a part, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The file held what a save from the desk loses: an untouched copy of it goes beside it first. */
export interface KeptOriginal {
  readonly kind: 'original';
  readonly sha256: string;
}

/** What the desk has no place for and does not give back. */
export type LeftOutKind =
  | 'charts' | 'pictures' | 'shapes' | 'pivots' | 'slicers' | 'controls' | 'objects' | 'sparklines' | 'chart tabs' | 'other tabs' | 'macros' | 'outside books' | 'queries'
  | 'tables' | 'links' | 'text styles' | 'colour rules' | 'entry rules';

export interface LeftOut {
  readonly what: LeftOutKind;
  readonly count: number;
  readonly tab?: string;
}

/** Something a person should be told about a file that was opened nonetheless. */
export type FileNotice =
  | { readonly code: 'changed elsewhere' }
  | { readonly code: 'sidecar damaged' }
  | { readonly code: 'no people'; readonly email: string }
  | { readonly code: 'tab gone'; readonly tab: string; readonly protections: number; readonly notes: number; readonly metadata: number }
  | { readonly code: 'formulas not computed'; readonly count: number; readonly functions: readonly string[] }
  | { readonly code: 'left out'; readonly things: readonly LeftOut[] }
  /** Not shown here, but it stays in the file. */
  | { readonly code: 'not shown'; readonly things: readonly LeftOut[] }
  | { readonly code: 'open elsewhere'; readonly program: 'Excel' | 'LibreOffice' }
  | { readonly code: 'stale lock'; readonly pid: number };
