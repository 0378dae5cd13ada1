/** Cells as values of the model: what cannot be read becomes a problem that names the tab, the cell, what was found and what is expected. */
import { exact, toNumber, equal, type Exact } from '../award/exact';
import { parseNumber, printNumber } from '../award/condition/number';
import type { CivilDate } from '../award/model';
import { codeOf } from '../text/choices';
import type { Language, Phrase } from '../text/language';
import { shownNumber } from '../text/numbers';
import type { CellProblem, Expectation } from '../text/problems';
import { address, type Cell, type Row, type Table } from './table';

/** A date as «03.10.2024», in the time zone of the script, for showing what stands in a cell. */
const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const isDate = (cell: Cell): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

/** A cell as a person sees it, for sentences. */
export function shownCell(language: Language, cell: Cell): string {
  if (isDate(cell)) return `${pad(cell.getDate())}.${pad(cell.getMonth() + 1)}.${cell.getFullYear()}`;
  return typeof cell === 'number' ? shownNumber(language, cell) : String(cell);
}

/** A number for a cell: the double where it says exactly this number, else text such as 1/3, kept from becoming a date. */
export function exactCell(value: Exact): Cell {
  const double = toNumber(value);
  return Number.isFinite(double) && equal(exact(double), value) ? double : `'${printNumber(value)}`;
}

const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$|^(\d{4})-(\d{2})-(\d{2})$/;

/** «03.10.2024» or "2024-10-03" as a civil date; undefined for anything else, also for 31.02. */
export function civilDate(text: string): CivilDate | undefined {
  const match = DATE.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[3] ?? match[4]), Number(match[2] ?? match[5]), Number(match[1] ?? match[6])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${pad(month)}-${pad(day)}` as CivilDate;
}

/** "2024-10-03" as «03.10.2024». */
export const shownDate = (date: string): string => date.split('-').reverse().join('.');

/** Reads the cells of one tab and gathers what is wrong with them. */
export class CellReader {
  constructor(
    readonly table: Table,
    readonly language: Language,
    readonly problems: CellProblem[],
  ) {}

  /** Notes that the cell should have held something else. */
  refuse(row: Row, key: string, expected: Expectation): void {
    this.problems.push({
      kind: 'cell',
      tab: this.table.title,
      cell: address(row.row, this.table.columns.get(key) ?? 1),
      column: this.table.headers.get(key) ?? key,
      found: shownCell(this.language, row.get(key)),
      expected,
    });
  }

  /** The value; where there is none, the cell is noted as one that should have held something else. */
  expect<T>(value: T | undefined, row: Row, key: string, expected: Expectation): T | undefined {
    if (value === undefined) this.refuse(row, key, expected);
    return value;
  }

  /** The cell's text without outer spaces; a number or a date as a person sees it. */
  text(row: Row, key: string): string {
    return shownCell(this.language, row.get(key)).trim();
  }

  isBlank(row: Row, key: string): boolean {
    return this.text(row, key) === '';
  }

  /** Text that may not be blank. */
  filled(row: Row, key: string): string | undefined {
    const text = this.text(row, key);
    return this.expect(text === '' ? undefined : text, row, key, { kind: 'filled' });
  }

  /** A number of any sign, typed as a number or as text such as «2,5» or 1/3; undefined for a blank cell too. */
  number(row: Row, key: string): Exact | undefined {
    const cell = row.get(key);
    if (cell === '') return undefined;
    if (typeof cell === 'number' && Number.isFinite(cell)) return exact(cell);
    const value = typeof cell === 'string' ? parseNumber(cell) : null;
    return this.expect(value ?? undefined, row, key, { kind: 'number' });
  }

  /** A number as a double; undefined for a blank cell. */
  double(row: Row, key: string): number | undefined {
    const value = this.number(row, key);
    return value === undefined ? undefined : toNumber(value);
  }

  /** A whole number from 0; undefined for a blank cell. */
  whole(row: Row, key: string): number | undefined {
    const value = this.double(row, key);
    if (value === undefined) return undefined;
    return this.expect(Number.isSafeInteger(value) && value >= 0 ? value : undefined, row, key, { kind: 'whole' });
  }

  /** One of the words; undefined for a blank cell. */
  oneOf<Code extends string>(row: Row, key: string, words: Readonly<Record<Code, Phrase>>): Code | undefined {
    const text = this.text(row, key);
    if (text === '') return undefined;
    const options = (Object.keys(words) as Code[]).map((code) => words[code][this.language]);
    return this.expect(codeOf(words, text), row, key, { kind: 'option', options });
  }

  /** One of the words; a blank cell is a problem too. */
  requiredOneOf<Code extends string>(row: Row, key: string, words: Readonly<Record<Code, Phrase>>): Code | undefined {
    return this.filled(row, key) === undefined ? undefined : this.oneOf(row, key, words);
  }

  /** A civil date; undefined for a blank cell. */
  date(row: Row, key: string): CivilDate | undefined {
    const text = this.text(row, key);
    if (text === '') return undefined;
    return this.expect(civilDate(text), row, key, { kind: 'date' });
  }
}
