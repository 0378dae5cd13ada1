/** «Ставки»: the tax law of a calendar year a row, as the accountant confirms it. The program counts with these rows alone. */
import { LAW_TO_CONFIRM } from '../money/law';
import type { Bracket, TaxLaw } from '../money/model';
import { toNumber } from '../award/exact';
import { lawHeaders, prizeTitles } from '../text/prizes';
import type { CellReader } from './cells';
import { kopecksOf, roubles } from './shown-money';
import { address, type Cell, type Column, type Row, type TableSpec } from './table';
import type { RowValues } from './write-table';

/** Thresholds above the first rate; the scale since 2025 has four. */
const THRESHOLDS = [1, 2, 3, 4] as const;

const thresholdColumns = THRESHOLDS.flatMap((number): Column[] => [
  { key: `from${number}`, header: lawHeaders.from(number), width: 120, format: 'money', writer: 'organiser', accepts: { kind: 'expected', expected: { kind: 'decimal' } } },
  { key: `rate${number}`, header: lawHeaders.rate(number), width: 100, format: 'number', writer: 'organiser', accepts: { kind: 'expected', expected: { kind: 'whole' } } },
]);

export const lawTab: TableSpec = {
  key: 'law',
  title: prizeTitles.law,
  kind: 'rules',
  frozenColumns: 1,
  roomFor: 40,
  columns: [
    { key: 'year', header: lawHeaders.year, width: 70, format: 'number', writer: 'organiser', bold: true, accepts: { kind: 'expected', expected: { kind: 'whole' } } },
    { key: 'allowance', header: lawHeaders.allowance, width: 110, format: 'money', writer: 'organiser', accepts: { kind: 'expected', expected: { kind: 'decimal' } } },
    { key: 'rate0', header: lawHeaders.first, width: 90, format: 'number', writer: 'organiser', accepts: { kind: 'expected', expected: { kind: 'whole' } } },
    ...thresholdColumns,
    { key: 'source', header: lawHeaders.source, width: 420, format: 'text', writer: 'organiser', wrap: true },
    { key: 'confirmed', header: lawHeaders.confirmed, width: 220, format: 'text', writer: 'organiser', wrap: true },
  ],
  highlights: [{ formula: (at) => `AND(${at('year')}<>"";${at('confirmed')}="")`, columns: ['confirmed'], tint: 'attention' }],
};

/** The rows a new workbook starts with, none of them confirmed. */
export const lawRows = (): readonly RowValues[] =>
  LAW_TO_CONFIRM.map((law) => {
    const scale = law.brackets.flatMap((bracket, index): [string, Cell][] => [
      ...(index === 0 ? [] : [[`from${index}`, roubles(bracket.from)] as [string, Cell]]),
      [`rate${index}`, Number(bracket.percent)],
    ]);
    return new Map<string, Cell>([['year', law.year], ['allowance', roubles(law.allowance)], ...scale, ['source', law.source], ['confirmed', law.confirmed]]);
  });

/** A sum of roubles from 0; a blank cell is no sum. */
function sum(reader: CellReader, row: Row, key: string): bigint | undefined {
  const value = reader.number(row, key);
  if (value === undefined) return undefined;
  const kopecks = kopecksOf(toNumber(value));
  if (kopecks === undefined) reader.refuse(row, key, { kind: 'sum' });
  return kopecks;
}

/** A rate below 100 %: at 100 % and more no gross sum leaves the promised one. */
function rate(reader: CellReader, row: Row, key: string): bigint | undefined {
  const value = reader.whole(row, key);
  if (value === undefined) return undefined;
  if (value < 100) return BigInt(value);
  reader.refuse(row, key, { kind: 'mark', from: 0, to: 99, step: 1 });
  return undefined;
}

/** The scale of a row: the first rate, then each threshold with the rate above it; half a pair is a problem. */
function scale(reader: CellReader, row: Row): readonly Bracket[] {
  const first = rate(reader, row, 'rate0');
  if (first === undefined && reader.isBlank(row, 'rate0')) reader.refuse(row, 'rate0', { kind: 'filled' });
  const above = THRESHOLDS.flatMap((number): Bracket[] => {
    const [from, percent] = [sum(reader, row, `from${number}`), rate(reader, row, `rate${number}`)];
    if (from !== undefined && percent === undefined && reader.isBlank(row, `rate${number}`)) reader.refuse(row, `rate${number}`, { kind: 'filled' });
    if (percent !== undefined && from === undefined && reader.isBlank(row, `from${number}`)) reader.refuse(row, `from${number}`, { kind: 'filled' });
    return from === undefined || percent === undefined ? [] : [{ from, percent }];
  });
  return [{ from: 0n, percent: first ?? 0n }, ...above];
}

/** Reads the tab. What cannot be read becomes a problem of the reader. */
export function readLaws(reader: CellReader): readonly TaxLaw[] {
  const seen = new Map<number, string>();
  return reader.table.rows.flatMap((row): TaxLaw[] => {
    for (const key of ['year', 'allowance']) if (reader.isBlank(row, key)) reader.refuse(row, key, { kind: 'filled' });
    const year = reader.whole(row, 'year');
    const allowance = sum(reader, row, 'allowance');
    const brackets = scale(reader, row);
    if (year === undefined || allowance === undefined) return [];
    const first = seen.get(year);
    if (first !== undefined) {
      reader.refuse(row, 'year', { kind: 'unique', first });
      return [];
    }
    seen.set(year, address(row.row, reader.table.columns.get('year') ?? 1));
    return [{ year, allowance, brackets, source: reader.text(row, 'source'), confirmed: reader.text(row, 'confirmed') }];
  });
}
