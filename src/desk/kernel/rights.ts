/**
 * Who may edit what. Pure functions on plain data: the kernel refuses with them, and the page refuses and hatches with the same ones.
 */
import type { Email, Person, ProtectionRecord, Zone } from '../overlay';
import type { CommandLike } from './engine';
import { touchedBy } from './touched';
import type { RulePlaces, Touched } from './touched';

export interface RightsView {
  readonly people: readonly Person[];
  readonly protections: readonly ProtectionRecord[];
  /** Where the rules lie that commands name by their id. */
  readonly rules?: RulePlaces;
}

export type Refusal = 'viewer' | 'protected';

/** Why a person may not change a part of the workbook; undefined if they may. */
export function refusalAt(view: RightsView, email: Email, touched: Touched): Refusal | undefined {
  const person = view.people.find((one) => one.email === email);
  if (person === undefined || person.role === 'viewer') return 'viewer';
  if (person.role === 'owner') return undefined;
  if ('owner' in touched) return 'protected';
  return view.protections.some((protection) => bars(protection, email, touched)) ? 'protected' : undefined;
}

/** Whether a protection keeps an editor from changing a part of its tab. */
export function bars(protection: ProtectionRecord, email: Email, touched: Touched): boolean {
  if ('owner' in touched || protection.sheetId !== touched.sheetId || protection.warningOnly || protection.editors.includes(email)) return false;
  if ('whole' in touched) return true;
  if ('gap' in touched) return protection.kind === 'sheet' || isInside(protection.zone, touched.gap);
  const { zone } = touched;
  if (protection.kind === 'range') return zone !== undefined && overlaps(protection.zone, zone);
  return zone === undefined || !covered(zone, protection.unprotected);
}

/** Why a person may not carry out a command; undefined if they may. Throws a MisshapenCommand for what the engine would not have made. */
export function refusalOf(view: RightsView, email: Email, command: CommandLike): Refusal | undefined {
  for (const place of touchedBy(command, view.rules)) {
    const refusal = refusalAt(view, email, place);
    if (refusal !== undefined) return refusal;
  }
  const person = view.people.find((one) => one.email === email);
  return person === undefined || person.role === 'viewer' ? 'viewer' : undefined;
}

export function overlaps(one: Zone, other: Zone): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** As on Sheets, rows may come just above and just below a protected range, not between its rows. */
function isInside({ top, bottom, left, right }: Zone, { dimension, at }: Extract<Touched, { gap: unknown }>['gap']): boolean {
  return dimension === 'ROW' ? top < at && at <= bottom : left < at && at <= right;
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
