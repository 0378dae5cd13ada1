/** A sign before a power: in Sheets -2^2 is 4, for the sign belongs to the number; the engine takes the power first. */
import { closing } from './pieces';
import type { Piece } from './pieces';

const OPEN: Piece = { kind: 'sign', text: '(', place: -1 };
const CLOSE: Piece = { kind: 'sign', text: ')', place: -1 };

function isSign({ kind, text }: Piece): boolean {
  return kind === 'sign' && (text === '-' || text === '+');
}

/** Whether a sign at this place belongs to what follows it. */
function isUnary(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  return before === undefined || (before.kind === 'sign' && /[-+*/^&=<>(,;{]/u.test(before.text));
}

/** Where what begins at a place ends: a value, a call or something in brackets, and percent signs after it. */
function operandEnd(pieces: readonly Piece[], start: number): number {
  let end = start + 1;
  if (pieces[start]?.kind === 'word' && pieces[end]?.text === '(') end = closing(pieces, end) + 1;
  else if (pieces[start]?.text === '(' || pieces[start]?.text === '{') end = closing(pieces, start) + 1;
  if (end === 0) return -1;
  while (pieces[end]?.text === '(') end = closing(pieces, end) + 1;
  while (pieces[end]?.text === '%') end += 1;
  return end;
}

/** The pieces with brackets around each sign and its number before a power; the same list where there are none. */
export function withSigns(pieces: readonly Piece[]): readonly Piece[] {
  const opened = new Set<number>();
  const closed = new Set<number>();
  for (let index = 0; index < pieces.length; index += 1) {
    if (!isSign(pieces[index] ?? OPEN) || !isUnary(pieces, index)) continue;
    let operand = index;
    while (isSign(pieces[operand] ?? OPEN)) operand += 1;
    const end = operandEnd(pieces, operand);
    if (end > 0 && pieces[end]?.text === '^') {
      opened.add(index);
      closed.add(end);
    }
    index = operand - 1;
  }
  if (opened.size === 0) return pieces;
  return pieces.flatMap((piece, index) => [...(closed.has(index) ? [CLOSE] : []), ...(opened.has(index) ? [OPEN] : []), piece]);
}
