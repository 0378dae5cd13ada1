/** Pages of the hub's tests on a bad network: messages lie on the wires until they are let through, and a disk takes its time. */
import { Model } from '../../../src/desk/kernel/engine';
import { forgetRevision } from '../../../src/desk/page/undo-stack';
import type { Hub } from '../../../src/desk/server/hub';
import type { Follower } from '../../../src/desk/server/hub-seams';
import type { Journal } from '../../../src/desk/server/journal';
import type { CollaborationMessage, StateUpdateMessage } from '../../../src/desk/server/kernel-types';

/** The tab of the tiny desk on which they work. */
export const SHEET = 'facts';

/** A disk that takes its time: changes are durable when the test says so. */
export class SlowJournal implements Journal {
  private waiting: (() => void)[] = [];

  append(_entry: unknown, durable: () => void): void {
    this.waiting.push(durable);
  }
  settled(then: () => void): void {
    if (this.waiting.length === 0) then();
    else this.waiting.push(then);
  }
  reaches(): boolean {
    return true;
  }
  commit(): void {
    for (const then of this.waiting.splice(0)) then();
  }
}

export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

type Down = { readonly kind: 'message'; readonly message: CollaborationMessage } | { readonly kind: 'refused'; readonly revision: string };

/** A page with a wire in each direction, on which messages lie until they are let through. */
export class Far implements Follower {
  readonly model: Model;
  readonly clientId: string;
  readonly email: string;
  readonly up: CollaborationMessage[] = [];
  readonly down: Down[] = [];
  readonly there = new Map<string, boolean>();
  anew = 0;
  private readonly words = new Map<string, readonly string[]>();
  private readonly targets = new Map<string, { readonly id: string; readonly there: boolean }>();
  private unacknowledged: StateUpdateMessage | undefined;
  private listen: ((message: CollaborationMessage) => void) | undefined;
  private count = 0;
  online = true;

  constructor(private readonly hub: Hub, readonly number: number, email = `p${number}@example.ru`) {
    this.clientId = `page ${number}`;
    this.email = email;
    const { snapshot, revisions } = hub.start();
    const transportService = {
      sendMessage: (message: CollaborationMessage): Promise<void> => {
        this.say(copy(message));
        return Promise.resolve();
      },
      onNewMessage: (_id: string, callback: (message: CollaborationMessage) => void): void => void (this.listen = callback),
      leave: (): void => undefined,
    };
    this.model = new Model(copy(snapshot), { client: { id: this.clientId, name: '' }, transportService }, copy([...revisions]));
    hub.join(this);
  }

  deliver(message: CollaborationMessage): void {
    this.down.push({ kind: 'message', message: copy(message) });
  }
  refused(revision: string): void {
    this.down.push({ kind: 'refused', revision });
  }
  startAnew(): void {
    this.anew += 1;
  }

  type(row: number, col: number, mark = ''): void {
    const { getters } = this.model;
    let free = row + 10;
    while (getters.getCell({ sheetId: SHEET, row: free, col }) !== undefined) free += 1;
    this.count += 1;
    this.model.dispatch('UPDATE_CELL', { sheetId: SHEET, row: free, col, content: `слово ${this.number}.${this.count} ${mark}` });
  }

  undo(back: boolean): void {
    const { handlers } = this.model as unknown as { readonly handlers: readonly object[] };
    const canRedo = handlers.some((handler) => 'redoStack' in handler && (handler.redoStack as readonly string[]).length > 0);
    if (back || canRedo) this.model.dispatch(back ? 'REQUEST_UNDO' : 'REQUEST_REDO');
  }

  private say(message: CollaborationMessage): void {
    if ('nextRevisionId' in message) {
      const { nextRevisionId } = message;
      this.unacknowledged = message;
      if (message.type === 'REMOTE_REVISION') this.words.set(nextRevisionId, JSON.stringify(message.commands).match(/слово \d+\.\d+/gu) ?? []);
      if (message.type === 'REVISION_UNDONE') this.targets.set(nextRevisionId, { id: message.undoneRevisionId, there: false });
      if (message.type === 'REVISION_REDONE') this.targets.set(nextRevisionId, { id: message.redoneRevisionId, there: true });
    }
    if (this.online) this.up.push(message);
  }

  /** Lets one message through to the hub; perhaps twice. */
  send(twice: boolean): boolean {
    const message = this.up.shift();
    if (message === undefined) return false;
    this.hub.receive(this, copy(message));
    if (twice) this.hub.receive(this, copy(message));
    return true;
  }

  /** Lets one message through to the page. */
  hear(): boolean {
    const one = this.down.shift();
    if (one === undefined) return false;
    if (one.kind === 'refused') {
      forgetRevision(this.model, one.revision);
      for (const word of this.words.get(one.revision) ?? []) this.there.set(word, false);
    } else this.follow(one.message);
    return true;
  }

  private follow(message: CollaborationMessage): void {
    if ('nextRevisionId' in message && message.nextRevisionId === this.unacknowledged?.nextRevisionId) {
      this.unacknowledged = undefined;
      const target = this.targets.get(message.nextRevisionId);
      if (message.type !== 'SNAPSHOT_CREATED') for (const word of this.words.get(target?.id ?? message.nextRevisionId) ?? []) this.there.set(word, target?.there ?? true);
    }
    this.listen?.(message);
  }

  /** The connection breaks: what lies on the wires is gone. */
  lose(): void {
    this.hub.leave(this);
    this.up.splice(0);
    this.down.splice(0);
    this.online = false;
  }

  return(): void {
    if (this.online) return;
    this.online = true;
    const missed = this.hub.since((this.model as unknown as { session: { getRevisionId(): string } }).session.getRevisionId());
    if (missed === undefined) throw new Error('The page would have to start anew.');
    this.hub.join(this);
    const unacknowledged = this.unacknowledged;
    for (const revision of missed) this.follow(copy(revision));
    this.hub.tellRefusals(this, missed);
    if (missed.length === 0 && unacknowledged !== undefined) this.up.push(unacknowledged);
  }
}

/** Lets everything through until nothing is on its way. */
export function settle({ pages, journal }: { readonly pages: readonly Far[]; readonly journal: SlowJournal }): void {
  for (const page of pages) page.return();
  for (let busy = true, rounds = 0; busy; rounds += 1) {
    if (rounds > 10_000) throw new Error('It never comes to rest.');
    busy = false;
    for (const page of pages) {
      while (page.send(false)) busy = true;
      journal.commit();
      while (page.hear()) busy = true;
    }
  }
}
