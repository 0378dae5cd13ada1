/** <file>.lock: who has the workbook open. One that a dead process left behind is taken over. */
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf, refusalOfError, type Refusal } from './refusals';

export interface Lock {
  readonly path: string;
  /** The process that left a lock behind, when there was one. */
  readonly stalePid?: number;
  release(): void;
}

export type LockOutcome = { readonly kind: 'locked'; readonly lock: Lock } | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Takes the lock of a workbook's file. A second taker is refused, in the same process too. */
export function takeLock(workbookPath: string): LockOutcome {
  const path = `${workbookPath}.lock`;
  const mine: Owner = { pid: process.pid, host: hostname(), token: `${process.pid}-${process.hrtime.bigint()}` };
  let stalePid: number | undefined;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, JSON.stringify(mine));
      closeSync(file);
      return { kind: 'locked', lock: { path, ...(stalePid === undefined ? {} : { stalePid }), release: () => release(path, mine) } };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { kind: 'refused', refusal: { code: 'folder closed', path: workbookPath } };
      if (code !== 'EEXIST') return { kind: 'refused', refusal: refusalOfError(error, path) };
    }
    const owner = readOwner(path);
    if (owner && isAlive(owner, path)) return { kind: 'refused', refusal: alreadyOpen(workbookPath, owner) };
    stalePid = owner?.pid ?? 0;
    try {
      // Moved away first: of two that find the same stale lock only one succeeds.
      const aside = `${path}.${mine.token}`;
      renameSync(path, aside);
      unlinkSync(aside);
    } catch {
      // The other one was quicker; the next attempt sees its lock.
    }
  }
  const owner = readOwner(path);
  return { kind: 'refused', refusal: alreadyOpen(workbookPath, owner) };
}

function alreadyOpen(path: string, owner: Owner | undefined): Refusal {
  const elsewhere = owner !== undefined && owner.host !== hostname();
  return { code: 'already open', path, pid: owner?.pid ?? 0, ...(elsewhere ? { host: owner.host } : {}) };
}

/** A spreadsheet program that has the workbook open, by the file that it puts beside it meanwhile. */
export function openElsewhere(workbookPath: string): 'Excel' | 'LibreOffice' | undefined {
  const [folder, name] = [dirname(workbookPath), basename(workbookPath)];
  if (existsSync(join(folder, `~$${name}`))) return 'Excel';
  return existsSync(join(folder, `.~lock.${name}#`)) ? 'LibreOffice' : undefined;
}

function release(path: string, mine: Owner): void {
  if (readOwner(path)?.token !== mine.token) return;
  try {
    unlinkSync(path);
  } catch {
    // Gone already: that is what was wanted.
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return typeof owner.pid === 'number' ? { pid: owner.pid, host: owner.host ?? '', token: owner.token ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner, path: string): boolean {
  // On another machine of a shared folder there is no asking; a lock from before this machine started is nobody's.
  if (owner.host !== hostname()) return true;
  try {
    if (statSync(path).mtimeMs < Date.now() - uptime() * 1000 - 5000) return false;
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
