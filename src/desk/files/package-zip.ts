/** A zip archive as its parts: the list is read from the archive's own directory, a part is unpacked when it is asked for. */
import * as zlib from 'node:zlib';

/** One part as the archive's directory describes it. */
export interface ZipEntry {
  /** With slashes, whatever the writer used, and without one at the start. */
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where the part's own header begins. */
  readonly at: number;
}

/** A part whose bytes are not what the archive's directory says. */
export class DamagedPart extends Error {
  override readonly name = 'DamagedPart';
}

/** The entries of a zip's directory; undefined when it has none that can be read (a file cut short). */
export function listZip(view: Buffer): ZipEntry[] | undefined {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) return undefined;
  let count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  const large = largeDirectory(view, end);
  if (large) ({ count, at } = large);
  const entries: ZipEntry[] = [];
  for (let place = 0; place < count; place++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = view.readUInt16LE(at + 28);
    const extraLength = view.readUInt16LE(at + 30);
    const extra = view.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packed, start] = largeNumbers(extra, [view.readUInt32LE(at + 24), view.readUInt32LE(at + 20), view.readUInt32LE(at + 42)]);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength).replace(/\\/g, '/').replace(/^\/+/, ''),
      size,
      packed,
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      at: start,
    });
    at += 46 + nameLength + extraLength + view.readUInt16LE(at + 32);
  }
  return entries;
}

/** Some writers use the records for archives of more than 4 GB for every archive. */
function largeDirectory(view: Buffer, end: number): { count: number; at: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.readUInt32LE(locator) !== 0x07064b50) return undefined;
  const record = Number(view.readBigUInt64LE(locator + 8));
  if (record + 56 > view.length || view.readUInt32LE(record) !== 0x06064b50) return undefined;
  return { count: Number(view.readBigUInt64LE(record + 32)), at: Number(view.readBigUInt64LE(record + 48)) };
}

function largeNumbers(extra: Buffer, numbers: [number, number, number]): [number, number, number] {
  if (!numbers.includes(0xffffffff)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const real = (number: number): number => {
      if (number !== 0xffffffff || next + 8 > extra.length) return number;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return [real(numbers[0]), real(numbers[1]), real(numbers[2])];
  }
  return numbers;
}

/** The bytes of a part. Throws DamagedPart when they cannot be unpacked, are not what was packed, or are more than the directory says. */
export function unpack(view: Buffer, entry: ZipEntry): Buffer {
  const { at, packed, size, method, name } = entry;
  if (at + 30 > view.length || view.readUInt32LE(at) !== 0x04034b50) throw new DamagedPart(name);
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (start + packed > view.length) throw new DamagedPart(name);
  const raw = view.subarray(start, start + packed);
  let bytes: Buffer;
  try {
    // The limit holds whatever the directory claims: an archive that unpacks to more than it says is not trusted.
    bytes = method === 0 ? raw : zlib.inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new DamagedPart(name);
  }
  if ((method !== 0 && method !== 8) || bytes.length !== size || checkNumber(bytes) !== entry.crc) throw new DamagedPart(name);
  return bytes;
}

let table: Uint32Array | undefined;

/** CRC-32; Node's own where it has one (20.15 and later). */
function checkNumber(bytes: Uint8Array): number {
  const own = (zlib as { crc32?: (data: Uint8Array) => number }).crc32;
  if (own) return own(bytes);
  table ??= Uint32Array.from({ length: 256 }, (_none, number) => {
    let rest = number;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
