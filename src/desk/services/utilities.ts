/** Utilities: dates, identifiers, encodings, blobs. */
import { randomUUID, createHash } from 'node:crypto';
import { formatDate } from './date-format';
import { Mismatch, ScriptException } from './exception';
import type { Later, Run } from './run';
import { EnumValue, Service, asInteger, asList, asText } from './service';
import type { Methods } from './service';

export const utilitiesMethods = [
  'base64Decode', 'base64Encode', 'base64EncodeWebSafe', 'computeDigest', 'formatDate', 'formatString', 'getUuid', 'newBlob', 'parseCsv', 'sleep',
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
  base64Decode(text: unknown): number[] { return signedBytes(Buffer.from(asText(text), 'base64')); }

  computeDigest(algorithm: unknown, value: unknown): number[] {
    if (!(algorithm instanceof EnumValue)) throw new Mismatch();
    const names: Readonly<Record<string, string>> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
    const name = names[algorithm.name];
    if (name === undefined) throw new Mismatch();
    return signedBytes(createHash(name).update(bytesOf(value)).digest());
  }

  newBlob(data: unknown, contentType?: unknown, name?: unknown): BlobService {
    return new BlobService(this.run, bytesOf(data), contentType === undefined ? null : asText(contentType), name === undefined ? null : asText(name));
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

export const blobMethods = ['getBytes', 'getContentType', 'getDataAsString', 'getName', 'setContentType', 'setName'] as const satisfies readonly (keyof GoogleAppsScript.Base.Blob)[];

export class BlobService extends Service implements Methods<typeof blobMethods> {
  override readonly className = 'Blob';

  constructor(run: Run, private readonly bytes: Buffer, private contentType: string | null, private name: string | null) {
    super(run);
  }

  getBytes(): number[] { return signedBytes(this.bytes); }
  getDataAsString(): string { return this.bytes.toString('utf8'); }
  getContentType(): string | null { return this.contentType; }
  getName(): string | null { return this.name; }

  setName(name: unknown): this {
    this.name = asText(name);
    return this;
  }

  setContentType(type: unknown): this {
    this.contentType = asText(type);
    return this;
  }
}

/** Text (as UTF-8, which the desk takes whatever the charset) or an array of bytes. */
function bytesOf(data: unknown, charset?: unknown): Buffer {
  if (charset !== undefined && !(charset instanceof EnumValue)) throw new Mismatch();
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return Buffer.from(asList(data).map((byte) => asInteger(byte) & 255));
}

/** Bytes as Java counts them, from -128. */
function signedBytes(bytes: Buffer): number[] {
  return [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
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
