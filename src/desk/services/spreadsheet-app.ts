/** SpreadsheetApp itself. */
import { ColorBuilderService } from './color';
import { ConditionalFormatRuleBuilderService } from './conditional-format';
import { DataValidationBuilderService } from './data-validation';
import { ScriptException } from './exception';
import type { RangeService } from './range';
import { RichTextValueBuilderService } from './rich-text';
import type { RangeListService } from './range-list';
import type { SelectionService } from './selection';
import { Service, asService, asText } from './service';
import type { Methods } from './service';
import type { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';
import { TextStyleBuilderService } from './text-style';
import { UiService } from './ui';

export const spreadsheetAppMethods = [
  'flush', 'getActive', 'getActiveRange', 'getActiveSheet', 'getActiveSpreadsheet', 'getCurrentCell', 'getSelection', 'getUi',
  'getActiveRangeList', 'newColor', 'newConditionalFormatRule', 'newDataValidation', 'newRichTextValue', 'newTextStyle', 'openById', 'openByUrl', 'setActiveRange', 'setActiveRangeList',
  'setActiveSheet', 'setActiveSpreadsheet', 'setCurrentCell',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.SpreadsheetApp)[];

export class SpreadsheetAppService extends Service implements Methods<typeof spreadsheetAppMethods> {
  override readonly className = 'SpreadsheetApp';

  getActive(): SpreadsheetService { return new SpreadsheetService(this.run); }
  getActiveSpreadsheet(): SpreadsheetService { return this.getActive(); }

  /** There is one spreadsheet on a desk: itself can be opened, no other. */
  openById(id: unknown): SpreadsheetService {
    if (asText(id) !== this.getActive().getId()) throw new ScriptException('not emulated: SpreadsheetApp.openById of another spreadsheet');
    return this.getActive();
  }

  openByUrl(url: unknown): SpreadsheetService {
    if (/\/d\/([\w-]+)/u.exec(asText(url))?.[1] !== this.getActive().getId()) throw new ScriptException('not emulated: SpreadsheetApp.openByUrl of another spreadsheet');
    return this.getActive();
  }

  setActiveSpreadsheet(spreadsheet: unknown): void { asService(spreadsheet, SpreadsheetService); }
  newColor(): ColorBuilderService { return new ColorBuilderService(this.run); }
  getActiveRangeList(): RangeListService { return this.getActive().getActiveRangeList(); }
  setActiveRangeList(list: unknown): RangeListService { return this.getActive().setActiveRangeList(list); }
  getActiveSheet(): SheetService { return this.getActive().getActiveSheet(); }
  getActiveRange(): RangeService { return this.getActive().getActiveRange(); }
  getCurrentCell(): RangeService { return this.getActive().getCurrentCell(); }
  getSelection(): SelectionService { return this.getActive().getSelection(); }
  setActiveSheet(sheet: unknown): SheetService { return this.getActive().setActiveSheet(sheet); }
  setActiveRange(range: unknown): RangeService { return this.getActive().setActiveRange(range); }
  setCurrentCell(cell: unknown): RangeService { return this.getActive().setCurrentCell(cell); }
  flush(): void { this.run.writes.flush(); }

  getUi(): UiService {
    if (!this.run.hasScreen) throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
    return new UiService(this.run);
  }

  newDataValidation(): DataValidationBuilderService { return new DataValidationBuilderService(this.run); }
  newConditionalFormatRule(): ConditionalFormatRuleBuilderService { return new ConditionalFormatRuleBuilderService(this.run); }
  newTextStyle(): TextStyleBuilderService { return new TextStyleBuilderService(this.run); }
  newRichTextValue(): RichTextValueBuilderService { return new RichTextValueBuilderService(this.run); }
}
