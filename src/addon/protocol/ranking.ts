/** Places and points of every nomination, the ties among them and how they were decided. Who did not win stands by code alone. */
import { ZERO, isWhole, type Exact } from '../../award/exact';
import type { ApplicationScore, Standing, Tie } from '../../results/model';
import { protocolWords } from '../../text/protocol';
import { decidedOrder } from '../../workbook/tie-decisions';
import { tiePlaces, type ResultBlock } from '../../workbook/result-block';
import { fixedPoints, shownPoints } from '../../workbook/shown-points';
import type { ProtocolBlock } from '../api';
import { isOfMinors, winnerName, type ProtocolSource } from './source';

function noteOf({ place, winner }: Standing, source: ProtocolSource): string {
  const words = protocolWords[source.language];
  if (place === undefined) return words.unplaced;
  const parts = [
    ...(winner === 'yes' ? [words.winner] : winner === 'undecided' ? [words.openWinner] : []),
    ...(place.decided ? [words.decidedPlace] : place.tied && winner !== 'undecided' ? [words.shared] : []),
  ];
  return parts.join('; ');
}

function nominationBlocks(block: ResultBlock, source: ProtocolSource): ProtocolBlock[] {
  const { language } = source;
  const words = protocolWords[language];
  const { nomination } = block.compiled;
  const { maximum, standings } = block.result;
  const hasFacts = block.compiled.criteria.some(({ kind }) => kind === 'fact');
  const hasMarks = block.compiled.criteria.some(({ kind }) => kind === 'mark');
  const both = hasFacts && hasMarks;
  const column = (pick: (score: ApplicationScore) => Exact | undefined): ((score: ApplicationScore) => string) => {
    const decimals = standings.every(({ score }) => isWhole(pick(score) ?? ZERO)) ? 0 : 2;
    return (score) => {
      const value = pick(score);
      return value === undefined ? '—' : fixedPoints(language, value, decimals);
    };
  };
  const [total, facts, jury] = [column((score) => score.total), column((score) => score.factPoints), column((score) => score.markPoints)];
  const table: ProtocolBlock = {
    kind: 'table',
    columns: [
      { title: words.place, align: 'center', width: 8 },
      { title: words.code, align: 'left', width: 12 },
      { title: words.name, align: 'left', width: both ? 30 : 40 },
      { title: words.total, align: 'right', width: 9 },
      ...(both ? [{ title: words.facts, align: 'right' as const, width: 12 }, { title: words.jury, align: 'right' as const, width: 9 }] : []),
      { title: words.note, align: 'left', width: both ? 20 : 31 },
    ],
    rows: standings.map((standing) => ({
      cells: [
        standing.place === undefined ? '—' : String(standing.place.place),
        standing.score.application,
        standing.winner === 'yes' ? winnerName(block, standing.score.application) : '',
        total(standing.score),
        ...(both ? [facts(standing.score), jury(standing.score)] : []),
        noteOf(standing, source),
      ],
      strong: standing.winner === 'yes',
    })),
  };
  return [
    { kind: 'subheading', text: words.nomination(nomination.title[language]) },
    {
      kind: 'paragraph',
      text: `${words.figures(standings.length, nomination.winners, maximum === undefined ? '' : shownPoints(language, maximum))}${isOfMinors(block) ? ` ${words.minors}` : ''}`,
      look: 'soft',
    },
    standings.length === 0 ? { kind: 'paragraph', text: words.empty, look: 'plain' } : table,
  ];
}

/** Section 3. */
export const rankingBlocks = (source: ProtocolSource): ProtocolBlock[] => [
  { kind: 'heading', text: protocolWords[source.language].places },
  ...source.counted.blocks.flatMap((block) => nominationBlocks(block, source)),
];

function tieLine(block: ResultBlock, tie: Tie, { language, counted: { rules } }: ProtocolSource): string {
  const words = protocolWords[language];
  const { title } = block.compiled.nomination;
  const what = words.tie(title[language], tiePlaces(tie, rules.places), shownPoints(language, tie.total), tie.applications.join(', '));
  const how = tie.decided === undefined ? [] : [words.tieDecided(decidedOrder(tie, rules.places), tie.decided.by.how, tie.decided.by.who, tie.decided.by.when)];
  const open = tie.open === 'none' ? [] : [tie.decided === undefined ? words.tieOpen : words.tiePartly];
  return [what, ...how, ...open].join(' ');
}

/** Section 4: every tie that was decided or has to be; the others are counted. */
export function tieBlocks(source: ProtocolSource): ProtocolBlock[] {
  const words = protocolWords[source.language];
  const ties = source.counted.blocks.flatMap((block) => block.result.ties.map((tie) => ({ block, tie })));
  const told = ties.filter(({ tie }) => tie.touches !== 'none' || tie.decided !== undefined);
  const rest = ties.length - told.length;
  return [
    { kind: 'heading', text: words.ties },
    ...(ties.length === 0 ? [{ kind: 'paragraph' as const, text: words.noTies, look: 'plain' as const }] : []),
    ...(told.length === 0 ? [] : [{ kind: 'list' as const, items: told.map(({ block, tie }) => tieLine(block, tie, source)) }]),
    ...(rest === 0 ? [] : [{ kind: 'paragraph' as const, text: words.tieShared(rest), look: 'plain' as const }]),
  ];
}

/** Section 6: whom the commission recognises, and what is paid. */
export function winnerItems(source: ProtocolSource): string[] {
  const { language, counted } = source;
  const words = protocolWords[language];
  return counted.blocks.flatMap((block) => {
    const title = block.compiled.nomination.title[language];
    const winners = block.result.standings.filter(({ winner }) => winner === 'yes');
    const named = winners.map(({ place, score }) => words.winnerNamed(String(place?.place ?? ''), winnerName(block, score.application), score.application));
    const open = block.result.standings.some(({ winner, place }) => winner === 'undecided' && place !== undefined);
    return [...(named.length === 0 ? [] : [words.winners(title, named.join('; '))]), ...(open ? [words.winnersOpen(title)] : [])];
  });
}
