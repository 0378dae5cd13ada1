/** What the self-test tells: a tab with the lines that differ and those to be tried by hand, and a sentence. */
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
    header: ['Строка', 'Проверка', 'На столе', 'Здесь'],
    same: (checked: number) => `Проверок: ${checked}. Всё как на столе.`,
    differing: (checked: number, count: number) => `Проверок: ${checked}, расходятся: ${count}. Они на листе «Самопроверка».`,
    byHand: 'Проверьте руками: для этого нужны два человека или браузер',
  },
  en: {
    tab: 'Self-test',
    header: ['Line', 'Check', 'On the desk', 'Here'],
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
  const rows = [
    header,
    ...differing.map((one) => [one.line, one.check, one.expected, one.found]),
    [differing.length === 0 ? same(checked) : differ(checked, differing.length), '', '', ''],
    ['', '', '', ''],
    [byHand, '', '', ''],
    ...lines.filter(({ elsewhere }) => elsewhere !== undefined).map(({ key, says }) => [key, says, '', '']),
  ];
  sheet.getRange(1, 1, rows.length, header.length).setNumberFormat('@').setValues(rows.map((row) => [...row]));
  sheet.getRange(1, 1, 1, header.length).setFontWeight('bold');
  sheet.setColumnWidths(1, header.length, 260);
  return differing.length === 0 ? same(checked) : differ(checked, differing.length);
}
