/** The award as its workbook says it: every action that scores starts here. */
import type { Award, Choices, DecisionId } from '../award/model';
import type { Language } from '../text/language';
import type { CellProblem } from '../text/problems';
import { awardTab, readSettings, type FactsBy } from './award-tab';
import { readTable, type Book } from './book';
import { CellReader } from './cells';
import { criteriaTab } from './criteria-tab';
import { decisionsTab, readDecisions } from './decisions-tab';
import { dictionaryTab, readDictionary } from './dictionary-tab';
import { nominationsTab, readNominations } from './nominations-tab';
import { readCriteria } from './read-criteria';
import { refuse } from './refusal';
import type { Table, TableSpec } from './table';
import { readWindows, windowsTab } from './windows-tab';

/** The rules as read from the tabs. `problems` are cells that could not be read; what they say is left out of `award`. */
export interface AwardRead {
  readonly award: Award;
  readonly choices: Choices;
  /** Decisions that somebody has confirmed by choosing. */
  readonly confirmed: ReadonlySet<DecisionId>;
  readonly factsBy: FactsBy;
  readonly problems: readonly CellProblem[];
}

/** The tabs that hold the rules, in the order in which they stand in the workbook. */
export const RULE_TABS: readonly TableSpec[] = [awardTab, decisionsTab, nominationsTab, windowsTab, dictionaryTab, criteriaTab];

/** The rules from tables that are read already. Refuses when «Премия» itself cannot be read. */
export function awardFromTables(table: (spec: TableSpec) => Table, language: Language): AwardRead {
  const problems: CellProblem[] = [];
  const reader = (spec: TableSpec): CellReader => new CellReader(table(spec), language, problems);
  const settings = readSettings(reader(awardTab));
  if (settings === undefined) throw refuse(problems);
  const { document } = settings.award;
  const register = readDecisions(reader(decisionsTab), document);
  const heads = readNominations(reader(nominationsTab), document, register.decisions);
  const windows = readWindows(reader(windowsTab), heads, document);
  const facts = readDictionary(reader(dictionaryTab), heads);
  const criteria = readCriteria(reader(criteriaTab), { nominations: heads, facts, decisions: register.decisions, document });
  const award: Award = {
    ...settings.award,
    nominations: heads.map((head) => ({
      ...head,
      windows: windows.get(head.key) ?? [],
      facts: facts.get(head.key) ?? [],
      criteria: criteria.get(head.key)?.criteria ?? [],
      groups: criteria.get(head.key)?.groups ?? [],
    })),
    decisions: register.decisions,
  };
  return { award, choices: register.choices, confirmed: register.confirmed, factsBy: settings.factsBy, problems };
}

/** Reads the rules of the workbook: six tabs, each once. Refuses when a tab or a column is gone. */
export const readAward = (book: Book): AwardRead => awardFromTables((spec) => readTable(book, spec), book.language);

/** The rules, refusing when any cell of them cannot be read: for actions that score. */
export function readSoundAward(book: Book): AwardRead {
  const read = readAward(book);
  if (read.problems.length > 0) throw refuse(read.problems);
  return read;
}
