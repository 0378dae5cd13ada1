/**
 * A clean regulation gives no findings; every defect planted into it is found, and nothing else is.
 * All plants stand in both nominations alike unless the row says otherwise.
 */
import { count, scale, wholeFact, words } from '../../../src/award/build';
import { lintAward } from '../../../src/award/lint/lint';
import { regulationReport } from '../../../src/award/lint/report';
import type { Award, Fact } from '../../../src/award/model';
import { adultsClause, firstNomination, regulation, windowsOf, type Parts } from './clean-regulation';
import { line, said } from './sentences';

const NO_CHOICES = new Map();
const clause = { document: 'Положение о премии «Добрый город»', heading: '4. Критерии', number: '4.11', quote: '' };

test('a clean regulation has no findings, whole or one nomination alone', () => {
  expect(lintAward(regulation(), NO_CHOICES).map(line)).toEqual([]);
  expect(lintAward(firstNomination(regulation()), NO_CHOICES).map(line)).toEqual([]);
});

const HOURS_ZERO = ['0', 'часы = 0', '0 – часов нет'] as const;

/** The plant, and the findings once per group of nominations. */
const PLANTS: readonly (readonly [what: string, plant: Partial<Parts>, expected: readonly string[]])[] = [
  ['a gap of hours', { hours: [['5', 'часы ≥ 200', '5 – 200 и более часов'], ['3', 'часы от 100 до 150', '3 – от 100 до 150 часов'], ['1', 'часы > 0 и часы < 100', '1 – менее 100 часов'], HOURS_ZERO] }, ['gap (150–200) = 0']],
  ['a gap narrower than an hour', { hours: [['5', 'часы ≥ 100,5', '5 – более 100 часов'], ['1', 'часы > 0 и часы ≤ 100', '1 – до 100 часов'], HOURS_ZERO] }, ['gap (100–100,5) = 0']],
  ['a gap above the highest tier', { hours: [['5', 'часы от 200 до 999', '5 – от 200 до 999 часов'], ['1', 'часы > 0 и часы < 200', '1 – менее 200 часов'], HOURS_ZERO] }, ['gap (999–) = 0']],
  ['one value in two tiers', { hours: [['5', 'часы ≥ 200', '5 – от 200 часов'], ['3', 'часы > 0 и часы ≤ 200', '3 – до 200 часов'], HOURS_ZERO] }, ['overlap [200–200] of 5 and 3 = 5']],
  ['an interval in two tiers', { hours: [['5', 'часы ≥ 150', '5 – от 150 часов'], ['3', 'часы > 0 и часы < 200', '3 – менее 200 часов'], HOURS_ZERO] }, ['overlap [150–200) of 5 and 3 = 5']],
  ['nothing earns points', { hours: [['5', 'часы ≥ 100', '5 – 100 и более часов'], ['1', 'часы < 100', '1 – менее 100 часов'], HOURS_ZERO] }, ['nothingEarns 1 = 0']],
  ['more hours, fewer points', { hours: [['3', 'часы ≥ 200', '3 – от 200 часов'], ['5', 'часы ≥ 100 и часы < 200', '5 – от 100 часов'], ['1', 'часы > 0 и часы < 100', '1 – менее 100 часов'], HOURS_ZERO] }, ['falls часы 199 = 5, часы 200 = 3']],
  ['a tier nobody can reach', { hours: [['5', 'часы ≥ 200', '5 – от 200 часов'], ['4', 'часы ≥ 150 и часы ≤ 120', '4 – от 150 до 120 часов'], ['1', 'часы > 0', '1 – менее 200 часов'], HOURS_ZERO] }, ['unreachable 4']],
  ['a tier that is never the best', { hours: [['5', 'часы ≥ 100', '5 – от 100 часов'], ['3', 'часы ≥ 200', '3 – от 200 часов'], ['1', 'часы > 0', '1 – менее 100 часов'], HOURS_ZERO] }, ['neverBest 3 under 5']],
  ['one tier twice', { hours: [['5', 'часы ≥ 200', '5 – от 200 часов'], ['5', 'часы ≥ 200', '5 – от 200 часов'], ['1', 'часы > 0', '1 – менее 200 часов'], HOURS_ZERO] }, ['neverBest 5 under 5']],
  [
    'two awards of the town beat a federal one',
    {
      awards: [
        ['5', 'федеральные награды + городские награды ≥ 2', '5 – две награды'],
        ['4', 'федеральные награды ≥ 1', '4 – федеральная награда'],
        ['2', 'городские награды ≥ 1', '2 – городская награда'],
        ['0', 'федеральные награды + городские награды = 0', '0 – наград нет'],
      ],
    },
    ['levelsReversed городские награды 2 = 5 > федеральные награды 1 = 4'],
  ],
  [
    'a pair of levels that some fit no tier of',
    {
      awards: [
        ['5', 'федеральные награды ≥ 1 и городские награды ≥ 1', '5 – обе награды'],
        ['2', 'городские награды ≥ 1', '2 – городская награда'],
        ['0', 'федеральные награды + городские награды = 0', '0 – наград нет'],
      ],
    },
    ['gap федеральные награды 1 = 0'],
  ],
  ['ticks that fit no tier', { site: [['5', 'страница и отчёты', '5 – страница с отчётами'], ['0', 'не страница', '0 – страницы нет']] }, ['gap страница true = 0']],
  ['an option without points', { role: [['5', 'роль = «руководитель»', '5 – руководитель проекта'], ['0', 'роль = «нет»', '0 – роли в проекте нет']] }, ['gap роль участник = 0']],
  ['a gap of the range of points', { projects: [['4–5', 'завершённые проекты ≥ 3', '4–5 – три проекта'], ['1–3', 'завершённые проекты = 1', '1–3 – один проект'], ['0', 'завершённые проекты = 0', '0 – проектов нет']] }, ['gap [2–2] = 0']],
  ['a scale that is not printed', { originalityScale: '' }, ['missingScale 0–5']],
  ['a scale that was forgotten where others are quoted', { originalityScale: undefined }, ['missingScale 0–5']],
  ['marks without a band', { impactBands: [[4, 5, 'заметная'], [0, 1, 'не видна']] }, ['bandGap 2–3']],
  ['a mark in two bands', { impactBands: [[3, 5, 'заметная'], [1, 3, 'небольшая'], [0, 0, 'не видна']] }, ['bandOverlap 3–3']],
  ['a number twice', { videoNumber: '8' }, ['repeatedNumber 8']],
  ['a number twice, once with a full stop', { hoursNumber: '2.' }, ['repeatedNumber 2']],
  ['a title twice', { originalityTitle: 'Польза  для города' }, ['duplicate of 7']],
  ['the tiers of another criterion', { hoursTitle: 'Городские и федеральные награды' }, ['titleMismatch']],
  ['a criterion that outweighs all', { publicationCap: '25' }, ['dominant 25 of 62,5']],
  ['a criterion with a smaller maximum', { publicationCap: '3' }, ['smallerMaximum 3 not 5']],
  ['a hashtag with Latin letters in it', { videoClause: 'Качество ролика с хештегом #ДобрыйГopод2025, от 0 до 5 баллов.' }, ['hashtags #ДобрыйГopод2025 #ДобрыйГород2025']],
  ['a hashtag in another case', { videoClause: 'Качество ролика с хештегом #Добрыйгород2025, от 0 до 5 баллов.' }, ['hashtags #Добрыйгород2025 #ДобрыйГород2025']],
  ['a hashtag with a misread letter', { videoClause: 'Качество ролика с хештегом #ДобрыйГорол2025, от 0 до 5 баллов.' }, ['hashtags #ДобрыйГорол2025 #ДобрыйГород2025']],
  ['a Sunday', { windows: windowsOf({ deadline: '2025-10-26', evaluationFrom: '2025-10-27' }) }, ['dayOff 2025-10-26 0']],
  ['a holiday', { windows: windowsOf({ deadline: '2025-11-04', evaluationFrom: '2025-11-05' }) }, ['dayOff 2025-11-04 2 holiday']],
  ['no hour', { windows: windowsOf({ hour: undefined }) }, ['noHour 2025-10-24']],
  ['an hour without a zone', { windows: windowsOf({ quote: 'Заявки принимаются до 18:00 24.10.2025.' }) }, ['noZone 2025-10-24']],
  ['a day in two windows', { windows: windowsOf({ evaluationFrom: '2025-10-24' }) }, ['windowsOverlap 2025-10-24']],
  ['people of seventeen', { juniorAges: { from: 14, to: 16 } }, ['ageHole 17–17']],
  ['people of eighteen', { adultsClause: adultsClause('Наставник: жители города старше 18 лет.') }, ['ageHole 18–18']],
  ['two sections with one number', { adultsClause: adultsClause('Наставник: в возрасте от 18 лет.', '4. Номинации', '4.1') }, ['repeatedHeading 4']],
  ['a clause of another section', { adultsClause: adultsClause('Наставник: в возрасте от 18 лет.', '2. Номинации', '3.1') }, ['clauseNumber 3.1 in 2. Номинации']],
  [
    'one fact in two criteria',
    {
      more: [
        count({
          key: 'hours-again',
          printed: '11',
          title: words('Добровольческий стаж', 'Standing'),
          clause,
          tiers: [['5', 'часы ≥ 50', '5 – от 50 часов'], ['0', 'часы < 50', '0 – менее 50 часов']],
        }),
      ],
    },
    ['countedTwice часы with hours'],
  ],
];

const found = (award: Award): readonly string[] => regulationReport(award, NO_CHOICES).map(({ defect }) => said(defect));

test.each(PLANTS)('%s', (_what, plant, expected) => {
  expect(found(regulation(plant))).toEqual(expected);
});

test('a finding that stands in several nominations is told once and names them', () => {
  const [finding, ...more] = regulationReport(regulation({ videoNumber: '8' }), NO_CHOICES);
  expect(more).toEqual([]);
  expect(finding?.nominations).toEqual(['adults', 'juniors']);
});

test('nominations with different maxima: their totals do not compare', () => {
  const whole = regulation();
  const [adults, juniors] = whole.nominations;
  if (adults === undefined || juniors === undefined) throw new Error('two nominations expected');
  const shorter = { ...juniors, criteria: juniors.criteria.filter(({ key }) => key !== 'site') };
  expect(found({ ...whole, nominations: [adults, shorter] })).toEqual(['unequalMaxima 42,5 37,5']);
});

test('things of the same name in words that differ are not taken for one fact; described alike they are', () => {
  const withVisits = (title: string): Award => {
    const whole = regulation({
      more: [
        count({
          key: 'held',
          printed: '11',
          title: words('Проведённые праздники, записанные в городском журнале культуры', 'Feasts held'),
          clause,
          tiers: [['5', 'публикации ≥ 2', '5 – 2 и более праздника'], ['0', 'публикации < 2', '0 – менее 2 праздников']],
        }),
        count({
          key: 'helped',
          printed: '12',
          title: words(title, 'Feasts'),
          clause,
          tiers: [['5', 'нарушения ≥ 2', '5 – 2 и более праздника'], ['0', 'нарушения < 2', '0 – менее 2 праздников']],
        }),
      ],
    });
    const more: readonly Fact[] = [wholeFact('проведённые', 'Проведённые праздники', 'Held'), wholeFact('посещённые', 'Посещённые праздники', 'Seen')];
    const renamed = new Map([['held', 'проведённые'], ['helped', 'посещённые']]);
    return {
      ...whole,
      nominations: whole.nominations.map((nomination) => ({
        ...nomination,
        facts: [...nomination.facts, ...more],
        criteria: nomination.criteria.map((criterion) => {
          const fact = more.find(({ name }) => name === renamed.get(criterion.key));
          if (fact === undefined || criterion.kind !== 'count') return criterion;
          const tiers = criterion.tiers.map((tier) =>
            tier.condition.kind === 'compare' ? { ...tier, condition: { ...tier.condition, sum: tier.condition.sum.map((term) => ({ ...term, fact: fact.name })) } } : tier,
          );
          return { ...criterion, tiers };
        }),
      })),
    };
  };
  expect(found(withVisits('Праздники, в которых помогал гостям'))).toEqual([]);
  expect(found(withVisits('Праздники, записанные в журнале культуры за год'))).toEqual(['countedTwice like held']);
});

test('scales that nobody quotes anywhere are not called missing', () => {
  const bare = regulation({ originalityScale: undefined, impactBands: [], videoClause: 'Качество ролика с хештегом #ДобрыйГород2025.' });
  expect(found(bare)).toEqual([]);
  const one = regulation({ more: [scale({ key: 'extra', printed: '11', title: words('Впечатление', 'Impression'), clause, from: 0, to: 5 })] });
  expect(found(one)).toEqual([]);
});
