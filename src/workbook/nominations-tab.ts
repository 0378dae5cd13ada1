/** «Номинации»: who may enter, how many win, what the places bring; one nomination a row. Its dates stand on «Сроки». */
import type { Ages, Award, Decision, Nomination, NominationKey } from '../award/model';
import { allWords, decidedByWords, entrantsWords } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import { clauseText, parseClause } from './clause-text';
import { parseUnder, underText } from './decisions-tab';
import type { Cell, Row, TableSpec } from './table';
import type { RowValues } from './write-table';

export const nominationsTab: TableSpec = {
  key: 'nominations',
  title: tabTitles.nominations,
  kind: 'rules',
  frozenColumns: 2,
  roomFor: 40,
  columns: [
    { key: 'key', header: headers.key, width: 110, format: 'text', writer: 'organiser' },
    { key: 'title.ru', header: headers.titleRu, width: 320, format: 'text', writer: 'organiser', wrap: true, bold: true, language: 'ru' },
    { key: 'title.en', header: headers.titleEn, width: 320, format: 'text', writer: 'organiser', wrap: true, bold: true, language: 'en' },
    { key: 'short.ru', header: headers.shortRu, width: 150, format: 'text', writer: 'organiser', language: 'ru' },
    { key: 'short.en', header: headers.shortEn, width: 150, format: 'text', writer: 'organiser', language: 'en' },
    { key: 'entrants', header: headers.entrants, width: 120, format: 'text', writer: 'organiser' },
    { key: 'ageFrom', header: headers.ageFrom, width: 90, format: 'number', writer: 'organiser', align: 'center', accepts: { kind: 'expected', expected: { kind: 'whole' } } },
    { key: 'ageTo', header: headers.ageTo, width: 90, format: 'number', writer: 'organiser', align: 'center', accepts: { kind: 'expected', expected: { kind: 'whole' } } },
    { key: 'agesUnder', header: headers.agesUnder, width: 150, format: 'text', writer: 'organiser', wrap: true },
    { key: 'decidedBy', header: headers.decidedBy, width: 120, format: 'text', writer: 'organiser' },
    { key: 'winners', header: headers.winners, width: 110, format: 'number', writer: 'organiser', align: 'center', accepts: { kind: 'expected', expected: { kind: 'whole' } } },
    { key: 'prizes', header: headers.prizes, width: 190, format: 'text', writer: 'organiser' },
    { key: 'clause', header: headers.clause, width: 220, format: 'text', writer: 'organiser', wrap: true },
    { key: 'quote', header: headers.quote, width: 400, format: 'text', writer: 'organiser', wrap: true },
  ],
};

/** Kopecks as roubles: "30000", "23333,33". */
export function roublesText(kopecks: bigint): string {
  const rest = kopecks % 100n;
  return rest === 0n ? String(kopecks / 100n) : `${kopecks / 100n},${rest < 10n ? '0' : ''}${rest}`;
}

/** «30000; 25 000; 15000,50» in kopecks; undefined when a part is no sum. */
export function parsePrizes(text: string): bigint[] | undefined {
  const prizes: bigint[] = [];
  for (const part of text.split(';').map((each) => each.replace(/[\s\u00a0\u202f₽]/g, ''))) {
    if (part === '') continue;
    const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(part);
    if (match === null) return undefined;
    prizes.push(BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0')));
  }
  return prizes;
}

const agesText = ({ from, to }: Ages): string => `${from ?? ''}–${to ?? ''}`;

const agesOf = (from: number | undefined, to: number | undefined): Ages => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });

/** Lines such as «RO-36: б → 19–»; undefined when one of them cannot be read. */
function parseAgesUnder(text: string, decisions: readonly Decision[]): NonNullable<Nomination['agesUnder']> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.flatMap((line) => {
    const [readings = '', limits = ''] = line.split('→');
    const match = /^\s*(\d*)\s*[–-]\s*(\d*)\s*$/.exec(limits);
    const under = parseUnder(readings, decisions);
    const year = (digits: string | undefined): number | undefined => (digits === undefined || digits === '' ? undefined : Number(digits));
    return match === null || under === undefined ? [] : [{ ages: agesOf(year(match[1]), year(match[2])), under }];
  });
  return read.length === lines.length ? read : undefined;
}

export const nominationRows = (award: Award, language: Language): RowValues[] =>
  award.nominations.map(
    (nomination) =>
      new Map<string, Cell>([
        ['key', nomination.key],
        ['title.ru', nomination.title.ru],
        ['title.en', nomination.title.en],
        ['short.ru', nomination.shortTitle.ru],
        ['short.en', nomination.shortTitle.en],
        ['entrants', entrantsWords[nomination.entrants][language]],
        ['ageFrom', nomination.ages?.from ?? ''],
        ['ageTo', nomination.ages?.to ?? ''],
        ['agesUnder', (nomination.agesUnder ?? []).map(({ ages, under }) => `${underText(under, award.decisions, language)} → ${agesText(ages)}`).join('\n')],
        ['decidedBy', decidedByWords[nomination.decidedBy ?? 'points'][language]],
        ['winners', nomination.winners],
        ['prizes', nomination.prizes.map(roublesText).join('; ')],
        ['clause', clauseText(nomination.clause, award.document)],
        ['quote', nomination.clause.quote],
      ]),
  );

/** A nomination without what the tabs «Сроки», «Словарь» and «Критерии» add. */
export type NominationHead = Omit<Nomination, 'windows' | 'facts' | 'criteria' | 'groups'>;

function readHead(reader: CellReader, row: Row, document: string, decisions: readonly Decision[]): NominationHead | undefined {
  const key = reader.filled(row, 'key');
  const clause = reader.expect(parseClause(reader.text(row, 'clause'), reader.text(row, 'quote'), document), row, 'clause', { kind: 'clause' });
  const prizes = reader.expect(parsePrizes(reader.text(row, 'prizes')), row, 'prizes', { kind: 'sum' });
  const [from, to] = [reader.whole(row, 'ageFrom'), reader.whole(row, 'ageTo')];
  const agesUnder = reader.expect(parseAgesUnder(reader.text(row, 'agesUnder'), decisions), row, 'agesUnder', { kind: 'agesUnder' }) ?? [];
  const decidedBy = reader.oneOf(row, 'decidedBy', decidedByWords) ?? 'points';
  const shortTitle = { ru: reader.text(row, 'short.ru'), en: reader.text(row, 'short.en') };
  if (key === undefined || clause === undefined) return undefined;
  return {
    key: key as NominationKey,
    title: { ru: reader.text(row, 'title.ru'), en: reader.text(row, 'title.en') },
    shortTitle,
    clause,
    entrants: reader.oneOf(row, 'entrants', entrantsWords) ?? 'person',
    ...(from === undefined && to === undefined ? {} : { ages: agesOf(from, to) }),
    ...(agesUnder.length === 0 ? {} : { agesUnder }),
    ...(decidedBy === 'vote' ? { decidedBy } : {}),
    winners: reader.whole(row, 'winners') ?? 0,
    prizes: prizes ?? [],
  };
}

/** Reads «Номинации»; a key that stands twice is a problem and counts once. */
export function readNominations(reader: CellReader, document: string, decisions: readonly Decision[]): NominationHead[] {
  const heads: NominationHead[] = [];
  for (const row of reader.table.rows) {
    const head = readHead(reader, row, document, decisions);
    if (head === undefined) continue;
    if (heads.some((each) => each.key === head.key)) reader.refuse(row, 'key', { kind: 'unique', first: head.key });
    else heads.push(head);
  }
  return heads;
}

/** What any tab calls a nomination: its short title in the language. */
export const nominationName = (nomination: Pick<Nomination, 'shortTitle'>, language: Language): string => nomination.shortTitle[language];

/** The nomination that a cell names by key, short or full title in either language. */
export function nominationNamed<N extends Pick<Nomination, 'key' | 'title' | 'shortTitle'>>(nominations: readonly N[], text: string): N | undefined {
  const wanted = text.trim().toLowerCase();
  return nominations.find(({ key, title, shortTitle }) =>
    [key, shortTitle.ru, shortTitle.en, title.ru, title.en].some((name) => name.toLowerCase() === wanted),
  );
}

/** The nomination in a cell of another tab; one that is not on «Номинации» is a problem of that cell. */
export function readNomination<N extends Pick<Nomination, 'key' | 'title' | 'shortTitle'>>(reader: CellReader, row: Row, nominations: readonly N[]): N | undefined {
  return reader.expect(nominationNamed(nominations, reader.text(row, 'nomination')), row, 'nomination', { kind: 'listed', on: nominationsTab.title[reader.language] });
}

/** Several nominations in a cell, separated by «;» or «,»; «все» is every one. A name that is not listed is a problem of that cell. */
export function readNominationList(reader: CellReader, row: Row, key: string, nominations: readonly Nomination[]): NominationKey[] {
  const parts = reader.text(row, key).split(/[;,\n]/).map((part) => part.trim()).filter((part) => part !== '');
  const keys = new Set<NominationKey>();
  for (const part of parts) {
    const all = [allWords.ru, allWords.en].includes(part.toLowerCase());
    const found = all ? nominations : nominations.filter((nomination) => nomination === nominationNamed(nominations, part));
    if (found.length === 0) reader.refuse(row, key, { kind: 'listed', on: nominationsTab.title[reader.language] });
    for (const nomination of found) keys.add(nomination.key);
  }
  return nominations.map((nomination) => nomination.key).filter((nomination) => keys.has(nomination));
}
