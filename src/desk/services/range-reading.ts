/** Reading how a range looks, cell by cell, and its one look for all text of a cell. */
import type { Style } from '../kernel/engine';
import { enumValue } from './enums';
import { checkShape, eachCell } from './range-content';
import type { RangeService } from './range';
import { RangeTools } from './range-tools';
import { styleOfText, TextStyleService } from './text-style';
import { asService, asTable } from './service';
import type { EnumValue } from './service';

export const rangeReadingMethods = [
  'canEdit', 'getFontColor', 'getFontFamilies', 'getFontFamily', 'getFontLine', 'getFontLines', 'getFontSize', 'getFontSizes', 'getFontStyle', 'getFontStyles',
  'getHorizontalAlignment', 'getHorizontalAlignments', 'getMergedRanges', 'getTextStyle', 'getTextStyles', 'getVerticalAlignment', 'getVerticalAlignments',
  'getWrap', 'getWraps', 'getWrapStrategies', 'getWrapStrategy', 'isEndColumnBounded', 'isEndRowBounded', 'isStartColumnBounded', 'isStartRowBounded',
  'setFontFamilies', 'setTextStyle', 'setTextStyles', 'setWrapStrategies',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

const wrapNames: Readonly<Record<string, string>> = { wrap: 'WRAP', clip: 'CLIP', overflow: 'OVERFLOW' };

export abstract class RangeReading extends RangeTools {
  private styles<T>(one: (style: Style) => T): T[][] {
    const { getters } = this.run.kernel.model;
    return this.read((row, col) => one(getters.getCell({ sheetId: this.sheetId, row, col })?.style ?? {}));
  }

  getFontColor(): string { return this.getFontColors()[0]?.[0] ?? '#000000'; }
  getFontSizes(): number[][] { return this.styles((style) => style.fontSize ?? 10); }
  getFontSize(): number { return this.getFontSizes()[0]?.[0] ?? 10; }
  /** The page has one font. */
  getFontFamilies(): string[][] { return this.read(() => 'Arial'); }
  getFontFamily(): string { return 'Arial'; }
  getFontStyles(): string[][] { return this.styles((style) => (style.italic === true ? 'italic' : 'normal')); }
  getFontStyle(): string { return this.getFontStyles()[0]?.[0] ?? 'normal'; }
  getFontLines(): string[][] { return this.styles((style) => (style.underline === true ? 'underline' : style.strikethrough === true ? 'line-through' : 'none')); }
  getFontLine(): string { return this.getFontLines()[0]?.[0] ?? 'none'; }

  /** Without an alignment of their own numbers stand right, texts left: "general". */
  getHorizontalAlignments(): string[][] { return this.styles((style) => style.align ?? 'general'); }
  getHorizontalAlignment(): string { return this.getHorizontalAlignments()[0]?.[0] ?? 'general'; }
  getVerticalAlignments(): string[][] { return this.styles((style) => style.verticalAlign ?? 'bottom'); }
  getVerticalAlignment(): string { return this.getVerticalAlignments()[0]?.[0] ?? 'bottom'; }
  getWraps(): boolean[][] { return this.styles((style) => style.wrapping === 'wrap'); }
  getWrap(): boolean { return this.getWraps()[0]?.[0] ?? false; }
  getWrapStrategies(): EnumValue[][] { return this.styles((style) => enumValue('SpreadsheetApp.WrapStrategy', wrapNames[style.wrapping ?? 'overflow'] ?? 'OVERFLOW')); }
  getWrapStrategy(): EnumValue { return this.getWrapStrategies()[0]?.[0] ?? enumValue('SpreadsheetApp.WrapStrategy', 'OVERFLOW'); }

  setWrapStrategies(table: unknown): this {
    const strategies = asTable(table);
    checkShape(this.zone, strategies);
    eachCell(this.zone, strategies, (row, column, strategy) => this.at({ top: row, bottom: row, left: column, right: column }).setWrapStrategy(strategy));
    return this;
  }

  /** The page has one font: families are accepted and not kept. */
  setFontFamilies(table: unknown): this {
    const families = asTable(table);
    checkShape(this.zone, families);
    for (const family of families.flat()) this.setFontFamily(family ?? '');
    return this;
  }

  getTextStyles(): TextStyleService[][] { return this.styles((style) => new TextStyleService(this.run, style)); }
  getTextStyle(): TextStyleService { return this.getTextStyles()[0]?.[0] ?? new TextStyleService(this.run, {}); }

  setTextStyle(style: unknown): this { return this.setTextStyles(this.read(() => style)); }

  setTextStyles(table: unknown): this {
    const styles = asTable(table).map((line) => line.map((one) => asService(one, TextStyleService)));
    checkShape(this.zone, styles);
    this.run.guard(this.sheetId, this.zone);
    eachCell(this.zone, styles, (row, column, style) => this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, style: styleOfText(style) }));
    return this;
  }

  /** The merged areas that touch the range. */
  getMergedRanges(): RangeService[] {
    return this.run.kernel.model.getters.getMergesInZone(this.sheetId, { ...this.zone }).map(({ top, left, bottom, right }) => this.at({ top, left, bottom, right }));
  }

  /** Whether the person may change every cell of the range. */
  canEdit(): boolean { return this.run.unflushed.refusalAt(this.run.settings.user, this.sheetId, this.zone) === undefined; }

  // Coordinates always have all four sides here, as on Google once a range was asked for.
  isStartColumnBounded(): boolean { return true; }
  isStartRowBounded(): boolean { return true; }
  isEndColumnBounded(): boolean { return true; }
  isEndRowBounded(): boolean { return true; }
}
