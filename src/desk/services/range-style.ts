/** Looks of a rectangle: styles, number formats and borders. */
import type { StylePatch } from '../kernel/batch';
import { engineFormat } from '../kernel/number-formats';
import type { Zone } from '../overlay';
import { colour } from './colours';
import { Mismatch } from './exception';
import { checkShape, eachCell } from './range-content';
import type { Run } from './run';
import { asInteger, asText } from './service';

/** A style property as scripts set it: the value given, as a patch of the engine's style. */
export type Look = (value: unknown) => StylePatch;

function textOrNull(value: unknown): string | null {
  return value === null ? null : asText(value);
}

function choice(value: unknown, table: Readonly<Record<string, StylePatch>>): StylePatch {
  const patch = table[textOrNull(value) ?? 'null'];
  if (patch === undefined) throw new Mismatch();
  return patch;
}

export const looks = {
  background: (value: unknown): StylePatch => ({ fillColor: colour(textOrNull(value)) }),
  fontColor: (value: unknown): StylePatch => ({ textColor: colour(textOrNull(value)) }),
  fontWeight: (value: unknown): StylePatch => choice(value, { bold: { bold: true }, normal: { bold: null }, null: { bold: null } }),
  fontStyle: (value: unknown): StylePatch => choice(value, { italic: { italic: true }, normal: { italic: null }, null: { italic: null } }),
  fontLine: (value: unknown): StylePatch =>
    choice(value, {
      underline: { underline: true, strikethrough: null },
      'line-through': { strikethrough: true, underline: null },
      none: { underline: null, strikethrough: null },
      null: { underline: null, strikethrough: null },
    }),
  fontSize: (value: unknown): StylePatch => ({ fontSize: asInteger(value) }),
  wrap: (value: unknown): StylePatch => ({ wrapping: value === true ? 'wrap' : 'overflow' }),
  wrapStrategy: (value: unknown): StylePatch =>
    choice(value, { WRAP: { wrapping: 'wrap' }, OVERFLOW: { wrapping: 'overflow' }, CLIP: { wrapping: 'clip' } }),
  horizontal: (value: unknown): StylePatch =>
    choice(value, {
      left: { align: 'left' }, center: { align: 'center' }, right: { align: 'right' }, normal: { align: null },
      general: { align: null }, null: { align: null },
    }),
  vertical: (value: unknown): StylePatch =>
    choice(value, {
      top: { verticalAlign: 'top' }, middle: { verticalAlign: 'middle' }, bottom: { verticalAlign: 'bottom' }, null: { verticalAlign: null },
    }),
} as const satisfies Record<string, Look>;

function isOneCell(zone: Zone): boolean {
  return zone.top === zone.bottom && zone.left === zone.right;
}

export function styleAll(run: Run, sheetId: string, zone: Zone, patch: StylePatch): void {
  run.guard(sheetId, zone);
  if (isOneCell(zone)) run.writes.cell({ kind: 'cell', sheetId, row: zone.top, column: zone.left, style: patch });
  else run.writes.looks(sheetId, zone, { style: patch });
}

export function styleEach(run: Run, sheetId: string, zone: Zone, table: readonly (readonly unknown[])[], look: Look): void {
  checkShape(zone, table);
  run.guard(sheetId, zone);
  eachCell(zone, table, (row, column, value) => run.writes.cell({ kind: 'cell', sheetId, row, column, style: look(value) }));
}

export function formatAll(run: Run, sheetId: string, zone: Zone, value: unknown): void {
  const format = engineFormat(run.unflushed, asText(value));
  run.guard(sheetId, zone);
  if (isOneCell(zone)) run.writes.cell({ kind: 'cell', sheetId, row: zone.top, column: zone.left, format });
  else run.writes.looks(sheetId, zone, { format });
}

export function formatEach(run: Run, sheetId: string, zone: Zone, table: readonly (readonly unknown[])[]): void {
  checkShape(zone, table);
  run.guard(sheetId, zone);
  eachCell(zone, table, (row, column, value) => {
    run.writes.cell({ kind: 'cell', sheetId, row, column, format: engineFormat(run.unflushed, asText(value)) });
  });
}

const lineStyles: Readonly<Record<string, string>> = {
  DOTTED: 'dotted', DASHED: 'dashed', SOLID: 'thin', SOLID_MEDIUM: 'medium', SOLID_THICK: 'thick', DOUBLE: 'thick',
};

/** Borders in the order of Range.setBorder; null leaves a side as it is. */
export function setBorders(run: Run, sheetId: string, zone: Zone, sides: readonly (boolean | null)[], line: string | null, style: string | null): void {
  run.guard(sheetId, zone);
  const border = (position: string, change: object = {}): void => {
    run.writes.command({ kind: 'command', type: 'SET_ZONE_BORDERS', payload: { sheetId, target: [zone], border: { position, ...change } } });
  };
  if (sides.every((side) => side === false)) {
    border('clear');
    return;
  }
  const look = { color: colour(line) ?? '#000000', style: lineStyles[style ?? 'SOLID'] ?? 'thin' };
  ['top', 'left', 'bottom', 'right', 'v', 'h'].forEach((position, index) => {
    // A border without a colour is none.
    if (sides[index] === false) border(position, { color: '' });
  });
  const outer = sides.slice(0, 4).every((side) => side === true);
  const inner = sides.slice(4).every((side) => side === true);
  if (outer) border(inner ? 'all' : 'external', look);
  if (inner && !outer) border('hv', look);
  ['top', 'left', 'bottom', 'right', 'v', 'h'].forEach((position, index) => {
    if (sides[index] === true && !(index < 4 ? outer : inner)) border(position, look);
  });
}
