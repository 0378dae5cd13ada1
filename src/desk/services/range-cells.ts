/** What moves cells about: copying and moving ranges, cells that are pushed aside, texts split, rows shuffled, series continued. */
import { randomInt } from 'node:crypto';
import type { CellChange } from '../kernel/batch';
import { numberContent } from '../kernel/typed';
import type { Zone } from '../overlay';
import { Mismatch, ScriptException } from './exception';
import { checkOnTab, copyCells, moveCells, partsOf } from './range-copy';
import type { Parts } from './range-copy';
import { asItIs, columnsIn, formulaAt, rowsIn, tableOf, writeFormulas, writeValues } from './range-content';
import { RangeColours } from './range-colours';
import { toA1, toR1C1 } from './r1c1';
import { richTextAt } from './rich-text';
import type { RichTextValueService } from './rich-text';
import { asEnum, asInteger, asTable, asText, EnumValue } from './service';

export const rangeCellsMethods = [
  'autoFill', 'copyFormatToRange', 'copyTo', 'copyValuesToRange', 'deleteCells', 'getFormulaR1C1', 'getFormulasR1C1', 'getRichTextValue', 'getRichTextValues', 'insertCells',
  'moveTo', 'randomize', 'removeCheckboxes', 'setFormulaR1C1', 'setFormulasR1C1', 'splitTextToColumns',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

export abstract class RangeCells extends RangeColours {
  /** Takes (destination), (destination, options) or (destination, copyPasteType, transposed). */
  copyTo(destination: unknown, options?: unknown, transposed?: unknown): void {
    if (!(destination instanceof RangeCells)) throw new Mismatch();
    copyCells(this.run, this, destination, partsCopied(options), transposed === true);
  }

  /** The destination's tab, columns and rows, from 1. */
  private copyToBand(tab: unknown, corner: readonly unknown[], parts: Parts): void {
    const gid = asInteger(typeof tab === 'number' ? tab : this.tabNumber(tab));
    const { getters } = this.run.unflushed.model;
    const [left = 1, right = 1, top = 1, bottom = 1] = corner.map(asInteger);
    const sheetId = getters.getSheetIds().find((id) => this.numberOf(id) === gid);
    if (sheetId === undefined) throw new ScriptException(`Sheet ${gid} not found`);
    copyCells(this.run, this, { sheetId, zone: { left: left - 1, right: right - 1, top: top - 1, bottom: bottom - 1 } }, parts);
  }

  /** The number of a tab (its gid). */
  protected abstract numberOf(sheetId: string): number;
  protected abstract tabNumber(tab: unknown): number;

  copyFormatToRange(tab: unknown, ...corner: unknown[]): void { this.copyToBand(tab, corner, partsOf('PASTE_FORMAT') ?? {}); }
  copyValuesToRange(tab: unknown, ...corner: unknown[]): void { this.copyToBand(tab, corner, partsOf('PASTE_VALUES') ?? {}); }

  moveTo(target: unknown): void {
    if (!(target instanceof RangeCells)) throw new Mismatch();
    moveCells(this.run, this, { sheetId: target.sheetId, row: target.zone.top, column: target.zone.left });
  }

  /** Pushes cells down or to the right; what falls off the tab must be blank. */
  insertCells(dimension: unknown): this {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    const down = asEnum(dimension, 'SpreadsheetApp.Dimension') === 'ROWS';
    const [height, width] = [rowsIn(this.zone), columnsIn(this.zone)];
    const moved: Zone = down ? { ...this.zone, bottom: rows - 1 - height } : { ...this.zone, right: columns - 1 - width };
    const edge: Zone = down ? { ...this.zone, top: rows - height, bottom: rows - 1 } : { ...this.zone, left: columns - width, right: columns - 1 };
    if (!this.at(edge).isBlank()) throw new ScriptException('This operation is not allowed because it would push data off the sheet.');
    if (moved.bottom >= moved.top && moved.right >= moved.left) {
      moveCells(this.run, { sheetId: this.sheetId, zone: this.filled(moved) }, { sheetId: this.sheetId, row: this.zone.top + (down ? height : 0), column: this.zone.left + (down ? 0 : width) });
    }
    return this;
  }

  /** Takes cells away; those below or to the right come up. */
  deleteCells(dimension: unknown): void {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    const up = asEnum(dimension, 'SpreadsheetApp.Dimension') === 'ROWS';
    this.clear();
    this.run.writes.flush();
    const rest: Zone = up ? { ...this.zone, top: this.zone.bottom + 1, bottom: rows - 1 } : { ...this.zone, left: this.zone.right + 1, right: columns - 1 };
    if (rest.top > rest.bottom || rest.left > rest.right) return;
    moveCells(this.run, { sheetId: this.sheetId, zone: this.filled(rest) }, { sheetId: this.sheetId, row: this.zone.top, column: this.zone.left });
  }

  /** A rectangle without the blank rows and columns at its end: at least its first cell. */
  private filled(zone: Zone): Zone {
    const { rows, columns } = this.run.kernel.contentSize(this.sheetId);
    return { ...zone, bottom: Math.max(zone.top, Math.min(zone.bottom, rows - 1)), right: Math.max(zone.left, Math.min(zone.right, columns - 1)) };
  }

  /** Shuffles the rows of the range. */
  randomize(): this {
    this.run.guard(this.sheetId, this.zone);
    const { kernel } = this.run;
    const rows = tableOf(this.zone, (row, column) => asItIs(kernel, { sheetId: this.sheetId, row, column }));
    for (let index = rows.length - 1; index > 0; index -= 1) {
      const other = randomInt(index + 1);
      [rows[index], rows[other]] = [rows[other] ?? [], rows[index] ?? []];
    }
    rows.forEach((line, down) => {
      for (const change of line) this.run.writes.cell({ ...change, row: this.zone.top + down });
    });
    return this;
  }

  /** Splits the texts of a column over the columns beside it; without a delimiter one is guessed. */
  splitTextToColumns(delimiter?: unknown): void {
    if (columnsIn(this.zone) !== 1) throw new ScriptException('A range to split must be one column wide.');
    const texts = this.getDisplayValues().map(([text = '']) => text);
    const separator = delimiter === undefined ? guessed(texts) : separatorOf(delimiter);
    texts.forEach((text, down) => {
      const parts = text.split(separator).map((part) => part.trim());
      if (parts.length < 2) return;
      const row = this.zone.top + down;
      const zone = { top: row, bottom: row, left: this.zone.left, right: this.zone.left + parts.length - 1 };
      checkOnTab(this.run, this.sheetId, zone);
      writeValues(this.run, this.sheetId, zone, [parts]);
    });
  }

  /** Continues what stands in this range over a larger one that begins with it: formulas move along, numbers and dates count on. */
  autoFill(destination: unknown, series: unknown): void {
    if (!(destination instanceof RangeCells)) throw new Mismatch();
    const counted = asEnum(series, 'SpreadsheetApp.AutoFillSeries') === 'DEFAULT_SERIES';
    const { zone } = destination;
    if (zone.top !== this.zone.top || zone.left !== this.zone.left || zone.bottom < this.zone.bottom || zone.right < this.zone.right) {
      throw new ScriptException('AutoFill destination range must include the source range and extend it in one direction.');
    }
    const down = zone.bottom > this.zone.bottom;
    if (down && zone.right > this.zone.right) throw new ScriptException('AutoFill destination range must include the source range and extend it in one direction.');
    const rest: Zone = down ? { ...zone, top: this.zone.bottom + 1 } : { ...zone, left: this.zone.right + 1 };
    if (rest.top > rest.bottom || rest.left > rest.right) return;
    const length = down ? rowsIn(this.zone) : columnsIn(this.zone);
    copyCells(this.run, this, { sheetId: this.sheetId, zone: rest }, { contents: 'formulas', looks: true });
    // A rest that is no whole number of copies ends with a part of one.
    const tail = (down ? rowsIn(rest) : columnsIn(rest)) % length;
    if (tail > 0) {
      const part: Zone = down ? { ...this.zone, bottom: this.zone.top + tail - 1 } : { ...this.zone, right: this.zone.left + tail - 1 };
      const end: Zone = down ? { ...rest, top: rest.bottom - tail + 1 } : { ...rest, left: rest.right - tail + 1 };
      copyCells(this.run, { sheetId: this.sheetId, zone: part }, { sheetId: this.sheetId, zone: end }, { contents: 'formulas', looks: true });
    }
    if (counted) this.countOn(rest, down);
  }

  private countOn(rest: Zone, down: boolean): void {
    const { kernel } = this.run;
    const changes: CellChange[] = [];
    const lines = down ? columnsIn(this.zone) : rowsIn(this.zone);
    for (let index = 0; index < lines; index += 1) {
      const line: Zone = down
        ? { ...this.zone, left: this.zone.left + index, right: this.zone.left + index }
        : { ...this.zone, top: this.zone.top + index, bottom: this.zone.top + index };
      const cells = tableOf(line, (row, column) => ({ formula: formulaAt(kernel, this.sheetId, row, column), value: kernel.cell(this.sheetId, row, column).value })).flat();
      const numbers = cells.map(({ value }) => value);
      if (cells.some(({ formula }) => formula !== '') || !numbers.every((value) => typeof value === 'number')) continue;
      const dated = this.at(line).getValues().flat()[0] instanceof Date;
      if (numbers.length < 2 && !dated) continue;
      const step = numbers.length < 2 ? 1 : (numbers[numbers.length - 1] ?? 0) - (numbers[numbers.length - 2] ?? 0);
      const last = numbers[numbers.length - 1] ?? 0;
      const end = down ? rowsIn(rest) : columnsIn(rest);
      for (let ahead = 0; ahead < end; ahead += 1) {
        const place = down ? { row: rest.top + ahead, column: line.left } : { row: line.top, column: rest.left + ahead };
        changes.push({ kind: 'cell', sheetId: this.sheetId, ...place, content: numberContent(last + step * (ahead + 1)) });
      }
    }
    for (const change of changes) this.run.writes.cell(change);
  }

  /** Takes checkboxes away with what they held; what else stands in the range stays. */
  removeCheckboxes(): this {
    this.run.guard(this.sheetId, this.zone);
    const boxes = this.read((row, column) => ({ row, column })).flat().filter(({ row, column }) => this.isCheckbox(row, column));
    for (const { row, column } of boxes) {
      const box = this.at({ top: row, bottom: row, left: column, right: column });
      if (typeof box.getValue() === 'boolean') box.clearContent();
      box.clearDataValidations();
    }
    return this;
  }

  getFormulasR1C1(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => toR1C1(formulaAt(kernel, this.sheetId, row, column), row, column));
  }

  getFormulaR1C1(): string { return this.getFormulasR1C1()[0]?.[0] ?? ''; }

  setFormulaR1C1(formula: unknown): this { return this.setFormulasR1C1(this.read(() => asText(formula))); }

  setFormulasR1C1(formulas: unknown): this {
    const { top, left } = this.zone;
    writeFormulas(this.run, this.sheetId, this.zone, asTable(formulas).map((line, down) => line.map((one, across) => toA1(asText(one), top + down, left + across))));
    return this;
  }

  getRichTextValues(): (RichTextValueService | null)[][] {
    const { kernel } = this.run;
    return this.read((row, column) => richTextAt(this.run, kernel, this.sheetId, row, column));
  }

  getRichTextValue(): RichTextValueService | null { return this.getRichTextValues()[0]?.[0] ?? null; }
}

function partsCopied(options: unknown): Parts {
  if (options instanceof EnumValue) {
    const name = asEnum(options, 'SpreadsheetApp.CopyPasteType');
    const parts = partsOf(name);
    if (parts === undefined) throw new ScriptException(`not emulated: Range.copyTo with ${name}`);
    return parts;
  }
  const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: unknown; formatOnly?: unknown };
  return partsOf(contentsOnly === true ? 'PASTE_VALUES' : formatOnly === true ? 'PASTE_FORMAT' : 'PASTE_NORMAL') ?? {};
}

const separators: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function separatorOf(delimiter: unknown): string {
  if (!(delimiter instanceof EnumValue)) return asText(delimiter);
  return separators[asEnum(delimiter, 'SpreadsheetApp.TextToColumnsDelimiter')] ?? ',';
}

/** The sign that stands in most of the texts. */
function guessed(texts: readonly string[]): string {
  const counts = Object.values(separators).map((sign) => ({ sign, count: texts.filter((text) => text.includes(sign)).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
