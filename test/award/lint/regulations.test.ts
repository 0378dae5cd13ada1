/**
 * Lint finds in the three documents all that is mechanically wrong with them, and nothing else: the whole list is typed
 * here from the printed text.
 */
import { lintAward } from '../../../src/award/lint/lint';
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { emptyAward } from '../../../src/award/presets/empty';
import { myVmeste } from '../../../src/award/presets/my-vmeste/award';
import { neravnodushnyGrazhdanin } from '../../../src/award/presets/neravnodushny/award';
import type { Award } from '../../../src/award/model';
import { choose } from '../presets/scored';
import { line } from './sentences';

const found = (award: Award, readings: Readonly<Record<string, string>> = {}): readonly string[] => lintAward(award, choose(award, readings)).map(line);

const DON = [
  'volunteer hours: overlap [100–100] of 1 and 0 = 1',
  'volunteer courses: nothingEarns 1 = 0',
  'volunteer courses: overlap [5–5] of 2 and 1 = 2',
  'volunteer publications: gap [1–1] = 0',
  'volunteer events: gap всероссийские мероприятия 1 = 2',
  'volunteer events: falls региональные мероприятия 1, муниципальные мероприятия 1 = 2, региональные мероприятия 2, муниципальные мероприятия 1 = 1',
  'volunteer relay: gap [1–39] = 0',
  'volunteer relay: dominant 30 of 75',
  'organiser courses: nothingEarns 1 = 0',
  'organiser account: gap кабинет true, отзывы true = 1',
  'organiser events: gap всероссийские мероприятия 1 = 2',
  'organiser events: falls региональные мероприятия 1, муниципальные мероприятия 1 = 2, региональные мероприятия 2, муниципальные мероприятия 1 = 1',
  'organiser tasks: levelsReversed региональные задачи 2 = 4 > международные задачи 1 = 3',
  'organiser publications: gap [1–1] = 0',
  'organiser relay: gap [1–9] = 0',
  'organiser relay: repeatedNumber 10',
  'organiser together: duplicate of 9',
  'organiser events: titleMismatch',
  'organiser relay: dominant 30 of 85',
  'organiser relay: countedTwice like held',
  // More than 20 and fewer than 40: in whole hours 21–39.
  'youth hours: gap (20–40) = 0',
  'youth courses: nothingEarns 1 = 0',
  'youth courses: overlap [5–5] of 2 and 1 = 2',
  'youth publications: gap [1–1] = 0',
  'youth events: levelsReversed муниципальное участие 2 = 4 > всероссийские мероприятия 1 = 3',
  'youth visits: gap муниципальное участие 2 = 1',
  'youth relay: gap [1–19] = 0',
  'youth relay: repeatedNumber 11',
  'youth video: missingScale 0–5',
  'youth relay: dominant 30 of 88',
  'youth visits: smallerMaximum 3 not 5',
  'youth visits: countedTwice региональное участие with events',
  'volunteer: ageHole 18–18',
  'volunteer: dayOff 2024-09-15 0',
  'organiser: dayOff 2024-09-15 0',
  'entrepreneur: dayOff 2024-09-15 0',
  'volunteer: windowsOverlap 2024-09-30',
  'organiser: windowsOverlap 2024-09-30',
  'entrepreneur: windowsOverlap 2024-09-30',
  ': unequalMaxima 75 85 88 15 60',
  ': hashtags #БытьДобруНаДону #БытьДобруНадону #ВытьДобруНаДону',
];

test('«Добро на Дону»: gaps, overlaps, reversed orders, repeated rows, dates, hashtags', () => {
  expect([...found(dobroNaDonu())].sort()).toEqual([...DON].sort());
});

test('a decision changes what a finding says happens, never whether it is found', () => {
  const youth = found(dobroNaDonu(), { 'RO-5': 'one', 'RO-4': 'one', 'RO-1': 'zero' });
  expect(youth).toContain('youth hours: gap (20–40) = 1');
  expect(youth).toContain('volunteer publications: gap [1–1] = 1');
  expect(youth).toContain('volunteer hours: overlap [100–100] of 1 and 0 = 0');
  expect(youth).toHaveLength(DON.length);
});

const MAIN = ['family', 'enlightenment', 'city', 'nature', 'culture', 'spirit'];
const FOUR = ['relevance', 'audience', 'results', 'prospect'];

test('«Неравнодушный гражданин»: four criteria without a scale, a Saturday without an hour, numbers that repeat', () => {
  expect([...found(neravnodushnyGrazhdanin())].sort()).toEqual(
    [
      ...MAIN.flatMap((nomination) => FOUR.map((criterion) => `${nomination} ${criterion}: missingScale 0–5`)),
      ...MAIN.flatMap((nomination) => [`${nomination}: noHour 2020-02-29`, `${nomination}: dayOff 2020-02-29 6`]),
      ': repeatedHeading 7',
      ': clauseNumber 5.1 in 6. Критерии оценки претендентов',
      ': clauseNumber 6.2 6.3 6.4 in 7. Номинации Премии',
    ].sort(),
  );
});

test('#МЫВМЕСТЕ prints no criteria, so only its last day can be doubted; an empty award has nothing to find', () => {
  expect(found(myVmeste()).every((each) => each.endsWith('noHour 2024-12-31'))).toBe(true);
  expect(found(emptyAward())).toEqual([]);
});
