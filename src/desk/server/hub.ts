/**
 * Orders the revisions of a workbook. The server's own model is the truth: a page's revision that builds on an older one is carried
 * over those that came between; if the person may make it, it is journalled, applied and sent to everybody, its author too, as
 * acknowledgement.
 */
import type { Email } from '../overlay';
import type { CommandLike } from '../kernel/engine';
import type { Follower, HubEvents, Judge, Refused, Truth } from './hub-seams';
import { asTheyStand, carriedOver, revisionOf, takenBack, unsqueezed } from './engine-session';
import type { Journal, JournalEntry, Past } from './journal';
import { isStateUpdate } from './kernel-types';
import type { CollaborationMessage, StateUpdateMessage, WorkbookSnapshot } from './kernel-types';
import { Recent } from './recent';
import type { Effect } from './recent';

interface Logged {
  readonly message: StateUpdateMessage;
  readonly email: Email | undefined;
  readonly commands: readonly CommandLike[];
}

export type { Follower, Refused };

type Revision = Extract<StateUpdateMessage, { type: 'REMOTE_REVISION' }>;
type HistoryChange = Extract<StateUpdateMessage, { type: 'REVISION_UNDONE' | 'REVISION_REDONE' }>;

/** Pages that join later replay at most so many revisions; beyond that a new snapshot is taken when nobody is there. */
const LONG_LOG = 2000;

export class Hub {
  private snapshot: WorkbookSnapshot;
  private log: Logged[] = [];
  private readonly followers = new Map<string, Follower>();
  private readonly positions = new Map<string, CollaborationMessage>();
  private readonly waiting = new Map<string, StateUpdateMessage>();
  private readonly undone = new Set<string>();
  private readonly recent = new Recent();
  /** By the revision that undoes what was refused. */
  private readonly refusals = new Map<string, { readonly clientId: string; readonly revision: string; readonly refused: Refused }>();
  private head: string;
  /** The page's revision that is being applied to the truth right now. */
  private applying: StateUpdateMessage | undefined;
  private counter = 0;

  constructor(
    private readonly truth: Truth,
    private readonly judge: Judge,
    private readonly journal: Journal,
    private readonly events: HubEvents = {},
    past?: Past,
  ) {
    this.snapshot = past?.snapshot ?? truth.exportData();
    this.head = this.snapshot.revisionId;
    this.recent.take(this.head, { kind: 'commands', commands: [] });
    for (const entry of past?.revisions ?? []) this.remember(entry);
    truth.config.transportService.onNewMessage('desk hub', (message) => {
      if (isStateUpdate(message) && message !== this.applying) this.fromTruth(message);
    });
  }

  /** Follows the workbook no longer. */
  end(): void {
    this.truth.config.transportService.leave('desk hub');
  }

  /** The revision everybody is to build on. */
  get revision(): string {
    return this.head;
  }

  /** What a page needs to start from nothing. */
  start(): { readonly snapshot: WorkbookSnapshot; readonly revisions: readonly StateUpdateMessage[] } {
    const durable = this.log[this.log.length - 1]?.message.nextRevisionId ?? this.snapshot.revisionId;
    if (this.followers.size === 0 && this.log.length > LONG_LOG && durable === this.head) {
      this.snapshot = this.truth.exportData();
      this.log = [];
    }
    return { snapshot: this.snapshot, revisions: this.log.map(({ message }) => message) };
  }

  /** What a returning page has missed; undefined if it must start anew. */
  since(revision: string): readonly StateUpdateMessage[] | undefined {
    if (revision === this.head) return [];
    const index = this.log.findIndex(({ message }) => message.nextRevisionId === revision);
    if (index < 0 && revision !== this.snapshot.revisionId) return undefined;
    return this.log.slice(index + 1).map(({ message }) => message);
  }

  /** Whether a revision was taken, or refused, however long ago; it does not come again. */
  knows(revision: string): boolean {
    return this.recent.knows(revision);
  }

  /** Tells a returning page what it was refused in the revisions it has missed. */
  tellRefusals(follower: Follower, missed: readonly StateUpdateMessage[]): void {
    for (const { nextRevisionId } of missed) {
      const known = this.refusals.get(nextRevisionId);
      if (known?.clientId === follower.clientId) follower.refused(known.revision, known.refused);
    }
  }

  /** Whether a page's name belongs to somebody else: who had it would hear nothing any more. */
  isAnothers(clientId: string, email: Email): boolean {
    const known = this.followers.get(clientId);
    return known !== undefined && known.email !== email;
  }

  join(follower: Follower): void {
    this.followers.set(follower.clientId, follower);
    for (const position of this.positions.values()) follower.deliver(position);
  }

  leave(follower: Follower): void {
    if (this.followers.get(follower.clientId) !== follower) return;
    this.followers.delete(follower.clientId);
    this.positions.delete(follower.clientId);
    this.broadcast({ type: 'CLIENT_LEFT', version: 1, clientId: follower.clientId }, follower);
  }

  /** Takes a message of a page. */
  receive(follower: Follower, message: CollaborationMessage): void {
    switch (message.type) {
      case 'CLIENT_JOINED':
      case 'CLIENT_MOVED': {
        const moved = { ...message, client: { ...message.client, id: follower.clientId } };
        this.positions.set(follower.clientId, { ...moved, type: 'CLIENT_JOINED' });
        this.broadcast(moved, follower);
        break;
      }
      case 'CLIENT_LEFT':
        this.leave(follower);
        break;
      case 'REMOTE_REVISION':
      case 'REVISION_UNDONE':
      case 'REVISION_REDONE':
        this.revise(follower, message);
        break;
      // The server alone takes snapshots.
      case 'SNAPSHOT':
      case 'SNAPSHOT_CREATED':
        break;
    }
  }

  private revise(follower: Follower, message: Revision | HistoryChange): void {
    // A page sends again what it does not yet know to be taken.
    if (this.applying !== undefined || this.recent.knows(message.nextRevisionId)) return;
    if (message.type === 'REMOTE_REVISION') this.reviseContent(follower, { ...message, clientId: follower.clientId });
    // Built on another revision: the page gets what it missed, rebases by itself and sends again.
    else if (message.serverRevisionId === this.head) this.acceptHistory(follower, message);
  }

  private reviseContent(follower: Follower, message: Revision): void {
    const between = this.recent.since(message.serverRevisionId, follower.clientId);
    if (between === undefined) return;
    let carried: Revision;
    let commands: readonly CommandLike[];
    let early: Refused | undefined;
    try {
      const asSent = unsqueezed(this.truth, message.commands as unknown as readonly CommandLike[]);
      commands = between.reduce((carry, executed) => carriedOver(carry, executed), asSent);
      const same = commands.length === asSent.length && commands.every((command, index) => command === asSent[index]);
      carried = { ...message, serverRevisionId: this.head, ...(same ? {} : { commands: [...commands] as unknown as Revision['commands'] }) } as Revision;
      early = this.judge.before(follower.email, commands);
    } catch {
      // Commands no page of ours would send, or cells of a tab that is gone: of that the page will hear, and send anew.
      if (message.serverRevisionId === this.head) follower.startAnew('not understood', 'refused');
      return;
    }
    if (early === undefined) this.accept(follower, carried, commands);
    else this.refuse(follower, carried, early, false);
  }

  private accept(follower: Follower, message: Revision, commands: readonly CommandLike[]): void {
    const edited = this.events.editing?.(follower.email, commands);
    if (!this.apply(message)) {
      follower.startAnew('not understood', 'refused');
      return;
    }
    const late = this.judge.after(follower.email, commands);
    if (late !== undefined) {
      this.refuse(follower, message, late, true);
      return;
    }
    this.commit({ message, email: follower.email, commands }, { kind: 'commands', commands });
    edited?.();
  }

  /** Undo and redo: of the person's own standing revisions, and only of what they may still change. */
  private acceptHistory(follower: Follower, message: HistoryChange): void {
    const undoing = message.type === 'REVISION_UNDONE';
    const id = undoing ? message.undoneRevisionId : message.redoneRevisionId;
    const target = this.log.find((logged) => logged.message.nextRevisionId === id);
    if (target?.email !== follower.email || this.undone.has(id) === undoing || !this.journal.reaches(id)) {
      this.turnDown(follower, message);
      return;
    }
    const refused = this.judge.before(follower.email, asTheyStand(this.truth, id));
    if (refused !== undefined) {
      this.turnDown(follower, message);
      this.journal.settled(() => follower.refused(id, refused));
      return;
    }
    this.apply(message);
    if (undoing) this.undone.add(id);
    else this.undone.delete(id);
    this.commit({ message, email: follower.email, commands: target.commands }, { kind: 'history' });
  }

  /**
   * An undo that is not carried out. The page waits for its answer, and takes a snapshot for one: it forgets the question, and with
   * it what it could undo. Everybody else hears of a revision in which nothing happened.
   */
  private turnDown(follower: Follower, { nextRevisionId, serverRevisionId }: HistoryChange): void {
    const empty: Revision = { type: 'REMOTE_REVISION', version: 1, nextRevisionId, serverRevisionId, clientId: 'desk', commands: [] };
    this.apply(empty);
    const effect: Effect = { kind: 'commands', commands: [] };
    this.commit({ message: empty, email: undefined, commands: [] }, effect, follower, { type: 'SNAPSHOT_CREATED', version: 1, nextRevisionId, serverRevisionId });
  }

  /**
   * The kernel knows no refusal. The author's page has already carried the revision out, so it is accepted and undone at once:
   * everybody else gets it empty, and all copies end where they were, whatever the commands were.
   */
  private refuse(follower: Follower, message: Revision, refused: Refused, applied: boolean): void {
    const empty = { ...message, commands: [] };
    if (!applied) this.apply(empty);
    this.counter += 1;
    const undo: StateUpdateMessage = {
      type: 'REVISION_UNDONE',
      version: 1,
      undoneRevisionId: message.nextRevisionId,
      serverRevisionId: message.nextRevisionId,
      nextRevisionId: `${message.nextRevisionId} refused ${this.counter}`,
    };
    this.undone.add(message.nextRevisionId);
    const effect: Effect = { kind: 'nothing', but: follower.clientId };
    this.refusals.set(undo.nextRevisionId, { clientId: follower.clientId, revision: message.nextRevisionId, refused });
    this.commit({ message: empty, email: undefined, commands: [] }, effect, follower, message);
    // Told before it is undone: a page that has heard of the undoing knows why.
    this.journal.settled(() => follower.refused(message.nextRevisionId, refused));
    this.apply(undo);
    this.commit({ message: undo, email: undefined, commands: [] }, effect);
  }

  /** Gives a revision to the server's model; false if it broke there, and nothing of it stays. */
  private apply(message: StateUpdateMessage): boolean {
    this.applying = message;
    let whole = true;
    try {
      // Arrives within the call; what a listener throws comes as a rejection.
      this.truth.config.transportService.sendMessage(message).catch(() => undefined);
      whole = revisionOf(this.truth) === message.nextRevisionId;
      if (!whole) takenBack(this.truth, message.nextRevisionId);
    } finally {
      this.applying = undefined;
    }
    return whole;
  }

  /** Journals a revision and, once it is durable, tells everybody; `author` may get another text of it. */
  private commit(logged: Logged, effect: Effect, author?: Follower, forAuthor?: CollaborationMessage): void {
    this.head = logged.message.nextRevisionId;
    this.recent.take(this.head, effect);
    this.journal.append({ revision: logged.message, email: logged.email }, () => {
      this.log.push(logged);
      if (author === undefined || forAuthor === undefined) this.broadcast(logged.message);
      else {
        this.broadcast(logged.message, author);
        if (this.followers.get(author.clientId) === author) author.deliver(forAuthor);
      }
    });
    this.events.changed?.();
  }

  /** Takes up a revision that an earlier run of the server has carried out. */
  private remember({ revision, email }: JournalEntry): void {
    // Read only for an undo: its tab may be gone by now.
    const read = (): readonly CommandLike[] => (revision.type === 'REMOTE_REVISION' ? unsqueezed(this.truth, revision.commands as unknown as readonly CommandLike[]) : []);
    this.log.push({
      message: revision,
      email,
      get commands() {
        return read();
      },
    });
    this.head = revision.nextRevisionId;
    this.recent.take(this.head, { kind: 'history' });
    if (revision.type === 'REVISION_UNDONE') this.undone.add(revision.undoneRevisionId);
    if (revision.type === 'REVISION_REDONE') this.undone.delete(revision.redoneRevisionId);
  }

  /** Revisions that the server itself makes (scripts): in the order they build on each other. */
  private fromTruth(message: StateUpdateMessage): void {
    this.waiting.set(message.serverRevisionId, message);
    for (let next = this.waiting.get(this.head); next !== undefined; next = this.waiting.get(this.head)) {
      this.waiting.delete(this.head);
      const commands = next.type === 'REMOTE_REVISION' ? unsqueezed(this.truth, next.commands as unknown as readonly CommandLike[]) : [];
      this.commit({ message: next, email: undefined, commands }, next.type === 'REMOTE_REVISION' ? { kind: 'commands', commands } : { kind: 'history' });
    }
  }

  private broadcast(message: CollaborationMessage, except?: Follower): void {
    for (const follower of this.followers.values()) if (follower !== except) follower.deliver(message);
  }
}
