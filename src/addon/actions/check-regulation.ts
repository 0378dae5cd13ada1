/** «Проверить положение»: what is wrong with the rules themselves, before the jury meets it. */
import { unconfirmed } from '../../award/decisions';
import { regulationReport } from '../../award/lint/report';
import { menuCaptions } from '../../text/menu';
import { regulationReport as reportWords } from '../../text/regulation';
import { readTable } from '../../workbook/book';
import { layOutTab } from '../../workbook/layout';
import { readAward } from '../../workbook/read-award';
import { readPeople } from '../../workbook/read-people';
import { REGULATION_IDENTITY, regulationRows, regulationTab } from '../../workbook/regulation-tab';
import { replaceRows } from '../../workbook/write-table';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

/** Writes «Проверка положения» anew. Rules that cannot be read are findings too: the rest is checked all the same. */
export const checkRegulationAction: Action = {
  caption: menuCaptions.checkRegulation,
  run: (context) => {
    const { book, language } = context;
    const read = readAward(book);
    requireOfficer(context, readPeople(book, read).people);
    const findings = regulationReport(read.award, read.choices);
    const ids = new Map([...book.tables.values()].map((table) => [table.title, table.sheet.getSheetId()]));
    const sheet = layOutTab(book, regulationTab);
    const rows = regulationRows(read.award, findings, read.problems, language, (tab) => ids.get(tab));
    replaceRows(readTable(book, regulationTab), rows, REGULATION_IDENTITY);
    if (rows.length > 0) book.spreadsheet.setActiveSheet(sheet);
    const words = reportWords[language];
    const open = unconfirmed(read.award.decisions, read.confirmed).map(({ id }) => id);
    const message = [
      rows.length === 0 ? words.clean : words.found(rows.length, regulationTab.title[language]),
      ...(read.problems.length > 0 ? [words.unreadable(read.problems.length)] : []),
      ...(open.length > 0 ? [words.blocking(open.join(', '))] : []),
    ].join('\n');
    return { message, journal: [{ after: message }] };
  },
};
