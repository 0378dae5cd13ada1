/** How a range looks: colours, fonts, alignment, number formats, borders, merges. */
import { sheetsFormat } from '../kernel/number-formats';
import type { Zone } from '../overlay';
import { Mismatch } from './exception';
import { tableOf } from './range-content';
import { formatAll, formatEach, looks, setBorders, styleAll, styleEach } from './range-style';
import type { Look } from './range-style';
import type { Run } from './run';
import { EnumValue, Service, asTable, asText } from './service';

export abstract class RangeLooks extends Service {
  constructor(run: Run, readonly sheetId: string, readonly zone: Zone) {
    super(run);
  }

  protected read<T>(one: (row: number, column: number) => T): T[][] {
    return tableOf(this.zone, one);
  }

  private all(look: Look, value: unknown): this {
    styleAll(this.run, this.sheetId, this.zone, look(value));
    return this;
  }

  private each(look: Look, table: unknown): this {
    styleEach(this.run, this.sheetId, this.zone, asTable(table), look);
    return this;
  }

  setBackground(value: unknown): this { return this.all(looks.background, value); }
  setBackgrounds(table: unknown): this { return this.each(looks.background, table); }
  setFontColor(value: unknown): this { return this.all(looks.fontColor, value); }
  setFontColors(table: unknown): this { return this.each(looks.fontColor, table); }
  setFontWeight(value: unknown): this { return this.all(looks.fontWeight, value); }
  setFontWeights(table: unknown): this { return this.each(looks.fontWeight, table); }
  setFontStyle(value: unknown): this { return this.all(looks.fontStyle, value); }
  setFontStyles(table: unknown): this { return this.each(looks.fontStyle, table); }
  setFontLine(value: unknown): this { return this.all(looks.fontLine, value); }
  setFontLines(table: unknown): this { return this.each(looks.fontLine, table); }
  setFontSize(value: unknown): this { return this.all(looks.fontSize, value); }
  setFontSizes(table: unknown): this { return this.each(looks.fontSize, table); }
  setWrap(value: unknown): this { return this.all(looks.wrap, value); }
  setWraps(table: unknown): this { return this.each(looks.wrap, table); }
  setWrapStrategy(value: unknown): this { return this.all(looks.wrapStrategy, value instanceof EnumValue ? value.name : value); }
  setHorizontalAlignment(value: unknown): this { return this.all(looks.horizontal, value); }
  setHorizontalAlignments(table: unknown): this { return this.each(looks.horizontal, table); }
  setVerticalAlignment(value: unknown): this { return this.all(looks.vertical, value); }
  setVerticalAlignments(table: unknown): this { return this.each(looks.vertical, table); }

  /** The page has one font: the family is accepted and not kept. */
  setFontFamily(value: unknown): this {
    asText(value);
    this.run.guard(this.sheetId, this.zone);
    return this;
  }

  getBackgrounds(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.read((row, col) => colourOr(getters.getCell({ sheetId: this.sheetId, row, col })?.style?.fillColor, '#ffffff'));
  }

  getBackground(): string { return this.getBackgrounds()[0]?.[0] ?? '#ffffff'; }

  getFontColors(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.read((row, col) => colourOr(getters.getCell({ sheetId: this.sheetId, row, col })?.style?.textColor, '#000000'));
  }

  getFontWeights(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.read((row, col) => (getters.getCell({ sheetId: this.sheetId, row, col })?.style?.bold === true ? 'bold' : 'normal'));
  }

  setNumberFormat(format: unknown): this {
    formatAll(this.run, this.sheetId, this.zone, format);
    return this;
  }

  setNumberFormats(table: unknown): this {
    formatEach(this.run, this.sheetId, this.zone, asTable(table));
    return this;
  }

  getNumberFormats(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => sheetsFormat(kernel.cell(this.sheetId, row, column).format ?? ''));
  }

  getNumberFormat(): string { return this.getNumberFormats()[0]?.[0] ?? sheetsFormat(''); }

  setBorder(top: unknown, left: unknown, bottom: unknown, right: unknown, vertical: unknown, horizontal: unknown, line?: unknown, style?: unknown): this {
    const sides = [top, left, bottom, right, vertical, horizontal].map((side) => {
      if (side !== null && typeof side !== 'boolean') throw new Mismatch();
      return side;
    });
    setBorders(this.run, this.sheetId, this.zone, sides, typeof line === 'string' ? line : null, style instanceof EnumValue ? style.name : null);
    return this;
  }

  private merging(type: 'ADD_MERGE' | 'REMOVE_MERGE', target: readonly Zone[]): this {
    this.run.guard(this.sheetId, this.zone);
    this.run.writes.command({ kind: 'command', type, payload: { sheetId: this.sheetId, target, force: true } });
    return this;
  }

  merge(): this { return this.merging('ADD_MERGE', [this.zone]); }
  mergeAcross(): this { return this.merging('ADD_MERGE', this.read((row) => row).map(([row = 0]) => ({ ...this.zone, top: row, bottom: row }))); }

  mergeVertically(): this {
    return this.merging('ADD_MERGE', tableOf({ ...this.zone, bottom: this.zone.top }, (_, column) => ({ ...this.zone, left: column, right: column }))[0] ?? []);
  }

  breakApart(): this {
    const { kernel } = this.run;
    return this.merging('REMOVE_MERGE', kernel.model.getters.getMergesInZone(this.sheetId, { ...this.zone }));
  }
}

function colourOr(value: string | undefined, fallback: string): string {
  return value === undefined || value === '' ? fallback : value.toLowerCase();
}

