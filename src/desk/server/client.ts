/** One open page: its messages in and out, and the functions it runs. */
import type { WebSocket } from 'ws';
import type { Execution, MenuEntry } from '../contract';
import { viewerWords } from '../kernel/refusal-words';
import type { Email, Person } from '../overlay';
import type { Screen } from '../services/run';
import { failureWords } from '../words/execution-words';
import type { Entry } from './door';
import { heard } from './heard';
import type { Follower, Refused } from './hub';
import type { CollaborationMessage } from './kernel-types';
import { costOf } from './limits';
import { PageScreen } from './page-screen';
import type { RunRequest } from './port';
import type { FromPage, FromServer, OverlayView, PeopleAct, Selected, SentFate } from './protocol';
import type { Room } from './room';

/** Told to a page whose person may no longer be here; it does not come back by itself. */
const SHUT_OUT = 4403;
const NOT_UNDERSTOOD = 1007;
/** Bytes that may wait for a page: more than the largest workbook with its changes. */
const MOST_UNHEARD = 256 * 1024 * 1024;
const FAILED = 1011;
/** As Google says it. */
const TOO_MANY_SCRIPTS = 'There are too many scripts running simultaneously for this Google user account.';

export class Client implements Follower {
  clientId = '';
  readonly email: Email;
  readonly person: Person;
  readonly screen: Screen;
  private readonly shown: PageScreen;
  private joined = false;
  /** Results of functions in formulas that this page was told of. */
  private computed = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly entry: Entry,
    private readonly room: Room,
  ) {
    this.person = entry.person;
    this.email = entry.person.email;
    const isOpen = (): boolean => socket.readyState === socket.OPEN;
    this.shown = new PageScreen({ get open() { return isOpen(); }, send: (message) => this.send(message) }, room.frames);
    this.screen = {
      ask: (question) => this.shown.ask(question),
      show: (shown) => this.shown.show(shown),
      menus: (menus) => {
        this.room.offered.set(this.email, new Set(functionsOf(menus)));
        this.send({ type: 'menus', menus });
      },
      select: ({ sheetId, zone }) => this.send({ type: 'go to', sheetId, zone }),
      wait: (milliseconds) =>
        new Promise((resolve) => {
          setTimeout(resolve, milliseconds);
        }),
    };
    socket.on('message', (data: Buffer) => {
      this.hear(data.toString('utf8'));
      this.slow(data.length);
    });
    socket.on('close', () => this.gone());
  }

  send(message: FromServer): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    // Somebody who does not listen must not fill the memory: the page comes back and catches up.
    if (this.socket.bufferedAmount > MOST_UNHEARD) this.socket.terminate();
    else this.socket.send(JSON.stringify(message));
  }

  deliver(message: CollaborationMessage): void {
    this.send({ type: 'collaboration', message });
  }

  refused(revision: string, { reason, message }: Refused): void {
    this.send({ type: 'refused', revision, reason, message });
  }

  startAnew(reason: string, sent?: SentFate): void {
    this.send({ type: 'start anew', reason, ...(sent === undefined ? {} : { sent }) });
  }

  overlay(overlay: OverlayView): void {
    if (this.joined) this.send({ type: 'overlay', overlay });
  }

  /** Tells what functions of the script have given in formulas since the page was told last. */
  tellFormulas(): void {
    const news = this.room.desk.formulas?.since(this.computed);
    if (!this.joined || news === undefined || news.results.length === 0) return;
    this.computed = news.count;
    this.send({ type: 'computed', results: news.results });
  }

  /** Ends the connection of somebody who was removed or whose link was taken back; a changed role starts the page anew. */
  checkEntry(now: Person | undefined): void {
    if (now === undefined || !this.entry.holds()) this.socket.close(SHUT_OUT);
    else if (now.role !== this.person.role) this.startAnew('role');
  }

  /** Somebody who sends too much is read more slowly; nothing is dropped. */
  private slow(bytes: number): void {
    const wait = this.room.limits.messages.owe(this.email, costOf(bytes));
    if (wait === 0) return;
    this.socket.pause();
    setTimeout(() => this.socket.resume(), wait);
  }

  private hear(text: string): void {
    // A socket that was told to close may go on talking until it does.
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (!this.entry.holds()) {
      this.socket.close(SHUT_OUT);
      return;
    }
    const message = heard(text);
    if (message === undefined) {
      if (text.startsWith('{"type":"collaboration"')) this.startAnew('not understood', 'refused');
      else this.socket.close(NOT_UNDERSTOOD);
      return;
    }
    if (message.type !== 'hello' && !this.joined) return;
    try {
      this.take(message);
    } catch (error) {
      // One person's message must not end everybody's server.
      this.room.report(error);
      this.socket.close(FAILED);
    }
  }

  /** Work whose end nobody waits for. */
  private later(work: Promise<void>): void {
    work.catch((error: unknown) => this.room.report(error));
  }

  private take(message: FromPage): void {
    switch (message.type) {
      case 'hello':
        this.hello(message);
        break;
      case 'collaboration':
        this.collaborate(message.message);
        break;
      case 'selected':
        this.select(message.selected);
        break;
      case 'menu':
        this.later(this.runMenu(message.functionName));
        break;
      case 'call':
        this.later(this.runCall(message));
        break;
      case 'answer':
        this.shown.answered(message);
        break;
      case 'frame closed':
        this.shown.close(message.frame);
        break;
      case 'note':
        this.writeNote(message.note);
        break;
      case 'people':
        this.later(this.actOnPeople(message.act));
        break;
      case 'still there':
        this.send({ type: 'still here' });
        break;
      case 'formulas wait':
        this.tellFormulas();
        this.room.desk.formulas?.ask();
        break;
    }
  }

  /** Whose cursor it is and who may revise at all is said here, not there. */
  private collaborate(message: CollaborationMessage): void {
    if ('client' in message) {
      this.room.hub.receive(this, { ...message, client: { ...message.client, id: this.clientId, name: this.person.name } });
    } else if ('nextRevisionId' in message && this.person.role === 'viewer') {
      // Nothing of it goes into the journal: a page of ours sends none.
      this.refused(message.nextRevisionId, { reason: 'viewer', message: viewerWords(this.person.language) });
    } else this.room.hub.receive(this, message);
  }

  private hello({ clientId, revision, waiting, build }: Extract<FromPage, { type: 'hello' }>): void {
    if (this.joined) return;
    this.send({ type: 'still here' });
    if (this.room.hub.isAnothers(clientId, this.email)) {
      this.startAnew('name taken');
      return;
    }
    this.clientId = clientId;
    const missed = revision === undefined ? undefined : this.room.hub.since(revision);
    if (revision === undefined) {
      this.send(this.room.welcome(this));
      this.join();
      this.later(this.room.desk.opened(this.email, this.screen));
    } else if (missed === undefined || this.isOther(build)) {
      // A page of another build may not know what the others' changes mean.
      const taken = waiting !== undefined && this.room.hub.knows(waiting);
      this.startAnew(missed === undefined ? 'too far behind' : 'another build', taken ? 'taken' : undefined);
    } else {
      this.send({ type: 'caught up', revisions: missed });
      this.room.hub.tellRefusals(this, missed);
      this.join();
    }
  }

  private isOther(build: string | undefined): boolean {
    const served = this.room.build();
    return served !== undefined && served !== build;
  }

  private join(): void {
    this.joined = true;
    this.room.hub.join(this);
    this.room.greet(this);
  }

  private gone(): void {
    this.room.hub.leave(this);
    this.shown.gone();
  }

  private select({ sheetId, zones, row, column }: Selected): void {
    const zone = zones[zones.length - 1] ?? { top: row, bottom: row, left: column, right: column };
    this.room.desk.selected(this.email, { sheetId, zone });
  }

  private async runMenu(functionName: string): Promise<void> {
    // A page that has come back to a server started anew still shows its menus.
    if (!this.room.offered.has(this.email)) await this.room.desk.opened(this.email, this.screen);
    if (this.room.offered.get(this.email)?.has(functionName) !== true) {
      this.send({ type: 'finished', functionName, failure: { name: 'Exception', message: `Script function not found: ${functionName}` } });
      return;
    }
    this.send({ type: 'running', functionName, caption: '' });
    const outcome = await this.outcome({ kind: 'menu', functionName, args: [], user: this.email, screen: this.screen });
    this.send({
      type: 'finished',
      functionName,
      ...(outcome.kind === 'failed' ? { failure: { name: outcome.name, message: failureWords(outcome, this.person.language) } } : {}),
    });
  }

  private async runCall({ call, frame, functionName, args }: Extract<FromPage, { type: 'call' }>): Promise<void> {
    if (!this.shown.has(frame)) return;
    const outcome = await this.outcome({ kind: 'sidebar', functionName, args, user: this.email, screen: this.screen });
    if (outcome.kind === 'done') this.send({ type: 'returned', frame, call, value: outcome.returned ?? null });
    else this.send({ type: 'thrown', frame, call, name: outcome.name, message: outcome.message });
  }

  /** Runs, and answers how it ended; a call that may not be made ends as a failure, too. */
  private async outcome(request: RunRequest): Promise<Execution['outcome']> {
    const ended = this.room.limits.executions.enter(this.email);
    if (ended === undefined) return { kind: 'failed', name: 'Exception', message: TOO_MANY_SCRIPTS, stack: '' };
    try {
      return (await this.room.desk.run(request)).outcome;
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { kind: 'failed', name, message, stack: '' };
    } finally {
      ended();
      this.room.overlayTouched();
      // Its end is an acknowledgement of all that the script has written.
      await this.room.settled();
    }
  }

  /** Told when it is durable: a link that a crash took back would be a link that never works. */
  private async actOnPeople(act: PeopleAct): Promise<void> {
    const told = this.room.people(this.email, act);
    await this.room.settled();
    for (const message of told) this.send(message);
  }

  private writeNote({ sheetId, row, column, text }: { sheetId: string; row: number; column: number; text: string }): void {
    const { kernel } = this.room.desk;
    const zone = { top: row, bottom: row, left: column, right: column };
    if (kernel.model.getters.tryGetSheet(sheetId) === undefined) return;
    const { rows, columns } = kernel.size(sheetId);
    if (row >= rows || column >= columns) return;
    if (kernel.refusalAt(this.email, sheetId, zone) !== undefined) return;
    kernel.overlay.putNote(sheetId, row, column, text);
    this.room.overlayTouched();
  }
}

/** Every function that an item of these menus runs. */
function functionsOf(menus: readonly MenuEntry[]): string[] {
  return menus.flatMap(({ functionName, children }) => [...(functionName === undefined ? [] : [functionName]), ...functionsOf(children ?? [])]);
}
