/** «Социально ориентированный предприниматель Ростовской области»: three expert marks, maximum 15. */
import { nomination, scale, under, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Nomination } from '../../model';
import { entrepreneurRow, rule, SECTION } from './clauses';
import { earlyWindows } from './windows';

const BANDS = [
  [5, 5, '5 – высший уровень, соответствует оценке «отлично». Замечания у эксперта отсутствуют'],
  [4, 4, '4 – средний уровень, соответствует оценке «хорошо».'],
  [2, 3, '2-3 – уровень ниже среднего, соответствует оценке «удовлетворительно».'],
  [0, 1, '0-1 – Низкий уровень, соответствует оценке «неудовлетворительно».'],
] as const;

const ROWS = [
  [
    'own-events',
    '1',
    'Значимость социально ориентированных мероприятий, организованных кандидатом на территории Ростовской области',
    'Significance of the social events organised by the candidate in the oblast (items 1–4, 6–9 of the form)',
    'оценивается значимость социально ориентированных мероприятий, организованных кандидатом на территории Ростовской области',
  ],
  [
    'other-events',
    '2',
    'Степень участия в мероприятиях, проводимых на территории Ростовской области (организованных не кандидатом)',
    'Part taken in events in the oblast organised by others (item 5 of the form)',
    'оцениваются степень участия в мероприятиях, проводимых на территории Ростовской области (организованных не кандидатом)',
  ],
  [
    'together',
    '3',
    'Вклад в реализацию направлений Общероссийской акции взаимопомощи #МЫВМЕСТЕ и степень участия в мероприятиях в рамках Года добрых дел на территории Ростовской области',
    'Contribution to #МЫВМЕСТЕ and part taken in the Year of good deeds (item 10 of the form and others)',
    'Вклад в реализацию направлений Общероссийской акции взаимопомощи #МЫВМЕСТЕ и степень участия в мероприятиях в рамках Года добрых дела на территории Ростовской области',
  ],
] as const;

/** Whole marks, or by halves under the other reading of RO-32: a criterion of its own, as the scale differs. */
const criteria = (): readonly CriterionDraft[] =>
  ROWS.flatMap(([key, printed, ru, en, quote]) => {
    const row = { printed, title: words(ru, en), clause: entrepreneurRow(`${printed}.`, quote), from: 0, to: 5, bands: BANDS };
    return [
      scale({ ...row, key, under: [under('RO-32', 'whole')] }),
      scale({ ...row, key: `${key}-by-halves`, step: 0.5, under: [under('RO-32', 'half')] }),
    ];
  });

export const entrepreneur = (): Nomination =>
  nomination({
    key: 'entrepreneur',
    title: words('Социально ориентированный предприниматель Ростовской области', 'Socially oriented entrepreneur of Rostov oblast'),
    shortTitle: words('Предприниматель', 'Entrepreneur'),
    clause: rule(SECTION.nominations, '5.4', 'для коммерческих организаций (за исключением государственных и муниципальных унитарных предприятий) и индивидуальных предпринимателей, внесших значительный вклад в развитие механизмов взаимопомощи'),
    entrants: 'organisation',
    windows: earlyWindows(),
    facts: [],
    criteria: criteria(),
    winners: 5,
  });
