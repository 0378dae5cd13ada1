/** SpreadsheetApp.Range: a rectangle of a tab. */
import { a1Of, quotedTab } from '../kernel/a1';
import { displayOf, valueOf } from '../kernel/values';
import type { Zone } from '../overlay';
import { DataValidationService, readRule, writeRules } from './data-validation';
import { DeveloperMetadataFinderService, addMetadata } from './developer-metadata';
import { Mismatch, ScriptException } from './exception';
import type { ProtectionService} from './protection';
import { protect } from './protection';
import { checkShape, clearZone, columnsIn, eachCell, formulaAt, rowsIn, tableOf, writeFormulas, writeValues } from './range-content';
import { sortKeys, sortRows } from './range-sort';
import { formatAll, formatEach, looks, setBorders, styleAll, styleEach } from './range-style';
import type { Look } from './range-style';
import { RichTextValueService } from './rich-text';
import type { Run } from './run';
import { EnumValue, Service, asInteger, asService, asTable, asText } from './service';
import type { Methods } from './service';
import { SheetService } from './sheet';

export const rangeMethods = [
  'activate', 'activateAsCurrentCell', 'addDeveloperMetadata', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote',
  'createDeveloperMetadataFinder', 'getA1Notation', 'getBackground', 'getBackgrounds', 'getCell', 'getColumn', 'getDataValidation',
  'getDataValidations', 'getDisplayValue', 'getDisplayValues', 'getFontWeights', 'getFontColors', 'getFormula', 'getFormulas', 'getGridId', 'getHeight',
  'getLastColumn', 'getLastRow', 'getNote', 'getNotes', 'getNumColumns', 'getNumRows', 'getNumberFormat', 'getNumberFormats', 'getRow',
  'getSheet', 'getValue', 'getValues', 'getWidth', 'insertCheckboxes', 'isBlank', 'merge', 'mergeAcross', 'breakApart', 'offset', 'protect',
  'setBackground', 'setBackgrounds', 'setBorder', 'setDataValidation', 'setDataValidations', 'setFontColor', 'setFontColors', 'setFontFamily',
  'setFontLine', 'setFontLines', 'setFontSize', 'setFontSizes', 'setFontStyle', 'setFontStyles', 'setFontWeight', 'setFontWeights', 'setFormula',
  'setFormulas', 'setHorizontalAlignment', 'setHorizontalAlignments', 'setNote', 'setNotes', 'setNumberFormat', 'setNumberFormats',
  'setRichTextValue', 'setRichTextValues', 'setValue', 'setValues', 'setVerticalAlignment', 'setVerticalAlignments', 'setWrap', 'setWraps',
  'setWrapStrategy', 'sort',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

export class RangeService extends Service implements Methods<typeof rangeMethods> {
  override readonly className = 'Range';

  constructor(run: Run, readonly sheetId: string, readonly zone: Zone) {
    super(run);
  }

  getSheet(): SheetService { return new SheetService(this.run, this.sheetId); }
  getGridId(): number { return this.getSheet().getSheetId(); }
  getRow(): number { return this.zone.top + 1; }
  getColumn(): number { return this.zone.left + 1; }
  getLastRow(): number { return this.zone.bottom + 1; }
  getLastColumn(): number { return this.zone.right + 1; }
  getNumRows(): number { return rowsIn(this.zone); }
  getNumColumns(): number { return columnsIn(this.zone); }
  getHeight(): number { return rowsIn(this.zone); }
  getWidth(): number { return columnsIn(this.zone); }
  getA1Notation(): string { return a1Of(this.zone); }

  /** The notation with the tab's name, as formulas write it. */
  get reference(): string {
    return `${quotedTab(this.run.kernel.model.getters.getSheetName(this.sheetId))}!${a1Of(this.zone)}`;
  }

  getCell(row: unknown, column: unknown): RangeService {
    const [down, across] = [asInteger(row), asInteger(column)];
    if (down < 1 || across < 1 || down > rowsIn(this.zone) || across > columnsIn(this.zone)) throw new ScriptException('Cell reference out of range');
    return this.getSheet().getRange(this.zone.top + down, this.zone.left + across);
  }

  offset(rows: unknown, columns: unknown, height?: unknown, width?: unknown): RangeService {
    return this.getSheet().getRange(
      this.getRow() + asInteger(rows),
      this.getColumn() + asInteger(columns),
      height === undefined ? this.getNumRows() : height,
      width === undefined ? this.getNumColumns() : width,
    );
  }

  // Contents

  private read<T>(one: (row: number, column: number) => T): T[][] {
    return tableOf(this.zone, one);
  }

  getValues(): unknown[][] {
    const { kernel } = this.run;
    return this.read((row, column) => valueOf(kernel, this.sheetId, row, column));
  }

  getValue(): unknown { return valueOf(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  getDisplayValues(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => displayOf(kernel, this.sheetId, row, column));
  }

  getDisplayValue(): string { return displayOf(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  getFormulas(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => formulaAt(kernel, this.sheetId, row, column));
  }

  getFormula(): string { return formulaAt(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  isBlank(): boolean { return this.getValues().every((line) => line.every((value) => value === '')); }

  setValues(values: unknown): this {
    writeValues(this.run, this.sheetId, this.zone, asTable(values));
    return this;
  }

  setValue(value: unknown): this {
    writeValues(this.run, this.sheetId, this.zone, this.read(() => value));
    return this;
  }

  setFormulas(formulas: unknown): this {
    writeFormulas(this.run, this.sheetId, this.zone, asTable(formulas).map((line) => line.map(asText)));
    return this;
  }

  setFormula(formula: unknown): this {
    const text = asText(formula);
    writeFormulas(this.run, this.sheetId, this.zone, this.read(() => text));
    return this;
  }

  setRichTextValues(values: unknown): this {
    const contents = asTable(values).map((line) => line.map((value) => asService(value, RichTextValueService).content));
    checkShape(this.zone, contents);
    this.run.guard(this.sheetId, this.zone);
    eachCell(this.zone, contents, (row, column, content) => this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content }));
    return this;
  }

  setRichTextValue(value: unknown): this { return this.setRichTextValues(this.read(() => value)); }

  clearContent(): this {
    clearZone(this.run, this.sheetId, this.zone, { contents: true, formats: false });
    return this;
  }

  clearFormat(): this {
    clearZone(this.run, this.sheetId, this.zone, { contents: false, formats: true });
    return this;
  }

  clear(options?: unknown): this {
    const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: unknown; formatOnly?: unknown };
    if (contentsOnly === true) return this.clearContent();
    if (formatOnly === true) return this.clearFormat();
    clearZone(this.run, this.sheetId, this.zone, { contents: true, formats: true });
    return this;
  }

  sort(specification: unknown): this {
    sortRows(this.run, this.sheetId, this.zone, sortKeys(specification));
    return this;
  }

  // Notes

  getNotes(): string[][] {
    const notes = new Map(this.run.kernel.overlay.notes().filter((note) => note.sheetId === this.sheetId).map((note) => [`${note.row} ${note.column}`, note.text]));
    return this.read((row, column) => notes.get(`${row} ${column}`) ?? '');
  }

  getNote(): string { return this.getNotes()[0]?.[0] ?? ''; }

  setNotes(notes: unknown): this {
    const table = asTable(notes);
    checkShape(this.zone, table);
    this.run.guard(this.sheetId, this.zone);
    const { overlay } = this.run.kernel;
    eachCell(this.zone, table, (row, column, text) => overlay.putNote(this.sheetId, row, column, text === null ? '' : asText(text)));
    return this;
  }

  setNote(note: unknown): this { return this.setNotes(this.read(() => note)); }

  clearNote(): this {
    this.run.guard(this.sheetId, this.zone);
    this.run.kernel.overlay.clearNotes(this.sheetId, this.zone);
    return this;
  }

  // Looks

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

  private style<T>(pick: (row: number, column: number) => T): T[][] {
    return this.read(pick);
  }

  getBackgrounds(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.style((row, col) => colourOr(getters.getCell({ sheetId: this.sheetId, row, col })?.style?.fillColor, '#ffffff'));
  }

  getBackground(): string { return this.getBackgrounds()[0]?.[0] ?? '#ffffff'; }

  getFontColors(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.style((row, col) => colourOr(getters.getCell({ sheetId: this.sheetId, row, col })?.style?.textColor, '#000000'));
  }

  getFontWeights(): string[][] {
    const { getters } = this.run.kernel.model;
    return this.style((row, col) => (getters.getCell({ sheetId: this.sheetId, row, col })?.style?.bold === true ? 'bold' : 'normal'));
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
    return this.read((row, column) => kernel.cell(this.sheetId, row, column).format ?? 'General');
  }

  getNumberFormat(): string { return this.getNumberFormats()[0]?.[0] ?? 'General'; }

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

  breakApart(): this {
    const { kernel } = this.run;
    return this.merging('REMOVE_MERGE', kernel.model.getters.getMergesInZone(this.sheetId, { ...this.zone }));
  }

  // Validation, protection, metadata

  setDataValidation(rule: unknown): this { return this.setDataValidations(this.read(() => rule)); }

  setDataValidations(table: unknown): this {
    const rules = asTable(table).map((line) => line.map((rule) => (rule === null ? null : asService(rule, DataValidationService))));
    checkShape(this.zone, rules);
    writeRules(this.run, this.sheetId, this.zone, rules);
    return this;
  }

  clearDataValidations(): this { return this.setDataValidations(this.read(() => null)); }

  getDataValidations(): (DataValidationService | null)[][] {
    return this.read((row, column) => readRule(this.run, this.sheetId, row, column));
  }

  getDataValidation(): DataValidationService | null { return readRule(this.run, this.sheetId, this.zone.top, this.zone.left); }

  insertCheckboxes(): this {
    const rule = new DataValidationService(this.run, { criterion: { type: 'isBoolean', values: [] }, allowInvalid: false, helpText: null, kind: 'CHECKBOX' });
    this.setDataValidation(rule);
    const { kernel } = this.run;
    tableOf(this.zone, (row, column) => {
      if (kernel.content(this.sheetId, row, column) === '') this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content: 'FALSE' });
    });
    return this;
  }

  protect(): ProtectionService { return protect(this.run, this.sheetId, this.zone); }

  addDeveloperMetadata(key: unknown, value?: unknown, visibility?: unknown): this {
    const { rows, columns } = this.run.kernel.size(this.sheetId);
    const wholeRow = this.zone.top === this.zone.bottom && columnsIn(this.zone) === columns;
    const wholeColumn = this.zone.left === this.zone.right && rowsIn(this.zone) === rows;
    if (!wholeRow && !wholeColumn) {
      throw new ScriptException('Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.');
    }
    const place = wholeRow
      ? ({ kind: 'row', sheetId: this.sheetId, index: this.zone.top } as const)
      : ({ kind: 'column', sheetId: this.sheetId, index: this.zone.left } as const);
    addMetadata(this.run, place, key, value, visibility);
    return this;
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinderService {
    return new DeveloperMetadataFinderService(this.run, { sheetId: this.sheetId, zone: this.zone });
  }

  activate(): this {
    this.run.shared.selections.set(this.run.settings.activeUser, { sheetId: this.sheetId, zone: this.zone });
    this.run.settings.screen.select({ sheetId: this.sheetId, zone: this.zone });
    return this;
  }

  activateAsCurrentCell(): this { return this.activate(); }
}

/** Ranges of o-spreadsheet's commands. */
export function rangeData(sheetId: string, zone: Zone): { _sheetId: string; _zone: Zone } {
  return { _sheetId: sheetId, _zone: { ...zone } };
}

function colourOr(value: string | undefined, fallback: string): string {
  return value === undefined || value === '' ? fallback : value.toLowerCase();
}

