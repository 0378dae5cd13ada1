/** Names of the settings on «Премия» and what each of them does. */
import { bilingual, phrase } from './language';

export const settingNames = {
  titleRu: phrase('Название премии', 'Title of the award (Russian)'),
  titleEn: phrase('Название по-английски', 'Title of the award'),
  document: phrase('Документ', 'Document'),
  year: phrase('Год', 'Year'),
  timeZone: phrase('Часовой пояс сроков', 'Time zone of the deadlines'),
  language: phrase('Язык книги', 'Language of the workbook'),
  factsBy: phrase('Кто вводит показатели', 'Who enters the facts'),
  aggregation: phrase('Оценки нескольких членов жюри', 'Marks of several jurors'),
  places: phrase('Места при равенстве', 'Places after a tie'),
  prizeTie: phrase('Равенство на призовом месте', 'A tie at a prize place'),
  tax: phrase('Кто платит НДФЛ с премии', 'Who bears the income tax'),
  allowance: phrase('Вычет 4 000 ₽ в год', 'Yearly allowance of 4,000 ₽'),
  awardKey: phrase('Ключ премии', 'Key of the award'),
  schema: phrase('Версия книги', 'Version of the workbook'),
} as const;

export const settingRemarks = bilingual(
  {
    titleRu: 'Так премия называется в протоколе и на листах.',
    titleEn: 'Для английской версии.',
    document: 'Откуда взяты правила. Пункты на других листах — из этого документа.',
    year: 'Год премии.',
    timeZone: 'По этому времени наступают сроки, например Europe/Moscow.',
    language: 'На этом языке названия листов, подсказки и сообщения.',
    factsBy: 'Кто может писать на листах «Показатели»: жюри и секретарь или только секретарь. После изменения выполните «Раздать бюллетени».',
    aggregation: 'Как из оценок нескольких членов жюри получается одна.',
    places: 'Какое место следует за двумя вторыми.',
    prizeTie: 'Что делать, если премию одного места делят несколько человек.',
    tax: 'Пока не решено, варианты показаны рядом.',
    allowance: 'Зависит от основания конкурса; решает бухгалтер.',
    awardKey: 'По нему программа узнаёт премию.',
    schema: 'По ней программа узнаёт устройство книги.',
    decided: (decision: string) => `Это правило задаёт лист «Решения»: ${decision}. Меняйте его там.`,
  },
  {
    titleRu: 'The title in the regulation’s language.',
    titleEn: 'The title in the protocol and on the tabs.',
    document: 'Where the rules come from. Clauses on the other tabs are clauses of this document.',
    year: 'Year of the award.',
    timeZone: 'Deadlines fall by this time, for example Europe/Moscow.',
    language: 'Language of tab names, help and messages.',
    factsBy: 'Who may write on the tabs “Facts”: jury and secretary, or the secretary only. After a change run “Hand out ballots”.',
    aggregation: 'How the marks of several jurors become one.',
    places: 'Which place follows two second places.',
    prizeTie: 'What happens when several people share the prize of one place.',
    tax: 'While undecided, the readings are shown side by side.',
    allowance: 'Depends on the basis of the contest; the accountant decides.',
    awardKey: 'The program knows the award by it.',
    schema: 'The program knows the layout of the workbook by it.',
    decided: (decision) => `This rule is set on the tab “Decisions”: ${decision}. Change it there.`,
  },
);

/** What the colours of the workbook mean, as rows below the settings. */
export const legendText = {
  title: phrase('Что значат цвета', 'What the colours mean'),
  input: phrase('Белая ячейка: сюда пишут', 'White: to be filled in'),
  computed: phrase('Серая ячейка: заполняет программа, менять не нужно', 'Grey: filled in by the program, not to be changed'),
  done: phrase('Зелёная: готово, решено', 'Green: done, decided'),
  begun: phrase('Жёлтая: начато, но не закончено', 'Yellow: begun, not finished'),
  attention: phrase('Красная: требует решения или исправления', 'Red: needs a decision or a correction'),
} as const;
