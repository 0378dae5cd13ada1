/** Ambiguities of «Неравнодушный гражданин» that change points and places. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { rule, SECTION } from './clauses';

const points = (): readonly Decision[] => [
  decision({
    id: 'PR-2',
    clause: rule(SECTION.criteria, '5.1', 'Основными критериями оценки претендентов на Премию являются:'),
    question: words(
      'Шкалы и весов в тексте нет. По какой шкале оценивать четыре критерия?',
      'The text has neither scale nor weights. On which scale are the four criteria marked?',
    ),
    readings: [
      reading('five', 'целые оценки от 0 до 5, критерии равны; максимум 20', 'whole marks of 0 to 5, equal weights; maximum 20'),
      reading('ten', 'целые оценки от 0 до 10, критерии равны; максимум 40', 'whole marks of 0 to 10, equal weights; maximum 40'),
    ],
    byDefault: 'five',
    blocking: true,
    touches: 'points',
  }),
  decision({
    id: 'PR-3',
    clause: rule(SECTION.criteria, '5.1', 'Основными критериями оценки претендентов на Премию являются:'),
    question: words('Критерии названы «основными». Могут ли быть другие?', 'The criteria are called "main". May there be others?'),
    readings: [
      reading('four', 'нет, только четыре названных', 'no, the four named alone'),
      reading('more', 'да, организатор впишет их на вкладке «Критерии»', 'yes, the organiser adds them to the tab of criteria'),
    ],
    byDefault: 'four',
    touches: 'points',
  }),
  decision({
    id: 'PR-4',
    clause: rule(SECTION.criteria, '5.1', 'целевая аудитория деятельности и её численность'),
    question: words(
      'Численность аудитории — число, но баллов за число в тексте нет. Как её оценивать?',
      'The size of the audience is a number, but the text has no tiers for it. How is it scored?',
    ),
    readings: [
      reading('mark', 'оценкой жюри; число показывается рядом', 'by the jury’s mark; the number is shown beside'),
      reading('tiers', 'по ступеням, которые впишет организатор', 'by tiers that the organiser enters'),
    ],
    byDefault: 'mark',
    touches: 'points',
  }),
  decision({
    id: 'PR-5',
    clause: rule(SECTION.stages, '4.4', 'принятие жюри решения о победителях Премии'),
    question: words(
      'Как из оценок членов жюри получить одну? Кворума и проходного балла в тексте нет.',
      'How do the jurors’ marks become one? The text has no quorum and no pass mark.',
    ),
    readings: [
      reading('mean', 'среднее по членам жюри без самоотвода; кворум больше половины, проходного балла нет', 'the mean over jurors who did not stand aside; quorum over a half, no pass mark', { aggregation: 'mean' }),
      reading('sum', 'сумма оценок', 'the sum of the marks', { aggregation: 'sum' }),
      reading('median', 'медиана', 'the median', { aggregation: 'median' }),
    ],
    byDefault: 'mean',
    touches: 'points',
  }),
  decision({
    id: 'PR-31',
    clause: rule(SECTION.general, '1.5', 'очное рассмотрение заявок списка финалистов номинаций Премии (шорт-листа) в соответствии с критериями оценки материалов'),
    question: words(
      'В финале жюри оценивает заявку (1.5) или самопрезентацию (4.4)?',
      'Does the jury of the final mark the application (1.5) or the self-presentation (4.4)?',
    ),
    readings: [
      reading('together', 'то и другое одним листом, по тем же четырём критериям', 'both on one sheet, by the same four criteria'),
      reading('presentation', 'только самопрезентацию', 'the presentation alone'),
    ],
    byDefault: 'together',
    touches: 'points',
  }),
  decision({
    id: 'PR-32',
    clause: rule(SECTION.stages, '4.2', 'Из состава победителей муниципального этапа формируется шорт-лист Премии, участники которого участвуют в финале Премии.'),
    question: words('Переходят ли баллы муниципального этапа в финал?', 'Do points of the municipal stage carry over to the final?'),
    readings: [reading('reset', 'нет, в финале всё сначала', 'no, the final starts anew'), reading('carried', 'да, складываются', 'yes, they are added')],
    byDefault: 'reset',
    touches: 'points',
  }),
];

const places = (): readonly Decision[] => [
  decision({
    id: 'C12',
    clause: rule(SECTION.awarding, '7.3', 'В финале Премии определяются три призовых места в каждой из основных номинаций.'),
    question: words('Как нумеровать места при равных суммах?', 'How are places numbered when totals are equal?'),
    readings: [
      reading('competition', '1, 2, 2, 4: следующее место пропускается', '1, 2, 2, 4: the next place is skipped', { places: 'competition' }),
      reading('dense', '1, 2, 2, 3: места идут подряд', '1, 2, 2, 3: places run on', { places: 'dense' }),
    ],
    byDefault: 'competition',
    touches: 'places',
  }),
  decision({
    id: 'PR-6',
    clause: rule(SECTION.stages, '4.2', 'На муниципальных этапах определяется по одному победителю в каждой из основных номинаций Премии.'),
    question: words(
      'Победитель муниципального этапа один, а правила о равенстве нет. Как его выбрать?',
      'There is one municipal winner and no rule for a tie. How is the winner chosen?',
    ),
    readings: [
      reading('runoff', 'переголосование комиссии, при новом равенстве решает председатель', 'a second vote of the commission; if still equal the chair decides'),
      reading('lot', 'жребий', 'by lot'),
    ],
    byDefault: 'runoff',
    touches: 'places',
  }),
  decision({
    id: 'PR-8',
    clause: rule(SECTION.awarding, '7.3', 'В финале Премии определяются три призовых места в каждой из основных номинаций.'),
    question: words(
      'В номинации меньше трёх финалистов или в городе один участник. Как присуждать?',
      'A nomination has fewer than three finalists, or a locality one applicant. How to award?',
    ),
    readings: [
      reading('filled', 'только занятые места; о единственном участнике комиссия всё равно решает', 'filled places alone; a single applicant still needs a decision'),
      reading('automatic', 'единственный участник побеждает без решения', 'a single applicant wins without a decision'),
    ],
    byDefault: 'filled',
    touches: 'places',
  }),
  decision({
    id: 'PR-25',
    clause: rule(SECTION.taking, '3.19', 'Результаты проведения Премии являются окончательными и не подлежат пересмотру за исключением случаев выявления Организаторами после объявления таких результатов нарушений'),
    question: words('Победитель выбыл после объявления итогов. Поднимается ли следующий?', 'A winner drops out after the results. Does the next one move up?'),
    readings: [
      reading('vacant', 'нет, место остаётся свободным; организатор может решить иначе', 'no, the place stays vacant; the organiser may decide otherwise'),
      reading('next', 'да, следующий поднимается', 'yes, the next one moves up'),
    ],
    byDefault: 'vacant',
    touches: 'places',
  }),
  decision({
    id: 'PR-36',
    clause: rule(SECTION.stages, '4.1', 'Участие в данных этапах является обязательным.'),
    question: words(
      'Финалист не пришёл на самопрезентацию. И можно ли сравнивать заочные оценки Владивостока с очными?',
      'A finalist does not appear. And may marks in absentia (Vladivostok) be compared with those in person?',
    ),
    readings: [
      reading('withdrawn', 'снят после подтверждения организатора; города никогда не сводятся в один список', 'withdrawn once the organiser confirms; localities are never ranked together'),
      reading('application', 'оценивается по заявке', 'marked by the application'),
    ],
    byDefault: 'withdrawn',
    touches: 'places',
  }),
  decision({
    id: 'PR-38',
    clause: rule(SECTION.general, '1.5', 'заочное рассмотрение заявок участников Премии из г. Владивостока в соответствии с критериями оценки материалов'),
    question: words(
      'Владивосток оценивает жюри, другие города — комиссии, а финал — снова жюри. Могут ли те же люди оценивать финалиста дважды?',
      'Vladivostok is judged by the jury, other localities by commissions, the final by the jury again. May the same people judge a finalist twice?',
    ),
    readings: [
      reading('shown', 'да; списки судей этапов раздельны, и видно, кто уже оценивал', 'yes; the stages have lists of their own and it is shown who judged before'),
      reading('barred', 'нет: судивший муниципальный этап финалиста не оценивает', 'no: who judged a finalist’s municipal stage stands aside'),
    ],
    byDefault: 'shown',
    touches: 'places',
  }),
];

export const scoringDecisions = (): readonly Decision[] => [...points(), ...places()];
