/** Writes a desk's workbook to the file it came from, again and again. */
import type { Desk } from '../host';
import type { Kernel } from '../kernel/kernel';
import { refusalSentence } from '../files/refusals';
import type { Language } from '../files/refusals';
import type { Evaluated, KeptValue } from '../files/state';
import { saveWorkbook } from '../files/workbook-file';
import type { Stamp } from '../files/workbook-file';

export interface KeptFile {
  readonly path: string;
  /** From opening; absent for a file that is not there yet. */
  readonly stamp?: Stamp;
  readonly kept?: readonly KeptValue[];
  readonly language: Language;
}

/** A function that saves; it throws the sentence of a refusal. */
export function fileKeeper(desk: Desk, { path, stamp, kept, language }: KeptFile): () => Promise<void> {
  let last = stamp;
  return async () => {
    const saved = await saveWorkbook(path, desk.export(), evaluated(desk.kernel), { stamp: last, ...(kept === undefined ? {} : { kept }) });
    if (saved.kind === 'refused') throw new Error(refusalSentence(saved.refusal, language));
    last = saved.stamp;
  };
}

/** The computed values of a workbook, for the file. */
export function evaluated({ model }: Kernel): Evaluated {
  const { getters } = model;
  return {
    cell: (sheetId, row, col) => {
      const position = { sheetId, row, col };
      const { value, format } = getters.getEvaluatedCell(position);
      const spill = getters.getSpreadZone(position);
      return { value, ...(format === undefined ? {} : { format }), ...(spill === undefined ? {} : { spill }) };
    },
  };
}
