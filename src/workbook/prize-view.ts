/** The prizes of a counted workbook, taxed by the rows of «Ставки», as «Призы и НДФЛ» shows them. */
import { confirmedTax, readingsInPlay } from '../money/readings';
import { awardedPrizes, prizeLines } from '../money/prizes';
import type { TaxLaw } from '../money/model';
import type { CellProblem } from '../text/problems';
import { findTab, forget, readTable, type Book } from './book';
import { CellReader } from './cells';
import type { CountedBook } from './count-book';
import { layOutTab } from './layout';
import { lawRows, lawTab, readLaws } from './law-tab';
import type { PrizesView } from './prizes-tab';
import { protectTab } from './protect-tab';
import { refuse } from './refusal';
import { appendRows } from './write-table';

function lawsRead(book: Book): readonly TaxLaw[] {
  const problems: CellProblem[] = [];
  const laws = readLaws(new CellReader(readTable(book, lawTab), book.language, problems));
  if (problems.length > 0) throw refuse(problems);
  return laws;
}

/** The rows of «Ставки» as they stand, nothing written: none in a workbook that has no such tab yet. */
export const lawsThere = (book: Book): readonly TaxLaw[] => (findTab(book, lawTab) === undefined || !book.marked.has(lawTab.key) ? [] : lawsRead(book));

/**
 * The rows of «Ставки»; a workbook without the tab is given one with the rows to confirm. Refuses when a row cannot be read:
 * tax is never worked out on a guess.
 */
export function lawsOf(book: Book, officers: readonly string[]): readonly TaxLaw[] {
  // A tab that was broken off while it was laid out bears no mark yet, and may lack its columns.
  const unfinished = findTab(book, lawTab) === undefined || !book.marked.has(lawTab.key);
  const laidOut = unfinished ? layOutTab(book, lawTab) : undefined;
  if (unfinished) forget(book, lawTab);
  if (readTable(book, lawTab).rows.length === 0) {
    forget(book, lawTab);
    const sheet = laidOut ?? layOutTab(book, lawTab);
    appendRows(readTable(book, lawTab), lawRows());
    forget(book, lawTab);
    protectTab(book, lawTab, sheet, officers);
  }
  return lawsRead(book);
}

/** Every prize of every nomination, in the order of the nominations and places, and what waits for a decision. */
export function prizesView(counted: CountedBook, laws: readonly TaxLaw[], language: Book['language'], warnings: readonly string[] = []): PrizesView {
  const { award, confirmed } = counted.read;
  const rules = confirmedTax(award, confirmed, counted.rules);
  const applicants = new Map(counted.people.applications.map(({ id, name, person }) => [id, { name, person }]));
  const awarded = counted.blocks.flatMap(({ compiled: { nomination }, result }) =>
    awardedPrizes({ nomination: nomination.key, standings: result.standings, prizes: nomination.prizes, year: award.year }, rules, (id) => applicants.get(id)?.person ?? id),
  );
  return {
    lines: prizeLines(awarded, laws, rules),
    readings: readingsInPlay(rules),
    decided: rules.tax !== 'undecided',
    laws,
    year: award.year,
    preliminary: counted.problems.length > 0 || counted.blocks.some(({ compiled, result }) => compiled.nomination.prizes.length > 0 && result.missing.length > 0),
    warnings,
    nominations: new Map(award.nominations.map(({ key, title }) => [key, title[language]])),
    applicants,
  };
}
