/** Looks of rectangles that wait to be written: kept apart, so that every cell is written once however many looks it gets. */
import type { StylePatch, ZoneChange } from '../kernel/batch';
import { overlaps, without } from '../kernel/rights';
import type { Zone } from '../overlay';

interface Patch {
  readonly style?: StylePatch;
  readonly format?: string;
}

interface Piece {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly patch: Patch;
}

/** With more pieces than this, taking rectangles apart costs more than writing cells twice. */
const PIECES = 200;

export class PendingLooks {
  private pieces: Piece[] = [];

  get isFull(): boolean {
    return this.pieces.length > PIECES;
  }

  /** Lays a look over a rectangle; it wins over what was laid before. */
  add(sheetId: string, zone: Zone, patch: Patch): void {
    let open: Zone[] = [zone];
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      if (piece.sheetId !== sheetId || !overlaps(piece.zone, zone)) {
        pieces.push(piece);
        continue;
      }
      const shared = common(piece.zone, zone);
      pieces.push({ sheetId, zone: shared, patch: over(piece.patch, patch) });
      for (const rest of without(piece.zone, zone)) pieces.push({ ...piece, zone: rest });
      open = open.flatMap((part) => without(part, shared));
    }
    for (const part of open) pieces.push({ sheetId, zone: part, patch });
    this.pieces = pieces;
  }

  /** The number format laid over a cell; undefined if none. */
  formatAt(sheetId: string, row: number, column: number): string | undefined {
    return this.pieces.find(
      ({ sheetId: tab, zone }) => tab === sheetId && row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right,
    )?.patch.format;
  }

  /** One change for each different look. */
  changes(): ZoneChange[] {
    const groups = new Map<string, { readonly piece: Piece; readonly zones: Zone[] }>();
    for (const piece of this.pieces) {
      const key = JSON.stringify([piece.sheetId, piece.patch.format ?? null, Object.entries(piece.patch.style ?? {}).sort()]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { piece, zones: [piece.zone] });
      else group.zones.push(piece.zone);
    }
    return [...groups.values()].map(({ piece: { sheetId, patch }, zones }) => ({ kind: 'zones', sheetId, zones, ...patch }));
  }
}

function common(one: Zone, other: Zone): Zone {
  return {
    top: Math.max(one.top, other.top), left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right),
  };
}

function over(below: Patch, above: Patch): Patch {
  return { ...below, ...above, ...(below.style === undefined && above.style === undefined ? {} : { style: { ...below.style, ...above.style } }) };
}
