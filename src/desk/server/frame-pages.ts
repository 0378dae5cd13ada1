/** The pages of sidebars and dialogs, each served once under an address that cannot be guessed, in an opaque origin. */
import { randomBytes } from 'node:crypto';

/**
 * Nothing may be fetched and nothing sent: the page lives of what is inlined in it. `sandbox` makes the origin opaque even if
 * somebody opens the address in a tab of its own.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-downloads allow-forms allow-modals allow-popups',
].join('; ');

export class FramePages {
  private readonly pages = new Map<string, string>();

  /** `script` defines google.script inside the frame. */
  constructor(private readonly script: string) {}

  /** Keeps a page to be served; answers its id, which is also the last part of its address. */
  open(html: string): string {
    const id = randomBytes(18).toString('base64url');
    this.pages.set(id, this.withScript(html));
    return id;
  }

  page(id: string): string | undefined {
    return this.pages.get(id);
  }

  close(id: string): void {
    this.pages.delete(id);
  }

  /** google.script comes before any script of the page; a doctype stays first. */
  private withScript(html: string): string {
    const inserted = `<meta charset="utf-8"><script>${this.script.replace(/<\/script/giu, '<\\/script')}</script>`;
    const head = /<head[^>]*>/iu.exec(html) ?? /<html[^>]*>/iu.exec(html) ?? /<!doctype[^>]*>/iu.exec(html);
    if (head === null) return `<!doctype html>${inserted}${html}`;
    const at = head.index + head[0].length;
    return html.slice(0, at) + inserted + html.slice(at);
  }
}
