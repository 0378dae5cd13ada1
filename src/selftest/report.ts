/** What the self-test tells: a tab with the lines that differ and those to be tried by hand, and a sentence. */
import { knownDifferences } from './known-differences';
import type { Line } from './line';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Difference {
  readonly line: string;
  readonly check: string;
  readonly expected: string;
  readonly found: string;
}

export interface Outcome {
  readonly checked: number;
  readonly differing: readonly Difference[];
}

type Language = 'ru' | 'en';

const words = {
  ru: {
    tab: 'Самопроверка',
    header: ['Строка', 'Проверка', 'На столе', 'Здесь', 'Что известно'],
    same: (checked: number) => `Проверок: ${checked}. Всё как на столе.`,
    differing: (checked: number, count: number) => `Проверок: ${checked}, расходятся: ${count}. Они на листе «Самопроверка».`,
    byHand: 'Проверьте руками: для этого нужны два человека или браузер',
  },
  en: {
    tab: 'Self-test',
    header: ['Line', 'Check', 'On the desk', 'Here', 'What is known'],
    same: (checked: number) => `${checked} checks, all as on the desk.`,
    differing: (checked: number, count: number) => `${checked} checks, ${count} differ. They are on the tab “Self-test”.`,
    byHand: 'To be tried by hand: these need two people or a browser',
  },
} as const;

export function languageOf(locale: string): Language {
  return locale.startsWith('ru') ? 'ru' : 'en';
}

export const menuWords = { ru: { menu: 'Самопроверка', item: 'Сверить с Google' }, en: { menu: 'Self-test', item: 'Compare with Google' } } as const;

/** Writes the tab anew and returns the sentence for the person. */
export function report(book: Spreadsheet, lines: readonly Line[], { checked, differing }: Outcome, language: Language): string {
  const { tab, header, same, differing: differ, byHand } = words[language];
  const there = book.getSheetByName(tab);
  const sheet = there ?? book.insertSheet(tab, book.getNumSheets());
  sheet.clear();
  const told = differing.length === 0 ? same(checked) : differ(checked, differing.length);
  const says = new Map(lines.map((one) => [one.key, one.says]));
  const rows = [
    [told],
    [],
    header,
    ...differing.map((one) => [`${one.line}: ${says.get(one.line) ?? ''}`, one.check, one.expected, one.found, known(one.line)]),
    [],
    [byHand],
    ...lines.filter(({ elsewhere }) => elsewhere !== undefined).map(({ key, says: sentence, elsewhere = [] }) => [`${key}: ${sentence}`, elsewhere.map(titleOf).join('\n')]),
  ].map((row) => header.map((_, column) => row[column] ?? ''));
  sheet.getRange(1, 1, rows.length, header.length).setNumberFormat('@').setValues(rows).setWrap(true).setVerticalAlignment('top');
  for (const row of [1, 3, differing.length + 5]) sheet.getRange(row, 1, 1, header.length).setFontWeight('bold').setWrap(false);
  sheet.setColumnWidths(1, header.length, 260);
  return told;
}

/** What is known or supposed of Google in this line of the checklist. */
function known(key: string): string {
  return knownDifferences.filter((one) => one.line === key).map(({ google }) => google).join('\n');
}

/** The title of a test alone. */
function titleOf(test: string): string {
  return test.slice(test.indexOf(': ') + 2);
}
