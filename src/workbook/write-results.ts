/** Writes what was counted, each tab once, and keeps the tabs for the officers. «Итоги» comes last, so that a finished one is whole. */
import type { Language } from '../text/language';
import { isOfTie, problemSentence, type CellProblem } from '../text/problems';
import { missingWords } from '../text/results';
import { tieWords } from '../text/ties';
import { forget, readTable, type Book } from './book';
import type { CountedBook } from './count-book';
import { layOutGrid, writeGrid, type Grid, type GridSpec } from './grid';
import { layOutTab } from './layout';
import { MISSING_IDENTITY, missingRows, missingTab } from './missing-tab';
import { prizesGrid, prizesTab, type PrizesView } from './prizes-tab';
import { protectTab } from './protect-tab';
import { noteCounted } from './results-state';
import { resultsGrid, resultsTab } from './results-tab';
import { cellLink } from './safe-text';
import { FIRST_ROW, HEADER_ROW, address, type Cell, type Row, type TableSpec } from './table';
import { syncColumns } from './sync-columns';
import { tieProblems } from './tie-decisions';
import { TIE_IDENTITY, tiesRows, tiesTab } from './ties-tab';
import { replaceRows, type RowValues } from './write-table';

/** Cells that could not be read, as rows of «Недостаёт». */
function unreadableRows(problems: readonly CellProblem[], sheetIds: ReadonlyMap<string, number>, language: Language): readonly RowValues[] {
  return problems.map((problem) => {
    const sheetId = sheetIds.get(problem.tab);
    return new Map<string, Cell>([
      ['what', isOfTie(problem) ? missingWords[language].tieDecision : missingWords[language].unreadable],
      ['detail', problemSentence(language, problem)],
      ['cell', sheetId === undefined ? problem.cell : cellLink(sheetId, problem.cell, missingWords[language].goTo)],
    ]);
  });
}

/** Rows that a new «Недостаёт» keeps beyond its content. */
const ROOM = 100;

/** Replaces all rows of an output table and keeps it for the officers; cells that people added follow their row. */
export function rewrite(
  book: Book,
  spec: TableSpec,
  identity: readonly string[],
  officers: readonly string[],
  rows: (there: readonly Row[]) => readonly RowValues[],
): Sheet {
  const sheet = layOutTab(book, spec);
  const table = readTable(book, spec);
  replaceRows(table, rows(table.rows), identity);
  forget(book, spec);
  protectTab(book, spec, sheet, officers);
  return sheet;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function rewriteGrid(book: Book, spec: GridSpec, officers: readonly string[], grid: Grid): Sheet {
  const sheet = writeGrid(book, spec, grid);
  protectTab(book, spec, sheet, officers);
  return sheet;
}

/** One rule for the column, whatever the rows: a place among those that the tied of the row share. */
function offerPlaces(sheet: Sheet, columns: ReadonlyMap<string, number>, help: string): void {
  const at = (key: string): string => address(FIRST_ROW, columns.get(key) ?? 1);
  const cell = at('decided');
  const rule = SpreadsheetApp.newDataValidation()
    .requireFormulaSatisfied(`=AND(ISNUMBER(${cell});${cell}=INT(${cell});${cell}>=${at('from')};${cell}<=${at('to')})`)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
  sheet.getRange(FIRST_ROW, columns.get('decided') ?? 1, sheet.getMaxRows() - HEADER_ROW, 1).setDataValidation(rule);
}

/** Writes «Ничьи»; what people typed stays with its row. A tab of an earlier version is given the columns it lacks. */
function writeTies(book: Book, { blocks, rules, people }: CountedBook): Sheet {
  const { language } = book;
  const spec = tiesTab(language);
  const sheet = layOutTab(book, spec);
  const table = syncColumns(book, spec);
  replaceRows(table, tiesRows(blocks, table.rows, rules.places, language), TIE_IDENTITY);
  offerPlaces(sheet, table.columns, tieWords[language].placeHelp);
  forget(book, spec);
  protectTab(book, spec, sheet, people.participants.officers);
  return sheet;
}

/** Writes the three tabs and returns «Итоги». The same workbook gives the same tabs; what people typed on «Ничьи» stays with its tie. */
export function writeResults(book: Book, counted: CountedBook): Sheet {
  const { language } = book;
  const { blocks, rules, places } = counted;
  const { officers } = counted.people.participants;
  // The tabs stand in the order in which they are read, whatever the order of writing.
  layOutGrid(book, resultsTab);
  layOutTab(book, tiesTab(language));
  // Rows of «Ничьи» change places: what is wrong in them is told by where it stands afterwards.
  const ties = writeTies(book, counted);
  const ofTies = tieProblems(book, blocks.map(({ result }) => result));
  const tiesId = ties.getSheetId();
  const sheetIds = new Map([...counted.sheetIds, ...ofTies.map(({ tab }) => [tab, tiesId] as const)]);
  const lacking = [...unreadableRows([...ofTies, ...counted.problems.filter((problem) => !isOfTie(problem))], sheetIds, language), ...missingRows(blocks, places, language)];
  const missing = lacking.length > 0 ? lacking : [new Map<string, Cell>([['detail', missingWords[language].nothing]])];
  rewrite(book, { ...missingTab, roomFor: missing.length + ROOM }, MISSING_IDENTITY, officers, () => missing);
  const sheet = rewriteGrid(book, resultsTab, officers, resultsGrid(blocks, rules.places, language));
  noteCounted(sheet, blocks.map(({ result }) => result));
  return sheet;
}

/** Writes «Призы и НДФЛ» and returns it. */
export const writePrizes = (book: Book, view: PrizesView, officers: readonly string[]): Sheet =>
  rewriteGrid(book, prizesTab, officers, prizesGrid(view, book.language));
