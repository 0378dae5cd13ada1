/** SpreadsheetApp.Range: a rectangle of a tab. */
import { a1Of, quotedTab } from '../kernel/a1';
import type { Zone } from '../overlay';
import { applyBanding } from './banding';
import type { BandingService } from './banding';
import { DataValidationService, readRule, writeRule, writeRules } from './data-validation';
import { DeveloperMetadataFinderService, addMetadata } from './developer-metadata';
import type { DeveloperMetadataService } from './developer-metadata';
import { ScriptException } from './exception';
import { gidOf } from './gid';
import type { ProtectionService } from './protection';
import { protect } from './protection';
import { checkShape, columnsIn, rowsIn, tableOf } from './range-content';
import { rangeCellsMethods } from './range-cells';
import { rangeColoursMethods } from './range-colours';
import { RangePlaces, rangePlacesMethods } from './range-places';
import { rangeReadingMethods } from './range-reading';
import { asInteger, asService, asTable } from './service';
import type { Methods } from './service';
import { SheetService } from './sheet';

export const rangeMethods = [
  'activate', 'activateAsCurrentCell', 'addDeveloperMetadata', 'applyColumnBanding', 'applyRowBanding', 'check', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote',
  'createDeveloperMetadataFinder', 'getA1Notation', 'getBackground', 'getBackgrounds', 'getCell', 'getColumn', 'getDataValidation',
  'getDataValidations', 'getDisplayValue', 'getDisplayValues', 'getFontWeight', 'getFontWeights', 'getFontColors', 'getFormula', 'getFormulas', 'getGridId', 'getHeight',
  'getLastColumn', 'getLastRow', 'getNote', 'getNotes', 'getNumColumns', 'getNumRows', 'getNumberFormat', 'getNumberFormats', 'getRow',
  'getSheet', 'getValue', 'getValues', 'getWidth', 'insertCheckboxes', 'isBlank', 'isChecked', 'isPartOfMerge', 'merge', 'mergeAcross', 'breakApart', 'offset', 'protect', 'removeDuplicates',
  'setBackground', 'setBackgrounds', 'setBorder', 'setDataValidation', 'setDataValidations', 'setFontColor', 'setFontColors', 'setFontFamily',
  'setFontLine', 'setFontLines', 'setFontSize', 'setFontSizes', 'setFontStyle', 'setFontStyles', 'setFontWeight', 'setFontWeights', 'setFormula',
  'setFormulas', 'setHorizontalAlignment', 'setHorizontalAlignments', 'setNote', 'setNotes', 'setNumberFormat', 'setNumberFormats',
  'setRichTextValue', 'setRichTextValues', 'setValue', 'setValues', 'setVerticalAlignment', 'setVerticalAlignments', 'setWrap', 'setWraps',
  'setWrapStrategy', 'sort', 'trimWhitespace', 'uncheck',
  'getBandings', 'getDeveloperMetadata', 'mergeVertically', ...rangeReadingMethods, ...rangeColoursMethods, ...rangeCellsMethods, ...rangePlacesMethods,
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

export class RangeService extends RangePlaces implements Methods<typeof rangeMethods> {
  override readonly className = 'Range';

  protected at(zone: Zone): RangeService { return new RangeService(this.run, this.sheetId, zone); }
  protected numberOf(sheetId: string): number { return gidOf(sheetId); }
  protected tabNumber(tab: unknown): number { return asService(tab, SheetService).getSheetId(); }

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

  // Validation, protection, metadata

  setDataValidation(rule: unknown): this {
    writeRule(this.run, this.sheetId, this.zone, rule === null ? null : asService(rule, DataValidationService));
    return this;
  }

  setDataValidations(table: unknown): this {
    const rules = asTable(table).map((line) => line.map((rule) => (rule === null ? null : asService(rule, DataValidationService))));
    checkShape(this.zone, rules);
    writeRules(this.run, this.sheetId, this.zone, rules);
    return this;
  }

  clearDataValidations(): this { return this.setDataValidation(null); }

  getDataValidations(): (DataValidationService | null)[][] {
    return this.read((row, column) => readRule(this.run, this.sheetId, row, column));
  }

  getDataValidation(): DataValidationService | null { return readRule(this.run, this.sheetId, this.zone.top, this.zone.left); }

  /** Every cell becomes an unticked box, whatever it held. */
  insertCheckboxes(...values: unknown[]): this {
    if (values.length > 0) throw new ScriptException('not emulated: Range.insertCheckboxes with own values');
    const rule = new DataValidationService(this.run, { criterion: { type: 'isBoolean', values: [] }, allowInvalid: false, helpText: null, kind: 'CHECKBOX' });
    this.setDataValidation(rule);
    const { kernel } = this.run;
    tableOf(this.zone, (row, column) => {
      if (kernel.content(this.sheetId, row, column) !== 'FALSE') this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content: 'FALSE' });
    });
    return this;
  }

  applyRowBanding(...parameters: unknown[]): BandingService { return applyBanding(this, 'Row', this.run, parameters); }
  applyColumnBanding(...parameters: unknown[]): BandingService { return applyBanding(this, 'Column', this.run, parameters); }
  getBandings(): never[] { return []; }

  protect(): ProtectionService { return protect(this.run, this.sheetId, this.zone); }

  addDeveloperMetadata(key: unknown, value?: unknown, visibility?: unknown): this {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
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

  /** That of the rows and columns which are the range. */
  getDeveloperMetadata(): DeveloperMetadataService[] {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    const kind = columnsIn(this.zone) === columns ? 'row' : rowsIn(this.zone) === rows ? 'column' : undefined;
    return this.createDeveloperMetadataFinder().find().filter((one) => one.record.place.kind === kind);
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
