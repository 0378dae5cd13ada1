/**
 * A regulation without a defect, invented for the tests of lint: two nominations, every kind of criterion. Parts of it can
 * be replaced, to plant one defect at a time.
 */
import {
  award,
  checklist,
  choice,
  choiceFact,
  clausesOf,
  compound,
  count,
  decimalFact,
  group,
  nomination,
  perUnit,
  range,
  scale,
  tickFact,
  wholeFact,
  window,
  words,
} from '../../../src/award/build';
import type { CriterionDraft, TierRow } from '../../../src/award/build';
import type { Award, Clause, Fact, Window } from '../../../src/award/model';

const rule = clausesOf('Положение о премии «Добрый город»');
const row = (number: string, quote: string): Clause => rule('4. Критерии', `4.${number}`, quote);

/** What may be replaced. */
export interface Parts {
  readonly hours: readonly TierRow[];
  readonly hoursTitle: string;
  readonly hoursNumber: string;
  readonly awards: readonly TierRow[];
  readonly site: readonly TierRow[];
  readonly role: readonly TierRow[];
  readonly projects: readonly TierRow[];
  readonly publicationCap: string;
  readonly impactScale: string | undefined;
  readonly impactBands: readonly (readonly [from: number, to: number, words: string])[];
  readonly originalityScale: string | undefined;
  readonly originalityTitle: string;
  readonly videoClause: string;
  readonly videoNumber: string;
  readonly more: readonly CriterionDraft[];
  readonly adultsClause: Clause;
  readonly juniorAges: { readonly from: number; readonly to: number };
  readonly windows: readonly Window[];
}

const applications = (to: string, hour?: string, quote = 'Заявки принимаются до 18:00 по московскому времени 24.10.2025.'): Window =>
  window('applications', '2025-09-01', to, rule('3. Сроки', '3.1', quote), hour);
const evaluation = (from: string): Window => window('evaluation', from, '2025-11-14', rule('3. Сроки', '3.2', 'Оценка заявок'));

/** Windows of the stages as they may be planted. */
export const windowsOf = (change: { readonly deadline?: string; readonly hour?: string | undefined; readonly quote?: string; readonly evaluationFrom?: string }): readonly Window[] => [
  applications(change.deadline ?? '2025-10-24', 'hour' in change ? change.hour : '18:00', change.quote),
  evaluation(change.evaluationFrom ?? '2025-10-27'),
];

export const adultsClause = (quote: string, heading = '2. Номинации', number = '2.1'): Clause => rule(heading, number, quote);

const PARTS: Parts = {
  hours: [
    ['5', 'часы ≥ 200', '5 – 200 и более часов'],
    ['3', 'часы ≥ 100', '3 – от 100 часов'],
    ['1', 'часы > 0', '1 – менее 100 часов'],
    ['0', 'часы = 0', '0 – часов нет'],
  ],
  hoursTitle: 'Часы добровольческой работы',
  hoursNumber: '1',
  awards: [
    ['5', 'федеральные награды ≥ 1 и федеральные награды + городские награды ≥ 3', '5 – не менее трёх наград, из них федеральная'],
    ['4', 'федеральные награды ≥ 1', '4 – федеральная награда'],
    ['2', 'городские награды ≥ 1', '2 – городская награда'],
    ['0', 'федеральные награды + городские награды = 0', '0 – наград нет'],
  ],
  site: [
    ['5', 'страница и отчёты', '5 – страница с отчётами'],
    ['3', 'страница', '3 – страница без отчётов'],
    ['0', 'не страница', '0 – страницы нет'],
  ],
  role: [
    ['5', 'роль = «руководитель»', '5 – руководитель проекта'],
    ['3', 'роль = «участник»', '3 – участник проекта'],
    ['0', 'роль = «нет»', '0 – роли в проекте нет'],
  ],
  projects: [
    ['4–5', 'завершённые проекты ≥ 3', '4–5 – три проекта и более'],
    ['1–3', 'завершённые проекты ≥ 1', '1–3 – один или два проекта'],
    ['0', 'завершённые проекты = 0', '0 – проектов нет'],
  ],
  publicationCap: '5',
  impactScale: undefined,
  impactBands: [
    [4, 5, '4–5 – заметная польза'],
    [2, 3, '2–3 – небольшая польза'],
    [0, 1, '0–1 – польза не видна'],
  ],
  originalityScale: 'от 0 до 5 баллов',
  originalityTitle: 'Оригинальность замысла',
  videoClause: 'Качество ролика с хештегом #ДобрыйГород2025, от 0 до 5 баллов.',
  videoNumber: '9',
  more: [],
  adultsClause: adultsClause('Наставник: жители города в возрасте от 18 лет, стаж не менее 3 лет.'),
  juniorAges: { from: 14, to: 17 },
  windows: windowsOf({}),
};

const facts = (): readonly Fact[] => [
  decimalFact('часы', 'Часы добровольческой работы', 'Hours'),
  wholeFact('федеральные награды', 'Федеральные награды', 'Federal awards'),
  wholeFact('городские награды', 'Городские награды', 'Town awards'),
  tickFact('страница', 'Своя страница', 'A page'),
  tickFact('отчёты', 'Отчёты на странице', 'Reports'),
  choiceFact('роль', 'Роль в проекте', 'Role', ['руководитель', 'участник', 'нет']),
  wholeFact('публикации', 'Публикации', 'Publications'),
  wholeFact('завершённые проекты', 'Завершённые проекты', 'Finished projects'),
  wholeFact('нарушения', 'Нарушения правил', 'Breaches'),
];

const criteria = (parts: Parts): readonly CriterionDraft[] => [
  count({ key: 'hours', printed: parts.hoursNumber, title: words(parts.hoursTitle, 'Hours'), clause: row('1', 'Часы добровольческой работы'), tiers: parts.hours }),
  compound({ key: 'awards', printed: '2', title: words('Награды', 'Awards'), clause: row('2', 'Награды'), tiers: parts.awards }),
  checklist({ key: 'site', printed: '3', title: words('Страница в сети', 'Page'), clause: row('3', 'Страница в сети'), tiers: parts.site }),
  choice({ key: 'role', printed: '4', title: words('Опыт', 'Experience'), clause: row('4', 'Опыт'), tiers: parts.role }),
  perUnit({
    key: 'publications',
    printed: '5',
    title: words('Публикации', 'Publications'),
    clause: row('5', 'Публикации'),
    terms: 'публикации',
    cap: parts.publicationCap,
    quote: '1 балл за каждую, не более 5',
  }),
  range({ key: 'projects', printed: '6', title: words('Завершённые проекты', 'Projects'), clause: row('6', 'Завершённые проекты'), tiers: parts.projects }),
  scale({
    key: 'impact',
    printed: '7',
    title: words('Польза для города', 'Use'),
    clause: row('7', 'Польза для города'),
    from: 0,
    to: 5,
    bands: parts.impactBands,
    group: 'jury',
    ...(parts.impactScale === undefined ? {} : { quote: parts.impactScale }),
  }),
  scale({
    key: 'originality',
    printed: '8',
    title: words(parts.originalityTitle, 'Originality'),
    clause: row('8', 'Оригинальность замысла'),
    from: 0,
    to: 5,
    group: 'jury',
    ...(parts.originalityScale === undefined ? {} : { quote: parts.originalityScale }),
  }),
  scale({
    key: 'video',
    printed: parts.videoNumber,
    title: words('Ролик', 'Video'),
    clause: row('9', parts.videoClause),
    from: 0,
    to: 5,
    weight: '0,5',
    cap: { above: 4, unless: words('Ролик опубликован', 'Published'), quote: 'Высший балл – за ролик с хештегом #ДобрыйГород2025' },
  }),
  count({
    key: 'breaches',
    printed: '10',
    title: words('Нарушения правил', 'Breaches'),
    clause: row('10', 'За нарушения баллы снимаются'),
    penalty: true,
    tiers: [
      ['3', 'нарушения ≥ 2', '3 – два нарушения и более'],
      ['1', 'нарушения = 1', '1 – одно нарушение'],
      ['0', 'нарушения = 0', '0 – нарушений нет'],
    ],
  }),
  ...parts.more,
];

/** The clean regulation with some parts replaced, in both nominations alike. */
export function regulation(change: Partial<Parts> = {}): Award {
  const parts = { ...PARTS, ...change };
  const common = { windows: parts.windows, facts: facts(), criteria: criteria(parts), groups: [group('jury', words('Оценки жюри', 'Jury'), '10')], winners: 3 };
  return award({
    key: 'clean',
    title: words('Добрый город', 'Kind town'),
    document: 'Положение о премии «Добрый город»',
    year: 2025,
    timeZone: 'Europe/Moscow',
    nominations: [
      nomination({ ...common, key: 'adults', title: words('Наставник', 'Mentor'), shortTitle: words('Наставник', 'Mentor'), clause: parts.adultsClause, entrants: 'person', ages: { from: 18 } }),
      nomination({
        ...common,
        key: 'juniors',
        title: words('Юниор', 'Junior'),
        shortTitle: words('Юниор', 'Junior'),
        clause: rule('2. Номинации', '2.2', `Юниор: в возрасте от ${parts.juniorAges.from} до ${parts.juniorAges.to} лет включительно.`),
        entrants: 'person',
        ages: parts.juniorAges,
      }),
    ],
    decisions: [],
  });
}

/** The regulation with one nomination alone, for defects that concern the whole award. */
export const firstNomination = (whole: Award): Award => ({ ...whole, nominations: whole.nominations.slice(0, 1) });
