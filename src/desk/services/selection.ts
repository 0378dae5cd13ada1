/** SpreadsheetApp.Selection: where the person's cursor is. */
import { RangeService } from './range';
import { RangeListService } from './range-list';
import type { Selection } from './run';
import { Service } from './service';
import type { Methods } from './service';
import { SheetService } from './sheet';

export const selectionMethods = ['getActiveRange', 'getActiveRangeList', 'getActiveSheet', 'getCurrentCell', 'getNextDataRange'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Selection)[];

export class SelectionService extends Service implements Methods<typeof selectionMethods> {
  override readonly className = 'Selection';

  /** What is selected, or the cell of the formula that calls; the first visible tab's A1 if nothing was yet, its tab is gone, or nobody is at the keyboard. */
  get selected(): Selection {
    const { getters } = this.run.unflushed.model;
    const { selections } = this.run.shared;
    const { kind, activeUser, place } = this.run.settings;
    const selection = this.run.isFormula ? place : kind === 'time-driven trigger' ? undefined : selections.get(activeUser);
    if (selection !== undefined && getters.tryGetSheet(selection.sheetId) !== undefined) return selection;
    const sheetId = getters.getVisibleSheetIds()[0] ?? getters.getSheetIds()[0] ?? '';
    return { sheetId, zone: { top: 0, bottom: 0, left: 0, right: 0 } };
  }

  rangeOn(sheetId: string): RangeService | null {
    const { selected } = this;
    return selected.sheetId === sheetId ? new RangeService(this.run, sheetId, selected.zone) : null;
  }

  getActiveSheet(): SheetService { return new SheetService(this.run, this.selected.sheetId); }
  getActiveRange(): RangeService { return new RangeService(this.run, this.selected.sheetId, this.selected.zone); }
  getActiveRangeList(): RangeListService { return new RangeListService(this.run, [this.getActiveRange()]); }
  getCurrentCell(): RangeService { return this.getActiveRange().getCell(1, 1); }

  /** What Ctrl, Shift and an arrow select: from the current cell to the end of the data. */
  getNextDataRange(direction: unknown): RangeService {
    const [from, to] = [this.getCurrentCell(), this.getCurrentCell().getNextDataCell(direction)];
    const [row, column] = [Math.min(from.getRow(), to.getRow()), Math.min(from.getColumn(), to.getColumn())];
    return from.getSheet().getRange(row, column, Math.abs(from.getRow() - to.getRow()) + 1, Math.abs(from.getColumn() - to.getColumn()) + 1);
  }
}
