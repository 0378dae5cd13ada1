/** Whether bytes are an .xlsx package at all, told from the first bytes and the zip's own list, before anything is unpacked. */
import type { Refusal } from './refusals';

/** Largest file that is opened, in bytes, and largest content when unpacked. */
export const largestFile = 100 * 1024 * 1024;
const largestContent = 1024 * 1024 * 1024;

/** Why the bytes cannot be opened as a workbook; undefined when they may be. */
export function checkPackage(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > largestFile) return { code: 'too large', what: 'bytes', limit: largestFile };
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The container of old .xls files, in which Office also keeps encrypted .xlsx files.
  if (view.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    return view.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? { code: 'encrypted' } : { code: 'not a workbook', looksLike: 'xls' };
  }
  if (view.length < 4 || view.readUInt32LE(0) !== 0x04034b50) return { code: 'not a zip' };
  const entries = listZip(view);
  if (!entries) return { code: 'damaged', detail: 'no central directory' };
  if (entries.some((entry) => entry.encrypted)) return { code: 'encrypted' };
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > largestContent) return { code: 'too large', what: 'content', limit: largestContent };
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.bin')) return { code: 'not a workbook', looksLike: 'xlsb' };
  if (!names.has('[Content_Types].xml') || !entries.some((entry) => /^xl\/workbook\d*\.xml$/.test(entry.name))) {
    const looksLike = names.has('word/document.xml') ? 'docx' : names.has('content.xml') && names.has('mimetype') ? 'ods' : undefined;
    return { code: 'not a workbook', ...(looksLike === undefined ? {} : { looksLike }) };
  }
  return undefined;
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly encrypted: boolean;
}

/** The entries of a zip's central directory; undefined when it has none that can be read (a file cut short). */
function listZip(view: Buffer): Entry[] | undefined {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) return undefined;
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let place = 0; place < count; place++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      size: view.readUInt32LE(at + 24),
      encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}
