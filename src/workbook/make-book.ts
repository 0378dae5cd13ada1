/** A workbook from an award: every tab in order, the rules filled in, protections set. Begun again after a break, it ends the same. */
import type { Award } from '../award/model';
import { compileNomination, type CompiledNomination } from '../award/compile';
import { validationHelp } from '../text/problems';
import { headers } from '../text/tabs';
import { legendText } from '../text/settings';
import { appliedTab, recordApplied, rulesNow } from './applied-tab';
import { applicationsTab } from './applications-tab';
import { SCHEMA, awardRows, awardTab, optionsOf, type FactsBy } from './award-tab';
import { ballotsTab } from './ballots-tab';
import { findTab, forget, readTable, type Book } from './book';
import { conflictsTab } from './conflicts-tab';
import { criteriaRows, criteriaTab } from './criteria-tab';
import { choiceLetters, decisionRows, decisionsTab } from './decisions-tab';
import { dictionaryRows, dictionaryTab } from './dictionary-tab';
import { factsTab } from './facts-tab';
import { journalTab } from './journal-tab';
import { juryRow, juryTab } from './jury-tab';
import { layOutTab } from './layout';
import { COLOURS, TINTS } from './look';
import { nominationRows, nominationsTab } from './nominations-tab';
import { protectTab } from './protect-tab';
import { FIRST_ROW, type TableSpec } from './table';
import { windowRows, windowsTab } from './windows-tab';
import { appendRows, type RowValues } from './write-table';

/** The tabs on which facts and marks of the nominations are filled in, nomination by nomination. */
export const inputTabs = (compiled: readonly CompiledNomination[], book: Book): TableSpec[] =>
  compiled.flatMap((nomination) => [factsTab(nomination, book.language), ballotsTab(nomination, book.language)]).filter((spec) => spec !== undefined);

/** What the colours mean, below the settings of «Премия»: rows without a key, which no reader takes for settings. */
function drawLegend(book: Book): void {
  const settings = readTable(book, awardTab);
  const names = settings.columns.get('name') ?? 2;
  const last = settings.rows.filter((row) => row.get('setting') !== '').pop();
  const first = (last?.row ?? FIRST_ROW) + 2;
  const { title, ...meanings } = legendText;
  const lines = [title, ...Object.values(meanings)].map((line) => [line[book.language]]);
  const range = settings.sheet.getRange(first, names, lines.length, 1);
  const backgrounds = [COLOURS.input, COLOURS.input, COLOURS.computed, TINTS.done.background, TINTS.begun.background, TINTS.attention.background];
  range.setValues(lines);
  range.setBackgrounds(backgrounds.map((colour) => [colour]));
  range.setWrap(true).setFontColor(COLOURS.headerText);
  range.setFontWeights(lines.map((_, index) => [index === 0 ? 'bold' : 'normal']));
}

/** Lays out the tab and fills it, unless it is there with rows. */
function fill(book: Book, spec: TableSpec, rows: readonly RowValues[]): void {
  layOutTab(book, spec);
  if (rows.length === 0) return;
  const table = readTable(book, spec);
  if (table.rows.length > 0) return;
  appendRows(table, rows);
  forget(book, spec);
}

/** The drop-downs of «Премия» and «Решения» differ from row to row: one call each. */
function offerChoices(book: Book, award: Award): void {
  const { language } = book;
  const list = (column: string, options: readonly string[]) =>
    SpreadsheetApp.newDataValidation().requireValueInList([...options], true).setAllowInvalid(false).setHelpText(validationHelp(language, column, { kind: 'option', options })).build();
  const settings = readTable(book, awardTab);
  const rules = settings.rows.filter((row) => row.get('setting') !== '').map((row) => optionsOf(String(row.get('setting')), language));
  settings.sheet
    .getRange(FIRST_ROW, settings.columns.get('value') ?? 1, rules.length, 1)
    .setDataValidations(rules.map((options) => [options === undefined ? null : list(headers.value[language], options)]));
  const letters = choiceLetters(award, language);
  if (letters.length === 0) return;
  const byLength = new Map<number, GoogleAppsScript.Spreadsheet.DataValidation>();
  for (const options of letters) if (!byLength.has(options.length)) byLength.set(options.length, list(headers.chosen[language], options));
  const decisions = readTable(book, decisionsTab);
  decisions.sheet
    .getRange(FIRST_ROW, decisions.columns.get('choice') ?? 1, letters.length, 1)
    .setDataValidations(letters.map((options) => [byLength.get(options.length) ?? null]));
}

/** Metadata of the spreadsheet, written last of all: the workbook is finished, in this version of the layout. */
const BOOK_METADATA = 'jury.book';

/** How a workbook is made, beside its award. */
export interface Making {
  readonly factsBy?: FactsBy;
  /** Told the share done, from 0 to 1, after every tab. */
  readonly progress?: (share: number) => void;
}

/** Makes the whole workbook of an award and returns the number of its tabs. `user` becomes the organiser. */
export function makeBook(book: Book, award: Award, user: string, { factsBy = 'jury', progress = () => undefined }: Making = {}): number {
  const { language } = book;
  const compiled = award.nominations.filter(({ decidedBy }) => decidedBy === undefined).map((nomination) => compileNomination(nomination, award.decisions, new Map()));
  const officers = user === '' ? [] : [user];
  const tabs: readonly (readonly [TableSpec, readonly RowValues[]])[] = [
    [awardTab, awardRows(award, language, factsBy)],
    [decisionsTab, decisionRows(award, language)],
    [nominationsTab, nominationRows(award, language)],
    [windowsTab, windowRows(award, language)],
    [dictionaryTab, dictionaryRows(award, language)],
    [criteriaTab, criteriaRows(award, language)],
    [juryTab(language), user === '' ? [] : [juryRow({ name: user, email: user, role: 'organiser', nominations: '' }, language)]],
    [applicationsTab(award.nominations, language), []],
    ...inputTabs(compiled, book).map((spec): readonly [TableSpec, readonly RowValues[]] => [spec, []]),
    [conflictsTab, []],
    [journalTab, []],
  ];
  // Laying out is most of the work, protecting the rest.
  tabs.forEach(([spec, rows], index) => {
    fill(book, spec, rows);
    progress((index + 1) / (tabs.length + 2));
  });
  offerChoices(book, award);
  drawLegend(book);
  recordApplied(book, rulesNow(award, new Map(), new Map()));
  for (const spec of [...tabs.map(([each]) => each), appliedTab]) {
    const sheet = findTab(book, spec);
    if (sheet !== undefined) protectTab(book, spec, sheet, officers);
  }
  removeBlankSheet(book);
  book.spreadsheet.addDeveloperMetadata(BOOK_METADATA, String(SCHEMA));
  progress(1);
  return tabs.length;
}

/** Whether the workbook was made to the end. */
export const isFinished = (book: Book): boolean => book.spreadsheet.createDeveloperMetadataFinder().withKey(BOOK_METADATA).find().length > 0;

/** Removes the empty sheet with which a new spreadsheet begins, and shows «Премия». */
function removeBlankSheet(book: Book): void {
  const first = book.spreadsheet.getSheets()[0];
  // Every tab of ours bears a mark.
  if (first !== undefined && first.getLastRow() === 0 && first.getDeveloperMetadata().length === 0) book.spreadsheet.deleteSheet(first);
  const award = findTab(book, awardTab);
  if (award !== undefined) book.spreadsheet.setActiveSheet(award);
}
