/** «Что если»: the cases that change a winner or money, a person a row. Rewritten whole. */
import type { ApplicationId, Award, JurorId, NominationKey } from '../award/model';
import type { Cause, Change, Standpoint, WhatIfCase } from '../results/what-if';
import type { Language } from '../text/language';
import { whatIfHeaders, whatIfTitle, whatIfWords } from '../text/what-if';
import { shownMoney } from './shown-money';
import { shownPoints } from './shown-points';
import type { Cell, TableSpec } from './table';
import type { MoneyCase } from './what-if-money';
import type { RowValues } from './write-table';

export const whatIfTab: TableSpec = {
  key: 'whatIf',
  title: whatIfTitle,
  kind: 'output',
  frozenColumns: 1,
  roomFor: 100,
  columns: [
    { key: 'cause', header: whatIfHeaders.cause, width: 420, format: 'text', writer: 'addon', wrap: true },
    { key: 'nomination', header: whatIfHeaders.nomination, width: 170, format: 'text', writer: 'addon', wrap: true },
    { key: 'code', header: whatIfHeaders.code, width: 110, format: 'text', writer: 'addon' },
    { key: 'name', header: whatIfHeaders.name, width: 260, format: 'text', writer: 'addon', wrap: true },
    { key: 'effect', header: whatIfHeaders.effect, width: 240, format: 'text', writer: 'addon', wrap: true, bold: true },
    { key: 'before', header: whatIfHeaders.before, width: 260, format: 'text', writer: 'addon', wrap: true },
    { key: 'after', header: whatIfHeaders.after, width: 260, format: 'text', writer: 'addon', wrap: true },
  ],
};

/** Columns that say which row is which, for cells that people added beside. */
export const WHAT_IF_IDENTITY: readonly string[] = ['cause', 'nomination', 'code'];

/** Names of those whom the cases concern. */
export interface WhatIfNames {
  readonly applicants: ReadonlyMap<ApplicationId, string>;
  readonly jurors: ReadonlyMap<JurorId, string>;
}

function causeText(cause: Cause, award: Award, names: WhatIfNames, language: Language): string {
  const words = whatIfWords[language];
  if (cause.kind === 'withoutJuror') return words.withoutJuror(names.jurors.get(cause.juror) ?? cause.juror);
  const readings = award.decisions.find(({ id }) => id === cause.decision)?.readings ?? [];
  const said = (key: string): string => readings.find((reading) => reading.key === key)?.words[language] ?? key;
  return words.reading(cause.decision, said(cause.reading), said(cause.inForce));
}

function standpointText({ place, total, winner, prize }: Standpoint, prizes: readonly bigint[], language: Language): string {
  const words = whatIfWords[language];
  const money = prizes.length === 0 || place === undefined || place > prizes.length ? [] : [prize === undefined ? words.openPrize : words.prize(shownMoney(language, prize))];
  return [
    total === undefined ? words.noTotal : words.total(shownPoints(language, total)),
    ...(place === undefined ? [] : [words.place(place)]),
    words.winner[winner],
    ...money,
  ].join(', ');
}

function effectText({ before, after }: Change, language: Language): string {
  const words = whatIfWords[language];
  if (before.winner === after.winner) return words.prizeChanges;
  if (after.winner === 'undecided') return words.opens;
  if (before.winner === 'undecided') return after.winner === 'yes' ? `${words.settles}: ${words.wins}` : `${words.settles}: ${words.loses}`;
  return after.winner === 'yes' ? words.wins : words.loses;
}

function caseRows({ cause, nomination: key, changes, unscored }: WhatIfCase, award: Award, names: WhatIfNames, language: Language): RowValues[] {
  const nomination = award.nominations.find((each) => each.key === key);
  const head: readonly (readonly [string, Cell])[] = [
    ['cause', causeText(cause, award, names, language)],
    ['nomination', titleOf(award, key, language)],
  ];
  if (unscored > 0) return [new Map<string, Cell>([...head, ['effect', whatIfWords[language].unknown(unscored)]])];
  return changes.map((change) => {
    const prizes = nomination?.prizes ?? [];
    return new Map<string, Cell>([
      ...head,
      ['code', change.application],
      ['name', names.applicants.get(change.application) ?? ''],
      ['effect', effectText(change, language)],
      ['before', standpointText(change.before, prizes, language)],
      ['after', standpointText(change.after, prizes, language)],
    ]);
  });
}

const titleOf = (award: Award, key: NominationKey, language: Language): string =>
  award.nominations.find((nomination) => nomination.key === key)?.shortTitle[language] ?? key;

/** The rows of the tab: readings and jurors by nomination, what cannot be checked, then money. A line saying so when there is nothing. */
export function whatIfRows(award: Award, cases: readonly WhatIfCase[], money: readonly MoneyCase[], names: WhatIfNames, language: Language): RowValues[] {
  const known = cases.filter(({ unscored }) => unscored === 0);
  const unknown = cases.filter(({ unscored }) => unscored > 0);
  const rows = [
    ...[...known, ...unknown].flatMap((each) => caseRows(each, award, names, language)),
    ...money.map(({ cause, before, after }): RowValues => new Map<string, Cell>([['cause', cause], ['before', before], ['after', after]])),
  ];
  return rows.length > 0 ? rows : [new Map<string, Cell>([['effect', whatIfWords[language].none]])];
}
