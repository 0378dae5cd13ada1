/** «Словарь»: the raw facts of a nomination, by the names that conditions use; one fact a row. */
import type { Award, Fact, FactName, NominationKey, OptionName } from '../award/model';
import { factKindWords } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import { nominationName, readNomination, type NominationHead } from './nominations-tab';
import { address, type Cell, type TableSpec } from './table';
import type { RowValues } from './write-table';

export const dictionaryTab: TableSpec = {
  key: 'dictionary',
  title: tabTitles.dictionary,
  kind: 'rules',
  frozenColumns: 2,
  roomFor: 120,
  columns: [
    { key: 'nomination', header: headers.nomination, width: 170, format: 'text', writer: 'organiser' },
    { key: 'name', header: headers.fact, width: 200, format: 'text', writer: 'organiser', bold: true },
    { key: 'title.ru', header: headers.titleRu, width: 380, format: 'text', writer: 'organiser', wrap: true, language: 'ru' },
    { key: 'title.en', header: headers.titleEn, width: 380, format: 'text', writer: 'organiser', wrap: true, language: 'en' },
    { key: 'kind', header: headers.factKind, width: 150, format: 'text', writer: 'organiser' },
    { key: 'options', header: headers.options, width: 320, format: 'text', writer: 'organiser', wrap: true },
  ],
};

export const dictionaryRows = (award: Award, language: Language): RowValues[] =>
  award.nominations.flatMap((nomination) =>
    nomination.facts.map(
      (fact) =>
        new Map<string, Cell>([
          ['nomination', nominationName(nomination, language)],
          ['name', fact.name],
          ['title.ru', fact.title.ru],
          ['title.en', fact.title.en],
          ['kind', factKindWords[fact.kind][language]],
          ['options', fact.options.join('\n')],
        ]),
    ),
  );

/** Reads «Словарь» by nomination. A name that stands twice in a nomination is a problem and counts once. */
export function readDictionary(reader: CellReader, nominations: readonly NominationHead[]): Map<NominationKey, Fact[]> {
  const facts = new Map<NominationKey, Fact[]>(nominations.map(({ key }) => [key, []]));
  const rows = new Map<string, number>();
  for (const row of reader.table.rows) {
    const nomination = readNomination(reader, row, nominations);
    const name = reader.filled(row, 'name');
    const kind = reader.requiredOneOf(row, 'kind', factKindWords);
    if (nomination === undefined || name === undefined || kind === undefined) continue;
    const place = `${nomination.key}\n${name.toLowerCase()}`;
    const first = rows.get(place);
    if (first !== undefined) {
      reader.refuse(row, 'name', { kind: 'unique', first: address(first, reader.table.columns.get('name') ?? 1) });
      continue;
    }
    rows.set(place, row.row);
    const options = reader.text(row, 'options').split('\n').map((option) => option.trim()).filter((option) => option !== '');
    if (kind === 'choice' && options.length === 0) reader.refuse(row, 'options', { kind: 'filled' });
    facts.get(nomination.key)?.push({
      name: name as FactName,
      title: { ru: reader.text(row, 'title.ru'), en: reader.text(row, 'title.en') },
      kind,
      options: (kind === 'choice' ? options : []) as OptionName[],
    });
  }
  return facts;
}
