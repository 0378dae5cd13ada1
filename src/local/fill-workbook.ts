/**
 * Makes the workbook of an award on the desk by the add-on's own menu, and types a sample into it as its people would: the
 * bundle lays out the tabs and hands out the ballots, every value passes the validation of its cell.
 */
import type { Award, NominationKey } from '../award/model';
import type { CellValue } from '../award/facts';
import { compileNomination } from '../award/compile';
import type { AddonFiles, DeskSession } from '../desk/contract';
import { Desk } from '../desk/host';
import type { Person } from '../desk/overlay';
import { roleWords, yesNo } from '../text/choices';
import type { Language } from '../text/language';
import { tabTitles } from '../text/tabs';
import { ballotsTab, confirmedColumn, markColumn } from '../workbook/ballots-tab';
import { factColumn, factsTab } from '../workbook/facts-tab';
import { FIRST_ROW, address } from '../workbook/table';
import { shownDate } from '../workbook/cells';
import { Failure } from './failure';
import type { Sample, SampleBallot } from './sample/sample';
import type { Words } from './words';

export interface NewBook {
  readonly award: Award;
  readonly addon: AddonFiles;
  readonly owner: Person;
  readonly words: Words;
  readonly now?: () => number;
}

/** A workbook of the award with its rules and without data. Fails with the add-on's sentence when it refuses. */
export function makeAwardBook({ award, addon, owner, words, now }: NewBook): Desk {
  const language = owner.language;
  const desk = Desk.empty(
    { owner, name: award.title[language], timeZone: award.timeZone, locale: language === 'ru' ? 'ru_RU' : 'en_GB' },
    { addon, ...(now === undefined ? {} : { now }) },
  );
  runAction(desk.as(owner.email), 'createBook', award.key, words);
  return desk;
}

/** A workbook with the sample typed in and the ballots handed out; the results are not counted yet. */
export function makeSampleBook(sample: Sample, made: Omit<NewBook, 'award' | 'owner'> & { readonly language: Language }): Desk {
  const { award } = sample;
  const { language, words } = made;
  const organiser = sample.people.find(({ role }) => role === 'organiser');
  if (organiser === undefined) throw new Failure(words.noOwner);
  const owner: Person = { email: organiser.email, name: organiser.name, role: 'owner', language };
  const desk = makeAwardBook({ ...made, award, owner });
  for (const { email, name, role } of sample.people) if (role !== 'organiser') desk.share({ email, name, role: 'editor', language });
  const typist = new Typist(desk.as(owner.email), words, language);
  typePeople(typist, sample);
  typeApplications(typist, sample);
  typeDecisions(typist, award);
  runAction(desk.as(owner.email), 'handOut', undefined, words);
  for (const nomination of award.nominations) {
    const compiled = compileNomination(nomination, award.decisions, new Map());
    const [facts, ballots] = [factsTab(compiled, language)?.title[language], ballotsTab(compiled, language)?.title[language]];
    if (facts !== undefined) typeFacts(typist, sample, facts);
    if (ballots !== undefined) typeBallots(typist, sample, ballots);
  }
  desk.as(owner.email).select(tabTitles.award[language], 'A1');
  return desk;
}

/** Runs a menu action that must succeed. */
function runAction(session: DeskSession, functionName: string, typed: string | undefined, words: Words): void {
  const answers = typed === undefined ? [{ button: 'OK' as const }] : [{ button: 'OK' as const, text: typed }, { button: 'OK' as const }];
  const { outcome, shown } = session.run(functionName, answers);
  if (outcome.kind === 'failed') throw new Failure(outcome.message);
  const returned = outcome.returned as { readonly kind?: string; readonly message?: string } | null | undefined;
  if (returned?.kind === 'done') return;
  const told = shown.map((each) => ('message' in each ? each.message : '')).join('\n');
  throw new Failure(returned?.message ?? (told === '' ? words.actionStopped(functionName) : told));
}

type Cells = Readonly<Record<string, string>>;

/** Types whole columns at once, as one pastes them; a refused cell stops everything with its sentence. */
class Typist {
  constructor(
    private readonly session: DeskSession,
    private readonly words: Words,
    readonly language: Language,
  ) {}

  /** Machine keys of the columns, from the first. */
  keys(tab: string): string[] {
    return (this.session.values(tab)[0] ?? []).map(String);
  }

  /** The data rows of a tab as they stand, by key. */
  rows(tab: string): Readonly<Record<string, string>>[] {
    const [keys = [], , ...rows] = this.session.values(tab);
    return rows.map((row) => Object.fromEntries(keys.map((key, index) => [String(key), String(row[index] ?? '')])));
  }

  /** What a person would type for a value. */
  typed(value: CellValue): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return (value ? yesNo.yes : yesNo.no)[this.language];
    return typeof value === 'number' && this.language === 'ru' ? String(value).replace('.', ',') : String(value);
  }

  /** Types rows from the first data row on; only the named columns are touched. */
  fill(tab: string, columns: readonly string[], rows: readonly Cells[]): void {
    if (rows.length === 0) return;
    const keys = this.keys(tab);
    for (const run of runsOf(keys.map((key, index) => ({ key, index })).filter(({ key }) => columns.includes(key)))) {
      const texts = rows.map((row) => run.map(({ key }) => row[key] ?? ''));
      const corner = address(FIRST_ROW, (run[0]?.index ?? 0) + 1);
      const outcome = this.session.paste(tab, corner, texts);
      if (outcome.kind === 'refused') throw new Failure(this.words.fillRefused(tab, corner, outcome.message));
    }
  }
}

interface Placed {
  readonly key: string;
  readonly index: number;
}

/** Columns that stand side by side, so that formulas between them are left alone. */
function runsOf(columns: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1]?.index === column.index - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function shortTitles(sample: Sample, language: Language): (key: string) => string {
  const titles = new Map(sample.award.nominations.map(({ key, shortTitle }): [NominationKey, string] => [key, shortTitle[language]]));
  return (key) => titles.get(key as NominationKey) ?? key;
}

function typePeople(typist: Typist, { people, ...sample }: Sample): void {
  const titleOf = shortTitles({ people, ...sample }, typist.language);
  typist.fill(
    tabTitles.jury[typist.language],
    ['name', 'email', 'role', 'nominations'],
    people.map(({ name, email, role, nominations }) => ({
      name,
      email,
      role: roleWords[role][typist.language],
      nominations: nominations.map(titleOf).join('; '),
    })),
  );
}

function typeApplications(typist: Typist, sample: Sample): void {
  const titleOf = shortTitles(sample, typist.language);
  typist.fill(
    tabTitles.applications[typist.language],
    ['code', 'name', 'nomination', 'person', 'filed', 'note'],
    sample.applications.map(({ id, name, nomination, person, filed, locality }) => ({
      code: id,
      name,
      nomination: titleOf(nomination),
      person,
      filed: shownDate(filed),
      note: locality ?? '',
    })),
  );
}

/** The jury waits for some decisions: each is confirmed at its default. */
function typeDecisions(typist: Typist, award: Award): void {
  const tab = tabTitles.decisions[typist.language];
  const rows = typist.rows(tab).slice(0, award.decisions.length);
  const waits = new Set<string>(award.decisions.filter(({ blocking }) => blocking).map(({ id }) => id));
  if (waits.size > 0) typist.fill(tab, ['choice'], rows.map((row): Cells => ({ choice: waits.has(row['id'] ?? '') ? (row['default'] ?? '') : '' })));
}

function typeFacts(typist: Typist, sample: Sample, tab: string): void {
  const byCode = new Map(sample.applications.map((application) => [application.id, application]));
  const columns = typist.keys(tab).filter((key) => key.startsWith(factColumn('' as never)));
  const prefix = factColumn('' as never).length;
  const rows = typist.rows(tab).map((row): Cells => {
    const facts = byCode.get(row['code'] ?? '')?.facts ?? {};
    return Object.fromEntries(columns.map((key) => [key, typist.typed(facts[key.slice(prefix)])]));
  });
  typist.fill(tab, columns, rows);
}

function typeBallots(typist: Typist, sample: Sample, tab: string): void {
  const address = (application = '', juror = ''): string => `${application}\n${juror}`;
  const ballots = new Map(sample.ballots.map((ballot) => [address(ballot.application, ballot.juror), ballot]));
  const [mark, confirmed] = [markColumn('' as never), confirmedColumn('' as never)];
  const columns = typist.keys(tab).filter((key) => key.startsWith(mark) || key.startsWith(confirmed) || key === 'comment' || key === 'recusal');
  const cell = (ballot: SampleBallot, key: string): string => {
    if (key === 'comment') return ballot.comment;
    if (key === 'recusal') return ballot.recusal ?? '';
    if (key.startsWith(mark)) return typist.typed(ballot.marks[key.slice(mark.length)]);
    return ballot.confirmed.includes(key.slice(confirmed.length)) ? yesNo.yes[typist.language] : '';
  };
  const rows = typist.rows(tab).map((row): Cells => {
    const ballot = ballots.get(address(row['code'], row['juror']));
    return ballot === undefined ? {} : Object.fromEntries(columns.map((key) => [key, cell(ballot, key)]));
  });
  typist.fill(tab, columns, rows);
}
