/**
 * «Раздать бюллетени» on the desk: rows appear, points appear while somebody types, a juror can write the own ballots only,
 * and a second run adds nothing and changes nothing.
 */
import type { Desk } from '../../src/desk/host';
import { alerts, anna, awardDesk, boris, decideBlocking, ok, organiser, outcome, outsider, run } from './desk';

const FACTS = 'Показатели · Доброволец';
const MARKS = 'Оценки · Доброволец';

/** The column letter under a header. */
function column(desk: Desk, tab: string, header: string | RegExp): string {
  const headers = desk.as(organiser.email).values(tab)[1] ?? [];
  const index = headers.findIndex((cell) => (typeof header === 'string' ? cell === header : header.test(String(cell))));
  if (index < 0) throw new Error(`No column ${String(header)} among ${headers.join(' | ')}`);
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
}

let desk: Desk;
let callsForThree = 0;

beforeAll(() => {
  desk = awardDesk('dobro-na-donu-2024');
  const session = desk.as(organiser.email);
  session.paste('Жюри', 'A4', [
    [boris.name, boris.email, 'жюри', 'все', ''],
    [anna.name, anna.email, 'жюри', 'Доброволец; Миссия Добро', ''],
  ]);
  session.paste('Заявки', 'A3', [
    ['V-001', 'Мария Ёлкина', 'Доброволец', '', ''],
    ['V-002', '=1+1', 'Доброволец', '', ''],
    ['M-001', 'Проект «Свет»', 'Миссия Добро', '', ''],
  ]);
  decideBlocking(desk);
  const execution = run(desk, organiser, 'handOut', ok());
  if (outcome(execution) !== 'done') throw new Error([...alerts(execution), ...execution.logged].join('\n'));
  callsForThree = execution.callCount;
});

test('points appear beside the facts while a juror types, and a word is refused with a sentence', () => {
  const hours = column(desk, FACTS, /[Чч]ас/);
  expect(desk.as(anna.email).type(FACTS, `${hours}3`, '600')).toEqual({ kind: 'kept' });
  expect(desk.as(anna.email).values(FACTS, `${column(desk, FACTS, 'Баллы 1')}3`)).toEqual([[5]]);
  for (const wrong of ['много', '-1', '1,1234567']) {
    expect(desk.as(anna.email).type(FACTS, `${hours}3`, wrong)).toMatchObject({ kind: 'refused', reason: 'invalid', message: expect.stringContaining('число от 0, например 412 или 99,5') as string });
  }
  expect(desk.as(anna.email).type(FACTS, `${hours}3`, '99,5')).toEqual({ kind: 'kept' });
  expect(desk.as(anna.email).values(FACTS, `${hours}3`)).toEqual([[99.5]]);
});

test('a juror writes the own ballots and nobody else’s', () => {
  const mark = column(desk, MARKS, /^6\.?/);
  const rows = desk.as(organiser.email).values(MARKS, 'A3:E6');
  expect(rows.map((row) => [row[0], row[3], row[4]])).toEqual([
    ['V-001', anna.email, 'осталось'],
    ['V-002', anna.email, 'осталось'],
    ['V-001', boris.email, 'осталось'],
    ['V-002', boris.email, 'осталось'],
  ]);
  expect(desk.as(anna.email).type(MARKS, `${mark}3`, '4')).toEqual({ kind: 'kept' });
  expect(desk.as(anna.email).type(MARKS, `${mark}5`, '4')).toMatchObject({ kind: 'refused', reason: 'protected' });
  expect(desk.as(boris.email).type(MARKS, `${mark}5`, '6')).toMatchObject({ kind: 'refused', reason: 'invalid' });
  expect(desk.as(outsider.email).type(MARKS, `${mark}5`, '3')).toMatchObject({ kind: 'refused', reason: 'protected' });
  expect(desk.as(anna.email).type('Критерии', 'A3', 'x')).toMatchObject({ kind: 'refused', reason: 'protected' });
  expect(desk.as(organiser.email).values(MARKS, 'E3')).toEqual([['начато']]);
});

test('what an applicant wrote as a name is text on every tab', () => {
  expect(desk.as(organiser.email).formulas(FACTS, 'B4')).toEqual([['']]);
});

test('a second run adds nothing, and a new application gets its rows without touching marks', () => {
  const before = desk.as(organiser.email).values(MARKS, 'A1:Z10');
  expect(alerts(run(desk, organiser, 'handOut', ok()))).toEqual([expect.stringContaining('Все строки уже на месте')]);
  expect(desk.as(organiser.email).values(MARKS, 'A1:Z10')).toEqual(before);
  desk.as(organiser.email).paste('Заявки', 'A6', [['V-003', 'Пётр', 'Доброволец', '', '']]);
  run(desk, organiser, 'handOut', ok());
  const rows = desk.as(organiser.email).values(MARKS, 'A3:E8');
  expect(rows.map((row) => [row[0], row[3]])).toEqual([
    ['V-001', anna.email],
    ['V-002', anna.email],
    ['V-003', anna.email],
    ['V-001', boris.email],
    ['V-002', boris.email],
    ['V-003', boris.email],
  ]);
  expect(rows[0]?.[4]).toBe('начато');
  const mark = column(desk, MARKS, /^6\.?/);
  expect(desk.as(boris.email).type(MARKS, `${mark}8`, '3')).toEqual({ kind: 'kept' });
  expect(desk.as(boris.email).type(MARKS, `${mark}5`, '3')).toMatchObject({ kind: 'refused', reason: 'protected' });
});

test('the jury does not start before the questions it waits for are decided, and is told which', () => {
  const undecided = awardDesk('dobro-na-donu-2024');
  const session = undecided.as(organiser.email);
  session.paste('Жюри', 'A4', [[boris.name, boris.email, 'жюри', 'все', '']]);
  session.paste('Заявки', 'A3', [['V-001', 'Мария Ёлкина', 'Доброволец', '', '']]);
  const refused = run(undecided, organiser, 'handOut', ok());
  expect(outcome(refused)).toBe('refused');
  expect(alerts(refused)[0]).toMatch(/• RO-14: .*награды.*\n• RO-27: .*шкала видеовизитки/s);
  expect(session.values(MARKS)).toHaveLength(2);
  decideBlocking(undecided);
  expect(outcome(run(undecided, organiser, 'handOut', ok()))).toBe('done');
});

test('only an officer hands out', () => {
  const execution = run(desk, anna, 'handOut', ok());
  expect(outcome(execution)).toBe('refused');
  expect(alerts(execution)).toEqual([expect.stringContaining('для организатора и секретаря')]);
});

test('whoever has become a secretary counts the results and is journalled', () => {
  const season = awardDesk('dobro-na-donu-2024');
  season.as(organiser.email).paste('Жюри', 'A4', [[anna.name, anna.email, 'секретарь', '', '']]);
  season.as(organiser.email).paste('Заявки', 'A3', [['V-001', 'Мария Ёлкина', 'Доброволец', '', '']]);
  decideBlocking(season);
  expect(outcome(run(season, organiser, 'handOut', ok()))).toBe('done');
  expect(outcome(run(season, anna, 'countResults', ok()))).toBe('done');
  expect(season.as(anna.email).values('Журнал').flat()).toContain(anna.email);
});

test('the number of service calls does not depend on the number of applications', () => {
  const many = awardDesk('dobro-na-donu-2024');
  const session = many.as(organiser.email);
  session.paste('Жюри', 'A4', [
    [boris.name, boris.email, 'жюри', 'все', ''],
    [anna.name, anna.email, 'жюри', 'Доброволец; Миссия Добро', ''],
  ]);
  const rows = Array.from({ length: 60 }, (_, index) => [`A-${index + 100}`, `Заявитель ${index}`, index % 2 === 0 ? 'Доброволец' : 'Миссия Добро', '', '']);
  session.paste('Заявки', 'A3', rows);
  decideBlocking(many);
  const execution = run(many, organiser, 'handOut', ok());
  console.log(`«Раздать бюллетени»: ${execution.callCount} calls for 60 applications, ${callsForThree} for 3`);
  expect(execution.callCount).toBe(callsForThree);
});
