/**
 * Rights over every command the engine has: none slips by undecided, rows may come beside a protected range as on Sheets,
 * and protections follow their cells through inserting, deleting, moving and undo.
 */
import { coreTypes } from '@odoo/o-spreadsheet';
import { isDecided, MisshapenCommand, touchedBy } from '../../src/desk/kernel/touched';
import type { CommandLike } from '../../src/desk/kernel/engine';
import { refusalOf } from '../../src/desk/kernel/rights';
import type { Kernel } from '../../src/desk/kernel/kernel';
import { judgeOf } from '../../src/desk/server/judging';
import type { ProtectionRecord } from '../../src/desk/overlay';
import { JUROR, OWNER, tinyKernel, VIEWER } from './server/tiny-desk';

const SHEET = 'facts';
const zone = { top: 4, bottom: 6, left: 1, right: 2 };
const range: ProtectionRecord = { id: 'range', sheetId: SHEET, kind: 'range', zone, description: '', editors: [], warningOnly: false };
const sheet: ProtectionRecord = { id: 'sheet', sheetId: SHEET, kind: 'sheet', unprotected: [{ top: 0, bottom: 9, left: 0, right: 0 }], description: '', editors: [], warningOnly: false };

/** A kernel whose juror is kept from these parts of the facts alone. */
function guarded(...protections: readonly ProtectionRecord[]): Kernel {
  const kernel = tinyKernel();
  for (const { id } of kernel.overlay.allProtections()) kernel.overlay.removeProtection(id);
  for (const protection of protections) kernel.overlay.addProtection(protection);
  return kernel;
}

const refused = (kernel: Kernel, command: CommandLike, email = JUROR): string | undefined => judgeOf(kernel).before(email, [command])?.reason;

test('it is decided for every core command of the engine what it changes', () => {
  expect([...coreTypes].filter((type) => !isDecided(type))).toEqual([]);
});

test('a command that nobody has decided on is the owner’s alone', () => {
  const view = guarded().rights();
  expect([OWNER, JUROR, VIEWER].map((email) => refusalOf(view, email, { type: 'EXPLODE_SHEET', sheetId: SHEET }))).toEqual([undefined, 'protected', 'viewer']);
});

const target = [zone];
const ranges = [{ _sheetId: SHEET, _zone: zone }];
const cell = { sheetId: SHEET, row: 5, col: 2 };
const inRange: readonly CommandLike[] = [
  { type: 'UPDATE_CELL', ...cell, content: 'x' },
  { type: 'UPDATE_CELL', ...cell, style: { bold: true } },
  { type: 'UPDATE_CELL_POSITION', ...cell, cellId: 7 },
  { type: 'SQUISHED_UPDATE_CELL', sheetId: SHEET, targetRange: 'B1:B5', content: 'x' },
  { type: 'CLEAR_CELL', ...cell },
  { type: 'SET_BORDER', ...cell, border: undefined },
  ...['CLEAR_CELLS', 'DELETE_CONTENT', 'SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_ZONE_BORDERS', 'SET_BORDERS_ON_TARGET', 'ADD_MERGE', 'REMOVE_MERGE', 'REMOVE_TABLE'].map(
    (type) => ({ type, sheetId: SHEET, target, border: {} }),
  ),
  { type: 'REMOVE_COLUMNS_ROWS', sheetId: SHEET, sheetName: '', dimension: 'ROW', elements: [6] },
  { type: 'REMOVE_COLUMNS_ROWS', sheetId: SHEET, sheetName: '', dimension: 'COL', elements: [1] },
  { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: '', dimension: 'ROW', base: 5, position: 'before', quantity: 1 },
  { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: '', dimension: 'ROW', base: 4, position: 'after', quantity: 1 },
  { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: '', dimension: 'COL', base: 2, position: 'before', quantity: 1 },
  { type: 'MOVE_RANGES', sheetId: SHEET, target, targetSheetId: 'results', row: 0, col: 0 },
  { type: 'MOVE_RANGES', sheetId: 'results', target, targetSheetId: SHEET, row: 4, col: 1 },
  { type: 'ADD_DATA_VALIDATION_RULE', sheetId: SHEET, rule: { id: 'new', criterion: { type: 'isBoolean', values: [] } }, ranges },
  { type: 'ADD_CONDITIONAL_FORMAT', sheetId: SHEET, cf: { id: 'new', rule: {} }, ranges },
  { type: 'CREATE_TABLE', sheetId: SHEET, ranges, config: {}, tableType: 'static' },
  { type: 'UPDATE_TABLE', sheetId: SHEET, zone, config: {} },
  { type: 'UPDATE_TABLE', sheetId: SHEET, zone: { top: 20, bottom: 21, left: 0, right: 0 }, newTableRange: ranges[0] },
  { type: 'INSERT_PIVOT', sheetId: SHEET, row: 0, col: 0, pivotId: '1', table: {} },
  { type: 'DELETE_SHEET', sheetId: SHEET, sheetName: '' },
  { type: 'LOCK_SHEET', sheetId: SHEET },
];

test.each(inRange.map((command) => [`${command.type} ${JSON.stringify(command).slice(10, 110)}`, command] as const))('a protected range withstands %s', (_name, command) => {
  const kernel = guarded(range);
  expect([refused(kernel, command), refused(kernel, command, VIEWER)]).toEqual(['protected', 'viewer']);
  expect(refused(guarded({ ...range, editors: [JUROR] }), command)).toBe(command.type === 'LOCK_SHEET' ? 'protected' : undefined);
});

const onTab = [
  'RENAME_SHEET', 'MOVE_SHEET', 'HIDE_SHEET', 'COLOR_SHEET', 'DELETE_SHEET', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS', 'RESIZE_COLUMNS_ROWS', 'FREEZE_ROWS', 'FREEZE_COLUMNS', 'UNFREEZE_ROWS',
  'UNFREEZE_COLUMNS', 'UNFREEZE_COLUMNS_ROWS', 'SET_GRID_LINES_VISIBILITY', 'GROUP_HEADERS', 'UNGROUP_HEADERS', 'CREATE_FIGURE', 'DELETE_FIGURE', 'CREATE_CHART', 'CREATE_IMAGE',
];
test.each(onTab)('a protected tab withstands %s, its open cells or not', (type) => {
  expect(refused(guarded(sheet), { type, sheetId: SHEET, elements: [0], dimension: 'ROW' })).toBe('protected');
  expect(refused(guarded(sheet), { type, sheetId: 'results', elements: [0], dimension: 'ROW' })).toBeUndefined();
});

test('a rule over a protected range can be neither removed nor put elsewhere by its id', () => {
  const kernel = guarded({ ...range, zone: { top: 1, bottom: 3, left: 2, right: 2 } });
  const elsewhere = [{ _sheetId: SHEET, _zone: { top: 30, bottom: 30, left: 9, right: 9 } }];
  expect(kernel.command('ADD_CONDITIONAL_FORMAT', {
    sheetId: SHEET, ranges: [{ _sheetId: SHEET, _zone: { top: 1, bottom: 9, left: 2, right: 2 } }],
    cf: { id: 'red', rule: { type: 'CellIsRule', operator: 'isGreaterThan', values: ['5'], style: { fillColor: '#ff0000' } } },
  })).toEqual([]);
  expect(refused(kernel, { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId: SHEET, id: 'hours' })).toBe('protected');
  expect(refused(kernel, { type: 'ADD_DATA_VALIDATION_RULE', sheetId: SHEET, rule: { id: 'hours' }, ranges: elsewhere })).toBe('protected');
  expect(refused(kernel, { type: 'REMOVE_CONDITIONAL_FORMAT', sheetId: SHEET, id: 'red' })).toBe('protected');
  expect(refused(kernel, { type: 'CHANGE_CONDITIONAL_FORMAT_PRIORITY', sheetId: SHEET, cfId: 'red', delta: 1 })).toBe('protected');
  expect(refused(kernel, { type: 'ADD_CONDITIONAL_FORMAT', sheetId: SHEET, cf: { id: 'red', rule: {} }, ranges: elsewhere })).toBe('protected');
  expect(refused(kernel, { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId: SHEET, id: 'none' })).toBeUndefined();
});

test.each<readonly [string, CommandLike]>([
  ['a row just above', { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: 'Показатели', dimension: 'ROW', base: 4, position: 'before', quantity: 2 }],
  ['a row just below', { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: 'Показатели', dimension: 'ROW', base: 6, position: 'after', quantity: 2 }],
  ['a column just before', { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: 'Показатели', dimension: 'COL', base: 1, position: 'before', quantity: 1 }],
  ['a column just after', { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, sheetName: 'Показатели', dimension: 'COL', base: 2, position: 'after', quantity: 1 }],
])('as on Sheets, anybody may insert %s a protected range, and it stays what it was', (name, command) => {
  const kernel = guarded(range);
  expect(refused(kernel, command)).toBeUndefined();
  const { type, ...payload } = command;
  expect(kernel.commandAs(JUROR, type, payload)).toEqual([]);
  const [down, across] = name === 'a row just above' ? [2, 0] : name === 'a column just before' ? [0, 1] : [0, 0];
  expect(kernel.overlay.allProtections()).toMatchObject([
    { zone: { top: zone.top + down, bottom: zone.bottom + down, left: zone.left + across, right: zone.right + across } },
  ]);
  expect(refused(guarded(sheet), command)).toBe('protected');
});

test('a protected range grows with rows its owner inserts into it, and shrinks with those deleted', () => {
  const kernel = guarded(range, { ...sheet, sheetId: 'results', unprotected: [zone] });
  for (const sheetId of [SHEET, 'results']) {
    const sheetName = kernel.model.getters.getSheetName(sheetId);
    expect(kernel.commandAs(OWNER, 'ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension: 'ROW', base: 5, position: 'before', quantity: 3 })).toEqual([]);
    expect(kernel.commandAs(OWNER, 'REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension: 'ROW', elements: [0, 4] })).toEqual([]);
  }
  const grown = { ...zone, top: 3, bottom: 7 };
  expect(kernel.overlay.allProtections()).toMatchObject([{ zone: grown }, { unprotected: [grown] }]);
});

test('an undo of a deleted tab brings back what guards it, its open cells, notes and metadata', () => {
  const kernel = guarded({ ...sheet, sheetId: 'results' }, { ...range, sheetId: 'results' }, { ...range, id: 'other' });
  kernel.overlay.putNote('results', 1, 1, 'примечание');
  kernel.overlay.putMetadata({ id: 1, key: 'ключ', value: 'тип', visibility: 'DOCUMENT', place: { kind: 'sheet', sheetId: 'results' } });
  const before = kernel.overlay.export();
  expect(kernel.command('DELETE_SHEET', { sheetId: 'results', sheetName: 'Итоги' })).toEqual([]);
  expect(kernel.overlay.allProtections().map(({ id }) => id)).toEqual(['other']);
  expect([kernel.overlay.notes().filter(({ sheetId }) => sheetId === 'results'), kernel.overlay.metadata()]).toEqual([[], []]);
  expect(kernel.export().overlay.protections).toHaveLength(1);
  kernel.command('REQUEST_UNDO', {});
  expect(kernel.overlay.export()).toEqual(before);
  expect(refused(kernel, { type: 'RENAME_SHEET', sheetId: 'results', newName: 'x', oldName: 'Итоги' })).toBe('protected');
});

test.each<readonly [string, CommandLike]>([
  ['a row that is a text', { type: 'UPDATE_CELL', sheetId: SHEET, row: '5', col: 2 }],
  ['a row between rows', { type: 'CLEAR_CELL', sheetId: SHEET, row: 4.5, col: 2 }],
  ['a rectangle inside out', { type: 'DELETE_CONTENT', sheetId: SHEET, target: [{ top: 6, bottom: 4, left: 1, right: 2 }] }],
  ['no rectangles', { type: 'SET_FORMATTING', sheetId: SHEET }],
  ['no tab', { type: 'ADD_MERGE', target: [zone] }],
  ['a run that is none', { type: 'SQUISHED_UPDATE_CELL', sheetId: SHEET, targetRange: 'B2:' }],
  ['a billion rows', { type: 'ADD_COLUMNS_ROWS', sheetId: SHEET, dimension: 'ROW', base: 0, position: 'before', quantity: 1e9 }],
  ['a tab too large', { type: 'CREATE_SHEET', sheetId: 'x', name: 'x', position: 0, rows: 1e6, cols: 1e3 }],
])('a command the engine would not make is an error, not a way round: %s', (_name, command) => {
  expect(() => touchedBy(command)).toThrow(MisshapenCommand);
});
