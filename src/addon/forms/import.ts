/** Server side of «Вставить критерий из положения»: a pasted cell is read, tried on the rules in memory, then written and applied. */
import { compileNomination } from '../../award/compile';
import { importCell } from '../../award/import/import-cell';
import type { Imported } from '../../award/import/proposal';
import type { Fact, Nomination } from '../../award/model';
import { criterionKindWords } from '../../text/choices';
import { importSentences } from '../../text/forms/import';
import { importText } from '../../text/import';
import type { Language } from '../../text/language';
import { menuCaptions } from '../../text/menu';
import { expectation, type CellProblem } from '../../text/problems';
import { ruleChangeText } from '../../text/rule-changes';
import { applyRules } from '../../workbook/apply-rules';
import { forget, readTable, type Book } from '../../workbook/book';
import { clauseText, parseClause } from '../../workbook/clause-text';
import { criteriaTab } from '../../workbook/criteria-tab';
import { dictionaryTab } from '../../workbook/dictionary-tab';
import { importedRows, newFactRows, tierPoints } from '../../workbook/import-rows';
import { journalize } from '../../workbook/journal-tab';
import { nominationName, nominationNamed } from '../../workbook/nominations-tab';
import { awardFromTables, readSoundAward, type AwardRead } from '../../workbook/read-award';
import { readPeople } from '../../workbook/read-people';
import { refuse } from '../../workbook/refusal';
import { planRules } from '../../workbook/rule-plan';
import { shownPoints } from '../../workbook/shown-points';
import type { Cell, Table, TableSpec } from '../../workbook/table';
import { withRows } from '../../workbook/with-rows';
import { appendRows, insertRowsBelow, type RowValues } from '../../workbook/write-table';
import { proposalLines } from '../actions/import-cell';
import type { ImportDraft, ImportNomination, ImportPreview, RuleQuestion } from '../api';
import { currentUser, openActiveBook, timeNow } from '../run-action';
import { answering, refused, requireOrganiser } from './asker';
import { alone } from './form-lock';
import { mustAsk, questionOf } from './rule-question';
import { Season } from './season';

const LONGEST_CELL = 5000;
const LONGEST_TITLE = 300;

type Saved = { kind: 'saved'; message: string } | { kind: 'mend'; sentences: string[]; preview: ImportPreview } | RuleQuestion;

/** The nominations that are judged by points, each with the number and clause that a next criterion would have. */
export function importOpen(): { nominations: ImportNomination[] } {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const { award } = organised(book);
      return { nominations: award.nominations.filter(({ decidedBy }) => decidedBy === undefined).map((nomination) => offered(nomination, award.document, book)) };
    },
  );
}

/** What a pasted cell is taken for; nothing is written. */
export function importRead(draft: ImportDraft): ImportPreview {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const asked = draftArgument(draft);
      return previewOf(book, drafted(book, organised(book), asked));
    },
  );
}

/** Writes the criterion to «Критерии» and its new facts to «Словарь», and brings the tabs up to date. */
export function importSave(draft: ImportDraft): Saved {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const asked = draftArgument(draft);
      return alone(() => saved({ ...book, tables: new Map() }, asked));
    },
  );
}

/** The rules, for the organiser alone; refused while a cell of them cannot be read. */
function organised(book: Book): AwardRead {
  requireOrganiser(new Season(book));
  return readSoundAward(book);
}

function offered(nomination: Nomination, document: string, book: Book): ImportNomination {
  const numbers = nomination.criteria.map(({ printed }) => Number(printed)).filter((number) => Number.isInteger(number));
  const last = nomination.criteria[nomination.criteria.length - 1];
  return {
    key: nomination.key,
    title: nominationName(nomination, book.language),
    printed: String(Math.max(0, ...numbers) + 1),
    clause: last === undefined ? '' : clauseText({ ...last.clause, number: '' }, document),
  };
}

function draftArgument(value: unknown): ImportDraft {
  const draft = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const texts = ['nomination', 'printed', 'title', 'clause', 'cell'].every((key) => typeof draft[key] === 'string');
  const { conditions, agreed } = draft;
  const fits = conditions === null || (Array.isArray(conditions) && conditions.every((each) => typeof each === 'string'));
  if (!texts || !fits || !(agreed === null || typeof agreed === 'string')) throw refused((words) => words.badRequest);
  const asked = value as ImportDraft;
  if (asked.cell.length > LONGEST_CELL) throw refused((words) => words.tooLong(LONGEST_CELL));
  if ([asked.printed, asked.title, asked.clause].some((text) => text.length > LONGEST_TITLE)) throw refused((words) => words.tooLong(LONGEST_TITLE));
  return asked;
}

/** A draft tried on the rules: its rows, and what reading them back says. */
interface Drafted {
  readonly draft: ImportDraft;
  readonly imported: Imported;
  readonly nomination: Nomination;
  readonly key: string;
  /** The head row and those below it; none when nothing was recognised. */
  readonly rows: readonly RowValues[];
  /** The rules with the criterion in them. */
  readonly read: AwardRead;
  /** What is wrong with each row, by index. */
  readonly wrong: ReadonlyMap<number, CellProblem>;
  readonly newFacts: readonly Fact[];
}

/** A key that no criterion of the nomination has: "criterion-7". */
function freeKey({ criteria }: Nomination, printed: string): string {
  const base = `criterion-${printed.trim() === '' ? criteria.length + 1 : printed.trim().toLowerCase().replace(/\s+/g, '-')}`;
  const taken = new Set<string>(criteria.map(({ key }) => key));
  let number = 2;
  if (!taken.has(base)) return base;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

function rowsOf(draft: ImportDraft, imported: Imported, nomination: Nomination, key: string, document: string, book: Book): RowValues[] {
  const names = { nomination: nominationName(nomination, book.language), criterion: key };
  const proposed = importedRows(imported, names, book.language);
  if (proposed === undefined) return [];
  const { conditions } = draft;
  if (conditions !== null && imported.proposal.kind === 'tiers' && conditions.length !== proposed.below.length) throw refused((words) => words.badRequest);
  const clause = draft.clause.trim();
  const title = draft.title.trim();
  const head = new Map<string, Cell>([
    ...proposed.head,
    ['nomination', names.nomination],
    ['criterion', key],
    ['printed', draft.printed.trim()],
    ['title.ru', title],
    ['title.en', title],
    ['clause', parseClause(clause, '', document) === undefined ? '' : clause],
    ['quote', draft.cell.replace(/\s+/g, ' ').trim()],
  ]);
  const below = proposed.below.map((row, index) =>
    conditions === null || imported.proposal.kind !== 'tiers' ? row : new Map<string, Cell>([...row, ['condition', (conditions[index] ?? '').trim()]]),
  );
  return [head, ...below];
}

function drafted(book: Book, sound: AwardRead, draft: ImportDraft): Drafted {
  const { award } = sound;
  const nomination = nominationNamed(award.nominations, draft.nomination);
  if (nomination === undefined) throw refused((words) => words.badRequest);
  const imported = importCell(draft.cell, { facts: nomination.facts, title: draft.title });
  const key = freeKey(nomination, draft.printed);
  const rows = rowsOf(draft, imported, nomination, key, award.document, book);
  const facts = newFactRows(imported.newFacts, nominationName(nomination, book.language), book.language);
  const criteria = withRows(readTable(book, criteriaTab), rows);
  const dictionary = withRows(readTable(book, dictionaryTab), facts);
  const tableOf = (spec: TableSpec): Table => (spec.key === criteriaTab.key ? criteria.table : spec.key === dictionaryTab.key ? dictionary.table : readTable(book, spec));
  const read = awardFromTables(tableOf, book.language);
  const wrong = new Map<number, CellProblem>();
  for (const problem of read.problems) {
    const index = Number(problem.cell.replace(/\D/g, '')) - criteria.firstRow;
    if (problem.tab === criteria.table.title && index >= 0 && !wrong.has(index)) wrong.set(index, problem);
  }
  const needs = new Set(compiledWith(read, nomination)?.criteria.find(({ criterion }) => criterion.key === key)?.needs ?? []);
  return { draft, imported, nomination, key, rows, read, wrong, newFacts: imported.newFacts.filter(({ name }) => needs.has(name)) };
}

function compiledWith({ award, choices }: AwardRead, { key }: Nomination) {
  const nomination = award.nominations.find((each) => each.key === key);
  return nomination === undefined ? undefined : compileNomination(nomination, award.decisions, choices);
}

function previewOf({ language }: Book, { imported, nomination, key, rows, read, wrong, newFacts }: Drafted): ImportPreview {
  const { proposal } = imported;
  const compiled = compiledWith(read, nomination)?.criteria.find(({ criterion }) => criterion.key === key);
  const doubtWords = importText[language].doubt;
  return {
    kind: compiled === undefined ? null : criterionKindWords[compiled.criterion.kind][language],
    maximum: compiled?.highest === undefined ? null : shownPoints(language, compiled.highest),
    tiers:
      proposal.kind === 'tiers'
        ? proposal.tiers.map((tier, index) => {
            const problem = wrong.get(index + 1);
            return {
              points: tierPoints(tier),
              condition: String(rows[index + 1]?.get('condition') ?? ''),
              quote: tier.quote,
              wrong: problem === undefined ? '' : wrongText(language, problem),
            };
          })
        : [],
    lines: proposal.kind === 'tiers' ? [] : [...proposalLines(imported, language)],
    newFacts: newFacts.map(({ name }) => name),
    doubts: imported.doubts.map(({ kind, from, length, words }) => ({ from, length, words: words.trim(), sentence: doubtWords[kind], isError: kind === 'notUnderstood' })),
    facts: nomination.facts.map(({ name }) => name),
  };
}

/** What is wrong with a row: the character of its condition, or what a cell should hold. */
function wrongText(language: Language, { expected }: CellProblem): string {
  const words = importSentences[language];
  return expected.kind === 'condition' ? words.atCharacter(expected.position, expected.wanted) : words.expected(expectation(language, expected));
}

/** What keeps a draft from being written, as sentences. */
function faults({ language }: Book, { draft, imported, rows, wrong }: Drafted): string[] {
  const words = importSentences[language];
  const { proposal } = imported;
  const points = (index: number): string => {
    const tier = proposal.kind === 'tiers' ? proposal.tiers[index - 1] : undefined;
    return tier === undefined ? '' : tierPoints(tier);
  };
  return [
    ...(draft.title.trim() === '' ? [words.noTitle] : []),
    ...(draft.cell.trim() === '' ? [words.noCell] : rows.length === 0 ? [words.nothing] : []),
    ...[...wrong].map(([index, problem]) => words.wrong(points(index), wrongText(language, problem))),
  ];
}

function saved(book: Book, draft: ImportDraft): Saved {
  const { language } = book;
  const ready = drafted(book, organised(book), draft);
  const sentences = faults(book, ready);
  if (sentences.length > 0) return { kind: 'mend', sentences, preview: previewOf(book, ready) };
  const people = readPeople(book, ready.read);
  if (people.problems.length > 0) throw refuse(people.problems);
  const words = importSentences[language];
  const name = nominationName(ready.nomination, language);
  const printed = draft.printed.trim();
  const plan = planRules(book, ready.read, people);
  const own = ruleChangeText[language].criterion(name, printed === '' ? draft.title.trim() : printed);
  if (mustAsk(plan, draft.agreed)) return questionOf(plan, language, (place) => place === own);
  write(book, ready, name);
  const [user, time] = [currentUser(), timeNow(book)];
  applyRules(book, plan, { user, time });
  const action = menuCaptions.pasteCriterion[language].replace('…', '');
  const signed = { when: time, who: user, action };
  const others = plan.differences.filter(({ place }) => place !== own);
  journalize(book, [
    { ...signed, place: words.journal(name, printed, draft.title.trim()), before: draft.cell.trim(), after: linesOf(ready, language).join('\n') },
    ...others.map((difference) => ({ ...signed, ...difference })),
  ]);
  return { kind: 'saved', message: `${words.saved(draft.title.trim(), ready.rows.length)} ${words.followed}` };
}

/** Rows as the journal keeps them: points and condition. */
function linesOf({ imported, rows }: Drafted, language: Language): string[] {
  const { proposal } = imported;
  if (proposal.kind !== 'tiers') return [...proposalLines(imported, language)];
  return proposal.tiers.map((tier, index) => `${tierPoints(tier)} — ${String(rows[index + 1]?.get('condition') ?? '')}`);
}

/** New facts first; then the criterion, below the last one of its nomination. */
function write(book: Book, { newFacts, nomination, rows }: Drafted, name: string): void {
  if (newFacts.length > 0) {
    appendRows(readTable(book, dictionaryTab), newFactRows(newFacts, name, book.language));
    forget(book, dictionaryTab);
  }
  const table = readTable(book, criteriaTab);
  const mine = table.rows.filter((row) => nominationNamed([nomination], String(row.get('nomination'))) !== undefined);
  const last = mine[mine.length - 1];
  if (last === undefined) appendRows(table, rows);
  else insertRowsBelow(table, last.row, rows);
  forget(book, criteriaTab);
}
