/** What a person types or pastes: rights, reading of the text, validation, all or nothing. */
import type { EditOutcome } from '../contract';
import type { Email, Zone } from '../overlay';
import type { CellChange } from './batch';
import { isErrorCell } from './engine';
import { sheetsError } from './error-names';
import type { Kernel } from './kernel';
import { invalidWords, protectedWords, viewerWords } from './refusal-words';
import type { Refusal } from './rights';
import { firstInvalid } from './validation';
import { typedContent } from './values';

export interface Entered {
  readonly outcome: EditOutcome;
  readonly zone: Zone;
  /** Raw text of the cell before and after, for a single cell; undefined when blank. */
  readonly before?: string;
  readonly after?: string;
}

/** The outcome of an edit that somebody has no right to. */
export function refusedOutcome(kernel: Kernel, email: Email, refusal: Refusal): EditOutcome {
  const language = kernel.overlay.people.get(email)?.language ?? 'en';
  return { kind: 'refused', reason: refusal, message: refusal === 'viewer' ? viewerWords(language) : protectedWords(language) };
}

/** Puts texts into the cells from a corner on; texts beyond the grid are an error of the caller. */
export function enter(
  kernel: Kernel, email: Email, sheetId: string, corner: { readonly row: number; readonly column: number }, texts: readonly (readonly string[])[], now: number,
): Entered {
  const width = Math.max(0, ...texts.map((line) => line.length));
  const zone = { top: corner.row, left: corner.column, bottom: corner.row + texts.length - 1, right: corner.column + width - 1 };
  const refusal = kernel.refusalAt(email, sheetId, zone);
  if (refusal !== undefined) return { outcome: refusedOutcome(kernel, email, refusal), zone };
  const changes: CellChange[] = [];
  const undo: CellChange[] = [];
  texts.forEach((line, down) => {
    line.forEach((text, across) => {
      const [row, column] = [zone.top + down, zone.left + across];
      const format = kernel.model.getters.getCell({ sheetId, row, col: column })?.format;
      undo.push({ kind: 'cell', sheetId, row, column, content: kernel.content(sheetId, row, column), format: format ?? '' });
      changes.push({ kind: 'cell', sheetId, row, column, ...typedContent(kernel, text, format, now) });
    });
  });
  const single = changes.length === 1;
  const before = single ? rawText(kernel, sheetId, zone.top, zone.left) : undefined;
  kernel.apply(changes);
  const invalid = firstInvalid(kernel, sheetId, zone);
  if (invalid !== undefined) {
    kernel.apply(undo);
    const language = kernel.overlay.people.get(email)?.language ?? 'en';
    return { outcome: { kind: 'refused', reason: 'invalid', message: invalidWords(invalid, language) }, zone };
  }
  const after = single ? rawText(kernel, sheetId, zone.top, zone.left) : undefined;
  return { outcome: { kind: 'kept' }, zone, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** A cell's value as an edit event carries it: numbers and dates as the bare number, undefined if blank. */
export function rawText(kernel: Kernel, sheetId: string, row: number, column: number): string | undefined {
  const cell = kernel.cell(sheetId, row, column);
  const { value } = cell;
  if (value === null || value === '') return undefined;
  if (isErrorCell(cell)) return sheetsError(String(value));
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
