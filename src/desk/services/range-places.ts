/** Where a range lies among the data of its tab: neighbours, the region around it, its filter, groups of rows and columns. */
import type { Zone } from '../overlay';
import { ScriptException } from './exception';
import { FilterService, filterOn } from './filter';
import { groupBands, ungroupBands } from './groups';
import type { RangeService } from './range';
import { RangeCells } from './range-cells';
import { columnsIn, rowsIn } from './range-content';
import { asEnum, asInteger, asText } from './service';
import { TextFinderService } from './text-finder';

export const rangePlacesMethods = [
  'createFilter', 'createTextFinder', 'getDataRegion', 'getFilter', 'getNextDataCell', 'getRowIndex', 'shiftColumnGroupDepth', 'shiftRowGroupDepth',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

/** A step of one row and column in a direction. */
const steps: Readonly<Record<string, readonly [number, number]>> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };

export abstract class RangePlaces extends RangeCells {
  getRowIndex(): number { return this.zone.top + 1; }

  private isFilled(row: number, column: number): boolean {
    const { value } = this.run.kernel.cell(this.sheetId, row, column);
    return value !== null && value !== '';
  }

  private anyFilled({ top, left, bottom, right }: Zone): boolean {
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) if (this.isFilled(row, column)) return true;
    return false;
  }

  /** As Ctrl with an arrow: the end of the data, or the next cell that holds any, or the edge of the tab. */
  getNextDataCell(direction: unknown): RangeService {
    const [down, across] = steps[asEnum(direction, 'SpreadsheetApp.Direction')] ?? [0, 0];
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    let [row, column] = [this.zone.top, this.zone.left];
    const inside = (y: number, x: number): boolean => y >= 0 && x >= 0 && y < rows && x < columns;
    const within = this.isFilled(row, column) && inside(row + down, column + across) && this.isFilled(row + down, column + across);
    while (inside(row + down, column + across)) {
      if (within && !this.isFilled(row + down, column + across)) break;
      row += down;
      column += across;
      if (!within && this.isFilled(row, column)) break;
    }
    return this.at({ top: row, bottom: row, left: column, right: column });
  }

  /** The range grown until blank cells surround it; in one dimension alone if that is given. */
  getDataRegion(dimension?: unknown): RangeService {
    const only = dimension === undefined ? undefined : asEnum(dimension, 'SpreadsheetApp.Dimension');
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    let zone: Zone = this.zone;
    for (let grown = true; grown;) {
      grown = false;
      const { top, left, bottom, right } = zone;
      const lines: readonly (readonly [boolean, Zone, Partial<Zone>])[] = [
        [only !== 'COLUMNS' && top > 0, { top: top - 1, bottom: top - 1, left, right }, { top: top - 1 }],
        [only !== 'COLUMNS' && bottom < rows - 1, { top: bottom + 1, bottom: bottom + 1, left, right }, { bottom: bottom + 1 }],
        [only !== 'ROWS' && left > 0, { top, bottom, left: left - 1, right: left - 1 }, { left: left - 1 }],
        [only !== 'ROWS' && right < columns - 1, { top, bottom, left: right + 1, right: right + 1 }, { right: right + 1 }],
      ];
      for (const [possible, line, change] of lines) {
        if (!possible || !this.anyFilled(line)) continue;
        zone = { ...zone, ...change };
        grown = true;
      }
    }
    return this.at(zone);
  }

  createTextFinder(text: unknown): TextFinderService { return new TextFinderService(this.run, [this], asText(text)); }

  createFilter(): FilterService {
    this.run.guard(this.sheetId, this.zone);
    if (filterOn(this.run, this.sheetId) !== undefined) throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
    const config = {
      hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1, bandedRows: false, bandedColumns: false, styleId: 'None',
    };
    const ranges = [{ _sheetId: this.sheetId, _zone: { ...this.zone } }];
    const reasons = this.run.kernel.command('CREATE_TABLE', { sheetId: this.sheetId, ranges, config, tableType: 'static' });
    if (reasons.length > 0) throw new ScriptException(`The filter cannot be created: ${reasons.join(', ')}`);
    return new FilterService(this.run, this.sheetId);
  }

  /** The filter of the tab if the range lies in it. */
  getFilter(): FilterService | null {
    const zone = filterOn(this.run, this.sheetId);
    if (zone === undefined || zone.top > this.zone.bottom || zone.bottom < this.zone.top || zone.left > this.zone.right || zone.right < this.zone.left) return null;
    return new FilterService(this.run, this.sheetId);
  }

  shiftRowGroupDepth(delta: unknown): this { return this.shift('ROW', asInteger(delta), this.zone.top, rowsIn(this.zone)); }
  shiftColumnGroupDepth(delta: unknown): this { return this.shift('COL', asInteger(delta), this.zone.left, columnsIn(this.zone)); }

  private shift(dimension: 'ROW' | 'COL', delta: number, first: number, count: number): this {
    for (let step = 0; step < Math.abs(delta); step += 1) (delta > 0 ? groupBands : ungroupBands)(this.run, this.sheetId, dimension, first, first + count - 1);
    return this;
  }
}
