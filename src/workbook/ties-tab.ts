/**
 * «Ничьи»: one tie a row, those that decide who wins first. The add-on writes what is tied; how it was resolved is typed by
 * people and stays with its tie, however the rows move.
 */
import type { Rules } from '../award/model';
import type { Tie } from '../results/model';
import type { Language } from '../text/language';
import { resultHeaders, resultTitles, tieWords } from '../text/results';
import { tiePlaces, type ResultBlock } from './result-block';
import { pointsValue } from './shown-points';
import type { Cell, Row, TableSpec } from './table';
import type { RowValues } from './write-table';

export const tiesTab: TableSpec = {
  key: 'ties',
  title: resultTitles.ties,
  kind: 'output',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'nomination', header: resultHeaders.nomination, width: 170, format: 'text', writer: 'addon', wrap: true },
    { key: 'places', header: resultHeaders.places, width: 80, format: 'text', writer: 'addon', align: 'center' },
    { key: 'total', header: resultHeaders.total, width: 90, format: 'general', writer: 'addon', align: 'right' },
    { key: 'tied', header: resultHeaders.tied, width: 320, format: 'text', writer: 'addon', wrap: true },
    { key: 'touches', header: resultHeaders.touches, width: 180, format: 'text', writer: 'addon', wrap: true },
    { key: 'state', header: resultHeaders.state, width: 160, format: 'text', writer: 'addon', wrap: true },
    { key: 'resolution', header: resultHeaders.resolution, width: 320, format: 'text', writer: 'organiser', wrap: true },
    { key: 'who', header: resultHeaders.who, width: 180, format: 'text', writer: 'organiser' },
    { key: 'when', header: resultHeaders.when, width: 110, format: 'text', writer: 'organiser' },
    { key: 'touchesCode', header: resultHeaders.touches, width: 40, format: 'text', writer: 'addon', hidden: true },
    { key: 'tie', header: resultHeaders.tied, width: 40, format: 'text', writer: 'addon', hidden: true },
  ],
  highlights: [
    { formula: (at) => `AND(OR(${at('touchesCode')}="winners";${at('touchesCode')}="prize");${at('resolution')}="")`, tint: 'attention' },
    { formula: (at) => `${at('touchesCode')}="gone"`, tint: 'quiet' },
    { formula: (at) => `AND(${at('tie')}<>"";${at('resolution')}<>"")`, tint: 'done' },
  ],
};

/** What people type on the tab. */
const TYPED = ['resolution', 'who', 'when'] as const;

/** A tie is the same one while the same applications of the same nomination are tied, whatever their place and total. */
const identity = (tie: Tie): string => [tie.nomination, ...[...tie.applications].sort()].join(' ');

function stateOf(tie: Tie, resolution: string, language: Language): string {
  const words = tieWords[language];
  if (resolution !== '') return words.resolved;
  return tie.touches === 'none' ? words.shared : words.open;
}

function tieRow(block: ResultBlock, tie: Tie, typed: Row | undefined, places: Rules['places'], language: Language): RowValues {
  const kept = TYPED.map((key): [string, Cell] => [key, typed?.get(key) ?? '']);
  return new Map<string, Cell>([
    ['nomination', block.compiled.nomination.shortTitle[language]],
    ['places', tiePlaces(tie, places)],
    ['total', pointsValue(tie.total)],
    ['tied', tie.applications.map((id) => `${id} · ${block.applicants.get(id) ?? ''}`).join('\n')],
    ['touches', tieWords[language][tie.touches]],
    ['state', stateOf(tie, String(typed?.get('resolution') ?? ''), language)],
    ...kept,
    ['touchesCode', tie.touches],
    ['tie', identity(tie)],
  ]);
}

/** A row whose tie is gone: kept as it stood while somebody has typed in it. */
function goneRow(row: Row, language: Language): RowValues {
  const columns = tiesTab.columns.map(({ key }): [string, Cell] => [key, row.get(key)]);
  return new Map<string, Cell>([...columns, ['state', tieWords[language].gone], ['touchesCode', 'gone']]);
}

const ORDER: Readonly<Record<Tie['touches'], number>> = { winners: 0, prize: 1, none: 2 };

/** The rows of the tab, from the ties found and the rows that stand there now. Nothing typed is lost. */
export function tieRows(blocks: readonly ResultBlock[], there: readonly Row[], places: Rules['places'], language: Language): readonly RowValues[] {
  const typed = new Map(there.map((row) => [String(row.get('tie')), row]));
  const ties = blocks.flatMap((block) => block.result.ties.map((tie) => ({ block, tie })));
  const ordered = [...ties].sort((a, b) => ORDER[a.tie.touches] - ORDER[b.tie.touches]);
  const found = new Set(ties.map(({ tie }) => identity(tie)));
  const gone = there.filter((row) => !found.has(String(row.get('tie'))) && TYPED.some((key) => row.get(key) !== ''));
  if (ordered.length + gone.length === 0) return [new Map<string, Cell>([['tied', tieWords[language].noTies]])];
  return [
    ...ordered.map(({ block, tie }) => tieRow(block, tie, typed.get(identity(tie)), places, language)),
    ...gone.map((row) => goneRow(row, language)),
  ];
}

/** Columns that say which row is which, for cells that people added beside. */
export const TIE_IDENTITY: readonly string[] = ['tie'];
