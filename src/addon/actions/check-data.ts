/** «Проверить данные»: every cell of rules, people, facts and marks that cannot be read, as a sentence with a link. */
import { menuCaptions } from '../../text/menu';
import { setupText } from '../../text/setup';
import { checkRows, checkTab } from '../../workbook/check-tab';
import { readTable, type Book } from '../../workbook/book';
import { layOutTab } from '../../workbook/layout';
import { compiledNominations, readPeople } from '../../workbook/read-people';
import { readAward } from '../../workbook/read-award';
import { readNominationInput } from '../../workbook/read-scores';
import { replaceRows } from '../../workbook/write-table';
import type { CellProblem } from '../../text/problems';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

function problemsOf(book: Book, context: Parameters<Action['run']>[0]): CellProblem[] {
  const read = readAward(book);
  const people = readPeople(book, read);
  requireOfficer(context, people.people);
  return [...read.problems, ...people.problems, ...compiledNominations(read).flatMap((compiled) => readNominationInput(book, compiled).problems)];
}

export const checkDataAction: Action = {
  caption: menuCaptions.checkData,
  run: (context) => {
    const { book, language } = context;
    const problems = problemsOf(book, context);
    const sheet = layOutTab(book, checkTab);
    const ids = new Map([...book.tables.values()].map((table) => [table.title, table.sheet.getSheetId()]));
    replaceRows(readTable(book, checkTab), checkRows(problems, language, (tab) => ids.get(tab)), ['tab', 'problem']);
    const words = setupText[language];
    if (problems.length > 0) book.spreadsheet.setActiveSheet(sheet);
    const message = problems.length === 0 ? words.allGood : words.problemsFound(problems.length, checkTab.title[language]);
    return { message, journal: [{ after: message }] };
  },
};
