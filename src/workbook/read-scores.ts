/** What was filled in for a nomination: the facts of its applications and the ballots of its jurors, each tab read once. */
import type { CompiledNomination } from '../award/compile';
import type { ApplicationId, Facts } from '../award/model';
import type { CellProblem } from '../text/problems';
import { ballotsTab, readBallots, type BallotRow } from './ballots-tab';
import { findTab, readTable, type Book } from './book';
import { CellReader } from './cells';
import { factsTab, readFacts, type FactsRow } from './facts-tab';
import type { TableSpec } from './table';

export interface NominationInput {
  readonly compiled: CompiledNomination;
  readonly facts: readonly FactsRow[];
  readonly ballots: readonly BallotRow[];
  /** Cells that hold no value; what they should say is not scored. */
  readonly problems: readonly CellProblem[];
}

/** Reads the facts and ballots of a nomination. A tab that is not laid out yet holds nothing. */
export function readNominationInput(book: Book, compiled: CompiledNomination): NominationInput {
  const problems: CellProblem[] = [];
  const reader = (spec: TableSpec | undefined): CellReader | undefined =>
    spec === undefined || findTab(book, spec) === undefined ? undefined : new CellReader(readTable(book, spec), book.language, problems);
  const factsReader = reader(factsTab(compiled, book.language));
  const facts = factsReader === undefined ? [] : readFacts(factsReader, compiled);
  const byApplication = new Map<ApplicationId, Facts>(facts.map((row) => [row.application, row.facts]));
  const ballotsReader = reader(ballotsTab(compiled, book.language));
  const ballots = ballotsReader === undefined ? [] : readBallots(ballotsReader, compiled, (application) => byApplication.get(application));
  return { compiled, facts, ballots, problems };
}
