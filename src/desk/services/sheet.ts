/** SpreadsheetApp.Sheet: a tab. */
import type { Zone } from '../overlay';
import { colour } from './colours';
import { ConditionalFormatRuleService, readFormatRules, writeFormatRules } from './conditional-format';
import type { DeveloperMetadataService} from './developer-metadata';
import { DeveloperMetadataFinderService, addMetadata } from './developer-metadata';
import { Mismatch, ScriptException } from './exception';
import { gidOf } from './gid';
import type { ProtectionService} from './protection';
import { protect, protectionsOf } from './protection';
import { RangeService } from './range';
import { clearZone } from './range-content';
import { placeNamed, zoneAt } from './range-coordinates';
import { sortRows } from './range-sort';
import { RangeListService } from './range-list';
import type { Run } from './run';
import { SelectionService } from './selection';
import { asEnum, asInteger, asList, asService, asText } from './service';
import type { Methods } from './service';
import { fittingWidth, insertBand, removeBand, resize, setFrozen, setHidden } from './sheet-grid';
import { SheetTools, sheetToolsMethods } from './sheet-tools';
import { SpreadsheetService } from './spreadsheet';

export const sheetMethods = [
  'activate', 'addDeveloperMetadata', 'appendRow', 'autoResizeColumn', 'autoResizeColumns', 'clear', 'clearConditionalFormatRules', 'clearContents',
  'clearFormats', 'clearNotes', 'createDeveloperMetadataFinder', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getActiveCell',
  'getActiveRange', 'getColumnWidth', 'getConditionalFormatRules', 'getCurrentCell', 'getDataRange', 'getDeveloperMetadata', 'getFrozenColumns',
  'getFrozenRows', 'getIndex', 'getLastColumn', 'getLastRow', 'getMaxColumns', 'getMaxRows', 'getName', 'getParent', 'getProtections', 'getRange',
  'getRangeList', 'getRowHeight', 'getSelection', 'getSheetId', 'getSheetName', 'getSheetValues', 'getTabColor', 'hideColumn', 'hideColumns', 'hideRow',
  'hideRows', 'hideSheet', 'insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter', 'insertColumnsBefore', 'insertColumns', 'insertRowAfter',
  'insertRowBefore', 'insertRows', 'insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser', 'isRowHiddenByUser', 'isSheetHidden', 'protect',
  'setActiveRange', 'setActiveSelection', 'setColumnWidth', 'setColumnWidths', 'setConditionalFormatRules', 'setCurrentCell',
  'setFrozenColumns', 'setFrozenRows', 'setHiddenGridlines', 'setName', 'setRowHeight', 'setRowHeights', 'setRowHeightsForced', 'setTabColor', 'showColumns', 'showRows', 'showSheet', 'sort',
  'unhideColumn', 'unhideRow', ...sheetToolsMethods,
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Sheet)[];

export class SheetService extends SheetTools implements Methods<typeof sheetMethods> {
  override readonly className = 'Sheet';

  constructor(run: Run, private readonly id: string) {
    super(run);
  }

  /** The engine's id of the tab; throws if it was deleted. */
  get sheetId(): string {
    if (this.run.unflushed.model.getters.tryGetSheet(this.id) === undefined) throw new ScriptException(`Sheet ${gidOf(this.id)} not found`);
    return this.id;
  }

  getSheetId(): number { return gidOf(this.sheetId); }
  getName(): string { return this.run.unflushed.model.getters.getSheetName(this.sheetId); }
  getSheetName(): string { return this.getName(); }
  getIndex(): number { return this.run.unflushed.model.getters.getSheetIds().indexOf(this.sheetId) + 1; }
  getParent(): SpreadsheetService { return new SpreadsheetService(this.run); }

  setName(name: unknown): this {
    const newName = asText(name);
    const { kernel } = this.run;
    const oldName = this.getName();
    if (newName === oldName) return this;
    this.run.guard(this.sheetId);
    const reasons = kernel.command('RENAME_SHEET', { sheetId: this.sheetId, newName, oldName });
    if (reasons.length > 0) throw nameRefused(newName, reasons);
    return this;
  }

  // Ranges

  getRange(first: unknown, second?: unknown, third?: unknown, fourth?: unknown): RangeService {
    const kernel = this.run.unflushed;
    if (typeof first === 'string' && second === undefined) {
      const { sheetId, zone } = placeNamed(kernel, this.sheetId, first);
      return new RangeService(this.run, sheetId, zone);
    }
    const [row, column] = [asInteger(first), asInteger(second)];
    const rows = third === undefined ? 1 : asInteger(third);
    const columns = fourth === undefined ? 1 : asInteger(fourth);
    return new RangeService(this.run, this.sheetId, zoneAt(kernel, this.sheetId, row, column, rows, columns));
  }

  getRangeList(notations: unknown): RangeListService { return new RangeListService(this.run, asList(notations).map((one) => this.getRange(asText(one)))); }

  private get everything(): Zone {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  }

  getDataRange(): RangeService {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  /** A row or column of -1 is the last that holds anything. */
  getSheetValues(row: unknown, column: unknown, rows: unknown, columns: unknown): unknown[][] {
    return this.getRange(row === -1 ? this.getLastRow() : row, column === -1 ? this.getLastColumn() : column, rows, columns).getValues();
  }
  getLastRow(): number { return this.run.kernel.contentSize(this.sheetId).rows; }
  getLastColumn(): number { return this.run.kernel.contentSize(this.sheetId).columns; }
  getMaxRows(): number { return this.run.unflushed.size(this.sheetId).rows; }
  getMaxColumns(): number { return this.run.unflushed.size(this.sheetId).columns; }

  appendRow(values: unknown): this {
    const row = asList(values);
    const last = this.getLastRow();
    const { rows, columns } = this.run.kernel.size(this.sheetId);
    if (last >= rows) insertBand(this.run, this.sheetId, 'ROW', rows, 1);
    if (row.length > columns) insertBand(this.run, this.sheetId, 'COL', columns, row.length - columns);
    this.getRange(last + 1, 1, 1, row.length).setValues([row]);
    this.run.writes.flush();
    return this;
  }

  clear(options?: unknown): this {
    const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: unknown; formatOnly?: unknown };
    const looks = contentsOnly !== true;
    clearZone(this.run, this.sheetId, this.everything, { contents: formatOnly !== true, looks, numberFormats: looks });
    if (looks) this.clearConditionalFormatRules();
    return this;
  }

  clearContents(): this { return this.clear({ contentsOnly: true }); }
  clearFormats(): this { return this.clear({ formatOnly: true }); }

  clearNotes(): this {
    this.run.guard(this.sheetId, this.everything);
    this.run.kernel.overlay.clearNotes(this.sheetId, this.everything);
    return this;
  }

  sort(column: unknown, ascending?: unknown): this {
    const first = this.getFrozenRows();
    const zone = { ...this.everything, top: first, bottom: Math.max(first, this.getLastRow() - 1), right: Math.max(0, this.getLastColumn() - 1) };
    sortRows(this.run, this.sheetId, zone, [{ column: asInteger(column) - 1, ascending: ascending !== false }]);
    return this;
  }

  // The grid

  private insert(dimension: 'ROW' | 'COL', index: number, quantity: unknown): this {
    insertBand(this.run, this.sheetId, dimension, index, quantity === undefined ? 1 : asInteger(quantity));
    return this;
  }

  private remove(dimension: 'ROW' | 'COL', position: unknown, quantity: unknown): this {
    removeBand(this.run, this.sheetId, dimension, asInteger(position) - 1, quantity === undefined ? 1 : asInteger(quantity));
    return this;
  }

  insertRows(index: unknown, quantity?: unknown): void { this.insert('ROW', asInteger(index) - 1, quantity); }
  insertRowsAfter(after: unknown, quantity: unknown): this { return this.insert('ROW', asInteger(after), quantity); }
  insertRowsBefore(before: unknown, quantity: unknown): this { return this.insert('ROW', asInteger(before) - 1, quantity); }
  insertRowAfter(after: unknown): this { return this.insert('ROW', asInteger(after), 1); }
  insertRowBefore(before: unknown): this { return this.insert('ROW', asInteger(before) - 1, 1); }
  insertColumns(index: unknown, quantity?: unknown): void { this.insert('COL', asInteger(index) - 1, quantity); }
  insertColumnsAfter(after: unknown, quantity: unknown): this { return this.insert('COL', asInteger(after), quantity); }
  insertColumnsBefore(before: unknown, quantity: unknown): this { return this.insert('COL', asInteger(before) - 1, quantity); }
  insertColumnAfter(after: unknown): this { return this.insert('COL', asInteger(after), 1); }
  insertColumnBefore(before: unknown): this { return this.insert('COL', asInteger(before) - 1, 1); }
  deleteRows(position: unknown, quantity: unknown): void { this.remove('ROW', position, quantity); }
  deleteRow(position: unknown): this { return this.remove('ROW', position, 1); }
  deleteColumns(position: unknown, quantity: unknown): void { this.remove('COL', position, quantity); }
  deleteColumn(position: unknown): this { return this.remove('COL', position, 1); }

  private sized(dimension: 'ROW' | 'COL', position: unknown, quantity: unknown, pixels: unknown): this {
    resize(this.run, this.sheetId, dimension, asInteger(position) - 1, asInteger(quantity), asInteger(pixels));
    return this;
  }

  setColumnWidth(column: unknown, pixels: unknown): this { return this.sized('COL', column, 1, pixels); }
  setColumnWidths(column: unknown, quantity: unknown, pixels: unknown): this { return this.sized('COL', column, quantity, pixels); }
  setRowHeight(row: unknown, pixels: unknown): this { return this.sized('ROW', row, 1, pixels); }
  setRowHeights(row: unknown, quantity: unknown, pixels: unknown): this { return this.sized('ROW', row, quantity, pixels); }
  setRowHeightsForced(row: unknown, quantity: unknown, pixels: unknown): this { return this.sized('ROW', row, quantity, pixels); }
  getColumnWidth(column: unknown): number { return Math.round(this.run.kernel.model.getters.getColSize(this.sheetId, asInteger(column) - 1)); }
  getRowHeight(row: unknown): number { return Math.round(this.run.kernel.model.getters.getUserRowSize(this.sheetId, asInteger(row) - 1) ?? 21); }

  autoResizeColumns(column: unknown, quantity: unknown): this {
    const first = asInteger(column) - 1;
    for (let index = first; index < first + asInteger(quantity); index += 1) {
      resize(this.run, this.sheetId, 'COL', index, 1, fittingWidth(this.run, this.sheetId, index));
    }
    return this;
  }

  autoResizeColumn(column: unknown): this { return this.autoResizeColumns(column, 1); }

  setFrozenRows(rows: unknown): void { setFrozen(this.run, this.sheetId, 'ROW', asInteger(rows)); }
  setFrozenColumns(columns: unknown): void { setFrozen(this.run, this.sheetId, 'COL', asInteger(columns)); }
  getFrozenRows(): number { return this.run.kernel.model.getters.getPaneDivisions(this.sheetId).ySplit; }
  getFrozenColumns(): number { return this.run.kernel.model.getters.getPaneDivisions(this.sheetId).xSplit; }

  private hidden(dimension: 'ROW' | 'COL', position: unknown, quantity: unknown, hide: boolean): void {
    setHidden(this.run, this.sheetId, dimension, asInteger(position) - 1, quantity === undefined ? 1 : asInteger(quantity), hide);
  }

  hideColumns(column: unknown, quantity?: unknown): void { this.hidden('COL', column, quantity, true); }
  showColumns(column: unknown, quantity?: unknown): void { this.hidden('COL', column, quantity, false); }
  hideRows(row: unknown, quantity?: unknown): void { this.hidden('ROW', row, quantity, true); }
  showRows(row: unknown, quantity?: unknown): void { this.hidden('ROW', row, quantity, false); }
  hideColumn(range: unknown): void { const at = asService(range, RangeService); this.hideColumns(at.getColumn(), at.getNumColumns()); }
  unhideColumn(range: unknown): void { const at = asService(range, RangeService); this.showColumns(at.getColumn(), at.getNumColumns()); }
  hideRow(range: unknown): void { const at = asService(range, RangeService); this.hideRows(at.getRow(), at.getNumRows()); }
  unhideRow(range: unknown): void { const at = asService(range, RangeService); this.showRows(at.getRow(), at.getNumRows()); }
  isColumnHiddenByUser(column: unknown): boolean { return this.run.kernel.model.getters.isColHiddenByUser(this.sheetId, asInteger(column) - 1); }
  isRowHiddenByUser(row: unknown): boolean { return this.run.kernel.model.getters.isRowHiddenByUser(this.sheetId, asInteger(row) - 1); }

  setHiddenGridlines(hidden: unknown): this {
    this.run.guard(this.sheetId);
    this.run.writes.command({ kind: 'command', type: 'SET_GRID_LINES_VISIBILITY', payload: { sheetId: this.sheetId, areGridLinesVisible: hidden !== true } });
    return this;
  }

  setTabColor(value: unknown): this {
    const color = colour(value === null ? null : asText(value));
    this.run.guard(this.sheetId);
    this.run.writes.command({ kind: 'command', type: 'COLOR_SHEET', payload: { sheetId: this.sheetId, ...(color === null ? {} : { color }) } });
    return this;
  }

  getTabColor(): string | null { return this.run.kernel.model.getters.getSheet(this.sheetId).color ?? null; }

  hideSheet(): this {
    this.run.guard(this.sheetId);
    const visible = this.run.kernel.model.getters.getVisibleSheetIds();
    if (visible.length === 1 && visible[0] === this.sheetId) throw new ScriptException("You can't hide all the sheets in a document.");
    this.run.kernel.command('HIDE_SHEET', { sheetId: this.sheetId });
    return this;
  }

  showSheet(): this {
    this.run.guardWorkbook();
    this.run.kernel.command('SHOW_SHEET', { sheetId: this.sheetId });
    return this;
  }

  isSheetHidden(): boolean { return !this.run.unflushed.model.getters.isSheetVisible(this.sheetId); }

  // Rules, protections, metadata

  setConditionalFormatRules(rules: unknown): void {
    writeFormatRules(this.run, this.sheetId, asList(rules).map((rule) => asService(rule, ConditionalFormatRuleService)));
  }

  getConditionalFormatRules(): ConditionalFormatRuleService[] { return readFormatRules(this.run, this.sheetId); }
  clearConditionalFormatRules(): void { writeFormatRules(this.run, this.sheetId, []); }

  protect(): ProtectionService { return protect(this.run, this.sheetId); }
  getProtections(type: unknown): ProtectionService[] { return protectionsOf(this.run, asEnum(type, 'SpreadsheetApp.ProtectionType'), this.sheetId); }

  addDeveloperMetadata(key: unknown, value?: unknown, visibility?: unknown): this {
    addMetadata(this.run, { kind: 'sheet', sheetId: this.sheetId }, key, value, visibility);
    return this;
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinderService { return new DeveloperMetadataFinderService(this.run, { sheetId: this.sheetId }); }

  getDeveloperMetadata(): DeveloperMetadataService[] {
    return this.createDeveloperMetadataFinder().find().filter((one) => one.record.place.kind === 'sheet');
  }

  // Selection

  activate(): this {
    if (new SelectionService(this.run).selected.sheetId !== this.sheetId) this.getRange(1, 1).activate();
    return this;
  }

  getSelection(): SelectionService { return new SelectionService(this.run); }
  getActiveRange(): RangeService | null { return new SelectionService(this.run).rangeOn(this.sheetId); }
  getActiveCell(): RangeService { return this.getActiveRange()?.getCell(1, 1) ?? this.getRange(1, 1); }
  getCurrentCell(): RangeService | null { return this.getActiveRange()?.getCell(1, 1) ?? null; }
  setActiveRange(range: unknown): RangeService { return asService(range, RangeService).activate(); }
  setCurrentCell(cell: unknown): RangeService { return this.setActiveRange(cell); }

  setActiveSelection(range: unknown): RangeService {
    if (typeof range === 'string') return this.getRange(range).activate();
    if (!(range instanceof RangeService)) throw new Mismatch();
    return range.activate();
  }
}

/** Why a tab cannot have a name. */
export function nameRefused(name: string, reasons: readonly string[]): ScriptException {
  if (reasons.includes('DuplicatedSheetName')) {
    return new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  return new ScriptException(`Invalid sheet name: "${name}".`);
}
