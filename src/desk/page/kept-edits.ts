/**
 * What was done on a page and not acknowledged, when the page must start anew on a workbook whose changes meanwhile it cannot know.
 * Rows may have moved: a cell is typed again only where its row and its column are still the same by what stands in them, for a mark
 * in another's row is worse than one lost and told of. What deletes or moves is never repeated blindly.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { a1Of } from '../kernel/a1';
import type { CommandLike } from '../kernel/engine';
import { carriedOver } from '../server/engine-session';

interface Beside {
  readonly at: number;
  readonly content: string;
}

interface KeptCell {
  readonly sheetId: string;
  readonly tab: string;
  readonly row: number;
  readonly col: number;
  readonly content: string;
  /** Rows of the tab. */
  readonly rows: number;
  /** What else stands in its row, by column. */
  readonly beside: readonly Beside[];
  /** The first text above in the column, by row. */
  readonly header?: Beside;
}

interface KeptCommand {
  readonly tab: string;
  readonly command: CommandLike;
}

/** As data, to outlive the page. */
export interface KeptEdits {
  readonly commands: readonly KeptCommand[];
  readonly cells: readonly KeptCell[];
  /** What is certain not to be done. */
  readonly lost?: readonly NotKept[];
}

/** What became of the revision that was sent last: taken, refused for good, or nobody knows. */
export interface Sent {
  readonly revision: string;
  readonly fate: 'taken' | 'refused' | 'unknown';
}

/** What could not be done again: a cell with what was typed into it, or another change by its command. */
export type NotKept = { readonly tab: string; readonly cell: string; readonly content: string } | { readonly tab: string; readonly command: string };

export interface DoneAgain {
  readonly done: number;
  readonly notKept: readonly NotKept[];
}

/** Changes that add or dress, and take nothing away wherever they land. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'ADD_COLUMNS_ROWS', 'SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_BORDER', 'SET_ZONE_BORDERS', 'SET_BORDERS_ON_TARGET', 'CREATE_SHEET', 'DUPLICATE_SHEET', 'RENAME_SHEET', 'COLOR_SHEET',
  'MOVE_SHEET', 'HIDE_SHEET', 'SHOW_SHEET', 'FREEZE_ROWS', 'FREEZE_COLUMNS', 'UNFREEZE_ROWS', 'UNFREEZE_COLUMNS', 'UNFREEZE_COLUMNS_ROWS', 'RESIZE_COLUMNS_ROWS', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS',
  'ADD_DATA_VALIDATION_RULE', 'ADD_CONDITIONAL_FORMAT', 'CREATE_TABLE', 'UPDATE_TABLE', 'CREATE_NAMED_RANGE', 'UPDATE_NAMED_RANGE', 'GROUP_HEADERS', 'UNGROUP_HEADERS', 'SET_GRID_LINES_VISIBILITY',
]);

/** Of these, what would be there twice if it had been done after all. */
const CREATING: ReadonlySet<string> = new Set(['ADD_COLUMNS_ROWS', 'CREATE_SHEET', 'DUPLICATE_SHEET', 'ADD_DATA_VALIDATION_RULE', 'ADD_CONDITIONAL_FORMAT', 'CREATE_TABLE', 'GROUP_HEADERS']);

/** So much of a row is enough to know it by. */
const ENOUGH = 8;

interface Session {
  readonly pendingMessages: readonly { readonly type: string; readonly nextRevisionId: string }[];
  readonly revisions: { get: (id: string) => { readonly commands: readonly CommandLike[] } };
}

/** What a page has not yet heard to be taken. The engine keeps it in a private list of its session. */
export function pendingEdits(model: Model, sent?: Sent): KeptEdits {
  const { session } = model as unknown as { readonly session: Session };
  const own = session.pendingMessages.filter(({ type }) => type === 'REMOTE_REVISION').map(({ nextRevisionId }) => ({ id: nextRevisionId, commands: session.revisions.get(nextRevisionId).commands }));
  const fate = (id: string): Sent['fate'] | undefined => (id === sent?.revision ? sent.fate : undefined);
  const kept = own.filter(({ id }) => fate(id) !== 'taken' && fate(id) !== 'refused').flatMap(({ id, commands }) => (fate(id) === 'unknown' ? commands.filter(({ type }) => !CREATING.has(type)) : commands));
  const lost = own.flatMap(({ id, commands }) => (fate(id) === 'refused' ? commands : fate(id) === 'unknown' ? commands.filter(({ type }) => CREATING.has(type)) : []));
  return { ...editsOf(model, kept), ...(lost.length === 0 ? {} : { lost: lost.map((command) => lostAs(model, command)) }) };
}

function lostAs(model: Model, command: CommandLike): NotKept {
  const tab = tabName(model, command['sheetId']);
  if (command.type !== 'UPDATE_CELL') return { tab, command: command.type };
  const { row, col, content } = command as unknown as { readonly row: number; readonly col: number; readonly content?: string };
  return { tab, cell: a1Of({ top: row, bottom: row, left: col, right: col }), content: content ?? '' };
}

function editsOf(model: Model, all: readonly CommandLike[]): KeptEdits {
  const commands: KeptCommand[] = [];
  const typed = new Map<string, { readonly sheetId: string; readonly row: number; readonly col: number; readonly content: string }>();
  all.forEach((command, index) => {
    if (command.type !== 'UPDATE_CELL' && command.type !== 'CLEAR_CELL') {
      const tab = tabName(model, command['sheetId']);
      commands.push({ tab: tab === '' && typeof command['sheetName'] === 'string' ? command['sheetName'] : tab, command });
      return;
    }
    // Where the cell is now, after the rest of what waits.
    const [now] = carriedOver([command], all.slice(index + 1)) as unknown as readonly { readonly sheetId: string; readonly row: number; readonly col: number; readonly content?: string }[];
    if (now === undefined) return;
    const key = `${now.sheetId} ${now.row} ${now.col}`;
    const content = command.type === 'CLEAR_CELL' ? '' : (now.content ?? typed.get(key)?.content);
    if (content !== undefined) typed.set(key, { sheetId: now.sheetId, row: now.row, col: now.col, content });
  });
  const isTyped = (sheetId: string, row: number, col: number): boolean => typed.has(`${sheetId} ${row} ${col}`);
  const cells = [...typed.values()].flatMap((cell): KeptCell[] => {
    const { sheetId, row, col } = cell;
    if (model.getters.tryGetSheet(sheetId) === undefined) return [];
    const header = headerOf(model, sheetId, row, col, isTyped);
    return [{ ...cell, tab: tabName(model, sheetId), rows: model.getters.getNumberRows(sheetId), beside: rowOf(model, sheetId, row, (at) => isTyped(sheetId, row, at)), ...(header === undefined ? {} : { header }) }];
  });
  return { commands, cells };
}

/** Does again what can be done again with certainty. Protections and the server decide anew. */
export function doAgain(model: Model, { commands, cells, lost = [] }: KeptEdits): DoneAgain {
  const notKept: NotKept[] = [...lost];
  let done = 0;
  for (const { tab, command } of commands) {
    const { type, ...payload } = command;
    const dispatch = model.dispatch as unknown as (type: string, payload: object) => { readonly isSuccessful: boolean };
    if (REPEATABLE.has(type) && isThere(model, command) && dispatch(type, payload).isSuccessful) done += 1;
    else notKept.push({ tab, command: type });
  }
  for (const cell of cells) {
    const place = placeOf(model, cell, cells);
    const { sheetId, content } = cell;
    const outcome = place === undefined ? undefined : model.dispatch('UPDATE_CELL', { sheetId, ...place, content });
    if (outcome?.isSuccessful === true) done += 1;
    // It has come to the server after all.
    else if (outcome?.reasons.includes('NoChanges' as never) === true) continue;
    else notKept.push({ tab: cell.tab, cell: a1Of({ top: cell.row, bottom: cell.row, left: cell.col, right: cell.col }), content });
  }
  return { done, notKept };
}

/** Whether the tab of a command is there; a new one is yet to come, and named ranges have none. */
function isThere({ getters }: Model, { type, sheetId }: CommandLike): boolean {
  return type === 'CREATE_SHEET' || typeof sheetId !== 'string' || getters.tryGetSheet(sheetId) !== undefined;
}

function tabName({ getters }: Model, sheetId: unknown): string {
  return typeof sheetId === 'string' ? (getters.tryGetSheet(sheetId)?.name ?? '') : '';
}

/** A text or number that somebody typed; formulas say nothing about where they are. */
function literal({ getters }: Model, sheetId: string, row: number, col: number): string {
  const cell = getters.getCell({ sheetId, row, col });
  return cell === undefined || cell.isFormula ? '' : cell.content;
}

function rowOf(model: Model, sheetId: string, row: number, leftOut: (col: number) => boolean): Beside[] {
  const found: Beside[] = [];
  const columns = model.getters.getNumberCols(sheetId);
  for (let at = 0; at < columns && found.length < ENOUGH; at += 1) {
    const content = leftOut(at) ? '' : literal(model, sheetId, row, at);
    if (content !== '') found.push({ at, content });
  }
  return found;
}

function headerOf(model: Model, sheetId: string, row: number, col: number, isTyped: (sheetId: string, row: number, col: number) => boolean): Beside | undefined {
  for (let at = 0; at < row; at += 1) {
    const content = isTyped(sheetId, at, col) ? '' : literal(model, sheetId, at, col);
    if (content !== '') return { at, content };
  }
  return undefined;
}

/** Where a cell is to be typed again; undefined if its row or column is not to be known again. */
function placeOf(model: Model, cell: KeptCell, all: readonly KeptCell[]): { readonly row: number; readonly col: number } | undefined {
  const { getters } = model;
  const { sheetId } = cell;
  if (getters.tryGetSheet(sheetId) === undefined) return undefined;
  const col = columnOf(model, cell);
  if (col === undefined) return undefined;
  const rows = getters.getNumberRows(sheetId);
  if (cell.beside.length === 0) {
    // A row in which nothing else stands must still be such a one.
    const mine = new Set(all.filter((one) => one.sheetId === sheetId && one.row === cell.row).map((one) => one.col));
    const free = cell.row < rows && rowOf(model, sheetId, cell.row, (at) => mine.has(at)).length === 0;
    return free ? { row: cell.row, col } : undefined;
  }
  const shift = col - cell.col;
  const fits = (row: number): boolean => cell.beside.every(({ at, content }) => literal(model, sheetId, row, at > cell.col ? at + shift : at) === content || literal(model, sheetId, row, at) === content);
  const found: number[] = [];
  for (let row = 0; row < rows && found.length < 2; row += 1) if (fits(row)) found.push(row);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { row: only, col };
  // Rows that look alike: the same one only if none has come or gone.
  return rows === cell.rows && cell.row < rows && fits(cell.row) ? { row: cell.row, col } : undefined;
}

function columnOf(model: Model, { sheetId, col, header }: KeptCell): number | undefined {
  const columns = model.getters.getNumberCols(sheetId);
  if (header === undefined) return col < columns ? col : undefined;
  if (literal(model, sheetId, header.at, col) === header.content) return col;
  const found: number[] = [];
  for (let at = 0; at < columns; at += 1) if (literal(model, sheetId, header.at, at) === header.content) found.push(at);
  return found.length === 1 ? found[0] : undefined;
}
