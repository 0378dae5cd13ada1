/** Runs the checklist on the spreadsheet at hand, whoever serves it, and tells where it differs from what the desk does. */
import { Bench, PREFIX } from './bench';
import { checklist } from './checklist';
import { EXCEPTION } from './line';
import type { Check } from './line';
import { languageOf, menuWords, report } from './report';
import type { Difference, Outcome } from './report';

/** Puts up the menu; also called when the script is first installed. */
export function onOpen(): void {
  const { menu, item } = menuWords[languageOf(Session.getActiveUserLocale())];
  SpreadsheetApp.getUi().createMenu(menu).addItem(item, 'runSelfTest').addToUi();
}

/** Marks what is edited on a temporary tab: by a person's hand, never by a script. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event.range.getSheet().getName().startsWith(PREFIX)) event.range.setNote('onEdit');
}

/** A function for formulas: twice a number or a table of numbers. Its name is in capitals as formulas write it. */
export function SELFTEST_DOUBLE(input: number | number[][]): number | number[][] {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
}

/** A function for formulas that does what none may. */
export function SELFTEST_WRITE(): string {
  SpreadsheetApp.getActiveSheet().getRange(1, 1).setNote('written by a formula');
  return 'written';
}

/** Runs all checks on temporary tabs, writes the tab «Самопроверка» and shows a sentence. Use an empty spreadsheet of your own. */
export function runSelfTest(): Outcome {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const locale = Session.getActiveUserLocale();
  const english = locale.startsWith('en');
  const bench = new Bench(book);
  const differing: Difference[] = [];
  let checked = 0;
  try {
    for (const { key, checks } of checklist) {
      for (const one of checks) {
        checked += 1;
        const found = tried(one, bench);
        if (!agrees(one, found, english)) differing.push({ line: key, check: one.name, expected: shown(one.expected), found: shown(found) });
      }
    }
  } finally {
    bench.clear();
  }
  const outcome = { checked, differing };
  const sentence = report(book, checklist, outcome, languageOf(locale));
  SpreadsheetApp.getUi().alert(sentence);
  return outcome;
}

function tried(one: Check, bench: Bench): unknown {
  try {
    return one.found(bench);
  } catch (error) {
    return `thrown: ${(error as Error).message}`;
  }
}

/** In another language Exceptions agree whatever their text. */
function agrees(one: Check, found: unknown, english: boolean): boolean {
  if (one.isError === true && !english) return typeof found === 'string' && found.startsWith(EXCEPTION);
  return shown(found) === shown(one.expected);
}

function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
