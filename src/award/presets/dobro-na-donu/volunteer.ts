/** «Лучший доброволец (волонтер) Ростовской области»: maximum 75, of which facts 55 and experts 20. */
import { compound, count, decimalFact, nomination, scale, under, wholeFact, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Nomination } from '../../model';
import { heading, rule, SECTION, volunteerRow } from './clauses';
import { awardFacts, awardTiers, eventFacts, eventTiers, publicationFact, publicationTiers } from './tables';
import { earlyWindows } from './windows';
import { videoCriteria } from './video';

const factCriteria = (): readonly CriterionDraft[] => [
  count({
    key: 'hours',
    ...heading(
      volunteerRow,
      '1',
      'Количество верифицированных часов в электронной книжке добровольца в единой информационной системе в сфере развития добровольчества (волонтерства) «ДОБРО.РФ»',
      'Verified hours in the volunteer’s e-book on ДОБРО.РФ',
    ),
    tiers: [
      ['5', 'часы ≥ 600', '5 – 600 и более часов'],
      ['4', 'часы ≥ 400', '4 – 400 и более часов'],
      ['3', 'часы ≥ 300', '3 – 300 и более часов'],
      ['2', 'часы ≥ 200', '2 – 200 и более часов'],
      ['1', 'часы ≥ 100', '1 – 100 и более часов', under('RO-1', 'one')],
      ['1', 'часы > 100', '1 – 100 и более часов', under('RO-1', 'zero')],
      ['0', 'часы ≤ 100', '0 – 100 и менее часов'],
    ],
  }),
  count({
    key: 'courses',
    ...heading(
      volunteerRow,
      '2',
      'Количество пройденных образовательных курсов на тему добровольчества (волонтерства) на платформе «Добро.Университет»',
      'Courses on volunteering passed on Добро.Университет',
    ),
    tiers: [
      ['5', 'курсы ≥ 20', '5 – 20 и более пройденных курсов'],
      ['4', 'курсы ≥ 15', '4 – 15 и более пройденных курсов'],
      ['3', 'курсы ≥ 10', '3 – 10 и более пройденных курсов'],
      ['2', 'курсы ≥ 5', '2 – 5 и более пройденных курсов', under('RO-2', 'two')],
      ['2', 'курсы > 5', '2 – 5 и более пройденных курсов', under('RO-2', 'one')],
      ['1', 'курсы ≤ 5', '1 – 5 и менее пройденных курсов'],
      ['0', 'курсы = 0', '0 – отсутствуют пройденные курсы', under('RO-3', 'zero')],
    ],
  }),
  compound({
    key: 'awards',
    ...heading(
      volunteerRow,
      '3',
      'Наличие наград, поощрений, полученных за осуществление добровольческой (волонтерской) деятельности на территории области',
      'Awards for volunteering in the oblast',
    ),
    tiers: awardTiers(),
  }),
  count({
    key: 'publications',
    ...heading(
      volunteerRow,
      '4',
      'Количество публикаций о добровольчестве (волонтерстве) на личных страницах кандидата в социальных сетях',
      'Publications on volunteering on the candidate’s own pages in social networks',
    ),
    tiers: publicationTiers(),
  }),
  compound({
    key: 'events',
    ...heading(
      volunteerRow,
      '5',
      'Опыт и масштаб волонтерской деятельности на муниципальном и/или региональном, и/или всероссийском уровнях',
      'Experience and scale of volunteering at municipal, regional and all-Russian level',
    ),
    tiers: eventTiers(),
  }),
];

const fromNoughtToFive = (key: string, printed: string, ru: string, en: string): CriterionDraft =>
  scale({ key, ...heading(volunteerRow, printed, ru, en), from: 0, to: 5, quote: 'от 0 до 5 баллов.' });

const relay = (): CriterionDraft =>
  count({
    key: 'relay',
    ...heading(
      volunteerRow,
      '10',
      'Участие в «Эстафете добрых дел», проводимой в рамках Года добрых дел на портале добронадону.рф',
      'The relay of good deeds within the Year of good deeds',
    ),
    tiers: [
      ['30', 'добрые дела ≥ 150', '30 – 150 и более добрых дел'],
      ['24', 'добрые дела ≥ 130', '24 – 130 и более добрых дел'],
      ['18', 'добрые дела ≥ 110', '18 – 110 и более добрых дел'],
      ['14', 'добрые дела ≥ 90', '14 – 90 и более добрых дел'],
      ['11', 'добрые дела ≥ 40', '11 – 40 и более добрых дел'],
      ['11', 'добрые дела ≥ 1', '11 – 40 и более добрых дел', under('RO-6', 'eleven')],
      // Misread in print; the youth's table has it whole: «добрые дела отсутствуют».
      ['0', 'добрые дела = 0', '0 – побоище пята отсутствует'],
    ],
  });

export const volunteer = (): Nomination => {
  const adults = nomination({
    key: 'volunteer',
    title: words('Лучший доброволец (волонтер) Ростовской области', 'Best volunteer of Rostov oblast'),
    shortTitle: words('Доброволец', 'Volunteer'),
    clause: rule(SECTION.nominations, '5.1', 'для физических лиц, зарегистрированных по месту жительства на территории Ростовской области на момент подачи заявки на участие в Премии, в возрасте старше 18 лет, внесших весомый вклад в развитие добровольчества (волонтерства)'),
    entrants: 'person',
    ages: { from: 18 },
    windows: earlyWindows(),
    facts: [
      decimalFact('часы', 'Верифицированные часы', 'Verified hours'),
      wholeFact('курсы', 'Пройденные курсы «Добро.Университет»', 'Courses passed'),
      ...awardFacts(),
      publicationFact(),
      ...eventFacts(),
      wholeFact('добрые дела', 'Добрые дела в «Эстафете»', 'Good deeds in the relay'),
    ],
    criteria: [
      ...factCriteria(),
      fromNoughtToFive(
        'involvement',
        '6',
        'Вовлеченность в деятельность добровольческих (волонтерских) организаций муниципального и/или регионального и/или федерального уровня',
        'Involvement in volunteer organisations',
      ),
      fromNoughtToFive(
        'contribution',
        '7',
        'Особый личный вклад в развитие и популяризацию добровольческого (волонтерского) движения в Ростовской области',
        'Special personal contribution to the volunteer movement of the oblast',
      ),
      fromNoughtToFive('together', '8', 'Вклад в реализацию Общероссийской акции взаимопомощи #МЫВМЕСТЕ', 'Contribution to the mutual-aid action #МЫВМЕСТЕ'),
      ...videoCriteria({
        ...heading(volunteerRow, '9', 'Качество и информативность видеовизитки', 'Quality and content of the video'),
        scale: 'от 0 до 5 баллов.',
        hashtag: '#БытьДобруНаДону',
        networks: 'в социальной сети «Вконтакте» и/или «Телеграм»',
      }),
      relay(),
    ],
    winners: 5,
  });
  return { ...adults, agesUnder: [{ ages: { from: 19 }, under: [under('RO-36', 'strict')] }] };
};
