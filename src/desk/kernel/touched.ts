/**
 * What each core command of the engine changes: for the rights. Commands come from pages and may say anything: what has not the form
 * the engine would give it is an error, so that nothing slips by as "touches nothing".
 */
import type { Zone } from '../overlay';
import { zoneOf } from './a1';
import type { CommandLike } from './engine';
import { runs } from './runs';

/** A part of the workbook that a command changes. */
export type Touched =
  /** Without a zone the tab itself: its name, its place, its size. */
  | { readonly sheetId: string; readonly zone?: Zone }
  /** Rows or columns are to come before the one with this number. */
  | { readonly sheetId: string; readonly gap: { readonly dimension: 'ROW' | 'COL'; readonly at: number } }
  /** A tab is to go, with all that lies on it. */
  | { readonly sheetId: string; readonly whole: true }
  /** What is the owner's alone. */
  | { readonly owner: true };

/** Where rules lie now that a command names by their id. */
export interface RulePlaces {
  readonly validation: (sheetId: string, id: string) => readonly Zone[];
  readonly format: (sheetId: string, id: string) => readonly Zone[];
}

/** A command that the engine would not have made. */
export class MisshapenCommand extends Error {
  override readonly name = 'MisshapenCommand';

  constructor({ type }: CommandLike, field: string) {
    super(`${type}: ${field}`);
  }
}

type Touch = (command: CommandLike, rules: RulePlaces | undefined) => readonly Touched[];

const EVERYTHING = 1_000_000_000;

/** Cells of one spreadsheet, as Google limits them: nothing larger is taken from a page. */
const MOST_CELLS = 10_000_000;

const anyEditor: Touch = () => [];
const ownerAlone: Touch = () => [{ owner: true }];
const tab: Touch = (command) => [{ sheetId: sheetOf(command) }];
const cell: Touch = (command) => {
  const [row, column] = [whole(command, 'row'), whole(command, 'col')];
  return [{ sheetId: sheetOf(command), zone: { top: row, bottom: row, left: column, right: column } }];
};
const targets: Touch = (command) => zonesOf(command, 'target').map((zone) => ({ sheetId: sheetOf(command), zone }));
const ranges: Touch = (command) => rangesOf(command, command['ranges']);

/** Every core command the engine has: a new one must be decided on here before anybody but the owner may give it. */
const TOUCHES: Readonly<Record<string, Touch>> = {
  UPDATE_CELL: cell,
  PERMUTE_ROWS: reordered,
  UPDATE_CELL_POSITION: cell,
  CLEAR_CELL: cell,
  SQUISHED_UPDATE_CELL: squished,
  CLEAR_CELLS: targets,
  DELETE_CONTENT: targets,
  ADD_COLUMNS_ROWS: inserted,
  REMOVE_COLUMNS_ROWS: removed,
  RESIZE_COLUMNS_ROWS: tab,
  HIDE_COLUMNS_ROWS: tab,
  UNHIDE_COLUMNS_ROWS: tab,
  SET_GRID_LINES_VISIBILITY: tab,
  UNFREEZE_COLUMNS: tab,
  UNFREEZE_ROWS: tab,
  FREEZE_COLUMNS: tab,
  FREEZE_ROWS: tab,
  UNFREEZE_COLUMNS_ROWS: tab,
  ADD_MERGE: targets,
  REMOVE_MERGE: targets,
  CREATE_SHEET: (command) => {
    if (sizeOf(command, 'rows', 1000) * sizeOf(command, 'cols', 26) > MOST_CELLS) throw new MisshapenCommand(command, 'rows');
    return [];
  },
  DELETE_SHEET: (command) => [{ sheetId: sheetOf(command), whole: true }],
  DUPLICATE_SHEET: anyEditor,
  MOVE_SHEET: tab,
  RENAME_SHEET: tab,
  COLOR_SHEET: tab,
  HIDE_SHEET: tab,
  // Anybody may look at a hidden tab: it is protected, not secret.
  SHOW_SHEET: anyEditor,
  // The engine's own lock bars everybody, the owner too; Sheets has nothing like it.
  LOCK_SHEET: ownerAlone,
  UNLOCK_SHEET: ownerAlone,
  MOVE_RANGES: moved,
  ADD_CONDITIONAL_FORMAT: (command, rules) => [...ranges(command, rules), ...ruleAt(command, rules?.format, partOf(command, 'cf')['id'])],
  REMOVE_CONDITIONAL_FORMAT: (command, rules) => ruleAt(command, rules?.format, command['id']),
  CHANGE_CONDITIONAL_FORMAT_PRIORITY: (command, rules) => ruleAt(command, rules?.format, command['cfId']),
  CREATE_FIGURE: tab,
  DELETE_FIGURE: tab,
  UPDATE_FIGURE: tab,
  CREATE_CAROUSEL: tab,
  UPDATE_CAROUSEL: tab,
  SET_FORMATTING: targets,
  CLEAR_FORMATTING: targets,
  SET_BORDER: cell,
  SET_ZONE_BORDERS: targets,
  SET_BORDERS_ON_TARGET: targets,
  CREATE_CHART: tab,
  UPDATE_CHART: tab,
  DELETE_CHART: tab,
  CREATE_TABLE: ranges,
  REMOVE_TABLE: targets,
  UPDATE_TABLE: (command) => [
    { sheetId: sheetOf(command), zone: zoneIn(command, command['zone']) },
    ...(command['newTableRange'] === undefined ? [] : rangesOf(command, [command['newTableRange']])),
  ],
  CREATE_TABLE_STYLE: anyEditor,
  REMOVE_TABLE_STYLE: anyEditor,
  CREATE_IMAGE: tab,
  GROUP_HEADERS: tab,
  UNGROUP_HEADERS: tab,
  UNFOLD_HEADER_GROUP: tab,
  FOLD_HEADER_GROUP: tab,
  FOLD_ALL_HEADER_GROUPS: tab,
  UNFOLD_ALL_HEADER_GROUPS: tab,
  UNFOLD_HEADER_GROUPS_IN_ZONE: tab,
  FOLD_HEADER_GROUPS_IN_ZONE: tab,
  ADD_DATA_VALIDATION_RULE: (command, rules) => [...ranges(command, rules), ...ruleAt(command, rules?.validation, partOf(command, 'rule')['id'])],
  REMOVE_DATA_VALIDATION_RULE: (command, rules) => ruleAt(command, rules?.validation, command['id']),
  UPDATE_LOCALE: anyEditor,
  CREATE_NAMED_RANGE: anyEditor,
  UPDATE_NAMED_RANGE: anyEditor,
  DELETE_NAMED_RANGE: anyEditor,
  ADD_PIVOT: anyEditor,
  UPDATE_PIVOT: anyEditor,
  // Its size follows from the data: all below and beside its corner may be overwritten.
  INSERT_PIVOT: (command) => [
    { sheetId: sheetOf(command), zone: { top: whole(command, 'row'), left: whole(command, 'col'), bottom: EVERYTHING, right: EVERYTHING } },
  ],
  RENAME_PIVOT: anyEditor,
  REMOVE_PIVOT: anyEditor,
  DUPLICATE_PIVOT: anyEditor,
};

/** Whether it has been decided what a command changes. */
export function isDecided(type: string): boolean {
  return Object.hasOwn(TOUCHES, type);
}

/** What a core command changes; what is not known is the owner's alone. Throws a MisshapenCommand for what the engine would not have made. */
export function touchedBy(command: CommandLike, rules?: RulePlaces): readonly Touched[] {
  const touch = isDecided(command.type) ? TOUCHES[command.type] : undefined;
  return touch === undefined ? [{ owner: true }] : touch(command, rules);
}

function sheetOf(command: CommandLike): string {
  const { sheetId } = command;
  if (typeof sheetId !== 'string') throw new MisshapenCommand(command, 'sheetId');
  return sheetId;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function whole(command: CommandLike, field: string): number {
  const value = command[field];
  if (!isWhole(value)) throw new MisshapenCommand(command, field);
  return value;
}

function sizeOf(command: CommandLike, field: string, usual: number): number {
  return command[field] === undefined ? usual : whole(command, field);
}

function partOf(command: CommandLike, field: string): Readonly<Record<string, unknown>> {
  const value = command[field];
  if (typeof value !== 'object' || value === null) throw new MisshapenCommand(command, field);
  return value as Readonly<Record<string, unknown>>;
}

function zoneIn(command: CommandLike, value: unknown): Zone {
  const { top, bottom, left, right } = (value ?? {}) as Partial<Record<keyof Zone, unknown>>;
  const proper = isWhole(top) && isWhole(bottom) && isWhole(left) && isWhole(right) && top <= bottom && left <= right;
  if (!proper) throw new MisshapenCommand(command, 'zone');
  return { top, bottom, left, right };
}

function zonesOf(command: CommandLike, field: string): Zone[] {
  const target = command[field];
  if (!Array.isArray(target)) throw new MisshapenCommand(command, field);
  return target.map((one) => zoneIn(command, one));
}

function rangesOf(command: CommandLike, value: unknown): Touched[] {
  if (!Array.isArray(value)) throw new MisshapenCommand(command, 'ranges');
  return (value as { readonly _sheetId?: unknown; readonly _zone?: Partial<Zone> }[]).map((range) => {
    if (typeof range._sheetId !== 'string') throw new MisshapenCommand(command, 'ranges');
    const { top = 0, left = 0, bottom = EVERYTHING, right = EVERYTHING } = range._zone ?? {};
    return { sheetId: range._sheetId, zone: zoneIn(command, { top, left, bottom, right }) };
  });
}

/** A rule that is changed or goes: where it lies now. */
function ruleAt(command: CommandLike, find: RulePlaces['format'] | undefined, id: unknown): Touched[] {
  const sheetId = sheetOf(command);
  if (typeof id !== 'string') throw new MisshapenCommand(command, 'id');
  return (find?.(sheetId, id) ?? []).map((zone) => ({ sheetId, zone }));
}

function dimensionOf(command: CommandLike): 'ROW' | 'COL' {
  const { dimension } = command;
  if (dimension !== 'ROW' && dimension !== 'COL') throw new MisshapenCommand(command, 'dimension');
  return dimension;
}

function inserted(command: CommandLike): Touched[] {
  const { position } = command;
  if (position !== 'before' && position !== 'after') throw new MisshapenCommand(command, 'position');
  // A million rows in one go is nobody's wish.
  if (whole(command, 'quantity') > 100_000) throw new MisshapenCommand(command, 'quantity');
  return [{ sheetId: sheetOf(command), gap: { dimension: dimensionOf(command), at: whole(command, 'base') + (position === 'after' ? 1 : 0) } }];
}

function removed(command: CommandLike): Touched[] {
  const { elements } = command;
  if (!Array.isArray(elements) || !elements.every(isWhole)) throw new MisshapenCommand(command, 'elements');
  const [sheetId, dimension] = [sheetOf(command), dimensionOf(command)];
  return elements.map((index) => ({
    sheetId,
    zone: dimension === 'COL' ? { top: 0, bottom: EVERYTHING, left: index, right: index } : { top: index, bottom: index, left: 0, right: EVERYTHING },
  }));
}

function moved(command: CommandLike): Touched[] {
  const zones = zonesOf(command, 'target');
  const sheetId = sheetOf(command);
  const { targetSheetId } = command;
  if (typeof targetSheetId !== 'string') throw new MisshapenCommand(command, 'targetSheetId');
  const [origin] = zones;
  const [down, across] = [whole(command, 'row') - (origin?.top ?? 0), whole(command, 'col') - (origin?.left ?? 0)];
  const landed = zones.map((zone) => ({
    sheetId: targetSheetId,
    zone: { top: zone.top + down, bottom: zone.bottom + down, left: zone.left + across, right: zone.right + across },
  }));
  return [...zones.map((zone) => ({ sheetId, zone })), ...landed];
}

/** Rows in another order, between two columns. */
function reordered(command: CommandLike): Touched[] {
  const { rows } = command;
  if (!Array.isArray(rows) || !rows.every(isWhole)) throw new MisshapenCommand(command, 'rows');
  const [sheetId, left, right] = [sheetOf(command), whole(command, 'left'), whole(command, 'right')];
  return runs(rows).map(({ first, last }) => ({ sheetId, zone: zoneIn(command, { top: first, bottom: last, left, right }) }));
}

/** Many cells sent as one: a rectangle in A1 notation. */
function squished(command: CommandLike): Touched[] {
  const { targetRange } = command;
  const zone = typeof targetRange === 'string' ? zoneOf(targetRange) : undefined;
  if (zone === undefined) throw new MisshapenCommand(command, 'targetRange');
  return [{ sheetId: sheetOf(command), zone }];
}
