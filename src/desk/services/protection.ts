/** SpreadsheetApp.Protection. */
import type { Email, ProtectionRecord, Zone } from '../overlay';
import { enumValue } from './enums';
import { ScriptException } from './exception';
import { NamedRangeService } from './named-range';
import { RangeService } from './range';
import { zoneAt } from './range-coordinates';
import type { Run } from './run';
import { PROTECTED_MESSAGE } from './run';
import { Service, asBoolean, asList, asService, asText } from './service';
import type { EnumValue, Methods } from './service';
import { UserService, asEmail } from './user';

export const protectionMethods = [
  'addEditor', 'addEditors', 'canDomainEdit', 'canEdit', 'getDescription', 'getEditors', 'getProtectionType', 'getRange', 'getRangeName',
  'getUnprotectedRanges', 'isWarningOnly', 'remove', 'removeEditor', 'removeEditors', 'setDescription', 'setDomainEdit', 'setNamedRange', 'setRange', 'setRangeName',
  'setUnprotectedRanges', 'setWarningOnly',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Protection)[];

export class ProtectionService extends Service implements Methods<typeof protectionMethods> {
  override readonly className = 'Protection';

  constructor(run: Run, readonly id: string) {
    super(run);
  }

  private get record(): ProtectionRecord {
    const record = this.run.unflushed.overlay.protection(this.id);
    if (record === undefined) throw new ScriptException('The protection was removed.');
    return record;
  }

  private get owner(): Email {
    return [...this.run.unflushed.overlay.people.values()].find((person) => person.role === 'owner')?.email ?? '';
  }

  private checkOwn(): void {
    if (!this.canEdit()) throw new ScriptException(PROTECTED_MESSAGE);
  }

  /** The record, for somebody who may edit it. */
  private get own(): ProtectionRecord {
    this.checkOwn();
    return this.record;
  }

  canEdit(): boolean {
    const { user } = this.run.settings;
    const person = this.run.unflushed.overlay.people.get(user);
    if (person === undefined || person.role === 'viewer') return false;
    const { editors, warningOnly } = this.record;
    return user === this.owner || warningOnly || editors.includes(user);
  }

  getDescription(): string { return this.record.description; }
  isWarningOnly(): boolean { return this.record.warningOnly; }
  getProtectionType(): EnumValue { return enumValue('SpreadsheetApp.ProtectionType', this.record.kind === 'sheet' ? 'SHEET' : 'RANGE'); }
  getRangeName(): string | null { return this.record.rangeName === undefined || this.record.rangeName === '' ? null : this.record.rangeName; }

  /** Protects a named range, wherever that will be. */
  setRangeName(name: unknown): this {
    const record = this.own;
    const rangeName = asText(name);
    const found = this.run.kernel.model.getters.getNamedRange(rangeName);
    if (record.kind !== 'range' || found === undefined) throw new ScriptException('Range not found');
    const { top, left, bottom, right } = found.range.zone;
    this.run.unflushed.overlay.addProtection({ ...record, sheetId: found.range.sheetId, zone: { top, left, bottom, right }, rangeName });
    return this;
  }

  setNamedRange(range: unknown): this { return this.setRangeName(asService(range, NamedRangeService).getName()); }


  getRange(): RangeService {
    const { record } = this;
    if (record.kind === 'range') return new RangeService(this.run, record.sheetId, record.zone);
    const { rows, columns } = this.run.unflushed.size(record.sheetId);
    return new RangeService(this.run, record.sheetId, zoneAt(this.run.unflushed, record.sheetId, 1, 1, rows, columns));
  }

  setRange(range: unknown): this {
    const record = this.own;
    const { sheetId, zone } = asService(range, RangeService);
    if (record.kind !== 'range' || sheetId !== record.sheetId) throw new ScriptException('Range not found');
    this.run.unflushed.overlay.moveProtection(this.id, zone);
    if (this.getRangeName() !== null) this.run.unflushed.overlay.changeProtection(this.id, { rangeName: '' });
    return this;
  }

  getEditors(): UserService[] {
    const { editors } = this.own;
    return [this.owner, ...editors.filter((email) => email !== this.owner)].map((email) => new UserService(this.run, email));
  }

  addEditors(people: unknown): this {
    const added = asList(people).map(asEmail);
    const { editors } = this.own;
    this.run.unflushed.overlay.changeProtection(this.id, { editors: [...new Set([...editors, ...added])] });
    return this;
  }

  addEditor(person: unknown): this { return this.addEditors([person]); }

  /** Neither the owner nor the current user can be removed: Google leaves them in silently. */
  removeEditors(people: unknown): this {
    const removed = new Set(asList(people).map(asEmail));
    removed.delete(this.owner);
    removed.delete(this.run.settings.user);
    const { editors } = this.own;
    this.run.unflushed.overlay.changeProtection(this.id, { editors: editors.filter((email) => !removed.has(email)) });
    return this;
  }

  removeEditor(person: unknown): this { return this.removeEditors([person]); }

  canDomainEdit(): boolean {
    return this.own.warningOnly;
  }

  setDomainEdit(editable: unknown): this {
    if (asBoolean(editable)) throw new ScriptException('not emulated: Protection.setDomainEdit(true)');
    this.checkOwn();
    return this;
  }

  setDescription(text: unknown): this {
    this.checkOwn();
    this.run.unflushed.overlay.changeProtection(this.id, { description: asText(text) });
    return this;
  }

  setWarningOnly(warningOnly: unknown): this {
    this.checkOwn();
    this.run.unflushed.overlay.changeProtection(this.id, { warningOnly: asBoolean(warningOnly) });
    return this;
  }

  getUnprotectedRanges(): RangeService[] {
    const { record } = this;
    return record.kind === 'sheet' ? record.unprotected.map((zone) => new RangeService(this.run, record.sheetId, zone)) : [];
  }

  setUnprotectedRanges(ranges: unknown): this {
    const record = this.own;
    const zones = asList(ranges).map((range) => {
      const { sheetId, zone } = asService(range, RangeService);
      if (sheetId !== record.sheetId) throw new ScriptException('Unprotected ranges must be on the protected sheet.');
      return zone;
    });
    if (record.kind !== 'sheet') throw new ScriptException('Unprotected ranges are only supported for sheet protections.');
    this.run.unflushed.overlay.setHoles(this.id, zones);
    return this;
  }

  remove(): void {
    this.checkOwn();
    this.run.unflushed.overlay.removeProtection(this.id);
  }
}

/** A new protection of a rectangle or of a whole tab: at first everyone who may edit the file may edit it. */
export function protect(run: Run, sheetId: string, zone?: Zone): ProtectionService {
  run.guardWorkbook();
  if (zone === undefined) {
    const known = run.unflushed.overlay.allProtections().find((one) => one.kind === 'sheet' && one.sheetId === sheetId);
    // A tab has at most one protection of its own: protecting it again gives that one.
    if (known !== undefined) return new ProtectionService(run, known.id);
  }
  run.guard(sheetId, zone);
  const { overlay, model } = run.unflushed;
  const editors = [...overlay.people.values()].filter((person) => person.role === 'editor').map((person) => person.email);
  const base = { id: model.uuidGenerator.uuidv4(), sheetId, description: '', editors, warningOnly: false };
  overlay.addProtection(zone === undefined ? { ...base, kind: 'sheet', unprotected: [] } : { ...base, kind: 'range', zone });
  return new ProtectionService(run, base.id);
}

/** The protections of a kind, of one tab or of all. */
export function protectionsOf(run: Run, kind: string, sheetId?: string): ProtectionService[] {
  return run.unflushed.overlay
    .allProtections()
    .filter((one) => one.kind === (kind === 'SHEET' ? 'sheet' : 'range') && (sheetId === undefined || one.sheetId === sheetId))
    .map((one) => new ProtectionService(run, one.id));
}
