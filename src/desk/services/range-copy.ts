/** Copying and moving cells: which of their parts go along, how far a copy is repeated, what the cells leave behind. */
import type { CellChange } from '../kernel/batch';
import { numberContent, textContent } from '../kernel/typed';
import type { Zone } from '../overlay';
import { readRule, writeRule } from './data-validation';
import { ScriptException } from './exception';
import { columnsIn, rowsIn, tableOf } from './range-content';
import type { Run } from './run';

/** A rectangle of a tab. */
export interface Rectangle {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** Which parts of cells are copied. */
export interface Parts {
  readonly contents?: 'formulas' | 'values';
  readonly looks?: true;
  readonly borders?: true;
  readonly rules?: true;
  readonly notes?: true;
  readonly merges?: true;
}

const everything: Parts = { contents: 'formulas', looks: true, borders: true, rules: true, notes: true, merges: true };

/** The kinds of SpreadsheetApp.CopyPasteType; undefined for one that the desk lacks. */
export function partsOf(pasteType: string): Parts | undefined {
  switch (pasteType) {
    case 'PASTE_NORMAL': return everything;
    case 'PASTE_NO_BORDERS': return { contents: 'formulas', looks: true, rules: true, notes: true, merges: true };
    case 'PASTE_FORMAT': return { looks: true, borders: true, merges: true };
    case 'PASTE_FORMULA': return { contents: 'formulas' };
    case 'PASTE_VALUES': return { contents: 'values' };
    case 'PASTE_DATA_VALIDATION': return { rules: true };
    default: return undefined;
  }
}

/** The rectangle that a copy fills: at least one whole, and as many wholes as the target holds. */
export function tiled(target: Zone, rows: number, columns: number): Zone {
  return {
    ...target,
    bottom: target.top + Math.max(1, Math.floor(rowsIn(target) / rows)) * rows - 1,
    right: target.left + Math.max(1, Math.floor(columnsIn(target) / columns)) * columns - 1,
  };
}

/** Copies parts of the cells of one rectangle over another, over and over if that is larger; formulas follow their new place. */
export function copyCells(run: Run, from: Rectangle, to: Rectangle, parts: Parts, transposed = false): void {
  const [rows, columns] = transposed ? [columnsIn(from.zone), rowsIn(from.zone)] : [rowsIn(from.zone), columnsIn(from.zone)];
  const target = tiled(to.zone, rows, columns);
  checkOnTab(run, to.sheetId, target);
  run.guard(to.sheetId, target);
  const { kernel } = run;
  const { getters } = kernel.model;
  const changes: CellChange[] = [];
  const after: (() => void)[] = [];
  const noted = new Map(kernel.overlay.notes().filter((note) => note.sheetId === from.sheetId).map((note) => [`${note.row} ${note.column}`, note.text]));
  const ruled = parts.rules === true && (hasRules(run, from) || hasRules(run, { sheetId: to.sheetId, zone: target }));
  const bordered = parts.borders === true;
  tableOf(target, (row, column) => {
    const [down, across] = [(row - target.top) % rows, (column - target.left) % columns];
    const at = { sheetId: from.sheetId, row: from.zone.top + (transposed ? across : down), col: from.zone.left + (transposed ? down : across) };
    const here = { sheetId: to.sheetId, row, col: column };
    const cell = getters.getCell(at);
    const cleared = Object.fromEntries(Object.keys(getters.getCell(here)?.style ?? {}).map((property) => [property, null]));
    changes.push({
      kind: 'cell', sheetId: to.sheetId, row, column,
      ...(parts.contents === undefined ? {} : { content: contentOf(run, at, here, parts.contents) }),
      ...(parts.looks === true ? { format: cell?.format ?? '', style: { ...cleared, ...cell?.style } } : {}),
    });
    if (parts.notes === true) {
      const note = noted.get(`${at.row} ${at.col}`) ?? '';
      after.push(() => kernel.overlay.putNote(to.sheetId, row, column, note));
    }
    if (ruled) {
      const rule = readRule(run, from.sheetId, at.row, at.col);
      after.push(() => writeRule(run, to.sheetId, { top: row, bottom: row, left: column, right: column }, rule));
    }
    const border = bordered ? getters.getCellBorder(at) : null;
    if (bordered && (border !== null || getters.getCellBorder(here) !== null)) {
      after.push(() => run.writes.command({ kind: 'command', type: 'SET_BORDER', payload: { ...here, border: border ?? undefined } }));
    }
  });
  // Rules go first: what was copied is not judged by those that lay there before.
  for (const act of after) act();
  for (const change of changes) run.writes.cell(change);
  if (parts.merges === true && !transposed) copyMerges(run, from, { sheetId: to.sheetId, zone: target });
}

/** Throws Google's error unless a target lies in its tab. */
export function checkOnTab(run: Run, sheetId: string, { bottom, right }: Zone): void {
  const { rows, columns } = run.unflushed.size(sheetId);
  if (bottom >= rows || right >= columns) throw new ScriptException('The coordinates of the target range are outside the dimensions of the sheet.');
}

function contentOf(run: Run, at: { sheetId: string; row: number; col: number }, here: { sheetId: string; row: number; col: number }, kind: 'formulas' | 'values'): string {
  const { kernel } = run;
  const cell = kernel.model.getters.getCell(at);
  if (kind === 'values') return cell !== undefined && !cell.isFormula ? cell.content : plain(kernel.cell(at.sheetId, at.row, at.col).value);
  if (cell?.isFormula !== true) return cell?.content ?? '';
  return kernel.model.getters.getTranslatedCellFormula(here.sheetId, here.col - at.col, here.row - at.row, cell.compiledFormula);
}

function hasRules(run: Run, { sheetId, zone }: Rectangle): boolean {
  return run.unflushed.model.getters.getDataValidationRules(sheetId).some(({ ranges }) =>
    ranges.some((range) => range.zone.top <= zone.bottom && range.zone.bottom >= zone.top && range.zone.left <= zone.right && range.zone.right >= zone.left));
}

function copyMerges(run: Run, from: Rectangle, to: Rectangle): void {
  const merges = run.unflushed.model.getters.getMergesInZone(from.sheetId, { ...from.zone });
  for (const merge of merges) {
    for (let row = to.zone.top; row <= to.zone.bottom; row += rowsIn(from.zone)) {
      for (let column = to.zone.left; column <= to.zone.right; column += columnsIn(from.zone)) {
        const [down, across] = [row - from.zone.top, column - from.zone.left];
        const zone = { top: merge.top + down, bottom: merge.bottom + down, left: merge.left + across, right: merge.right + across };
        run.writes.command({ kind: 'command', type: 'ADD_MERGE', payload: { sheetId: to.sheetId, target: [zone], force: true } });
      }
    }
  }
}

/** Moves a rectangle so that its corner lies elsewhere: what refers to it follows, what lay there is gone. */
export function moveCells(run: Run, from: Rectangle, to: { readonly sheetId: string; readonly row: number; readonly column: number }): void {
  const landed = {
    top: to.row, left: to.column, bottom: to.row + rowsIn(from.zone) - 1, right: to.column + columnsIn(from.zone) - 1,
  };
  checkOnTab(run, to.sheetId, landed);
  run.guard(from.sheetId, from.zone);
  run.guard(to.sheetId, landed);
  if (from.sheetId === to.sheetId && landed.top === from.zone.top && landed.left === from.zone.left) return;
  const { kernel } = run;
  const { overlay, model: { getters } } = kernel;
  const notes = overlay.notes().filter((note) => note.sheetId === from.sheetId && holds(from.zone, note.row, note.column));
  overlay.clearNotes(from.sheetId, from.zone);
  overlay.clearNotes(to.sheetId, landed);
  // The engine's move turns references; the cells themselves are carried here, read once their own references have turned.
  kernel.command('MOVE_RANGES', {
    sheetId: from.sheetId, sheetName: getters.getSheetName(from.sheetId), targetSheetId: to.sheetId, target: [{ ...from.zone }], row: to.row, col: to.column,
  });
  const left: CellChange[] = [];
  const put: CellChange[] = [];
  const [down, across] = [to.row - from.zone.top, to.column - from.zone.left];
  tableOf(from.zone, (row, column) => {
    const cell = getters.getCell({ sheetId: from.sheetId, row, col: column });
    const style = Object.fromEntries(Object.keys(cell?.style ?? {}).map((property) => [property, null]));
    left.push({ kind: 'cell', sheetId: from.sheetId, row, column, content: '', format: '', style });
    const target = { sheetId: to.sheetId, row: row + down, column: column + across };
    const covered = getters.getCell({ sheetId: target.sheetId, row: target.row, col: target.column })?.style;
    const cleared = Object.fromEntries(Object.keys(covered ?? {}).map((property) => [property, null]));
    put.push({ kind: 'cell', ...target, content: cell === undefined ? '' : kernel.content(from.sheetId, row, column), format: cell?.format ?? '', style: { ...cleared, ...cell?.style } });
  });
  kernel.apply([...left, ...put]);
  for (const note of notes) overlay.putNote(to.sheetId, note.row + down, note.column + across, note.text);
}

function holds(zone: Zone, row: number, column: number): boolean {
  return row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right;
}

/** A computed value as the content of a cell. */
function plain(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberContent(value) : textContent(value);
}
