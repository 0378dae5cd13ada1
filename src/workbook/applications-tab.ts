/** «Заявки»: an application a row, under a code that tells nothing about the applicant. */
import type { Application, ApplicationId, Nomination } from '../award/model';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import { nominationName, readNomination } from './nominations-tab';
import { address, type Cell, type TableSpec } from './table';
import type { RowValues } from './write-table';

export const applicationsTab = (nominations: readonly Nomination[], language: Language): TableSpec => ({
  key: 'applications',
  title: tabTitles.applications,
  kind: 'people',
  frozenColumns: 2,
  roomFor: 300,
  columns: [
    { key: 'code', header: headers.code, width: 90, format: 'text', writer: 'secretary', bold: true },
    { key: 'name', header: headers.applicant, width: 280, format: 'text', writer: 'secretary' },
    {
      key: 'nomination',
      header: headers.nomination,
      width: 180,
      format: 'text',
      writer: 'secretary',
      ...(nominations.length === 0 ? {} : { accepts: { kind: 'list', options: nominations.map((nomination) => nominationName(nomination, language)), strict: true } as const }),
    },
    { key: 'person', header: headers.personCode, width: 120, format: 'text', writer: 'secretary' },
    { key: 'filed', header: headers.filed, width: 110, format: 'text', writer: 'secretary', align: 'center' },
    { key: 'note', header: headers.note, width: 320, format: 'text', writer: 'secretary', wrap: true },
  ],
});

/** An application with what money and letters need beside the jury. */
export interface ListedApplication extends Application {
  /** Equal for applications of one person; the application's own code where none is given. */
  readonly person: string;
  readonly row: number;
}

/** Reads «Заявки». A row without code, name or nomination, or with a code used above, is a problem and is left out. */
export function readApplications(reader: CellReader, nominations: readonly Nomination[]): ListedApplication[] {
  const found = new Map<string, ListedApplication>();
  for (const row of reader.table.rows) {
    const code = reader.filled(row, 'code');
    const name = reader.filled(row, 'name');
    const nomination = readNomination(reader, row, nominations);
    if (code === undefined || name === undefined || nomination === undefined) continue;
    const twin = found.get(code.toLowerCase());
    if (twin !== undefined) {
      reader.refuse(row, 'code', { kind: 'unique', first: address(twin.row, reader.table.columns.get('code') ?? 1) });
      continue;
    }
    const person = reader.text(row, 'person');
    found.set(code.toLowerCase(), { id: code as ApplicationId, nomination: nomination.key, name, person: person === '' ? code : person, row: row.row });
  }
  return [...found.values()];
}

/** A row of «Заявки». */
export const applicationRow = (application: { readonly code: string; readonly name: string; readonly nomination: Nomination; readonly person?: string; readonly filed?: string }, language: Language): RowValues =>
  new Map<string, Cell>([
    ['code', application.code],
    ['name', application.name],
    ['nomination', nominationName(application.nomination, language)],
    ['person', application.person ?? ''],
    ['filed', application.filed ?? ''],
  ]);
