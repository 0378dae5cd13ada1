/** Who decided what on «Решения»: reading it beside the choices, and writing one choice or the stamps of many. */
import type { Award, DecisionId, ReadingKey } from '../award/model';
import type { Language } from '../text/language';
import type { AppliedRules, Confirmations } from './applied-tab';
import { forget, readTable, type Book } from './book';
import { choiceLetters, decisionsTab } from './decisions-tab';
import { guarded } from './safe-text';
import type { Cell, Row, Table } from './table';
import { numberFormat } from './look';
import { runsOf, writeColumns } from './write-table';

/** The columns of a row that a decision fills. */
const FILLED = ['choice', 'who', 'when', 'reason'] as const;

const textOf = (row: Row, key: string): string => String(row.get(key)).trim();

/** The row of a decision; undefined when the register does not hold it. */
export const registerRow = (table: Table, id: DecisionId): Row | undefined => table.rows.find((row) => textOf(row, 'id') === id);

/** What stands in the cells that a decision fills, as one text: it changes with every change of them. */
export const entryVersion = (row: Row): string => JSON.stringify(FILLED.map((key) => textOf(row, key)));

export interface RegisterEntry {
  readonly who: string;
  readonly when: string;
  readonly reason: string;
}

export const entryOf = (row: Row): RegisterEntry => ({ who: textOf(row, 'who'), when: textOf(row, 'when'), reason: textOf(row, 'reason') });

/** Who and when of every decision, from the register as read. */
export const confirmationsOf = (book: Book): Confirmations =>
  new Map(readTable(book, decisionsTab).rows.map((row) => [textOf(row, 'id') as DecisionId, entryOf(row)]));

/** The letter under which a reading stands in the register: «б»; empty when there is no such reading. */
export function letterOfReading(award: Award, id: DecisionId, reading: ReadingKey, language: Language): string {
  const at = award.decisions.findIndex((decision) => decision.id === id);
  const index = award.decisions[at]?.readings.findIndex(({ key }) => key === reading) ?? -1;
  return choiceLetters(award, language)[at]?.[index] ?? '';
}

/** Writes choice, who, when and reason of one decision; nothing else on the tab is touched. */
export function writeChoice(book: Book, row: Row, entry: RegisterEntry & { readonly choice: string }): void {
  const table = readTable(book, decisionsTab);
  const columns = table.spec.columns.filter(({ key }) => FILLED.some((each) => each === key));
  for (const run of runsOf(table, columns)) {
    const range = table.sheet.getRange(row.row, run.from, 1, run.columns.length);
    range.setNumberFormats([run.columns.map(({ format }) => numberFormat(format))]);
    range.setValues([run.columns.map(({ key }) => guarded(entry[key as (typeof FILLED)[number]]))]);
  }
  forget(book, decisionsTab);
}

/**
 * Signs the choices that nobody has signed: a blank «Кто» takes the person and the time, and so does one that still stands
 * from an earlier choice. Returns what the register says afterwards.
 */
export function signChoices(book: Book, before: AppliedRules | undefined, now: AppliedRules, user: string, time: string): Confirmations {
  const table = readTable(book, decisionsTab);
  const signed = new Map<DecisionId, { readonly who: string; readonly when: string }>();
  let changed = false;
  const cells = new Map<number, ReadonlyMap<string, Cell>>();
  for (const row of table.rows) {
    const id = textOf(row, 'id') as DecisionId;
    const { who, when } = entryOf(row);
    const [is, was] = [now.decisions.get(id), before?.decisions.get(id)];
    const leftover = was !== undefined && is !== undefined && is.confirmed && was.reading !== is.reading && was.who === who && was.when === when;
    const sign = is?.confirmed === true && (who === '' || leftover);
    changed = changed || sign;
    const entry = sign ? { who: user, when: time } : { who, when };
    signed.set(id, entry);
    cells.set(row.row, new Map<string, Cell>([['who', entry.who], ['when', entry.when]]));
  }
  if (changed) {
    writeColumns(table, ['who', 'when'], (row) => cells.get(row) ?? new Map());
    forget(book, decisionsTab);
  }
  return signed;
}
