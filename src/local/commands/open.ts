/** `open`: serves a workbook to the browser until it is stopped; what is typed is kept in the file. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Served } from '../../desk/server/serve';
import { listLinks } from '../../desk/server/links';
import { serveWorkbook } from '../../desk/server/serve-workbook';
import { openServedBookFile, ownerOf, writeNewBook } from '../book-file';
import type { ServedBookFile } from '../book-file';
import { packingFile, pagesFolder, workerFile } from '../built';
import { Failure } from '../failure';
import { deskAddress, entrance, isForOthers, listeningFault, USUAL_PORT } from '../network';
import type { Listening } from '../network';
import { FIRST_SAMPLE } from '../samples';
import { readScriptFolder } from '../script-folder';
import type { ScriptFolder } from '../script-folder';
import { awaitStop, outliveTerminal } from '../stopping';
import type { CommandContext } from './context';
import { blankDesk, sampleDesk, sampleNamed } from './new';

/** Where samples, and empty workbooks for a script, are made when no file is named. */
const SAMPLES_FOLDER = 'work';

export interface OpenOptions {
  readonly file: string | undefined;
  readonly sample: string | undefined;
  readonly port: string | undefined;
  readonly browser: boolean;
  /** A script to run instead of the award's add-on: its folder or file. */
  readonly script: string | undefined;
  /** The address to listen on, of this computer; without one, only itself gets in. */
  readonly host: string | undefined;
  /** What people type where a proxy stands before the desk. */
  readonly publicAddress: string | undefined;
}

/** Serves the workbook; resolves when it has been stopped and saved. */
export async function openCommand(context: CommandContext, { file, sample, port, browser, script: scriptPath, ...where }: OpenOptions): Promise<void> {
  const { words, language, print, tell } = context;
  const wanted = port === undefined ? undefined : portOf(context, port);
  const listening: Listening = {
    ...(where.host === undefined ? {} : { host: where.host }),
    ...(where.publicAddress === undefined ? {} : { publicAddress: deskAddress(where.publicAddress, words) }),
  };
  const script = scriptPath === undefined ? undefined : { path: scriptPath, ...readScriptFolder(scriptPath, language) };
  const path = file ?? join(SAMPLES_FOLDER, `${script === undefined ? (sample ?? FIRST_SAMPLE) : basename(resolve(script.path), extname(script.path))}.xlsx`);
  if (!existsSync(path)) await makeMissing(context, path, { sample, named: file !== undefined, script });
  const book = await openServedBookFile(path, words, language, script?.files);
  if (script !== undefined) tell(words.script.running(script.path, script.count));
  outliveTerminal([process.stdout, process.stderr]);
  const stopping = awaitStop(process, () => tell(words.stopping), () => process.exit(1));
  try {
    for (const notice of book.notices) tell(notice);
    const served = await serve(context, book, wanted, listening);
    if (isForOthers(listening)) print(entranceOf(context, book, served, listening, path));
    else print(words.serving(served.url));
    print(words.fileKept(path));
    if (browser) openBrowser(served.browserUrl);
    await stopping.asked;
    const file = await served.close();
    if (file.kind === 'failed') throw new Failure(words.stoppedUnsaved);
    print(words.stopped);
  } finally {
    stopping.over();
    book.durable.journal.close();
    book.close();
  }
}

/** Makes the workbook that is not there: a sample, or an empty one for a script. A file named for itself alone must be there. */
async function makeMissing(
  context: CommandContext,
  path: string,
  { sample, named, script }: { readonly sample: string | undefined; readonly named: boolean; readonly script: ScriptFolder | undefined },
): Promise<void> {
  const { words, language, tell } = context;
  if (script !== undefined && sample === undefined) {
    tell(words.script.blank(path));
    await writeNewBook(blankDesk(context, path, script.files), path, words, language);
  } else if (!named || sample !== undefined) {
    const data = sampleNamed(context, sample ?? FIRST_SAMPLE);
    tell(words.creating(path));
    await writeNewBook(sampleDesk(context, data), path, words, language);
  }
}

function portOf({ words }: CommandContext, typed: string): number {
  const port = Number(typed);
  if (!/^\d+$/.test(typed) || port > 65535) throw new Failure(words.badPort(typed));
  return port;
}

async function serve(context: CommandContext, { desk, kept, durable }: ServedBookFile, port: number | undefined, listening: Listening): Promise<Served> {
  const { words } = context;
  const at = (number: number): Promise<Served> =>
    serveWorkbook({
      desk,
      file: kept,
      durable,
      pagesDir: pagesFolder(),
      workerFile: workerFile(),
      packingFile: packingFile(),
      port: number,
      ...listening,
      report: (error) => context.tell(error instanceof Error ? error.message : String(error)),
    });
  try {
    return await at(port ?? USUAL_PORT);
  } catch (error) {
    const fault = listeningFault(error, listening, port ?? USUAL_PORT, words);
    if (fault === undefined) throw error;
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port !== undefined) throw new Failure(fault);
    // Links that were sent name the usual port: on a network the desk must not move by itself.
    if (isForOthers(listening)) throw new Failure(words.door.portTakenOnNetwork(USUAL_PORT));
    return at(0);
  }
}

function entranceOf({ words }: CommandContext, { desk }: ServedBookFile, served: Served, listening: Listening, path: string): string {
  const { overlay } = desk.kernel;
  const told = entrance(served, listening, ownerOf(desk, words).name, words);
  const anyLink = listLinks(overlay, Date.now()).some(({ person, made }) => person.role !== 'owner' && made !== undefined);
  return anyLink ? told : `${told}\n${words.door.noLinksYet(`npm run desk -- link make ${path} --all`)}`;
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
