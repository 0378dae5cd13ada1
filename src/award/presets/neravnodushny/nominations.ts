/** Six main nominations with four criteria each, and two additional ones that are decided by a vote. */
import { nomination, roubles, scale, under, window, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Nomination, Window, Words } from '../../model';
import { rule, SECTION } from './clauses';

const CRITERIA = [
  ['relevance', 'актуальность и социальная значимость деятельности соискателя Премии', 'Relevance and social significance of the activity'],
  ['audience', 'целевая аудитория деятельности и её численность', 'Audience of the activity and its size'],
  ['results', 'достигнутые результаты', 'Results achieved'],
  ['prospect', 'долгосрочная перспектива деятельности', 'Long-term prospect of the activity'],
] as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The four criteria of «Критерии» 5.1, which prints neither numbers nor a scale (PR-2): 0–5, or 0–10 under the other
 * reading. A mark on one scale means nothing on the other, so each scale has criteria of its own.
 */
const criteria = (): readonly CriterionDraft[] =>
  CRITERIA.flatMap(([key, ru, en]) => {
    const row = { printed: '', title: words(capitalised(ru), en), clause: rule(SECTION.criteria, '5.1', ru), from: 0, quote: '' };
    return [
      scale({ ...row, key, to: 5, under: [under('PR-2', 'five')] }),
      scale({ ...row, key: `${key}-to-ten`, to: 10, under: [under('PR-2', 'ten')] }),
    ];
  });

const windows = (): readonly Window[] => [
  window('applications', '2020-02-01', '2020-02-29', rule(SECTION.dates, '5.1', '01.02.2020 по 29.02.2020')),
  window('evaluation', '2020-03-01', '2020-05-31', rule(SECTION.dates, '5.1', '01.03.2020 по 31.05.2020')),
  window('evaluation', '2020-06-01', '2020-06-30', rule(SECTION.dates, '5.1', 'июнь 2020')),
];

/** Three places: 30 000, 25 000 and 15 000 roubles (7.3). */
const prizes = (): readonly bigint[] => [roubles(30_000), roubles(25_000), roubles(15_000)];

const main = (key: string, title: Words, quote: string, shortTitle = title): Nomination =>
  nomination({
    key,
    title,
    shortTitle,
    clause: rule(SECTION.nominations, '6.2', quote),
    entrants: 'person',
    ages: { from: 14 },
    windows: windows(),
    facts: [],
    criteria: criteria(),
    winners: 3,
    prizes: prizes(),
  });

export const mainNominations = (): readonly Nomination[] => [
  main(
    'family',
    words('Семья и дети', 'Family and children'),
    'Вручается жителям Приморского края за инициативы в сфере защиты детства, материнства и отцовства, а также за помощь воспитанникам детских социальных учреждений.',
    words('Семья и дети', 'Family'),
  ),
  main('enlightenment', words('Просвещение', 'Enlightenment'), 'Вручается жителям Приморского края за инициативы в сфере образования, просвещения и духовного развития личности.'),
  main('city', words('Мой город', 'My city'), 'Вручается жителям Приморского края за комплексное развитие территорий и населенных пунктов Приморья, включая деятельность, направленную на формирование современной городской среды.'),
  main('nature', words('Природа', 'Nature'), 'Вручается жителям Приморского края, занимающимся охраной окружающей среды, а также формированием экологического сознания в обществе.'),
  main('culture', words('Культура', 'Culture'), 'Вручается жителям Приморского края за добровольческие инициативы в области культуры, литературы и искусства.'),
  main('spirit', words('Здоровый дух', 'Healthy spirit'), 'Вручается жителям Приморского края за инициативы, популяризирующие спорт и здоровый образ жизни.'),
];

/** Not in the municipal stage, no criteria, no sums of their own (6.3, 7.4): one winner by a vote. */
const byVote = (key: string, title: Words, quote: string): Nomination => ({
  ...nomination({
    key,
    title,
    shortTitle: title,
    clause: rule(SECTION.nominations, '6.3', quote),
    entrants: 'person',
    windows: [],
    facts: [],
    criteria: [],
    winners: 1,
  }),
  decidedBy: 'vote',
});

export const additionalNominations = (): readonly Nomination[] => [
  byVote('recognition', words('Признание', 'Recognition'), 'Вручается финалисту Премии, деятельность которого вызвала наибольший интерес и симпатию других участников.'),
  byVote('deed', words('Поступок года', 'Deed of the year'), 'Победитель определяется из состава шорт-листа Премии путём народного онлайн голосования на сайте Премии.'),
];
