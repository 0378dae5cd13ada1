/** A workbook in the form in which it lies on disk: the bytes of the .xlsx and of its sidecar. The long part of a save; it touches no disk. */
import { makeSidecar, type JournalMark } from './sidecar';
import type { DeskState, Evaluated, KeptValue } from './state';
import { writeXlsx } from './write-xlsx';

export interface SavedForm {
  readonly xlsx: Uint8Array;
  readonly sidecar: Uint8Array;
  /** Of the .xlsx. */
  readonly sha256: string;
}

/** Makes both files of a workbook. `kept`: what its file held and the desk has no place for; `mark`: the last change of the journal that is in it. */
export async function makeSavedForm(state: DeskState, evaluated: Evaluated, kept: readonly KeptValue[] = [], mark?: JournalMark): Promise<SavedForm> {
  const written = await writeXlsx(state, evaluated, kept);
  const sidecar = makeSidecar(state, written, kept.filter(({ kind }) => kind !== 'original' && kind !== 'drawings'), mark);
  return { xlsx: written.bytes, sidecar: new TextEncoder().encode(JSON.stringify(sidecar)), sha256: sidecar.sha256 };
}
