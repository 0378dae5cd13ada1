/** The workbook as a file to take away: written as the desk would save it now, without touching the file on disk. */
import type { KeptValue } from '../files/state';
import type { Kernel } from '../kernel/kernel';
import { packHere } from './packing';
import type { Packer } from './packing';
import { takerOf } from './snapshot-taker';
import type { SnapshotTaker } from './snapshot-taker';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What no system takes in the name of a file, and what does not show: control characters, turns of the direction of writing, halves of letters. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** Systems take 255 bytes; a Russian letter is two. */
const LONGEST_NAME = 100;

/** The name of the file of a workbook, fit for every system. */
export function fileNameOf(workbook: string): string {
  const name = Array.from(workbook.replace(UNFIT, '_')).slice(0, LONGEST_NAME).join('').trim().replace(/^\.+|[. ]+$/gu, '');
  return `${name === '' ? 'workbook' : name}.xlsx`;
}

/** The Content-Disposition header of a file to be kept, its name in any letters (RFC 6266, RFC 5987); a name of `fileNameOf`. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Writes the workbook; those who ask at once for the same state get the same bytes. */
export class WorkbookDownload {
  private readonly taker: SnapshotTaker;
  private writing: { readonly version: number; readonly bytes: Promise<Uint8Array> } | undefined;

  /** `kept`: what the file held and the desk has no place for: what is taken away has it as well. */
  constructor(
    private readonly kernel: Kernel,
    private readonly kept: readonly KeptValue[] = [],
    private readonly pack: Packer = packHere,
  ) {
    this.taker = takerOf(kernel);
  }

  get name(): string {
    return fileNameOf(this.kernel.overlay.name);
  }

  bytes(): Promise<Uint8Array> {
    const { version } = this.kernel;
    if (this.writing?.version === version) return this.writing.bytes;
    const bytes = this.write();
    const writing = { version, bytes };
    this.writing = writing;
    const done = (): void => {
      if (this.writing === writing) this.writing = undefined;
    };
    bytes.then(done, done);
    return bytes;
  }

  private async write(): Promise<Uint8Array> {
    const { taker, kept } = this;
    await taker.prepare();
    return (await this.pack({ snapshot: taker.take(), kept, withState: false })).xlsx;
  }
}
