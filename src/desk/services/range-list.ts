/** SpreadsheetApp.RangeList: several ranges treated alike. */
import type { RangeService } from './range';
import type { Run } from './run';
import { Service } from './service';
import type { Methods } from './service';

export const rangeListMethods = [
  'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote', 'getRanges', 'setBackground', 'setFontColor', 'setFontSize',
  'setFontStyle', 'setFontWeight', 'setFormula', 'setHorizontalAlignment', 'setNote', 'setNumberFormat', 'setValue', 'setVerticalAlignment', 'setWrap',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RangeList)[];

export class RangeListService extends Service implements Methods<typeof rangeListMethods> {
  override readonly className = 'RangeList';

  constructor(run: Run, private readonly ranges: readonly RangeService[]) {
    super(run);
  }

  getRanges(): RangeService[] { return [...this.ranges]; }

  private each(act: (range: RangeService) => void): this {
    this.ranges.forEach(act);
    return this;
  }

  clear(options?: unknown): this { return this.each((range) => range.clear(options)); }
  clearContent(): this { return this.each((range) => range.clearContent()); }
  clearDataValidations(): this { return this.each((range) => range.clearDataValidations()); }
  clearFormat(): this { return this.each((range) => range.clearFormat()); }
  clearNote(): this { return this.each((range) => range.clearNote()); }
  setBackground(value: unknown): this { return this.each((range) => range.setBackground(value)); }
  setFontColor(value: unknown): this { return this.each((range) => range.setFontColor(value)); }
  setFontSize(value: unknown): this { return this.each((range) => range.setFontSize(value)); }
  setFontStyle(value: unknown): this { return this.each((range) => range.setFontStyle(value)); }
  setFontWeight(value: unknown): this { return this.each((range) => range.setFontWeight(value)); }
  setFormula(value: unknown): this { return this.each((range) => range.setFormula(value)); }
  setHorizontalAlignment(value: unknown): this { return this.each((range) => range.setHorizontalAlignment(value)); }
  setNote(value: unknown): this { return this.each((range) => range.setNote(value)); }
  setNumberFormat(value: unknown): this { return this.each((range) => range.setNumberFormat(value)); }
  setValue(value: unknown): this { return this.each((range) => range.setValue(value)); }
  setVerticalAlignment(value: unknown): this { return this.each((range) => range.setVerticalAlignment(value)); }
  setWrap(value: unknown): this { return this.each((range) => range.setWrap(value)); }
}
