/**
 * What a workbook of the desk holds beyond what the spreadsheet kernel (and an .xlsx file) can hold:
 * people and their roles, protections with editors, notes, properties, triggers. Kept in a sidecar file beside the .xlsx.
 */

/** E-mail address in lower case: the identity of a person, as on Google. */
export type Email = string;

export type Role = 'owner' | 'editor' | 'viewer';

/** Somebody who may open the workbook. */
export interface Person {
  readonly email: Email;
  readonly name: string;
  readonly role: Role;
  /** Language of the person's interface. */
  readonly language: 'ru' | 'en';
}

/** A rectangle of a sheet, 0-based, both ends inclusive (as the kernel counts). */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface ProtectionBase {
  readonly id: string;
  readonly sheetId: string;
  readonly description: string;
  /** Who may edit besides the owner of the workbook. */
  readonly editors: readonly Email[];
  /** Everybody may edit after a confirmation; scripts are not stopped. */
  readonly warningOnly: boolean;
  /** The named range that it follows; "" or absent for none. */
  readonly rangeName?: string;
}

export interface SheetProtection extends ProtectionBase {
  readonly kind: 'sheet';
  /** Parts of the sheet that this protection leaves open. */
  readonly unprotected: readonly Zone[];
}

export interface RangeProtection extends ProtectionBase {
  readonly kind: 'range';
  readonly zone: Zone;
}

export type ProtectionRecord = SheetProtection | RangeProtection;

export interface Note {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface TriggerRecord {
  readonly uid: string;
  readonly handler: string;
  readonly event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';
  /** Who made it, and as whom it runs. */
  readonly creator: Email;
  /** Of a time-driven trigger that an earlier version of the desk recorded. */
  readonly everyMinutes?: number;
  readonly schedule?: ClockSchedule;
  /** When it was made, in milliseconds since 1970. */
  readonly made?: number;
  /** When it is to run next; absent once a trigger that runs once has run. */
  readonly next?: number;
}

/** When a time-driven trigger runs: once, or again and again by the clock on the wall of a time zone. */
export interface ClockSchedule {
  readonly timeZone: string;
  /** Milliseconds since 1970, of a trigger that runs once. */
  readonly at?: number;
  readonly every?: { readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months'; readonly count: number };
  /** 1 is Monday. */
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** How a person enters from the network: what proves the personal link and the browsers that have used it. No secret is kept, only hashes. */
export interface LinkRecord {
  readonly email: Email;
  /** Of the link's secret (SHA-256, base64url); absent when only the owner's way in from the command line was used. */
  readonly hash?: string;
  /** ISO 8601. */
  readonly made: string;
  readonly sessions: readonly { readonly hash: string; /** Milliseconds since 1970. */ readonly until: number }[];
}

/** Developer metadata of a spreadsheet, sheet, row or column. */
export interface MetadataRecord {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place:
    | { readonly kind: 'spreadsheet' }
    | { readonly kind: 'sheet'; readonly sheetId: string }
    | { readonly kind: 'row' | 'column'; readonly sheetId: string; readonly index: number };
}

/** Cells of a sheet that something outside of the grid refers to: a chart's data, a picture's place. */
export interface AnchorRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly zone: Zone;
}

export interface Overlay {
  readonly version: 1;
  readonly name: string;
  /** IANA name, e.g. Europe/Moscow. */
  readonly timeZone: string;
  /** As Google writes it, e.g. ru_RU. */
  readonly locale: string;
  readonly people: readonly Person[];
  readonly protections: readonly ProtectionRecord[];
  readonly notes: readonly Note[];
  readonly metadata: readonly MetadataRecord[];
  readonly triggers: readonly TriggerRecord[];
  /** What charts and pictures of a foreign file lie on and refer to; those whose cells are gone are not listed. */
  readonly anchors?: readonly AnchorRecord[];
  /** Personal links; absent in a workbook that never had one. */
  readonly links?: readonly LinkRecord[];
  readonly properties: {
    readonly document: Readonly<Record<string, string>>;
    readonly script: Readonly<Record<string, string>>;
    readonly user: Readonly<Record<Email, Readonly<Record<string, string>>>>;
  };
}
