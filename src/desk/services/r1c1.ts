/** Formulas in R1C1 notation, where a reference tells how far away a cell is. */
import { columnIndex, columnLetters } from '../kernel/a1';

/** Quoted parts, which stay as they are, or a reference. */
const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\d_(])/gu;
const A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_(])/gu;

/** A formula in R1C1 notation as it reads in a cell (0-based) in A1 notation; a reference that leaves the tab is #REF!. */
export function toA1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (whole: string, down: string | undefined, across: string | undefined) => {
    if (/^["']/u.test(whole)) return whole;
    const [y, x] = [place(down, row), place(across, column)];
    if (y.index < 0 || x.index < 0) return '#REF!';
    return `${x.fixed ? '$' : ''}${columnLetters(x.index)}${y.fixed ? '$' : ''}${y.index + 1}`;
  });
}

/** A formula of a cell (0-based) in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (whole: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return whole;
    return `R${distance(Number(digits) - 1, row, fixedRow !== '')}C${distance(columnIndex(letters), column, fixedColumn !== '')}`;
  });
}

function place(text: string | undefined, here: number): { readonly index: number; readonly fixed: boolean } {
  if (text === undefined) return { index: here, fixed: false };
  return text.startsWith('[') ? { index: here + Number(text.slice(1, -1)), fixed: false } : { index: Number(text) - 1, fixed: true };
}

/** As Sheets writes it: [0] stands even for the same row. */
function distance(index: number, here: number, fixed: boolean): string {
  return fixed ? String(index + 1) : `[${index - here}]`;
}
