/** A workbook with a sample typed in by its people, and ways to find cells on its tabs, for tests of what is counted from it. */
import { createHash } from 'node:crypto';
import type { AddonFiles, DeskOptions } from '../../src/desk/contract';
import type { Desk } from '../../src/desk/host';
import type { Person } from '../../src/desk/overlay';
import { makeSampleBook } from '../../src/local/fill-workbook';
import type { Sample } from '../../src/local/sample/sample';
import { words } from '../../src/local/words';
import { columnLetters } from '../../src/workbook/table';
import { bundle } from './desk';
import { keptBook } from './kept-book';

/** 21.11.2026 12:00 in Moscow. */
const NOON = Date.UTC(2026, 10, 21, 9);

export interface SampleBook {
  readonly desk: Desk;
  readonly organiser: Person;
  readonly juror: Person;
}

/** The workbook of a sample as it stands before anything is counted, at noon of one day unless `options` have a clock. */
export function sampleDesk(sample: Sample, options: Partial<DeskOptions> = {}): Desk {
  const addon: AddonFiles = { code: bundle(), manifest: { timeZone: sample.award.timeZone }, pages: {} };
  const text = JSON.stringify(sample, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...(value as Map<unknown, unknown>)] : value));
  const drawn = createHash('sha1').update(text).digest('hex').slice(0, 8);
  const make = (): Desk => makeSampleBook(sample, { addon, words: words.ru, language: 'ru', now: () => NOON });
  return keptBook(`${sample.award.key}-${sample.applications.length}-${drawn}`, make, { addon, now: () => NOON, ...options });
}

/** The sample as it stands before anything is counted. */
export function bookWith(sample: Sample): SampleBook {
  const desk = sampleDesk(sample);
  const person = (role: 'organiser' | 'juror'): Person => desk.as(sample.people.find((each) => each.role === role)?.email ?? '').person;
  return { desk, organiser: person('organiser'), juror: person('juror') };
}

/** The column of a key on a tab, "C". */
export function column({ desk, organiser }: SampleBook, tab: string, key: string): string {
  const keys = desk.as(organiser.email).values(tab)[0] ?? [];
  const index = keys.indexOf(key);
  if (index < 0) throw new Error(`${tab} has no column ${key}`);
  return columnLetters(index + 1);
}

/** Data rows of a tab as objects by key, in order; the first of them is row 3. */
export function rows({ desk, organiser }: SampleBook, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [keys = [], , ...data] = desk.as(organiser.email).values(tab);
  return data.map((row) => Object.fromEntries(keys.map((key, index) => [String(key), row[index]])));
}
