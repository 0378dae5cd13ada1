/**
 * The hub between pages on a bad network: messages late, sent twice, lost with their connection, in whatever order; edits, structure,
 * undo, refusals and scripts between them. In the end everybody has the same workbook, and nobody's edit is lost or there twice.
 */
import fc from 'fast-check';
import type { CommandLike } from '../../../src/desk/kernel/engine';
import { Hub } from '../../../src/desk/server/hub';
import type { Judge } from '../../../src/desk/server/hub-seams';
import type { CollaborationMessage } from '../../../src/desk/server/kernel-types';
import { differences, stateOf, wordsOn } from './busy-page';
import { Far, settle, SHEET, SlowJournal } from './far-page';
import { tinyKernel } from './tiny-desk';

/** Nobody may write into this column. */
const FORBIDDEN = 5;

const judge: Judge = {
  before: (_email, commands) => (commands.some((one) => one.type === 'UPDATE_CELL' && one['col'] === FORBIDDEN) ? { reason: 'protected', message: '' } : undefined),
  after: (_email, commands) => (commands.some((one) => one.type === 'UPDATE_CELL' && String(one['content']).includes('плохо')) ? { reason: 'invalid', message: '' } : undefined),
};

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

/** Plays acts and lets everything settle; the server and all pages must have the same. `person`: whose the pages are, if all one person's. */
function play(sequence: readonly Act[], person?: string): World {
  const kernel = tinyKernel();
  const journal = new SlowJournal();
  const hub = new Hub(kernel.model, judge, journal);
  const world: World = { kernel, journal, pages: Array.from({ length: PAGES }, (_, number) => new Far(hub, number, person)) };
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

test.each([['several people', undefined], ['one person in several tabs', 'olga@example.ru']])('whatever the network does to %s, all end with the same workbook, and every acknowledged word is there exactly once', (_whose, person) => {
  fc.assert(
    fc.property(fc.array(acts(1), { minLength: 10, maxLength: 90 }), (sequence) => {
      const { pages, kernel } = play(sequence, person);
      const words = pages.flatMap(({ there }) => [...there]);
      const account = { there: words.filter(([, there]) => there).map(([word]) => word), gone: words.filter(([, there]) => !there).map(([word]) => word) };
      expect(differences(account, wordsOn(kernel.model, SHEET), 'server')).toEqual([]);
    }),
    runs,
  );
});

// Where each word ends then is held in hub-rows.test.ts.
test('when all insert and delete rows at once, all still end with the same workbook', () => {
  fc.assert(fc.property(fc.array(acts(PAGES), { minLength: 10, maxLength: 70 }), (sequence) => void play(sequence)), runs);
});

test('each tab of one person undoes and redoes its own words alone, without the connection of the other', () => {
  const kernel = tinyKernel();
  const journal = new SlowJournal();
  const hub = new Hub(kernel.model, judge, journal);
  const [one, two] = [new Far(hub, 0, 'olga@example.ru'), new Far(hub, 1, 'olga@example.ru')];
  const meet = (...pages: readonly Far[]): void => settle({ journal, pages });
  const words = (): string[] => [...wordsOn(kernel.model, SHEET).keys()].sort();
  one.type(1, 1);
  two.type(1, 2);
  one.type(2, 1);
  meet(one, two);
  one.lose();
  one.type(3, 1);
  two.undo(true);
  meet(two);
  expect(words()).toEqual(['слово 0.1', 'слово 0.2']);
  meet(one, two);
  one.undo(true);
  meet(one, two);
  one.undo(true);
  two.undo(false);
  meet(one, two);
  expect(words()).toEqual(['слово 0.1', 'слово 1.1']);
  expect(stateOf(one.model)).toBe(stateOf(two.model));
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
    settle({ journal, pages: [other] });
    expect(wordsOn(kernel.model, SHEET).get('слово 1.1')).toBe(1);
    expect(stateOf(other.model)).toBe(stateOf(kernel.model));
  });
});
