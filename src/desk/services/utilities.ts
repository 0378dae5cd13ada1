/** Utilities: dates, identifiers, encodings, signatures. */
import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BlobService, bytesOf, signedBytes } from './blob';
import { formatDate } from './date-format';
import { parseDate } from './date-parse';
import { enumValue } from './enums';
import { Mismatch, ScriptException } from './exception';
import type { Later } from './run';
import { EnumValue, Service, asEnum, asInteger, asService, asText } from './service';
import type { Methods } from './service';

export const utilitiesMethods = [
  'base64Decode', 'base64DecodeWebSafe', 'base64Encode', 'base64EncodeWebSafe', 'computeDigest', 'computeHmacSha256Signature', 'computeHmacSignature', 'computeRsaSha1Signature', 'computeRsaSha256Signature',
  'computeRsaSignature', 'formatDate', 'formatString', 'getUuid', 'gzip', 'jsonParse', 'jsonStringify', 'newBlob', 'parseCsv', 'parseDate', 'sleep', 'ungzip',
] as const satisfies readonly (keyof GoogleAppsScript.Utilities.Utilities)[];

export class UtilitiesService extends Service implements Methods<typeof utilitiesMethods> {
  override readonly className = 'Utilities';

  getUuid(): string { return randomUUID(); }

  formatDate(date: unknown, timeZone: unknown, pattern: unknown): string {
    if (!(date instanceof Date)) throw new Mismatch();
    return formatDate(date.getTime(), asText(timeZone), asText(pattern));
  }

  /** As printf: flags "-", "0" and "+", width, decimals; s, d, i, f, x. */
  formatString(template: unknown, ...values: unknown[]): string {
    const left = [...values];
    return asText(template).replace(/%([-0+]*)(\d*)(?:\.(\d+))?([sdifx%])/gu, (_, flags: string, width: string, decimals: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const text = formatted(kind, left.shift(), decimals, flags.includes('+'));
      if (flags.includes('-')) return text.padEnd(Number(width));
      return flags.includes('0') && kind !== 's' ? zeroPadded(text, Number(width)) : text.padStart(Number(width));
    });
  }

  sleep(milliseconds: unknown): Later<void> {
    const time = asInteger(milliseconds);
    if (time < 0 || time > 300_000) throw new ScriptException('Invalid argument: milliseconds');
    this.run.modelledMs += time;
    return this.run.settings.screen.wait(time);
  }

  base64Encode(data: unknown, charset?: unknown): string { return bytesOf(data, charset).toString('base64'); }
  base64EncodeWebSafe(data: unknown, charset?: unknown): string { return bytesOf(data, charset).toString('base64').replace(/\+/gu, '-').replace(/\//gu, '_'); }
  /** The base64 module reads both alphabets. */
  base64DecodeWebSafe(text: unknown): number[] { return this.base64Decode(text); }
  base64Decode(text: unknown): number[] { return signedBytes(Buffer.from(asText(text), 'base64')); }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    if (!(algorithm instanceof EnumValue)) throw new Mismatch();
    const names: Readonly<Record<string, string>> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
    const name = names[algorithm.name];
    if (name === undefined) throw new ScriptException(`not emulated: Utilities.computeDigest(${algorithm.name})`);
    return signedBytes(createHash(name).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
    const name = asEnum(algorithm, 'Utilities.MacAlgorithm').replace('HMAC_', '').replace('_', '').toLowerCase();
    return signedBytes(createHmac(name, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    return this.computeHmacSignature(enumValue('Utilities.MacAlgorithm', 'HMAC_SHA_256'), value, key, charset);
  }

  computeRsaSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
    const hash = asEnum(algorithm, 'Utilities.RsaAlgorithm').replace('RSA_SHA_', 'RSA-SHA');
    try {
      return signedBytes(createSign(hash).update(bytesOf(asText(value), charset)).sign(asText(key)));
    } catch {
      throw new ScriptException('Invalid argument: key');
    }
  }

  computeRsaSha1Signature(value: unknown, key: unknown, charset?: unknown): number[] { return this.computeRsaSignature(enumValue('Utilities.RsaAlgorithm', 'RSA_SHA_1'), value, key, charset); }
  computeRsaSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] { return this.computeRsaSignature(enumValue('Utilities.RsaAlgorithm', 'RSA_SHA_256'), value, key, charset); }

  gzip(blob: unknown, name?: unknown): BlobService {
    const source = asService(blob, BlobService);
    return new BlobService(this.run, gzipSync(source.content), 'application/x-gzip', name === undefined ? source.getName() : asText(name));
  }

  ungzip(blob: unknown): BlobService {
    const source = asService(blob, BlobService);
    try {
      return new BlobService(this.run, gunzipSync(source.content), null, source.getName()?.replace(/\.gz$/u, '') ?? null);
    } catch {
      throw new ScriptException('Could not decompress gzip.');
    }
  }

  // Older than JSON in scripts.

  jsonParse(text: unknown): unknown { return JSON.parse(asText(text)); }
  jsonStringify(value: unknown): string { return JSON.stringify(value); }

  parseDate(text: unknown, timeZone: unknown, pattern: unknown): Date {
    const thisYear = new Date(this.run.shared.now()).getUTCFullYear();
    return new Date(parseDate(asText(text), asText(timeZone), asText(pattern), thisYear));
  }

  newBlob(data: unknown, contentType?: unknown, name?: unknown): BlobService {
    return new BlobService(this.run, bytesOf(data), contentType === undefined || contentType === null ? null : asText(contentType), name === undefined || name === null ? null : asText(name));
  }

  /** Rows of text with quoted fields, as RFC 4180 has them. */
  parseCsv(text: unknown, delimiter?: unknown): string[][] {
    const source = asText(text);
    const separator = delimiter === undefined ? ',' : String.fromCharCode(typeof delimiter === 'number' ? delimiter : asText(delimiter).charCodeAt(0));
    const rows: string[][] = [];
    let row: string[] = [];
    let field = '';
    let quoted = false;
    for (let index = 0; index < source.length; index += 1) {
      const character = source.charAt(index);
      if (quoted) {
        if (character !== '"') field += character;
        else if (source.charAt(index + 1) === '"') {
          field += '"';
          index += 1;
        } else quoted = false;
      } else if (character === '"') quoted = true;
      else if (character === separator || character === '\n') {
        row.push(field.endsWith('\r') && character === '\n' ? field.slice(0, -1) : field);
        field = '';
        if (character === '\n') {
          rows.push(row);
          row = [];
        }
      } else field += character;
    }
    if (field !== '' || row.length > 0) rows.push([...row, field]);
    return rows;
  }
}

function formatted(kind: string, value: unknown, decimals: string | undefined, signed: boolean): string {
  if (kind === 's') return decimals === undefined ? asText(value ?? 'null') : asText(value ?? 'null').slice(0, Number(decimals));
  const number = Number(value);
  const text = kind === 'x' ? Math.trunc(number).toString(16) : kind === 'f' ? number.toFixed(Number(decimals ?? 6)) : String(Math.trunc(number));
  return signed && number >= 0 ? `+${text}` : text;
}

function zeroPadded(text: string, width: number): string {
  const sign = /^[-+]/u.test(text) ? text.charAt(0) : '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
