/** Values and formulas of cells as the writing library takes them. */
import type { CellErrorValue, CellFormulaValue, CellValueInput, RichText } from '@cj-tech-master/excelts';
import { excelError } from './contents';
import { wrapped } from './formula-dialect';
import type { ForeignFormula } from './kept-formula';
import { cellName } from './places';

/** Excel's limit of characters in a cell. */
const longestText = 32767;

/** A text as XML and Excel can hold it. */
export function fitText(text: string): string {
  // XML knows neither control characters nor halves of surrogate pairs.
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  return clean.length > longestText ? clean.slice(0, longestText) : clean;
}

/** Whether pieces with looks of their own are this text. */
export function isText(pieces: readonly RichText[], text: string): boolean {
  return pieces.map((piece) => piece.text).join('').replace(/\r\n?/g, '\n') === text;
}

export function errorValue(error: string): CellErrorValue {
  return { error: error as CellErrorValue['error'] };
}

/** The value of a formula; nothing for a blank one. */
export function resultOf(value: string | number | boolean | null | undefined): { result?: NonNullable<CellFormulaValue['result']> } {
  if (value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value))) return {};
  if (typeof value !== 'string') return { result: value };
  const error = excelError(value);
  return { result: error === undefined ? fitText(value) : errorValue(error) };
}

/** A formula of another program goes back as it came, with its last value. */
export function foreignFormula({ of, text, array }: ForeignFormula, value: string | number | boolean | undefined, row: number, column: number): CellValueInput {
  // The file that is saved has no links to other books, and Excel calls a formula with one damaged.
  if (of === 'excel' && /\[/.test(text.replace(/"(?:[^"]|"")*"/g, ''))) return { formula: wrapped(text, value ?? null), ...resultOf(value) };
  if (of === 'google') return { formula: wrapped(text, value ?? null), ...resultOf(value) };
  if (!array) return { formula: text, ...resultOf(value) };
  const ref = `${cellName(row, column)}:${cellName(row + array.rows - 1, column + array.columns - 1)}`;
  return { formula: text, shareType: 'array', ref, isDynamicArray: !array.fixed, ...resultOf(value) };
}

