/** «Лучший организатор добровольческой (волонтерской) деятельности»: maximum 85, of which facts 70 and experts 15. */
import { choiceFact, nomination, tickFact, under, wholeFact, words } from '../../build';
import type { Fact, Nomination } from '../../model';
import { rule, SECTION } from './clauses';
import { contributionCriteria } from './organiser-contribution';
import { activityCriteria, awardOrEventCriteria, PROJECT, projectCriteria, relay } from './organiser-facts';
import { awardFacts, eventFacts, publicationFact } from './tables';
import { earlyWindows } from './windows';

const facts = (): readonly Fact[] => [
  wholeFact('проведенные мероприятия', 'Проведённые мероприятия, размещённые на ДОБРО.РФ', 'Events held and listed on ДОБРО.РФ'),
  wholeFact('курсы', 'Пройденные курсы «Добро.Университет»', 'Courses passed'),
  wholeFact('организаторские курсы', 'Из них на тему организации добровольческой деятельности', 'Of them on organising volunteering'),
  tickFact('кабинет', 'Кабинет организации создан', 'The organisation has an account'),
  tickFact('оформление', 'Кабинет: стилистическое оформление', 'Account: styled'),
  tickFact('описание', 'Кабинет: заполнено описание', 'Account: description'),
  tickFact('результаты', 'Кабинет: перечислены результаты', 'Account: results'),
  tickFact('контакты', 'Кабинет: контактная информация', 'Account: contacts'),
  tickFact('медиа', 'Кабинет: фото и видео', 'Account: photos and videos'),
  tickFact('отзывы', 'Кабинет: отзывы и верификация', 'Account: reviews and verification'),
  ...eventFacts(),
  ...awardFacts(),
  choiceFact('проект', 'Социальный проект на грант', 'Social project on a grant', Object.values(PROJECT)),
  wholeFact('международные задачи', 'Задачи особой сложности: международные', 'Special tasks: international'),
  wholeFact('всероссийские задачи', 'Задачи особой сложности: всероссийские', 'Special tasks: all-Russian'),
  wholeFact('региональные задачи', 'Задачи особой сложности: окружные и региональные', 'Special tasks: district and regional'),
  wholeFact('муниципальные задачи', 'Задачи особой сложности: муниципальные', 'Special tasks: municipal'),
  publicationFact(),
  tickFact('региональный клуб', 'Член регионального клуба #МЫВМЕСТЕ', 'Member of the regional #МЫВМЕСТЕ club'),
  tickFact('федеральный клуб', 'Член федерального клуба #МЫВМЕСТЕ', 'Member of the federal #МЫВМЕСТЕ club'),
  wholeFact('мероприятия эстафеты', 'Мероприятия, организованные в «Эстафете»', 'Events organised in the relay'),
];

export const organiser = (): Nomination => {
  const adults = nomination({
    key: 'organiser',
    title: words(
      'Лучший организатор добровольческой (волонтерской) деятельности Ростовской области',
      'Best organiser of volunteering in Rostov oblast',
    ),
    shortTitle: words('Организатор', 'Organiser'),
    clause: rule(SECTION.nominations, '5.2', 'для физических лиц, зарегистрированных по месту жительства на территории Ростовской области на момент подачи заявки на участие в Премии, в возрасте старше 18 лет, являющихся организаторами добровольческой (волонтерской) деятельности и имеющими опыт в реализации проектов не менее 3 лет и/или являющихся организаторами мероприятий в рамках общероссийской акции взаимопомощи #МЫВМЕСТЕ'),
    entrants: 'person',
    ages: { from: 18 },
    windows: earlyWindows(),
    facts: facts(),
    criteria: [...activityCriteria(), ...awardOrEventCriteria(), ...projectCriteria(), ...contributionCriteria(), relay()],
    winners: 5,
  });
  return { ...adults, agesUnder: [{ ages: { from: 19 }, under: [under('RO-36', 'strict')] }] };
};
