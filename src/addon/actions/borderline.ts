/** «На грани»: the facts on which a win or a prize hangs, for the secretary to check first. */
import { compileNomination } from '../../award/compile';
import { asPrinted } from '../../award/decisions';
import { borderlines } from '../../results/borderline';
import { borderlineWords } from '../../text/borderline';
import { menuCaptions } from '../../text/menu';
import { BORDERLINE_IDENTITY, borderlineRows, borderlineTab, type NominationBorderlines } from '../../workbook/borderline-tab';
import { countBook, type CountedBook } from '../../workbook/count-book';
import { rewrite } from '../../workbook/write-results';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

function foundIn({ read, rules, blocks, facts }: CountedBook): readonly NominationBorderlines[] {
  const printed = asPrinted(read.award.decisions);
  return blocks.map((block) => ({
    block,
    found: borderlines({
      compiled: block.compiled,
      asPrinted: compileNomination(block.compiled.nomination, read.award.decisions, printed),
      result: block.result,
      facts,
      places: rules.places,
    }),
  }));
}

/** Counts the workbook and writes «На грани». */
export const borderlineAction: Action = {
  caption: menuCaptions.borderline,
  run: (context) => {
    const { book, language } = context;
    const counted = countBook(book, ({ people }) => requireOfficer(context, people));
    const all = foundIn(counted);
    const rows = borderlineRows(all, counted.places, language);
    book.spreadsheet.setActiveSheet(rewrite(book, borderlineTab, BORDERLINE_IDENTITY, counted.people.participants.officers, () => rows));
    const found = all.flatMap((each) => each.found);
    const [cells, applications] = [new Set(found.map(({ application, fact }) => `${application}\n${fact}`)), new Set(found.map(({ application }) => application))];
    const words = borderlineWords[language];
    const message = found.length === 0 ? words.none : words.report(cells.size, applications.size, borderlineTab.title[language]);
    return { message, journal: [{ after: message }] };
  },
};
