/**
 * What the rules on the tabs change against those last applied: the differences in words for the journal, the nominations
 * whose tabs must follow, and whose points change, counted from the facts and ballots as they stand. Nothing is written here.
 */
import { compileNomination, type CompiledNomination } from '../award/compile';
import type { ApplicationId, Award, Facts, Nomination, NominationKey, Rules } from '../award/model';
import { nominationResult } from '../results/nomination-result';
import { withConflicts } from '../results/recusals';
import { pointsChanges, type PointsChange } from '../results/rule-changes';
import type { TieDecision } from '../results/tie-decisions';
import { appliedRules, exactText, rulesNow, sameRule, type AppliedNomination, type AppliedRules } from './applied-tab';
import { ballotsTab, readBallots, type BallotRow } from './ballots-tab';
import { findTab, readLoosely, type Book } from './book';
import { CellReader } from './cells';
import { conflictsOf } from './count-book';
import { factsTab, readFacts } from './facts-tab';
import type { AwardRead } from './read-award';
import type { PeopleRead } from './read-people';
import { confirmationsOf } from './register-entry';
import { ruleDifferences, type RuleDifference } from './rule-differences';
import type { TableSpec } from './table';
import { readTieDecisions } from './tie-decisions';

/** Whose points change in one nomination. */
export interface NominationChanges {
  readonly nomination: Nomination;
  readonly changes: readonly PointsChange[];
}

export interface RulePlan {
  readonly read: AwardRead;
  readonly people: PeopleRead;
  /** Absent in a workbook that does not remember which rules were applied. */
  readonly before?: AppliedRules;
  readonly now: AppliedRules;
  readonly differences: readonly RuleDifference[];
  /** Nominations whose tabs of facts and ballots must follow the rules. */
  readonly touched: readonly NominationKey[];
  /** Ballots in which something has been given. */
  readonly begun: number;
  readonly changes: readonly NominationChanges[];
  /** Changes with anything that the person should see before saying yes. */
  readonly token: string;
}

/** The nomination as the applied rules knew it, compiled; its titles are those of today. */
export const compileApplied = (nomination: Nomination, { frame, criteria }: AppliedNomination): CompiledNomination =>
  compileNomination({ ...nomination, ...frame, criteria: [...criteria.values()] }, [], new Map());

const compileNow = (nomination: Nomination, { award, choices }: AwardRead): CompiledNomination => compileNomination(nomination, award.decisions, choices);

/** A tab read by its identifying columns alone: columns that only one of two sets of rules knows may be missing. */
function looselyRead<T>(book: Book, spec: TableSpec | undefined, reading: (reader: CellReader) => T): T | undefined {
  if (spec === undefined || findTab(book, spec) === undefined) return undefined;
  return reading(new CellReader(readLoosely(book, spec, ['code', 'juror', 'recusal']), book.language, []));
}

interface Filled {
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly ballots: readonly BallotRow[];
}

/** What is filled in for a nomination, as these rules read it. A cell that cannot be read counts as blank. */
function filledIn(book: Book, compiled: CompiledNomination): Filled {
  const rows = looselyRead(book, factsTab(compiled, book.language), (reader) => readFacts(reader, compiled)) ?? [];
  const facts = new Map([...rows].reverse().map((row) => [row.application, row.facts]));
  const ballots = looselyRead(book, ballotsTab(compiled, book.language), (reader) => readBallots(reader, compiled, (application) => facts.get(application))) ?? [];
  return { facts, ballots };
}

const hasBegun = ({ marks, recusal }: BallotRow): boolean => marks.size > 0 || recusal !== undefined;

function counted(compiled: CompiledNomination, rules: Rules, { facts, ballots }: Filled, people: PeopleRead, tieDecisions: readonly TieDecision[]) {
  const { key } = compiled.nomination;
  const applications = people.applications.filter(({ nomination }) => nomination === key);
  const jury = people.participants.jurors;
  const judging = jury.filter(({ nominations }) => nominations.includes(key)).map(({ id }) => id);
  return nominationResult({ compiled, rules, applications, facts, jury, ballots: withConflicts(ballots, conflictsOf(people, people.applications.filter(({ nomination }) => nomination === key), judging)), tieDecisions });
}

const sameNomination = (a: AppliedNomination | undefined, b: AppliedNomination): boolean =>
  a !== undefined && sameRule(a.frame, b.frame) && sameRule([...a.criteria], [...b.criteria]);

const sameCounting = (a: Rules, b: Rules): boolean => a.aggregation === b.aggregation && a.places === b.places;

const pointsToken = ({ total, factPoints, markPoints, winner }: PointsChange['after']): string =>
  [total, factPoints, markPoints].map((value) => (value === undefined ? '' : exactText(value))).join(' ') + winner;

/** A text that is the same as long as the differences and the points that they change are. */
const tokenOf = (differences: readonly RuleDifference[], changes: readonly NominationChanges[]): string =>
  JSON.stringify([
    differences,
    changes.flatMap(({ changes: each }) => each.map(({ application, before, after }) => [application, before === undefined ? '' : pointsToken(before), pointsToken(after)])),
  ]);

const scored = (award: Award): Nomination[] => award.nominations.filter(({ decidedBy }) => decidedBy === undefined);

/**
 * The rules to compare with: those last applied, else — while no mark has been given — those with which a workbook is laid out,
 * every decision at its default. Absent when marks are there and nobody remembers by which rules.
 */
const earlierRules = (book: Book, { award }: AwardRead, begun: number): AppliedRules | undefined =>
  appliedRules(book) ?? (begun === 0 ? rulesNow(award, new Map(), new Map()) : undefined);

/** Compares the rules of `read` with those applied, and counts both ways the nominations that differ. */
export function planRules(book: Book, read: AwardRead, people: PeopleRead): RulePlan {
  const nominations = scored(read.award).map((nomination) => {
    const compiled = compileNow(nomination, read);
    return { nomination, compiled, filled: filledIn(book, compiled) };
  });
  const begunNow = nominations.reduce((sum, { filled }) => sum + filled.ballots.filter(hasBegun).length, 0);
  const before = earlierRules(book, read, begunNow);
  const now = rulesNow(read.award, read.choices, confirmationsOf(book));
  const differences = before === undefined ? [] : ruleDifferences(before, now, read.award, book.language);
  const touched: NominationKey[] = [];
  const changes: NominationChanges[] = [];
  const tieDecisions = readTieDecisions(book);
  let begun = begunNow;
  for (const { nomination, compiled, filled } of nominations) {
    const [was, is] = [before?.nominations.get(nomination.key), now.nominations.get(nomination.key)];
    const differs = is !== undefined && !sameNomination(was, is);
    if (differs) touched.push(nomination.key);
    if (before === undefined || (!differs && sameCounting(before.rules, now.rules))) continue;
    const old = was === undefined || !differs ? compiled : compileApplied(nomination, was);
    const earlier = old === compiled ? filled : filledIn(book, old);
    // Marks of a criterion that has gone were given all the same.
    begun += Math.max(0, earlier.ballots.filter(hasBegun).length - filled.ballots.filter(hasBegun).length);
    const found = pointsChanges(counted(old, before.rules, earlier, people, tieDecisions), counted(compiled, now.rules, filled, people, tieDecisions));
    if (found.length > 0) changes.push({ nomination, changes: found });
  }
  return { read, people, ...(before === undefined ? {} : { before }), now, differences, touched, begun, changes, token: tokenOf(differences, changes) };
}

/** Whether the tabs of rules say other points, places or money than those last applied: one tab is read. */
export function rulesUnapplied(book: Book, { award, choices }: AwardRead): boolean {
  const before = appliedRules(book);
  if (before === undefined) return false;
  const now = rulesNow(award, choices, new Map());
  return !sameRule(before.rules, now.rules) || [...now.nominations.values()].some((nomination) => !sameNomination(before.nominations.get(nomination.key), nomination));
}

/** Whether a person must see what changes before the plan is carried out: marks have been given, and something differs. */
export const asksFirst = ({ before, begun, differences, touched }: RulePlan): boolean =>
  begun > 0 && (before === undefined || differences.length > 0 || touched.length > 0);
