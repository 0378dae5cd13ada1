/** «Журнал»: what was done, by whom, when, and what stood there before and after. Rows are only ever added. */
import { headers, tabTitles } from '../text/tabs';
import { findTab, forget, readTable, type Book } from './book';
import type { Cell, TableSpec } from './table';
import { appendRows } from './write-table';

export const journalTab: TableSpec = {
  key: 'journal',
  title: tabTitles.journal,
  kind: 'record',
  frozenColumns: 0,
  roomFor: 200,
  columns: [
    { key: 'when', header: headers.when, width: 150, format: 'text', writer: 'addon' },
    { key: 'who', header: headers.who, width: 220, format: 'text', writer: 'addon' },
    { key: 'action', header: headers.action, width: 200, format: 'text', writer: 'addon', bold: true },
    { key: 'place', header: headers.place, width: 220, format: 'text', writer: 'addon', wrap: true },
    { key: 'before', header: headers.before, width: 280, format: 'text', writer: 'addon', wrap: true },
    { key: 'after', header: headers.after, width: 380, format: 'text', writer: 'addon', wrap: true },
  ],
};

export interface JournalEntry {
  /** "21.11.2026 14:05:09" in the time zone of the award. */
  readonly when: string;
  readonly who: string;
  readonly action: string;
  readonly place?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Adds entries to the journal; does nothing in a workbook that holds none yet. */
export function journalize(book: Book, entries: readonly JournalEntry[]): void {
  if (entries.length === 0 || findTab(book, journalTab) === undefined) return;
  appendRows(readTable(book, journalTab), entries.map((entry) => new Map<string, Cell>(Object.entries(entry))));
  forget(book, journalTab);
}
