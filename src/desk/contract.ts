/** The desk as its callers see it: the command line, the server, the tests. Types alone. */
import type { Email, Person } from './overlay';

/** What clasp would push: the server bundle, its manifest and its pages by file name without ".html". */
export interface AddonFiles {
  readonly code: string;
  readonly manifest: { readonly timeZone: string; readonly oauthScopes?: readonly string[] };
  readonly pages: Readonly<Record<string, string>>;
  /** The id, on Google, of the spreadsheet that the script belongs to: it may open this workbook by it. */
  readonly bookId?: string;
  /** A script of the file's own, not an add-on: its triggers may run every minute, an add-on's at most hourly. */
  readonly bound?: boolean;
}

/** A prepared answer to an alert or a prompt, for runs with no person at the screen. */
export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed, for a prompt. */
  readonly text?: string;
}

/** Something a person would have seen while a script ran. */
export type Shown =
  | { readonly kind: 'alert'; readonly title: string; readonly message: string; readonly buttons: string; readonly answer: Answer }
  | { readonly kind: 'prompt'; readonly title: string; readonly message: string; readonly buttons: string; readonly answer: Answer }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly html: string; readonly width: number; readonly height: number };

/** One run of a function of the add-on. */
export interface Execution {
  readonly id: string;
  readonly functionName: string;
  readonly user: Email;
  readonly kind: 'menu' | 'sidebar' | 'simple trigger' | 'installable trigger' | 'time-driven trigger' | 'custom function';
  readonly startedAt: string;
  readonly ms: number;
  /** Calls of Google's services by name, e.g. "Range.getValues": 3. */
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  /** What the calls would take on Google, at published latencies. */
  readonly modelledMs: number;
  readonly shown: readonly Shown[];
  readonly logged: readonly string[];
  readonly outcome:
    | { readonly kind: 'done'; readonly returned: unknown }
    | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string };
}

export interface MenuEntry {
  readonly caption: string;
  /** Absent on a submenu and a separator. */
  readonly functionName?: string;
  readonly children?: readonly MenuEntry[];
  readonly separator?: boolean;
}

/** What became of something a person typed. */
export type EditOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly reason: 'protected' | 'invalid' | 'viewer'; readonly message: string };

export type CellValue = number | string | boolean | Date;

/** The desk for one person, in process: everything is done before a call returns. */
export interface DeskSession {
  readonly person: Person;
  /** The add-on's top-level menus, as onOpen of the bundle builds them for this person. */
  menus(): readonly MenuEntry[];
  /** Runs a menu item's function. Alerts and prompts take the next answer; with none left they are answered CLOSE. */
  run(functionName: string, answers?: readonly Answer[]): Execution;
  /** google.script.run from a sidebar: arguments and result follow its type rules. */
  call(functionName: string, args: readonly unknown[], answers?: readonly Answer[]): Execution;
  /** Types text into a cell, as at the keyboard: protections, validation, value parsing and onEdit apply. */
  type(tab: string, a1: string, text: string): EditOutcome;
  /** Pastes a rectangle of texts, as from the clipboard. */
  paste(tab: string, a1: string, texts: readonly (readonly string[])[]): EditOutcome;
  select(tab: string, a1: string): void;
  values(tab: string, a1?: string): CellValue[][];
  displayed(tab: string, a1?: string): string[][];
  formulas(tab: string, a1?: string): string[][];
  tabs(): readonly { readonly name: string; readonly hidden: boolean }[];
}

export interface DeskOptions {
  readonly addon: AddonFiles;
  /** Now, in milliseconds; the wall clock unless given. */
  readonly now?: () => number;
  /** Whether all people belong to one Workspace domain, so that simple triggers know who is at the keyboard; otherwise they do not. */
  readonly sameDomain?: boolean;
  /** Throw at the n-th service call of the next execution (fault injection), counted from 1. */
  readonly failAtCall?: number;
}
