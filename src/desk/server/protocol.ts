/** What the page and the server say to each other over one WebSocket. Types alone: both sides import it. */
import type { CollaborationMessage, StateUpdateMessage, WorkbookSnapshot } from './kernel-types';
import type { MenuEntry } from '../contract';
import type { CustomResult } from '../kernel/custom-functions';
import type { Email, Note, Person, ProtectionRecord, Zone } from '../overlay';

/** What a person has selected, so that a script's getActiveRange answers with it. */
export interface Selected {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly zones: readonly Zone[];
}

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** An alert or a prompt on the person's screen; the script that asks is suspended until it is answered. */
export interface Question {
  readonly id: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** The part of the overlay a person's page draws and obeys. */
export interface OverlayView {
  readonly name: string;
  readonly people: readonly Person[];
  readonly protections: readonly ProtectionRecord[];
  readonly notes: readonly Note[];
}

/** A revision was carried out, or will never be. */
export type SentFate = 'taken' | 'refused';

export type FileState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string };

/** A person and the state of the link, for the owner's list; no secret is in it. */
export interface LinkState {
  readonly person: Person;
  /** When the link that is valid now was made, ISO 8601; absent without one. */
  readonly made?: string;
  /** Browsers that have entered and may return. */
  readonly browsers: number;
}

/** What the owner asks for in the window of people and links. A person put under a known address is changed. */
export type PeopleAct =
  | { readonly kind: 'list' }
  | { readonly kind: 'make link' | 'revoke link' | 'remove person'; readonly email: Email }
  | { readonly kind: 'put person'; readonly person: Person };

export type FromPage =
  /**
   * First word of a connection. When the page returns after an interruption: the last revision it knows, its own that it has sent and
   * not heard of, and the build it was told of in its welcome.
   */
  | { readonly type: 'hello'; readonly clientId: string; readonly revision?: string; readonly waiting?: string; readonly build?: string }
  /** Asked now and then, to notice a connection that is dead though nothing has said so. */
  | { readonly type: 'still there' }
  | { readonly type: 'collaboration'; readonly message: CollaborationMessage }
  | { readonly type: 'selected'; readonly selected: Selected }
  | { readonly type: 'menu'; readonly functionName: string }
  | { readonly type: 'call'; readonly call: string; readonly frame: string; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly type: 'answer'; readonly question: string; readonly button: Button; readonly text?: string }
  | { readonly type: 'frame closed'; readonly frame: string }
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'people'; readonly act: PeopleAct }
  /** Formulas on the page wait for functions of the script. */
  | { readonly type: 'formulas wait' };

export type FromServer =
  | {
      readonly type: 'welcome';
      readonly you: Person;
      /** Whether one may choose whom to be, or came by a personal link. */
      readonly door: 'chooser' | 'links';
      readonly snapshot: WorkbookSnapshot;
      readonly revisions: readonly StateUpdateMessage[];
      readonly overlay: OverlayView;
      readonly menus: readonly MenuEntry[];
      readonly file: FileState;
      /** Functions of the script that formulas may use. */
      readonly functions?: readonly string[];
      /** Which build of the page is served now. */
      readonly build?: string;
    }
  /** Said as soon as a page has come, before what may take long, and whenever it asks. */
  | { readonly type: 'still here' }
  /** What functions of the script give in formulas, by call. */
  | { readonly type: 'computed'; readonly results: readonly (readonly [string, CustomResult])[] }
  /** The page returned in time: only what it missed. */
  | { readonly type: 'caught up'; readonly revisions: readonly StateUpdateMessage[] }
  /** The page's copy cannot be continued: it must start anew. `sent`: what became of the revision that it has not heard of, where that is known. */
  | { readonly type: 'start anew'; readonly reason: string; readonly sent?: SentFate }
  | { readonly type: 'collaboration'; readonly message: CollaborationMessage }
  | { readonly type: 'refused'; readonly revision: string; readonly reason: 'protected' | 'invalid' | 'viewer'; readonly message: string }
  | { readonly type: 'overlay'; readonly overlay: OverlayView }
  | { readonly type: 'menus'; readonly menus: readonly MenuEntry[] }
  | { readonly type: 'file'; readonly file: FileState }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'question gone'; readonly question: string }
  | { readonly type: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly type: 'frame'; readonly frame: string; readonly place: 'sidebar'; readonly title: string; readonly address: string }
  | {
      readonly type: 'frame';
      readonly frame: string;
      readonly place: 'dialog';
      readonly modal: boolean;
      readonly title: string;
      readonly address: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'close frame'; readonly frame: string }
  | { readonly type: 'running'; readonly functionName: string; readonly caption: string }
  | { readonly type: 'finished'; readonly functionName: string; readonly failure?: { readonly name: string; readonly message: string } }
  | { readonly type: 'returned'; readonly frame: string; readonly call: string; readonly value: unknown }
  | { readonly type: 'thrown'; readonly frame: string; readonly call: string; readonly name: string; readonly message: string }
  /** For the owner; `links`: whether links can be made, that is, whether others can reach the desk. */
  | { readonly type: 'people'; readonly people: readonly LinkState[]; readonly links: boolean }
  /** A link just made: the only time that it can be seen. */
  | { readonly type: 'link'; readonly email: Email; readonly address: string }
  | { readonly type: 'go to'; readonly sheetId: string; readonly zone: Zone };
