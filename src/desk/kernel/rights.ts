/**
 * Who may edit what, and what a command touches. Pure functions on plain data: the kernel refuses with them, and the page
 * refuses and hatches with the same ones.
 */
import type { Email, Person, ProtectionRecord, Zone } from '../overlay';
import { zoneOf } from './a1';
import type { CommandLike } from './engine';

export interface RightsView {
  readonly people: readonly Person[];
  readonly protections: readonly ProtectionRecord[];
}

/** A rectangle that a command changes; `sheet` alone for the tab itself (its name, its place, its size). */
export interface Touched {
  readonly sheetId: string;
  readonly zone?: Zone;
}

export type Refusal = 'viewer' | 'protected';

/** Why a person may not change a part of the workbook; undefined if they may. */
export function refusalAt(view: RightsView, email: Email, { sheetId, zone }: Touched): Refusal | undefined {
  const person = view.people.find((one) => one.email === email);
  if (person === undefined || person.role === 'viewer') return 'viewer';
  if (person.role === 'owner') return undefined;
  for (const protection of view.protections) {
    if (protection.sheetId !== sheetId || protection.warningOnly || protection.editors.includes(email)) continue;
    if (protection.kind === 'range') {
      if (zone !== undefined && overlaps(protection.zone, zone)) return 'protected';
    } else if (zone === undefined || !covered(zone, protection.unprotected)) return 'protected';
  }
  return undefined;
}

/** Why a person may not carry out a command; undefined if they may. */
export function refusalOf(view: RightsView, email: Email, command: CommandLike): Refusal | undefined {
  const touched = touchedBy(command);
  for (const place of touched) {
    const refusal = refusalAt(view, email, place);
    if (refusal !== undefined) return refusal;
  }
  const person = view.people.find((one) => one.email === email);
  if (person?.role === 'owner') return undefined;
  if (person === undefined || person.role === 'viewer') return 'viewer';
  if (command.type === 'DELETE_SHEET') {
    const barred = view.protections.some(
      (one) => one.sheetId === command['sheetId'] && !one.warningOnly && !one.editors.includes(email),
    );
    if (barred) return 'protected';
  }
  return undefined;
}

const EVERYTHING = 1_000_000_000;

/** What a core command changes. Commands that are not about a tab touch nothing: any editor may give them. */
export function touchedBy(command: CommandLike): readonly Touched[] {
  const sheetId = typeof command['sheetId'] === 'string' ? command['sheetId'] : undefined;
  if (sheetId === undefined) return [];
  switch (command.type) {
    case 'UPDATE_CELL':
    case 'CLEAR_CELL':
    case 'SET_BORDER':
    case 'UPDATE_CELL_POSITION':
      return [{ sheetId, zone: cellZone(Number(command['row']), Number(command['col'])) }];
    case 'SQUISHED_UPDATE_CELL':
      return squished(sheetId, command);
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
    case 'SET_FORMATTING':
    case 'CLEAR_FORMATTING':
    case 'SET_ZONE_BORDERS':
    case 'SET_BORDERS_ON_TARGET':
    case 'ADD_MERGE':
    case 'REMOVE_MERGE':
    case 'REMOVE_TABLE':
      return zonesOf(command['target']).map((zone) => ({ sheetId, zone }));
    case 'ADD_DATA_VALIDATION_RULE':
    case 'ADD_CONDITIONAL_FORMAT':
    case 'CREATE_TABLE':
      return rangesOf(command['ranges']);
    case 'MOVE_RANGES':
      return moved(sheetId, command);
    case 'ADD_COLUMNS_ROWS':
      return [{ sheetId, zone: insertedAt(command) }];
    case 'REMOVE_COLUMNS_ROWS': {
      const elements = (command['elements'] as readonly number[] | undefined) ?? [];
      return elements.map((index) => ({ sheetId, zone: band(command, index, index) }));
    }
    case 'CREATE_SHEET':
    case 'DUPLICATE_SHEET':
    case 'MOVE_SHEET':
    case 'SHOW_SHEET':
      return [];
    default:
      return [{ sheetId }];
  }
}

export function overlaps(one: Zone, other: Zone): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** Whether every cell of a rectangle lies in one of the holes. */
function covered(zone: Zone, holes: readonly Zone[]): boolean {
  let open: Zone[] = [zone];
  for (const hole of holes) open = open.flatMap((part) => without(part, hole));
  return open.length === 0;
}

/** A rectangle less another: up to four rectangles. */
export function without(zone: Zone, hole: Zone): Zone[] {
  if (!overlaps(zone, hole)) return [zone];
  const parts: Zone[] = [];
  if (zone.top < hole.top) parts.push({ ...zone, bottom: hole.top - 1 });
  if (zone.bottom > hole.bottom) parts.push({ ...zone, top: hole.bottom + 1 });
  const top = Math.max(zone.top, hole.top);
  const bottom = Math.min(zone.bottom, hole.bottom);
  if (zone.left < hole.left) parts.push({ top, bottom, left: zone.left, right: hole.left - 1 });
  if (zone.right > hole.right) parts.push({ top, bottom, left: hole.right + 1, right: zone.right });
  return parts;
}

function cellZone(row: number, column: number): Zone {
  return { top: row, bottom: row, left: column, right: column };
}

function zonesOf(target: unknown): Zone[] {
  return Array.isArray(target) ? (target as Zone[]) : [];
}

function rangesOf(ranges: unknown): Touched[] {
  if (!Array.isArray(ranges)) return [];
  return (ranges as { _sheetId: string; _zone: Partial<Zone> }[]).map(({ _sheetId, _zone }) => ({
    sheetId: _sheetId,
    zone: { top: _zone.top ?? 0, left: _zone.left ?? 0, bottom: _zone.bottom ?? EVERYTHING, right: _zone.right ?? EVERYTHING },
  }));
}

function band(command: CommandLike, first: number, last: number): Zone {
  return command['dimension'] === 'COL'
    ? { top: 0, bottom: EVERYTHING, left: first, right: last }
    : { top: first, bottom: last, left: 0, right: EVERYTHING };
}

/** Inserting beside a protected row or column counts as changing it: stricter than Sheets at the edge of a range. */
function insertedAt(command: CommandLike): Zone {
  const base = Number(command['base']);
  return band(command, base, base);
}

function moved(sheetId: string, command: CommandLike): Touched[] {
  const zones = zonesOf(command['target']);
  const targetSheet = typeof command['targetSheetId'] === 'string' ? command['targetSheetId'] : sheetId;
  const [row, column] = [Number(command['row']), Number(command['col'])];
  const origin = zones[0];
  const landed = zones.map((zone) => {
    const [down, across] = [row - (origin?.top ?? 0), column - (origin?.left ?? 0)];
    return { sheetId: targetSheet, zone: { top: zone.top + down, bottom: zone.bottom + down, left: zone.left + across, right: zone.right + across } };
  });
  return [...zones.map((zone) => ({ sheetId, zone })), ...landed];
}

/** Many cells sent as one: a rectangle in A1 notation. */
function squished(sheetId: string, command: CommandLike): Touched[] {
  const zone = typeof command['targetRange'] === 'string' ? zoneOf(command['targetRange']) : undefined;
  return [zone === undefined ? { sheetId } : { sheetId, zone }];
}
