/**
 * The revisions taken lately, durable or not yet: to know one that comes again, and to bring a page's revision that was built on an
 * older one up to the current one, as the page itself would when it hears of the others.
 */
import type { CommandLike } from '../kernel/engine';

/** What a revision did to the workbook, as far as later ones must know. */
export type Effect =
  /** Commands everybody has carried out. */
  | { readonly kind: 'commands'; readonly commands: readonly CommandLike[] }
  /** A refused revision or its undoing: nothing for anybody but the page that had carried it out already. */
  | { readonly kind: 'nothing'; readonly but: string }
  /** An undo or redo: what was built before it only its author's page can carry over. */
  | { readonly kind: 'history' };

interface Taken {
  readonly id: string;
  readonly effect: Effect;
}

/** A page that is further behind is told what it missed, and sends anew. */
const REACH = 400;

export class Recent {
  private readonly known = new Set<string>();
  private taken: Taken[] = [];

  take(id: string, effect: Effect): void {
    this.known.add(id);
    this.taken.push({ id, effect });
    if (this.taken.length > 2 * REACH) this.taken = this.taken.slice(-REACH);
  }

  /** Whether a revision was taken, however long ago. */
  knows(id: string): boolean {
    return this.known.has(id);
  }

  /** What everybody has carried out since a revision; undefined if a page's revision cannot be carried over that here. */
  since(id: string, clientId: string): readonly (readonly CommandLike[])[] | undefined {
    const found: (readonly CommandLike[])[] = [];
    for (let index = this.taken.length - 1; index >= 0; index -= 1) {
      const one = this.taken[index];
      if (one === undefined) return undefined;
      if (one.id === id) return found.reverse();
      const { effect } = one;
      if (effect.kind === 'history' || (effect.kind === 'nothing' && effect.but === clientId)) return undefined;
      if (effect.kind === 'commands') found.push(effect.commands);
    }
    return undefined;
  }
}
