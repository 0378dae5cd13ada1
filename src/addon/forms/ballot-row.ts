/** One juror's own row on «Оценки · N»: its version, and writing it without touching any other. */
import { yesNo } from '../../text/choices';
import type { CompiledMarkCriterion } from '../../award/compile';
import { confirmedColumn, jurorColumns, markColumn } from '../../workbook/ballots-tab';
import { exactCell } from '../../workbook/cells';
import { guarded } from '../../workbook/safe-text';
import { address, type Cell } from '../../workbook/table';
import type { Language } from '../../text/language';
import type { Problem } from '../api';
import type { BallotContent } from './ballot-draft';
import type { BallotsRead } from './season';

/**
 * What the juror's cells of a row hold, as one text: it changes with every change, whether saved by the form or typed in
 * the sheet.
 */
export function rowVersion({ table, spec }: BallotsRead, rowNumber: number): string {
  const row = table.rows.find((each) => each.row === rowNumber);
  return JSON.stringify(jurorColumns(spec).map((key) => [key, row?.get(key) ?? '']));
}

/** The tab and the cell of one of the row's columns. */
export const cellPlace = ({ table }: BallotsRead, rowNumber: number, column: string): Pick<Problem, 'tab' | 'cell'> => ({
  tab: table.title,
  cell: address(rowNumber, table.columns.get(column) ?? 1),
});

/** The cells of the row by column key. A «нет» that somebody typed stays where nothing is confirmed. */
function cellsOf({ table, spec }: BallotsRead, rowNumber: number, criteria: readonly CompiledMarkCriterion[], content: BallotContent, language: Language): Map<string, Cell> {
  const before = table.rows.find((each) => each.row === rowNumber);
  const cells = new Map<string, Cell>();
  for (const { criterion } of criteria) {
    const mark = content.marks.get(criterion.key);
    cells.set(markColumn(criterion.key), mark === undefined ? '' : exactCell(mark));
    const confirmed = confirmedColumn(criterion.key);
    if (!table.columns.has(confirmed)) continue;
    const typed = String(before?.get(confirmed) ?? '');
    const isNo = Object.values(yesNo.no).some((word) => word === typed.trim().toLowerCase());
    cells.set(confirmed, content.confirmed.has(criterion.key) ? yesNo.yes[language] : isNo ? typed : '');
  }
  cells.set('comment', guarded(content.comment));
  cells.set('recusal', guarded(content.recusal));
  if (spec.columns.some(({ key }) => key === 'version')) cells.set('version', nextVersion(String(before?.get('version') ?? '')));
  return cells;
}

/** Counts the saves: «7» after «6», «1» after anything that is no count. */
const nextVersion = (version: string): string => String(/^\d+$/.test(version) ? Number(version) + 1 : 1);

/** Writes the row in as few calls as its columns lie apart: one, unless somebody has moved them. */
export function writeBallot(read: BallotsRead, rowNumber: number, criteria: readonly CompiledMarkCriterion[], content: BallotContent, language: Language): void {
  const cells = cellsOf(read, rowNumber, criteria, content, language);
  const placed = [...cells]
    .map(([key, cell]) => ({ cell, at: read.table.columns.get(key) ?? 0 }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at);
  const runs: { from: number; cells: Cell[] }[] = [];
  for (const { cell, at } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.from + last.cells.length === at) last.cells.push(cell);
    else runs.push({ from: at, cells: [cell] });
  }
  for (const run of runs) read.table.sheet.getRange(rowNumber, run.from, 1, run.cells.length).setValues([run.cells]);
}
