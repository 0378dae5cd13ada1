/** Spreadsheet has many methods of a tab: they are carried out on the active one. */
import { SpreadsheetService } from './spreadsheet';

export const activeSheetMethods = [
  'appendRow', 'autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getColumnWidth', 'getDataRange', 'getFrozenColumns', 'getFrozenRows',
  'getLastColumn', 'getLastRow', 'getRangeList', 'getRowHeight', 'getSheetId', 'getSheetName', 'getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter', 'insertColumnBefore',
  'insertColumnsAfter', 'insertColumnsBefore', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser', 'isRowHiddenByFilter',
  'isRowHiddenByUser', 'setColumnWidth', 'setFrozenColumns', 'setFrozenRows', 'setRowHeight', 'sort', 'unhideColumn', 'unhideRow',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Spreadsheet & keyof GoogleAppsScript.Spreadsheet.Sheet)[];

for (const name of activeSheetMethods) {
  Object.defineProperty(SpreadsheetService.prototype, name, {
    value(this: SpreadsheetService, ...parameters: unknown[]): unknown {
      const sheet: object = this.getActiveSheet();
      return Reflect.apply(Reflect.get(sheet, name) as (...parameters: unknown[]) => unknown, sheet, parameters);
    },
  });
}
