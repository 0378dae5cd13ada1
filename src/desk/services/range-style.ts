/** Looks of a rectangle: styles, number formats and borders. */
import type { StylePatch } from '../kernel/batch';
import { engineFormat } from '../kernel/number-formats';
import type { Style } from '../kernel/engine';
import type { Zone } from '../overlay';
import { colour } from './colours';
import { Mismatch } from './exception';
import { checkShape, columnsIn, eachCell, rowsIn } from './range-content';
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

/** Above this many cells a uniform look travels as one command instead of one change per cell. */
const MANY = 2000;

const plain: Readonly<Required<Style>> = {
  bold: false, italic: false, strikethrough: false, underline: false, align: 'left', wrapping: 'overflow', verticalAlign: 'bottom',
  fillColor: '', textColor: '', fontSize: 10, rotation: 0, hideGridLines: false,
};

export function styleAll(run: Run, sheetId: string, zone: Zone, patch: StylePatch): void {
  run.guard(sheetId, zone);
  if (rowsIn(zone) * columnsIn(zone) > MANY && patch.align !== null) {
    // A command cannot take a property away; it can set the plain one.
    const style = Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, value ?? plain[key as keyof Style]]));
    run.writes.command({ kind: 'command', type: 'SET_FORMATTING', payload: { sheetId, target: [zone], style } });
    return;
  }
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) run.writes.cell({ kind: 'cell', sheetId, row, column, style: patch });
  }
}

export function styleEach(run: Run, sheetId: string, zone: Zone, table: readonly (readonly unknown[])[], look: Look): void {
  checkShape(zone, table);
  run.guard(sheetId, zone);
  eachCell(zone, table, (row, column, value) => run.writes.cell({ kind: 'cell', sheetId, row, column, style: look(value) }));
}

export function formatAll(run: Run, sheetId: string, zone: Zone, value: unknown): void {
  const format = engineFormat(run.unflushed, asText(value));
  run.guard(sheetId, zone);
  if (rowsIn(zone) * columnsIn(zone) > MANY) {
    run.writes.zoneFormat(sheetId, zone, format);
    return;
  }
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) run.writes.cell({ kind: 'cell', sheetId, row, column, format });
  }
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
  const positions = ['top', 'left', 'bottom', 'right', 'v', 'h'];
  if (sides.every((side) => side === false)) {
    run.writes.command({ kind: 'command', type: 'SET_ZONE_BORDERS', payload: { sheetId, target: [zone], border: { position: 'clear' } } });
    return;
  }
  positions.forEach((position, index) => {
    if (sides[index] !== true) return;
    const border = { position, color: colour(line) ?? '#000000', style: lineStyles[style ?? 'SOLID'] ?? 'thin' };
    run.writes.command({ kind: 'command', type: 'SET_ZONE_BORDERS', payload: { sheetId, target: [zone], border } });
  });
}
