/** The lines around a cell for a file: those it had, where the desk still draws them, and those drawn on the desk. */
import type { Borders } from '@cj-tech-master/excelts';
import type { Border } from '@odoo/o-spreadsheet';
import { toArgb } from './cell-style';
import { isLine, type Side } from './file-looks';

export interface CellLines {
  readonly desk: Border | undefined;
  readonly file: Partial<Borders> | undefined;
}

const sides = [['top', 'bottom', -1, 0], ['bottom', 'top', 1, 0], ['left', 'right', 0, -1], ['right', 'left', 0, 1]] as const;

/** A line between two cells is one line: the desk keeps it with one of them, a file with either or both. */
export function linesInForce(row: number, column: number, at: (row: number, column: number) => CellLines): Partial<Borders> {
  const { desk, file } = at(row, column);
  const lines: Partial<Borders> = {};
  for (const [side, opposite, down, right] of sides) {
    const beside = row + down >= 0 && column + right >= 0 ? at(row + down, column + right) : undefined;
    const line = lineOf(desk, side) ?? lineOf(beside?.desk, opposite);
    const own = file?.[side];
    if (!line) continue;
    if (own?.style && isLine(own, line)) lines[side] = own;
    // What the neighbour had in the file stays with the neighbour.
    else if (!own?.style && beside?.file?.[opposite]?.style && isLine(beside.file[opposite], line)) continue;
    else if (lineOf(desk, side)) lines[side] = { style: line.style, color: { argb: toArgb(line.color) ?? 'FF000000' } };
  }
  return lines;
}

function lineOf(border: Border | undefined, side: Side): Border[Side] {
  return border?.[side];
}
