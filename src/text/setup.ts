/** What «Создать книгу премии», «Раздать бюллетени» and «Проверить данные» say. */
import { bilingual } from './language';
import { counted, countedEnglish } from './numbers';

export const setupText = bilingual(
  {
    which: 'Какая премия? Напишите номер.',
    unknownAward: (typed: string) => `Премии «${typed}» в списке нет. Напишите номер из списка, например 1.`,
    alreadyAward: (title: string) => `В этой книге уже есть премия «${title}». Чтобы начать другую, создайте новую таблицу.`,
    created: (title: string, tabs: number) =>
      `Книга премии «${title}» готова: ${counted(tabs, ['лист', 'листа', 'листов'])}. Дальше: впишите людей на лист «Жюри», заявки на лист «Заявки» и выполните «Раздать бюллетени».`,
    createdJournal: (title: string) => `Создана книга премии «${title}»`,
    handedOut: (facts: number, ballots: number) =>
      facts + ballots === 0
        ? 'Все строки уже на месте: новых заявок и членов жюри нет. Защита листов обновлена.'
        : `Добавлено: ${counted(facts, ['строка показателей', 'строки показателей', 'строк показателей'])}, ${counted(ballots, ['бюллетень', 'бюллетеня', 'бюллетеней'])}. Заполненное не тронуто.`,
    undecided: (decisions: readonly string[]) =>
      `Жюри начнёт, когда будут решены вопросы, от которых зависят баллы. Выберите прочтение на листе «Решения» или в «Решениях премии»:\n${decisions.map((each) => `• ${each}`).join('\n')}`,
    nobody: 'На листе «Жюри» нет ни одного члена жюри с номинацией, а на листе «Заявки» — ни одной заявки. Впишите их и повторите.',
    allGood: 'Ошибок нет: все ячейки читаются.',
    problemsFound: (count: number, tab: string) =>
      `${counted(count, ['ячейка', 'ячейки', 'ячеек'])} с ошибкой. Список со ссылками — на листе «${tab}».`,
  },
  {
    which: 'Which award? Type its number.',
    unknownAward: (typed) => `There is no award “${typed}” in the list. Type a number of the list, such as 1.`,
    alreadyAward: (title) => `This workbook already holds the award “${title}”. Make a new spreadsheet to start another one.`,
    created: (title, tabs) =>
      `The workbook of “${title}” is ready: ${countedEnglish(tabs, 'tab')}. Next: fill in the tabs “Jury” and “Applications”, then run “Hand out ballots”.`,
    createdJournal: (title) => `Workbook of “${title}” created`,
    handedOut: (facts, ballots) =>
      facts + ballots === 0
        ? 'Every row is in place: there are no new applications or jurors. Protections are up to date.'
        : `Added: ${countedEnglish(facts, 'row')} of facts, ${countedEnglish(ballots, 'ballot')}. What was filled in is untouched.`,
    undecided: (decisions) =>
      `The jury starts when the questions on which points depend are decided. Choose a reading on the tab “Decisions” or in “Decisions of the award”:\n${decisions.map((each) => `• ${each}`).join('\n')}`,
    nobody: 'The tab “Jury” has no juror with a nomination, and the tab “Applications” no application. Fill them in and try again.',
    allGood: 'No errors: every cell can be read.',
    problemsFound: (count, tab) => `${countedEnglish(count, 'cell')} with an error. The list with links is on the tab “${tab}”.`,
  },
);
