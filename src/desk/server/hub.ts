/**
 * Orders the revisions of a workbook. The server's own model is the truth: a page's revision is accepted only if it builds on the
 * current one and the person may make it; then it is journalled, applied and sent to everybody, its author too, as acknowledgement.
 */
import type { Email } from '../overlay';
import type { CommandLike } from '../kernel/engine';
import type { Journal, JournalEntry, Past } from './journal';
import { isStateUpdate } from './kernel-types';
import type { CollaborationMessage, StateUpdateMessage, TransportService, WorkbookSnapshot } from './kernel-types';

/** The kernel's model, as far as the hub needs it. */
export interface Truth {
  readonly config: { readonly transportService: TransportService<CollaborationMessage> };
  exportData(): WorkbookSnapshot;
}

export interface Refused {
  readonly reason: 'protected' | 'invalid' | 'viewer';
  readonly message: string;
}

/** Who may do what: asked before a revision is applied, and once more with the revision applied. */
export interface Judge {
  before(email: Email, commands: readonly CommandLike[]): Refused | undefined;
  after(email: Email, commands: readonly CommandLike[]): Refused | undefined;
}

/** A page that follows the workbook. */
export interface Follower {
  readonly clientId: string;
  readonly email: Email;
  deliver(message: CollaborationMessage): void;
  refused(revision: string, refused: Refused): void;
  startAnew(reason: string): void;
}

interface Logged {
  readonly message: StateUpdateMessage;
  readonly email: Email | undefined;
  readonly commands: readonly CommandLike[];
}

export interface HubEvents {
  /** Looks at a person's revision before it is applied; called with the revision standing, so that triggers may run. */
  readonly editing?: (email: Email, commands: readonly CommandLike[]) => () => void;
  /** The workbook has a new revision, from whomever. */
  readonly changed?: () => void;
}

/** Pages that join later replay at most so many revisions; beyond that a new snapshot is taken when nobody is there. */
const LONG_LOG = 2000;

export class Hub {
  private snapshot: WorkbookSnapshot;
  private log: Logged[] = [];
  private readonly followers = new Map<string, Follower>();
  private readonly positions = new Map<string, CollaborationMessage>();
  private readonly waiting = new Map<string, StateUpdateMessage>();
  private readonly undone = new Set<string>();
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

  private revise(follower: Follower, message: Extract<StateUpdateMessage, { type: `RE${string}` }>): void {
    // Built on another revision: the page gets what it missed, rebases by itself and sends again.
    if (message.serverRevisionId !== this.head || this.applying !== undefined) return;
    if (message.type === 'REMOTE_REVISION') this.accept(follower, { ...message, clientId: follower.clientId });
    else this.acceptHistory(follower, message);
  }

  private accept(follower: Follower, message: Extract<StateUpdateMessage, { type: 'REMOTE_REVISION' }>): void {
    const commands = this.plain(message.commands as unknown as readonly CommandLike[]);
    const early = this.judge.before(follower.email, commands);
    if (early !== undefined) {
      this.refuse(follower, message, early, false);
      return;
    }
    const edited = this.events.editing?.(follower.email, commands);
    this.apply(message);
    const late = this.judge.after(follower.email, commands);
    if (late !== undefined) {
      this.refuse(follower, message, late, true);
      return;
    }
    this.commit({ message, email: follower.email, commands });
    edited?.();
  }

  /** Undo and redo: of the person's own standing revisions, and only of what they may still change. */
  private acceptHistory(follower: Follower, message: Extract<StateUpdateMessage, { type: 'REVISION_UNDONE' | 'REVISION_REDONE' }>): void {
    const undoing = message.type === 'REVISION_UNDONE';
    const id = undoing ? message.undoneRevisionId : message.redoneRevisionId;
    const target = this.log.find((logged) => logged.message.nextRevisionId === id);
    if (target?.email !== follower.email || this.undone.has(id) === undoing || !this.journal.reaches(id)) {
      follower.startAnew('history');
      return;
    }
    const refused = this.judge.before(follower.email, target.commands);
    if (refused !== undefined) {
      follower.refused(id, refused);
      follower.startAnew('history');
      return;
    }
    this.apply(message);
    if (undoing) this.undone.add(id);
    else this.undone.delete(id);
    this.commit({ message, email: follower.email, commands: target.commands });
  }

  /**
   * The kernel knows no refusal. The author's page has already carried the revision out, so it is accepted and undone at once:
   * everybody else gets it empty, and all copies end where they were, whatever the commands were.
   */
  private refuse(follower: Follower, message: Extract<StateUpdateMessage, { type: 'REMOTE_REVISION' }>, refused: Refused, applied: boolean): void {
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
    this.commit({ message: empty, email: undefined, commands: [] }, follower, message);
    this.apply(undo);
    this.commit({ message: undo, email: undefined, commands: [] });
    this.journal.settled(() => follower.refused(message.nextRevisionId, refused));
  }

  /** Gives a revision to the server's model. */
  private apply(message: StateUpdateMessage): void {
    this.applying = message;
    try {
      void this.truth.config.transportService.sendMessage(message);
    } finally {
      this.applying = undefined;
    }
  }

  /** Journals a revision and, once it is durable, tells everybody; `author` may get another text of it. */
  private commit(logged: Logged, author?: Follower, forAuthor?: StateUpdateMessage): void {
    this.head = logged.message.nextRevisionId;
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
    const read = (): readonly CommandLike[] => (revision.type === 'REMOTE_REVISION' ? this.plain(revision.commands as unknown as readonly CommandLike[]) : []);
    this.log.push({
      message: revision,
      email,
      get commands() {
        return read();
      },
    });
    this.head = revision.nextRevisionId;
    if (revision.type === 'REVISION_UNDONE') this.undone.add(revision.undoneRevisionId);
    if (revision.type === 'REVISION_REDONE') this.undone.delete(revision.redoneRevisionId);
  }

  /** Revisions that the server itself makes (scripts): in the order they build on each other. */
  private fromTruth(message: StateUpdateMessage): void {
    this.waiting.set(message.serverRevisionId, message);
    for (let next = this.waiting.get(this.head); next !== undefined; next = this.waiting.get(this.head)) {
      this.waiting.delete(this.head);
      const commands = next.type === 'REMOTE_REVISION' ? this.plain(next.commands as unknown as readonly CommandLike[]) : [];
      this.commit({ message: next, email: undefined, commands });
    }
  }

  private broadcast(message: CollaborationMessage, except?: Follower): void {
    for (const follower of this.followers.values()) if (follower !== except) follower.deliver(message);
  }

  /** The kernel sends neighbouring cells as one command; its own (private) reader takes them apart. */
  private plain(commands: readonly CommandLike[]): readonly CommandLike[] {
    if (!commands.some((command) => command.type.startsWith('SQUISHED'))) return commands;
    const { session } = this.truth as unknown as {
      session: { commandSquisher: { unsquish: (commands: readonly CommandLike[]) => CommandLike[] } };
    };
    return session.commandSquisher.unsquish(commands);
  }
}
