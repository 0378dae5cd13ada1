/** Ambiguities of the table «Лучший организатор»: a title that does not fit its tiers, two identical rows, a torn-off title. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { organiserRow } from './clauses';

export const organiserDecisions = (): readonly Decision[] => [
  decision({
    id: 'RO-14',
    clause: organiserRow('4.', 'Наличие наград, поощрений, полученных за осуществление добровольческой (волонтерской) деятельности на территории области.'),
    question: words(
      'Критерий 4 организатора назван «награды», а строки баллов говорят об участии в мероприятиях. Что оценивать?',
      'Criterion 4 of the organiser is titled "awards", but its tiers speak of taking part in events. What is scored?',
    ),
    readings: [
      reading('events', 'мероприятия, как напечатаны строки баллов', 'events, as the tiers are printed'),
      reading('awards', 'награды, как в названии; баллы — по строкам критерия 3 добровольца', 'awards, as the title says, by the tiers of criterion 3 of the volunteer'),
      reading('better', 'и то и другое: засчитывается лучший результат', 'both: the better result counts'),
    ],
    byDefault: 'events',
    asPrinted: 'events',
    blocking: true,
    touches: 'points',
  }),
  decision({
    id: 'RO-15',
    clause: organiserRow('8.', 'Собственный личный вклад в развитие и популяризацию добровольческого (волонтерского) движения в Ростовской области.'),
    question: words(
      'Критерии 9 и 10 организатора напечатаны одинаково («Вклад в реализацию Общероссийской акции взаимопомощи #МЫВМЕСТЕ»), а к критерию 8 пристала лишняя фраза о личном вкладе. Как считать?',
      'Criteria 9 and 10 of the organiser are identical ("contribution to #МЫВМЕСТЕ"), and a stray sentence on personal contribution is stuck to criterion 8. How to count?',
    ),
    readings: [
      reading('restored', 'критерий 9 — личный вклад, критерий 10 — #МЫВМЕСТЕ; максимум 85', 'criterion 9 is personal contribution, criterion 10 is #МЫВМЕСТЕ; maximum 85'),
      reading('printed', 'как напечатано: #МЫВМЕСТЕ оценивается дважды; максимум 85', 'as printed: #МЫВМЕСТЕ is marked twice; maximum 85'),
      reading('once', 'повтор не считается: #МЫВМЕСТЕ оценивается один раз; максимум 80', 'the duplicate is dropped: #МЫВМЕСТЕ is marked once; maximum 80'),
      reading('split', 'личный вклад — отдельный критерий, и обе строки остаются; максимум 90', 'personal contribution is a criterion of its own and both rows stay; maximum 90'),
    ],
    byDefault: 'restored',
    asPrinted: 'printed',
    touches: 'points',
  }),
  decision({
    id: 'RO-16',
    clause: organiserRow('8.', '5 – членство регионального клуба #МЫВМЕСТЕ; 0 – отсутствие членства регионального клуба #МЫВМЕСТЕ.'),
    question: words(
      'Засчитывается ли членство в федеральном клубе #МЫВМЕСТЕ, если напечатан только региональный?',
      'Does membership of the federal #МЫВМЕСТЕ club count where only the regional one is printed?',
    ),
    readings: [
      reading('either', 'да: региональный или федеральный клуб — 5 баллов', 'yes: the regional or the federal club gives 5 points'),
      reading('regional', 'нет: только региональный клуб', 'no: the regional club alone'),
    ],
    byDefault: 'either',
    asPrinted: 'regional',
    touches: 'points',
  }),
  decision({
    id: 'RO-18',
    clause: organiserRow('3.', '1 – личный кабинет создан, дополнительная информация не указана; 0 – личный кабинет не создан.'),
    question: words(
      'Кабинет организации создан и заполнен частично (например, только контакты), и ни одна строка от 2 до 5 не выполнена целиком. Сколько баллов?',
      'The account of the organisation exists and is filled in part (contacts alone, say), so that no tier from 2 to 5 is met in full. How many points?',
    ),
    readings: [
      reading('created', '1 балл: кабинет создан', '1 point: the account exists'),
      reading('nothingElse', '0 баллов: 1 балл только за кабинет без всякой информации', '0 points: 1 point is for an account with nothing in it'),
    ],
    byDefault: 'created',
    asPrinted: 'nothingElse',
    touches: 'points',
  }),
  decision({
    id: 'RO-19',
    clause: organiserRow('5.', 'за счет средств из федерального бюджета, выигранных в грантовых конкурсах Ростовской области, платформы «Россия – страна возможностей» или Фонда Президентских грантов'),
    question: words(
      'Какие деньги считать грантом проекта: текст называет «федеральный бюджет», но и конкурсы области, а Росмолодёжь не называет?',
      'Which money makes a project count: the text says "federal budget", yet names contests of the oblast, and does not name Rosmolodezh?',
    ),
    readings: [
      reading('anyGrant', 'все названные источники и любой федеральный грант; на свои деньги — нет; для 3 баллов довольно заявки', 'all named sources and any federal grant; not own money; 3 points need only the application'),
      reading('named', 'только источники, названные в тексте', 'only the sources named in the text'),
      reading('any', 'любой источник, и собственные средства тоже', 'any source, own money as well'),
    ],
    byDefault: 'anyGrant',
    asPrinted: 'named',
    touches: 'points',
  }),
  decision({
    id: 'RO-20',
    clause: organiserRow('6.', '0 – отсутствие участия в решении задач особой сложности окружного и/или регионального уровня.'),
    question: words(
      'Задачи муниципального уровня есть в названии критерия 6, но не в строках баллов. Сколько баллов за них?',
      'Tasks of municipal level are in the title of criterion 6 but in no tier. How many points for them?',
    ),
    readings: [
      reading('zero', '0 баллов: строка «0» говорит об окружном и региональном уровне', '0 points: the row of 0 speaks of district and regional level'),
      reading('one', '1 балл: название критерия включает муниципальный уровень', '1 point: the title includes the municipal level'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-21',
    clause: organiserRow('10.', 'организованными мероприятиями считаются добрые дела, зарегистрированные на единой информационной системе «ДОБРО.РФ» в профиле организатора'),
    question: words(
      'Одно и то же мероприятие на ДОБРО.РФ даёт баллы и в критерии 1, и в «Эстафете» (5 + 30). Считать дважды?',
      'One event on ДОБРО.РФ earns points both in criterion 1 and in the relay (5 + 30). Count it twice?',
    ),
    readings: [
      reading('both', 'да: два числа, оба как напечатаны; «Эстафета» — только за Год добрых дел', 'yes: two figures, both as printed; the relay only within the Year of good deeds'),
      reading('once', 'нет: мероприятие «Эстафеты» не вписывается в критерий 1', 'no: an event of the relay is not entered in criterion 1'),
    ],
    byDefault: 'both',
    asPrinted: 'both',
    touches: 'points',
  }),
  decision({
    id: 'RO-22',
    clause: organiserRow('1.', 'Количество проведенных мероприятий («Добрых дел», размещенных в единой информационной системе'),
    question: words(
      'Какие мероприятия организатора считать: размещённые на ДОБРО.РФ, проведённые или подтверждённые?',
      'Which events of an organiser count: listed on ДОБРО.РФ, held, or verified?',
    ),
    readings: [
      reading('listedAndHeld', 'размещённые и проведённые', 'listed and held'),
      reading('verified', 'только с подтверждёнными часами участников', 'only those with verified hours of participants'),
    ],
    byDefault: 'listedAndHeld',
    touches: 'points',
  }),
];
