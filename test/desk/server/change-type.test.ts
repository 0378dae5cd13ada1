// What kind of change onChange is told of, for the commands that a page sends.
// The kinds are those of Google's reference of event objects.
import { changeTypeOf } from '../../../src/desk/server/change-type';

const cell = { type: 'UPDATE_CELL', sheetId: 's', row: 0, col: 0 };

test.each([
  ['a row inserted, with the cells that move', [{ type: 'ADD_COLUMNS_ROWS', dimension: 'ROW' }, { ...cell, content: '1' }], 'INSERT_ROW'],
  ['a column inserted', [{ type: 'ADD_COLUMNS_ROWS', dimension: 'COL' }], 'INSERT_COLUMN'],
  ['a row removed', [{ type: 'REMOVE_COLUMNS_ROWS', dimension: 'ROW' }], 'REMOVE_ROW'],
  ['a column removed', [{ type: 'REMOVE_COLUMNS_ROWS', dimension: 'COL' }], 'REMOVE_COLUMN'],
  ['a tab made', [{ type: 'CREATE_SHEET' }], 'INSERT_GRID'],
  ['a tab copied', [{ type: 'DUPLICATE_SHEET' }], 'INSERT_GRID'],
  ['a tab deleted', [{ type: 'DELETE_SHEET' }], 'REMOVE_GRID'],
  ['a look', [{ type: 'SET_FORMATTING' }], 'FORMAT'],
  ['a number format alone', [{ ...cell, format: '0%' }], 'FORMAT'],
  ['typing that brings a format along: an edit', [{ ...cell, content: '0.5', format: '0%' }], undefined],
  ['clearing: an edit', [{ type: 'CLEAR_CELL', sheetId: 's', row: 0, col: 0 }], undefined],
  ['a tab renamed', [{ type: 'RENAME_SHEET' }], 'OTHER'],
  ['rows hidden', [{ type: 'HIDE_COLUMNS_ROWS' }], 'OTHER'],
])('%s', (_, commands, kind) => {
  expect(changeTypeOf(commands)).toBe(kind);
});
