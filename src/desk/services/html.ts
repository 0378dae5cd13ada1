/** HtmlService: the pages of sidebars and dialogs. */
import { BlobService } from './blob';
import { Mismatch, ScriptException } from './exception';
import type { Run } from './run';
import { EnumValue, Service, asInteger, asText } from './service';
import type { Methods } from './service';

export const htmlServiceMethods = ['createHtmlOutput', 'createHtmlOutputFromFile', 'getUserAgent'] as const satisfies readonly (keyof GoogleAppsScript.HTML.HtmlService)[];

export class HtmlServiceService extends Service implements Methods<typeof htmlServiceMethods> {
  override readonly className = 'HtmlService';

  createHtmlOutput(html?: unknown): HtmlOutputService { return new HtmlOutputService(this.run, html === undefined ? '' : asText(html)); }

  createHtmlOutputFromFile(name: unknown): HtmlOutputService {
    const page = this.run.shared.addon.pages[asText(name).replace(/\.html$/u, '')];
    if (page === undefined) throw new ScriptException(`No HTML file named ${asText(name)} was found.`);
    return new HtmlOutputService(this.run, page);
  }

  getUserAgent(): null { return null; }
}

export const htmlOutputMethods = [
  'addMetaTag', 'append', 'appendUntrusted', 'clear', 'getAs', 'getBlob', 'getContent', 'getFaviconUrl', 'getHeight', 'getMetaTags', 'getTitle', 'getWidth', 'setContent', 'setFaviconUrl', 'setHeight', 'setSandboxMode',
  'setTitle', 'setWidth', 'setXFrameOptionsMode',
] as const satisfies readonly (keyof GoogleAppsScript.HTML.HtmlOutput)[];

export class HtmlOutputService extends Service implements Methods<typeof htmlOutputMethods> {
  override readonly className = 'HtmlOutput';
  title = '';
  width: number | null = null;
  height: number | null = null;
  private favicon: string | null = null;

  constructor(run: Run, private html: string) {
    super(run);
  }

  getContent(): string { return this.html; }
  getTitle(): string { return this.title; }
  getWidth(): number | null { return this.width; }
  getHeight(): number | null { return this.height; }

  setContent(html: unknown): this {
    this.html = asText(html);
    return this;
  }

  append(html: unknown): this {
    this.html += asText(html);
    return this;
  }

  /** As text, whatever its place. */
  appendUntrusted(text: unknown): this {
    this.html += asText(text).replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
    return this;
  }

  getBlob(): BlobService { return new BlobService(this.run, Buffer.from(this.html), 'text/html', this.title === '' ? null : this.title); }
  getAs(contentType: unknown): BlobService { return this.getBlob().getAs(contentType); }
  getFaviconUrl(): string | null { return this.favicon; }
  getMetaTags(): never[] { return []; }

  /** Pages of sidebars and dialogs have none to show: it is kept. */
  setFaviconUrl(url: unknown): this {
    this.favicon = asText(url);
    return this;
  }

  clear(): this {
    this.html = '';
    return this;
  }

  setTitle(title: unknown): this {
    this.title = asText(title);
    return this;
  }

  setWidth(width: unknown): this {
    this.width = width === null ? null : asInteger(width);
    return this;
  }

  setHeight(height: unknown): this {
    this.height = height === null ? null : asInteger(height);
    return this;
  }

  /** The desk's page sets its own head: the tag is checked and not kept. */
  addMetaTag(name: unknown, content: unknown): this {
    asText(name);
    asText(content);
    return this;
  }

  /** Has had no effect on Google for years. */
  setSandboxMode(mode: unknown): this { return this.checked(mode); }
  setXFrameOptionsMode(mode: unknown): this { return this.checked(mode); }

  private checked(mode: unknown): this {
    if (!(mode instanceof EnumValue)) throw new Mismatch();
    return this;
  }
}
