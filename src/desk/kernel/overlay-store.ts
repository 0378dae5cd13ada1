/** The workbook's overlay while it is open: people, protections, notes, metadata, triggers, properties. Rectangles follow the grid. */
import type {
  AnchorRecord, Email, LinkRecord, MetadataRecord, Note, Overlay, Person, ProtectionRecord, RangeProtection, SheetProtection, TriggerRecord, Zone,
} from '../overlay';
import { ToldMap } from './overlay-changes';
import type { OverlayChange, OverlayList, ProtectionChange } from './overlay-changes';
import type { Places } from './places';

type StoredProtection = Omit<SheetProtection, 'unprotected'> & { readonly holes: number } | Omit<RangeProtection, 'zone'>;

export type { OverlayChange, ProtectionChange };

export class OverlayStore {
  /** Told of every change made by a person or a script, after it was made. */
  onChange: ((change: OverlayChange) => void) | undefined;
  readonly people: Map<Email, Person>;
  readonly triggers: Map<string, TriggerRecord>;
  readonly links: Map<Email, LinkRecord>;
  readonly documentProperties: Map<string, string>;
  readonly scriptProperties: Map<string, string>;
  private readonly userStores = new Map<Email, Map<string, string>>();
  private readonly protections = new Map<string, StoredProtection>();
  private readonly noteTexts = new Map<string, string>();
  private readonly metadataRecords = new Map<number, MetadataRecord>();
  private readonly anchorIds: readonly string[];
  private nextNote = 1;
  private readonly fields: { name: string; timeZone: string; locale: string };
  private protectionView: readonly ProtectionRecord[] | undefined;

  constructor(overlay: Overlay, private readonly places: Places) {
    this.fields = { name: overlay.name, timeZone: overlay.timeZone, locale: overlay.locale };
    this.people = this.list('people', overlay.people.map((person) => [person.email, person] as const));
    this.triggers = this.list('triggers', overlay.triggers.map((trigger) => [trigger.uid, trigger] as const));
    this.links = this.list('links', (overlay.links ?? []).map((link) => [link.email, link] as const));
    this.documentProperties = this.list('document', Object.entries(overlay.properties.document));
    this.scriptProperties = this.list('script', Object.entries(overlay.properties.script));
    for (const [user, properties] of Object.entries(overlay.properties.user)) this.userStores.set(user, this.list({ user }, Object.entries(properties)));
    for (const protection of overlay.protections) this.addProtection(protection);
    for (const note of overlay.notes) this.putNote(note.sheetId, note.row, note.column, note.text);
    for (const record of overlay.metadata) this.putMetadata(record);
    this.anchorIds = (overlay.anchors ?? []).map(({ id }) => id);
    for (const { id, sheetId, zone } of overlay.anchors ?? []) this.places.put(`anchor ${id}`, { sheetId, zone });
  }

  get name(): string { return this.fields.name; }
  set name(value: string) { this.setField('name', value); }
  get timeZone(): string { return this.fields.timeZone; }
  set timeZone(value: string) { this.setField('timeZone', value); }
  get locale(): string { return this.fields.locale; }
  set locale(value: string) { this.setField('locale', value); }

  private setField(field: 'name' | 'timeZone' | 'locale', value: string): void {
    this.fields[field] = value;
    this.onChange?.({ kind: 'field', field, value });
  }

  private list<V extends Person | TriggerRecord | LinkRecord | string>(list: OverlayList, entries: Iterable<readonly [string, V]>): Map<string, V> {
    return new ToldMap(entries, (key, value) => this.onChange?.({ kind: 'entry', list, key, ...(value === undefined ? {} : { value }) }));
  }

  userProperties(email: Email): Map<string, string> {
    const known = this.userStores.get(email);
    if (known !== undefined) return known;
    const made = this.list<string>({ user: email }, []);
    this.userStores.set(email, made);
    return made;
  }

  /** Must be called after the grid has moved. What lay on a deleted tab is kept unseen: an undo brings the tab back with all that guards it. */
  gridMoved(): void {
    this.protectionView = undefined;
  }

  allProtections(): readonly ProtectionRecord[] {
    this.protectionView ??= [...this.protections.keys()].flatMap((id) => this.protection(id) ?? []);
    return this.protectionView;
  }

  /** A protection as it lies now; undefined if it or its cells are gone. */
  protection(id: string): ProtectionRecord | undefined {
    const stored = this.protections.get(id);
    if (stored === undefined) return undefined;
    if (stored.kind === 'range') {
      const place = this.places.find(`protection ${id}`);
      return place === undefined ? undefined : { ...stored, sheetId: place.sheetId, zone: place.zone };
    }
    if (!this.places.hasTab(stored.sheetId)) return undefined;
    const { holes, ...rest } = stored;
    const unprotected: Zone[] = [];
    for (let index = 0; index < holes; index += 1) {
      const place = this.places.find(`hole ${id} ${index}`);
      if (place !== undefined) unprotected.push(place.zone);
    }
    return { ...rest, unprotected };
  }

  addProtection(protection: ProtectionRecord): void {
    this.protectionView = undefined;
    if (protection.kind === 'range') {
      const { zone, ...rest } = protection;
      this.protections.set(protection.id, rest);
      this.places.put(`protection ${protection.id}`, { sheetId: protection.sheetId, zone });
    } else {
      const { unprotected, ...rest } = protection;
      this.protections.set(protection.id, { ...rest, holes: 0 });
      this.putHoles(protection.id, unprotected);
    }
    this.onChange?.({ kind: 'add protection', protection });
  }

  changeProtection(id: string, change: ProtectionChange): void {
    const stored = this.protections.get(id);
    if (stored === undefined) return;
    this.protectionView = undefined;
    this.protections.set(id, { ...stored, ...change });
    this.onChange?.({ kind: 'change protection', id, change });
  }

  /** The parts that a sheet protection leaves open. */
  setHoles(id: string, zones: readonly Zone[]): void {
    if (this.putHoles(id, zones)) this.onChange?.({ kind: 'holes', id, zones });
  }

  private putHoles(id: string, zones: readonly Zone[]): boolean {
    const stored = this.protections.get(id);
    if (stored?.kind !== 'sheet') return false;
    this.protectionView = undefined;
    for (let index = 0; index < stored.holes; index += 1) this.places.drop(`hole ${id} ${index}`);
    zones.forEach((zone, index) => this.places.put(`hole ${id} ${index}`, { sheetId: stored.sheetId, zone }));
    this.protections.set(id, { ...stored, holes: zones.length });
    return true;
  }

  moveProtection(id: string, zone: Zone): void {
    const stored = this.protections.get(id);
    if (stored?.kind !== 'range') return;
    this.protectionView = undefined;
    this.places.put(`protection ${id}`, { sheetId: stored.sheetId, zone });
    this.onChange?.({ kind: 'move protection', id, zone });
  }

  removeProtection(id: string): void {
    this.protectionView = undefined;
    this.protections.delete(id);
    this.places.drop(`protection ${id}`);
    this.onChange?.({ kind: 'remove protection', id });
  }

  notes(): Note[] {
    const notes: Note[] = [];
    for (const [key, text] of this.noteTexts) {
      const place = this.places.find(key);
      if (place !== undefined) notes.push({ sheetId: place.sheetId, row: place.zone.top, column: place.zone.left, text });
    }
    return notes;
  }

  /** Writes a note; an empty one removes it. */
  putNote(sheetId: string, row: number, column: number, text: string): void {
    const zone = { top: row, bottom: row, left: column, right: column };
    this.dropNotes(sheetId, zone);
    if (text !== '') {
      const key = `note ${this.nextNote}`;
      this.nextNote += 1;
      this.noteTexts.set(key, text);
      this.places.put(key, { sheetId, zone });
    }
    this.onChange?.({ kind: 'note', sheetId, row, column, text });
  }

  clearNotes(sheetId: string, zone: Zone): void {
    if (this.dropNotes(sheetId, zone)) this.onChange?.({ kind: 'clear notes', sheetId, zone });
  }

  private dropNotes(sheetId: string, zone: Zone): boolean {
    let dropped = false;
    for (const key of this.noteTexts.keys()) {
      const place = this.places.find(key);
      if (place?.sheetId !== sheetId) continue;
      const { top, left } = place.zone;
      if (top < zone.top || top > zone.bottom || left < zone.left || left > zone.right) continue;
      this.noteTexts.delete(key);
      this.places.drop(key);
      dropped = true;
    }
    return dropped;
  }

  metadata(): MetadataRecord[] {
    return [...this.metadataRecords.keys()].flatMap((id) => this.metadataOf(id) ?? []);
  }

  metadataOf(id: number): MetadataRecord | undefined {
    const record = this.metadataRecords.get(id);
    if (record !== undefined && 'sheetId' in record.place && !this.places.hasTab(record.place.sheetId)) return undefined;
    if (record === undefined || (record.place.kind !== 'row' && record.place.kind !== 'column')) return record;
    const place = this.places.find(`metadata ${id}`);
    if (place === undefined) return undefined;
    return { ...record, place: { ...record.place, index: record.place.kind === 'row' ? place.zone.top : place.zone.left } };
  }

  putMetadata(record: MetadataRecord): void {
    this.metadataRecords.set(record.id, record);
    const { place } = record;
    if (place.kind === 'row' || place.kind === 'column') {
      const zone =
        place.kind === 'row'
          ? { top: place.index, bottom: place.index, left: 0, right: 0 }
          : { top: 0, bottom: 0, left: place.index, right: place.index };
      this.places.put(`metadata ${record.id}`, { sheetId: place.sheetId, zone });
    }
    this.onChange?.({ kind: 'metadata', record });
  }

  removeMetadata(id: number): void {
    this.metadataRecords.delete(id);
    this.places.drop(`metadata ${id}`);
    this.onChange?.({ kind: 'remove metadata', id });
  }

  /** Where charts and pictures of the file lie now, and what they refer to. */
  anchors(): AnchorRecord[] {
    return this.anchorIds.flatMap((id) => {
      const place = this.places.find(`anchor ${id}`);
      return place === undefined ? [] : [{ id, ...place }];
    });
  }

  /** Carries out a change that another copy of the workbook told of. */
  carryOut(change: OverlayChange): void {
    switch (change.kind) {
      case 'field': this.setField(change.field, change.value); break;
      case 'entry': this.carryOutEntry(change); break;
      case 'add protection': this.addProtection(change.protection); break;
      case 'change protection': this.changeProtection(change.id, change.change); break;
      case 'move protection': this.moveProtection(change.id, change.zone); break;
      case 'holes': this.setHoles(change.id, change.zones); break;
      case 'remove protection': this.removeProtection(change.id); break;
      case 'note': this.putNote(change.sheetId, change.row, change.column, change.text); break;
      case 'clear notes': this.clearNotes(change.sheetId, change.zone); break;
      case 'metadata': this.putMetadata(change.record); break;
      case 'remove metadata': this.removeMetadata(change.id); break;
    }
  }

  private carryOutEntry({ list, key, value }: Extract<OverlayChange, { kind: 'entry' }>): void {
    const lists = { people: this.people, triggers: this.triggers, links: this.links, document: this.documentProperties, script: this.scriptProperties };
    const map = (typeof list === 'string' ? lists[list] : this.userProperties(list.user)) as Map<string, Person | TriggerRecord | LinkRecord | string>;
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }

  export(): Overlay {
    return {
      version: 1,
      name: this.name,
      timeZone: this.timeZone,
      locale: this.locale,
      people: [...this.people.values()],
      protections: this.allProtections(),
      notes: this.notes(),
      metadata: this.metadata(),
      triggers: [...this.triggers.values()],
      ...(this.anchorIds.length === 0 ? {} : { anchors: this.anchors() }),
      ...(this.links.size === 0 ? {} : { links: [...this.links.values()] }),
      properties: {
        document: Object.fromEntries(this.documentProperties),
        script: Object.fromEntries(this.scriptProperties),
        user: Object.fromEntries([...this.userStores].map(([email, store]) => [email, Object.fromEntries(store)])),
      },
    };
  }
}
