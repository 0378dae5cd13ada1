/** «Сроки»: a window of days of a nomination a row, both ends included. */
import type { Award, NominationKey, Window } from '../award/model';
import { stageWords } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import { shownDate, type CellReader } from './cells';
import { clauseText, parseClause } from './clause-text';
import { nominationName, readNomination, type NominationHead } from './nominations-tab';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const windowsTab: TableSpec = {
  key: 'windows',
  title: tabTitles.windows,
  kind: 'rules',
  frozenColumns: 2,
  roomFor: 80,
  columns: [
    { key: 'nomination', header: headers.nomination, width: 170, format: 'text', writer: 'organiser', bold: true },
    { key: 'stage', header: headers.stage, width: 150, format: 'text', writer: 'organiser' },
    { key: 'from', header: headers.from, width: 110, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'to', header: headers.to, width: 110, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'hour', header: headers.hour, width: 90, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'clause', header: headers.clause, width: 240, format: 'text', writer: 'organiser', wrap: true },
    { key: 'quote', header: headers.quote, width: 460, format: 'text', writer: 'organiser', wrap: true },
  ],
};

export const windowRows = (award: Award, language: Language): RowValues[] =>
  award.nominations.flatMap((nomination) =>
    nomination.windows.map(
      (window) =>
        new Map<string, Cell>([
          ['nomination', nominationName(nomination, language)],
          ['stage', stageWords[window.kind][language]],
          ['from', shownDate(window.from)],
          ['to', shownDate(window.to)],
          ['hour', window.hour ?? ''],
          ['clause', clauseText(window.clause, award.document)],
          ['quote', window.clause.quote],
        ]),
    ),
  );

/** Reads «Сроки» by nomination. A window without a date is left out and reported. */
export function readWindows(reader: CellReader, nominations: readonly NominationHead[], document: string): Map<NominationKey, Window[]> {
  const windows = new Map<NominationKey, Window[]>(nominations.map(({ key }) => [key, []]));
  for (const row of reader.table.rows) {
    const nomination = readNomination(reader, row, nominations);
    const kind = reader.requiredOneOf(row, 'stage', stageWords);
    const [from, to] = [reader.date(row, 'from'), reader.date(row, 'to')];
    for (const key of ['from', 'to']) if (reader.isBlank(row, key)) reader.refuse(row, key, { kind: 'filled' });
    const clause = reader.expect(parseClause(reader.text(row, 'clause'), reader.text(row, 'quote'), document), row, 'clause', { kind: 'clause' });
    if (nomination === undefined || kind === undefined || from === undefined || to === undefined || clause === undefined) continue;
    const hour = reader.text(row, 'hour');
    windows.get(nomination.key)?.push({ kind, from, to, ...(hour === '' ? {} : { hour }), clause });
  }
  return windows;
}
