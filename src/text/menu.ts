/** The menu and what every action may say: done, refused, failed. */
import { bilingual, phrase } from './language';

export const menuCaptions = {
  menu: phrase('Премия', 'Award'),
  createBook: phrase('Создать книгу премии…', 'Create an award workbook…'),
  setUp: phrase('Настроить премию…', 'Set up the award…'),
  decisions: phrase('Решения премии…', 'Decisions of the award…'),
  applyRules: phrase('Применить правила', 'Apply the rules'),
  handOut: phrase('Раздать бюллетени', 'Hand out ballots'),
  pasteCriterion: phrase('Вставить критерий из положения…', 'Paste a criterion of the regulation…'),
  importCell: phrase('Разобрать ячейку положения', 'Read a cell of the regulation'),
  checkRegulation: phrase('Проверить положение', 'Check the regulation'),
  checkData: phrase('Проверить данные', 'Check the data'),
  countResults: phrase('Подвести итоги', 'Count the results'),
  whatIf: phrase('Что если', 'What if'),
  borderline: phrase('На грани', 'Borderline'),
  whyThisScore: phrase('Почему такой балл', 'Why this score'),
  myBallot: phrase('Мой бюллетень', 'My ballot'),
  prizesAndTax: phrase('Призы и налоги', 'Prizes and tax'),
  protocol: phrase('Протокол…', 'Protocol…'),
  exportResults: phrase('Экспорт итогов', 'Export the results'),
} as const;

export const runnerText = bilingual(
  {
    refused: 'Не выполнено',
    failed: 'Не получилось',
    busy: 'В книге сейчас работает другая команда меню. Подождите минуту и повторите.',
    error: (message: string) =>
      `Работа прервалась: ${message}. Всё, что уже записано, осталось. Выполните команду ещё раз — она продолжит и ничего не удвоит.`,
    noBook: 'В этой книге ещё нет премии. Начните с «Премия → Создать книгу премии…».',
    notOfficer: (user: string) => `Эта команда — для организатора и секретаря. На листе «Жюри» у ${user === '' ? 'вас' : user} нет такой роли.`,
  },
  {
    refused: 'Not done',
    failed: 'That did not work',
    busy: 'Another menu command is at work in this workbook. Wait a minute and try again.',
    error: (message) => `The work broke off: ${message}. What was written so far is kept. Run the command again: it goes on and doubles nothing.`,
    noBook: 'This workbook holds no award yet. Start with “Award → Create an award workbook…”.',
    notOfficer: (user) => `This command is for the organiser and the secretary. The tab “Jury” gives ${user === '' ? 'you' : user} no such role.`,
  },
);
