/** «Что если»: which undecided reading, or which juror alone, would change a winner or a sum of money. */
import { openReadings, whatIf, type WhatIfCase } from '../../results/what-if';
import { menuCaptions } from '../../text/menu';
import { whatIfWords } from '../../text/what-if';
import { countBook, type CountedBook } from '../../workbook/count-book';
import { lawsOf, prizesView } from '../../workbook/prize-view';
import { WHAT_IF_IDENTITY, whatIfRows, whatIfTab } from '../../workbook/what-if-tab';
import { moneyCases } from '../../workbook/what-if-money';
import { rewrite } from '../../workbook/write-results';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

const casesOf = ({ read, people, facts, ballots, tieDecisions }: CountedBook): readonly WhatIfCase[] =>
  whatIf({
    award: read.award,
    choices: read.choices,
    confirmed: read.confirmed,
    applications: people.applications,
    facts,
    jury: people.participants.jurors,
    ballots,
    tieDecisions,
  });

/** Counts the workbook under every open reading and without each juror in turn; writes «Что если». */
export const whatIfAction: Action = {
  caption: menuCaptions.whatIf,
  run: (context) => {
    const { book, language } = context;
    const counted = countBook(book, ({ people }) => requireOfficer(context, people));
    const { read, people } = counted;
    const { officers, jurors } = people.participants;
    const cases = casesOf(counted);
    const hasSums = read.award.nominations.some(({ prizes }) => prizes.length > 0);
    const money = moneyCases(counted, hasSums ? prizesView(counted, lawsOf(book, officers), language) : undefined, language);
    const names = {
      applicants: new Map(people.applications.map(({ id, name }) => [id, name])),
      jurors: new Map(jurors.map(({ id, name }) => [id, name])),
    };
    const rows = whatIfRows(read.award, cases, money, names, language);
    book.spreadsheet.setActiveSheet(rewrite(book, whatIfTab, WHAT_IF_IDENTITY, officers, () => rows));
    const words = whatIfWords[language];
    const known = cases.filter(({ unscored }) => unscored === 0);
    const message = [
      known.length + money.length === 0 ? words.none : words.report(known.length + money.length, rows.length, whatIfTab.title[language]),
      words.checked(openReadings(read.award, read.choices, read.confirmed).length, jurors.length),
      ...(known.length < cases.length ? [words.unchecked(cases.length - known.length)] : []),
    ].join('\n');
    return { message, journal: [{ after: message }] };
  },
};
