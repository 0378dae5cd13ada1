/** «Проверка»: what is wrong, a cell a row, with a link to it. Rewritten by every check. */
import type { Language } from '../text/language';
import { problemSentence, type CellProblem } from '../text/problems';
import { headers, tabTitles } from '../text/tabs';
import { cellLink } from './safe-text';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const checkTab: TableSpec = {
  key: 'check',
  title: tabTitles.check,
  kind: 'output',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'tab', header: headers.tab, width: 220, format: 'text', writer: 'addon' },
    { key: 'cell', header: headers.cell, width: 90, format: 'general', writer: 'addon', align: 'center' },
    { key: 'problem', header: headers.problem, width: 760, format: 'text', writer: 'addon', wrap: true },
  ],
};

/** Rows of the check; `sheetId` finds the tab that a problem names. */
export const checkRows = (problems: readonly CellProblem[], language: Language, sheetId: (tab: string) => number | undefined): RowValues[] =>
  problems.map((problem) => {
    const id = sheetId(problem.tab);
    return new Map<string, Cell>([
      ['tab', problem.tab],
      ['cell', id === undefined ? problem.cell : cellLink(id, problem.cell, problem.cell)],
      ['problem', problemSentence(language, problem)],
    ]);
  });
