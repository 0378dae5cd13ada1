/** The other ambiguities of «Добро на Дону» that change points: youth, video, hashtags, expert scales, the experts' figure. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { entrepreneurRow, missionRow, organiserRow, rule, SECTION, volunteerRow, youthRow } from './clauses';

const youth = (): readonly Decision[] => [
  decision({
    id: 'RO-23',
    clause: youthRow('5.', '5 – участие не менее чем в 3 мероприятиях всероссийского, регионального и муниципального уровней в качестве добровольца (волонтера);'),
    question: words(
      'Юный доброволец: «в 3 мероприятиях всероссийского, регионального и муниципального уровней» — нужны все три уровня, три мероприятия любых или по три каждого?',
      'Youth, "3 events of all-Russian, regional and municipal level": all three levels, any three events, or three of each?',
    ),
    readings: [
      reading('levels', 'все три уровня, высший может заменить низший, каждый раз один раз: три всероссийских — 5 баллов', 'all three levels, a higher one may stand in for a lower, each used once: three all-Russian give 5'),
      reading('present', 'все три уровня без замены: хотя бы по одному', 'all three levels without substitution: one of each at least'),
      reading('total', 'любые три мероприятия', 'any three events'),
      reading('each', 'по три каждого уровня, всего девять', 'three of each level, nine in all'),
    ],
    byDefault: 'levels',
    touches: 'points',
  }),
  decision({
    id: 'RO-24',
    clause: youthRow('5.', '4 – участие не менее чем в 2 мероприятиях всероссийского и/или регионального и/или муниципального уровня в качестве участника или добровольца (волонтера);'),
    question: words(
      'Критерий 5 — об опыте добровольца, но строка «4 балла» засчитывает и участника: два посещения (4) выше одного всероссийского волонтёрства (3). Считать посещения?',
      'Criterion 5 is about volunteering, yet the tier of 4 counts visits too: two visits (4) beat one all-Russian volunteering (3). Count visits?',
    ),
    readings: [
      reading('printed', 'да, как напечатано', 'yes, as printed'),
      reading('volunteer', 'нет: только участие добровольцем, как в названии критерия', 'no: volunteering alone, as the title says'),
    ],
    byDefault: 'printed',
    asPrinted: 'printed',
    touches: 'points',
  }),
  decision({
    id: 'RO-25',
    clause: youthRow('6.', '1 – участие в 1 мероприятии добровольческой (волонтерской) направленности в качестве участника; 0 – отсутствие добровольческой деятельности.'),
    question: words(
      'Юный доброволец, критерий 6: высший балл 3, а не 5; несколько муниципальных посещений не попадают ни в одну строку; строка «0» переписана из критерия 5. Сколько за несколько посещений?',
      'Youth, criterion 6: the highest is 3, not 5; several municipal visits are in no tier; the row of 0 is copied from criterion 5. How many points for several visits?',
    ),
    readings: [
      reading('atLeast', '1 балл за одно и более; 0 — участия не было', '1 point for one or more; 0 when there was none'),
      reading('exactly', '1 балл ровно за одно посещение, за два и более муниципальных — 0', '1 point for exactly one visit; two or more municipal visits give 0'),
    ],
    byDefault: 'atLeast',
    asPrinted: 'exactly',
    touches: 'points',
  }),
  decision({
    id: 'RO-27',
    clause: youthRow('11.', 'Качество и информативность видеовизитки.'),
    question: words(
      'Юный доброволец: шкала видеовизитки не напечатана. По какой шкале её оценивать?',
      'Youth: the scale of the video is not printed. On which scale is it marked?',
    ),
    readings: [
      reading('five', 'от 0 до 5, как в других номинациях; максимум 88', '0 to 5, as in the other nominations; maximum 88'),
      reading('unscored', 'видеовизитка не оценивается; максимум 83', 'the video is not marked; maximum 83'),
    ],
    byDefault: 'five',
    asPrinted: 'five',
    blocking: true,
    touches: 'points',
  }),
];

const video = (): readonly Decision[] => [
  decision({
    id: 'RO-28',
    clause: volunteerRow('9.', 'Наивысшее количество баллов возможно получить в случае публикации видеовизитки в социальной сети «Вконтакте» и/или «Телеграм» с хештегом: #БытьДобруНаДону.'),
    question: words(
      '«Наивысшее количество баллов возможно получить в случае публикации»: что с оценкой 5 без подтверждённой публикации?',
      '"The highest mark is possible if published": what becomes of a 5 without proof of publication?',
    ),
    readings: [
      reading('cap', 'засчитывается 4 (оценки целые); максимум без публикации 74, 84, 87', 'it counts as 4 (marks are whole); maximum without publication 74, 84, 87'),
      reading('juror', 'решает член жюри, автоматического ограничения нет', 'the juror decides, there is no automatic limit'),
    ],
    byDefault: 'cap',
    asPrinted: 'cap',
    touches: 'points',
  }),
  decision({
    id: 'RO-29',
    clause: youthRow('11.', 'в социальной сети «Вконтакте» или «Телеграм» с хештегом: #ВытьДобруНаДону.'),
    question: words(
      'Хештег напечатан тремя способами: #БытьДобруНаДону, #БытьДобруНадону, #ВытьДобруНаДону (ошибка распознавания «Б»). Какой принимать?',
      'The hashtag is printed in three ways: #БытьДобруНаДону, #БытьДобруНадону, #ВытьДобруНаДону (a misread Б). Which is accepted?',
    ),
    readings: [
      reading('lenient', '#БытьДобруНаДону без различия больших и малых букв или так, как напечатано в своей номинации; довольно одной сети', '#БытьДобруНаДону in any case, or as printed in one’s nomination; one network is enough'),
      reading('exact', 'только точно так, как напечатано в своей номинации', 'only exactly as printed in one’s nomination'),
    ],
    byDefault: 'lenient',
    asPrinted: 'exact',
    touches: 'points',
  }),
  decision({
    id: 'RO-31',
    clause: organiserRow('7.', 'Количество публикаций о добровольчестве (волонтерстве) на личных страницах кандидата и/или организации в социальных сетях.'),
    question: words(
      'За какое время и на какой день считать часы, курсы, публикации и добрые дела; считать ли перепосты?',
      'Over which time and as of which day are hours, courses, publications and deeds counted; do reposts count?',
    ),
    readings: [
      reading('filing', 'за всё время, на момент подачи; разные открытые ссылки, перепосты не считаются', 'lifetime, as of filing; distinct open links, no reposts'),
      reading('deadline', 'за всё время, на последний день приёма заявок', 'lifetime, as of the last day of applications'),
      reading('year', 'только за год премии', 'the year of the award alone'),
    ],
    byDefault: 'filing',
    touches: 'points',
  }),
];

const experts = (): readonly Decision[] => [
  decision({
    id: 'RO-32',
    clause: entrepreneurRow('1.', '2-3 – уровень ниже среднего, соответствует оценке «удовлетворительно».'),
    question: words(
      'Предприниматель: ступени 5, 4, 2–3, 0–1 не называют оценок 1,5; 3,5; 4,5. Можно ли ставить половины?',
      'Entrepreneur: the bands 5, 4, 2–3, 0–1 leave 1.5, 3.5 and 4.5 undefined. Are half marks allowed?',
    ),
    readings: [
      reading('whole', 'нет, только целые оценки', 'no, whole marks only'),
      reading('half', 'да, с шагом 0,5', 'yes, by steps of 0.5'),
    ],
    byDefault: 'whole',
    asPrinted: 'whole',
    touches: 'points',
  }),
  decision({
    id: 'RO-33',
    clause: missionRow('1.', '9-10 – высший уровень, соответствует оценке «отлично». Замечания у эксперта отсутствуют; 6-8 – средний уровень, соответствует оценке «хорошо».'),
    question: words(
      '«Миссия: Добро»: одна шкала разнесена по клеткам строк 1–4, у строк 5 и 6 клетки пусты. По какой шкале оценивать?',
      '«Миссия: Добро»: one scale is smeared over the cells of rows 1 to 4, and the cells of rows 5 and 6 are empty. Which scale?',
    ),
    readings: [
      reading('shared', 'одна шкала 0–10 для всех шести критериев; максимум 60', 'one scale 0–10 for all six criteria; maximum 60'),
      reading('cells', 'каждая клетка сама по себе: 6–10, нет, 3–5, 0–2, нет, нет; максимум 17', 'each cell by itself: 6–10, none, 3–5, 0–2, none, none; maximum 17'),
    ],
    byDefault: 'shared',
    asPrinted: 'cells',
    touches: 'points',
  }),
  decision({
    id: 'RO-35',
    clause: rule(SECTION.criteria, '7.4', 'Оценка заявок осуществляется экспертной комиссией, утвержденной приказом комитета по молодежной политике Ростовской области.'),
    question: words(
      'Как из оценок нескольких экспертов получить одну? Показатели считаются один раз при любом ответе.',
      'How do the marks of several experts become one? Facts are scored once whatever the answer.',
    ),
    readings: [
      reading('mean', 'среднее по экспертам, которые не взяли самоотвод', 'the mean over experts who did not stand aside', { aggregation: 'mean' }),
      reading('sum', 'сумма оценок экспертов', 'the sum of the experts’ marks', { aggregation: 'sum' }),
      reading('median', 'медиана', 'the median', { aggregation: 'median' }),
    ],
    byDefault: 'mean',
    touches: 'points',
  }),
  decision({
    id: 'RO-58',
    clause: rule(SECTION.criteria, '7.2', 'осуществляется по критериям, указанным в приложении к настоящему Положению, а также на основании постановления Правительства Ростовской области от 22.05.2019 № 364'),
    question: words(
      'Постановления № 364 и № 480 могут добавить критерии, которых нет в этом тексте. Учитывать их?',
      'Decrees 364 and 480 may add criteria that are not in this text. Are they taken into account?',
    ),
    readings: [
      reading('annex', 'нет: баллы только по приложению, остальное отмечается «вне текста»', 'no: points by the annex alone; the rest is flagged as outside the text'),
      reading('decrees', 'да: организатор впишет критерии постановлений сам', 'yes: the organiser adds the criteria of the decrees'),
    ],
    byDefault: 'annex',
    touches: 'points',
  }),
];

export const scoringDecisions = (): readonly Decision[] => [...youth(), ...video(), ...experts()];
