/** A blob: bytes with a type and a name. */
import { ScriptException, Mismatch } from './exception';
import type { Run } from './run';
import { EnumValue, Service, asInteger, asList, asText } from './service';
import type { Methods } from './service';

export const blobMethods = [
  'copyBlob', 'getAs', 'getBytes', 'getContentType', 'getDataAsString', 'getName', 'isGoogleType', 'setBytes', 'setContentType', 'setContentTypeFromExtension', 'setDataFromString', 'setName',
] as const satisfies readonly (keyof GoogleAppsScript.Base.Blob)[];

export class BlobService extends Service implements Methods<typeof blobMethods> {
  override readonly className = 'Blob';

  constructor(run: Run, private bytes: Buffer, private contentType: string | null, private name: string | null) {
    super(run);
  }

  copyBlob(): BlobService { return new BlobService(this.run, Buffer.from(this.bytes), this.contentType, this.name); }
  isGoogleType(): boolean { return false; }

  setBytes(data: unknown): this {
    this.bytes = bytesOf(data);
    return this;
  }

  setDataFromString(text: unknown, charset?: unknown): this {
    if (charset !== undefined && !/^utf-?8$/iu.test(asText(charset))) throw new ScriptException('not emulated: Blob.setDataFromString in another encoding than UTF-8');
    this.bytes = Buffer.from(asText(text), 'utf8');
    return this;
  }

  setContentTypeFromExtension(): this {
    this.contentType = contentTypes[/\.([^.]+)$/u.exec(this.name ?? '')?.[1]?.toLowerCase() ?? ''] ?? this.contentType;
    return this;
  }

  /** The same bytes, if they are of that type already. */
  getAs(contentType: unknown): BlobService {
    if (asText(contentType) !== this.contentType) throw new ScriptException(`not emulated: Blob.getAs(${asText(contentType)})`);
    return this.copyBlob();
  }

  getBytes(): number[] { return signedBytes(this.bytes); }
  get content(): Buffer { return this.bytes; }

  /** In UTF-8 unless another encoding is named. */
  getDataAsString(charset?: unknown): string {
    try {
      return new TextDecoder(charset === undefined ? 'utf-8' : asText(charset), { ignoreBOM: true }).decode(this.bytes);
    } catch {
      throw new ScriptException(`Invalid argument: ${asText(charset)}`);
    }
  }
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

const contentTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv', txt: 'text/plain', html: 'text/html', json: 'application/json', pdf: 'application/pdf', xml: 'text/xml', png: 'image/png', jpg: 'image/jpeg',
};

/** Text (as UTF-8, which the desk takes whatever the charset) or an array of bytes. */
export function bytesOf(data: unknown, charset?: unknown): Buffer {
  if (charset !== undefined && !(charset instanceof EnumValue)) throw new Mismatch();
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  return Buffer.from(asList(data).map((byte) => asInteger(byte) & 255));
}

/** Bytes as Java counts them, from -128. */
export function signedBytes(bytes: Buffer): number[] {
  return [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
}
