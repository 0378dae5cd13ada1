/** Whether bytes are an .xlsx package at all, told from the first bytes and the zip's own list, before anything is unpacked. */
import { listZip, type ZipEntry } from './package-zip';
import type { Kind, Refusal } from './refusals';

/** Largest file that is opened, in bytes, and largest content when unpacked. */
export const largestFile = 100 * 1024 * 1024;
const largestContent = 512 * 1024 * 1024;
/** More parts than this no workbook has. */
const mostParts = 20_000;

export type Checked = { readonly kind: 'package'; readonly view: Buffer; readonly entries: readonly ZipEntry[] } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The list of an archive's parts, or why the bytes cannot be opened as a workbook. */
export function checkPackage(bytes: Uint8Array): Checked {
  const refused = (refusal: Refusal): Checked => ({ kind: 'refused', refusal });
  if (bytes.length === 0) return refused({ code: 'empty' });
  if (bytes.length > largestFile) return refused({ code: 'too large', what: 'bytes', limit: largestFile });
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The container of old .xls files, in which Office also keeps encrypted .xlsx files.
  if (view.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    return refused(view.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? { code: 'encrypted' } : { code: 'not a workbook', looksLike: 'xls' });
  }
  if (view.length < 4 || view.readUInt32LE(0) !== 0x04034b50) {
    const looksLike = kindOfText(view);
    return refused({ code: 'not a zip', ...(looksLike === undefined ? {} : { looksLike }) });
  }
  const entries = listZip(view);
  if (!entries) return refused({ code: 'damaged', detail: 'no central directory' });
  if (entries.some((entry) => entry.encrypted)) return refused({ code: 'encrypted' });
  if (entries.length > mostParts || entries.reduce((sum, entry) => sum + entry.size, 0) > largestContent) return refused({ code: 'too large', what: 'content', limit: largestContent });
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('xl/workbook.bin')) return refused({ code: 'not a workbook', looksLike: 'xlsb' });
  if (names.has('content.xml') && names.has('mimetype')) return refused({ code: 'not a workbook', looksLike: 'ods' });
  if (names.has('word/document.xml')) return refused({ code: 'not a workbook', looksLike: 'docx' });
  if (names.has('index/document.iwa') || [...names].some((name) => name.endsWith('.iwa'))) return refused({ code: 'not a workbook', looksLike: 'numbers' });
  if (!names.has('[content_types].xml')) return refused({ code: 'not a workbook' });
  return { kind: 'package', view, entries };
}

/** What a file that is no archive is, by its beginning; undefined when it is no text either. */
function kindOfText(view: Buffer): Kind | undefined {
  const head = view.subarray(0, 4096);
  const wide = head.length > 1 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff));
  if (!wide && head.includes(0)) return undefined;
  const text = (wide ? head.toString('utf16le') : head.toString('utf8')).replace(/^\uFEFF/u, '').trimStart().toLowerCase();
  if (text.startsWith('%pdf')) return 'pdf';
  if (text.startsWith('{\\rtf')) return 'docx';
  if (/^(?:<!doctype html|<html|<table|<meta)/.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<')) return text.includes('office:document') ? 'ods' : text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml' : undefined;
  return /[;,\t]/.test(text) && /\n|;|\t/.test(text) ? 'csv' : undefined;
}
