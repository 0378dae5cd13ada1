/** «Миссия: Добро»: six expert marks of 0–10, maximum 60. */
import { nomination, scale, under, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Nomination } from '../../model';
import { heading, missionRow, rule, SECTION } from './clauses';
import { lateWindows } from './windows';

const EXCELLENT = [9, 10, '9-10 – высший уровень, соответствует оценке «отлично». Замечания у эксперта отсутствуют'] as const;
const GOOD = [6, 8, '6-8 – средний уровень, соответствует оценке «хорошо».'] as const;
const FAIR = [3, 5, '3-5 – уровень ниже среднего, соответствует оценке «удовлетворительно».'] as const;
const POOR = [0, 2, '0-2 – Низкий уровень, соответствует оценке «неудовлетворительно».'] as const;

const RELEVANCE = ['relevance', '1', 'Актуальность и социальная значимость проекта', 'Relevance and social significance of the project'] as const;
const LOGIC = [
  'logic',
  '3',
  'Наличие логической связи между проблемой, целями, задачами, мероприятиями проекта',
  'Logical link between problem, aims, tasks and activities',
] as const;
const OPENNESS = ['openness', '4', 'Открытость и прозрачность процесса реализации заявленного проекта', 'Openness of the project’s course'] as const;

const ROWS = [
  RELEVANCE,
  [
    'results',
    '2',
    'Достигнутые результаты и эффекты деятельности (имеющиеся качественные и количественные результаты реализации проекта на момент участия в Премии)',
    'Results and effects achieved',
  ],
  LOGIC,
  OPENNESS,
  ['presentation', '5', 'Качество и содержательность презентации проекта', 'Quality and content of the presentation'],
  [
    'budget',
    '6',
    'Реалистичность бюджета проекта и обоснованность планируемых расходов на реализацию проекта',
    'Realistic budget and well-founded expenses',
  ],
] as const;

/** One scale printed across the cells of four rows serves all six criteria (RO-33). */
const shared = (): readonly CriterionDraft[] =>
  ROWS.map(([key, printed, ru, en]) =>
    scale({
      key,
      ...heading(missionRow, printed, ru, en),
      under: [under('RO-33', 'shared')],
      from: 0,
      to: 10,
      bands: [EXCELLENT, GOOD, FAIR, POOR],
    }),
  );

/** The cells taken letter by letter: rows 2, 5 and 6 have no points of their own. */
const cells = (): readonly CriterionDraft[] =>
  (
    [
      [RELEVANCE, 6, 10, [EXCELLENT, GOOD]],
      [LOGIC, 3, 5, [FAIR]],
      [OPENNESS, 0, 2, [POOR]],
    ] as const
  ).map(([[key, printed, ru, en], from, to, bands]) =>
    scale({ key: `${key}-cell`, ...heading(missionRow, printed, ru, en), under: [under('RO-33', 'cells')], from, to, bands }),
  );

export const mission = (): Nomination =>
  nomination({
    key: 'mission',
    title: words('Миссия: Добро', 'Mission: Good'),
    shortTitle: words('Миссия Добро', 'Mission Good'),
    clause: rule(SECTION.nominations, '5.5', 'для социально значимых добровольческих (волонтерских) проектов некоммерческих организаций, зарегистрированных в установленном порядке на территории Российской Федерации'),
    entrants: 'project',
    windows: lateWindows(),
    facts: [],
    criteria: [...shared(), ...cells()],
    winners: 5,
  });
