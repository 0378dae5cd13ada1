/**
 * The golden cases of «Добро на Дону 2024»: what the regulation gives for facts at its thresholds, gaps and overlaps,
 * by default and after one decision is switched.
 */
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import type { CellValue } from '../../../src/award/facts';
import { compiled, pointsFor } from './scored';

const award = dobroNaDonu();

/** Facts, points by default, and points after a decision is switched: `[decision, reading, points]`. */
type Case = readonly [cells: Readonly<Record<string, CellValue>>, points: number, ...switched: (readonly [string, string, number])[]];

function check(nomination: string, criterion: string, cases: readonly Case[]): void {
  const byDefault = compiled(award, nomination);
  for (const [cells, points, ...switched] of cases) {
    test(`${JSON.stringify(cells)} gives ${points}`, () => expect(pointsFor(byDefault, criterion, cells)).toBe(points));
    for (const [decision, reading, other] of switched) {
      test(`${JSON.stringify(cells)} gives ${other} under ${decision} = ${reading}`, () => {
        expect(pointsFor(compiled(award, nomination, { [decision]: reading }), criterion, cells)).toBe(other);
      });
    }
  }
}

const named = (...names: readonly string[]) => (...values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]));

const awards = named('федеральные награды', 'региональные награды', 'муниципальные награды');
const events = named('всероссийские мероприятия', 'региональные мероприятия', 'муниципальные мероприятия');

describe('volunteer, hours: exactly 100 stand in two tiers', () => {
  check('volunteer', 'hours', [
    [{ часы: 0 }, 0],
    [{ часы: 99 }, 0],
    [{ часы: 99.5 }, 0],
    [{ часы: 100 }, 1, ['RO-1', 'zero', 0]],
    [{ часы: 100.5 }, 1, ['RO-1', 'zero', 1]],
    [{ часы: 399 }, 3],
    [{ часы: 400 }, 4],
    [{ часы: 599.99 }, 4],
    [{ часы: 600 }, 5],
  ]);
});

describe('youth, hours: 21–39 fall in no tier and score 0 until decided', () => {
  check('youth', 'hours', [
    [{ часы: 20 }, 0, ['RO-5', 'one', 0]],
    [{ часы: 21 }, 0, ['RO-5', 'one', 1]],
    [{ часы: 39 }, 0, ['RO-5', 'one', 1]],
    [{ часы: 40 }, 1],
    [{ часы: 120 }, 3],
    [{ часы: 300 }, 5],
  ]);
});

describe.each(['volunteer', 'youth'])('%s, courses: 5 stand in two tiers, none is not "5 and fewer"', (nomination) => {
  check(nomination, 'courses', [
    [{ курсы: 0 }, 0, ['RO-3', 'one', 1]],
    [{ курсы: 1 }, 1],
    [{ курсы: 4 }, 1],
    [{ курсы: 5 }, 2, ['RO-2', 'one', 1]],
    [{ курсы: 6 }, 2, ['RO-2', 'one', 2]],
    [{ курсы: 15 }, 4],
  ]);
});

describe('organiser, courses: the two highest tiers ask for courses on organising', () => {
  const courses = named('курсы', 'организаторские курсы');
  check('organiser', 'courses', [
    [courses(20, 2), 5],
    [courses(20, 1), 4],
    [courses(20, 0), 3],
    [courses(15, 0), 3],
    [courses(4, 4), 1],
    [courses(0, 0), 0, ['RO-3', 'one', 1]],
  ]);
});

describe.each(['volunteer', 'organiser', 'youth'])('%s, publications: one is in no tier', (nomination) => {
  check(nomination, 'publications', [
    [{ публикации: 0 }, 0, ['RO-4', 'one', 0]],
    [{ публикации: 1 }, 0, ['RO-4', 'one', 1]],
    [{ публикации: 2 }, 1],
    [{ публикации: 3 }, 1],
    [{ публикации: 10 }, 5],
  ]);
});

describe('volunteer, awards (federal, regional, municipal): a spare federal award stands in for a regional one', () => {
  check('volunteer', 'awards', [
    [awards(3, 7, 0), 5, ['RO-8', 'literal', 5]],
    [awards(3, 6, 9), 4],
    [awards(1, 3, 0), 3, ['RO-8', 'total', 3]],
    [awards(4, 0, 0), 3],
    [awards(5, 0, 0), 4, ['RO-8', 'literal', 3], ['RO-8', 'total', 4]],
    [awards(10, 0, 0), 5, ['RO-8', 'literal', 3], ['RO-8', 'total', 5]],
    [awards(0, 50, 0), 2, ['RO-8', 'total', 5]],
    [awards(0, 0, 9), 1],
    [awards(0, 0, 0), 0],
  ]);
});

describe('youth, awards (federal, regional, municipal): regional and federal are summed', () => {
  check('youth', 'awards', [
    [awards(0, 5), 5],
    [awards(2, 1), 4],
    [awards(2, 0), 3],
    [awards(0, 3), 4],
    [awards(0, 2), 2],
    [awards(0, 0, 4), 1],
    [awards(0, 0, 0), 0],
  ]);
});

describe.each(['volunteer', 'organiser'])('%s, events (all-Russian, regional, municipal): five all-Russian alone fit no tier', (nomination) => {
  check(nomination, 'events', [
    [events(3, 3, 0), 5],
    [events(3, 0, 3), 5],
    [events(3, 1, 2), 5, ['RO-12', 'either', 4]],
    [events(2, 2, 0), 4],
    [events(5, 0, 0), 4, ['RO-10', 'literal', 0], ['RO-10', 'double', 5]],
    [events(6, 0, 0), 5, ['RO-10', 'literal', 0]],
    [events(1, 0, 0), 2, ['RO-10', 'literal', 0]],
    [events(0, 5, 0), 2, ['RO-11', 'exactly', 0]],
    [events(0, 1, 0), 2, ['RO-11', 'exactly', 2]],
    [events(0, 3, 3), 2],
    [events(0, 0, 1), 1],
    [events(0, 0, 4), 1, ['RO-11', 'exactly', 0]],
    [events(0, 0, 0), 0],
  ]);
});

describe('youth, events as a volunteer (all-Russian, regional, municipal) and visits', () => {
  const withVisits = named('всероссийские мероприятия', 'региональные мероприятия', 'муниципальные мероприятия', 'муниципальное участие');
  check('youth', 'events', [
    [withVisits(1, 1, 1), 5, ['RO-23', 'present', 5], ['RO-23', 'each', 4]],
    [withVisits(3, 0, 0), 5, ['RO-23', 'present', 4], ['RO-23', 'each', 4]],
    [withVisits(3, 3, 3), 5, ['RO-23', 'each', 5]],
    [withVisits(0, 0, 3), 4, ['RO-23', 'total', 5]],
    [withVisits(1, 0, 0, 0), 3],
    [withVisits(1, 0, 0, 1), 4, ['RO-24', 'volunteer', 3]],
    [withVisits(0, 0, 0, 2), 4, ['RO-24', 'volunteer', 0]],
    [withVisits(0, 0, 0, 1), 0],
    [withVisits(0, 1, 0), 2],
    [withVisits(0, 0, 1), 1],
  ]);
});

describe('youth, visits (regional and all-Russian, municipal): the highest tier gives 3, not 5', () => {
  const visits = named('региональное участие', 'муниципальное участие');
  check('youth', 'visits', [
    [visits(3, 0), 3],
    [visits(2, 0), 2],
    [visits(1, 5), 2],
    [visits(0, 1), 1],
    [visits(0, 4), 1, ['RO-25', 'exactly', 0]],
    [visits(0, 0), 0],
  ]);
});

describe('volunteer, relay: 1–39 deeds fall in no tier', () => {
  check('volunteer', 'relay', [
    [{ 'добрые дела': 0 }, 0, ['RO-6', 'eleven', 0]],
    [{ 'добрые дела': 1 }, 0, ['RO-6', 'eleven', 11]],
    [{ 'добрые дела': 39 }, 0, ['RO-6', 'eleven', 11]],
    [{ 'добрые дела': 40 }, 11],
    [{ 'добрые дела': 89 }, 11],
    [{ 'добрые дела': 90 }, 14],
    [{ 'добрые дела': 150 }, 30],
  ]);
});

describe('organiser, relay: 1–9 events fall in no tier', () => {
  check('organiser', 'relay', [
    [{ 'мероприятия эстафеты': 9 }, 0, ['RO-7', 'eleven', 11]],
    [{ 'мероприятия эстафеты': 10 }, 11],
    [{ 'мероприятия эстафеты': 50 }, 30],
  ]);
});

describe('youth, relay: 1–19 deeds fall in no tier', () => {
  check('youth', 'relay', [
    [{ 'добрые дела': 19 }, 0, ['RO-7', 'eleven', 11]],
    [{ 'добрые дела': 20 }, 11],
    [{ 'добрые дела': 100 }, 30],
  ]);
});

describe('organiser, special tasks (international, all-Russian, district and regional, municipal)', () => {
  const tasks = named('международные задачи', 'всероссийские задачи', 'региональные задачи', 'муниципальные задачи');
  check('organiser', 'tasks', [
    [tasks(0, 0, 3, 0), 5],
    [tasks(1, 1, 0, 0), 4],
    [tasks(0, 0, 2, 0), 4],
    [tasks(1, 0, 0, 0), 3],
    [tasks(0, 1, 0, 0), 2],
    [tasks(0, 0, 1, 0), 1],
    [tasks(0, 0, 0, 4), 0, ['RO-20', 'one', 1]],
    [tasks(0, 0, 0, 0), 0, ['RO-20', 'one', 0]],
  ]);
});
