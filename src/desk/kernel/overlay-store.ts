/** The workbook's overlay while it is open: people, protections, notes, metadata, triggers, properties. Rectangles follow the grid. */
import type {
  Email, MetadataRecord, Note, Overlay, Person, ProtectionRecord, RangeProtection, SheetProtection, TriggerRecord, Zone,
} from '../overlay';
import type { Places } from './places';

type StoredProtection = Omit<SheetProtection, 'unprotected'> & { readonly holes: number } | Omit<RangeProtection, 'zone'>;

/** The parts of a protection that its editors may change. */
export type ProtectionChange = Partial<Pick<ProtectionRecord, 'description' | 'editors' | 'warningOnly'>>;

export class OverlayStore {
  name: string;
  timeZone: string;
  locale: string;
  readonly people = new Map<Email, Person>();
  readonly triggers = new Map<string, TriggerRecord>();
  readonly documentProperties: Map<string, string>;
  readonly scriptProperties: Map<string, string>;
  private readonly userStores = new Map<Email, Map<string, string>>();
  private readonly protections = new Map<string, StoredProtection>();
  private readonly noteTexts = new Map<string, string>();
  private readonly metadataRecords = new Map<number, MetadataRecord>();
  private nextNote = 1;
  private protectionView: readonly ProtectionRecord[] | undefined;

  constructor(overlay: Overlay, private readonly places: Places) {
    this.name = overlay.name;
    this.timeZone = overlay.timeZone;
    this.locale = overlay.locale;
    for (const person of overlay.people) this.people.set(person.email, person);
    for (const trigger of overlay.triggers) this.triggers.set(trigger.uid, trigger);
    this.documentProperties = new Map(Object.entries(overlay.properties.document));
    this.scriptProperties = new Map(Object.entries(overlay.properties.script));
    for (const [email, properties] of Object.entries(overlay.properties.user)) this.userStores.set(email, new Map(Object.entries(properties)));
    for (const protection of overlay.protections) this.addProtection(protection);
    for (const note of overlay.notes) this.putNote(note.sheetId, note.row, note.column, note.text);
    for (const record of overlay.metadata) this.putMetadata(record);
  }

  userProperties(email: Email): Map<string, string> {
    const known = this.userStores.get(email);
    if (known !== undefined) return known;
    const made = new Map<string, string>();
    this.userStores.set(email, made);
    return made;
  }

  /** Must be called after the grid has moved. */
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
      return;
    }
    const { unprotected, ...rest } = protection;
    this.protections.set(protection.id, { ...rest, holes: 0 });
    this.setHoles(protection.id, unprotected);
  }

  changeProtection(id: string, change: ProtectionChange): void {
    const stored = this.protections.get(id);
    if (stored === undefined) return;
    this.protectionView = undefined;
    this.protections.set(id, { ...stored, ...change });
  }

  /** The parts that a sheet protection leaves open. */
  setHoles(id: string, zones: readonly Zone[]): void {
    const stored = this.protections.get(id);
    if (stored?.kind !== 'sheet') return;
    this.protectionView = undefined;
    for (let index = 0; index < stored.holes; index += 1) this.places.drop(`hole ${id} ${index}`);
    zones.forEach((zone, index) => this.places.put(`hole ${id} ${index}`, { sheetId: stored.sheetId, zone }));
    this.protections.set(id, { ...stored, holes: zones.length });
  }

  moveProtection(id: string, zone: Zone): void {
    const stored = this.protections.get(id);
    if (stored?.kind !== 'range') return;
    this.protectionView = undefined;
    this.places.put(`protection ${id}`, { sheetId: stored.sheetId, zone });
  }

  removeProtection(id: string): void {
    this.protectionView = undefined;
    this.protections.delete(id);
    this.places.drop(`protection ${id}`);
  }

  dropSheet(sheetId: string): void {
    this.protectionView = undefined;
    for (const [id, protection] of this.protections) if (protection.sheetId === sheetId) this.protections.delete(id);
    for (const [id, { place }] of this.metadataRecords) if ('sheetId' in place && place.sheetId === sheetId) this.metadataRecords.delete(id);
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
    this.clearNotes(sheetId, { top: row, bottom: row, left: column, right: column });
    if (text === '') return;
    const key = `note ${this.nextNote}`;
    this.nextNote += 1;
    this.noteTexts.set(key, text);
    this.places.put(key, { sheetId, zone: { top: row, bottom: row, left: column, right: column } });
  }

  clearNotes(sheetId: string, zone: Zone): void {
    for (const key of this.noteTexts.keys()) {
      const place = this.places.find(key);
      if (place?.sheetId !== sheetId) continue;
      const { top, left } = place.zone;
      if (top < zone.top || top > zone.bottom || left < zone.left || left > zone.right) continue;
      this.noteTexts.delete(key);
      this.places.drop(key);
    }
  }

  metadata(): MetadataRecord[] {
    return [...this.metadataRecords.keys()].flatMap((id) => this.metadataOf(id) ?? []);
  }

  metadataOf(id: number): MetadataRecord | undefined {
    const record = this.metadataRecords.get(id);
    if (record === undefined || (record.place.kind !== 'row' && record.place.kind !== 'column')) return record;
    const place = this.places.find(`metadata ${id}`);
    if (place === undefined) return undefined;
    return { ...record, place: { ...record.place, index: record.place.kind === 'row' ? place.zone.top : place.zone.left } };
  }

  putMetadata(record: MetadataRecord): void {
    this.metadataRecords.set(record.id, record);
    const { place } = record;
    if (place.kind !== 'row' && place.kind !== 'column') return;
    const zone =
      place.kind === 'row'
        ? { top: place.index, bottom: place.index, left: 0, right: 0 }
        : { top: 0, bottom: 0, left: place.index, right: place.index };
    this.places.put(`metadata ${record.id}`, { sheetId: place.sheetId, zone });
  }

  removeMetadata(id: number): void {
    this.metadataRecords.delete(id);
    this.places.drop(`metadata ${id}`);
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
      properties: {
        document: Object.fromEntries(this.documentProperties),
        script: Object.fromEntries(this.scriptProperties),
        user: Object.fromEntries([...this.userStores].map(([email, store]) => [email, Object.fromEntries(store)])),
      },
    };
  }
}
