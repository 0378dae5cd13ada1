/** The program that the tests kill: the real server on a real file, able to end itself with SIGKILL at any step of its writing. */
import { writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { Disk } from '../../../src/desk/files/disk';
import { refusalSentence } from '../../../src/desk/files/refusals';
import type { DeskState } from '../../../src/desk/files/state';
import { openWorkbook } from '../../../src/desk/files/workbook-file';
import { Desk } from '../../../src/desk/host';
import { makeDurable } from '../../../src/desk/journal/durable-book';
import type { JournalStore } from '../../../src/desk/journal/store';
import { serveWorkbook } from '../../../src/desk/server/serve-workbook';

export interface DoomedOptions {
  readonly path: string;
  readonly port: number;
  readonly pagesDir: string;
  readonly worker: string;
  readonly packing: string;
  /** Milliseconds without a change before the file is written. */
  readonly quiet: number;
  /** The step of writing at which the program kills itself. */
  readonly killAt?: number;
}

/** What the program says on its output, one JSON text a line. */
export type DoomedSays =
  | { readonly kind: 'serving'; readonly url: string; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

const options = JSON.parse(process.argv[2] ?? '{}') as DoomedOptions;

let steps = 0;
function step(): void {
  steps += 1;
  if (steps === options.killAt) process.kill(process.pid, 'SIGKILL');
}

/** The disk, with a step before, amid and after everything it does. */
const disk: Disk = {
  async write(path, bytes) {
    step();
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    step();
    const file = await open(path, 'w');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    step();
  },
  async move(from, to) {
    step();
    await rename(from, to);
    step();
  },
};

function around(store: JournalStore): JournalStore {
  const stepped = <Args extends readonly unknown[]>(work: (...args: Args) => void) => (...args: Args): void => {
    step();
    work(...args);
    step();
  };
  return {
    write: stepped((rows) => store.write(rows)),
    markSaved: stepped((seq, sha256) => store.markSaved(seq, sha256)),
    rebase: stepped((...base) => store.rebase(...base)),
    close: stepped(() => store.close()),
    remove: stepped(() => store.remove()),
  };
}

function say(said: DoomedSays): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

/** Counts how often it has run: in a cell of a row of its own, and in a property. */
const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Проба').addItem('Штамп', 'stamp').addToUi();
}
function stamp() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(20000);
  const properties = PropertiesService.getDocumentProperties();
  SpreadsheetApp.getActive().getSheetByName('Сценарий').appendRow(['запуск']);
  SpreadsheetApp.flush();
  properties.setProperty('runs', String(Number(properties.getProperty('runs') || '0') + 1));
}
`;

async function main(): Promise<void> {
  console.debug = () => undefined;
  const opened = await openWorkbook(options.path);
  if (opened.kind === 'refused') {
    say({ kind: 'refused', sentence: refusalSentence(opened.refusal, 'ru') });
    return;
  }
  const load = ({ data, overlay }: DeskState): Desk => Desk.load(data, overlay, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {} } });
  const durable = await makeDurable(opened, { load, language: 'ru', through: around, stride: 40 });
  if (durable.kind === 'refused') {
    say({ kind: 'refused', sentence: durable.sentence });
    opened.lock.release();
    return;
  }
  const served = await serveWorkbook({
    desk: durable.desk,
    file: { ...durable.file, disk },
    durable,
    pagesDir: options.pagesDir,
    workerFile: options.worker,
    packingFile: options.packing,
    port: options.port,
    quiet: options.quiet,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  process.once('SIGTERM', () => {
    void served.close().then(() => {
      opened.lock.release();
      process.exit(0);
    });
  });
  say({ kind: 'serving', url: served.url, sentences: durable.sentences });
}

await main();
