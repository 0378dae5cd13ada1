/**
 * What people feel of a save: how long the server is busy with nothing else while a large workbook is saved, and how long an edit takes
 * from one page to another meanwhile. The server runs in a process of its own, as it does for people; beside it the same edits with
 * no save under way.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { deskPort, inWorkers } from '../src/desk/server/desk-port';
import { fileKeeper } from '../src/desk/server/file-keeper';
import { PackingThread } from '../src/desk/server/packing';
import { serveDesk } from '../src/desk/server/serve';
import { Desk } from '../src/desk/host';
import { benchOverlay, benchWorkbook, BrowserSocket, EDITED, FACTS, lastPoint, median, page, SHEET } from './bench-desk';
import { root } from './paths';

const ROWS = 5000;
/** Milliseconds between two ticks of the server's clock, and between two edits. */
const [TICK, PAUSE] = [10, 100];

interface Ended {
  /** Milliseconds that the save took, and the longest that the server's clock stood still. */
  readonly took: number;
  readonly gap: number;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The server: saves when a line comes, and says how it went. */
async function serve(folder: string): Promise<void> {
  const desk = Desk.load(benchWorkbook(ROWS), benchOverlay, { addon: { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} } });
  lastPoint(desk.kernel.model);
  const packing = new PackingThread(join(root, 'dist/desk/packing-worker.mjs'));
  const save = fileKeeper(desk, { path: join(folder, 'bench.xlsx'), language: 'ru' }, undefined, packing.pack);
  const served = await serveDesk({ desk: deskPort(desk, inWorkers('')), save: () => Promise.resolve(), pagesDir: join(root, 'dist/desk/page'), port: 0 });
  console.log(served.url);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'save') continue;
    let gap = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      gap = Math.max(gap, now - last - TICK);
      last = now;
    }, TICK);
    const started = performance.now();
    await save();
    clearInterval(clock);
    console.log(JSON.stringify({ took: performance.now() - started, gap } satisfies Ended));
  }
  await served.close();
  await packing.end();
}

export interface SavingCost {
  readonly saves: readonly Ended[];
  /** Milliseconds from an edit in one page to its recalculated cell in another, while a save is under way and while none is. */
  readonly during: readonly number[];
  readonly quiet: readonly number[];
}

/** Saves so many times while somebody types. */
export async function savingCosts(saves: number): Promise<SavingCost> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-saving-'));
  const server = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, folder], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const said = async (): Promise<string> => {
    const { value } = (await lines.next()) as { readonly value: string | undefined };
    if (value === undefined) throw new Error('The server has ended.');
    return value;
  };
  const url = await said();
  Object.assign(globalThis, { WebSocket: BrowserSocket });
  const [one, other] = [await page({ url }, 'one'), await page({ url }, 'other')];
  const shown = (at: number, col: number): unknown => other.model.getters.getEvaluatedCell({ sheetId: SHEET, row: at, col }).value;
  let row = 0;
  const edit = async (): Promise<number> => {
    const at = (row += 1);
    const started = performance.now();
    const arrived = new Promise<number>((resolve) => {
      other.connection.onMessage(() => {
        if (shown(at, 0) === EDITED && shown(at, FACTS) === 5) resolve(performance.now() - started);
      });
    });
    one.model.dispatch('UPDATE_CELL', { sheetId: SHEET, row: at, col: 0, content: String(EDITED) });
    return arrived;
  };
  const typeUntil = async (done: () => boolean): Promise<number[]> => {
    const took: number[] = [];
    while (!done()) {
      took.push(await edit());
      await pause(PAUSE);
    }
    return took;
  };
  let left = 20;
  const quiet = await typeUntil(() => (left -= 1) < 0);
  const ended: Ended[] = [];
  const during: number[] = [];
  for (let count = 0; count < saves; count += 1) {
    let over = false;
    server.stdin.write('save\n');
    const typing = typeUntil(() => over);
    ended.push(JSON.parse(await said()) as Ended);
    over = true;
    during.push(...(await typing));
  }
  one.connection.close();
  other.connection.close();
  server.stdin.end();
  await new Promise((resolve) => server.once('exit', resolve));
  await rm(folder, { recursive: true });
  return { saves: ended, during, quiet };
}

const [, program, folder] = process.argv;
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  if (folder !== undefined) await serve(folder);
  else {
    const number = (value: number): string => value.toFixed(0).padStart(7);
    const { saves, during, quiet } = await savingCosts(3);
    const line = (what: string, value: number, beside: string): void => console.log(`${what.padEnd(66)}${number(value)} ms  ${beside}`);
    line(`a save, ${ROWS} rows × 15 formulas (median of ${saves.length})`, median(saves.map(({ took }) => took)), `at the longest the server stood still for ${number(Math.max(...saves.map(({ gap }) => gap))).trim()} ms`);
    line(`an edit in another page during a save (median of ${during.length})`, median(during), `at the longest ${number(Math.max(...during)).trim()} ms; with no save ${number(median(quiet)).trim()} ms`);
  }
}
