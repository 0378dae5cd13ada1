/** Kills the desk again and again while people type, starts it again, and holds the workbook against what they were told. */
import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { openWorkbook } from '../../../src/desk/files/workbook-file';
import type { DeskState } from '../../../src/desk/files/state';
import { Desk } from '../../../src/desk/host';
import { helpers } from '../../../src/desk/kernel/engine';
import type { Kernel } from '../../../src/desk/kernel/kernel';
import { fileKeeper } from '../../../src/desk/server/file-keeper';
import type { FromServer } from '../../../src/desk/server/protocol';
import type { DoomedOptions, DoomedSays } from './doomed-desk';
import { Typist, TYPIST_TAB } from './typist';

const OWNER = 'olga@example.ru';
const TYPISTS = 3;
const SCRIPT_TAB = 'script';
const START_ROWS = 10;

const addon = { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} };

/** Numbers from 0 to 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A workbook with two tabs for every typist and one for the script. */
function newBook(): Desk {
  const sheet = (id: string, name: string, rowNumber: number, colNumber: number): object => ({ id, name, rowNumber, colNumber, cells: {} });
  const sheets = Array.from({ length: TYPISTS }, (_, number) => [
    sheet(`t${number}`, `Набор ${number}`, TYPIST_TAB.rows, TYPIST_TAB.columns),
    sheet(`r${number}`, `Строки ${number}`, START_ROWS, 2),
  ]).flat();
  const data = { version: helpers.createEmptyWorkbookData().version, sheets: [...sheets, sheet(SCRIPT_TAB, 'Сценарий', 500, 2)] };
  const people = Array.from({ length: TYPISTS }, (_, number) => ({ email: `t${number}@example.ru`, name: `Наборщик ${number}`, role: 'editor', language: 'ru' }) as const);
  return Desk.load(data as unknown as DeskState['data'], {
    version: 1, name: 'Книга', timeZone: 'Europe/Moscow', locale: 'ru_RU',
    people: [{ email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, ...people],
    protections: [], notes: [], metadata: [], triggers: [], properties: { document: {}, script: {}, user: {} },
  }, { addon });
}

/** The program built as the command line is: our code in one file, packages beside it. */
function builtProgram(root: string, folder: string): { readonly program: string; readonly worker: string; readonly packing: string } {
  const common = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' } as const;
  const program = join(folder, 'doomed-desk.mjs');
  const worker = join(folder, 'worker.mjs');
  const packing = join(folder, 'packing-worker.mjs');
  buildSync({ ...common, entryPoints: [join(root, 'test/desk/journal/doomed-desk.ts')], outfile: program, packages: 'external' });
  buildSync({ ...common, entryPoints: [join(root, 'src/desk/execution/worker.ts')], outfile: worker });
  buildSync({ ...common, entryPoints: [join(root, 'src/desk/server/packing-worker.ts')], outfile: packing, packages: 'external' });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { program, worker, packing };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A running program: what it said first, and its end. */
interface Running {
  readonly child: ChildProcess;
  readonly said: DoomedSays | undefined;
  readonly ended: Promise<void>;
}

export interface Tally {
  kills: number;
  /** Kills before the program served. */
  early: number;
  acknowledged: number;
  /** Programs that said they had recovered something. */
  recoveries: number;
  readonly waits: number[];
}

export class KillTrial {
  readonly folder: string;
  readonly path: string;
  readonly tally: Tally = { kills: 0, early: 0, acknowledged: 0, recoveries: 0, waits: [] };
  private readonly typists = Array.from({ length: TYPISTS }, (_, number) => new Typist(number, `t${number}@example.ru`));
  private readonly built;
  private port = 0;

  /** `root`: the project's folder; `parent`: where a folder for the trial may be made. */
  constructor(root: string, parent: string) {
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(join(parent, 'kill-'));
    this.path = join(this.folder, 'Книга.xlsx');
    this.built = builtProgram(root, this.folder);
    writeFileSync(join(this.folder, 'frame-script.js'), '');
    writeFileSync(join(this.folder, 'index.html'), '');
  }

  async begin(): Promise<void> {
    this.port = await freePort();
    await fileKeeper(newBook(), { path: this.path, language: 'ru' })();
  }

  /** Starts the program and waits until it has said something or has ended. */
  async start(killAt?: number, starting?: number): Promise<Running> {
    const options: DoomedOptions = {
      path: this.path, port: this.port, pagesDir: this.folder, worker: this.built.worker, packing: this.built.packing, quiet: 25, ...(killAt === undefined ? {} : { killAt }),
    };
    const child = spawn(process.execPath, [this.built.program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    // In the middle of reading the file, of bringing the journal back, of beginning a new one.
    if (starting !== undefined) setTimeout(() => child.kill('SIGKILL'), starting);
    let text = '';
    const said = await new Promise<DoomedSays | undefined>((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        text += part.toString('utf8');
        const end = text.indexOf('\n');
        if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as DoomedSays);
      });
      void ended.then(() => resolve(undefined));
    });
    return { child, said, ended };
  }

  /** One life of the program: it serves, is checked, people type, it is killed at a step of its writing, after some milliseconds of that, or while it starts. */
  async round(kill: { readonly step: number } | { readonly after: number } | { readonly starting: number }): Promise<void> {
    const running = await this.start('step' in kill ? kill.step : undefined, 'starting' in kill ? kill.starting : undefined);
    const { said, child, ended } = running;
    if (said?.kind === 'refused') throw new Error(said.sentence);
    if (said === undefined) this.tally.early += 1;
    else {
      if (said.sentences.length > 0) this.tally.recoveries += 1;
      for (const sentence of said.sentences) if (!sentence.includes('Восстановлено правок')) throw new Error(sentence);
      const problems = await this.check(said.url);
      if (problems.length > 0) throw new Error(problems.slice(0, 10).join('\n'));
      let alive = true;
      void ended.then(() => (alive = false));
      const work = Promise.all(this.typists.map((typist) => this.work(typist, said.url, () => alive)));
      if ('after' in kill) {
        await new Promise((resolve) => setTimeout(resolve, kill.after));
        child.kill('SIGKILL');
      } else setTimeout(() => child.kill('SIGKILL'), 4000).unref();
      await ended;
      for (const typist of this.typists) typist.leave();
      await work;
    }
    await ended;
    this.tally.kills += 1;
  }

  /** The last life: checked, ended as by Ctrl+C, and the file itself is checked. */
  async end(): Promise<void> {
    const { said, child, ended } = await this.start();
    if (said?.kind !== 'serving') throw new Error(JSON.stringify(said));
    for (const typist of this.typists) await typist.come(said.url);
    for (const typist of this.typists) while (!(await typist.act()));
    for (const typist of this.typists) typist.leave();
    const problems = await this.check(said.url);
    child.kill('SIGTERM');
    await ended;
    const opened = await openWorkbook(this.path);
    if (opened.kind === 'refused') throw new Error(opened.refusal.code);
    opened.lock.release();
    const { data, overlay } = opened.state;
    problems.push(...this.compare(Desk.load(data, overlay, { addon }).kernel));
    if (existsSync(`${this.path}.journal`)) problems.push('the journal is still there after an orderly end');
    for (const typist of this.typists) if (typist.startedAnew > 0) problems.push(`typist ${typist.number} had to start anew ${typist.startedAnew} times`);
    for (const { number, failures } of this.typists) if (failures.length > 0) problems.push(`typist ${number}: a script failed: ${failures[0] ?? ''}`);
    if (problems.length > 0) throw new Error(problems.slice(0, 10).join('\n'));
    this.tally.acknowledged = this.typists.reduce((sum, { typed }) => sum + typed.filter(({ there }) => there !== 'perhaps').length, 0);
    this.tally.waits.push(...this.typists.flatMap(({ waits }) => waits));
  }

  /** What lies in the folder besides the workbook. */
  left(): readonly string[] {
    return readdirSync(this.folder).filter((name) => name.includes('Книга'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async work(typist: Typist, url: string, alive: () => boolean): Promise<void> {
    await typist.come(url);
    while (alive() && (await typist.act())) {
      // Now and then a pause, so that the file is written too.
      if (typist.typed.length % 6 === 0) await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  /** Opens the workbook as its owner and compares. */
  private async check(url: string): Promise<string[]> {
    const address = new URL('socket', url.replace('http', 'ws'));
    address.searchParams.set('as', OWNER);
    const socket = new WebSocket(address, { origin: new URL(url).origin });
    const welcome = await new Promise<Extract<FromServer, { type: 'welcome' }> | undefined>((resolve) => {
      socket.on('error', () => resolve(undefined));
      socket.on('close', () => resolve(undefined));
      socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', clientId: `проверка ${Math.random()}` })));
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString('utf8')) as FromServer;
        if (message.type === 'welcome') resolve(message);
      });
    });
    socket.terminate();
    // Killed in the middle of the greeting: the next life is checked.
    if (welcome === undefined) return [];
    const desk = Desk.load(welcome.snapshot, {
      version: 1, name: '', timeZone: 'Europe/Moscow', locale: 'ru_RU', people: [], protections: [], notes: [], metadata: [], triggers: [],
      properties: { document: {}, script: {}, user: {} },
    }, { addon });
    for (const revision of welcome.revisions) {
      void desk.kernel.model.config.transportService.sendMessage(revision.type === 'REMOTE_REVISION' ? { ...revision, clientId: 'проверка' } : revision);
    }
    for (const { sheetId, row, column, text } of welcome.overlay.notes) desk.kernel.overlay.putNote(sheetId, row, column, text);
    return this.compare(desk.kernel, false);
  }

  private compare(kernel: Kernel, withProperties = true): string[] {
    const problems: string[] = [];
    const { getters } = kernel.model;
    for (const { number, typed, notes, rows } of this.typists) {
      const expected = new Map(typed.map((one) => [`${one.row} ${one.column}`, one]));
      for (let row = 0; row < TYPIST_TAB.rows; row += 1) {
        for (let column = 0; column < TYPIST_TAB.columns; column += 1) {
          const content = kernel.content(`t${number}`, row, column);
          const one = expected.get(`${row} ${column}`);
          const place = `typist ${number}, row ${row}, column ${column}`;
          if (content !== '' && content !== one?.token) problems.push(`invented: ${place}: ${content}`);
          if (content === '' && one?.there === 'yes') problems.push(`lost: ${place}: ${one.token}`);
          if (content !== '' && one?.there === 'no') problems.push(`undone, and there: ${place}: ${content}`);
        }
      }
      const inserted = getters.getNumberRows(`r${number}`) - START_ROWS;
      if (inserted < rows.sure || inserted > rows.most) problems.push(`typist ${number}: ${inserted} rows inserted, ${rows.sure} acknowledged, ${rows.most} asked`);
      const found = kernel.overlay.notes().filter(({ sheetId }) => sheetId === `t${number}`).map(({ text }) => text);
      for (const { token, there } of notes) if (there === 'yes' && !found.includes(token)) problems.push(`lost: ${token}`);
      for (const text of found) if (!notes.some(({ token }) => token === text)) problems.push(`invented: ${text}`);
      if (new Set(found).size !== found.length) problems.push(`typist ${number}: a note is there twice`);
    }
    const sure = this.typists.reduce((sum, { runs }) => sum + runs.sure, 0);
    const most = this.typists.reduce((sum, { runs }) => sum + runs.most, 0);
    const { rows: stamped } = kernel.contentSize(SCRIPT_TAB);
    if (stamped < sure || stamped > most) problems.push(`the script wrote ${stamped} rows, ${sure} runs were acknowledged, ${most} asked`);
    if (withProperties) {
      const runs = Number(kernel.overlay.documentProperties.get('runs') ?? '0');
      if (runs < sure || runs > most) problems.push(`the property counts ${runs} runs, ${sure} were acknowledged, ${most} asked`);
    }
    return problems;
  }
}
