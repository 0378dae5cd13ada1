/** Values cached by the script, the document and each user, with their end of life. */

interface Entry {
  readonly value: string;
  readonly until: number;
}

export const CACHE_LIMITS = { keyLength: 250, valueBytes: 100 * 1024, defaultSeconds: 600, maxSeconds: 21_600, items: 1000, kept: 900 } as const;

export class CacheStore {
  private readonly stores = new Map<string, Map<string, Entry>>();

  get(store: string, key: string, now: number): string | null {
    const entry = this.stores.get(store)?.get(key);
    return entry === undefined || entry.until <= now ? null : entry.value;
  }

  put(store: string, key: string, value: string, seconds: number, now: number): void {
    const entries = this.stores.get(store) ?? new Map<string, Entry>();
    this.stores.set(store, entries);
    entries.delete(key);
    entries.set(key, { value, until: now + Math.min(seconds, CACHE_LIMITS.maxSeconds) * 1000 });
    if (entries.size <= CACHE_LIMITS.items) return;
    // As documented: beyond the limit those furthest from their end are kept.
    const lasting = [...entries].sort(([, one], [, other]) => other.until - one.until).slice(CACHE_LIMITS.kept);
    for (const [name] of lasting) entries.delete(name);
  }

  remove(store: string, key: string): void {
    this.stores.get(store)?.delete(key);
  }

  /** Google may forget at any time: so can the desk. */
  forgetEverything(): void {
    this.stores.clear();
  }
}
