/** What a disk that refuses means to a person, from SQLite's and the file system's codes. */
import { codeOf } from '../files/refusals';

export type Trouble = { readonly kind: 'full' | 'read-only' | 'gone' | 'busy' | 'faulty' } | { readonly kind: 'other'; readonly detail: string };

/** The trouble behind an error of the journal. */
export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  const name = typeof code === 'string' ? code : '';
  if (name.startsWith('SQLITE_FULL') || name === 'ENOSPC' || name === 'EDQUOT') return { kind: 'full' };
  if (name === 'ENOENT' || name === 'ENOTDIR') return { kind: 'gone' };
  if (name.startsWith('SQLITE_BUSY') || name.startsWith('SQLITE_LOCKED') || name === 'EBUSY') return { kind: 'busy' };
  if (name.startsWith('SQLITE_IOERR') || name === 'EIO') return { kind: 'faulty' };
  const closed = ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'].some((prefix) => name.startsWith(prefix));
  if (closed || name === 'EROFS' || name === 'EACCES' || name === 'EPERM') return { kind: 'read-only' };
  return { kind: 'other', detail: error instanceof Error ? error.message : String(error) };
}
