/** What kind of change a person's commands are, in the words of onChange; edits of contents are told by themselves. */
import type { CommandLike } from '../kernel/engine';

const FORMATS = new Set(['SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_BORDER', 'SET_ZONE_BORDERS', 'ADD_CONDITIONAL_FORMAT', 'REMOVE_CONDITIONAL_FORMAT']);
const OTHERS = new Set([
  'RENAME_SHEET', 'MOVE_SHEET', 'HIDE_SHEET', 'SHOW_SHEET', 'COLOR_SHEET', 'MOVE_COLUMNS_ROWS', 'ADD_MERGE', 'REMOVE_MERGE',
  'ADD_DATA_VALIDATION_RULE', 'REMOVE_DATA_VALIDATION_RULE', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS', 'FREEZE_ROWS', 'FREEZE_COLUMNS', 'UNFREEZE_ROWS',
  'UNFREEZE_COLUMNS', 'CREATE_TABLE', 'REMOVE_TABLE', 'CREATE_NAMED_RANGE', 'UPDATE_NAMED_RANGE', 'DELETE_NAMED_RANGE',
]);

/** Changes of the grid go before those of looks, and these before all others; undefined if contents alone were edited. */
export function changeTypeOf(commands: readonly CommandLike[]): string | undefined {
  const structural = commands.map(structure).find((kind) => kind !== undefined);
  if (structural !== undefined) return structural;
  if (commands.some(editsContent)) return undefined;
  if (commands.some((command) => FORMATS.has(command.type) || command.type.startsWith('UPDATE_CELL'))) return 'FORMAT';
  return commands.some(({ type }) => OTHERS.has(type)) ? 'OTHER' : undefined;
}

function structure({ type, dimension }: CommandLike): string | undefined {
  switch (type) {
    case 'ADD_COLUMNS_ROWS':
      return dimension === 'ROW' ? 'INSERT_ROW' : 'INSERT_COLUMN';
    case 'REMOVE_COLUMNS_ROWS':
      return dimension === 'ROW' ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
    case 'CREATE_SHEET':
    case 'DUPLICATE_SHEET':
      return 'INSERT_GRID';
    case 'DELETE_SHEET':
      return 'REMOVE_GRID';
    default:
      return undefined;
  }
}

function editsContent({ type, content }: CommandLike): boolean {
  return type === 'CLEAR_CELL' || type === 'PERMUTE_ROWS' || (type.endsWith('UPDATE_CELL') && content !== undefined);
}
