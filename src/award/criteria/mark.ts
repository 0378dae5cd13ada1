/** A juror's mark as it is typed into a cell: on the scale, on a step, and a number; nothing is guessed. */
import { compare, divide, exact, isWhole, subtract } from '../exact';
import type { Exact } from '../exact';
import type { CellValue } from '../facts';
import type { AllowedMarks } from './kind';

export type MarkRefusal =
  | 'notNumber'
  /** The right digits, but as text. */
  | 'numberAsText'
  | 'date'
  | 'below'
  | 'above'
  /** Between two marks: 3.5 on a scale of whole marks. */
  | 'offStep';

export type ReadMark = { readonly kind: 'mark'; readonly mark: Exact } | { readonly kind: 'blank' } | { readonly kind: 'refused'; readonly code: MarkRefusal };

/** Why the mark may not be given here; null when it may. */
export function markProblem(mark: Exact, allowed: Extract<AllowedMarks, { kind: 'allowed' }>): 'below' | 'above' | 'offStep' | null {
  if (compare(mark, allowed.lowest) < 0) return 'below';
  if (compare(mark, allowed.highest) > 0) return 'above';
  return isWhole(divide(subtract(mark, allowed.lowest), allowed.step)) ? null : 'offStep';
}

/** The cell as a mark. A blank cell is a mark not given, never 0. */
export function readMark(cell: CellValue, allowed: Extract<AllowedMarks, { kind: 'allowed' }>): ReadMark {
  if (cell === '' || cell === null || cell === undefined) return { kind: 'blank' };
  if (Object.prototype.toString.call(cell) === '[object Date]') return { kind: 'refused', code: 'date' };
  if (typeof cell === 'string') return { kind: 'refused', code: /^\s*[-−+]?\d+(?:[.,]\d+)?\s*$/.test(cell) ? 'numberAsText' : 'notNumber' };
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return { kind: 'refused', code: 'notNumber' };
  const mark = exact(cell);
  const code = markProblem(mark, allowed);
  return code === null ? { kind: 'mark', mark } : { kind: 'refused', code };
}
