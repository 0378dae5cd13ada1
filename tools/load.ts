/**
 * Several people at once: `npm run load -- [people] [seconds] [seed] [--flat-out] [--url http://…]`. Starts a desk on a copy of the sample
 * (or takes one that runs), opens it as so many people, each page in a process of its own, and lets them type, move cursors, undo,
 * try what is forbidden, insert and delete rows, and lose the connection. Prints how long an edit and a cursor take to the others, and
 * ends with 1 unless every acknowledged edit is there exactly once: on the server, on every page, in the saved file.
 */
import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { openWorkbook } from '../src/desk/files/workbook-file';
import { Model } from '../src/desk/kernel/engine';
import { registerSheetsFunctions } from '../src/desk/kernel/functions';
import type { FromServer } from '../src/desk/server/protocol';
import { BUSY_TAB, delays, differences, stateOf, wordsOn } from '../test/desk/server/busy-page';
import type { Account, Manners } from '../test/desk/server/busy-page';
import type { FromPageProcess, ToPage } from './load-page';
import { cliFile, root } from './paths';

console.debug = () => undefined;

const { positionals, values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { 'flat-out': { type: 'boolean', default: false }, url: { type: 'string' } },
});
const [people = 8, seconds = 30, seed = Date.now() % 100_000] = positionals.map(Number);
const flatOut = values['flat-out'];
/** Milliseconds between two acts: a person types a cell in a third to half a second. */
const beat = flatOut ? 0 : 450;

/** Of fifty acts one is taken back; rows come and go every ten seconds or so. */
const usual: Manners = { undo: 0.02, forbidden: 0.03, structure: 0, interruption: flatOut ? 0.002 : 0.015, away: 2500 };
const organiser: Manners = { ...usual, structure: flatOut ? 0.006 : 0.04 };

interface Book {
  readonly url: string;
  /** Stops the desk; the file it has written, where there is one. */
  stop(): Promise<string | undefined>;
  remove(): void;
}

/** The desk as a person starts it, on a new sample. */
async function start(): Promise<Book> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-load-'));
  const path = join(folder, 'load.xlsx');
  const child = spawn(process.execPath, [cliFile, 'open', path, '--sample', 'dobro-na-donu', '--port', '0', '--no-browser'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      const found = /http:\/\/\S+/u.exec(text);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`The desk did not start: ${text}`)));
  });
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      return path;
    },
    remove: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Welcome = Extract<FromServer, { type: 'welcome' }>;

/** What a page that opens now is given. */
async function look(url: string): Promise<Welcome> {
  const socket = new WebSocket(new URL('socket', url.replace('http', 'ws')), { origin: new URL(url).origin });
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', clientId: `look ${Math.random()}` })));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as FromServer;
      if (message.type === 'welcome') resolve(message);
    });
  });
  socket.terminate();
  return welcome;
}

class PageProcess {
  private constructor(private readonly child: ChildProcess) {}

  static begin(): PageProcess {
    return new PageProcess(fork(fileURLToPath(new URL('load-page.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], serialization: 'advanced' }));
  }

  async ask<K extends FromPageProcess['kind']>(message: ToPage, kind: K): Promise<Extract<FromPageProcess, { kind: K }>> {
    const answer = new Promise<Extract<FromPageProcess, { kind: K }>>((resolve, reject) => {
      this.child.once('message', (said: FromPageProcess) => {
        if (said.kind === kind) resolve(said as Extract<FromPageProcess, { kind: K }>);
        else reject(new Error(`Expected ${kind}, heard ${said.kind}.`));
      });
      this.child.once('exit', () => reject(new Error('A page ended.')));
    });
    this.child.send(message);
    return answer;
  }

  end(): void {
    if (this.child.connected) this.child.disconnect();
  }
}

/** "median 12, 95 % 30, most 80 ms" of so many. */
function spread(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms (${numbers.length})`;
}

/** What is wrong with the outcome; nothing if nothing was lost, doubled or invented and all have the same. */
async function problemsOf(accounts: readonly Account[], url: string, book: Book | undefined): Promise<string[]> {
  const problems: string[] = [];
  registerSheetsFunctions();
  const { snapshot, revisions } = await look(url);
  const server = new Model(snapshot, {}, [...revisions]);
  const truth = { there: accounts.flatMap(({ there }) => there), gone: accounts.flatMap(({ gone }) => gone) };
  problems.push(...differences(truth, wordsOn(server, BUSY_TAB), 'server'));
  const state = stateOf(server);
  accounts.forEach((account, number) => {
    if (account.state !== state) problems.push(`page ${number} ${differenceOf(account.state, state)}`);
    if (account.startedAnew > 0) problems.push(`page ${number} had to start anew ${account.startedAnew} times`);
    const { tried, told } = account.refusals;
    if (tried !== told) problems.push(`page ${number} tried ${tried} forbidden edits and was told of ${told}`);
  });
  const path = await book?.stop();
  if (path === undefined) return problems;
  const opened = await openWorkbook(path);
  if (opened.kind === 'refused') return [...problems, `the file is refused: ${opened.refusal.code}`];
  opened.lock.release();
  const file = new Model(opened.state.data);
  problems.push(...differences(truth, wordsOn(file, BUSY_TAB), 'file'));
  for (const id of server.getters.getSheetIds()) {
    if (contentOf(server, id) !== contentOf(file, id)) problems.push(`the file differs on the tab ${server.getters.getSheetName(id)}`);
  }
  return problems;
}

/** What was put into the cells of a tab. */
function contentOf({ getters }: Model, sheetId: string): string {
  if (getters.tryGetSheet(sheetId) === undefined) return 'no tab';
  const cells = getters.getCells(sheetId).flatMap((cell) => {
    const { row, col } = getters.getCellPosition(cell.id);
    const content = cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
    return content === '' ? [] : [`${row} ${col} ${content}`];
  });
  return cells.sort().join('\n');
}

/** Where two texts part. */
function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `differs from the server: …${one.slice(Math.max(0, at - 80), at + 60)}… instead of …${other.slice(at, at + 60)}…`;
}

const book = values.url === undefined ? await start() : undefined;
const url = values.url ?? book?.url ?? '';
const pages: PageProcess[] = [];
try {
  const { overlay } = await look(url);
  const editors = overlay.people.filter(({ role }) => role !== 'viewer').sort((one, other) => Number(other.role === 'owner') - Number(one.role === 'owner'));
  console.log(`${people} people, ${seconds} s, seed ${seed}, an act every ${beat} ms`);
  const opened: number[] = [];
  for (let number = 0; number < people; number += 1) {
    const page = PageProcess.begin();
    pages.push(page);
    // The organiser opens one page; when the editors are used up, people have two pages.
    const email = editors[number === 0 ? 0 : 1 + ((number - 1) % Math.max(1, editors.length - 1))]?.email ?? '';
    opened.push((await page.ask({ kind: 'open', url, email, number, pages: people, seed }, 'opened')).ms);
  }
  const until = performance.timeOrigin + performance.now() + seconds * 1000;
  const worked = await Promise.all(pages.map((page, number) => page.ask({ kind: 'work', until, beat, manners: number === 0 ? organiser : usual }, 'worked')));
  const late = performance.timeOrigin + performance.now() - until;
  const accounts = await Promise.all(pages.map(async (page) => (await page.ask({ kind: 'account' }, 'account')).account));
  const sum = (pick: (account: Account) => number): number => accounts.reduce((total, account) => total + pick(account), 0);
  console.log(`a page is open:        ${spread(opened)}`);
  console.log(`an edit to the others: ${spread(delays(accounts.flatMap(({ typed }) => typed), accounts.flatMap(({ read }) => read)))}`);
  console.log(`a cursor to the others: ${spread(delays(accounts.flatMap(({ moved }) => moved), accounts.flatMap(({ watched }) => watched)))}`);
  console.log(`an edit is acknowledged: ${spread(accounts.flatMap(({ waits }) => waits))}`);
  console.log(
    `${sum(({ there }) => there.length)} words there, ${sum(({ gone }) => gone.length)} taken back, ${sum(({ refusals }) => refusals.told)} of ${sum(({ refusals }) => refusals.tried)} forbidden edits refused, ` +
      `${sum(({ interruptions }) => interruptions)} interruptions, ${sum(({ sent }) => sent)} messages sent, calm ${late.toFixed(0)} ms after the last act`,
  );
  // Accounts of pages still at work cannot be held against anything.
  const restless = worked.flatMap(({ calm }, number) => (calm ? [] : [`page ${number} never came to rest`]));
  const problems = restless.length > 0 ? restless : await problemsOf(accounts, url, book);
  for (const problem of problems.slice(0, 20)) console.error(`✗ ${problem}`);
  console.log(problems.length === 0 ? '✓ every acknowledged edit is there exactly once, everywhere' : `✗ ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  for (const page of pages) page.end();
  book?.remove();
}
