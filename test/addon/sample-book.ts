/** A sample typed into a new workbook of its award, as organiser, secretary and jurors would: rules, people, facts, marks. */
import type { CellValue } from '../../src/award/facts';
import type { Desk } from '../../src/desk/host';
import type { Sample, SampleBallot } from '../../src/local/sample/sample';
import { columnLetters } from '../../src/workbook/table';
import { emptyDesk, ok, organiser, run } from './desk';

const FIRST_ROW = 3;
const ROLES = { organiser: 'организатор', secretary: 'секретарь', juror: 'жюри' } as const;

/** What a person would type for the value, in Russian. */
export function typed(value: CellValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** The column of a key on a tab, "C". */
export function column(desk: Desk, tab: string, key: string): string {
  const keys = desk.as(organiser.email).values(tab)[0] ?? [];
  const index = keys.indexOf(key);
  if (index < 0) throw new Error(`${tab} has no column ${key}`);
  return columnLetters(index + 1);
}

/** Pastes a column of texts from a row on. */
function pasteColumn(desk: Desk, tab: string, key: string, texts: readonly string[], fromRow = FIRST_ROW): void {
  if (texts.length === 0) return;
  const outcome = desk.as(organiser.email).paste(tab, `${column(desk, tab, key)}${fromRow}`, texts.map((text) => [text]));
  if (outcome.kind === 'refused') throw new Error(`${tab} ${key}: ${outcome.message}`);
}

/** Data rows of a tab as objects by key, in order. */
export function rows(desk: Desk, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [keys = [], , ...data] = desk.as(organiser.email).values(tab);
  return data.map((row) => Object.fromEntries(keys.map((key, index) => [String(key), row[index]])));
}

function fillFacts(desk: Desk, sample: Sample, tab: string): void {
  const codes = rows(desk, tab).map((row) => String(row['code']));
  const byCode = new Map(sample.applications.map((application) => [application.id, application]));
  const keys = (desk.as(organiser.email).values(tab)[0] ?? []).map(String).filter((key) => key.startsWith('fact:'));
  for (const key of keys) pasteColumn(desk, tab, key, codes.map((code) => typed(byCode.get(code)?.facts[key.slice('fact:'.length)])));
}

function fillBallots(desk: Desk, sample: Sample, tab: string): void {
  const at = (code: unknown, juror: unknown): string => `${String(code)} ${String(juror)}`;
  const ballots = new Map(sample.ballots.map((ballot) => [at(ballot.application, ballot.juror), ballot]));
  const there = rows(desk, tab).map((row) => ballots.get(at(row['code'], row['juror'])));
  const texts = (of: (ballot: SampleBallot) => string): string[] => there.map((ballot) => (ballot === undefined ? '' : of(ballot)));
  const keys = (desk.as(organiser.email).values(tab)[0] ?? []).map(String);
  for (const key of keys) {
    const criterion = key.slice(key.indexOf(':') + 1);
    if (key.startsWith('mark:')) pasteColumn(desk, tab, key, texts(({ marks }) => typed(marks[criterion])));
    if (key.startsWith('confirmed:')) pasteColumn(desk, tab, key, texts(({ confirmed }) => (confirmed.includes(criterion) ? 'да' : '')));
  }
  pasteColumn(desk, tab, 'recusal', texts(({ recusal = '' }) => recusal));
}

/** A desk with the sample in it, as it stands before the results are counted. */
export function deskWith(sample: Sample): Desk {
  const desk = emptyDesk();
  run(desk, organiser, 'createBook', ok(sample.award.key), ok());
  const people = sample.people.filter(({ role }) => role !== 'organiser');
  const names = new Map(sample.award.nominations.map(({ key, shortTitle }) => [String(key), shortTitle.ru]));
  pasteColumn(desk, 'Жюри', 'name', people.map(({ name }) => name), FIRST_ROW + 1);
  pasteColumn(desk, 'Жюри', 'email', people.map(({ email }) => email), FIRST_ROW + 1);
  pasteColumn(desk, 'Жюри', 'role', people.map(({ role }) => ROLES[role]), FIRST_ROW + 1);
  pasteColumn(desk, 'Жюри', 'nominations', people.map(({ nominations }) => nominations.map((key) => names.get(key) ?? key).join('; ')), FIRST_ROW + 1);
  pasteColumn(desk, 'Заявки', 'code', sample.applications.map(({ id }) => id));
  pasteColumn(desk, 'Заявки', 'name', sample.applications.map(({ name }) => name));
  pasteColumn(desk, 'Заявки', 'nomination', sample.applications.map(({ nomination }) => names.get(nomination) ?? nomination));
  pasteColumn(desk, 'Заявки', 'person', sample.applications.map(({ person }) => person));
  run(desk, organiser, 'handOut', ok());
  for (const { name } of desk.as(organiser.email).tabs()) {
    if (name.startsWith('Показатели · ')) fillFacts(desk, sample, name);
    if (name.startsWith('Оценки · ')) fillBallots(desk, sample, name);
  }
  return desk;
}
