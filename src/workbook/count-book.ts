/** The workbook counted: rules, applications, jury, facts and ballots read once each, and a result for every nomination. */
import { compileNomination, type CompiledNomination } from '../award/compile';
import { rulesInForce } from '../award/decisions';
import type { ApplicationId, CriterionKey, FactName, Facts, JurorId, Nomination, NominationKey, Rules } from '../award/model';
import { nominationResult } from '../results/nomination-result';
import type { CellProblem } from '../text/problems';
import { applicationsTab, readApplications, type ListedApplication } from './applications-tab';
import { ballotsTab, readBallots, type BallotRow } from './ballots-tab';
import { readTable, type Book } from './book';
import { CellReader } from './cells';
import { factsTab, readFacts, type FactsRow } from './facts-tab';
import { jurorsOf, juryTab, readJury } from './jury-tab';
import type { CellPlace, CellPlaces } from './missing-tab';
import { readSoundAward, type AwardRead } from './read-award';
import type { ResultBlock } from './result-block';
import { address, type Table } from './table';

export interface CountedBook {
  readonly read: AwardRead;
  /** The rules under the readings chosen. */
  readonly rules: Rules;
  readonly applications: readonly ListedApplication[];
  readonly blocks: readonly ResultBlock[];
  /** Cells that say nothing the program can count; what they should have said is missing. */
  readonly problems: readonly CellProblem[];
  readonly places: CellPlaces;
}

/** What the tabs of one nomination say, and where. */
interface Sheets {
  readonly facts: { readonly table: Table; readonly rows: ReadonlyMap<ApplicationId, FactsRow> } | undefined;
  readonly ballots: { readonly table: Table; readonly rows: readonly BallotRow[] } | undefined;
}

/** One row per application; a second one is a problem, and the first stands. */
function factsByApplication(reader: CellReader, rows: readonly FactsRow[]): ReadonlyMap<ApplicationId, FactsRow> {
  const map = new Map<ApplicationId, FactsRow>();
  const column = reader.table.columns.get('code') ?? 1;
  for (const row of rows) {
    const first = map.get(row.application);
    if (first === undefined) {
      map.set(row.application, row);
      continue;
    }
    reader.problems.push({
      kind: 'cell',
      tab: reader.table.title,
      cell: address(row.row, column),
      column: reader.table.headers.get('code') ?? 'code',
      found: row.application,
      expected: { kind: 'unique', first: address(first.row, column) },
    });
  }
  return map;
}

function readSheets(book: Book, compiled: CompiledNomination, problems: CellProblem[]): Sheets {
  const factsSpec = factsTab(compiled, book.language);
  const ballotsSpec = ballotsTab(compiled, book.language);
  const readerOf = (table: Table): CellReader => new CellReader(table, book.language, problems);
  const factsTable = factsSpec === undefined ? undefined : readTable(book, factsSpec);
  const ballotsTable = ballotsSpec === undefined ? undefined : readTable(book, ballotsSpec);
  const factsReader = factsTable === undefined ? undefined : readerOf(factsTable);
  const facts =
    factsReader === undefined || factsTable === undefined
      ? undefined
      : { table: factsTable, rows: factsByApplication(factsReader, readFacts(factsReader, compiled)) };
  const factsOf = (id: ApplicationId): Facts | undefined => facts?.rows.get(id)?.facts;
  return {
    facts,
    ballots: ballotsTable === undefined ? undefined : { table: ballotsTable, rows: readBallots(readerOf(ballotsTable), compiled, factsOf) },
  };
}

/** Where the cells of facts and marks stand, for links. */
function cellPlaces(sheets: ReadonlyMap<NominationKey, Sheets>): CellPlaces {
  const at = (table: Table, cell: string): CellPlace => ({ sheetId: table.sheet.getSheetId(), cell });
  const ballotRows = new Map<NominationKey, ReadonlyMap<string, BallotRow>>();
  const ballotKey = (application: string, juror: string): string => `${application}\n${juror}`;
  const rowsOf = (nomination: NominationKey): ReadonlyMap<string, BallotRow> => {
    const kept = ballotRows.get(nomination);
    if (kept !== undefined) return kept;
    const rows = new Map((sheets.get(nomination)?.ballots?.rows ?? []).map((row) => [ballotKey(row.application, row.juror), row]));
    ballotRows.set(nomination, rows);
    return rows;
  };
  return {
    fact: (nomination: NominationKey, application: ApplicationId, fact: FactName) => {
      const facts = sheets.get(nomination)?.facts;
      const row = facts?.rows.get(application);
      return facts === undefined || row === undefined ? undefined : at(facts.table, row.cell(fact));
    },
    mark: (nomination: NominationKey, application: ApplicationId, juror: JurorId, criterion: CriterionKey | undefined) => {
      const table = sheets.get(nomination)?.ballots?.table;
      const row = rowsOf(nomination).get(ballotKey(application, juror));
      if (table === undefined || row === undefined) return undefined;
      return at(table, criterion === undefined ? address(row.row, 1) : row.cell(criterion));
    },
  };
}

/**
 * Reads and counts the whole workbook: the rules, «Заявки», «Жюри», and two tabs a nomination. Refuses when a tab is gone or
 * a rule cannot be read; a fact or a mark that cannot be read is a problem, and counts as missing.
 */
export function countBook(book: Book): CountedBook {
  const read = readSoundAward(book);
  const { award, choices } = read;
  const rules = rulesInForce(award, choices);
  const problems: CellProblem[] = [];
  const reader = (table: Table): CellReader => new CellReader(table, book.language, problems);
  const applications = readApplications(reader(readTable(book, applicationsTab(award.nominations, book.language))), award.nominations);
  const jurors = jurorsOf(readJury(reader(readTable(book, juryTab(book.language))), award.nominations));
  const applicants = new Map(applications.map(({ id, name }) => [id, name]));
  const sheets = new Map<NominationKey, Sheets>();
  const blocks = award.nominations.map((nomination: Nomination): ResultBlock => {
    const compiled = compileNomination(nomination, award.decisions, choices);
    const { facts, ballots } = readSheets(book, compiled, problems);
    sheets.set(nomination.key, { facts, ballots });
    const jury = jurors.filter((juror) => juror.nominations.includes(nomination.key));
    return {
      compiled,
      aggregation: rules.aggregation,
      jury: new Map(jury.map(({ id, name }) => [id, name])),
      applicants,
      result: nominationResult({
        compiled,
        rules,
        applications,
        facts: new Map([...(facts?.rows ?? [])].map(([id, row]) => [id, row.facts])),
        jury: jurors,
        ballots: ballots?.rows ?? [],
      }),
    };
  });
  return { read, rules, applications, blocks, problems, places: cellPlaces(sheets) };
}
