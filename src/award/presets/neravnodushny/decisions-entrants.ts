/** Ambiguities of «Неравнодушный гражданин» that change who may take part and when. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { localities, rule, SECTION } from './clauses';

const named = (language: 'ru' | 'en'): string => localities().map((each) => each[language]).join(', ');

const people = (): readonly Decision[] => [
  decision({
    id: 'PR-10',
    clause: rule(SECTION.stages, '4.2', 'Участники из г. Владивостока проходят муниципальный этап заочно, посредством проведения оценки их заявок членами жюри.'),
    question: words('«Участники из г. Владивостока» — кто там живёт или кто его выбрал?', '"Participants from Vladivostok": who live there, or who chose it?'),
    readings: [reading('chose', 'кто выбрал Владивосток при подаче', 'who chose it when applying'), reading('live', 'кто там живёт', 'who live there')],
    byDefault: 'chose',
    touches: 'admission',
  }),
  decision({
    id: 'PR-35',
    clause: rule(SECTION.stages, '4.2', 'г. Владивосток (заочно), г. Уссурийск, г. Находка, г. Партизанск, г. Дальнегорск, пгт. Лучегорск, пгт. Славянка.'),
    question: words(
      'Населённые пункты муниципального этапа: список 4.2 закрыт или Оргкомитет определяет их сам (1.4)?',
      'Localities of the municipal stage: is the list of 4.2 closed, or does the Orgcommittee define them (1.4)?',
    ),
    readings: [
      reading('seven', `семь названных, список можно изменить: ${named('ru')}`, `the seven named, the list may be edited: ${named('en')}`),
      reading('closed', 'только семь названных', 'the seven named alone'),
    ],
    byDefault: 'seven',
    asPrinted: 'closed',
    touches: 'admission',
  }),
  decision({
    id: 'PR-16',
    clause: rule(SECTION.taking, '3.1', 'достигшие 14 лет'),
    question: words(
      'На какой день должно исполниться 14 лет, и нужно ли согласие родителей для 14–17 лет?',
      'On which day must one be 14, and is a parent’s consent needed at 14 to 17?',
    ),
    readings: [
      reading('filing', 'на день подачи; до 18 лет — отметка о согласии законного представителя', 'on the day of filing; under 18 a tick for the legal representative’s consent'),
      reading('final', 'на день финала', 'on the day of the final'),
    ],
    byDefault: 'filing',
    touches: 'admission',
  }),
  decision({
    id: 'PR-17',
    clause: rule(SECTION.taking, '3.1', 'проживающие на территории Приморского края'),
    question: words(
      '«Проживающие» — по заявлению или по регистрации? «Успешно реализующие в 2019 году» — дела только 2019 года?',
      '"Living" in the krai: as declared or as registered? "Carrying out in 2019": deeds of 2019 alone?',
    ),
    readings: [
      reading('declared', 'по заявлению участника; деятельность в 2019 году', 'as declared; activity in 2019'),
      reading('registered', 'по регистрации', 'as registered'),
    ],
    byDefault: 'declared',
    touches: 'admission',
  }),
  decision({
    id: 'PR-24',
    clause: rule(SECTION.taking, '3.16', 'К участию в Премии не допускаются: сотрудники Организаторов и членов Оргкомитета Премии, аффилированные с ними третьи лица, а также члены жюри.'),
    question: words(
      'Названы сотрудники членов Оргкомитета, но не сами члены и не муниципальные комиссии. Кого не допускать, и есть ли самоотвод?',
      'Staff of Orgcommittee members are named, but neither the members nor the municipal commissions. Who is barred, and is there recusal?',
    ),
    readings: [
      reading('wide', 'и самих членов; комиссии заявляют о том же; самоотвод включён', 'the members as well; commissions declare the same; recusal is on'),
      reading('printed', 'как напечатано', 'as printed'),
    ],
    byDefault: 'wide',
    asPrinted: 'printed',
    touches: 'admission',
  }),
  decision({
    id: 'PR-33',
    clause: rule(SECTION.taking, '3.2', 'либо представителями общественных организаций, волонтерами или отдельными гражданами'),
    question: words('Заявку подал другой человек. Довольно ли этого для согласия участника (3.17)?', 'Somebody else filed. Is that the candidate’s consent (3.17)?'),
    readings: [
      reading('own', 'нет, нужна отметка о согласии самого участника', 'no, the candidate’s own consent must be ticked'),
      reading('filing', 'да, согласие дано подачей', 'yes, filing is consent'),
    ],
    byDefault: 'own',
    asPrinted: 'filing',
    touches: 'admission',
  }),
  decision({
    id: 'PR-27',
    clause: rule(SECTION.taking, '3.18', 'Отзыв согласия на обработку персональных данных означает отказ участника от дальнейшего участия в Премии, а также отказ от получения приза'),
    question: words(
      'Использование материалов бессрочно (3.9), а согласие можно отозвать (3.18). Что делать при отзыве?',
      'Materials may be used for ever (3.9), yet consent may be withdrawn (3.18). What follows a withdrawal?',
    ),
    readings: [
      reading('removed', 'участник выбывает, и его данных нет во всех будущих выгрузках', 'the entrant leaves, and is in no future export'),
      reading('kept', 'участник выбывает, но поданное остаётся в прежних материалах', 'the entrant leaves, but earlier materials stay'),
    ],
    byDefault: 'removed',
    touches: 'admission',
  }),
];

const filing = (): readonly Decision[] => [
  decision({
    id: 'PR-18',
    clause: rule(SECTION.dates, '5.1', 'прием Оргкомитетом заявок на участие в основных номинациях Премии'),
    question: words('До какого часа и по какому времени принимают в последний день?', 'Until which hour, and of which zone, on the last day?'),
    readings: [
      reading('endOfDay', 'до 23:59:59 по времени Владивостока', 'until 23:59:59, Vladivostok time'),
      reading('office', 'до конца рабочего дня Оргкомитета', 'until the office closes'),
    ],
    byDefault: 'endOfDay',
    touches: 'admission',
  }),
  decision({
    id: 'PR-19',
    clause: rule(SECTION.dates, '5.1', '01.02.2020 по 29.02.2020'),
    question: words(
      '29.02.2020 — суббота. Переносится ли срок на понедельник 02.03.2020, и как считать почту?',
      '29.02.2020 is a Saturday. Does the deadline move to Monday 02.03.2020, and what of post?',
    ),
    readings: [
      reading('explicit', 'нет, дата названа прямо; почта — по штемпелю; поступившее 01–02.03 отмечается для организатора', 'no, the date is explicit; post by the postmark; arrivals of 01–02.03 are flagged'),
      reading('monday', 'да, на 02.03.2020 (ГК 193)', 'yes, to 02.03.2020 (Civil Code, art. 193)'),
    ],
    byDefault: 'explicit',
    asPrinted: 'explicit',
    touches: 'admission',
  }),
  decision({
    id: 'PR-20',
    clause: rule(SECTION.dates, '5.2', 'сроки приема и рассмотрения заявок могут быть изменены в одностороннем порядке'),
    question: words(
      'Можно ли менять сроки в одностороннем порядке (ГК 1058 — только в первой половине срока, до 15.02)?',
      'May dates be changed one-sidedly (the Civil Code, art. 1058: only in the first half, to 15.02)?',
    ),
    readings: [
      reading('warn', 'предупредить; записать старые и новые даты', 'warn; log the old and the new dates'),
      reading('firstHalf', 'только в первой половине срока', 'only in the first half of the period'),
    ],
    byDefault: 'warn',
    asPrinted: 'warn',
    touches: 'admission',
  }),
  decision({
    id: 'PR-21',
    clause: rule(SECTION.taking, '3.6', 'в течение 5 (Пяти) дней с даты ее поступления'),
    question: words('Пять дней на регистрацию — календарных или рабочих?', 'Five days for registration: calendar or working days?'),
    readings: [reading('calendar', 'календарных', 'calendar days'), reading('working', 'рабочих', 'working days')],
    byDefault: 'calendar',
    touches: 'admission',
  }),
  decision({
    id: 'PR-22',
    clause: rule(SECTION.taking, '3.7', 'заявки, заполненные некорректно;'),
    question: words('Заявку с ошибками отклонить сразу или дать исправить?', 'Is a faulty application refused at once, or may it be corrected?'),
    readings: [
      reading('correct', 'дать исправить; причина отказа — с обязательным пояснением', 'it may be corrected; a refusal needs a note'),
      reading('refuse', 'отклонить сразу', 'refused at once'),
    ],
    byDefault: 'correct',
    asPrinted: 'refuse',
    touches: 'admission',
  }),
  decision({
    id: 'PR-37',
    clause: rule(SECTION.taking, '3.20', 'не несут ответственности за технические сбои в сети интернет-провайдера, к которой подключен участник'),
    question: words('Заявка опоздала из-за сбоя связи. Принимать?', 'A technical failure made an application late. Is it accepted?'),
    readings: [
      reading('late', 'нет, но организатор может допустить с причиной', 'no, but the organiser may admit it with a reason'),
      reading('never', 'нет, без исключений', 'no, without exception'),
    ],
    byDefault: 'late',
    asPrinted: 'never',
    touches: 'admission',
  }),
];

export const entrantDecisions = (): readonly Decision[] => [...people(), ...filing()];
