/** SpreadsheetApp.NamedRange. */
import type { Zone } from '../overlay';
import { ScriptException } from './exception';
import { RangeService, rangeData } from './range';
import type { Run } from './run';
import { Service, asService, asText } from './service';
import type { Methods } from './service';

export const namedRangeMethods = ['getName', 'getRange', 'remove', 'setName', 'setRange'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.NamedRange)[];

export class NamedRangeService extends Service implements Methods<typeof namedRangeMethods> {
  override readonly className = 'NamedRange';

  constructor(run: Run, private name: string) {
    super(run);
  }

  getName(): string { return this.name; }

  getRange(): RangeService {
    const found = this.run.kernel.model.getters.getNamedRange(this.name);
    if (found === undefined) throw new ScriptException('The named range was removed.');
    return new RangeService(this.run, found.range.sheetId, found.range.zone);
  }

  setName(name: unknown): this {
    const { sheetId, zone } = this.getRange();
    this.update(asText(name), sheetId, zone);
    return this;
  }

  setRange(range: unknown): this {
    const { sheetId, zone } = asService(range, RangeService);
    this.update(this.name, sheetId, zone);
    return this;
  }

  remove(): void { removeName(this.run, this.name); }

  private update(name: string, sheetId: string, zone: RangeService['zone']): void {
    this.run.guardWorkbook();
    const reasons = this.run.kernel.command('UPDATE_NAMED_RANGE', { oldRangeName: this.name, newRangeName: name, ranges: [rangeData(sheetId, zone)] });
    if (reasons.length > 0) throw new ScriptException('The name of the range is invalid.');
    moveProtections(this.run, this.name, name, sheetId, zone);
    this.name = name;
  }
}

export function setName(run: Run, name: string, range: RangeService): void {
  run.guardWorkbook();
  const { kernel } = run;
  const ranges = [rangeData(range.sheetId, range.zone)];
  const known = kernel.model.getters.getNamedRange(name) !== undefined;
  const reasons = known
    ? kernel.command('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName: name, ranges })
    : kernel.command('CREATE_NAMED_RANGE', { name, ranges });
  if (reasons.length > 0) throw new ScriptException('The name of the range is invalid.');
  moveProtections(run, name, name, range.sheetId, range.zone);
}

/** Protections of a named range go with it. */
function moveProtections(run: Run, oldName: string, rangeName: string, sheetId: string, zone: Zone): void {
  const { overlay } = run.unflushed;
  for (const protection of overlay.allProtections()) {
    if (protection.kind === 'range' && protection.rangeName === oldName) overlay.addProtection({ ...protection, sheetId, zone, rangeName });
  }
}

export function removeName(run: Run, name: string): void {
  run.guardWorkbook();
  run.kernel.command('DELETE_NAMED_RANGE', { name });
  const { overlay } = run.unflushed;
  for (const protection of overlay.allProtections()) if (protection.rangeName === name) overlay.changeProtection(protection.id, { rangeName: '' });
}
