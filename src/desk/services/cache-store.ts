/** Values cached by the script, the document and each user, with their end of life. */

interface Entry {
  readonly value: string;
  readonly until: number;
}

export const CACHE_LIMITS = { keyLength: 250, valueBytes: 100 * 1024, defaultSeconds: 600, maxSeconds: 21_600, items: 1000 } as const;

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
    // Google keeps about 900 of the most durable ones; the oldest go first here.
    for (const oldest of entries.keys()) {
      if (entries.size <= CACHE_LIMITS.items) break;
      entries.delete(oldest);
    }
  }

  remove(store: string, key: string): void {
    this.stores.get(store)?.delete(key);
  }

  /** Google may forget at any time: so can the desk. */
  forgetEverything(): void {
    this.stores.clear();
  }
}
