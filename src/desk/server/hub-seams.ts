/** What the hub stands between: the truth, those who judge, the pages that follow. Types alone. */
import type { CommandLike } from '../kernel/engine';
import type { Email } from '../overlay';
import type { CollaborationMessage, TransportService, WorkbookSnapshot } from './kernel-types';
import type { SentFate } from './protocol';

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
  /** `sent`: what became of the revision that the page has sent and not heard of. */
  startAnew(reason: string, sent?: SentFate): void;
}

export interface HubEvents {
  /** Looks at a person's revision before it is applied; called with the revision standing, so that triggers may run. */
  readonly editing?: (email: Email, commands: readonly CommandLike[]) => () => void;
  /** The workbook has a new revision, from whomever. */
  readonly changed?: () => void;
}
