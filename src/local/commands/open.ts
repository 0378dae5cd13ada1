/** `open`: serves a workbook to the browser until it is stopped; what is typed is kept in the file. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../../desk/server/serve';
import { serveWorkbook } from '../../desk/server/serve-workbook';
import { openServedBookFile, writeNewBook } from '../book-file';
import type { ServedBookFile } from '../book-file';
import { pagesFolder, workerFile } from '../built';
import { Failure } from '../failure';
import { FIRST_SAMPLE } from '../samples';
import type { CommandContext } from './context';
import { sampleDesk, sampleNamed } from './new';

/** Where the desk is found unless told otherwise; if it is taken, any free port. */
const USUAL_PORT = 8317;
/** Where samples are made when no file is named. */
const SAMPLES_FOLDER = 'work';

export interface OpenOptions {
  readonly file: string | undefined;
  readonly sample: string | undefined;
  readonly port: string | undefined;
  readonly browser: boolean;
}

/** Serves the workbook; resolves when it has been stopped and saved. */
export async function openCommand(context: CommandContext, { file, sample, port, browser }: OpenOptions): Promise<void> {
  const { words, language, print, tell } = context;
  const wanted = port === undefined ? undefined : portOf(context, port);
  const path = file ?? join(SAMPLES_FOLDER, `${sample ?? FIRST_SAMPLE}.xlsx`);
  if (!existsSync(path) && (file === undefined || sample !== undefined)) {
    const data = sampleNamed(context, sample ?? FIRST_SAMPLE);
    tell(words.creating(path));
    await writeNewBook(sampleDesk(context, data), path, words, language);
  }
  const book = await openServedBookFile(path, words, language);
  try {
    for (const notice of book.notices) tell(notice);
    const served = await serve(context, book, wanted);
    print(words.serving(served.url));
    print(words.fileKept(path));
    if (browser) openBrowser(served.url);
    await stopped();
    await served.close();
    print(words.stopped);
  } finally {
    book.durable.journal.close();
    book.close();
  }
}

function portOf({ words }: CommandContext, typed: string): number {
  const port = Number(typed);
  if (!/^\d+$/.test(typed) || port > 65535) throw new Failure(words.badPort(typed));
  return port;
}

async function serve(context: CommandContext, { desk, kept, durable }: ServedBookFile, port: number | undefined): Promise<Served> {
  const at = (number: number): Promise<Served> =>
    serveWorkbook({
      desk,
      file: kept,
      durable,
      pagesDir: pagesFolder(),
      workerFile: workerFile(),
      port: number,
      report: (error) => context.tell(error instanceof Error ? error.message : String(error)),
    });
  try {
    return await at(port ?? USUAL_PORT);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (port === undefined) return at(0);
    throw new Failure(context.words.portTaken(port));
  }
}

/** Resolves when the person stops the program. */
function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** Opens the address where there is a screen; without one the printed address is enough. */
function openBrowser(url: string): void {
  const opener: readonly [string, readonly string[]] =
    process.platform === 'darwin' ? ['open', [url]] : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : ['xdg-open', [url]];
  const hasScreen = process.platform === 'darwin' || process.platform === 'win32' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen) return;
  const child = spawn(opener[0], opener[1], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
