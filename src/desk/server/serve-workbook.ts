/** A desk with its file, served: what the command line calls. */
import type { Desk } from '../host';
import { deskPort, inWorkers } from './desk-port';
import { fileKeeper } from './file-keeper';
import type { KeptFile } from './file-keeper';
import { serveDesk } from './serve';
import type { Served, ServeOptions } from './serve';

export interface WorkbookOptions extends Pick<ServeOptions, 'port' | 'host' | 'publicAddress' | 'door' | 'journal' | 'quiet' | 'report'> {
  readonly desk: Desk;
  /** Where the workbook is kept. */
  readonly file: KeptFile;
  /** Folder of the built page and its assets: dist/desk/page. */
  readonly pagesDir: string;
  /** The built worker: dist/desk/worker.mjs. */
  readonly workerFile: string;
}

/** Serves a workbook; scripts run in workers, the file is written after a quiet second and on close. */
export function serveWorkbook({ desk, file, workerFile, ...options }: WorkbookOptions): Promise<Served> {
  return serveDesk({ ...options, desk: deskPort(desk, inWorkers(workerFile)), save: fileKeeper(desk, file) });
}
