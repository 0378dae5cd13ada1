/** What spreadsheet people do to a range by a menu, and scripts by one call: ticking, tidying. */
import type { CellChange } from '../kernel/batch';
import { textContent } from '../kernel/typed';
import { ruleAt } from '../kernel/validation';
import { valueOf } from '../kernel/values';
import type { Zone } from '../overlay';
import { ScriptException } from './exception';
import type { RangeService } from './range';
import { clearZone, formulaAt, tableOf, writeValues } from './range-content';
import { RangeValues } from './range-values';
import { asInteger, asList } from './service';
import { consecutive } from './sheet-grid';

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

  protected isCheckbox(row: number, column: number): boolean {
    return ruleAt(this.run.kernel, this.sheetId, row, column)?.criterion.type === 'isBoolean';
  }

  /** Whether all are ticked; null if some are and some are not, or are no checkboxes. */
  isChecked(): boolean | null {
    const values = this.read((row, column) => (this.isCheckbox(row, column) ? valueOf(this.run.kernel, this.sheetId, row, column) : null)).flat();
    if (values.every((value) => value === true)) return true;
    return values.every((value) => value === false) ? false : null;
  }

  /** Takes white space around texts away and leaves one space of it within; what then looks like a formula stays a text. */
  trimWhitespace(): this {
    const { kernel } = this.run;
    tableOf(this.zone, (row, column) => {
      const { value } = kernel.cell(this.sheetId, row, column);
      if (typeof value !== 'string' || formulaAt(kernel, this.sheetId, row, column) !== '') return;
      const trimmed = value.trim().replace(/\s+/gu, ' ');
      if (trimmed !== value) this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content: textContent(trimmed) });
    });
    this.run.guard(this.sheetId, this.zone);
    return this;
  }

  /** A range of the same tab. */
  protected abstract at(zone: Zone): RangeService;

  /**
   * Keeps the first of equal rows, letter cases aside, and moves the rest up; columns to compare are counted from 1 on the tab.
   * Answers the range that is left.
   */
  removeDuplicates(columns?: unknown): RangeService {
    this.run.guard(this.sheetId, this.zone);
    const { top, bottom, left, right } = this.zone;
    const compared = columns === undefined ? consecutive(left, right - left + 1) : asList(columns).map((column) => asInteger(column) - 1);
    if (compared.some((column) => column < left || column > right)) throw new ScriptException('Columns to compare must be within the range.');
    const { kernel } = this.run;
    const seen = new Set<string>();
    const kept = consecutive(top, bottom - top + 1).filter((row) => {
      const key = JSON.stringify(compared.map((column) => valueOf(kernel, this.sheetId, row, column))).toLowerCase();
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
    const last = top + kept.length - 1;
    kernel.apply(kept.flatMap((from, index) => this.movedUp(from, top + index)));
    if (last < bottom) clearZone(this.run, this.sheetId, { top: last + 1, bottom, left, right }, { contents: true, looks: true, numberFormats: true });
    return this.at({ top, bottom: last, left, right });
  }

  /** The changes that make the cells of a row those of another: contents, formats and styles; formulas point at their new row. */
  private movedUp(from: number, row: number): CellChange[] {
    if (from === row) return [];
    const { sheetId } = this;
    const { getters } = this.run.kernel.model;
    return consecutive(this.zone.left, this.zone.right - this.zone.left + 1).map((column) => {
      const cell = getters.getCell({ sheetId, row: from, col: column });
      const cleared = Object.fromEntries(Object.keys(getters.getCell({ sheetId, row, col: column })?.style ?? {}).map((property) => [property, null]));
      const content = cell?.isFormula === true ? getters.getTranslatedCellFormula(sheetId, 0, row - from, cell.compiledFormula) : (cell?.content ?? '');
      return { kind: 'cell', sheetId, row, column, content, format: cell?.format ?? '', style: { ...cleared, ...cell?.style } };
    });
  }

  getFontWeight(): string { return this.getFontWeights()[0]?.[0] ?? 'normal'; }
  isPartOfMerge(): boolean { return this.run.kernel.model.getters.getMergesInZone(this.sheetId, { ...this.zone }).length > 0; }
}
