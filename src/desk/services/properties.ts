/** PropertiesService: strings kept for the document, the script and each user. */
import { ScriptException } from './exception';
import type { Run } from './run';
import { Service, asBoolean, asText } from './service';
import type { Methods } from './service';

export const propertiesServiceMethods = [
  'getDocumentProperties', 'getScriptProperties', 'getUserProperties',
] as const satisfies readonly (keyof GoogleAppsScript.Properties.PropertiesService)[];

export class PropertiesServiceService extends Service implements Methods<typeof propertiesServiceMethods> {
  override readonly className = 'PropertiesService';

  getDocumentProperties(): PropertiesStoreService { return this.store(this.run.unflushed.overlay.documentProperties, 'getDocumentProperties'); }
  getScriptProperties(): PropertiesStoreService { return this.store(this.run.unflushed.overlay.scriptProperties, 'getScriptProperties'); }
  getUserProperties(): PropertiesStoreService {
    return this.store(this.run.unflushed.overlay.userProperties(this.run.settings.user), 'getUserProperties');
  }

  private store(map: Map<string, string>, method: string): PropertiesStoreService {
    if (this.run.settings.authMode === 'NONE') throw new ScriptException(`You do not have permission to call PropertiesService.${method}.`);
    return new PropertiesStoreService(this.run, map);
  }
}

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export const propertiesMethods = [
  'deleteAllProperties', 'deleteProperty', 'getKeys', 'getProperties', 'getProperty', 'setProperties', 'setProperty',
] as const satisfies readonly (keyof GoogleAppsScript.Properties.Properties)[];

export class PropertiesStoreService extends Service implements Methods<typeof propertiesMethods> {
  override readonly className = 'Properties';

  constructor(run: Run, private readonly store: Map<string, string>) {
    super(run);
  }

  getProperty(key: unknown): string | null { return this.store.get(asText(key)) ?? null; }
  getKeys(): string[] { return [...this.store.keys()]; }
  getProperties(): Record<string, string> { return Object.fromEntries(this.store); }

  setProperty(key: unknown, value: unknown): this {
    // Anything becomes a string on Google, null included.
    const [name, text] = [asText(key), String(value)];
    if (Buffer.byteLength(text) > VALUE_BYTES) throw new ScriptException('Argument too large: value');
    let bytes = Buffer.byteLength(name) + Buffer.byteLength(text);
    for (const [other, kept] of this.store) if (other !== name) bytes += Buffer.byteLength(other) + Buffer.byteLength(kept);
    if (bytes > STORE_BYTES) {
      throw new ScriptException('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.store.set(name, text);
    return this;
  }

  setProperties(properties: unknown, deleteOthers?: unknown): this {
    if (deleteOthers !== undefined && asBoolean(deleteOthers)) this.store.clear();
    for (const [key, value] of Object.entries(properties as object)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: unknown): this {
    this.store.delete(asText(key));
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}
