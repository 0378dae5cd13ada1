/** «Призы и налоги»: who receives which prize and what becomes of the tax, under every reading still open. */
import { totalOf } from '../../money/prizes';
import type { Language } from '../../text/language';
import { prizesReport, readingWords, type PrizesDone } from '../../text/prizes';
import type { Book } from '../../workbook/book';
import { countBook } from '../../workbook/count-book';
import { writeGrid } from '../../workbook/grid';
import { journalize } from '../../workbook/journal-tab';
import { lawsOf, prizesView } from '../../workbook/prize-view';
import { prizesGrid, prizesTab, type PrizesView } from '../../workbook/prizes-tab';
import { shownMoney } from '../../workbook/shown-money';
import type { Stamp, Told } from './totals';

function tell(view: PrizesView, language: Language): Told {
  const words = prizesReport[language];
  const count = (kind: 'payable' | 'undecided' | 'noLaw'): number => view.lines.filter((line) => line.kind === kind).length;
  const done: PrizesDone = {
    prizes: count('payable'),
    undecided: count('undecided'),
    noLaw: count('noLaw'),
    preliminary: view.preliminary,
    taxes: view.readings.map((key) => ({ reading: readingWords[language][key].name, tax: shownMoney(language, totalOf(view.lines, key).tax) })),
  };
  const lines = [
    words.done(done),
    ...(done.undecided > 0 ? [words.undecided(done)] : []),
    ...(done.noLaw > 0 ? [words.noLaw(done)] : []),
    ...(done.preliminary ? [words.preliminary] : []),
  ];
  return { title: words.title, message: lines.join('\n') };
}

/** Counts the workbook, works out prizes and tax, writes the tab, then the journal. The places are counted anew, never read back. */
export function workOutPrizes(book: Book, stamp: Stamp): Told {
  const counted = countBook(book);
  const view = prizesView(counted, lawsOf(book), book.language);
  writeGrid(book, prizesTab, prizesGrid(view, book.language));
  const told = tell(view, book.language);
  journalize(book, [{ ...stamp, action: prizesReport[book.language].journal, after: told.message }]);
  return told;
}
