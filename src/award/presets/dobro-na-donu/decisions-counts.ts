/** Ambiguities in the tiers over facts that several tables of «Добро на Дону» share: hours, courses, publications, awards, events. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { organiserRow, volunteerRow, youthRow } from './clauses';

export const countDecisions = (): readonly Decision[] => [
  decision({
    id: 'RO-1',
    clause: volunteerRow('1.', '1 – 100 и более часов; 0 – 100 и менее часов.'),
    question: words(
      'Ровно 100 часов стоят и в строке «1 балл», и в строке «0 баллов». Что ставить?',
      'Exactly 100 hours stand both in the row of 1 point and in the row of 0. Which counts?',
    ),
    readings: [
      reading('one', '1 балл: действует высшая из подходящих строк', '1 point: the highest tier that holds counts'),
      reading('zero', '0 баллов: 1 балл только за число часов больше 100', '0 points: 1 point needs more than 100 hours'),
    ],
    byDefault: 'one',
    asPrinted: 'one',
    touches: 'points',
  }),
  decision({
    id: 'RO-2',
    clause: volunteerRow('2.', '2 – 5 и более пройденных курсов; 1 – 5 и менее пройденных курсов;'),
    question: words(
      'Ровно 5 курсов стоят и в строке «2 балла», и в строке «1 балл» (доброволец, юный доброволец). Что ставить?',
      'Exactly 5 courses stand both in the row of 2 points and in the row of 1 (volunteer, youth). Which counts?',
    ),
    readings: [
      reading('two', '2 балла: действует высшая из подходящих строк', '2 points: the highest tier that holds counts'),
      reading('one', '1 балл: 2 балла только за 6 и более курсов', '1 point: 2 points need 6 courses or more'),
    ],
    byDefault: 'two',
    asPrinted: 'two',
    touches: 'points',
  }),
  decision({
    id: 'RO-3',
    clause: volunteerRow('2.', '1 – 5 и менее пройденных курсов; 0 – отсутствуют пройденные курсы.'),
    question: words(
      'Ноль курсов — это и «5 и менее» («менее 5»), и «отсутствуют». Сколько баллов у того, кто не прошёл ни одного курса?',
      'No courses at all are both "5 or fewer" ("fewer than 5") and "none". How many points for nothing?',
    ),
    readings: [
      reading('zero', '0 баллов: «5 и менее» значит от 1 до 5', '0 points: "5 or fewer" means 1 to 5'),
      reading('one', '1 балл: ноль тоже «5 и менее»', '1 point: nought is also "5 or fewer"'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-4',
    clause: volunteerRow('4.', '1 – 2 и более размещенных публикаций; 0 – публикации отсутствуют.'),
    question: words(
      'Одна публикация не попадает ни в одну строку (доброволец, организатор, юный доброволец). Сколько баллов?',
      'One publication is in no tier (volunteer, organiser, youth). How many points?',
    ),
    readings: [
      reading('zero', '0 баллов: минимум «2 и более» не достигнут', '0 points: the stated minimum of 2 is not met'),
      reading('one', '1 балл: публикация есть, значит не «отсутствуют»', '1 point: there is one, so they are not absent'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-5',
    clause: youthRow('1.', '1 – 40 и более часов; 0 – 20 и менее часов.'),
    question: words(
      'Юный доброволец: больше 20, но меньше 40 часов не попадает ни в одну строку. Сколько баллов?',
      'Youth: more than 20 but fewer than 40 hours are in no tier. How many points?',
    ),
    readings: [
      reading('zero', '0 баллов: минимум «40 и более» не достигнут', '0 points: the stated minimum of 40 is not met'),
      reading('one', '1 балл: это больше, чем «20 и менее»', '1 point: it is more than "20 or fewer"'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-6',
    clause: volunteerRow('10.', '11 – 40 и более добрых дел;'),
    question: words(
      'Доброволец, «Эстафета»: от 1 до 39 добрых дел нет ни в одной строке; строка «0 – побоище пята отсутствует» — ошибка распознавания слов «добрые дела отсутствуют». Сколько баллов?',
      'Volunteer, relay: 1 to 39 deeds are in no tier; the row of 0 is a misread "good deeds are absent". How many points?',
    ),
    readings: [
      reading('zero', '0 баллов: минимум «40 и более» не достигнут', '0 points: the stated minimum of 40 is not met'),
      reading('eleven', '11 баллов: добрые дела есть, значит не «отсутствуют»', '11 points: there are deeds, so they are not absent'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-7',
    clause: organiserRow('10.', '11 – 10 и более организованных мероприятий; 0 – мероприятий отсутствуют.'),
    question: words(
      '«Эстафета»: от 1 до 9 мероприятий организатора и от 1 до 19 добрых дел юного добровольца нет ни в одной строке. Сколько баллов?',
      'Relay: 1 to 9 events of an organiser and 1 to 19 deeds of a youth are in no tier. How many points?',
    ),
    readings: [
      reading('zero', '0 баллов: названный минимум не достигнут', '0 points: the stated minimum is not met'),
      reading('eleven', '11 баллов: участие было, значит не «отсутствуют»', '11 points: there was some, so it is not absent'),
    ],
    byDefault: 'zero',
    asPrinted: 'zero',
    touches: 'points',
  }),
  decision({
    id: 'RO-8',
    clause: volunteerRow('3.', 'в суммарном количестве не менее 3 птг. федерального и не менее 7 птг. регионального уровней'),
    question: words(
      'Награды добровольца: «в суммарном количестве не менее 3 шт. федерального и не менее 7 шт. регионального» («птг.» — ошибка распознавания «шт.»). Нужны оба минимума, или лишняя федеральная награда заменяет региональную, или довольно общей суммы?',
      'Awards of a volunteer, "in total at least 3 federal and at least 7 regional": both minima, may a spare federal award stand in for a regional one, or is the total enough?',
    ),
    readings: [
      reading(
        'substitute',
        'лишняя федеральная награда засчитывается за региональную: 5 баллов — 3 федеральные и 10 всего',
        'a spare federal award counts as a regional one: 5 points for 3 federal and 10 in all',
      ),
      reading('literal', 'оба минимума отдельно: 3 федеральные и 7 региональных', 'both minima apart: 3 federal and 7 regional'),
      reading('total', 'только сумма: 10 наград двух уровней (для 4 баллов — 5)', 'the total alone: 10 awards of both levels (5 for 4 points)'),
    ],
    byDefault: 'substitute',
    asPrinted: 'literal',
    touches: 'points',
  }),
  decision({
    id: 'RO-9',
    clause: volunteerRow('3.', 'полученных за осуществление добровольческой (волонтерской) деятельности на территории области'),
    question: words(
      'Как считать награды международные, окружные и от организаций? О них строки таблиц молчат.',
      'How do awards of international, district and organisation level count? The tiers do not name them.',
    ),
    readings: [
      reading(
        'nearest',
        'международная — как федеральная, окружная — как региональная, награды организаций не считаются; деятельность — в области',
        'international as federal, district as regional, those of organisations not at all; the activity was in the oblast',
      ),
      reading('named', 'считаются только названные уровни: федеральный, региональный, муниципальный', 'only the levels named count: federal, regional, municipal'),
    ],
    byDefault: 'nearest',
    asPrinted: 'named',
    touches: 'points',
  }),
  decision({
    id: 'RO-10',
    clause: volunteerRow('5.', '5 – участие не менее чем в 3 мероприятиях всероссийского и 3 регионального / муниципального уровня в качестве добровольца (волонтера);'),
    question: words(
      'Пять всероссийских мероприятий и ни одного регионального не попадают ни в одну строку, одно всероссийское — тоже. Может ли всероссийское мероприятие заменить региональное?',
      'Five all-Russian events and no regional one fit no tier, nor does a single all-Russian one. May an all-Russian event stand in for a regional one?',
    ),
    readings: [
      reading(
        'substitute',
        'да, каждое засчитывается один раз: 5 баллов — 3 всероссийских и 6 всего; 5 всероссийских — 4 балла',
        'yes, each used once: 5 points for 3 all-Russian and 6 in all; 5 all-Russian give 4 points',
      ),
      reading('literal', 'нет: без региональных и муниципальных строка не выполнена', 'no: without regional or municipal events the tier is not met'),
      reading(
        'double',
        'да, и одно мероприятие засчитывается за оба уровня: 5 всероссийских — 5 баллов',
        'yes, and one event counts for both levels: 5 all-Russian give 5 points',
      ),
    ],
    byDefault: 'substitute',
    asPrinted: 'literal',
    touches: 'points',
  }),
  decision({
    id: 'RO-11',
    clause: volunteerRow('5.', '2 – участие в 1 мероприятии регионального уровня в качестве добровольца (волонтера);'),
    question: words(
      '«Участие в 1 мероприятии»: ровно в одном или не менее чем в одном?',
      '"Took part in 1 event": exactly one, or at least one?',
    ),
    readings: [
      reading('atLeast', 'не менее чем в одном', 'at least one'),
      reading('exactly', 'ровно в одном: два и более региональных без всероссийских — 0 баллов', 'exactly one: two or more regional events alone give 0 points'),
    ],
    byDefault: 'atLeast',
    asPrinted: 'exactly',
    touches: 'points',
  }),
  decision({
    id: 'RO-12',
    clause: volunteerRow('5.', '3 регионального / муниципального уровня'),
    question: words(
      'Косая черта в «3 регионального / муниципального уровня»: складывать оба уровня или нужно 3 одного из них?',
      'The slash in "3 regional / municipal": are both levels added, or must 3 be of one of them?',
    ),
    readings: [
      reading('summed', 'складывать: 1 региональное и 2 муниципальных — это 3', 'added: 1 regional and 2 municipal are 3'),
      reading('either', 'нужно 3 одного уровня: или региональные, или муниципальные', '3 of one level: either regional or municipal'),
    ],
    byDefault: 'summed',
    touches: 'points',
  }),
  decision({
    id: 'RO-13',
    clause: volunteerRow('5.', 'на муниципальном и/или региональном, и/или всероссийском уровнях'),
    question: words(
      'Награды названы «федеральными», мероприятия — «всероссийскими». Это один уровень?',
      'Awards are called "federal", events "all-Russian". Is it one level?',
    ),
    readings: [
      reading('same', 'да, это одно и то же', 'yes, the same'),
      reading('different', 'нет: федеральная награда — только от органа государственной власти', 'no: a federal award is one of a state body only'),
    ],
    byDefault: 'same',
    touches: 'points',
  }),
];
