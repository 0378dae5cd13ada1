/** SpreadsheetApp.DeveloperMetadata and its finder. */
import type { MetadataRecord, Zone } from '../overlay';
import { enumValue } from './enums';
import { ScriptException } from './exception';
import { RangeService } from './range';
import type { Run } from './run';
import { Service, asEnum, asInteger, asService, asText } from './service';
import type { EnumValue, Methods } from './service';
import { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';

export const developerMetadataMethods = [
  'getId', 'getKey', 'getLocation', 'getValue', 'getVisibility', 'moveToColumn', 'moveToRow', 'moveToSheet', 'moveToSpreadsheet', 'remove', 'setKey', 'setValue', 'setVisibility',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.DeveloperMetadata)[];

export class DeveloperMetadataService extends Service implements Methods<typeof developerMetadataMethods> {
  override readonly className = 'DeveloperMetadata';

  constructor(run: Run, private readonly id: number) {
    super(run);
  }

  get record(): MetadataRecord {
    const record = this.run.unflushed.overlay.metadataOf(this.id);
    if (record === undefined) throw new ScriptException('The developer metadata was removed.');
    return record;
  }

  getId(): number { return this.id; }
  getKey(): string { return this.record.key; }
  getValue(): string { return this.record.value; }
  getVisibility(): EnumValue { return enumValue('SpreadsheetApp.DeveloperMetadataVisibility', this.record.visibility); }
  getLocation(): DeveloperMetadataLocationService { return new DeveloperMetadataLocationService(this.run, this.record.place); }

  private change(change: Partial<Pick<MetadataRecord, 'key' | 'value' | 'visibility' | 'place'>>): this {
    this.run.guardWorkbook();
    this.run.unflushed.overlay.putMetadata({ ...this.record, ...change });
    return this;
  }

  setKey(key: unknown): this { return this.change({ key: asText(key) }); }
  setValue(value: unknown): this { return this.change({ value: asText(value) }); }
  setVisibility(value: unknown): this {
    return this.change({ visibility: asEnum(value, 'SpreadsheetApp.DeveloperMetadataVisibility') === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' });
  }

  /** To a whole row or column, given as a range. */
  private moveTo(kind: 'row' | 'column', band: unknown): this {
    const { sheetId, zone } = asService(band, RangeService);
    const { rows, columns } = this.run.unflushed.size(sheetId);
    const [first, last, across, whole] = kind === 'row' ? [zone.top, zone.bottom, zone.right - zone.left + 1, columns] : [zone.left, zone.right, zone.bottom - zone.top + 1, rows];
    if (first !== last || across !== whole) throw new ScriptException(`The range must be a single unbounded ${kind}.`);
    return this.change({ place: { kind, sheetId, index: first } });
  }

  moveToRow(row: unknown): this { return this.moveTo('row', row); }
  moveToColumn(column: unknown): this { return this.moveTo('column', column); }
  moveToSheet(sheet: unknown): this { return this.change({ place: { kind: 'sheet', sheetId: asService(sheet, SheetService).sheetId } }); }
  moveToSpreadsheet(): this { return this.change({ place: { kind: 'spreadsheet' } }); }

  remove(): void {
    this.run.guardWorkbook();
    this.run.unflushed.overlay.removeMetadata(this.id);
  }
}

export const developerMetadataLocationMethods = [
  'getColumn', 'getLocationType', 'getRow', 'getSheet', 'getSpreadsheet',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation)[];

export class DeveloperMetadataLocationService extends Service implements Methods<typeof developerMetadataLocationMethods> {
  override readonly className = 'DeveloperMetadataLocation';

  constructor(run: Run, private readonly place: MetadataRecord['place']) {
    super(run);
  }

  getLocationType(): EnumValue { return enumValue('SpreadsheetApp.DeveloperMetadataLocationType', this.place.kind.toUpperCase()); }
  getSheet(): SheetService | null { return this.place.kind === 'spreadsheet' ? null : new SheetService(this.run, this.place.sheetId); }
  getSpreadsheet(): SpreadsheetService | null { return this.place.kind === 'spreadsheet' ? new SpreadsheetService(this.run) : null; }

  getRow(): RangeService | null {
    const { place } = this;
    if (place.kind !== 'row') return null;
    const right = this.run.unflushed.size(place.sheetId).columns - 1;
    return new RangeService(this.run, place.sheetId, { top: place.index, bottom: place.index, left: 0, right });
  }

  getColumn(): RangeService | null {
    const { place } = this;
    if (place.kind !== 'column') return null;
    const bottom = this.run.unflushed.size(place.sheetId).rows - 1;
    return new RangeService(this.run, place.sheetId, { top: 0, bottom, left: place.index, right: place.index });
  }
}

/** Where a finder looks: everywhere, on a tab, or in a rectangle of it. */
export interface Scope {
  readonly sheetId?: string;
  readonly zone?: Zone;
}

export const developerMetadataFinderMethods = [
  'find', 'withId', 'withKey', 'withLocationType', 'withValue', 'withVisibility',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder)[];

export class DeveloperMetadataFinderService extends Service implements Methods<typeof developerMetadataFinderMethods> {
  override readonly className = 'DeveloperMetadataFinder';
  private readonly conditions: ((record: MetadataRecord) => boolean)[] = [];

  constructor(run: Run, private readonly scope: Scope) {
    super(run);
  }

  private with(condition: (record: MetadataRecord) => boolean): this {
    this.conditions.push(condition);
    return this;
  }

  withId(id: unknown): this { const wanted = asInteger(id); return this.with((record) => record.id === wanted); }
  withKey(key: unknown): this { const wanted = asText(key); return this.with((record) => record.key === wanted); }
  withValue(value: unknown): this { const wanted = asText(value); return this.with((record) => record.value === wanted); }

  withVisibility(value: unknown): this {
    const wanted = asEnum(value, 'SpreadsheetApp.DeveloperMetadataVisibility');
    return this.with((record) => record.visibility === wanted);
  }

  withLocationType(value: unknown): this {
    const wanted = asEnum(value, 'SpreadsheetApp.DeveloperMetadataLocationType').toLowerCase();
    return this.with((record) => record.place.kind === wanted);
  }

  find(): DeveloperMetadataService[] {
    return this.run.unflushed.overlay
      .metadata()
      .filter((record) => this.inScope(record) && this.conditions.every((condition) => condition(record)))
      .map((record) => new DeveloperMetadataService(this.run, record.id));
  }

  private inScope({ place }: MetadataRecord): boolean {
    const { sheetId, zone } = this.scope;
    if (sheetId === undefined) return true;
    if (place.kind === 'spreadsheet' || place.sheetId !== sheetId) return false;
    if (zone === undefined) return true;
    if (place.kind === 'row') return place.index >= zone.top && place.index <= zone.bottom;
    return place.kind === 'column' && place.index >= zone.left && place.index <= zone.right;
  }
}

/** Adds metadata with the arguments of addDeveloperMetadata(key[, value][, visibility]). */
export function addMetadata(run: Run, place: MetadataRecord['place'], key: unknown, value: unknown, visibility: unknown): void {
  run.guardWorkbook();
  const { overlay } = run.unflushed;
  const [text, seen] = visibility === undefined && typeof value === 'object' ? [undefined, value] : [value, visibility];
  const id = 1 + Math.max(0, ...overlay.metadata().map((record) => record.id));
  overlay.putMetadata({
    id,
    key: asText(key),
    value: text === undefined || text === null ? '' : asText(text),
    visibility: seen !== undefined && seen !== null && asEnum(seen, 'SpreadsheetApp.DeveloperMetadataVisibility') === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    place,
  });
}
