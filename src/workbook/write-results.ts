/** Writes what was counted, each tab once, and keeps the tabs for the officers. «Итоги» comes last, so that a finished one is whole. */
import type { Language } from '../text/language';
import { problemSentence, type CellProblem } from '../text/problems';
import { protectionText } from '../text/protections';
import { missingWords } from '../text/results';
import { forget, readTable, type Book } from './book';
import type { CountedBook } from './count-book';
import { layOutGrid, writeGrid, type Grid, type GridSpec } from './grid';
import { layOutTab } from './layout';
import { MISSING_IDENTITY, missingRows, missingTab } from './missing-tab';
import { prizesGrid, prizesTab, type PrizesView } from './prizes-tab';
import { protectTab } from './protect-tab';
import { resultsGrid, resultsTab } from './results-tab';
import { cellLink } from './safe-text';
import type { Cell, Row, TableSpec } from './table';
import { TIE_IDENTITY, tieRows, tiesTab } from './ties-tab';
import { replaceRows, type RowValues } from './write-table';

/** Cells that could not be read, as rows of «Недостаёт». */
function unreadableRows(problems: readonly CellProblem[], sheetIds: ReadonlyMap<string, number>, language: Language): readonly RowValues[] {
  return problems.map((problem) => {
    const sheetId = sheetIds.get(problem.tab);
    return new Map<string, Cell>([
      ['what', missingWords[language].unreadable],
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
  protectTab(sheet, officers, protectionText[book.language].tab(spec.title[book.language]), []);
  return sheet;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function rewriteGrid(book: Book, spec: GridSpec, officers: readonly string[], grid: Grid): Sheet {
  const sheet = writeGrid(book, spec, grid);
  protectTab(sheet, officers, protectionText[book.language].tab(spec.title[book.language]), []);
  return sheet;
}

/** Writes the three tabs and returns «Итоги». The same workbook gives the same tabs; what people typed on «Ничьи» stays with its tie. */
export function writeResults(book: Book, counted: CountedBook): Sheet {
  const { language } = book;
  const { blocks, rules, places } = counted;
  const { officers } = counted.people.participants;
  // The tabs stand in the order in which they are read, whatever the order of writing.
  layOutGrid(book, resultsTab);
  layOutTab(book, tiesTab);
  const lacking = [...unreadableRows(counted.problems, counted.sheetIds, language), ...missingRows(blocks, places, language)];
  const missing = lacking.length > 0 ? lacking : [new Map<string, Cell>([['detail', missingWords[language].nothing]])];
  rewrite(book, { ...missingTab, roomFor: missing.length + ROOM }, MISSING_IDENTITY, officers, () => missing);
  rewrite(book, tiesTab, TIE_IDENTITY, officers, (there) => tieRows(blocks, there, rules.places, language));
  return rewriteGrid(book, resultsTab, officers, resultsGrid(blocks, rules.places, language));
}

/** Writes «Призы и НДФЛ» and returns it. */
export const writePrizes = (book: Book, view: PrizesView, officers: readonly string[]): Sheet =>
  rewriteGrid(book, prizesTab, officers, prizesGrid(view, book.language));
