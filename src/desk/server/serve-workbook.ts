/** A desk with its file, served: what the command line calls. */
import type { Desk } from '../host';
import type { DurableBook } from '../journal/durable-book';
import { deskPort, inWorkers } from './desk-port';
import { fileKeeper } from './file-keeper';
import type { KeptFile } from './file-keeper';
import { PackingThread } from './packing';
import { serveDesk } from './serve';
import type { Served, ServeOptions } from './serve';
import { WorkbookDownload } from './workbook-download';

export interface WorkbookOptions extends Pick<ServeOptions, 'port' | 'host' | 'publicAddress' | 'door' | 'quiet' | 'report'> {
  readonly desk: Desk;
  /** Where the workbook is kept. */
  readonly file: KeptFile;
  /** Its journal; without one, what is typed between two saves dies with the server. */
  readonly durable?: Pick<DurableBook, 'journal' | 'past' | 'unsaved' | 'greeting'> | undefined;
  /** Folder of the built page and its assets: dist/desk/page. */
  readonly pagesDir: string;
  /** The built worker: dist/desk/worker.mjs. */
  readonly workerFile: string;
  /** The built thread that makes the file: dist/desk/packing-worker.mjs. */
  readonly packingFile: string;
}

/** Serves a workbook; scripts run in workers, the file is made in a thread and written after a quiet second and on close. */
export async function serveWorkbook({ desk, file, durable, workerFile, packingFile, ...options }: WorkbookOptions): Promise<Served> {
  const journal = durable?.journal;
  const packing = new PackingThread(packingFile);
  const served = await serveDesk({
    ...options,
    desk: deskPort(desk, inWorkers(workerFile)),
    save: fileKeeper(desk, file, journal, packing.pack),
    download: new WorkbookDownload(desk.kernel, file.kept, packing.pack),
    ...(durable === undefined ? {} : { journal: durable.journal, past: durable.past, unsaved: durable.unsaved, greeting: durable.greeting }),
    ...(journal === undefined ? {} : { onTrouble: (tell) => journal.onTrouble(tell) }),
  });
  return {
    ...served,
    close: async () => {
      const file = await served.close();
      await packing.end();
      journal?.close();
      return file;
    },
  };
}
