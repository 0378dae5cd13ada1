/** Server side of the protocol: everything counted from what stands on the tabs now, nothing written. */
import { lawsThere, prizesView } from '../../workbook/prize-view';
import { awardTab, readSitting } from '../../workbook/award-tab';
import { readTable, type Book } from '../../workbook/book';
import { CellReader } from '../../workbook/cells';
import { countBook } from '../../workbook/count-book';
import { decisionsTab } from '../../workbook/decisions-tab';
import type { PeopleRead } from '../../workbook/read-people';
import { resultsState } from '../../workbook/results-state';
import { rulesUnapplied } from '../../workbook/rule-plan';
import type { ProtocolDocument } from '../api';
import { protocolDocument } from '../protocol/document';
import { openActiveBook } from '../run-action';
import { answering, refused, requireOfficer } from './asker';

/** «Иванова А. А., 01.11.2024» by the id of the decision: the name for an address of «Жюри», the day without the hour. */
function signatures(book: Book, { people }: PeopleRead): ReadonlyMap<string, string> {
  const names = new Map<string, string>(people.map(({ email, name }) => [email, name]));
  return new Map(
    readTable(book, decisionsTab).rows.map((row) => {
      const [who, when] = [String(row.get('who')), String(row.get('when')).replace(/^(\d{2}\.\d{2}\.\d{4}) \d{2}:\d{2}:\d{2}$/, '$1')];
      return [String(row.get('id')), [names.get(who.toLowerCase()) ?? who, when].filter((text) => text !== '').join(', ')];
    }),
  );
}

/** The protocol of the sitting. Refuses jurors, and a workbook without applications. */
export function protocolOpen(): ProtocolDocument {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const counted = countBook(book, ({ people }) => requireOfficer({ people, book }));
      if (counted.people.applications.length === 0) throw refused((words) => words.noResults);
      const hasSums = counted.read.award.nominations.some(({ prizes }) => prizes.length > 0);
      return protocolDocument({
        language: book.language,
        counted,
        prizes: hasSums ? prizesView(counted, lawsThere(book), book.language) : undefined,
        sitting: readSitting(new CellReader(readTable(book, awardTab), book.language, [])),
        unapplied: rulesUnapplied(book, counted.read),
        results: resultsState(book, counted.blocks.map(({ result }) => result)),
        signed: signatures(book, counted.people),
      });
    },
  );
}
