/** CacheService. */
import { CACHE_LIMITS } from './cache-store';
import { ScriptException } from './exception';
import type { Run } from './run';
import { Service, asInteger, asList, asText } from './service';
import type { Methods } from './service';

export const cacheServiceMethods = ['getDocumentCache', 'getScriptCache', 'getUserCache'] as const satisfies readonly (keyof GoogleAppsScript.Cache.CacheService)[];

export class CacheServiceService extends Service implements Methods<typeof cacheServiceMethods> {
  override readonly className = 'CacheService';

  getDocumentCache(): CacheHandleService { return new CacheHandleService(this.run, 'document'); }
  getScriptCache(): CacheHandleService { return new CacheHandleService(this.run, 'script'); }
  getUserCache(): CacheHandleService { return new CacheHandleService(this.run, `user ${this.run.settings.user}`); }
}

export const cacheMethods = ['get', 'getAll', 'put', 'putAll', 'remove', 'removeAll'] as const satisfies readonly (keyof GoogleAppsScript.Cache.Cache)[];

export class CacheHandleService extends Service implements Methods<typeof cacheMethods> {
  override readonly className = 'Cache';

  constructor(run: Run, private readonly store: string) {
    super(run);
  }

  get(key: unknown): string | null { return this.run.shared.cache.get(this.store, this.key(key), this.run.shared.now()); }

  getAll(keys: unknown): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of asList(keys).map(asText)) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: unknown, value: unknown, seconds?: unknown): void {
    const text = asText(value);
    if (Buffer.byteLength(text) > CACHE_LIMITS.valueBytes) throw new ScriptException('Argument too large: value');
    const life = seconds === undefined ? CACHE_LIMITS.defaultSeconds : asInteger(seconds);
    this.run.shared.cache.put(this.store, this.key(key), text, life, this.run.shared.now());
  }

  putAll(values: unknown, seconds?: unknown): void {
    for (const [key, value] of Object.entries(values as object)) this.put(key, value, seconds);
  }

  remove(key: unknown): void { this.run.shared.cache.remove(this.store, this.key(key)); }
  removeAll(keys: unknown): void { for (const key of asList(keys)) this.remove(key); }

  private key(key: unknown): string {
    const text = asText(key);
    if (text.length > CACHE_LIMITS.keyLength) throw new ScriptException('Argument too large: key');
    return text;
  }
}
