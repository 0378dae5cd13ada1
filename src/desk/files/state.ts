/** What the desk keeps in a file: the kernel's workbook, what lies over it, and the values that were computed. Types alone. */
import type { WorkbookData } from '@odoo/o-spreadsheet';
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

/** A formula the kernel cannot compute, with the value that the program which wrote the file had computed. */
export interface KeptValue {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With its equals sign. */
  readonly formula: string;
  readonly value: string | number | boolean;
}

/** Something a person should be told about a file that was opened nonetheless. */
export type FileNotice =
  | { readonly code: 'changed elsewhere' }
  | { readonly code: 'sidecar damaged' }
  | { readonly code: 'tab gone'; readonly tab: string; readonly protections: number; readonly notes: number; readonly metadata: number }
  | { readonly code: 'formulas not computed'; readonly count: number; readonly functions: readonly string[] }
  | { readonly code: 'left out'; readonly what: 'charts' | 'pictures' | 'pivots' | 'chart tabs'; readonly count: number }
  | { readonly code: 'stale lock'; readonly pid: number };
