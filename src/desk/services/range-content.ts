/** Reading and writing the contents of a rectangle. */
import type { CellChange } from '../kernel/batch';
import { engineFormula, localFormula } from '../kernel/formula-text';
import type { Kernel } from '../kernel/kernel';
import { ADD_RULE, blockingRules, firstInvalid, scriptRefusal } from '../kernel/validation';
import { writtenContent } from '../kernel/values';
import type { Zone } from '../overlay';
import { ScriptException } from './exception';
import type { Run } from './run';
import { LOOKED_AT } from './spill-warnings';

export function rowsIn(zone: Zone): number {
  return zone.bottom - zone.top + 1;
}

export function columnsIn(zone: Zone): number {
  return zone.right - zone.left + 1;
}

/** One value for each cell of a rectangle. */
export function tableOf<T>(zone: Zone, read: (row: number, column: number) => T): T[][] {
  const table: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const line: T[] = [];
    for (let column = zone.left; column <= zone.right; column += 1) line.push(read(row, column));
    table.push(line);
  }
  return table;
}

/** Throws Google's errors unless a table has the shape of a rectangle. */
export function checkShape(zone: Zone, table: readonly (readonly unknown[])[]): void {
  const [rows, columns] = [rowsIn(zone), columnsIn(zone)];
  if (table.length !== rows) {
    throw new ScriptException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rows}.`,
    );
  }
  for (const line of table) {
    if (line.length === columns) continue;
    throw new ScriptException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
    );
  }
}

/** Calls for each cell of a rectangle with its element of a table of the same shape. */
export function eachCell<T>(zone: Zone, table: readonly (readonly T[])[], visit: (row: number, column: number, element: T) => void): void {
  table.forEach((line, down) => {
    line.forEach((element, across) => {
      visit(zone.top + down, zone.left + across, element);
    });
  });
}

/** Writes values as if typed. A refused one throws, and none of the call is kept [to be verified on a real sheet]. */
export function writeValues(run: Run, sheetId: string, zone: Zone, table: readonly (readonly unknown[])[]): void {
  checkShape(zone, table);
  run.guard(sheetId, zone);
  const now = run.shared.now();
  const changes: CellChange[] = [];
  eachCell(zone, table, (row, column, value) => {
    const written = writtenContent(run.unflushed, value, run.writes.formatAt(sheetId, row, column), now);
    if (written === undefined) throw new ScriptException(`Cannot convert ${kindOf(value)} to a cell value.`);
    if (written.content.length > 50_000) {
      throw new ScriptException('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    changes.push({ kind: 'cell', sheetId, row, column, ...written });
  });
  put(run, sheetId, zone, changes);
}

export function writeFormulas(run: Run, sheetId: string, zone: Zone, table: readonly (readonly string[])[]): void {
  checkShape(zone, table);
  run.guard(sheetId, zone);
  const { locale } = run.unflushed;
  const changes: CellChange[] = [];
  eachCell(zone, table, (row, column, text) => {
    const content = text === '' ? '' : engineFormula(text.startsWith('=') ? text : `=${text}`, locale);
    changes.push({ kind: 'cell', sheetId, row, column, content });
  });
  put(run, sheetId, zone, changes);
}

function put(run: Run, sheetId: string, zone: Zone, changes: readonly CellChange[]): void {
  for (const { row, column, content } of changes) {
    if (content?.startsWith('=') === true && run.formulas.length < LOOKED_AT) run.formulas.push({ sheetId, row, column });
  }
  // A rule that waits to be laid must be there before what it judges.
  if (run.writes.holds(ADD_RULE)) run.writes.flush();
  if (blockingRules(run.unflushed, sheetId, zone).length === 0) {
    for (const change of changes) run.writes.cell(change);
    return;
  }
  // A rule may look at the sheet with the new values in it: write, look, and take back what is refused.
  const { kernel } = run;
  const before = changes.map((change) => asItIs(kernel, change));
  kernel.apply(changes);
  const invalid = firstInvalid(kernel, sheetId, zone);
  if (invalid === undefined) return;
  kernel.apply(before);
  throw new ScriptException(scriptRefusal(invalid));
}

/** A change that puts a cell's content and format back. */
export function asItIs(kernel: Kernel, { sheetId, row, column }: Pick<CellChange, 'sheetId' | 'row' | 'column'>): CellChange {
  const format = kernel.model.getters.getCell({ sheetId, row, col: column })?.format ?? '';
  return { kind: 'cell', sheetId, row, column, content: kernel.content(sheetId, row, column), format };
}

/** The formula of a cell in the locale's separators, "" if it has none. */
export function formulaAt(kernel: Kernel, sheetId: string, row: number, column: number): string {
  const content = kernel.model.getters.getCell({ sheetId, row, col: column })?.isFormula === true ? kernel.content(sheetId, row, column) : '';
  return content === '' ? '' : localFormula(content, kernel.locale);
}

/** What is cleared of cells: their looks may go without their number formats. */
export interface Cleared {
  readonly contents?: boolean;
  readonly looks?: boolean;
  readonly numberFormats?: boolean;
}

/** Clears what is asked of the cells of a rectangle. */
export function clearZone(run: Run, sheetId: string, zone: Zone, what: Cleared): void {
  run.guard(sheetId, zone);
  const { kernel } = run;
  const { getters } = kernel.model;
  for (const cell of getters.getCells(sheetId)) {
    const { row, col: column } = getters.getCellPosition(cell.id);
    if (row < zone.top || row > zone.bottom || column < zone.left || column > zone.right) continue;
    const content = what.contents === true ? { content: '' } : {};
    if (what.looks === true) {
      const style = Object.fromEntries(Object.keys(cell.style ?? {}).map((property) => [property, null]));
      run.writes.cell({ kind: 'cell', sheetId, row, column, ...content, ...(what.numberFormats === true ? { format: '' } : {}), style });
    } else if (cell.isFormula || cell.content !== '') run.writes.cell({ kind: 'cell', sheetId, row, column, ...content });
  }
  if (what.looks === true) run.writes.command({ kind: 'command', type: 'SET_ZONE_BORDERS', payload: { sheetId, target: [zone], border: { position: 'clear' } } });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'Array' : typeof value;
}
