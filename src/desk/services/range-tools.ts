/** What spreadsheet people do to a range by a menu, and scripts by one call: ticking, tidying. */
import { ruleAt } from '../kernel/validation';
import { valueOf } from '../kernel/values';
import { tableOf, writeValues } from './range-content';
import { RangeValues } from './range-values';
import { asList } from './service';

export abstract class RangeTools extends RangeValues {
  check(): this { return this.tick(true); }
  uncheck(): this { return this.tick(false); }

  /** Ticks the checkboxes of the range and leaves all other cells. */
  private tick(ticked: boolean): this {
    const boxes = this.read((row, column) => ({ row, column })).flat().filter(({ row, column }) => this.isCheckbox(row, column));
    for (const { row, column } of boxes) writeValues(this.run, this.sheetId, { top: row, bottom: row, left: column, right: column }, [[ticked]]);
    if (boxes.length === 0) this.run.guard(this.sheetId, this.zone);
    return this;
  }

  private isCheckbox(row: number, column: number): boolean {
    return ruleAt(this.run.kernel, this.sheetId, row, column)?.criterion.type === 'isBoolean';
  }

  /** Whether all are ticked; null if some are and some are not, or are no checkboxes. */
  isChecked(): boolean | null {
    const values = this.read((row, column) => (this.isCheckbox(row, column) ? valueOf(this.run.kernel, this.sheetId, row, column) : null)).flat();
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
