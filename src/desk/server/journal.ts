/** The seam for durability: every revision goes through a journal before anybody is told that it was accepted. */
import type { StateUpdateMessage } from './kernel-types';

export interface Journal {
  /** Makes a revision durable. The hub acknowledges and broadcasts it only after this returns; a throw refuses it. */
  append(revision: StateUpdateMessage): void;
}

/** Keeps nothing beyond the .xlsx that is written after a quiet second. */
export const noJournal: Journal = { append: () => undefined };
