/**
 * A person who works without pause, without a screen: moves the cursor, types, undoes, tries what is forbidden, loses the connection.
 * The page is the desk's own (its connection, the engine's model); it remembers what it was told, so that the workbook can be held
 * against it. Every typed word is another one, so that a word lost or there twice is seen wherever rows have moved it.
 */
import { Model } from '../../../src/desk/kernel/engine';
import type { Zone } from '../../../src/desk/overlay';
import { Connection } from '../../../src/desk/page/connection';
import { forgetRevision } from '../../../src/desk/page/undo-stack';
import type { CollaborationMessage } from '../../../src/desk/server/kernel-types';
import type { FromServer, OverlayView } from '../../../src/desk/server/protocol';

/** The tab on which everybody types; made by the first page. */
export const BUSY_TAB = 'busy';
/** Rows above the words: here rows come and go, and nobody types. */
const BAND = 10;
const WORD = /слово \d+\.\d+/gu;

/** The shares of what a page does besides typing and moving the cursor. */
export interface Manners {
  readonly undo: number;
  readonly forbidden: number;
  readonly structure: number;
  readonly interruption: number;
  /** Longest interruption in milliseconds. */
  readonly away: number;
}

/** One thing that was seen: whose, what, and when (milliseconds since 1970, with fractions). */
export interface Seen {
  readonly what: string;
  readonly at: number;
}

/** What a page has to say at the end. */
export interface Account {
  /** Words that were acknowledged and not undone. */
  readonly there: readonly string[];
  /** Words that were acknowledged and undone, or refused. */
  readonly gone: readonly string[];
  readonly typed: readonly Seen[];
  readonly moved: readonly Seen[];
  /** Words and cursors of others. */
  readonly read: readonly Seen[];
  readonly watched: readonly Seen[];
  /** Milliseconds until an edit was acknowledged. */
  readonly waits: readonly number[];
  readonly refusals: { readonly tried: number; readonly told: number };
  readonly interruptions: number;
  readonly startedAnew: number;
  readonly sent: number;
  readonly revision: string;
  /** The workbook as this page has it. */
  readonly state: string;
}

/** Numbers from 0 to 1, the same for the same seed. */
type Random = () => number;

const now = (): number => performance.timeOrigin + performance.now();

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

interface Inner {
  readonly handlers: readonly object[];
  readonly session: { getRevisionId(): string; getLastLocalNonEmptyRevision(): { readonly id: string } | undefined };
  _exportData(squished: boolean): object;
}

/** The workbook of a model as text; the same for two pages that have the same. */
export function stateOf(model: Model): string {
  return JSON.stringify({ ...(model as unknown as Inner)._exportData(false), revisionId: '' });
}

/** How often each word stands on the tab. */
export function wordsOn(model: Pick<Model, 'getters'>, sheetId: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const cell of model.getters.getCells(sheetId)) {
    if (cell.isFormula) continue;
    for (const [word] of cell.content.matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** What of an account does not agree with a workbook; nothing if all does. */
export function differences({ there, gone }: Pick<Account, 'there' | 'gone'>, words: ReadonlyMap<string, number>, where: string): string[] {
  return [
    ...there.flatMap((word) => (words.get(word) === 1 ? [] : [`${where}: acknowledged and there ${words.get(word) ?? 0} times: ${word}`])),
    ...gone.flatMap((word) => (words.has(word) ? [`${where}: taken back and there: ${word}`] : [])),
  ];
}

export class BusyPage {
  private readonly acknowledged = new Map<string, boolean>();
  private readonly sentWords = new Map<string, readonly string[]>();
  private readonly targets = new Map<string, { readonly id: string; readonly there: boolean }>();
  private readonly firstSent = new Map<string, number>();
  private readonly waits: number[] = [];
  private readonly typed = new Map<string, Seen>();
  private readonly moved: Seen[] = [];
  private readonly read: Seen[] = [];
  private readonly watched: Seen[] = [];
  private readonly refusals = { tried: 0, told: 0 };
  private interruptions = 0;
  private startedAnew = 0;
  private sent = 0;
  private words = 0;
  private online = true;
  private forbidden: { readonly sheetId: string; readonly zone: Zone } | undefined;

  private constructor(
    readonly number: number,
    readonly connection: Connection,
    readonly model: Model,
    private readonly random: Random,
    overlay: OverlayView,
    email: string,
  ) {
    this.forbidden = forbiddenTo(email, overlay);
    connection.onMessage((message) => this.hear(message));
    connection.onState((state) => {
      this.online = state === 'open';
    });
  }

  /** Opens the desk at an address as a person. */
  static async open(url: string, email: string, number: number, random: Random): Promise<BusyPage> {
    const address = new URL('socket', url.replace('http', 'ws'));
    address.searchParams.set('as', email);
    const connection = new Connection(address.href, `page-${number}-${Math.random()}`);
    const welcome = await new Promise<Extract<FromServer, { type: 'welcome' }>>((resolve) => {
      connection.onMessage((message) => {
        if (message.type === 'welcome') resolve(message);
      });
      connection.open();
    });
    const { page: listen, transport } = overheard(connection);
    const model = new Model(welcome.snapshot, { client: { id: connection.clientId, name: `${number}` }, transportService: transport }, [...welcome.revisions]);
    const page = new BusyPage(number, connection, model, random, welcome.overlay, email);
    listen((message) => page.say(message));
    return page;
  }

  /** Makes the tab on which everybody types. */
  makeTab(pages: number): void {
    const position = this.model.getters.getSheetIds().length;
    this.model.dispatch('CREATE_SHEET', { sheetId: BUSY_TAB, name: 'Нагрузка', position, rows: 1000, cols: Math.max(12, pages + 2) });
    // An undo of it would take everybody's words away.
    const made = (this.model as unknown as Inner).session.getLastLocalNonEmptyRevision();
    if (made !== undefined) forgetRevision(this.model, made.id);
  }

  /** One thing of a busy evening: the cursor goes to a cell, and something is done there. */
  act(manners: Manners): void {
    const { undo, forbidden, structure, interruption, away } = manners;
    const choice = this.random();
    if (choice < undo) this.turnBack();
    else if (choice < undo + forbidden && this.forbidden !== undefined) this.tryForbidden(this.forbidden);
    else if (choice < undo + forbidden + structure) this.rearrange();
    else if (choice < undo + forbidden + structure + interruption) this.interrupt(away);
    else this.type();
  }

  /** Works until a moment, with so many milliseconds between two acts, give or take a third. */
  async work(until: number, beat: number, manners: Manners): Promise<void> {
    await pause(this.random() * beat);
    while (now() < until) {
      this.act(manners);
      await pause(beat * (0.67 + this.random() * 0.66));
    }
  }

  /** Waits until all is acknowledged and nothing has come for a while; false if that never happens. */
  async calm(patience = 90_000): Promise<boolean> {
    const end = now() + patience;
    let last = '';
    for (let quiet = 0; quiet < 6; ) {
      if (now() > end) return false;
      await pause(60);
      const revision = this.revision;
      quiet = this.online && !this.connection.pending && revision === last ? quiet + 1 : 0;
      last = revision;
    }
    return true;
  }

  account(): Account {
    const words = [...this.acknowledged];
    return {
      there: words.filter(([, there]) => there).map(([word]) => word),
      gone: words.filter(([, there]) => !there).map(([word]) => word),
      typed: [...this.typed.values()],
      moved: this.moved,
      read: this.read,
      watched: this.watched,
      waits: this.waits,
      refusals: this.refusals,
      interruptions: this.interruptions,
      startedAnew: this.startedAnew,
      sent: this.sent,
      revision: this.revision,
      state: stateOf(this.model),
    };
  }

  private get revision(): string {
    return (this.model as unknown as Inner).session.getRevisionId();
  }

  private type(): void {
    const { getters } = this.model;
    if (getters.tryGetSheet(BUSY_TAB) === undefined) return;
    const column = this.number + 1;
    let row = BAND + 2 + this.words;
    while (getters.getCell({ sheetId: BUSY_TAB, row, col: column }) !== undefined) row += 1;
    if (row >= getters.getNumberRows(BUSY_TAB)) return;
    this.point(column, row);
    const word = `слово ${this.number}.${this.words}`;
    this.words += 1;
    if (this.online) this.typed.set(word, { what: word, at: now() });
    this.model.dispatch('UPDATE_CELL', { sheetId: BUSY_TAB, row, col: column, content: word });
  }

  private point(column: number, row: number): void {
    const { getters } = this.model;
    if (getters.getActiveSheetId() !== BUSY_TAB) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: BUSY_TAB });
    if (this.online) this.moved.push({ what: `${this.connection.clientId} ${BUSY_TAB} ${column} ${row}`, at: now() });
    this.model.selection.selectCell(column, row);
  }

  private turnBack(): void {
    // With nothing undone the engine repeats the last edit instead, and a word would rightly be there twice.
    const { handlers } = this.model as unknown as Inner;
    const canRedo = handlers.some((handler) => 'redoStack' in handler && (handler.redoStack as readonly string[]).length > 0);
    this.model.dispatch(canRedo && this.random() < 0.5 ? 'REQUEST_REDO' : 'REQUEST_UNDO');
  }

  private tryForbidden({ sheetId, zone }: { readonly sheetId: string; readonly zone: Zone }): void {
    const content = `слово ${this.number}.${this.words}`;
    this.words += 1;
    if (this.model.dispatch('UPDATE_CELL', { sheetId, row: zone.top, col: zone.left, content }).isSuccessful) this.refusals.tried += 1;
  }

  /** Rows come and go above the words, colours change, a tab is renamed. */
  private rearrange(): void {
    const { getters } = this.model;
    const sheet = getters.tryGetSheet(BUSY_TAB);
    if (sheet === undefined) return;
    const row = Math.floor(this.random() * (BAND - 4));
    const choice = this.random();
    if (choice < 0.4) {
      this.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: BUSY_TAB, sheetName: sheet.name, dimension: 'ROW', base: row, position: 'before', quantity: 1 });
    } else if (choice < 0.7) {
      this.model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: BUSY_TAB, sheetName: sheet.name, dimension: 'ROW', elements: [0] });
    } else if (choice < 0.9) {
      this.model.dispatch('SET_FORMATTING', { sheetId: BUSY_TAB, target: [{ top: row, bottom: row + 20, left: 0, right: 4 }], style: { bold: this.random() < 0.5 } });
    } else {
      this.model.dispatch('RENAME_SHEET', { sheetId: BUSY_TAB, oldName: sheet.name, newName: `Нагрузка ${Math.floor(this.random() * 1e6)}` });
    }
  }

  /** The network breaks; what is typed meanwhile waits. */
  private interrupt(away: number): void {
    this.interruptions += 1;
    // What is on its way is late by the network's fault.
    for (const word of this.typed.keys()) if (!this.acknowledged.has(word)) this.typed.delete(word);
    this.online = false;
    const inner = this.connection as unknown as { socket: { close: () => void; terminate?: () => void } | undefined; open: () => void };
    const open = inner.open.bind(this.connection);
    const back = now() + this.random() * away;
    inner.open = () => {
      if (now() < back) setTimeout(() => inner.open(), 50);
      else open();
    };
    if (inner.socket?.terminate === undefined) inner.socket?.close();
    else inner.socket.terminate();
  }

  /** What goes out. */
  private say(message: CollaborationMessage): void {
    this.sent += 1;
    if (!('nextRevisionId' in message)) return;
    const { nextRevisionId } = message;
    if (!this.firstSent.has(nextRevisionId)) this.firstSent.set(nextRevisionId, now());
    if (message.type === 'REMOTE_REVISION') this.sentWords.set(nextRevisionId, wordsIn(message.commands));
    if (message.type === 'REVISION_UNDONE') this.targets.set(nextRevisionId, { id: message.undoneRevisionId, there: false });
    if (message.type === 'REVISION_REDONE') this.targets.set(nextRevisionId, { id: message.redoneRevisionId, there: true });
  }

  private hear(message: FromServer): void {
    if (message.type === 'start anew') this.startedAnew += 1;
    if (message.type === 'refused') {
      this.refusals.told += 1;
      forgetRevision(this.model, message.revision);
      for (const word of this.sentWords.get(message.revision) ?? []) this.acknowledged.set(word, false);
    }
    if (message.type === 'caught up') for (const revision of message.revisions) this.follow(revision);
    if (message.type !== 'collaboration') return;
    this.follow(message.message);
    this.witness(message.message);
  }

  /** Notes what concerns this page's own edits. */
  private follow(message: CollaborationMessage): void {
    if (!('nextRevisionId' in message)) return;
    const began = this.firstSent.get(message.nextRevisionId);
    if (began === undefined) return;
    if (this.online) this.waits.push(now() - began);
    const target = this.targets.get(message.nextRevisionId);
    const words = this.sentWords.get(target?.id ?? message.nextRevisionId) ?? [];
    for (const word of words) this.acknowledged.set(word, target?.there ?? true);
  }

  /** Notes what others have done, once it stands in this page. */
  private witness(message: CollaborationMessage): void {
    const at = now();
    if (message.type === 'REMOTE_REVISION' && message.clientId !== this.connection.clientId) {
      for (const what of wordsIn(message.commands)) this.read.push({ what, at });
    }
    if (message.type === 'CLIENT_MOVED' || message.type === 'CLIENT_JOINED') {
      const { id, position } = message.client;
      this.watched.push({ what: `${id} ${position.sheetId} ${position.col} ${position.row}`, at });
    }
  }
}

function wordsIn(commands: unknown): readonly string[] {
  return JSON.stringify(commands).match(WORD) ?? [];
}

/** The first cell that a person may not edit; undefined for the owner. */
function forbiddenTo(email: string, { people, protections }: OverlayView): { readonly sheetId: string; readonly zone: Zone } | undefined {
  if (people.find((one) => one.email === email)?.role !== 'editor') return undefined;
  for (const protection of protections) {
    if (protection.warningOnly || protection.editors.includes(email)) continue;
    const { sheetId } = protection;
    if (protection.kind === 'range') return { sheetId, zone: protection.zone };
    if (protection.unprotected.length === 0) return { sheetId, zone: { top: 0, bottom: 0, left: 0, right: 0 } };
  }
  return undefined;
}

/** The connection as the model's transport, overheard. */
function overheard(connection: Connection) {
  let listener: ((message: CollaborationMessage) => void) | undefined;
  return {
    page: (listen: (message: CollaborationMessage) => void) => {
      listener = listen;
    },
    transport: {
      sendMessage: (message: CollaborationMessage) => {
        listener?.(message);
        return connection.sendMessage(message);
      },
      onNewMessage: (id: string, callback: (message: CollaborationMessage) => void) => connection.onNewMessage(id, callback),
      leave: (id: string) => connection.leave(id),
    },
  };
}

/** What two lists of the same things say: milliseconds from the one to the other, for each that others saw. */
export function delays(done: readonly Seen[], seen: readonly Seen[]): number[] {
  const moments = new Map<string, number[]>();
  for (const { what, at } of done) {
    const known = moments.get(what);
    if (known === undefined) moments.set(what, [at]);
    else known.push(at);
  }
  return seen.flatMap(({ what, at }) => {
    const before = (moments.get(what) ?? []).filter((moment) => moment <= at + 2);
    const last = before[before.length - 1];
    return last === undefined ? [] : [Math.max(0, at - last)];
  });
}
