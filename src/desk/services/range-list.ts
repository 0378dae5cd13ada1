/** SpreadsheetApp.RangeList: several ranges treated alike. */
import type { RangeService } from './range';
import type { Run } from './run';
import { Service } from './service';
import type { Methods } from './service';

export const rangeListMethods = [
  'activate', 'breakApart', 'check', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote', 'getRanges', 'insertCheckboxes', 'removeCheckboxes', 'setBackground', 'setBackgroundRGB', 'setBorder',
  'setFontColor', 'setFontFamily', 'setFontLine', 'setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula', 'setFormulaR1C1', 'setHorizontalAlignment', 'setNote', 'setNumberFormat', 'setShowHyperlink', 'setTextDirection', 'setTextRotation', 'setValue', 'setVerticalAlignment', 'setWrap',
  'setWrapStrategy', 'trimWhitespace', 'uncheck',
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

  activate(): this {
    this.ranges[0]?.activate();
    return this;
  }

  breakApart(): this { return this.each((range) => range.breakApart()); }
  check(): this { return this.each((range) => range.check()); }
  uncheck(): this { return this.each((range) => range.uncheck()); }
  insertCheckboxes(...values: unknown[]): this { return this.each((range) => range.insertCheckboxes(...values)); }
  removeCheckboxes(): this { return this.each((range) => range.removeCheckboxes()); }
  trimWhitespace(): this { return this.each((range) => range.trimWhitespace()); }
  clear(options?: unknown): this { return this.each((range) => range.clear(options)); }
  clearContent(): this { return this.each((range) => range.clearContent()); }
  clearDataValidations(): this { return this.each((range) => range.clearDataValidations()); }
  clearFormat(): this { return this.each((range) => range.clearFormat()); }
  clearNote(): this { return this.each((range) => range.clearNote()); }
  setBackground(value: unknown): this { return this.each((range) => range.setBackground(value)); }
  setBorder(...sides: Parameters<RangeService['setBorder']>): this { return this.each((range) => range.setBorder(...sides)); }
  setBackgroundRGB(...parts: unknown[]): this { return this.each((range) => range.setBackgroundRGB(...parts)); }
  setShowHyperlink(value: unknown): this { return this.each((range) => range.setShowHyperlink(value)); }
  setTextDirection(value: unknown): this { return this.each((range) => range.setTextDirection(value)); }
  setTextRotation(value: unknown): this { return this.each((range) => range.setTextRotation(value)); }
  setFontFamily(value: unknown): this { return this.each((range) => range.setFontFamily(value)); }
  setFontLine(value: unknown): this { return this.each((range) => range.setFontLine(value)); }
  setFormulaR1C1(value: unknown): this { return this.each((range) => range.setFormulaR1C1(value)); }
  setWrapStrategy(value: unknown): this { return this.each((range) => range.setWrapStrategy(value)); }
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
