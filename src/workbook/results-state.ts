/** Whether «Итоги» still says what the tabs give now: marks, facts, rules or decisions may have changed since it was written. */
import type { NominationResult } from '../results/model';
import { resultsStateWords } from '../text/results';
import { exactText } from './applied-tab';
import type { Book } from './book';
import { findGrid } from './grid';
import type { AwardRead } from './read-award';
import { resultsTab } from './results-tab';
import { rulesUnapplied } from './rule-plan';

/** Developer metadata of «Итоги»: which results it shows. */
const COUNTED_METADATA = 'jury.counted';

/** `none`: nothing was counted yet; `unknown`: the tab does not remember (a file that came from elsewhere). */
export type ResultsState = 'none' | 'current' | 'old' | 'unknown';

const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;

/** Two 32-bit FNV-1a sums of a text: enough to see that something has changed. */
function sum(text: string): string {
  let [a, b] = [OFFSET, OFFSET ^ 0x5bd1e995];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, PRIME);
    b = Math.imul(b ^ (code + index), PRIME);
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}

/** The same for the same places and totals, whatever else the workbook holds. */
const signOf = (results: readonly NominationResult[]): string =>
  sum(
    JSON.stringify(
      results.map(({ nomination, standings }) => [
        nomination,
        ...standings.map(({ score, place, winner }) => [score.application, place?.place ?? '', place?.tied ?? '', winner, score.total === undefined ? '' : exactText(score.total)]),
      ]),
    ),
  );

/** Notes on «Итоги» which results it shows; comes after the tab is whole. */
export function noteCounted(sheet: GoogleAppsScript.Spreadsheet.Sheet, results: readonly NominationResult[]): void {
  const sign = signOf(results);
  const noted = sheet.getDeveloperMetadata().find((entry) => entry.getKey() === COUNTED_METADATA);
  if (noted === undefined) sheet.addDeveloperMetadata(COUNTED_METADATA, sign);
  else if (noted.getValue() !== sign) noted.setValue(sign);
}

/** Compares «Итоги» with results counted now. */
export function resultsState(book: Book, results: readonly NominationResult[]): ResultsState {
  const sheet = findGrid(book, resultsTab);
  if (sheet === undefined) return 'none';
  const noted = sheet.getDeveloperMetadata().find((entry) => entry.getKey() === COUNTED_METADATA)?.getValue();
  if (noted === undefined || noted === null) return 'unknown';
  return noted === signOf(results) ? 'current' : 'old';
}

/** Sentences on what is out of step: rules on the tabs that are not applied, «Итоги» that shows something else than is counted now. */
export function stateWarnings(book: Book, read: AwardRead, results: readonly NominationResult[]): string[] {
  const words = resultsStateWords[book.language];
  const state = resultsState(book, results);
  return [...(rulesUnapplied(book, read) ? [words.unapplied] : []), ...(state === 'old' ? [words.old] : state === 'none' ? [words.uncounted] : [])];
}
