/** Prizes with their sums in figures and words, and the tax under the reading that was confirmed. */
import type { PrizeLine } from '../../money/model';
import { totalOf } from '../../money/prizes';
import { protocolWords } from '../../text/protocol';
import { readingWords } from '../../text/prizes';
import { sumInWords } from '../../text/sum-in-words';
import type { PrizesView } from '../../workbook/prizes-tab';
import { shownMoney } from '../../workbook/shown-money';
import type { ProtocolBlock } from '../api';
import { winnerName, type ProtocolSource } from './source';

type Prize = Extract<PrizeLine, { kind: 'payable' | 'noLaw' }>;

/** In the order of the nominations and places: a protocol is read by nomination, a payment by person. */
function byNomination(view: PrizesView): readonly PrizeLine[] {
  const order = [...view.nominations.keys()];
  const at = (line: PrizeLine): readonly [number, number] =>
    line.kind === 'undecided' ? [order.indexOf(line.nomination), line.places[0]] : [order.indexOf(line.prize.nomination), line.prize.place];
  return [...view.lines].sort((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
}

/** The stated sums of all prizes that go to somebody, kopecks. */
export const statedSum = (view: PrizesView): bigint =>
  view.lines.filter((line): line is Prize => line.kind !== 'undecided').reduce((all, { prize }) => all + prize.stated, 0n);

/** Section 5. */
export function moneyBlocks(source: ProtocolSource): ProtocolBlock[] {
  const { language, prizes: view } = source;
  const words = protocolWords[language];
  const heading: ProtocolBlock = { kind: 'heading', text: words.money };
  if (view === undefined || view.lines.length === 0) return [heading, { kind: 'paragraph', text: words.noMoney, look: 'plain' }];
  const [only] = view.readings;
  const reading = view.decided ? only : undefined;
  const money = (kopecks: bigint): string => shownMoney(language, kopecks);
  const inWords = (kopecks: bigint): string => sumInWords(language, kopecks);
  const nameOf = (nomination: string, application: string): string => {
    const block = source.counted.blocks.find(({ compiled }) => compiled.nomination.key === nomination);
    return block === undefined ? application : winnerName(block, application);
  };
  const rows = byNomination(view).map((line) => {
    const [place, application, nomination] =
      line.kind === 'undecided' ? [line.places.filter((each, index, all) => all.indexOf(each) === index).join('–'), line.application, line.nomination] : [String(line.prize.place), line.prize.application, line.prize.nomination];
    const taxed = line.kind === 'payable' && reading !== undefined ? line.readings.get(reading) : undefined;
    const tax = reading === undefined ? [] : [taxed === undefined ? '—' : money(taxed.tax), taxed === undefined ? '—' : money(taxed.net)];
    const [sum, spelled] = line.kind === 'undecided' ? ['—', words.undecidedPrize] : [money(line.prize.stated), inWords(line.prize.stated)];
    // While a tie is open nobody is a winner yet, and nobody is named.
    const name = line.kind === 'undecided' ? application : nameOf(nomination, application);
    return { cells: [view.nominations.get(nomination) ?? nomination, place, name, sum, spelled, ...tax], strong: false };
  });
  const total = reading === undefined ? undefined : totalOf(view.lines, reading);
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: words.nomination('').replace(/\s*[«“].*$/, ''), align: 'left', width: 18 },
        { title: words.place, align: 'center', width: 8 },
        { title: words.moneyName, align: 'left', width: reading === undefined ? 28 : 22 },
        { title: words.sum, align: 'right', width: 12 },
        { title: words.inWords, align: 'left', width: reading === undefined ? 34 : 18 },
        ...(reading === undefined ? [] : [{ title: words.tax, align: 'right' as const, width: 10 }, { title: words.net, align: 'right' as const, width: 12 }]),
      ],
      rows,
    },
    { kind: 'paragraph', text: words.sumTotal(money(statedSum(view)), inWords(statedSum(view))), look: 'plain' },
    total === undefined || reading === undefined
      ? { kind: 'paragraph', text: words.taxOpen, look: 'attention' }
      : { kind: 'paragraph', text: words.taxTotal(readingWords[language][reading].name, money(total.tax), inWords(total.tax), money(total.gross), inWords(total.gross)), look: 'plain' },
  ];
}
