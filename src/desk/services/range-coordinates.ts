/** How Sheet.getRange finds its rectangle, with the errors Google answers. */
import { openZoneOf, splitTab } from '../kernel/a1';
import type { Kernel } from '../kernel/kernel';
import type { Zone } from '../overlay';
import { ScriptException } from './exception';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** The rectangle of 1-based coordinates. */
export function zoneAt(kernel: Kernel, sheetId: string, row: number, column: number, rows: number, columns: number): Zone {
  if (row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (column < 1) throw new ScriptException('The starting column of the range is too small.');
  if (rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  const size = kernel.size(sheetId);
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) throw new ScriptException(OUTSIDE);
  return { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
}

/** The tab and rectangle of A1 or R1C1 notation or of a named range; open ends reach to the end of the tab. */
export function placeNamed(kernel: Kernel, sheetId: string, reference: string): { readonly sheetId: string; readonly zone: Zone } {
  const { tab, a1 } = splitTab(reference);
  const found = tab === undefined ? sheetId : kernel.model.getters.getSheetIdByName(tab);
  const open = openZoneOf(a1) ?? absoluteZoneOf(a1);
  if (found === undefined) throw new ScriptException('Range not found');
  if (open === undefined) {
    const named = kernel.model.getters.getNamedRange(reference);
    if (named === undefined) throw new ScriptException('Range not found');
    return { sheetId: named.range.sheetId, zone: named.range.zone };
  }
  const size = kernel.size(found);
  const zone = { top: open.top ?? 0, left: open.left ?? 0, bottom: open.bottom ?? size.rows - 1, right: open.right ?? size.columns - 1 };
  if (zone.bottom >= size.rows || zone.right >= size.columns) throw new ScriptException(OUTSIDE);
  return { sheetId: found, zone };
}

/** The rectangle of R1C1 notation, as "R1C1" or "R1C1:R2C3". */
function absoluteZoneOf(notation: string): Zone | undefined {
  const found = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/iu.exec(notation);
  if (found === null) return undefined;
  const [top = 0, left = 0, bottom = top, right = left] = found.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part) - 1));
  if (top < 0 || left < 0 || bottom < 0 || right < 0) return undefined;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}
