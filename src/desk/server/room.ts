/** What the open pages of a desk share, as each of them sees it. */
import type { Email } from '../overlay';
import type { Client } from './client';
import type { FramePages } from './frame-pages';
import type { Hub } from './hub';
import type { Limits } from './limits';
import type { DeskPort } from './port';
import type { FromServer, PeopleAct } from './protocol';

/** What all clients of a desk share. */
export interface Room {
  readonly desk: DeskPort;
  readonly hub: Hub;
  readonly frames: FramePages;
  readonly limits: Limits;
  /** Does what the owner asks about people and links; answers what to tell. */
  people(actor: Email, act: PeopleAct): readonly FromServer[];
  /** What the menus of a person run: their pages may ask for nothing else as a menu item. */
  readonly offered: Map<Email, ReadonlySet<string>>;
  welcome(client: Client): FromServer;
  /** Which build of the page is served now; undefined where there is none. */
  build(): string | undefined;
  /** Something outside the grid may have changed: notes, protections, the name. */
  overlayTouched(): void;
  /** Resolves when everything changed so far is durable. */
  settled(): Promise<void>;
  /** Tells whoever runs the server of a fault of the server's own. */
  report(error: unknown): void;
  /** Tells a person who has come what happened before. */
  greet(client: Client): void;
}
