/**
 * «Ничьи»: one tied application a row, the ties that decide who wins first. The add-on writes what is tied; the place that a
 * decision gives each of them is typed by people, with how, who and when in any row of the tie, and stays with its row.
 */
import type { ApplicationId, Rules } from '../award/model';
import type { NominationResult, Tie } from '../results/model';
import type { UnfitDecision } from '../results/tie-decisions';
import type { Language } from '../text/language';
import { resultHeaders, resultTitles } from '../text/results';
import { tieHeaders, tieWays, tieWords } from '../text/ties';
import { exactText } from './applied-tab';
import { tiePlaces, type ResultBlock } from './result-block';
import { pointsValue } from './shown-points';
import type { Cell, Row, TableSpec } from './table';
import type { RowValues } from './write-table';

export const tiesTab = (language: Language): TableSpec => ({
  key: 'ties',
  title: resultTitles.ties,
  kind: 'output',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'nomination', header: resultHeaders.nomination, width: 150, format: 'text', writer: 'addon', wrap: true },
    { key: 'places', header: resultHeaders.places, width: 70, format: 'text', writer: 'addon', align: 'center' },
    { key: 'total', header: resultHeaders.total, width: 70, format: 'general', writer: 'addon', align: 'right' },
    { key: 'code', header: resultHeaders.code, width: 80, format: 'text', writer: 'addon' },
    { key: 'tied', header: tieHeaders.tied, width: 200, format: 'text', writer: 'addon', wrap: true },
    { key: 'touches', header: tieHeaders.touches, width: 160, format: 'text', writer: 'addon', wrap: true },
    { key: 'state', header: tieHeaders.state, width: 130, format: 'text', writer: 'addon', wrap: true },
    { key: 'decided', header: tieHeaders.place, width: 80, format: 'number', writer: 'organiser', align: 'center', bold: true },
    {
      key: 'resolution',
      header: tieHeaders.resolution,
      width: 180,
      format: 'text',
      writer: 'organiser',
      wrap: true,
      accepts: { kind: 'list', options: tieWays.map((way) => way[language]), strict: false },
    },
    { key: 'who', header: tieHeaders.who, width: 150, format: 'text', writer: 'organiser', wrap: true },
    { key: 'when', header: tieHeaders.when, width: 90, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'from', header: resultHeaders.places, width: 40, format: 'number', writer: 'addon', hidden: true },
    { key: 'to', header: resultHeaders.places, width: 40, format: 'number', writer: 'addon', hidden: true },
    { key: 'touchesCode', header: tieHeaders.touches, width: 40, format: 'text', writer: 'addon', hidden: true },
    { key: 'stateCode', header: tieHeaders.state, width: 40, format: 'text', writer: 'addon', hidden: true },
    { key: 'tie', header: tieHeaders.tied, width: 40, format: 'text', writer: 'addon', hidden: true },
  ],
  highlights: [
    { formula: (at) => `OR(${at('stateCode')}="open";${at('stateCode')}="unfit")`, tint: 'attention' },
    { formula: (at) => `${at('stateCode')}="partly"`, tint: 'begun' },
    { formula: (at) => `AND(${at('stateCode')}="gone";${at('decided')}<>"")`, columns: ['decided'], tint: 'attention' },
    { formula: (at) => `${at('stateCode')}="gone"`, tint: 'quiet' },
    { formula: (at) => `${at('stateCode')}="resolved"`, tint: 'done' },
  ],
});

/** What people type on the tab. */
export const TYPED = ['decided', 'resolution', 'who', 'when'] as const;

type State = 'open' | 'shared' | 'resolved' | 'partly' | 'unfit';

/** The very tie: who is equal, at which place, with which total. */
export const tieIdentity = (tie: Pick<Tie, 'nomination' | 'first' | 'total' | 'applications'>): string =>
  JSON.stringify([tie.nomination, tie.first, exactText(tie.total), ...[...tie.applications].sort()]);

/** The places that may be given to the tied: «5–6». */
export const placesOffered = (from: number, members: number): string => `${from}–${from + members - 1}`;

/** Whether anybody must hear that the decision is not applied: a note on a tie that decides nothing is only a note. */
export const matters = ({ decision, why }: UnfitDecision, { ties }: NominationResult): boolean =>
  decision.places.size > 0 || (why.kind === 'noPlace' && ties.some((tie) => tie.touches !== 'none' && tieIdentity(tie) === tieIdentity(decision)));

function stateOf({ result }: ResultBlock, tie: Tie): State {
  if (tie.decided !== undefined) return tie.open === 'none' ? 'resolved' : 'partly';
  if (result.unfit.some((each) => tieIdentity(each.decision) === tieIdentity(tie) && matters(each, result))) return 'unfit';
  return tie.touches === 'none' ? 'shared' : 'open';
}

const rowKey = (tie: string, code: string): string => `${tie}\n${code}`;

function tieRows(block: ResultBlock, tie: Tie, typed: ReadonlyMap<string, Row>, places: Rules['places'], language: Language): RowValues[] {
  const [identity, state, words] = [tieIdentity(tie), stateOf(block, tie), tieWords[language]];
  const applications: readonly ApplicationId[] = tie.decided?.order.flat() ?? tie.applications;
  return applications.map((application) => {
    const row = typed.get(rowKey(identity, application));
    return new Map<string, Cell>([
      ['nomination', block.compiled.nomination.shortTitle[language]],
      ['places', tiePlaces(tie, places)],
      ['total', pointsValue(tie.total)],
      ['code', application],
      ['tied', block.applicants.get(application) ?? ''],
      ['touches', words[tie.touches]],
      ['state', words[state]],
      ...TYPED.map((key): [string, Cell] => [key, row?.get(key) ?? '']),
      ['from', tie.place],
      ['to', tie.place + tie.applications.length - 1],
      ['touchesCode', tie.touches],
      ['stateCode', state],
      ['tie', identity],
    ]);
  });
}

/** A row whose tie is gone: kept as it stood while somebody has typed in it. */
function goneRow(row: Row, language: Language): RowValues {
  const columns = tiesTab(language).columns.map(({ key }): [string, Cell] => [key, row.get(key)]);
  return new Map<string, Cell>([...columns, ['state', tieWords[language].gone], ['touchesCode', 'gone'], ['stateCode', 'gone']]);
}

const ORDER: Readonly<Record<Tie['touches'], number>> = { winners: 0, prize: 1, none: 2 };

/** The rows of the tab, from the ties found and the rows that stand there now. Nothing typed is lost. */
export function tiesRows(blocks: readonly ResultBlock[], there: readonly Row[], places: Rules['places'], language: Language): readonly RowValues[] {
  const keyOf = (row: Row): string => rowKey(String(row.get('tie')), String(row.get('code')));
  const typed = new Map(there.map((row) => [keyOf(row), row]));
  const ties = blocks.flatMap((block) => block.result.ties.map((tie) => ({ block, tie })));
  const ordered = [...ties].sort((a, b) => ORDER[a.tie.touches] - ORDER[b.tie.touches]);
  const found = new Set(ties.flatMap(({ tie }) => tie.applications.map((application) => rowKey(tieIdentity(tie), application))));
  const gone = there.filter((row) => !found.has(keyOf(row)) && TYPED.some((key) => row.get(key) !== ''));
  if (ordered.length + gone.length === 0) return [new Map<string, Cell>([['tied', tieWords[language].noTies]])];
  return [...ordered.flatMap(({ block, tie }) => tieRows(block, tie, typed, places, language)), ...gone.map((row) => goneRow(row, language))];
}

/** Columns that say which row is which, for cells that people added beside. */
export const TIE_IDENTITY: readonly string[] = ['tie', 'code'];
