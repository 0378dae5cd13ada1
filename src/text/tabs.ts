/** Names of tabs and their columns. Tab names stay within 31 characters and free of : \ / ? * [ ]. */
import { phrase, type Phrase } from './language';

export const tabTitles = {
  award: phrase('Премия', 'Award'),
  decisions: phrase('Решения', 'Decisions'),
  nominations: phrase('Номинации', 'Nominations'),
  windows: phrase('Сроки', 'Dates'),
  dictionary: phrase('Словарь', 'Dictionary'),
  criteria: phrase('Критерии', 'Criteria'),
  jury: phrase('Жюри', 'Jury'),
  applications: phrase('Заявки', 'Applications'),
  conflicts: phrase('Конфликты', 'Conflicts'),
  journal: phrase('Журнал', 'Journal'),
  check: phrase('Проверка', 'Check'),
} as const;

/** «Показатели · Доброволец»; the short title has at most 18 characters. */
export const factsTitle = (short: Phrase): Phrase => phrase(`Показатели · ${short.ru}`, `Facts · ${short.en}`);
/** «Оценки · Доброволец». */
export const ballotsTitle = (short: Phrase): Phrase => phrase(`Оценки · ${short.ru}`, `Marks · ${short.en}`);

const inEnglish = (ru: string, en: string): Phrase => phrase(`${ru} (англ.)`, `${en} (English)`);
const inRussian = (ru: string, en: string): Phrase => phrase(ru, `${en} (Russian)`);

export const headers = {
  key: phrase('Ключ', 'Key'),
  setting: phrase('Настройка', 'Setting'),
  value: phrase('Значение', 'Value'),
  remark: phrase('Пояснение', 'Remark'),
  clause: phrase('Пункт положения', 'Clause'),
  quote: phrase('Слова положения', 'Words of the regulation'),
  who: phrase('Кто', 'Who'),
  when: phrase('Когда', 'When'),
  reason: phrase('Почему', 'Reason'),
  code: phrase('Код', 'Code'),
  name: phrase('Имя или название', 'Name'),
  nomination: phrase('Номинация', 'Nomination'),
  note: phrase('Примечание', 'Note'),
  decisionId: phrase('Решение', 'Decision'),
  questionRu: inRussian('Вопрос', 'Question'),
  questionEn: inEnglish('Вопрос', 'Question'),
  readingsRu: inRussian('Прочтения', 'Readings'),
  readingsEn: inEnglish('Прочтения', 'Readings'),
  byDefault: phrase('По умолчанию', 'Default'),
  chosen: phrase('Выбор', 'Choice'),
  blocking: phrase('Решить до начала', 'Before the jury starts'),
  touches: phrase('Что меняет', 'What it changes'),
  asPrinted: phrase('Буквально', 'As printed'),
  readingKeys: phrase('Ключи прочтений', 'Keys of readings'),
  readingRules: phrase('Правила прочтений', 'Rules of readings'),
  titleRu: inRussian('Название', 'Title'),
  titleEn: inEnglish('Название', 'Title'),
  shortRu: inRussian('Кратко', 'Short title'),
  shortEn: inEnglish('Кратко', 'Short title'),
  entrants: phrase('Кто участвует', 'Entrants'),
  ageFrom: phrase('Возраст от', 'Age from'),
  ageTo: phrase('Возраст до', 'Age to'),
  agesUnder: phrase('Возраст при прочтении', 'Age under a reading'),
  decidedBy: phrase('Как решается', 'Decided'),
  winners: phrase('Победителей', 'Winners'),
  prizes: phrase('Премии по местам, ₽', 'Prizes by place, ₽'),
  stage: phrase('Этап', 'Stage'),
  from: phrase('С', 'From'),
  to: phrase('По', 'To'),
  hour: phrase('До часа', 'Until the hour'),
  fact: phrase('Показатель', 'Fact'),
  factKind: phrase('Что пишут', 'Kind'),
  options: phrase('Варианты', 'Options'),
  criterion: phrase('Критерий', 'Criterion'),
  kind: phrase('Вид', 'Kind'),
  printed: phrase('№', 'No.'),
  lowest: phrase('От', 'From'),
  points: phrase('Баллы (до)', 'Points (to)'),
  step: phrase('Шаг', 'Step'),
  condition: phrase('Условие', 'Condition'),
  under: phrase('При прочтении', 'Under the reading'),
  weight: phrase('Вес', 'Weight'),
  penalty: phrase('Штраф', 'Penalty'),
  group: phrase('Группа', 'Group'),
  cap: phrase('Не более', 'At most'),
  capUnlessRu: inRussian('…если не отмечено', '…unless ticked'),
  capUnlessEn: inEnglish('…если не отмечено', '…unless ticked'),
  scaleQuote: phrase('Слова о шкале', 'Words of the scale'),
  capQuote: phrase('Слова об ограничении', 'Words of the cap'),
  email: phrase('Почта', 'E-mail'),
  person: phrase('Имя', 'Name'),
  role: phrase('Роль', 'Role'),
  nominations: phrase('Номинации', 'Nominations'),
  commission: phrase('Комиссия', 'Commission'),
  applicant: phrase('Кто заявлен', 'Applicant'),
  personCode: phrase('Код человека', 'Person code'),
  filed: phrase('Подана', 'Filed'),
  juror: phrase('Член жюри', 'Juror'),
  comment: phrase('Комментарий', 'Comment'),
  recusal: phrase('Самоотвод: причина', 'Recusal: reason'),
  state: phrase('Состояние', 'State'),
  version: phrase('Версия', 'Version'),
  sum: phrase('Сумма баллов', 'Sum of points'),
  action: phrase('Действие', 'Action'),
  place: phrase('Где', 'Where'),
  before: phrase('Было', 'Before'),
  after: phrase('Стало', 'After'),
  tab: phrase('Лист', 'Tab'),
  cell: phrase('Ячейка', 'Cell'),
  problem: phrase('Что не так', 'What is wrong'),
} as const;

/** «Баллы: часы» beside the raw facts. */
export const pointsHeader = (printed: string): Phrase => phrase(`Баллы ${printed}`, `Points ${printed}`);
/** A mark's column: printed number and title. */
export const markHeader = (printed: string, title: Phrase): Phrase => phrase(`${printed}. ${title.ru}`, `${printed}. ${title.en}`);
export const confirmedHeader = (printed: string, unless: Phrase): Phrase => phrase(`${printed}: ${unless.ru}`, `${printed}: ${unless.en}`);
