/** «Призы и налоги»: who receives which prize and what becomes of the tax, under every reading still open. */
import { totalOf } from '../../money/prizes';
import type { Language } from '../../text/language';
import { menuCaptions } from '../../text/menu';
import { prizesReport, readingWords, type PrizesDone } from '../../text/prizes';
import { countBook } from '../../workbook/count-book';
import { lawsOf, prizesView } from '../../workbook/prize-view';
import type { PrizesView } from '../../workbook/prizes-tab';
import { stateWarnings } from '../../workbook/results-state';
import { shownMoney } from '../../workbook/shown-money';
import { writePrizes } from '../../workbook/write-results';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

function messageOf(view: PrizesView, language: Language): string {
  const words = prizesReport[language];
  const count = (kind: 'payable' | 'undecided' | 'noLaw'): number => view.lines.filter((line) => line.kind === kind).length;
  const done: PrizesDone = {
    prizes: count('payable'),
    undecided: count('undecided'),
    noLaw: count('noLaw'),
    preliminary: view.preliminary,
    taxes: view.readings.map((key) => ({ reading: readingWords[language][key].name, tax: shownMoney(language, totalOf(view.lines, key).tax) })),
  };
  return [
    words.done(done),
    ...(done.undecided > 0 ? [words.undecided(done)] : []),
    ...(done.noLaw > 0 ? [words.noLaw(done)] : []),
    ...(done.preliminary ? [words.preliminary] : []),
    ...view.warnings,
  ].join('\n');
}

/** Works out prizes and tax and writes «Призы и НДФЛ». The places are counted anew, never read back from a tab. */
export const prizesAction: Action = {
  caption: menuCaptions.prizesAndTax,
  run: (context) => {
    const { book, language } = context;
    const counted = countBook(book, ({ people }) => requireOfficer(context, people));
    const warnings = stateWarnings(book, counted.read, counted.blocks.map(({ result }) => result));
    const view = prizesView(counted, lawsOf(book, counted.people.participants.officers), language, warnings);
    book.spreadsheet.setActiveSheet(writePrizes(book, view, counted.people.participants.officers));
    const message = messageOf(view, language);
    return { message, journal: [{ after: message }] };
  },
};
