/**
 * The engine's form of a formula in pieces. In it |C| stands for a cell, |R| for a range, |N| for a number and |S| for a text; which ones
 * these are the formula keeps in lists of its own, in the order of the formula.
 */

export type Kind = 'cell' | 'range' | 'number' | 'text' | 'word' | 'sign';

export interface Piece {
  readonly kind: Kind;
  readonly text: string;
  /** Its place in the formula's list of references, numbers or texts. */
  readonly place: number;
}

const PIECES = /\|([CRNS])\||[\p{L}_][\p{L}\p{N}_.!$]*|[\s\S]/gu;
const kinds: Readonly<Record<string, Kind>> = { C: 'cell', R: 'range', N: 'number', S: 'text' };

/** The pieces of a form, without its equals sign and spaces. */
export function piecesOf(form: string): readonly Piece[] {
  const counted = { references: 0, number: 0, text: 0 };
  const pieces: Piece[] = [];
  for (const [text, letter] of form.replace(/^=/u, '').matchAll(PIECES)) {
    const kind = letter === undefined ? (/^[\p{L}_]/u.test(text) ? 'word' : 'sign') : (kinds[letter] ?? 'sign');
    if (text.trim() === '') continue;
    const list = kind === 'cell' || kind === 'range' ? 'references' : kind === 'number' || kind === 'text' ? kind : undefined;
    const place = list === undefined ? -1 : counted[list];
    if (list !== undefined) counted[list] += 1;
    pieces.push({ kind, text, place });
  }
  return pieces;
}

/** Where the bracket that opens here is closed; -1 if it is not. */
export function closing(pieces: readonly Piece[], open: number): number {
  let depth = 0;
  for (let index = open; index < pieces.length; index += 1) {
    const { kind, text } = pieces[index] ?? { kind: 'sign', text: '' };
    if (kind !== 'sign') continue;
    if (text === '(' || text === '{') depth += 1;
    if (text === ')' || text === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** What stands between the commas of a list of arguments; nothing of an empty list. */
export function separated(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  const found: Piece[][] = [[]];
  let depth = 0;
  for (const piece of pieces) {
    if (piece.kind === 'sign') {
      if (piece.text === '(' || piece.text === '{') depth += 1;
      if (piece.text === ')' || piece.text === '}') depth -= 1;
      if (piece.text === ',' && depth === 0) {
        found.push([]);
        continue;
      }
    }
    found[found.length - 1]?.push(piece);
  }
  return found;
}
