/** Results that spread over several cells here and would not in Google Sheets, where only ARRAYFORMULA and array functions spread. */
import { a1Of, quotedTab } from '../kernel/a1';
import type { Kernel } from '../kernel/kernel';

/** A formula that a script has written. */
export interface WrittenFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** So many formulas of an execution are looked at: more would cost an evaluation that nobody asked for. */
export const LOOKED_AT = 2000;

const spreading = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS EXPAND FILTER FLATTEN FREQUENCY GROWTH HSTACK IMPORTRANGE INDEX LINEST LOGEST ' +
    'MAKEARRAY MAP MINVERSE MMULT MUNIT QUERY RANDARRAY SCAN SEQUENCE SORT SORTN SPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP'
  ).split(' '),
);

/** One line for each of the formulas whose result spreads although nothing in it says so. */
export function spillWarnings(kernel: Kernel, formulas: readonly WrittenFormula[]): string[] {
  const { getters } = kernel.model;
  const lines: string[] = [];
  for (const { sheetId, row, column } of formulas) {
    if (getters.tryGetSheet(sheetId) === undefined) continue;
    const content = kernel.content(sheetId, row, column);
    const outermost = /^=\s*([A-Z_.\d]+)\(/iu.exec(content)?.[1]?.toUpperCase() ?? '';
    if (!/^=.*:/su.test(content) || spreading.has(outermost)) continue;
    const zone = getters.getSpreadZone({ sheetId, row, col: column });
    if (zone === undefined || (zone.top === zone.bottom && zone.left === zone.right)) continue;
    const cell = a1Of({ top: row, bottom: row, left: column, right: column });
    lines.push(`${quotedTab(getters.getSheetName(sheetId))}!${cell}: ${content} spreads over ${a1Of(zone)} here; in Google Sheets it needs ARRAYFORMULA.`);
  }
  return lines;
}
