/** «Подвести итоги»: totals, places and ties of every nomination, and what is missing, in one go. */
import { unconfirmed } from '../../award/decisions';
import { totalsReport, type Counted } from '../../text/results';
import type { Language } from '../../text/language';
import type { Book } from '../../workbook/book';
import { countBook, type CountedBook } from '../../workbook/count-book';
import { journalize } from '../../workbook/journal-tab';
import { lackingOf } from '../../workbook/result-block';
import { writeResults } from '../../workbook/write-results';

/** When an action ran and who ran it, for the journal. */
export interface Stamp {
  /** "21.11.2026 14:05:09". */
  readonly when: string;
  readonly who: string;
}

/** What the person is told. */
export interface Told {
  readonly title: string;
  readonly message: string;
}

function figuresOf({ blocks, problems }: CountedBook): Counted {
  const missing = blocks.flatMap(({ result }) => result.missing);
  const ties = blocks.flatMap(({ result }) => result.ties);
  return {
    nominations: blocks.length,
    applications: blocks.reduce((all, { result }) => all + result.standings.length, 0),
    lacking: lackingOf(missing),
    unreadable: problems.length,
    ties: ties.length,
    decidingTies: ties.filter(({ touches }) => touches !== 'none').length,
  };
}

function tell(counted: CountedBook, language: Language): Told {
  const words = totalsReport[language];
  const figures = figuresOf(counted);
  const { ballots, facts, noJuror } = figures.lacking;
  const open = unconfirmed(counted.read.award.decisions, counted.read.confirmed).map(({ id }) => id);
  const lines = [
    words.done(figures),
    words.ties(figures),
    ...(figures.unreadable > 0 ? [words.unreadable(figures)] : []),
    ballots + facts + noJuror > 0 ? words.lacking(figures) : words.complete,
    ...(open.length > 0 ? [words.unconfirmed(open.join(', '))] : []),
  ];
  return { title: words.title, message: lines.join('\n') };
}

/** Counts the workbook, writes the tabs, then the journal. Refuses, having changed nothing, when the rules cannot be read. */
export function countTotals(book: Book, stamp: Stamp): Told {
  const counted = countBook(book);
  writeResults(book, counted);
  const told = tell(counted, book.language);
  journalize(book, [{ ...stamp, action: totalsReport[book.language].journal, after: told.message }]);
  return told;
}
