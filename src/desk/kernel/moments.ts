/** Cells whose formulas ask for the time: with every edit NOW is another time, and TODAY may be another day. */
import type { CellPosition } from '@odoo/o-spreadsheet';

interface Asked {
  readonly position: CellPosition;
  /** What it was told; of TODAY the day, of NOW nothing: it changes always. */
  readonly day: number | undefined;
}

/** By the getters of a model. */
const asked = new WeakMap<object, Map<string, Asked>>();

const keyOf = ({ sheetId, col, row }: CellPosition): string => `${sheetId} ${col} ${row}`;

/** Remembers that a cell has asked for the time. */
export function noteMoment(getters: object, position: CellPosition, day: number | undefined): void {
  let cells = asked.get(getters);
  if (cells === undefined) asked.set(getters, (cells = new Map<string, Asked>()));
  const key = keyOf(position);
  const before = cells.get(key);
  cells.set(key, { position: { ...position }, day: before !== undefined && before.day === undefined ? undefined : day });
}

/** The day by the clock of the machine, as the number of a cell. */
function dayHere(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}

/** The cells that would be told another time now; they are forgotten, and remembered when they ask again. */
export function outdatedMoments(getters: object, clock: (() => number) | undefined): readonly CellPosition[] {
  const cells = asked.get(getters);
  if (cells === undefined || cells.size === 0) return [];
  const today = clock === undefined ? dayHere() : Math.floor(clock());
  const outdated = [...cells].filter(([, { day }]) => day !== today);
  for (const [key] of outdated) cells.delete(key);
  return outdated.map(([, { position }]) => position);
}

/** Forgets them all, as before everything is calculated anew. */
export function forgetMoments(getters: object): void {
  asked.delete(getters);
}
