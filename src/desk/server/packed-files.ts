/**
 * The page's files, packed for browsers elsewhere: the engine and its templates are 2 MB, and a sixth of it packed. On this machine
 * unpacking would take longer than sending. A file is packed when it is first asked for, and kept.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isLoopback } from './origin';
import type { Reach } from './origin';

const pack = promisify(gzip);
/** Smaller files fit into one packet anyway. */
const SMALL = 1400;

const packed = new Map<string, { readonly tag: string; readonly content: Promise<Buffer> }>();

/** Whether a file of so many bytes goes packed to the browser that asks. */
export function goesPacked(request: IncomingMessage, { host, publicAddress }: Reach, bytes: number): boolean {
  const near = isLoopback(host) && publicAddress === undefined;
  return !near && bytes > SMALL && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/u.test(request.headers['accept-encoding']?.toString() ?? '');
}

/** A file packed; `tag` names its version. */
export function packedFile(path: string, tag: string): Promise<Buffer> {
  const known = packed.get(path);
  if (known?.tag === tag) return known.content;
  const content = readFile(path).then((plain) => pack(plain));
  packed.set(path, { tag, content });
  content.catch(() => packed.delete(path));
  return content;
}
