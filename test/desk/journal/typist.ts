/**
 * A tireless person without a screen: types, inserts rows, undoes, writes notes and runs a script on tabs of its own, returns after
 * every interruption as a page does, and remembers what was acknowledged, so that the workbook can be held against it.
 */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { FromPage, FromServer } from '../../../src/desk/server/protocol';
import type { StateUpdateMessage } from '../../../src/desk/server/kernel-types';

/** Whether something that was asked for has happened: surely, surely not, or nobody knows. */
export type Known = 'yes' | 'no' | 'perhaps';

export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly token: string;
  /** In the cell. */
  there: Known;
}

export interface Counted {
  readonly sure: number;
  readonly most: number;
}

/** Cells of a typist's tab. */
export const TYPIST_TAB = { rows: 400, columns: 5 } as const;

interface Pending {
  readonly message: StateUpdateMessage;
  readonly done: () => void;
}

export class Typist {
  readonly typed: Typed[] = [];
  readonly notes: Typed[] = [];
  /** Acknowledgements, in milliseconds after sending. */
  readonly waits: number[] = [];
  startedAnew = 0;
  /** What scripts ended with that should not have failed. */
  readonly failures: string[] = [];
  private rowsAsked = 0;
  private rowsSure = 0;
  private runsAsked = 0;
  private runsSure = 0;
  private lastTyped: { readonly typed: Typed; readonly revision: string } | undefined;
  private head: string | undefined;
  private pending: Pending | undefined;
  private socket: WebSocket | undefined;
  private runDone: (() => void) | undefined;
  private readonly clientId = randomUUID();
  private ready = false;
  private acts = 0;

  constructor(readonly number: number, private readonly email: string) {}

  get rows(): Counted {
    return { sure: this.rowsSure, most: this.rowsAsked };
  }

  get runs(): Counted {
    return { sure: this.runsSure, most: this.runsAsked };
  }

  /** Opens the desk, or returns to it. Resolves when the workbook is there. */
  async come(url: string): Promise<void> {
    const address = new URL('socket', url.replace('http', 'ws'));
    address.searchParams.set('as', this.email);
    const socket = new WebSocket(address, { origin: new URL(url).origin });
    this.socket = socket;
    this.ready = false;
    await new Promise<void>((resolve) => {
      socket.on('error', () => resolve());
      socket.on('close', () => {
        this.ready = false;
        resolve();
      });
      socket.on('open', () => this.send({ type: 'hello', clientId: this.clientId, ...(this.head === undefined ? {} : { revision: this.head }) }));
      socket.on('message', (data: Buffer) => {
        this.hear(JSON.parse(data.toString('utf8')) as FromServer);
        if (this.ready) resolve();
      });
    });
  }

  leave(): void {
    this.socket?.terminate();
  }

  /** Does one thing and waits until it is acknowledged; answers whether it was. */
  async act(): Promise<boolean> {
    if (!this.ready) return false;
    if (this.pending !== undefined) return this.transmit();
    this.acts += 1;
    if (this.acts % 17 === 0) return this.runScript();
    if (this.acts % 11 === 0) return this.insertRow();
    if (this.acts % 7 === 0 && this.lastTyped !== undefined) return this.undo(this.lastTyped);
    if (this.acts % 5 === 0) return this.writeNote();
    return this.type();
  }

  private type(): Promise<boolean> {
    const place = this.typed.length % (TYPIST_TAB.rows * (TYPIST_TAB.columns - 1));
    const typed: Typed = {
      row: Math.floor(place / (TYPIST_TAB.columns - 1)), column: place % (TYPIST_TAB.columns - 1), token: `слово ${this.number}.${this.typed.length}`, there: 'perhaps',
    };
    this.typed.push(typed);
    const revision = randomUUID();
    this.lastTyped = { typed, revision };
    return this.revise(
      this.revision(revision, [{ type: 'UPDATE_CELL', sheetId: `t${this.number}`, row: typed.row, col: typed.column, content: typed.token }]),
      () => (typed.there = 'yes'),
    );
  }

  private insertRow(): Promise<boolean> {
    this.rowsAsked += 1;
    const command = { type: 'ADD_COLUMNS_ROWS', sheetId: `r${this.number}`, sheetName: `Строки ${this.number}`, dimension: 'ROW', base: 0, position: 'before', quantity: 1 };
    return this.revise(this.revision(randomUUID(), [command]), () => (this.rowsSure += 1));
  }

  private undo({ typed, revision }: { typed: Typed; revision: string }): Promise<boolean> {
    this.lastTyped = undefined;
    typed.there = 'perhaps';
    return this.revise(
      { type: 'REVISION_UNDONE', version: 1, serverRevisionId: '', nextRevisionId: randomUUID(), undoneRevisionId: revision },
      () => (typed.there = 'no'),
    );
  }

  private async writeNote(): Promise<boolean> {
    const note: Typed = { row: this.notes.length % TYPIST_TAB.rows, column: TYPIST_TAB.columns - 1, token: `заметка ${this.number}.${this.notes.length}`, there: 'perhaps' };
    this.notes.push(note);
    this.send({ type: 'note', note: { sheetId: `t${this.number}`, row: note.row, column: note.column, text: note.token } });
    return this.until(() => note.there === 'yes');
  }

  private async runScript(): Promise<boolean> {
    this.runsAsked += 1;
    let ended = false;
    this.runDone = () => {
      ended = true;
      this.runsSure += 1;
    };
    this.send({ type: 'menu', functionName: 'stamp' });
    const { length } = this.failures;
    const done = await this.until(() => ended || this.failures.length > length);
    this.runDone = undefined;
    return done;
  }

  private revision(nextRevisionId: string, commands: readonly object[]): StateUpdateMessage {
    return { type: 'REMOTE_REVISION', version: 1, serverRevisionId: '', nextRevisionId, clientId: this.clientId, commands, timestamp: 0 } as unknown as StateUpdateMessage;
  }

  private revise(message: StateUpdateMessage, done: () => void): Promise<boolean> {
    this.pending = { message, done };
    return this.transmit();
  }

  private async transmit(): Promise<boolean> {
    const from = performance.now();
    this.resend();
    const acknowledged = await this.until(() => this.pending === undefined);
    if (acknowledged) this.waits.push(performance.now() - from);
    return acknowledged;
  }

  private resend(): void {
    if (this.pending === undefined || this.head === undefined) return;
    this.send({ type: 'collaboration', message: { ...this.pending.message, serverRevisionId: this.head } });
  }

  private hear(message: FromServer): void {
    if (message.type === 'welcome') {
      const { revisions, snapshot } = message;
      this.head = revisions[revisions.length - 1]?.nextRevisionId ?? snapshot.revisionId;
      this.ready = true;
    } else if (message.type === 'caught up') {
      this.ready = true;
      for (const revision of message.revisions) this.follow(revision);
      this.resend();
    } else if (message.type === 'start anew') {
      this.startedAnew += 1;
      this.head = undefined;
      this.socket?.close();
    } else if (message.type === 'collaboration' && 'nextRevisionId' in message.message) {
      this.follow(message.message);
      this.resend();
    } else if (message.type === 'finished') {
      if (message.failure === undefined) this.runDone?.();
      else this.failures.push(message.failure.message);
    }
    if (message.type === 'welcome' || message.type === 'overlay') this.heardNotes(message.overlay.notes);
  }

  private follow(revision: StateUpdateMessage): void {
    this.head = revision.nextRevisionId;
    if (revision.nextRevisionId !== this.pending?.message.nextRevisionId) return;
    const { done } = this.pending;
    this.pending = undefined;
    done();
  }

  private heardNotes(notes: readonly { readonly text: string }[]): void {
    const texts = new Set(notes.map(({ text }) => text));
    for (const note of this.notes) if (note.there === 'perhaps' && texts.has(note.token)) note.there = 'yes';
  }

  private send(message: FromPage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** Waits until something is so; false when the connection is gone before. */
  private async until(condition: () => boolean): Promise<boolean> {
    while (!condition()) {
      if (!this.ready) return false;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return true;
  }
}
