/**
 * Carrying out a change of the rules: tabs of facts and ballots get the columns, formulas, hints and validation of the rules as
 * they are now; columns of criteria that no longer stand are hidden with what was typed in them. The record of the rules
 * comes last, so that work broken off is taken up again.
 */
import { compileNomination, type CompiledNomination } from '../award/compile';
import { recordApplied, rulesNow, type AppliedRules } from './applied-tab';
import { ballotsTab } from './ballots-tab';
import { findTab, forget, readLoosely, type Book } from './book';
import { factsTab } from './facts-tab';
import { handOut, pairKey, type Participants } from './hand-out';
import { layOutTab, validationOf } from './layout';
import { signChoices } from './register-entry';
import { compileApplied, type RulePlan } from './rule-plan';
import { refreshFormulas, syncColumns } from './sync-columns';
import { FIRST_ROW, HEADER_ROW, address, type Column, type Table, type TableSpec } from './table';
import { lastOwnRow } from './write-table';

/** Columns that belong to one criterion: they come and go with it. */
const OF_CRITERION = /^(?:points|mark|confirmed):/;

/** What the tab holds of its own identity, whatever columns the rules ask for. */
function looseTable(book: Book, spec: TableSpec): Table | undefined {
  if (findTab(book, spec) === undefined) return undefined;
  return readLoosely(book, spec, ['code', 'juror']);
}

const looksAlike = (a: Column | undefined, b: Column, language: 'ru' | 'en'): boolean =>
  a !== undefined && a.header[language] === b.header[language] && a.note === b.note && JSON.stringify(a.accepts) === JSON.stringify(b.accepts);

/** Header, hint and validation of the columns that the rules have changed. A header that a person has renamed stays. */
function dressChanged(book: Book, table: Table, old: TableSpec | undefined): void {
  const { language } = book;
  const rows = lastOwnRow(table) - HEADER_ROW;
  for (const column of table.spec.columns) {
    const place = table.columns.get(column.key);
    const was = old?.columns.find(({ key }) => key === column.key);
    if (place === undefined || looksAlike(was, column, language)) continue;
    const header = table.sheet.getRange(HEADER_ROW, place);
    if (was !== undefined && table.headers.get(column.key) === was.header[language]) header.setValue(column.header[language]);
    if (column.note !== undefined) header.setNote(column.note);
    const rule = rows > 0 ? validationOf(column, book, address(FIRST_ROW, place)) : undefined;
    if (rule !== undefined) table.sheet.getRange(FIRST_ROW, place, rows, 1).setDataValidation(rule);
  }
}

/** Hides the columns of criteria that no longer stand, and shows again those of criteria that have come back. */
function showStanding(table: Table, old: TableSpec | undefined, earlier: ReadonlyMap<string, number>): void {
  const wanted = new Set(table.spec.columns.map(({ key }) => key));
  const before = new Set(old?.columns.map(({ key }) => key));
  for (const [key, place] of table.columns) {
    if (!OF_CRITERION.test(key)) continue;
    if (!wanted.has(key)) table.sheet.hideColumns(place);
    else if (!before.has(key) && earlier.has(key)) table.sheet.showColumns(place);
  }
}

/** Brings one tab up to its description; returns whether it holds rows. */
function follow(book: Book, spec: TableSpec, old: TableSpec | undefined): boolean {
  const earlier = looseTable(book, spec)?.columns ?? new Map<string, number>();
  layOutTab(book, spec);
  const table = syncColumns(book, spec);
  refreshFormulas(table);
  dressChanged(book, table, old);
  showStanding(table, old, earlier);
  forget(book, spec);
  return table.rows.length > 0;
}

/** Only those who have a row already: a change of the rules hands out nothing new. */
function alreadyThere(book: Book, compiled: CompiledNomination, people: Participants): Participants {
  const codes = (spec: TableSpec | undefined): ReadonlySet<string> =>
    new Set((spec === undefined ? undefined : looseTable(book, spec))?.rows.map((row) => String(row.get('code')).toLowerCase()));
  const ballots = ballotsTab(compiled, book.language);
  const facts = factsTab(compiled, book.language);
  const [factCodes, ballotCodes] = [codes(facts), codes(ballots)];
  const pairs = new Set((ballots === undefined ? undefined : looseTable(book, ballots))?.rows.map((row) => pairKey(String(row.get('code')), String(row.get('juror')))));
  const applications = people.applications.filter(({ id }) => (facts === undefined ? ballotCodes : factCodes).has(id.toLowerCase()));
  const absent = applications.flatMap(({ id }) => people.jurors.map((juror) => pairKey(id, juror.id)).filter((pair) => !pairs.has(pair)));
  return { ...people, applications, conflicts: new Set([...people.conflicts, ...absent]) };
}

export interface Applying {
  /** Who applies, and when, for choices that nobody has signed. */
  readonly user: string;
  readonly time: string;
  /** Told the share done, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** Carries out a plan and records the rules as applied. Run again after a break, it ends the same. */
export function applyRules(book: Book, plan: RulePlan, { user, time, progress = () => undefined }: Applying): AppliedRules {
  const { read, people, before } = plan;
  const nominations = read.award.nominations.filter(({ key }) => plan.touched.includes(key));
  nominations.forEach((nomination, index) => {
    const compiled = compileNomination(nomination, read.award.decisions, read.choices);
    const was = before?.nominations.get(nomination.key);
    const old = was === undefined ? undefined : compileApplied(nomination, was);
    const specs = [
      [factsTab(compiled, book.language), old === undefined ? undefined : factsTab(old, book.language)],
      [ballotsTab(compiled, book.language), old === undefined ? undefined : ballotsTab(old, book.language)],
    ] as const;
    const filled = specs.map(([spec, earlier]) => spec !== undefined && follow(book, spec, earlier));
    // Handing out again widens the protections to the columns that have come.
    if (filled.some(Boolean)) handOut(book, [compiled], alreadyThere(book, compiled, people.participants));
    progress((index + 1) / (nominations.length + 1));
  });
  const signed = signChoices(book, before, plan.now, user, time);
  const applied = rulesNow(read.award, read.choices, signed);
  recordApplied(book, applied);
  progress(1);
  return applied;
}
