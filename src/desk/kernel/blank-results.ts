/**
 * A formula may give nothing: =A9 of an empty cell, IF(A1="";;A1), the gaps of a FILTER. The engine makes a zero of it at the last moment;
 * in Sheets the cell is blank. Here the formula of a cell marks what is nothing, and whoever puts it into the cell takes the mark away.
 */
import type { CompiledFormula, EvaluatedCell } from '@odoo/o-spreadsheet';

type Execute = CompiledFormula['execute'];
type Result = ReturnType<Execute>;
type Single = Exclude<Result, readonly unknown[]>;

/** A text that no cell can hold. */
const NOTHING = '\u0000';

/** The formula of a cell that is about to be calculated; parts of formulas and formulas of rules are none. */
let expected: CompiledFormula | undefined;

/** Says that a formula is calculated for its cell next. */
export function calculatedForCell(formula: CompiledFormula): void {
  expected = formula;
}

function isTable(result: Result): result is Exclude<Result, Single> {
  return Array.isArray(result);
}

function isNothing({ value }: Single): boolean {
  return value === null || (value as unknown) === undefined;
}

/** What computes a form, with marks. */
export function markingBlanks(execute: Execute): Execute {
  return function (this: CompiledFormula, references, ref, range, named, context) {
    const marks = expected === this;
    expected = undefined;
    const result = execute.call(this, references, ref, range, named, context);
    if (!marks) return result;
    if (!isTable(result)) return isNothing(result) ? ({ ...(result), value: NOTHING }) : result;
    const table = result as readonly (readonly Single[])[];
    if (!table.some((column) => column.some(isNothing))) return result;
    return table.map((column) => column.map((cell) => (isNothing(cell) ? { ...cell, value: NOTHING } : cell)));
  };
}

/** Whether a value is marked. */
export function isMarked(value: unknown): boolean {
  return value === NOTHING;
}

/** The cell as it is without the mark. */
export function unmarked(cell: EvaluatedCell): EvaluatedCell {
  return isMarked(cell.value) ? ({ ...cell, value: null, type: 'empty', formattedValue: '', isAutoSummable: true, defaultAlign: 'left' } as unknown as EvaluatedCell) : cell;
}
