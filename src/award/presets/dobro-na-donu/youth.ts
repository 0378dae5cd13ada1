/** «Лучший юный доброволец (волонтер)»: maximum 88, of which facts 58 and experts 30. */
import { decimalFact, nomination, scale, under, wholeFact, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Fact, Nomination } from '../../model';
import { heading, rule, SECTION, youthRow } from './clauses';
import { awardFacts, eventFacts, publicationFact } from './tables';
import { videoCriteria } from './video';
import { lateWindows } from './windows';
import { experienceCriteria, learningCriteria, relay } from './youth-facts';

const facts = (): readonly Fact[] => [
  decimalFact('часы', 'Верифицированные часы', 'Verified hours'),
  wholeFact('курсы', 'Пройденные курсы «Добро.Университет»', 'Courses passed'),
  ...awardFacts(),
  publicationFact(),
  ...eventFacts(),
  wholeFact('региональное участие', 'Участник: региональные и всероссийские мероприятия', 'As a visitor: regional and all-Russian events'),
  wholeFact('муниципальное участие', 'Участник: муниципальные мероприятия', 'As a visitor: municipal events'),
  wholeFact('добрые дела', 'Добрые дела в «Эстафете»', 'Good deeds in the relay'),
];

const expert = (key: string, printed: string, to: number, ru: string, en: string): CriterionDraft =>
  scale({ key, ...heading(youthRow, printed, ru, en), from: 0, to, quote: `от 0 до ${to} баллов.` });

const expertCriteria = (): readonly CriterionDraft[] => [
  expert(
    'involvement',
    '7',
    5,
    'Вовлеченность в деятельность добровольческих (волонтерских) организаций муниципального, регионального и федерального уровня',
    'Involvement in volunteer organisations',
  ),
  expert(
    'contribution',
    '8',
    10,
    'Особый личный вклад в развитие и популяризацию добровольческого (волонтерского) движения в Ростовской области',
    'Special personal contribution to the volunteer movement of the oblast',
  ),
  expert(
    'school',
    '9',
    5,
    'Участие в добровольческой (волонтерской) деятельности на базе общеобразовательной организации/профессиональной образовательной организации',
    'Volunteering at school or college',
  ),
  expert('together', '10', 5, 'Вклад в реализацию Общероссийской акции взаимопомощи #МЫВМЕСТЕ', 'Contribution to the mutual-aid action #МЫВМЕСТЕ'),
  ...videoCriteria({
    ...heading(youthRow, '11', 'Качество и информативность видеовизитки', 'Quality and content of the video'),
    scale: '',
    hashtag: '#ВытьДобруНаДону',
    networks: 'в социальной сети «Вконтакте» или «Телеграм»',
    under: [under('RO-27', 'five')],
  }),
];

export const youth = (): Nomination =>
  nomination({
    key: 'youth',
    title: words('Лучший юный доброволец (волонтер) Ростовской области', 'Best young volunteer of Rostov oblast'),
    shortTitle: words('Юный доброволец', 'Young volunteer'),
    clause: rule(SECTION.nominations, '5.3', 'в возрасте от 8 до 17 лет (включительно), внесших весомый вклад в развитие добровольчества (волонтерства)'),
    entrants: 'person',
    ages: { from: 8, to: 17 },
    windows: lateWindows(),
    facts: facts(),
    criteria: [...learningCriteria(), ...experienceCriteria(), ...expertCriteria(), relay()],
    winners: 5,
  });
