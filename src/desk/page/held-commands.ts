/**
 * The engine refuses whatever is done between an undo and its acknowledgement by the server: a word typed right behind Ctrl+Z would be
 * gone, and with the connection lost all that is typed. Here it waits, and is done as soon as the server has answered.
 */
import { isCoreCommand } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { a1Of } from '../kernel/a1';
import type { CommandLike } from '../kernel/engine';

export interface HeldTold {
  /** Undo and redo need the server: the connection is lost. */
  readonly offline: () => void;
  /** Rows, columns or tabs have moved while cells waited: what was typed is not put anywhere, but told. */
  readonly notDone: (cells: readonly { readonly cell: string; readonly content: string }[]) => void;
}

interface Result {
  readonly reasons: readonly string[];
}

type Dispatch = (type: string, payload?: object) => Result;

interface Session {
  waitingUndoRedoAck: boolean;
  on(event: string, owner: object, heard: (event: { readonly commands?: readonly CommandLike[] }) => void): void;
}

/** After these a cell may be another's. */
const MOVING: ReadonlySet<string> = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'DELETE_SHEET', 'MOVE_RANGES', 'INSERT_CELL', 'DELETE_CELL', 'PERMUTE_ROWS']);
const HISTORY: ReadonlySet<string> = new Set(['REQUEST_UNDO', 'REQUEST_REDO']);
const WAITING = 'WaitingSessionConfirmation';

/** What a person has done on a page while an undo or a redo is under way. Make one before the grid is shown. */
export class HeldCommands {
  private readonly held: { readonly type: string; readonly payload: object }[] = [];
  private readonly session: Session;
  private readonly dispatch: Dispatch;
  private readonly canDispatch: Dispatch;
  private moved = false;
  private connected = true;

  constructor(model: Model, private readonly told: HeldTold) {
    const inner = model as unknown as { readonly session: Session; readonly canDispatch: Dispatch; dispatch: Dispatch };
    this.session = inner.session;
    this.dispatch = inner.dispatch;
    this.canDispatch = inner.canDispatch;
    inner.dispatch = (type, payload = {}) => this.take(type, payload);
    for (const event of ['remote-revision-received', 'revision-undone', 'revision-redone']) {
      this.session.on(event, this, ({ commands = [] }) => {
        if (commands.some(({ type }) => MOVING.has(type))) this.moved = true;
      });
    }
    this.session.on('collaborative-event-received', this, () => {
      this.release();
    });
  }

  /** To be told whenever the connection is lost or back. */
  connection(online: boolean): void {
    this.connected = online;
    if (online) return;
    // The undo stays first in the queue of what is sent, and the engine carries over it what is done behind it.
    this.session.waitingUndoRedoAck = false;
    this.release();
  }

  private take(type: string, payload: object): Result {
    if (!this.connected && HISTORY.has(type)) {
      this.told.offline();
      return this.answer(WAITING);
    }
    const result = this.dispatch(type, payload);
    if (!result.reasons.includes(WAITING)) return result;
    if (this.held.length === 0) this.moved = false;
    this.held.push({ type, payload });
    return this.answer();
  }

  /** A result of the engine's own class, which it gives out nowhere: done, or refused for a reason. */
  private answer(...reasons: readonly string[]): Result {
    return Reflect.construct(this.canDispatch('REQUEST_UNDO').constructor as new (...reasons: string[]) => Result, [...reasons]);
  }

  private release(): void {
    const lost: { cell: string; content: string }[] = [];
    while (this.held.length > 0 && !this.session.waitingUndoRedoAck) {
      const next = this.held.shift();
      if (next === undefined) break;
      const { type, payload } = next;
      if (this.moved && isCoreCommand({ type } as Parameters<typeof isCoreCommand>[0])) lost.push(typedBy(payload));
      else this.dispatch(type, payload);
    }
    if (this.held.length === 0) this.moved = false;
    if (lost.length > 0) this.told.notDone(lost);
  }
}

/** The cell of a command and what was typed; a command without a cell is told by an empty one. */
function typedBy(payload: object): { readonly cell: string; readonly content: string } {
  const { row, col, content } = payload as { readonly row?: number; readonly col?: number; readonly content?: string };
  return { cell: row === undefined || col === undefined ? '' : a1Of({ top: row, bottom: row, left: col, right: col }), content: content ?? '' };
}
