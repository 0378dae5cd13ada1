// The server side of the forms, called as a page calls it, on a small sample: who may ask, what is written, what is refused.
// What the pages do with the answers is tested in test/sidebar and test/browser.
import type { Api, BallotForm, BallotListItem } from '../../src/addon/api';
import type { Desk } from '../../src/desk/host';
import type { DeskSession } from '../../src/desk/contract';
import { fraction, sum } from '../../src/award/exact';
import type { Exact } from '../../src/award/exact';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { outsider } from './desk';
import { sampleDesk } from './sample-book';

const JUROR = 'gorin@komissia.example';
const OTHER = 'tikhonov@komissia.example';
const SECRETARY = 'sekretar@komissia.example';
const TAB = 'Оценки · Доброволец';

let desk: Desk;
beforeAll(() => {
  desk = sampleDesk(sampleDobroNaDonu({ applications: 15 }));
  desk.share(outsider);
});

const session = (email: string): DeskSession => desk.as(email);

/** Calls a server function that must answer. */
function call<Name extends keyof Api>(email: string, name: Name, ...args: unknown[]): ReturnType<Api[Name]> {
  const { outcome } = session(email).call(name, args);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.returned as ReturnType<Api[Name]>;
}

/** The sentence a page gets when the server refuses. */
function refusal(email: string, name: string, ...args: unknown[]): string {
  const { outcome } = session(email).call(name, args);
  return outcome.kind === 'failed' ? outcome.message : `answered ${JSON.stringify(outcome.returned)}`;
}

const mine = (): readonly BallotListItem[] => call(JUROR, 'ballotsOpen').ballots;
const load = (application: string): BallotForm => call(JUROR, 'ballotLoad', application);
const save = (draft: unknown): ReturnType<Api['ballotSave']> => call(JUROR, 'ballotSave', draft);
const inVolunteer = (): string => mine().find(({ nomination }) => nomination === 'Доброволец')?.application ?? '';
const draftOf = ({ application, marks, comment, recusal, version }: BallotForm) => ({ application, marks, comment, recusal, version });

/** The tab without the rows of the juror. */
const othersRows = (): string => JSON.stringify(session(SECRETARY).values(TAB).filter((row) => !row.includes(JUROR)));

describe('a juror', () => {
  test('sees exactly the own ballots', () => {
    const opened = call(JUROR, 'ballotsOpen');
    expect(opened.juror).toBe('Горин Павел Андреевич');
    const own = session(SECRETARY).tabs().flatMap(({ name }) => (name.startsWith('Оценки') ? session(SECRETARY).values(name) : [])).filter((row) => row.includes(JUROR));
    expect(opened.ballots).toHaveLength(own.length);
  });

  test('saves marks, tick and comment into the own row and nothing else', () => {
    const before = othersRows();
    const form = load(inVolunteer());
    const marks = form.marks.map((entry) => ({ ...entry, mark: 4, confirmed: false }));
    const outcome = save({ ...draftOf(form), marks, comment: '=1+1' });
    expect(outcome).toMatchObject({ kind: 'saved', state: 'done' });
    const after = load(form.application);
    expect(after.marks).toEqual(marks);
    expect(after.comment).toBe('=1+1');
    expect(outcome).toMatchObject({ version: after.version });
    expect(othersRows()).toBe(before);
    expect(session(SECRETARY).formulas(TAB).flat().filter((formula) => formula.includes('1+1'))).toEqual([]);
  });

  test('takes a mark away again: blank, not 0', () => {
    const form = load(inVolunteer());
    const [first, ...rest] = form.marks;
    if (first === undefined) throw new Error('No marks');
    expect(save({ ...draftOf(form), marks: [{ ...first, mark: null }, ...rest] })).toMatchObject({ kind: 'saved', state: 'begun' });
    expect(load(form.application).marks[0]?.mark).toBeNull();
  });

  test('does not overwrite what was typed in the sheet meanwhile', () => {
    const form = load(inVolunteer());
    const values = session(JUROR).values(TAB);
    const row = values.findIndex((cells) => cells.includes(form.application) && cells.includes(JUROR)) + 1;
    const column = (values[0] ?? []).indexOf('comment');
    expect(session(JUROR).type(TAB, `${String.fromCharCode(65 + column)}${row}`, 'с листа')).toEqual({ kind: 'kept' });
    const outcome = save({ ...draftOf(form), comment: 'из формы' });
    expect(outcome).toMatchObject({ kind: 'conflict', current: { comment: 'с листа' } });
    expect(load(form.application).comment).toBe('с листа');
    if (outcome.kind === 'conflict') expect(save({ ...draftOf(form), comment: 'из формы', version: outcome.current.version })).toMatchObject({ kind: 'saved' });
    expect(load(form.application).comment).toBe('из формы');
  });

  test.each([7, -1, 3.5])('is refused the mark %p with the tab, the cell and what is expected, and nothing is written', (mark) => {
    const form = load(inVolunteer());
    const outcome = save({ ...draftOf(form), comment: 'не должно записаться', marks: form.marks.map((entry) => ({ ...entry, mark })) });
    expect(outcome).toMatchObject({ kind: 'refused' });
    if (outcome.kind === 'refused') expect(outcome.problems[0]).toMatchObject({ tab: TAB, cell: expect.stringMatching(/^[A-Z]+\d+$/) as string, sentence: expect.stringMatching(/от 0 до 5/) as string });
    expect(load(form.application)).toEqual(form);
  });

  test('recuses with a reason and not without', () => {
    const form = load(inVolunteer());
    expect(save({ ...draftOf(form), recusal: '  ' })).toMatchObject({ kind: 'refused' });
    const outcome = save({ ...draftOf(form), recusal: 'Это мой ученик' });
    expect(outcome).toMatchObject({ kind: 'saved', state: 'recused' });
    expect(load(form.application).recusal).toBe('Это мой ученик');
    expect(save({ ...draftOf(load(form.application)), recusal: null })).toMatchObject({ kind: 'saved' });
  });

  test('cannot touch a ballot of another nomination or of nobody', () => {
    const youth = session(SECRETARY).values('Заявки').find((row) => row.includes('Юный доброволец'))?.[0];
    expect(refusal(JUROR, 'ballotLoad', youth)).toMatch(/нет бюллетеня на заявку/);
    expect(refusal(JUROR, 'ballotLoad', 'НЕТ-1')).toMatch(/нет заявки НЕТ-1/);
  });

  test.each([null, 'текст', {}, { application: 'x', marks: [{ criterion: 'a', mark: 'много', confirmed: false }], comment: '', recusal: null, version: '' }])(
    'sends %p and is told that the form is at fault',
    (draft) => expect(refusal(JUROR, 'ballotSave', draft)).toMatch(/Форма прислала не то/),
  );
});

test('those who are no jurors have no ballots, and strangers nothing at all', () => {
  expect(refusal(SECRETARY, 'ballotsOpen')).toMatch(/не член жюри/);
  expect(refusal(outsider.email, 'ballotsOpen')).toMatch(/нет на листе «Жюри»/);
  expect(refusal(outsider.email, 'whyOpen')).toMatch(/нет на листе «Жюри»/);
});

describe('why this score', () => {
  test('follows the cursor on any tab that names an application', () => {
    const code = String(session(SECRETARY).values('Заявки')[4]?.[0]);
    session(SECRETARY).select('Заявки', 'C5');
    expect(call(SECRETARY, 'whyCurrent')).toBe(code);
    session(SECRETARY).select('Премия', 'A4');
    expect(call(SECRETARY, 'whyCurrent')).toBeNull();
  });

  test('explains a total that is the sum of its criteria', () => {
    const all = mine().map(({ application }) => call(OTHER, 'whyExplain', application));
    const explanation = all.find(({ total, criteria }) => total !== null && criteria.length === 10);
    if (explanation === undefined) throw new Error('No volunteer of the sample has a total');
    const value = (text: string): Exact => fraction(BigInt(text.split('/')[0] ?? ''), BigInt(text.split('/')[1] ?? '1'));
    const points = explanation.criteria.map((criterion) => value(criterion.points?.exact ?? '0'));
    expect(sum(points)).toEqual(value(explanation.total?.exact ?? ''));
    expect(explanation.maximum).toEqual({ shown: '75', exact: '75' });
    for (const criterion of explanation.criteria) expect(criterion.quote).not.toBe('');
  });
});

describe('the export', () => {
  test('for publication holds place, name and nomination and nothing else', () => {
    const file = call(SECRETARY, 'exportRanking', 'publication');
    expect(file.tables).toHaveLength(5);
    for (const table of file.tables) expect(table.header).toEqual(['Место', 'Имя или название', 'Номинация']);
    expect(file.fileName).toMatch(/^[^\\/:*?"<>|]+\(предварительно\)$/);
  });

  test('in full has every application, with its points of every criterion', () => {
    const file = call(SECRETARY, 'exportRanking', 'full');
    expect(file.tables.slice(0, -1).flatMap(({ rows }) => rows)).toHaveLength(15);
    for (const { header, rows } of file.tables) for (const row of rows) expect(row).toHaveLength(header.length);
  });

  test('in full says how every ambiguous clause was counted, and whether anybody confirmed it', () => {
    const register = call(SECRETARY, 'exportRanking', 'full').tables.pop();
    expect(register?.header).toEqual(['Решение', 'Пункт положения', 'Вопрос', 'Как посчитано', 'Кто', 'Когда', 'Почему']);
    const hundredHours = register?.rows.find(([id]) => id === 'RO-1');
    expect(hundredHours?.[3]).toMatch(/^1 балл: .+ \(по умолчанию, никто не подтвердил\)$/);
  });

  test('is not for jurors, and knows two versions only', () => {
    expect(refusal(JUROR, 'exportRanking', 'full')).toMatch(/организатор и секретарь/);
    expect(refusal(SECRETARY, 'exportRanking', 'всё')).toMatch(/Форма прислала не то/);
  });
});
