/**
 * Whether the commands of a revision are such as our own page makes. The engine's own checks look at meaning (is there such a tab, is
 * the merge free) and trust the form; rights are read from the same fields, so a row that is no number would be in nobody's way.
 */
import type { CoreCommand } from '@odoo/o-spreadsheet';
import { zoneOf } from '../kernel/a1';
import { isOrder, PERMUTE_ROWS } from '../kernel/row-order';

type Loose = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** The engine counts to 18,278 columns; rows have no such limit there. */
const LARGEST = 10_000_000;
const LONGEST = 50_000;
/** A paste of a large table takes one command for each cell, or one for a run of them. */
const MOST_COMMANDS = 300_000;
const MOST_CELLS = 1_000_000;

const index: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST;
const natural: Check = (value) => index(value) && value !== 0;
const name: Check = (value) => typeof value === 'string' && value.length <= 300;
const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST;
const side: Check = (value) => value === 'ROW' || value === 'COL';
const truth: Check = (value) => typeof value === 'boolean';
const record: Check = (value) => isLoose(value);
const zone: Check = (value) => isLoose(value) && closed(value) && (value['left'] as number) <= (value['right'] as number) && (value['top'] as number) <= (value['bottom'] as number);
const list =
  (each: Check, most = 100_000): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && (value as readonly unknown[]).every(each);
/** A range as commands carry it; one of whole columns or rows has no end. */
const range: Check = (value) => {
  if (!isLoose(value) || !name(value['_sheetId'])) return false;
  const zoned = value['_zone'];
  return isLoose(zoned) && index(zoned['top']) && index(zoned['left']) && end(zoned['bottom']) && end(zoned['right']);
};
const end: Check = (value) => value === undefined || value === null || index(value);

const cell = { sheetId: name, row: index, col: index };
const target = { sheetId: name, target: list(zone) };
const tab = { sheetId: name };

/**
 * What each kind of command must have; a field that is absent is refused, and so is a kind that is not here: the desk's own batch, the
 * engine's internal commands, and what the page offers nobody (charts, pivot tables, pictures from an address, the locale).
 */
const COMMANDS: { readonly [K in CoreCommand['type'] | 'SQUISHED_UPDATE_CELL' | typeof PERMUTE_ROWS]?: Readonly<Record<string, Check>> } = {
  UPDATE_CELL: cell,
  SQUISHED_UPDATE_CELL: { sheetId: name, targetRange: name },
  CLEAR_CELL: cell,
  PERMUTE_ROWS: { sheetId: name, left: index, right: index, rows: list(index), from: list(index), whole: truth },
  CLEAR_CELLS: target,
  DELETE_CONTENT: target,
  ADD_COLUMNS_ROWS: { sheetId: name, dimension: side, base: index, quantity: natural, position: (value) => value === 'before' || value === 'after' },
  REMOVE_COLUMNS_ROWS: { sheetId: name, dimension: side, elements: list(index) },
  RESIZE_COLUMNS_ROWS: { sheetId: name, dimension: side, elements: list(index) },
  HIDE_COLUMNS_ROWS: { sheetId: name, dimension: side, elements: list(index) },
  UNHIDE_COLUMNS_ROWS: { sheetId: name, dimension: side, elements: list(index) },
  SET_GRID_LINES_VISIBILITY: tab,
  UNFREEZE_COLUMNS: tab,
  UNFREEZE_ROWS: tab,
  FREEZE_COLUMNS: { sheetId: name, quantity: natural },
  FREEZE_ROWS: { sheetId: name, quantity: natural },
  UNFREEZE_COLUMNS_ROWS: tab,
  ADD_MERGE: target,
  REMOVE_MERGE: target,
  CREATE_SHEET: { sheetId: name, name, position: index },
  DELETE_SHEET: tab,
  DUPLICATE_SHEET: { sheetId: name, sheetIdTo: name, sheetNameTo: name },
  MOVE_SHEET: { sheetId: name, delta: (value) => Number.isInteger(value) },
  RENAME_SHEET: { sheetId: name, newName: name },
  COLOR_SHEET: tab,
  HIDE_SHEET: tab,
  SHOW_SHEET: tab,
  LOCK_SHEET: tab,
  UNLOCK_SHEET: tab,
  MOVE_RANGES: { sheetId: name, target: list(zone), targetSheetId: name, row: index, col: index },
  ADD_CONDITIONAL_FORMAT: { sheetId: name, cf: record, ranges: list(range) },
  REMOVE_CONDITIONAL_FORMAT: { sheetId: name, id: name },
  CHANGE_CONDITIONAL_FORMAT_PRIORITY: { sheetId: name, cfId: name, delta: (value) => Number.isInteger(value) },
  SET_FORMATTING: target,
  CLEAR_FORMATTING: target,
  SET_BORDER: cell,
  SET_ZONE_BORDERS: { sheetId: name, target: list(zone), border: record },
  SET_BORDERS_ON_TARGET: target,
  CREATE_TABLE: { sheetId: name, ranges: list(range), config: record },
  REMOVE_TABLE: target,
  UPDATE_TABLE: { sheetId: name, zone },
  CREATE_TABLE_STYLE: { tableStyleId: name, templateName: name },
  REMOVE_TABLE_STYLE: { tableStyleId: name },
  GROUP_HEADERS: { sheetId: name, dimension: side, start: index, end: index },
  UNGROUP_HEADERS: { sheetId: name, dimension: side, start: index, end: index },
  UNFOLD_HEADER_GROUP: { sheetId: name, dimension: side, start: index, end: index },
  FOLD_HEADER_GROUP: { sheetId: name, dimension: side, start: index, end: index },
  FOLD_ALL_HEADER_GROUPS: { sheetId: name, dimension: side },
  UNFOLD_ALL_HEADER_GROUPS: { sheetId: name, dimension: side },
  UNFOLD_HEADER_GROUPS_IN_ZONE: { sheetId: name, dimension: side, zone },
  FOLD_HEADER_GROUPS_IN_ZONE: { sheetId: name, dimension: side, zone },
  ADD_DATA_VALIDATION_RULE: { sheetId: name, rule: record, ranges: list(range) },
  REMOVE_DATA_VALIDATION_RULE: { sheetId: name, id: name },
  CREATE_NAMED_RANGE: { name, ranges: list(range) },
  UPDATE_NAMED_RANGE: { oldRangeName: name, newRangeName: name, ranges: list(range) },
  DELETE_NAMED_RANGE: { name },
};

/** The commands of a revision; undefined if one of them is none, or there are more than any page makes at once. */
export function soundCommands(said: unknown): readonly CoreCommand[] | undefined {
  if (!Array.isArray(said) || said.length > MOST_COMMANDS) return undefined;
  let cells = 0;
  for (const command of said as readonly unknown[]) {
    if (!isLoose(command) || typeof command['type'] !== 'string' || !Object.hasOwn(COMMANDS, command['type'])) return undefined;
    const checks = COMMANDS[command['type'] as keyof typeof COMMANDS] ?? {};
    if (!Object.entries(checks).every(([field, check]) => check(command[field]))) return undefined;
    if (command['type'] === 'UPDATE_CELL' && !isContent(command['content'])) return undefined;
    if (command['type'] === PERMUTE_ROWS && !isOrder(command['rows'] as readonly number[], command['from'] as readonly number[])) return undefined;
    if (command['type'] === 'SQUISHED_UPDATE_CELL') cells += cellsOf(command['targetRange'] as string);
    if (cells > MOST_CELLS) return undefined;
  }
  return said as readonly CoreCommand[];
}

function isContent(content: unknown): boolean {
  return content === undefined || content === null || text(content);
}

/** How many cells a run of cells is; beyond all bounds for what is no run. */
function cellsOf(targetRange: string): number {
  const run = zoneOf(targetRange);
  return run === undefined ? Infinity : (run.bottom - run.top + 1) * (run.right - run.left + 1);
}

function closed({ top, left, bottom, right }: Loose): boolean {
  return index(top) && index(left) && index(bottom) && index(right);
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
