/** Writes what was counted: «Недостаёт», «Ничьи», «Итоги», each tab once, «Итоги» last, so that a finished one is whole. */
import type { Language } from '../text/language';
import { problemSentence, type CellProblem } from '../text/problems';
import { missingWords } from '../text/results';
import { forget, readTable, type Book } from './book';
import type { CountedBook } from './count-book';
import { writeGrid } from './grid';
import { layOutTab } from './layout';
import { MISSING_IDENTITY, missingRows, missingTab } from './missing-tab';
import { resultsGrid, resultsTab } from './results-tab';
import { cellLink } from './safe-text';
import type { Cell, Row, TableSpec } from './table';
import { TIE_IDENTITY, tieRows, tiesTab } from './ties-tab';
import { replaceRows, type RowValues } from './write-table';

/** Cells that could not be read, as rows of «Недостаёт». */
function unreadableRows(book: Book, problems: readonly CellProblem[], language: Language): readonly RowValues[] {
  const sheetIds = new Map([...book.tables.values()].map((table) => [table.title, table.sheet.getSheetId()]));
  return problems.map((problem) => {
    const sheetId = sheetIds.get(problem.tab);
    return new Map<string, Cell>([
      ['what', missingWords[language].unreadable],
      ['detail', problemSentence(language, problem)],
      ['cell', sheetId === undefined ? problem.cell : cellLink(sheetId, problem.cell, missingWords[language].goTo)],
    ]);
  });
}

function rewrite(book: Book, spec: TableSpec, identity: readonly string[], rows: (there: readonly Row[]) => readonly RowValues[]): void {
  layOutTab(book, spec);
  const table = readTable(book, spec);
  replaceRows(table, rows(table.rows), identity);
  forget(book, spec);
}

/** Writes the three tabs. The same workbook gives the same tabs; what people typed on «Ничьи» stays with its tie. */
export function writeResults(book: Book, counted: CountedBook): void {
  const { language } = book;
  const { blocks, rules, places } = counted;
  rewrite(book, missingTab, MISSING_IDENTITY, () => [...unreadableRows(book, counted.problems, language), ...missingRows(blocks, places, language)]);
  rewrite(book, tiesTab, TIE_IDENTITY, (there) => tieRows(blocks, there, rules.places, language));
  writeGrid(book, resultsTab, resultsGrid(blocks, rules.places, language));
}
