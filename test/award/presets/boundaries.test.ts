/**
 * Every threshold of every tier that counts something: just below it, at it and just above it, typed here from the
 * printed tables and not taken from the presets.
 */
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { compiled, pointsFor } from './scored';

const award = dobroNaDonu();

/** `[threshold, points at it, points just below it]`, lowest first. */
type Step = readonly [at: number, points: number, below: number];

const FIVE = (...thresholds: readonly number[]): readonly Step[] => thresholds.map((at, index) => [at, index + 1, index]);
const RELAY = (...thresholds: readonly number[]): readonly Step[] =>
  thresholds.map((at, index) => [at, [11, 14, 18, 24, 30][index] ?? 0, [0, 11, 14, 18, 24][index] ?? 0]);

const TABLE: readonly (readonly [nomination: string, criterion: string, fact: string, steps: readonly Step[]])[] = [
  ['volunteer', 'hours', 'часы', FIVE(100, 200, 300, 400, 600)],
  ['youth', 'hours', 'часы', FIVE(40, 80, 120, 200, 300)],
  ['volunteer', 'courses', 'курсы', FIVE(1, 5, 10, 15, 20)],
  ['youth', 'courses', 'курсы', FIVE(1, 5, 10, 15, 20)],
  ['volunteer', 'publications', 'публикации', FIVE(2, 4, 6, 8, 10)],
  ['organiser', 'publications', 'публикации', FIVE(2, 4, 6, 8, 10)],
  ['youth', 'publications', 'публикации', FIVE(2, 4, 6, 8, 10)],
  ['organiser', 'held', 'проведенные мероприятия', FIVE(5, 10, 15, 20, 25)],
  ['volunteer', 'relay', 'добрые дела', RELAY(40, 90, 110, 130, 150)],
  ['organiser', 'relay', 'мероприятия эстафеты', RELAY(10, 20, 30, 40, 50)],
  ['youth', 'relay', 'добрые дела', RELAY(20, 40, 60, 80, 100)],
];

describe.each(TABLE)('%s, %s', (nomination, criterion, fact, steps) => {
  const compiledOnce = compiled(award, nomination);
  const unit = fact === 'часы' ? 0.01 : 1;
  test.each(steps)('%d gives %d, less gives %d', (at, points, below) => {
    expect(pointsFor(compiledOnce, criterion, { [fact]: at })).toBe(points);
    expect(pointsFor(compiledOnce, criterion, { [fact]: at - unit })).toBe(below);
    expect(pointsFor(compiledOnce, criterion, { [fact]: at + unit })).toBe(points);
  });
  test('a blank is not scored, and is not 0', () => {
    expect(pointsFor(compiledOnce, criterion, { [fact]: '' })).toBeNull();
  });
});

describe('organiser, courses: the courses on organising are a threshold of their own', () => {
  const organiser = compiled(award, 'organiser');
  test.each([
    [20, 1, 4],
    [20, 2, 5],
    [20, 3, 5],
    [19, 2, 4],
    [15, 0, 3],
    [15, 1, 4],
    [14, 1, 3],
    [10, 0, 3],
    [9, 9, 2],
    [5, 0, 2],
    [4, 0, 1],
    [1, 0, 1],
  ])('%d courses, of them %d on organising, give %d', (courses, organising, points) => {
    expect(pointsFor(organiser, 'courses', { курсы: courses, 'организаторские курсы': organising })).toBe(points);
  });
});

describe('volunteer, awards: both thresholds of the two highest tiers', () => {
  const volunteer = compiled(award, 'volunteer');
  test.each([
    [3, 7, 5],
    [3, 6, 4],
    [2, 8, 4],
    [4, 6, 5],
    [1, 4, 4],
    [1, 3, 3],
    [0, 5, 2],
    [2, 3, 4],
    [1, 0, 3],
    [0, 1, 2],
  ])('%d federal and %d regional give %d', (federal, regional, points) => {
    expect(pointsFor(volunteer, 'awards', { 'федеральные награды': federal, 'региональные награды': regional })).toBe(points);
  });
});

describe('volunteer, events: both thresholds of the three highest tiers', () => {
  const volunteer = compiled(award, 'volunteer');
  test.each([
    [3, 3, 5],
    [3, 2, 4],
    [2, 3, 4],
    [2, 4, 4],
    [2, 1, 3],
    [1, 2, 3],
    [1, 1, 3],
    [0, 2, 2],
  ])('%d all-Russian and %d regional give %d', (allRussian, regional, points) => {
    expect(pointsFor(volunteer, 'events', { 'всероссийские мероприятия': allRussian, 'региональные мероприятия': regional })).toBe(points);
  });
});

describe('organiser, account: each tier asks for all of the one below and more', () => {
  const ticks = ['кабинет', 'контакты', 'результаты', 'описание', 'оформление', 'медиа', 'отзывы'];
  const upTo = (count: number): Record<string, string> => Object.fromEntries(ticks.slice(0, count).map((name) => [name, 'да']));
  const organiser = compiled(award, 'organiser');
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 3],
    [6, 4],
    [7, 5],
  ])('%d boxes ticked from the account up give %d', (count, points) => {
    expect(pointsFor(organiser, 'account', upTo(count))).toBe(points);
  });
  test('contacts alone: 1 point because the account exists, or 0 when "nothing else" is taken literally', () => {
    expect(pointsFor(organiser, 'account', upTo(2))).toBe(1);
    expect(pointsFor(compiled(award, 'organiser', { 'RO-18': 'nothingElse' }), 'account', upTo(2))).toBe(0);
    expect(pointsFor(compiled(award, 'organiser', { 'RO-18': 'nothingElse' }), 'account', upTo(1))).toBe(1);
  });
  test('style without results does not make up for the missing results', () => {
    expect(pointsFor(organiser, 'account', { кабинет: 'да', оформление: 'да', описание: 'да', контакты: 'да' })).toBe(1);
  });
});

test.each([
  ['свой реализован', 5],
  ['свой реализуется', 4],
  ['подана заявка', 3],
  ['в команде реализован', 2],
  ['в команде реализуется', 1],
  ['нет', 0],
])('organiser, project «%s» gives %d', (option, points) => {
  expect(pointsFor(compiled(award, 'organiser'), 'project', { проект: option })).toBe(points);
});

describe('organiser, club #МЫВМЕСТЕ', () => {
  const member = (regional: string, federal: string) => ({ 'региональный клуб': regional, 'федеральный клуб': federal });
  test.each([
    ['да', 'нет', 5, 5],
    ['нет', 'да', 5, 0],
    ['да', 'да', 5, 5],
    ['нет', 'нет', 0, 0],
  ])('regional %s, federal %s: %d, or %d when only the regional club counts', (regional, federal, points, strict) => {
    expect(pointsFor(compiled(award, 'organiser'), 'club', member(regional, federal))).toBe(points);
    const narrow = compiled(award, 'organiser', { 'RO-16': 'regional' });
    expect(pointsFor(narrow, 'club', { 'региональный клуб': regional })).toBe(strict);
  });
});
