/**
 * The hub between pages on a bad network: messages late, sent twice, lost with their connection, in whatever order; edits, structure,
 * undo, refusals and scripts between them. In the end everybody has the same workbook, and nobody's edit is lost or there twice.
 */
import fc from 'fast-check';
import { Model } from '../../../src/desk/kernel/engine';
import type { CommandLike } from '../../../src/desk/kernel/engine';
import { forgetRevision } from '../../../src/desk/page/undo-stack';
import { Hub } from '../../../src/desk/server/hub';
import type { Follower, Judge } from '../../../src/desk/server/hub-seams';
import type { Journal } from '../../../src/desk/server/journal';
import type { CollaborationMessage, StateUpdateMessage } from '../../../src/desk/server/kernel-types';
import { differences, stateOf, wordsOn } from './busy-page';
import { tinyKernel } from './tiny-desk';

const SHEET = 'facts';
/** Nobody may write into this column. */
const FORBIDDEN = 5;

const judge: Judge = {
  before: (_email, commands) => (commands.some((one) => one.type === 'UPDATE_CELL' && one['col'] === FORBIDDEN) ? { reason: 'protected', message: '' } : undefined),
  after: (_email, commands) => (commands.some((one) => one.type === 'UPDATE_CELL' && String(one['content']).includes('плохо')) ? { reason: 'invalid', message: '' } : undefined),
};

/** A disk that takes its time: changes are durable when the test says so. */
class SlowJournal implements Journal {
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

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

type Down = { readonly kind: 'message'; readonly message: CollaborationMessage } | { readonly kind: 'refused'; readonly revision: string };

/** A page with a wire in each direction, on which messages lie until they are let through. */
class Far implements Follower {
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

  constructor(private readonly hub: Hub, readonly number: number) {
    this.clientId = `page ${number}`;
    this.email = `p${number}@example.ru`;
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

interface World {
  readonly kernel: ReturnType<typeof tinyKernel>;
  readonly journal: SlowJournal;
  readonly pages: readonly Far[];
}
type Act = (world: World) => void;

const PAGES = 3;
const who = fc.nat(PAGES - 1);
const named = (name: string, act: (world: World) => void): Act => Object.assign(act, { toString: () => name });
const row = fc.nat(8);
/** Every page types into columns of its own: a word that another one overwrites is rightly gone. */
const column = fc.constantFrom(1, 9);

/** `builders`: how many pages insert and delete rows. */
const acts = (builders: number): fc.Arbitrary<Act> => fc.oneof(
  { weight: 8, arbitrary: fc.tuple(who, row, column).map(([page, line, col]) => named(`type ${page} ${line} ${col}`, ({ pages }) => pages[page]?.type(line, col + page))) },
  { weight: 12, arbitrary: fc.tuple(who, fc.boolean()).map(([page, twice]) => named(`send ${page} ${twice}`, ({ pages }) => void pages[page]?.send(twice))) },
  { weight: 12, arbitrary: who.map((page) => named(`hear ${page}`, ({ pages }) => void pages[page]?.hear())) },
  { weight: 5, arbitrary: fc.constant(named('commit', ({ journal }) => journal.commit())) },
  { weight: 2, arbitrary: fc.tuple(who, row).map(([page, line]) => named(`forbidden ${page} ${line}`, ({ pages }) => pages[page]?.type(line, FORBIDDEN))) },
  { weight: 1, arbitrary: fc.tuple(who, row).map(([page, line]) => named(`invalid ${page} ${line}`, ({ pages }) => pages[page]?.type(line, 6, 'плохо'))) },
  { weight: 4, arbitrary: fc.tuple(who, fc.boolean()).map(([page, back]) => named(`undo ${page} ${back}`, ({ pages }) => pages[page]?.undo(back))) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(builders - 1), row, fc.boolean()).map(([page, line, add]) =>
      named(`rows ${page} ${line} ${add}`, ({ pages }) => {
        const model = pages[page]?.model;
        const sheet = { sheetId: SHEET, sheetName: 'Показатели', dimension: 'ROW' } as const;
        if (add) model?.dispatch('ADD_COLUMNS_ROWS', { ...sheet, base: line, position: 'before', quantity: 1 });
        // Only rows on which nobody types: words deleted with their row are rightly gone.
        else model?.dispatch('REMOVE_COLUMNS_ROWS', { ...sheet, elements: [4] });
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, row).map(([page, line]) =>
      named(`format ${page} ${line}`, ({ pages }) => void pages[page]?.model.dispatch('SET_FORMATTING', { sheetId: SHEET, target: [{ top: line, bottom: line + 9, left: 1, right: 3 }], style: { bold: true } })),
    ),
  },
  { weight: 1, arbitrary: row.map((line) => named(`script ${line}`, ({ kernel }) => void kernel.apply([{ kind: 'cell', sheetId: SHEET, row: line + 40, column: 8, content: 'сценарий' }]))) },
  { weight: 1, arbitrary: who.map((page) => named(`lose ${page}`, ({ pages }) => pages[page]?.lose())) },
  { weight: 2, arbitrary: who.map((page) => named(`return ${page}`, ({ pages }) => pages[page]?.return())) },
);

/** Lets everything through until nothing is on its way. */
function settle({ pages, journal }: World): void {
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

/** Plays acts and lets everything settle; the server and all pages must have the same. */
function play(sequence: readonly Act[]): World {
  const kernel = tinyKernel();
  const journal = new SlowJournal();
  const hub = new Hub(kernel.model, judge, journal);
  const world: World = { kernel, journal, pages: Array.from({ length: PAGES }, (_, number) => new Far(hub, number)) };
  for (const act of sequence) act(world);
  settle(world);
  const truth = stateOf(kernel.model);
  for (const page of world.pages) {
    expect(stateOf(page.model)).toBe(truth);
    expect(page.anew).toBe(0);
    expect((page.model as unknown as { session: { pendingMessages: readonly unknown[] } }).session.pendingMessages).toEqual([]);
  }
  return world;
}

const often = process.env['DESK_RUNS'];
const runs = often === undefined ? { numRuns: 25, seed: 20261121 } : { numRuns: Number(often) };

test('whatever the network does, all end with the same workbook, and every acknowledged word is there exactly once', () => {
  fc.assert(
    fc.property(fc.array(acts(1), { minLength: 10, maxLength: 90 }), (sequence) => {
      const { pages, kernel } = play(sequence);
      const words = pages.flatMap(({ there }) => [...there]);
      const account = { there: words.filter(([, there]) => there).map(([word]) => word), gone: words.filter(([, there]) => !there).map(([word]) => word) };
      expect(differences(account, wordsOn(kernel.model, SHEET), 'server')).toEqual([]);
    }),
    runs,
  );
});

// Where two insert or delete rows at the same moment and type on below them, the engine may put a word into the cell of another.
test('when all insert and delete rows at once, all still end with the same workbook', () => {
  fc.assert(fc.property(fc.array(acts(PAGES), { minLength: 10, maxLength: 70 }), (sequence) => void play(sequence)), runs);
});

describe('a page that lies', () => {
  const revision = (hub: Hub, commands: readonly CommandLike[], nextRevisionId = 'lie'): CollaborationMessage =>
    ({ type: 'REMOTE_REVISION', version: 1, serverRevisionId: hub.revision, nextRevisionId, clientId: 'x', commands }) as unknown as CollaborationMessage;

  test.each<readonly [string, readonly CommandLike[]]>([
    ['a tab that is not there', [{ type: 'ADD_COLUMNS_ROWS', sheetName: '', dimension: 'ROW', base: 0, position: 'before', quantity: 1 }]],
    ['no commands', null as unknown as readonly CommandLike[]],
    ['half a revision that breaks', [{ type: 'UPDATE_CELL', sheetId: SHEET, row: 30, col: 1, content: 'половина' }, { type: 'SET_FORMATTING', sheetId: SHEET, target: 7, style: { bold: true } }]],
    ['a squeezed cell without a place', [{ type: 'SQUISHED_UPDATE_CELL', sheetId: SHEET, targetRange: 12 }]],
  ])('does not break the server: %s', (_name, commands) => {
    const kernel = tinyKernel();
    const journal = new SlowJournal();
    const hub = new Hub(kernel.model, { before: () => undefined, after: () => undefined }, journal);
    const [liar, other] = [new Far(hub, 0), new Far(hub, 1)];
    const before = stateOf(kernel.model);
    hub.receive(liar, revision(hub, commands));
    journal.commit();
    expect(stateOf(kernel.model)).toBe(before);
    other.type(1, 1);
    settle({ kernel, journal, pages: [other] });
    expect(wordsOn(kernel.model, SHEET).get('слово 1.1')).toBe(1);
    expect(stateOf(other.model)).toBe(stateOf(kernel.model));
  });
});
