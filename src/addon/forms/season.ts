/** What the forms read of the workbook: its rules, applications, jury, and the facts and ballots of a nomination, each tab once. */
import { compileNomination } from '../../award/compile';
import type { CompiledNomination } from '../../award/compile';
import { rulesInForce } from '../../award/decisions';
import type { Application, ApplicationId, Facts, Juror, NominationKey } from '../../award/model';
import { nominationResult } from '../../results/nomination-result';
import type { NominationResult } from '../../results/model';
import { withConflicts } from '../../results/recusals';
import type { TieDecision } from '../../results/tie-decisions';
import type { Language } from '../../text/language';
import { problemSentence } from '../../text/problems';
import type { CellProblem } from '../../text/problems';
import { applicationsTab, readApplications } from '../../workbook/applications-tab';
import type { ListedApplication } from '../../workbook/applications-tab';
import { ballotsTab, readBallots } from '../../workbook/ballots-tab';
import type { BallotRow } from '../../workbook/ballots-tab';
import { findTab, readTable } from '../../workbook/book';
import type { Book } from '../../workbook/book';
import { CellReader } from '../../workbook/cells';
import { conflictsOf } from '../../workbook/count-book';
import { factsTab, readFacts } from '../../workbook/facts-tab';
import type { FactsRow } from '../../workbook/facts-tab';
import { jurorsOf, juryTab, readJury } from '../../workbook/jury-tab';
import type { JuryPerson } from '../../workbook/jury-tab';
import { readAward } from '../../workbook/read-award';
import { readPeople } from '../../workbook/read-people';
import type { AwardRead } from '../../workbook/read-award';
import type { Table, TableSpec } from '../../workbook/table';
import { readTieDecisions } from '../../workbook/tie-decisions';
import type { Problem } from '../api';

/** A ballots tab with its rows. */
export interface BallotsRead {
  readonly table: Table;
  readonly spec: TableSpec;
  readonly rows: readonly BallotRow[];
}

export class Season {
  readonly read: AwardRead;
  readonly people: readonly JuryPerson[];
  readonly applications: readonly ListedApplication[];
  private readonly problems: CellProblem[];
  private readonly compiled = new Map<NominationKey, CompiledNomination>();
  private readonly facts = new Map<NominationKey, readonly FactsRow[]>();
  private readonly ballots = new Map<NominationKey, BallotsRead | undefined>();

  private decisionsRead: readonly TieDecision[] | undefined;

  constructor(readonly book: Book) {
    this.read = readAward(book);
    this.problems = [...this.read.problems];
    const { nominations } = this.read.award;
    this.people = readJury(this.reader(juryTab(book.language)), nominations);
    this.applications = readApplications(this.reader(applicationsTab(nominations, book.language)), nominations);
  }

  get language(): Language {
    return this.book.language;
  }

  get jurors(): readonly Juror[] {
    return jurorsOf(this.people);
  }

  /** Nominations in the order of the award, compiled under the readings chosen. */
  get nominations(): readonly CompiledNomination[] {
    return this.read.award.nominations.map(({ key }) => this.nomination(key));
  }

  nomination(key: NominationKey): CompiledNomination {
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const nomination = this.read.award.nominations.find((each) => each.key === key);
    if (nomination === undefined) throw new RangeError(`No nomination ${key}`);
    const made = compileNomination(nomination, this.read.award.decisions, this.read.choices);
    this.compiled.set(key, made);
    return made;
  }

  application(code: string): ListedApplication | undefined {
    return this.applications.find(({ id }) => id === code);
  }

  /** Rows of «Показатели · N»; none where the nomination has no facts. */
  factsOf(key: NominationKey): readonly FactsRow[] {
    const known = this.facts.get(key);
    if (known !== undefined) return known;
    const compiled = this.nomination(key);
    const spec = factsTab(compiled, this.language);
    const rows = spec === undefined || findTab(this.book, spec) === undefined ? [] : readFacts(this.reader(spec), compiled);
    this.facts.set(key, rows);
    return rows;
  }

  /** The name of «Показатели · N» as it stands; undefined where there is none. */
  factsTitle(key: NominationKey): string | undefined {
    const spec = factsTab(this.nomination(key), this.language);
    return spec === undefined ? undefined : this.book.tables.get(spec.key)?.title;
  }

  factsOfApplication({ id, nomination }: Application): Facts {
    return this.factsOf(nomination).find(({ application }) => application === id)?.facts ?? new Map();
  }

  /** «Оценки · N» as read; undefined where the jury marks nothing or no ballots were handed out. */
  ballotsOf(key: NominationKey): BallotsRead | undefined {
    if (this.ballots.has(key)) return this.ballots.get(key);
    const compiled = this.nomination(key);
    const spec = ballotsTab(compiled, this.language);
    let read: BallotsRead | undefined;
    if (spec !== undefined && findTab(this.book, spec) !== undefined) {
      const facts = new Map<ApplicationId, Facts>(this.factsOf(key).map((row) => [row.application, row.facts]));
      const reader = this.reader(spec);
      read = { table: reader.table, spec, rows: readBallots(reader, compiled, (application) => facts.get(application)) };
    }
    this.ballots.set(key, read);
    return read;
  }

  /** The nomination counted from what stands on the tabs now, as «Подвести итоги» counts it: readings and conflicts in force. */
  result(key: NominationKey): NominationResult {
    const entered = this.applications.filter(({ nomination }) => nomination === key);
    const conflicts = conflictsOf(readPeople(this.book, this.read), entered, this.jurors.map(({ id }) => id));
    return nominationResult({
      compiled: this.nomination(key),
      rules: rulesInForce(this.read.award, this.read.choices),
      applications: entered,
      facts: new Map(this.factsOf(key).map(({ application, facts }) => [application, facts])),
      jury: this.jurors,
      ballots: withConflicts(this.ballotsOf(key)?.rows ?? [], conflicts),
      tieDecisions: this.tieDecisions(),
    });
  }

  /** Decisions on ties as «Ничьи» records them, read once. */
  private tieDecisions(): readonly TieDecision[] {
    this.decisionsRead ??= readTieDecisions(this.book);
    return this.decisionsRead;
  }

  /** What was found wrong in the cells read so far, as far as it is asked for. */
  problemsFound(asked: (problem: CellProblem) => boolean): Problem[] {
    return this.problems
      .filter(asked)
      .map((problem) => ({ tab: problem.tab, cell: problem.cell, sentence: problemSentence(this.language, problem) }));
  }

  private reader(spec: TableSpec): CellReader {
    return new CellReader(readTable(this.book, spec), this.language, this.problems);
  }
}
