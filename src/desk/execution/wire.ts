/**
 * How values cross between the host and the script: as JSON text, so that every array, object and date the script gets is of its
 * own realm, be that a vm context or a worker. What JSON lacks is tagged with the key "$".
 */
import { EnumValue, Service } from '../services/service';
import { enumValue } from '../services/enums';

/** Objects of the host that a script holds, by number. */
export class Handles {
  private readonly byId = new Map<number, Service>();
  private readonly ids = new Map<Service, number>();

  idOf(service: Service): number {
    const known = this.ids.get(service);
    if (known !== undefined) return known;
    const id = this.byId.size + 1;
    this.byId.set(id, service);
    this.ids.set(service, id);
    return id;
  }

  find(id: number): Service {
    const service = this.byId.get(id);
    if (service === undefined) throw new Error(`The script names an object ${id} that it never got.`);
    return service;
  }
}

type Tagged =
  | { readonly $: 'undefined' }
  | { readonly $: 'number'; readonly v: string }
  | { readonly $: 'date'; readonly v: number | null }
  | { readonly $: 'handle'; readonly id: number; readonly c: string; readonly f?: Readonly<Record<string, number>> }
  | { readonly $: 'enum'; readonly e: string; readonly n: string }
  | { readonly $: 'function' }
  | { readonly $: 'object'; readonly v: Readonly<Record<string, unknown>> };

/** A value of the host as it crosses. */
export function outward(value: unknown, handles: Handles): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  if (Array.isArray(value)) return value.map((element) => outward(element, handles));
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Service) {
    const handle = { $: 'handle', id: handles.idOf(value), c: value.className };
    return value.fields === undefined ? handle : { ...handle, f: value.fields };
  }
  if (value instanceof EnumValue) return { $: 'enum', e: value.enumeration, n: value.name };
  if (typeof value === 'object') {
    return { $: 'object', v: Object.fromEntries(Object.entries(value).map(([key, element]) => [key, outward(element, handles)])) };
  }
  throw new Error(`A ${typeof value} cannot go to a script.`);
}

/** A script's function among arguments: it can be named in an error and nothing else. */
export const SCRIPT_FUNCTION = Symbol('a function of the script');

/** A value of the script as it arrived. */
export function inward(wire: unknown, handles: Handles): unknown {
  if (Array.isArray(wire)) return wire.map((element) => inward(element, handles));
  if (typeof wire !== 'object' || wire === null) return wire;
  const tagged = wire as Tagged;
  switch (tagged.$) {
    case 'undefined': return undefined;
    case 'number': return Number(tagged.v);
    case 'date': return new Date(tagged.v ?? NaN);
    case 'handle': return handles.find(tagged.id);
    case 'enum': return enumValue(tagged.e, tagged.n);
    case 'function': return SCRIPT_FUNCTION;
    case 'object': return Object.fromEntries(Object.entries(tagged.v).map(([key, element]) => [key, inward(element, handles)]));
  }
}

/** What the script side is told at the start. */
export interface Introduction {
  readonly classes: Readonly<Record<string, { readonly methods: readonly string[]; readonly enumerations: Readonly<Record<string, string>> }>>;
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
  readonly globals: Readonly<Record<string, { readonly id: number; readonly c: string }>>;
  readonly absent: readonly string[];
  /** Where the clock of the script stands: IANA name. */
  readonly timeZone: string;
  /** The instant that the script takes for now; its own clock without it. */
  readonly now?: number;
}

/** A call as it crosses, and its answer. */
export interface WireCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type WireAnswer = { readonly v: unknown } | { readonly e: { readonly name: string; readonly message: string } };
