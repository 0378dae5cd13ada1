/** «Подвести итоги»: totals, places and ties of every nomination, and what is missing, in one go. */
import { unconfirmed } from '../../award/decisions';
import type { Language } from '../../text/language';
import { menuCaptions } from '../../text/menu';
import { isOfTie } from '../../text/problems';
import { totalsReport, type Counted } from '../../text/results';
import { ruleChangeText } from '../../text/rule-changes';
import { countBook, type CountedBook } from '../../workbook/count-book';
import { lackingOf } from '../../workbook/result-block';
import { tieJournal } from '../../workbook/tie-decisions';
import { writeResults } from '../../workbook/write-results';
import { rulesUnapplied } from '../../workbook/rule-plan';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

function figuresOf({ blocks, problems }: CountedBook): Counted {
  const missing = blocks.flatMap(({ result }) => result.missing);
  const ties = blocks.flatMap(({ result }) => result.ties);
  return {
    nominations: blocks.length,
    applications: blocks.reduce((all, { result }) => all + result.standings.length, 0),
    lacking: lackingOf(missing),
    unreadable: problems.filter((problem) => !isOfTie(problem)).length,
    unfit: problems.filter(isOfTie).length,
    ties: ties.length,
    decidedTies: ties.filter(({ decided }) => decided !== undefined).length,
    decidingTies: ties.filter(({ open }) => open !== 'none').length,
  };
}

function messageOf(counted: CountedBook, unapplied: boolean, language: Language): string {
  const words = totalsReport[language];
  const figures = figuresOf(counted);
  const { ballots, facts, noJuror } = figures.lacking;
  const open = unconfirmed(counted.read.award.decisions, counted.read.confirmed).map(({ id }) => id);
  return [
    words.done(figures),
    words.ties(figures),
    ...(figures.unfit > 0 ? [words.unfit(figures)] : []),
    ...(figures.unreadable > 0 ? [words.unreadable(figures)] : []),
    ballots + facts + noJuror > 0 ? words.lacking(figures) : words.complete,
    ...(open.length > 0 ? [words.unconfirmed(open.join(', '))] : []),
    ...(unapplied ? [ruleChangeText[language].countedUnapplied] : []),
  ].join('\n');
}

/** Counts the workbook and writes «Итоги», «Ничьи» and «Недостаёт». Refuses, having changed nothing, when the rules cannot be read. */
export const totalsAction: Action = {
  caption: menuCaptions.countResults,
  run: (context) => {
    const { book, language } = context;
    const counted = countBook(book, ({ people }) => requireOfficer(context, people));
    const decisions = tieJournal(book, counted.blocks, counted.rules.places);
    const sheet = writeResults(book, counted);
    book.spreadsheet.setActiveSheet(sheet);
    const message = messageOf(counted, rulesUnapplied(book, counted.read), language);
    return { message, journal: [...decisions, { after: message }] };
  },
};
