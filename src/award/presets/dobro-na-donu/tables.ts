/** Tiers that two or three tables of Annex 2 print in the same words: publications, awards, events. */
import { under, wholeFact } from '../../build';
import type { TierRow } from '../../build';
import type { Fact, UnderReading } from '../../model';

/** Publications on the entrant's pages. */
export const publicationFact = (): Fact =>
  wholeFact('публикации', 'Публикации о добровольчестве (разные открытые ссылки)', 'Publications on volunteering (distinct open links)');

/** A-4, B-7, C-4. One publication is in no tier (RO-4). */
export const publicationTiers = (): readonly TierRow[] => [
  ['5', 'публикации ≥ 10', '5 – 10 и более размещенных публикаций'],
  ['4', 'публикации ≥ 8', '4 – 8 и более размещенных публикаций'],
  ['3', 'публикации ≥ 6', '3 – 6 и более размещенных публикаций'],
  ['2', 'публикации ≥ 4', '2 – 4 и более размещенных публикаций'],
  ['1', 'публикации ≥ 2', '1 – 2 и более размещенных публикаций'],
  ['1', 'публикации ≥ 1', '1 – 2 и более размещенных публикаций', under('RO-4', 'one')],
  ['0', 'публикации = 0', '0 – публикации отсутствуют'],
];

/** Awards by level; an international one counts as federal, a district one as regional (RO-9). */
export const awardFacts = (): readonly Fact[] => [
  wholeFact('федеральные награды', 'Награды федерального уровня', 'Awards of federal level'),
  wholeFact('региональные награды', 'Награды регионального уровня', 'Awards of regional level'),
  wholeFact('муниципальные награды', 'Награды муниципального уровня', 'Awards of municipal level'),
];

const AWARDS_5 = '5 – наличие наград/поощрений в суммарном количестве не менее 3 птг. федерального и не менее 7 птг. регионального уровней';
const AWARDS_4 = '4 – наличие наград/поощрений в суммарном количестве не менее 1 птг. федерального и не менее 4 птг. регионального уровней';

/** A-3, and B-4 read as its title. `also` stands on every row. */
export const awardTiers = (...also: readonly UnderReading[]): readonly TierRow[] => [
  ['5', 'федеральные награды ≥ 3 и федеральные награды + региональные награды ≥ 10', AWARDS_5, under('RO-8', 'substitute'), ...also],
  ['5', 'федеральные награды ≥ 3 и региональные награды ≥ 7', AWARDS_5, under('RO-8', 'literal'), ...also],
  ['5', 'федеральные награды + региональные награды ≥ 10', AWARDS_5, under('RO-8', 'total'), ...also],
  ['4', 'федеральные награды ≥ 1 и федеральные награды + региональные награды ≥ 5', AWARDS_4, under('RO-8', 'substitute'), ...also],
  ['4', 'федеральные награды ≥ 1 и региональные награды ≥ 4', AWARDS_4, under('RO-8', 'literal'), ...also],
  ['4', 'федеральные награды + региональные награды ≥ 5', AWARDS_4, under('RO-8', 'total'), ...also],
  ['3', 'федеральные награды ≥ 1', '3 – не менее 1 награды федерального уровня', ...also],
  ['2', 'региональные награды ≥ 1', '2 – не менее 1 награды регионального уровня', ...also],
  ['1', 'муниципальные награды ≥ 1', '1 – не менее 1 награды муниципального уровня', ...also],
  ['0', 'федеральные награды + региональные награды + муниципальные награды = 0', '0 – отсутствие наград', ...also],
];

/** Events as a volunteer by level. */
export const eventFacts = (): readonly Fact[] => [
  wholeFact('всероссийские мероприятия', 'Мероприятия всероссийского уровня (добровольцем)', 'All-Russian events as a volunteer'),
  wholeFact('региональные мероприятия', 'Мероприятия регионального уровня (добровольцем)', 'Regional events as a volunteer'),
  wholeFact('муниципальные мероприятия', 'Мероприятия муниципального уровня (добровольцем)', 'Municipal events as a volunteer'),
];

const A = 'всероссийские мероприятия';
const R = 'региональные мероприятия';
const M = 'муниципальные мероприятия';
const EVENTS = {
  5: '5 – участие не менее чем в 3 мероприятиях всероссийского и 3 регионального / муниципального уровня в качестве добровольца (волонтера)',
  4: '4 – участие не менее чем в 2 мероприятиях всероссийского и 2 регионального / муниципального в качестве добровольца (волонтера)',
  3: '3 – не менее чем в 1 мероприятии всероссийского и 1 регионального / муниципального в качестве добровольца (волонтера)',
  2: '2 – участие в 1 мероприятии регионального уровня в качестве добровольца (волонтера)',
  1: '1 – участие в 1 мероприятии муниципального уровня в качестве добровольца (волонтера)',
  0: '0 – отсутствие добровольческой деятельности',
} as const;

/** `least` all-Russian events and as many regional / municipal ones, under each reading of RO-10 and RO-12. */
const pairOfLevels = (points: 4 | 5, least: number, also: readonly UnderReading[]): readonly TierRow[] => {
  const both = 2 * least;
  const row = (condition: string, ...readings: readonly UnderReading[]): TierRow => [`${points}`, condition, EVENTS[points], ...readings, ...also];
  const [summed, either] = [under('RO-12', 'summed'), under('RO-12', 'either')];
  return [
    row(`${A} ≥ ${least} и ${A} + ${R} + ${M} ≥ ${both}`, under('RO-10', 'substitute'), summed),
    row(`${A} ≥ ${least} и (${A} + ${R} ≥ ${both} или ${A} + ${M} ≥ ${both})`, under('RO-10', 'substitute'), either),
    row(`${A} ≥ ${least} и ${R} + ${M} ≥ ${least}`, under('RO-10', 'literal'), summed),
    row(`${A} ≥ ${least} и (${R} ≥ ${least} или ${M} ≥ ${least})`, under('RO-10', 'literal'), either),
    row(`${A} ≥ ${least}`, under('RO-10', 'double')),
  ];
};

/** A-5, and B-4 as its tiers are printed. `also` stands on every row. */
export const eventTiers = (...also: readonly UnderReading[]): readonly TierRow[] => [
  ...pairOfLevels(5, 3, also),
  ...pairOfLevels(4, 2, also),
  ['3', `${A} ≥ 1 и ${A} + ${R} + ${M} ≥ 2`, EVENTS[3], under('RO-10', 'substitute'), ...also],
  ['3', `${A} ≥ 1 и ${R} + ${M} ≥ 1`, EVENTS[3], under('RO-10', 'literal'), ...also],
  ['3', `${A} ≥ 1`, EVENTS[3], under('RO-10', 'double'), ...also],
  // A lone all-Russian event stands in for the regional one; with two of them tier 3 holds already.
  ['2', `${A} ≥ 1`, EVENTS[2], under('RO-10', 'substitute'), ...also],
  ['2', `${R} ≥ 1`, EVENTS[2], under('RO-11', 'atLeast'), ...also],
  ['2', `${R} = 1`, EVENTS[2], under('RO-11', 'exactly'), ...also],
  ['1', `${M} ≥ 1`, EVENTS[1], under('RO-11', 'atLeast'), ...also],
  ['1', `${M} = 1`, EVENTS[1], under('RO-11', 'exactly'), ...also],
  ['0', `${A} + ${R} + ${M} = 0`, EVENTS[0], ...also],
];
