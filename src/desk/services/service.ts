/** What a script can hold: an object of Google's services, living in the host. */
import { Mismatch } from './exception';
import type { Run } from './run';

/** Any method a script may call; arguments are checked by the method itself. */
export type ScriptMethod = (...args: never[]) => unknown;

/** The explicit methods of a service class. */
export type Methods<Names extends readonly string[]> = Record<Names[number], ScriptMethod>;

/** A value of an enumeration such as SpreadsheetApp.ProtectionType.SHEET: compared by identity in the script. */
export class EnumValue {
  constructor(readonly enumeration: string, readonly name: string) {}
}

export abstract class Service {
  /** As scripts and error texts name it, e.g. "Range". */
  abstract readonly className: string;
  /** Plain fields that the script's object has besides its methods. */
  fields?: Readonly<Record<string, number>>;

  constructor(protected readonly run: Run) {}
}

export function asInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Mismatch();
  return Math.trunc(value);
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Mismatch();
  return value;
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Mismatch();
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Mismatch();
  return value;
}

/** A two-dimensional array. */
export function asTable(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) throw new Mismatch();
  return value as unknown[][];
}

export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Mismatch();
  return value as unknown[];
}

export function asService<T extends Service>(value: unknown, type: abstract new (...args: never[]) => T): T {
  if (!(value instanceof type)) throw new Mismatch();
  return value;
}

/** The name of an enumeration value. */
export function asEnum(value: unknown, enumeration: string): string {
  if (!(value instanceof EnumValue) || value.enumeration !== enumeration) throw new Mismatch();
  return value.name;
}
