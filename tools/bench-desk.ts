/**
 * How fast the desk is: start, save and load, an edit until another page has it recalculated, memory; each beside the bare
 * spreadsheet engine doing the same work in the same run, so that a slow machine does not look like a slow desk.
 */
import '../src/desk/kernel/older-node';
import { Model } from '@odoo/o-spreadsheet';
import type { CollaborationMessage, WorkbookData } from '@odoo/o-spreadsheet';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WebSocket as NodeWebSocket } from 'ws';
import { openWorkbook } from '../src/desk/files/workbook-file';
import { Desk } from '../src/desk/host';
import type { Overlay } from '../src/desk/overlay';
import { Connection } from '../src/desk/page/connection';
import { deskPort, inWorkers } from '../src/desk/server/desk-port';
import { fileKeeper } from '../src/desk/server/file-keeper';
import type { FromServer } from '../src/desk/server/protocol';
import { serveDesk } from '../src/desk/server/serve';
import type { Served } from '../src/desk/server/serve';

/** One thing measured; milliseconds, or megabytes of memory. */
export interface DeskCost {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly desk: number;
  /** The bare engine at the same work in the same run. */
  readonly bare: number;
}

/** Live formulas in a row, as a tab of points has them. */
const FORMULAS = 15;
export const FACTS = 3;
export const SHEET = 's0';
/** Typed into a fact; no fact is it before, and it is worth five points. */
export const EDITED = 650.5;
const OWNER = 'owner@example.ru';

export const benchOverlay: Overlay = {
  version: 1,
  name: 'Bench',
  timeZone: 'Europe/Moscow',
  locale: 'ru_RU',
  people: [{ email: OWNER, name: 'Owner', role: 'owner', language: 'ru' }],
  protections: [],
  notes: [],
  metadata: [],
  triggers: [],
  properties: { document: {}, script: {}, user: {} },
};
const addon = { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} };

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** A tab of so many applications: three facts and fifteen tiers of points each. */
export function benchWorkbook(rows: number): Partial<WorkbookData> {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= rows; row += 1) {
    for (let fact = 0; fact < FACTS; fact += 1) cells[`${letter(fact)}${row}`] = String((row * 37 + fact * 11) % 700);
    for (let column = FACTS; column < FACTS + FORMULAS; column += 1) {
      const fact = `${letter(column % FACTS)}${row}`;
      cells[`${letter(column)}${row}`] = `=IFS(${fact}="","",${fact}>=600,5,${fact}>=400,4,${fact}>=200,3,TRUE,0)`;
    }
  }
  return { version: new Model().exportData().version, sheets: [{ id: SHEET, name: 'Bench', colNumber: 26, rowNumber: rows, cells }] } as unknown as Partial<WorkbookData>;
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const started = performance.now();
  const done = await work();
  return [performance.now() - started, done];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

/** Reads a formula: whoever evaluates late evaluates now. */
export function lastPoint(model: Model): unknown {
  return model.getters.getEvaluatedCell({ sheetId: SHEET, row: 0, col: FACTS + FORMULAS - 1 }).value;
}

interface Bare {
  readonly load: number;
  readonly save: number;
  readonly edit: number;
  readonly memory: number;
}

/** The bare engine. To be measured before the desk's kernel makes it evaluate on demand in this process. */
async function bareCosts(text: string, edits: number): Promise<Bare> {
  const before = heap();
  const [load, model] = await timed(() => {
    const made = new Model(JSON.parse(text) as WorkbookData);
    lastPoint(made);
    return made;
  });
  const memory = heap() - before;
  const [save] = await timed(() => JSON.stringify(model.exportData()).length);
  return { load, save, edit: median(bareEdits(text, edits)), memory };
}

/** Milliseconds from an edit in one model to its result in another, with nothing between them. */
function bareEdits(text: string, edits: number): number[] {
  const heard = new Map<string, (message: CollaborationMessage) => void>();
  const transport = {
    sendMessage: (message: CollaborationMessage) => {
      for (const hear of heard.values()) hear(message);
      return Promise.resolve();
    },
    onNewMessage: (id: string, hear: (message: CollaborationMessage) => void) => void heard.set(id, hear),
    leave: (id: string) => void heard.delete(id),
  };
  const join = (id: string): Model => new Model(JSON.parse(text) as WorkbookData, { client: { id, name: id }, transportService: transport });
  const [one, other] = [join('one'), join('other')];
  return Array.from({ length: edits }, (_, index) => {
    const started = performance.now();
    one.dispatch('UPDATE_CELL', { sheetId: SHEET, row: index, col: 0, content: String(EDITED) });
    if (other.getters.getEvaluatedCell({ sheetId: SHEET, row: index, col: FACTS }).value !== 5) throw new Error('The other model has not got the edit.');
    return performance.now() - started;
  });
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Browsers say where a page comes from; so does this. */
export class BrowserSocket extends NodeWebSocket {
  constructor(address: string) {
    super(address, { origin: new URL(address).origin.replace('ws', 'http') });
  }
}

/** A page without a screen. */
export async function page(served: Pick<Served, 'url'>, id: string): Promise<{ readonly connection: Connection; readonly model: Model }> {
  const connection = new Connection(new URL('socket', served.url.replace('http', 'ws')).href, id);
  const welcome = await new Promise<Extract<FromServer, { type: 'welcome' }>>((resolve) => {
    connection.onMessage((message) => {
      if (message.type === 'welcome') resolve(message);
    });
    connection.open();
  });
  const model = new Model(welcome.snapshot, { client: { id, name: id }, transportService: connection }, [...welcome.revisions]);
  return { connection, model };
}

async function serve(desk: Desk, folder: string, save: () => Promise<void> = () => Promise.resolve()): Promise<Served> {
  await writeFile(join(folder, 'frame-script.js'), '');
  return serveDesk({ desk: deskPort(desk, inWorkers(join(folder, 'none.mjs'))), save, pagesDir: folder, port: 0 });
}

/** Milliseconds from typing in one page to the recalculated cell in the others, while so many type at once, each at a typist's pace. */
export async function editsAmong(clients: number, rows: number, each: number, pause: number): Promise<readonly number[]> {
  Object.assign(globalThis, { WebSocket: BrowserSocket });
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const served = await serve(Desk.load(benchWorkbook(rows), benchOverlay, { addon }), folder);
  const pages = await Promise.all(Array.from({ length: clients }, (_, index) => page(served, `page ${index}`)));
  const begun = new Map<string, Map<number, number>>();
  const took: number[] = [];
  for (const { connection, model } of pages) {
    const seen = new Set<number>();
    connection.onMessage((message) => {
      if (message.type !== 'collaboration' || message.message.type !== 'REMOTE_REVISION' || message.message.clientId === connection.clientId) return;
      // Edits made while one is on its way travel together.
      for (const [row, started] of begun.get(message.message.clientId) ?? []) {
        const value = (col: number): unknown => model.getters.getEvaluatedCell({ sheetId: SHEET, row, col }).value;
        if (seen.has(row) || value(0) !== EDITED || value(FACTS) !== 5) continue;
        seen.add(row);
        took.push(performance.now() - started);
      }
    });
  }
  await Promise.all(
    pages.map(async ({ connection, model }, index) => {
      await new Promise((resolve) => {
        setTimeout(resolve, (pause / clients) * index);
      });
      for (let edit = 0; edit < each; edit += 1) {
        const row = edit * clients + index;
        begun.set(connection.clientId, (begun.get(connection.clientId) ?? new Map<number, number>()).set(row, performance.now()));
        model.dispatch('UPDATE_CELL', { sheetId: SHEET, row, col: 0, content: String(EDITED) });
        await new Promise((resolve) => {
          setTimeout(resolve, pause);
        });
      }
    }),
  );
  const all = clients * each * (clients - 1);
  for (let tries = 0; took.length < all && tries < 500; tries += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  for (const { connection } of pages) connection.close();
  await served.close();
  await rm(folder, { recursive: true });
  if (took.length < all) throw new Error(`Only ${took.length} of ${all} edits arrived.`);
  return took;
}

/** Everything, on a workbook of so many rows; the edits among pages on one of 300 applications. */
export async function deskCosts(rows: number): Promise<readonly DeskCost[]> {
  const text = JSON.stringify(benchWorkbook(rows));
  const few = 300;
  const bare = await bareCosts(text, 20);
  const bareFew = median(bareEdits(JSON.stringify(benchWorkbook(few)), 50));
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const before = heap();
  const [start, { desk, served }] = await timed(async () => {
    const made = Desk.load(JSON.parse(text) as WorkbookData, benchOverlay, { addon });
    lastPoint(made.kernel.model);
    return { desk: made, served: await serve(made, folder) };
  });
  const memory = heap() - before;
  const session = desk.as(OWNER);
  const typed: number[] = [];
  for (let row = 1; row <= 20; row += 1) {
    const [took] = await timed(() => {
      session.type('Bench', `A${row}`, '650,5');
      return session.values('Bench', `${letter(FACTS)}${row}`);
    });
    typed.push(took);
  }
  const path = join(folder, 'bench.xlsx');
  const keep = fileKeeper(desk, { path, language: 'ru' });
  const [save] = await timed(keep);
  await served.close();
  const [load] = await timed(async () => {
    const opened = await openWorkbook(path);
    if (opened.kind !== 'opened') throw new Error(opened.refusal.code);
    lastPoint(Desk.load(opened.state.data, opened.state.overlay, { addon }).kernel.model);
    opened.lock.release();
  });
  await rm(folder, { recursive: true });
  return [
    { what: `start, ${rows} rows × ${FORMULAS} formulas, until it is served`, unit: 'ms', desk: start, bare: bare.load },
    { what: `an edit and its recalculated cell, ${rows} rows (median)`, unit: 'ms', desk: median(typed), bare: bare.edit },
    { what: 'save as .xlsx (bare: as JSON text)', unit: 'ms', desk: save, bare: bare.save },
    { what: 'load from .xlsx (bare: from JSON text)', unit: 'ms', desk: load, bare: bare.load },
    { what: 'memory of the open workbook', unit: 'MB', desk: memory, bare: bare.memory },
    { what: `an edit in another page, 8 pages typing, ${few} rows (median)`, unit: 'ms', desk: median(await editsAmong(8, few, 12, 400)), bare: bareFew },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const number = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  for (const { what, unit, desk, bare } of await deskCosts(5000)) {
    console.log(`${what.padEnd(66)}${number(desk).padStart(7)} ${unit}  bare engine${number(bare).padStart(7)} ${unit}  ${number(desk / bare)}×`);
  }
}
