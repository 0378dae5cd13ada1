/** Changes of the overlay as data, so that they can be kept and carried out again on another copy of the workbook. */
import type { Email, LinkRecord, MetadataRecord, Person, ProtectionRecord, TriggerRecord, Zone } from '../overlay';

/** The parts of a protection that its editors may change. */
export type ProtectionChange = Partial<Pick<ProtectionRecord, 'description' | 'editors' | 'warningOnly' | 'rangeName'>>;

/** A list of the overlay by the key of its entries; the properties of a user are one, too. */
export type OverlayList = 'people' | 'triggers' | 'links' | 'document' | 'script' | { readonly user: Email };

/** One change that a person or a script made. What moves with the grid is no change: the grid's own revisions bring it. */
export type OverlayChange =
  | { readonly kind: 'field'; readonly field: 'name' | 'timeZone' | 'locale'; readonly value: string }
  /** Without a value the entry is removed. */
  | { readonly kind: 'entry'; readonly list: OverlayList; readonly key: string; readonly value?: Person | TriggerRecord | LinkRecord | string }
  | { readonly kind: 'add protection'; readonly protection: ProtectionRecord }
  | { readonly kind: 'change protection'; readonly id: string; readonly change: ProtectionChange }
  | { readonly kind: 'move protection'; readonly id: string; readonly zone: Zone }
  | { readonly kind: 'holes'; readonly id: string; readonly zones: readonly Zone[] }
  | { readonly kind: 'remove protection'; readonly id: string }
  | { readonly kind: 'note'; readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'clear notes'; readonly sheetId: string; readonly zone: Zone }
  | { readonly kind: 'metadata'; readonly record: MetadataRecord }
  | { readonly kind: 'remove metadata'; readonly id: number };

/** A map that tells what happens to its entries once it has been filled. */
export class ToldMap<V> extends Map<string, V> {
  private tell: ((key: string, value: V | undefined) => void) | undefined;

  constructor(entries: Iterable<readonly [string, V]>, tell: (key: string, value: V | undefined) => void) {
    super(entries);
    this.tell = tell;
  }

  override set(key: string, value: V): this {
    super.set(key, value);
    this.tell?.(key, value);
    return this;
  }

  override delete(key: string): boolean {
    const was = super.delete(key);
    if (was) this.tell?.(key, undefined);
    return was;
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }
}
