/**
 * Handing out ballots: every application gets its row of facts, every juror a ballot for each application of the juror's
 * nominations, and protections follow. Rows that are there are never written; a second run adds nothing.
 */
import type { CompiledNomination } from '../award/compile';
import type { Application, Juror, JurorId } from '../award/model';
import { protectionText } from '../text/protections';
import type { FactsBy } from './award-tab';
import { ballotRow, ballotsTab, jurorColumns } from './ballots-tab';
import { forget, readTable, type Book } from './book';
import { factsRow, factsTab } from './facts-tab';
import { layOutTab } from './layout';
import { admitOfficers, protectBlocks, protectTab, type OwnedBlock } from './protect-tab';
import { addDressedRows, refreshFormulas, syncColumns } from './sync-columns';
import { FIRST_ROW, HEADER_ROW, type Table, type TableSpec } from './table';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Who takes part. */
export interface Participants {
  readonly applications: readonly Application[];
  readonly jurors: readonly Juror[];
  /** Organisers and secretaries. */
  readonly officers: readonly JurorId[];
  /** Pairs that may not meet: "code\nemail", in lower case. */
  readonly conflicts: ReadonlySet<string>;
  readonly factsBy: FactsBy;
}

export interface HandedOut {
  readonly facts: number;
  readonly ballots: number;
}

export const pairKey = (application: string, juror: string): string => `${application}\n${juror}`.toLowerCase();

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Columns side by side, as ranges over the rows of the tab. */
function openRanges(table: Table, keys: readonly string[], lastRow: number): Range[] {
  const places = keys.map((key) => table.columns.get(key) ?? 0).filter((place) => place > 0).sort((a, b) => a - b);
  const runs: { from: number; count: number }[] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.from + last.count === place) last.count += 1;
    else runs.push({ from: place, count: 1 });
  }
  if (lastRow < FIRST_ROW) return [];
  return runs.map(({ from, count }) => table.sheet.getRange(FIRST_ROW, from, lastRow - HEADER_ROW, count));
}

const lastRecord = (table: Table): number => table.rows[table.rows.length - 1]?.row ?? HEADER_ROW;

function prepared(book: Book, spec: TableSpec): Table {
  layOutTab(book, spec);
  const table = syncColumns(book, spec);
  refreshFormulas(table);
  return table;
}

function handOutFacts(book: Book, spec: TableSpec, people: Participants, applications: readonly Application[]): number {
  let table = prepared(book, spec);
  const there = new Set(table.rows.map((row) => String(row.get('code')).toLowerCase()));
  const missing = applications.filter(({ id }) => !there.has(id.toLowerCase()));
  if (missing.length > 0) {
    table = addDressedRows(book, table, missing.map(factsRow));
  }
  const inputs = people.factsBy === 'jury' ? jurorColumns(spec) : [];
  protectTab(book, spec, table.sheet, people.officers, openRanges(table, inputs, lastRecord(table)));
  return missing.length;
}

/** Whether each juror's rows stand together. */
function grouped(jurors: readonly string[]): boolean {
  const closed = new Set<string>();
  return jurors.every((juror, index) => {
    if (index > 0 && jurors[index - 1] !== juror) closed.add(jurors[index - 1] ?? '');
    return !closed.has(juror);
  });
}

const jurorOf = (table: Table): string[] => table.rows.map((row) => String(row.get('juror')).toLowerCase());

/** Sorts the rows by juror and application, all columns together, in one call. */
function groupByJuror(table: Table): void {
  const columns = ['jurorName', 'juror', 'code'].map((key) => ({ column: table.columns.get(key) ?? 1, ascending: true }));
  table.sheet.getRange(FIRST_ROW, 1, lastRecord(table) - HEADER_ROW, table.lastColumn).sort(columns);
}

function blocksOf(book: Book, spec: TableSpec, table: Table): OwnedBlock[] {
  const words = protectionText[book.language];
  const places = jurorColumns(spec).map((key) => table.columns.get(key) ?? 0);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const blocks = new Map<string, { first: number; last: number; name: string }>();
  for (const row of table.rows) {
    const juror = String(row.get('juror')).toLowerCase();
    const block = blocks.get(juror);
    if (block === undefined) blocks.set(juror, { first: row.row, last: row.row, name: String(row.get('jurorName')) });
    else block.last = row.row;
  }
  return [...blocks].map(([owner, { first, last, name }]) => ({
    owner,
    description: words.ballots(name, owner),
    range: table.sheet.getRange(first, from, last - first + 1, to - from + 1),
  }));
}

function handOutBallots(book: Book, spec: TableSpec, people: Participants, pairs: readonly (readonly [Application, Juror])[]): number {
  const { language } = book;
  let table = prepared(book, spec);
  const there = new Set(table.rows.map((row) => pairKey(String(row.get('code')), String(row.get('juror')))));
  const missing = pairs.filter(([application, juror]) => !there.has(pairKey(application.id, juror.id)));
  if (missing.length > 0) {
    table = addDressedRows(book, table, missing.map(([application, juror]) => ballotRow(application, juror)));
  }
  if (!grouped(jurorOf(table))) {
    groupByJuror(table);
    forget(book, spec);
    table = readTable(book, spec);
  }
  const words = protectionText[language];
  // First the blocks, then the opening of the tab: no ballot lies open to everybody in between.
  protectBlocks(book, table.sheet, people.officers, blocksOf(book, spec, table), (description) => description.startsWith(words.ballotsMark));
  protectTab(book, spec, table.sheet, people.officers, openRanges(table, jurorColumns(spec), lastRecord(table)));
  return missing.length;
}

/** Hands out facts and ballots of every nomination; officers may edit every tab afterwards. Returns how many rows were added. */
export function handOut(book: Book, compiled: readonly CompiledNomination[], people: Participants): HandedOut {
  let [facts, ballots] = [0, 0];
  // Whoever became an officer after a tab was made writes there from now on: the journal, the rules, the results.
  const handedOut = new Set(compiled.flatMap((nomination) => [factsTab(nomination, book.language)?.key, ballotsTab(nomination, book.language)?.key]));
  for (const [key, sheet] of book.sheets) if (!handedOut.has(key)) admitOfficers(sheet, people.officers);
  for (const nomination of compiled) {
    const { key } = nomination.nomination;
    const applications = people.applications.filter((application) => application.nomination === key);
    const jurors = people.jurors.filter((juror) => juror.nominations.includes(key)).sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id));
    const factsSpec = factsTab(nomination, book.language);
    if (factsSpec !== undefined) facts += handOutFacts(book, factsSpec, people, applications);
    const ballotsSpec = ballotsTab(nomination, book.language);
    if (ballotsSpec === undefined) continue;
    const pairs = jurors.flatMap((juror) =>
      applications.filter(({ id }) => !people.conflicts.has(pairKey(id, juror.id))).map((application): readonly [Application, Juror] => [application, juror]),
    );
    ballots += handOutBallots(book, ballotsSpec, people, pairs);
  }
  return { facts, ballots };
}
