/** Protections of the overlay as locked and open cells, which is all that an .xlsx file knows, and back. */
import type { ProtectionRecord, Zone } from '../overlay';
import { holds } from './places';

/** Which cells of a sheet a file locks; undefined for a sheet that is not protected. */
export interface LockPlan {
  readonly byDefault: boolean;
  /** Zones that differ from the default or confirm it; all cells in them must be written. */
  readonly zones: readonly Zone[];
  locked(row: number, column: number): boolean;
}

/** What a file can express: warnings and editors are not in it. `isLocked`: the kernel's own lock of the whole sheet. */
export function planLocks(protections: readonly ProtectionRecord[], sheetId: string, isLocked: boolean): LockPlan | undefined {
  const own = protections.filter((protection) => protection.sheetId === sheetId && !protection.warningOnly);
  const closed = own.flatMap((protection) => (protection.kind === 'range' ? [protection.zone] : []));
  const sheet = own.filter((protection) => protection.kind === 'sheet');
  if (isLocked || sheet.length > 0) {
    // A cell is open when every protection of the sheet leaves it open.
    const open = isLocked ? [] : (sheet[0]?.unprotected ?? []);
    const others = sheet.slice(1);
    return {
      byDefault: true,
      zones: [...open],
      locked: (row, column) =>
        closed.some((zone) => holds(zone, row, column)) ||
        !open.some((zone) => holds(zone, row, column)) ||
        !others.every((other) => other.unprotected.some((zone) => holds(zone, row, column))),
    };
  }
  if (closed.length === 0) return undefined;
  return { byDefault: false, zones: closed, locked: (row, column) => closed.some((zone) => holds(zone, row, column)) };
}

/** The protections a file's locks stand for: the whole sheet but its open cells, or, where cells are open by default, each locked part. */
export function fromLocks(sheetId: string, openByDefault: boolean, zones: readonly Zone[]): ProtectionRecord[] {
  const base = { sheetId, description: '', editors: [], warningOnly: false };
  if (!openByDefault) return [{ ...base, kind: 'sheet', id: `${sheetId}-lock`, unprotected: zones }];
  return zones.map((zone, place) => ({ ...base, kind: 'range', id: `${sheetId}-lock-${place + 1}`, zone }));
}
