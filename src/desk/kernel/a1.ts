/** A1 notation of cells and rectangles, 0-based inside. */
import type { Zone } from '../overlay';

/** "A" for 0, "AA" for 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 notation of a rectangle; of one cell without a colon. */
export function a1Of({ top, left, bottom, right }: Zone): string {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** A rectangle with open ends: "B:B" has no rows, "2:3" no columns, "B2:B" no end. */
export interface OpenZone {
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
}

/** Reads A1 notation without a tab name; undefined if it is none. Dollar signs are skipped. */
export function openZoneOf(a1: string): OpenZone | undefined {
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/iu.exec(a1.replace(/\$/gu, '').trim());
  if (match === null) return undefined;
  const [, startLetters = '', startDigits = '', endLetters, endDigits] = match;
  if (startLetters === '' && startDigits === '') return undefined;
  if (endLetters === undefined || endDigits === undefined) {
    if (startLetters === '' || startDigits === '') return undefined;
    const [row, column] = [Number(startDigits) - 1, columnIndex(startLetters)];
    return row < 0 ? undefined : { top: row, bottom: row, left: column, right: column };
  }
  if (endLetters === '' && endDigits === '') return undefined;
  const rows = [startDigits, endDigits].filter((digits) => digits !== '').map((digits) => Number(digits) - 1);
  const columns = [startLetters, endLetters].filter((letters) => letters !== '').map(columnIndex);
  if (rows.some((row) => row < 0)) return undefined;
  return {
    ...(rows.length > 0 ? { top: Math.min(...rows) } : {}),
    ...(rows.length > 1 ? { bottom: Math.max(...rows) } : {}),
    ...(columns.length > 0 ? { left: Math.min(...columns) } : {}),
    ...(columns.length > 1 ? { right: Math.max(...columns) } : {}),
  };
}

/** Reads A1 notation with all four sides; undefined if a side is open. */
export function zoneOf(a1: string): Zone | undefined {
  const open = openZoneOf(a1);
  if (open?.top === undefined || open.left === undefined || open.bottom === undefined || open.right === undefined) return undefined;
  return { top: open.top, left: open.left, bottom: open.bottom, right: open.right };
}

/** Splits "'My tab'!A1:B2" into tab name and the rest; the name is undefined without an exclamation mark. */
export function splitTab(reference: string): { readonly tab?: string; readonly a1: string } {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return { a1: reference };
  const name = reference.slice(0, mark);
  const tab = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
  return { tab, a1: reference.slice(mark + 1) };
}

/** A tab name as a formula quotes it. */
export function quotedTab(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name) ? name : `'${name.replace(/'/gu, "''")}'`;
}
