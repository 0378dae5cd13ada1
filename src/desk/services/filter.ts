/** SpreadsheetApp.Filter: the one filter of a tab. What each person hides by it is that person's own on a desk. */
import type { Zone } from '../overlay';
import { RangeService } from './range';
import { sortRows } from './range-sort';
import type { Run } from './run';
import { ScriptException } from './exception';
import { Service, asBoolean, asInteger } from './service';
import type { Methods } from './service';

export const filterMethods = [
  'getColumnFilterCriteria', 'getRange', 'remove', 'removeColumnFilterCriteria', 'sort',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Filter)[];

/** The rectangle of a tab's filter; undefined if it has none. */
export function filterOn(run: Run, sheetId: string): Zone | undefined {
  const range = run.kernel.model.getters.getCoreTables(sheetId).find(({ config }) => config.hasFilters)?.range;
  if (range === undefined) return undefined;
  const { top, left, bottom, right } = range.zone;
  return { top, left, bottom, right };
}

export class FilterService extends Service implements Methods<typeof filterMethods> {
  override readonly className = 'Filter';

  constructor(run: Run, private readonly sheetId: string) {
    super(run);
  }

  private get zone(): Zone {
    const zone = filterOn(this.run, this.sheetId);
    if (zone === undefined) throw new ScriptException('The filter was removed.');
    return zone;
  }

  getRange(): RangeService { return new RangeService(this.run, this.sheetId, this.zone); }

  remove(): void {
    const { zone } = this;
    this.run.guard(this.sheetId, zone);
    this.run.kernel.command('REMOVE_TABLE', { sheetId: this.sheetId, target: [zone] });
  }

  /** No criteria are kept in the workbook. */
  getColumnFilterCriteria(column: unknown): null {
    asInteger(column);
    return null;
  }

  removeColumnFilterCriteria(column: unknown): this {
    asInteger(column);
    return this;
  }

  /** Sorts what is below the header by a column of the tab, counted from 1. */
  sort(column: unknown, ascending: unknown): this {
    const { zone } = this;
    if (zone.bottom > zone.top) sortRows(this.run, this.sheetId, { ...zone, top: zone.top + 1 }, [{ column: asInteger(column) - 1, ascending: asBoolean(ascending) }]);
    return this;
  }
}
