/**
 * Workbooks that many tests begin with, each made once by the add-on itself and kept in dist/test. Whatever makes them is
 * in the name of the file: when any source changes, they are made anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Desk } from '../../src/desk/host';
import type { DeskOptions } from '../../src/desk/contract';
import type { Workbook } from '../../src/desk/kernel/kernel';

const project = resolve(__dirname, '../..');
const folder = join(project, 'dist/test');
/** Longer than making any of them takes: whoever holds the place beyond this has died. */
const STALE_MS = 120_000;
const PAUSE_MS = 50;

let fingerprint: string | undefined;

/** Changes with any source that has a part in a workbook. */
function sources(): string {
  if (fingerprint !== undefined) return fingerprint;
  const hash = createHash('sha1');
  for (const path of readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.ts') && !/desk[\\/](page|server)/.test(path)) hash.update(path).update(readFileSync(join(project, 'src', path)));
  }
  hash.update(readFileSync(join(project, 'package-lock.json')));
  fingerprint = hash.digest('hex').slice(0, 16);
  return fingerprint;
}

function read(file: string): Workbook | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Workbook;
  } catch {
    return undefined;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

/** True when this process may make the file; false when another one is at it. */
function mayMake(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    try {
      if (Date.now() - statSync(claim).mtimeMs > STALE_MS) rmdirSync(claim);
    } catch {
      // Given back in the meantime.
    }
    return false;
  }
}

/** The workbook that `make` makes, loaded anew for each caller; `name` tells it from every other that the same sources make. */
export function keptBook(name: string, make: () => Desk, options: DeskOptions): Desk {
  const file = join(folder, `${name}-${sources()}.json`);
  const claim = `${file}.making`;
  mkdirSync(folder, { recursive: true });
  let book = read(file);
  while (book === undefined) {
    if (mayMake(claim)) {
      try {
        book = make().export();
        for (const old of readdirSync(folder)) if (old.startsWith(name) && /^-[0-9a-f]{16}\.json$/.test(old.slice(name.length))) rmSync(join(folder, old), { force: true });
        writeFileSync(`${file}.part`, JSON.stringify(book));
        renameSync(`${file}.part`, file);
      } finally {
        rmdirSync(claim);
      }
    } else {
      pause();
    }
    book = read(file);
  }
  return Desk.load(book.data, book.overlay, options);
}
