/** What spreadsheet people do to a tab by a menu, and scripts by one call: copies, groups, moved rows, what lies over the grid. */
import type { Zone } from '../overlay';
import { enumValue } from './enums';
import { ScriptException } from './exception';
import { FilterService, filterOn } from './filter';
import { freshSheetId } from './gid';
import { controlPosition, depthAt, foldAll, groupAt } from './groups';
import type { GroupService } from './groups';
import { NamedRangeService } from './named-range';
import { RangeService } from './range';
import { RangeListService } from './range-list';
import type { Run } from './run';
import { Service, asBoolean, asInteger, asService, asText } from './service';
import type { EnumValue } from './service';
import { SheetService } from './sheet';
import { moveBand } from './sheet-grid';
import type { Dimension } from './sheet-grid';
import { SpreadsheetService } from './spreadsheet';
import { TextFinderService } from './text-finder';

export const sheetToolsMethods = [
  'autoResizeRows', 'collapseAllColumnGroups', 'collapseAllRowGroups', 'copyTo', 'createTextFinder', 'expandAllColumnGroups', 'expandAllRowGroups', 'getActiveRangeList',
  'getBandings', 'getCharts', 'getColumnGroup', 'getColumnGroupControlPosition', 'getColumnGroupDepth', 'getDrawings', 'getFilter', 'getFormUrl', 'getImages', 'getNamedRanges',
  'getPivotTables', 'getRowGroup', 'getRowGroupControlPosition', 'getRowGroupDepth', 'getSlicers', 'getType', 'hasHiddenGridlines', 'isRightToLeft', 'isRowHiddenByFilter',
  'moveColumns', 'moveRows', 'setActiveRangeList', 'setRightToLeft',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Sheet)[];

export abstract class SheetTools extends Service {
  /** The engine's id of the tab. */
  abstract readonly sheetId: string;

  getType(): EnumValue { return enumValue('SpreadsheetApp.SheetType', 'GRID'); }
  getFormUrl(): null { return null; }
  isRightToLeft(): boolean { return false; }
  hasHiddenGridlines(): boolean { return !this.run.kernel.model.getters.getGridLinesVisibility(this.sheetId); }

  setRightToLeft(rightToLeft: unknown): this {
    if (asBoolean(rightToLeft)) throw new ScriptException('not emulated: Sheet.setRightToLeft(true)');
    return this;
  }

  /** Into the same spreadsheet, behind all tabs, as "Copy of …". */
  copyTo(spreadsheet: unknown): SheetService {
    asService(spreadsheet, SpreadsheetService);
    const { getters } = this.run.unflushed.model;
    const copy = duplicateSheet(this.run, this.sheetId, copyName(getters.getSheetName(this.sheetId), getters.getSheetIds().map((id) => getters.getSheetName(id))));
    const delta = getters.getSheetIds().length - 1 - getters.getSheetIds().indexOf(copy);
    if (delta > 0) this.run.kernel.command('MOVE_SHEET', { sheetId: copy, delta });
    return new SheetService(this.run, copy);
  }

  private get wholeGrid(): Zone {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  }

  createTextFinder(text: unknown): TextFinderService { return new TextFinderService(this.run, [{ sheetId: this.sheetId, zone: this.wholeGrid }], asText(text)); }
  getFilter(): FilterService | null { return filterOn(this.run, this.sheetId) === undefined ? null : new FilterService(this.run, this.sheetId); }

  getNamedRanges(): NamedRangeService[] {
    return this.run.kernel.model.getters.getNamedRanges().filter(({ range }) => range.sheetId === this.sheetId).map(({ name }) => new NamedRangeService(this.run, name));
  }

  /** One range at a time is selected on a desk. */
  getActiveRangeList(): RangeListService | null {
    const range = new SpreadsheetService(this.run).getSelection().rangeOn(this.sheetId);
    return range === null ? null : new RangeListService(this.run, [range]);
  }

  setActiveRangeList(list: unknown): RangeListService {
    const ranges = asService(list, RangeListService);
    ranges.getRanges()[0]?.activate();
    return ranges;
  }

  // What lies over the grid: a desk has none of it, and says so when one is to be made.

  getCharts(): never[] { return []; }
  getImages(): never[] { return []; }
  getDrawings(): never[] { return []; }
  getSlicers(): never[] { return []; }
  getPivotTables(): never[] { return []; }
  getBandings(): never[] { return []; }

  /** Rows fit their text by themselves. */
  autoResizeRows(row: unknown, quantity: unknown): this {
    asInteger(row);
    asInteger(quantity);
    return this;
  }

  /** What a person's filter hides is that person's own. */
  isRowHiddenByFilter(row: unknown): boolean {
    asInteger(row);
    return false;
  }

  private move(dimension: Dimension, spec: unknown, destination: unknown): void {
    const { zone, sheetId } = asService(spec, RangeService);
    if (sheetId !== this.sheetId) throw new ScriptException('Range not found');
    const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
    moveBand(this.run, sheetId, dimension, first, last, asInteger(destination) - 1);
  }

  moveRows(rows: unknown, destination: unknown): void { this.move('ROW', rows, destination); }
  moveColumns(columns: unknown, destination: unknown): void { this.move('COL', columns, destination); }

  // Groups

  getRowGroup(row: unknown, depth: unknown): GroupService { return groupAt(this.run, this.sheetId, 'ROW', asInteger(row) - 1, asInteger(depth)); }
  getColumnGroup(column: unknown, depth: unknown): GroupService { return groupAt(this.run, this.sheetId, 'COL', asInteger(column) - 1, asInteger(depth)); }
  getRowGroupDepth(row: unknown): number { return depthAt(this.run, this.sheetId, 'ROW', asInteger(row) - 1); }
  getColumnGroupDepth(column: unknown): number { return depthAt(this.run, this.sheetId, 'COL', asInteger(column) - 1); }
  getRowGroupControlPosition(): EnumValue { return controlPosition(); }
  getColumnGroupControlPosition(): EnumValue { return controlPosition(); }

  private foldEach(dimension: Dimension, folded: boolean): this {
    foldAll(this.run, this.sheetId, dimension, folded);
    return this;
  }

  collapseAllRowGroups(): this { return this.foldEach('ROW', true); }
  expandAllRowGroups(): this { return this.foldEach('ROW', false); }
  collapseAllColumnGroups(): this { return this.foldEach('COL', true); }
  expandAllColumnGroups(): this { return this.foldEach('COL', false); }
}

/** "Copy of X", or "Copy of X 2" where that is taken. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = `Copy of ${name}`;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.includes(`${base} ${number}`)) return `${base} ${number}`;
}

/** Copies a tab with its notes beside itself; protections are not copied, as on Google. Answers the id of the copy. */
export function duplicateSheet(run: Run, sheetId: string, name: string): string {
  run.guardWorkbook();
  const { kernel } = run;
  const copy = freshSheetId(kernel.model.getters.getSheetIds());
  const reasons = kernel.command('DUPLICATE_SHEET', { sheetId, sheetIdTo: copy, sheetNameTo: name });
  if (reasons.length > 0) throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  for (const note of kernel.overlay.notes()) if (note.sheetId === sheetId) kernel.overlay.putNote(copy, note.row, note.column, note.text);
  return copy;
}
