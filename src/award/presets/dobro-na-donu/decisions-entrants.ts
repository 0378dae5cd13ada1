/** Ambiguities of «Добро на Дону» that change who may take part and when. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { rule, SECTION } from './clauses';

const people = (): readonly Decision[] => [
  decision({
    id: 'RO-36',
    clause: rule(SECTION.nominations, '5.1', 'в возрасте старше 18 лет, внесших весомый вклад в развитие добровольчества (волонтерства)'),
    question: words(
      '«Старше 18 лет» (взрослые) и «от 8 до 17 лет включительно» (юные): куда относится тот, кому уже 18, но нет 19?',
      '"Older than 18" (adults) and "8 to 17 inclusive" (youth): where does a person of 18 belong?',
    ),
    readings: [
      reading('full', 'ко взрослым: 18 полных лет и старше', 'to the adults: 18 full years and over'),
      reading('strict', 'никуда: взрослые — с 19 лет', 'nowhere: adults are 19 and over'),
    ],
    byDefault: 'full',
    asPrinted: 'strict',
    touches: 'admission',
  }),
  decision({
    id: 'RO-37',
    clause: rule(SECTION.nominations, '5.3', 'на момент подачи заявки на участие в Премии, в возрасте от 8 до 17 лет (включительно)'),
    question: words(
      'На какой день считать возраст: «на момент подачи» сказано о регистрации, о возрасте — нет?',
      'As of which day is age counted: "when applying" is said of registration, not of age?',
    ),
    readings: [
      reading('filing', 'на день подачи; день рождения позже не важен', 'the day of filing; a later birthday does not matter'),
      reading('deadline', 'на последний день приёма заявок', 'the last day of applications'),
    ],
    byDefault: 'filing',
    touches: 'admission',
  }),
  decision({
    id: 'RO-38',
    clause: rule(SECTION.participants, '4.1.1', 'граждане Российской Федерации, имеющие прописку Ростовской области в возрасте от 8 лет'),
    question: words(
      '«Прописка» (4.1.1) или «регистрация по месту жительства» (раздел 5)?',
      '"Прописка" (4.1.1) or registration by residence (section 5)?',
    ),
    readings: [
      reading('residence', 'регистрация по месту жительства', 'registration by residence'),
      reading('any', 'любая регистрация, временная тоже', 'any registration, a temporary one as well'),
    ],
    byDefault: 'residence',
    touches: 'admission',
  }),
  decision({
    id: 'RO-39',
    clause: rule(SECTION.nominations, '5.5', 'некоммерческих организаций, зарегистрированных в установленном порядке на территории Российской Федерации'),
    question: words(
      'НКО для «Миссия: Добро»: зарегистрирована в области (4.1.2) или в России (5.5)?',
      'An NCO for «Миссия: Добро»: registered in the oblast (4.1.2) or in Russia (5.5)?',
    ),
    readings: [
      reading('russia', 'в России: правило номинации особое', 'in Russia: the rule of the nomination is special'),
      reading('oblast', 'в Ростовской области', 'in Rostov oblast'),
    ],
    byDefault: 'russia',
    touches: 'admission',
  }),
  decision({
    id: 'RO-40',
    clause: rule(SECTION.nominations, '5.4', 'и индивидуальных предпринимателей, внесших значительный вклад'),
    question: words(
      'Индивидуальных предпринимателей называет пункт 5.4, но не 4.1. Допускать?',
      'Individual entrepreneurs are named in 5.4 but not in 4.1. Are they admitted?',
    ),
    readings: [reading('admitted', 'да', 'yes'), reading('refused', 'нет: в 4.1 только организации', 'no: 4.1 has companies alone')],
    byDefault: 'admitted',
    touches: 'admission',
  }),
  decision({
    id: 'RO-41',
    clause: rule(SECTION.nominations, '5.1', 'осуществляющих добровольческую (волонтерскую) деятельность не менее 3 лет и/или являющихся добровольцами (волонтерами) общероссийской акции взаимопомощи #МЫВМЕСТЕ'),
    question: words(
      'Три года опыта «и/или» #МЫВМЕСТЕ: довольно одного? Чем подтверждать?',
      'Three years of experience "and/or" #МЫВМЕСТЕ: is one enough? What proves it?',
    ),
    readings: [
      reading('or', 'довольно одного; опыт — от первой подтверждённой активности', 'one is enough; experience from the first verified activity'),
      reading('and', 'нужно и то и другое', 'both are needed'),
    ],
    byDefault: 'or',
    touches: 'admission',
  }),
  decision({
    id: 'RO-49',
    clause: rule(SECTION.nominations, '5.5', 'для социально значимых добровольческих (волонтерских) проектов некоммерческих организаций'),
    question: words(
      'Можно ли подать несколько проектов, в несколько номинаций, снова после победы?',
      'May one enter several projects, several nominations, and again after a win?',
    ),
    readings: [
      reading('several', 'да, с отметкой; каждая заявка считается отдельно', 'yes, flagged; each application counts by itself'),
      reading('single', 'нет: одна заявка от участника', 'no: one application of an entrant'),
    ],
    byDefault: 'several',
    touches: 'admission',
  }),
  decision({
    id: 'RO-54',
    clause: rule(SECTION.applications, '9.5', 'согласие на публикацию информации, содержащейся в заявке'),
    question: words(
      'Участники 8–17 лет: согласия законного представителя текст не требует, а публиковать разрешает всю заявку. Как быть?',
      'Entrants of 8 to 17: the text asks no consent of a representative, and lets the whole application be published. What then?',
    ),
    readings: [
      reading('representative', 'отметка о согласии представителя; публикуются номинация и баллы, дети — инициалами', 'a tick for the representative’s consent; nomination and points are published, minors as initials'),
      reading('printed', 'как напечатано: согласие дано подачей заявки', 'as printed: filing is consent'),
    ],
    byDefault: 'representative',
    asPrinted: 'printed',
    touches: 'admission',
  }),
];

const filing = (): readonly Decision[] => [
  decision({
    id: 'RO-42',
    clause: rule(SECTION.dates, '6.5.2', 'проводится с 30.09.2024 по 13.10.2024 года (включительно).'),
    question: words(
      '30.09.2024 — и последний день отбора, и первый день оценки. Можно ли оценивать в этот день?',
      '30.09.2024 is both the last day of screening and the first of evaluation. May one judge on it?',
    ),
    readings: [
      reading('admitted', 'да: заявку можно оценивать, как только она допущена', 'yes: an application may be judged once it is admitted'),
      reading('next', 'нет: оценка с 01.10.2024', 'no: evaluation from 01.10.2024'),
    ],
    byDefault: 'admitted',
    touches: 'admission',
  }),
  decision({
    id: 'RO-43',
    clause: rule(SECTION.applications, '9.4', 'должны быть открыты и доступны на протяжении срока проведения Премии'),
    question: words(
      'Премия идёт до 01.12.2024 (6.1), а итоги и награждение — до 31.12.2024 (6.6, 6.7). До какого дня ссылки должны быть открыты?',
      'The award runs to 01.12.2024 (6.1), results and awarding to 31.12.2024 (6.6, 6.7). Until when must links be open?',
    ),
    readings: [
      reading('publication', 'до публикации итогов, не позднее 31.12.2024', 'until the results are published, by 31.12.2024'),
      reading('period', 'до 01.12.2024', 'until 01.12.2024'),
    ],
    byDefault: 'publication',
    touches: 'admission',
  }),
  decision({
    id: 'RO-44',
    clause: rule(SECTION.dates, '6.3.1', 'Доступ к подаче заявки будет ограничен 03.10.2024 года в 23:59 по московскому времени.'),
    question: words(
      '«В 23:59»: заявка, поданная в 23:59:30, вовремя? Переносится ли срок с воскресенья 15.09.2024?',
      '"At 23:59": is an application of 23:59:30 in time? Does the deadline move from Sunday 15.09.2024?',
    ),
    readings: [
      reading('wholeMinute', 'вовремя: минута 23:59 входит целиком (до 23:59:59), срок не переносится', 'in time: the minute 23:59 is included (to 23:59:59); the deadline does not move'),
      reading('onTheDot', 'опоздала: приём закрыт в 23:59:00', 'late: closed at 23:59:00'),
      reading('nextWorkingDay', 'срок с выходного переносится на первый рабочий день', 'a deadline on a day off moves to the next working day'),
    ],
    byDefault: 'wholeMinute',
    touches: 'admission',
  }),
  decision({
    id: 'RO-50',
    clause: rule(SECTION.dates, '6.4.3', 'В случае недостаточного предоставления требуемой информации заявка не допускается к оцениванию комиссией.'),
    question: words(
      'Неполную заявку отклонить сразу или сначала уточнить (6.5.4)?',
      'Is an incomplete application refused at once, or clarified first (6.5.4)?',
    ),
    readings: [reading('clarify', 'сначала уточнить', 'clarify first'), reading('refuse', 'отклонить сразу', 'refuse at once')],
    byDefault: 'clarify',
    asPrinted: 'refuse',
    touches: 'admission',
  }),
  decision({
    id: 'RO-55',
    clause: rule(SECTION.applications, '9.3', 'документы без подписи и печати участника Премии прикрепляются в формате .word, сметы прикрепляются в формате .xlsx'),
    question: words('Формата «.word» не существует. Какие файлы принимать?', 'There is no format ".word". Which files are accepted?'),
    readings: [
      reading('doc', '.doc и .docx', '.doc and .docx'),
      reading('anyText', 'любой текстовый документ', 'any text document'),
    ],
    byDefault: 'doc',
    touches: 'admission',
  }),
  decision({
    id: 'RO-59',
    clause: rule(SECTION.dates, '6.8', 'Сроки проведения этапов Премии могут быть изменены по решению организаторов.'),
    question: words(
      'Можно ли менять сроки после начала приёма (ГК 1058 — только в первой половине срока)?',
      'May dates change after opening (the Civil Code, art. 1058: only in the first half of the period)?',
    ),
    readings: [
      reading('warn', 'предупредить и записать старые и новые даты', 'warn, and log the old and the new dates'),
      reading('firstHalf', 'только в первой половине срока приёма', 'only in the first half of the filing period'),
    ],
    byDefault: 'warn',
    asPrinted: 'warn',
    touches: 'admission',
  }),
];

export const entrantDecisions = (): readonly Decision[] => [...people(), ...filing()];
