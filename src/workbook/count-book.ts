/** The workbook counted: rules, applications, jury, facts and ballots read once each, and a result for every nomination. */
import type { CompiledNomination } from '../award/compile';
import { rulesInForce } from '../award/decisions';
import type { ApplicationId, Ballot, CriterionKey, FactName, Facts, JurorId, NominationKey, Rules } from '../award/model';
import { nominationResult } from '../results/nomination-result';
import { withConflicts, type Conflict } from '../results/recusals';
import type { TieDecision } from '../results/tie-decisions';
import type { CellProblem } from '../text/problems';
import type { ListedApplication } from './applications-tab';
import { ballotsKey, type BallotRow } from './ballots-tab';
import type { Book } from './book';
import { factsKey, type FactsRow } from './facts-tab';
import { pairKey } from './hand-out';
import type { CellPlace, CellPlaces } from './missing-tab';
import { readSoundAward, type AwardRead } from './read-award';
import { compiledNominations, readPeople, type PeopleRead } from './read-people';
import { readNominationInput } from './read-scores';
import type { ResultBlock } from './result-block';
import { address } from './table';
import { readTieDecisions, tieProblems } from './tie-decisions';

export interface CountedBook {
  readonly read: AwardRead;
  /** The rules under the readings chosen. */
  readonly rules: Rules;
  readonly people: PeopleRead;
  readonly blocks: readonly ResultBlock[];
  /** What was counted: the facts of every application, and all ballots, those of conflicts turned into recusals. */
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly ballots: readonly Ballot[];
  /** Decisions on ties as «Ничьи» records them. */
  readonly tieDecisions: readonly TieDecision[];
  /** Cells that say nothing the program can count; what they should have said is missing. */
  readonly problems: readonly CellProblem[];
  readonly places: CellPlaces;
  /** By title of the tab. */
  readonly sheetIds: ReadonlyMap<string, number>;
}

/** What stands on the two tabs of one nomination; of several rows for one application the first. */
interface Rows {
  readonly facts: ReadonlyMap<ApplicationId, FactsRow>;
  readonly ballots: ReadonlyMap<string, BallotRow>;
}

const ballotKey = (application: ApplicationId, juror: JurorId): string => `${application}\n${juror}`;

/** The first entry of each key. */
const firstOf = <Key, Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): ReadonlyMap<Key, Entry> =>
  new Map([...entries].reverse().map((entry) => [keyOf(entry), entry]));

/** The sheet id of every tab that was read, by title: one call a tab, whatever is missing. */
const sheetIdsOf = (book: Book): ReadonlyMap<string, number> => new Map([...book.tables.values()].map(({ title, sheet }) => [title, sheet.getSheetId()]));

/** Where the cells of facts and marks stand, for links. */
function cellPlaces(book: Book, rows: ReadonlyMap<NominationKey, Rows>, sheetIds: ReadonlyMap<string, number>): CellPlaces {
  const at = (tab: string, cell: string): CellPlace | undefined => {
    const sheetId = sheetIds.get(book.tables.get(tab)?.title ?? '');
    return sheetId === undefined ? undefined : { sheetId, cell };
  };
  return {
    fact: (nomination: NominationKey, application: ApplicationId, fact: FactName) => {
      const row = rows.get(nomination)?.facts.get(application);
      return row === undefined ? undefined : at(factsKey(nomination), row.cell(fact));
    },
    mark: (nomination: NominationKey, application: ApplicationId, juror: JurorId, criterion: CriterionKey | undefined) => {
      const row = rows.get(nomination)?.ballots.get(ballotKey(application, juror));
      if (row === undefined) return undefined;
      return at(ballotsKey(nomination), criterion === undefined ? address(row.row, 1) : row.cell(criterion));
    },
  };
}

/** The pairs of «Конфликты» that concern these applications and this jury. */
export function conflictsOf({ participants }: Pick<PeopleRead, 'participants'>, applications: readonly ListedApplication[], jury: Iterable<JurorId>): readonly Conflict[] {
  if (participants.conflicts.size === 0) return [];
  const jurors = [...jury];
  return applications.flatMap(({ id: application }) =>
    jurors.filter((juror) => participants.conflicts.has(pairKey(application, juror))).map((juror): Conflict => ({ application, juror })),
  );
}

/**
 * Reads and counts the whole workbook: the rules, «Заявки», «Жюри», «Конфликты», and two tabs a nomination. Refuses when a tab is
 * gone or a rule cannot be read; a fact or a mark that cannot be read is a problem, and counts as missing.
 */
export function countBook(book: Book, permit: (people: PeopleRead) => void): CountedBook {
  const read = readSoundAward(book);
  const rules = rulesInForce(read.award, read.choices);
  const people = readPeople(book, read);
  permit(people);
  const problems: CellProblem[] = [...people.problems];
  const applicants = new Map(people.applications.map(({ id, name }) => [id, name]));
  const rows = new Map<NominationKey, Rows>();
  const allFacts = new Map<ApplicationId, Facts>();
  const allBallots: Ballot[] = [];
  const tieDecisions = readTieDecisions(book);
  const blocks = compiledNominations(read).map((compiled: CompiledNomination): ResultBlock => {
    const { key } = compiled.nomination;
    const input = readNominationInput(book, compiled);
    problems.push(...input.problems);
    const facts = firstOf(input.facts, ({ application }) => application);
    rows.set(key, { facts, ballots: firstOf(input.ballots, ({ application, juror }) => ballotKey(application, juror)) });
    const jury = new Map(people.participants.jurors.filter(({ nominations }) => nominations.includes(key)).map(({ id, name }) => [id, name]));
    const entered = people.applications.filter(({ nomination }) => nomination === key);
    const ballots = withConflicts(input.ballots, conflictsOf(people, entered, jury.keys()));
    facts.forEach((row, id) => allFacts.set(id, row.facts));
    allBallots.push(...ballots);
    return {
      compiled,
      aggregation: rules.aggregation,
      jury,
      applicants,
      result: nominationResult({
        compiled,
        rules,
        applications: entered,
        facts: new Map([...facts].map(([id, row]) => [id, row.facts])),
        jury: people.participants.jurors,
        ballots,
        tieDecisions,
      }),
    };
  });
  problems.push(...tieProblems(book, blocks.map(({ result }) => result)));
  const sheetIds = sheetIdsOf(book);
  return { read, rules, people, blocks, facts: allFacts, ballots: allBallots, tieDecisions, problems, places: cellPlaces(book, rows, sheetIds), sheetIds };
}
