/** What spreadsheet people do to a range by a menu, and scripts by one call: copying, ticking, tidying. */
import type { CellChange } from '../kernel/batch';
import { numberContent, textContent } from '../kernel/typed';
import { valueOf } from '../kernel/values';
import type { Zone } from '../overlay';
import { Mismatch } from './exception';
import { columnsIn, rowsIn, tableOf } from './range-content';
import { RangeValues } from './range-values';
import { asList } from './service';

export abstract class RangeTools extends RangeValues {
  /** Copies to another range, over and over if that is larger; formulas follow their new place, contents alone are values. */
  copyTo(destination: unknown, options?: unknown): void {
    if (!(destination instanceof RangeTools)) throw new Mismatch();
    const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: unknown; formatOnly?: unknown };
    const target = tiled(destination.zone, rowsIn(this.zone), columnsIn(this.zone));
    this.run.guard(destination.sheetId, target);
    const { kernel } = this.run;
    const { getters } = kernel.model;
    const changes: CellChange[] = [];
    tableOf(target, (row, column) => {
      const from = { row: this.zone.top + ((row - target.top) % rowsIn(this.zone)), column: this.zone.left + ((column - target.left) % columnsIn(this.zone)) };
      const cell = getters.getCell({ sheetId: this.sheetId, row: from.row, col: from.column });
      const old = getters.getCell({ sheetId: destination.sheetId, row, col: column });
      const content =
        cell?.isFormula !== true ? (cell?.content ?? '')
        : contentsOnly === true ? plain(kernel.cell(this.sheetId, from.row, from.column).value)
        : getters.getTranslatedCellFormula(destination.sheetId, column - from.column, row - from.row, cell.compiledFormula);
      const cleared = Object.fromEntries(Object.keys(old?.style ?? {}).map((property) => [property, null]));
      changes.push({
        kind: 'cell', sheetId: destination.sheetId, row, column,
        ...(formatOnly === true ? {} : { content }),
        ...(contentsOnly === true ? {} : { format: cell?.format ?? '', style: { ...cleared, ...cell?.style } }),
      });
    });
    for (const change of changes) this.run.writes.cell(change);
  }

  /** Ticks the checkboxes of the range. */
  check(): this { return this.setValues(this.read(() => true)); }
  uncheck(): this { return this.setValues(this.read(() => false)); }

  /** Whether all are ticked; null if some are and some are not. */
  isChecked(): boolean | null {
    const values = this.getValues().flat();
    if (values.every((value) => value === true)) return true;
    return values.every((value) => value === false) ? false : null;
  }

  /** Takes the spaces around and the doubled ones within away. */
  trimWhitespace(): this {
    const { kernel } = this.run;
    tableOf(this.zone, (row, column) => {
      const cell = kernel.model.getters.getCell({ sheetId: this.sheetId, row, col: column });
      if (cell === undefined || cell.isFormula) return;
      const trimmed = cell.content.trim().replace(/ {2,}/gu, ' ');
      if (trimmed !== cell.content) this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content: trimmed });
    });
    this.run.guard(this.sheetId, this.zone);
    return this;
  }

  /** Keeps the first of equal rows and moves the rest up; columns to compare are counted from 1 on the tab. */
  removeDuplicates(columns?: unknown): this {
    this.run.guard(this.sheetId, this.zone);
    const compared = columns === undefined ? undefined : asList(columns).map((column) => Number(column) - 1);
    const { kernel } = this.run;
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let row = this.zone.top; row <= this.zone.bottom; row += 1) {
      const key = JSON.stringify((compared ?? tableOf({ ...this.zone, top: 0, bottom: 0 }, (_, column) => column)[0] ?? []).map((column) => valueOf(kernel, this.sheetId, row, column)));
      if (!seen.has(key)) kept.push(row);
      seen.add(key);
    }
    const contents = kept.map((row) => tableOf({ ...this.zone, top: row, bottom: row }, (at, column) => kernel.content(this.sheetId, at, column))[0] ?? []);
    tableOf(this.zone, (row, column) => {
      const content = contents[row - this.zone.top]?.[column - this.zone.left] ?? '';
      this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content });
    });
    return this;
  }

  getFontWeight(): string { return this.getFontWeights()[0]?.[0] ?? 'normal'; }
  isPartOfMerge(): boolean { return this.run.kernel.model.getters.getMergesInZone(this.sheetId, { ...this.zone }).length > 0; }
}

/** The rectangle that a copy fills: at least one whole, and as many wholes as the target holds. */
function tiled(target: Zone, rows: number, columns: number): Zone {
  return {
    ...target,
    bottom: target.top + Math.max(1, Math.floor(rowsIn(target) / rows)) * rows - 1,
    right: target.left + Math.max(1, Math.floor(columnsIn(target) / columns)) * columns - 1,
  };
}

/** A computed value as the content of a cell. */
function plain(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberContent(value) : textContent(value);
}
