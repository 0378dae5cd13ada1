/** Writing to disk so that it survives a loss of power. */
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './refusals';

/** Replaceable, so that a full disk can be tried. */
export interface Disk {
  /** Creates or replaces the file and returns when the bytes are on the medium. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file another name, replacing what has it, and returns when that is on the medium. */
  move(from: string, to: string): Promise<void>;
}

export const realDisk: Disk = {
  async write(path, bytes) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async move(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
};

/** What systems answer that know no syncing of a folder: Windows, and some file systems of networks. There a rename is as durable as it gets. */
const NOT_KNOWN: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'EBADF', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!NOT_KNOWN.has(codeOf(error))) throw error;
  }
}
