/** The undecided readings of money in sums: the tax clause (PR-29), and ties at a prize place (PR-7). */
import { chosenReading } from '../award/decisions';
import type { Award, Decision, Reading, Rules } from '../award/model';
import { awardedPrizes, totalOf } from '../money/prizes';
import type { Language } from '../text/language';
import { readingWords } from '../text/prizes';
import { whatIfWords } from '../text/what-if';
import type { CountedBook } from './count-book';
import type { PrizesView } from './prizes-tab';
import { shownMoney } from './shown-money';

/** One reading of money: what it would cost. */
export interface MoneyCase {
  readonly cause: string;
  readonly before: string;
  readonly after: string;
}

function taxCases(view: PrizesView, language: Language): readonly MoneyCase[] {
  const words = whatIfWords[language];
  if (view.decided || view.lines.every(({ kind }) => kind !== 'payable')) return [];
  return view.readings.map((reading) => {
    const { tax, net, gross } = totalOf(view.lines, reading);
    const [shownTax, shownNet, shownGross] = [tax, net, gross].map((sum) => shownMoney(language, sum));
    return {
      cause: words.tax(readingWords[language][reading].name),
      before: words.taxOpen,
      after: words.taxSums(shownTax ?? '', shownNet ?? '', shownGross ?? ''),
    };
  });
}

/** The sum of all stated prizes under a rule for ties, and how many wait for a decision. */
function prizesUnder(counted: CountedBook, prizeTie: Rules['prizeTie']): { readonly sum: bigint; readonly prizes: number; readonly open: number } {
  const { award } = counted.read;
  const awarded = counted.blocks.flatMap(({ compiled: { nomination }, result }) =>
    awardedPrizes({ nomination: nomination.key, standings: result.standings, prizes: nomination.prizes, year: award.year }, { ...counted.rules, prizeTie }, String),
  );
  const sums = awarded.flatMap((entry) => (entry.kind === 'prize' ? [entry.prize.stated] : []));
  return { sum: sums.reduce((all, each) => all + each, 0n), prizes: sums.length, open: awarded.length - sums.length };
}

const tieReadings = (award: Award): readonly (readonly [Decision, Reading])[] =>
  award.decisions.flatMap((decision) => decision.readings.filter(({ sets }) => sets?.prizeTie !== undefined).map((reading) => [decision, reading] as const));

function tieCases(counted: CountedBook, language: Language): readonly MoneyCase[] {
  const { award, choices, confirmed } = counted.read;
  const words = whatIfWords[language];
  const said = (rule: Rules['prizeTie']): string => {
    const { sum, prizes, open } = prizesUnder(counted, rule);
    return [words.tieSums(shownMoney(language, sum), prizes), ...(open > 0 ? [words.tieOpen(open)] : [])].join(', ');
  };
  const now = said(counted.rules.prizeTie);
  return tieReadings(award).flatMap(([decision, reading]) => {
    if (confirmed.has(decision.id) || chosenReading(decision, choices) === reading.key) return [];
    const after = said(reading.sets?.prizeTie ?? counted.rules.prizeTie);
    return after === now ? [] : [{ cause: words.tie(reading.words[language]), before: now, after }];
  });
}

/** Every undecided reading of money that changes a sum. No `view`: the award names no sums. */
export const moneyCases = (counted: CountedBook, view: PrizesView | undefined, language: Language): readonly MoneyCase[] => [
  ...tieCases(counted, language),
  ...(view === undefined ? [] : taxCases(view, language)),
];
