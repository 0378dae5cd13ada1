/**
 * A clipboard for pages served over http to a network: browsers offer theirs only under https and on the same machine, but let a
 * page write during a copy event that it asks for itself.
 */

/** What the engine writes: like a ClipboardItem, which does not exist there either. */
class Item {
  constructor(readonly parts: Readonly<Record<string, Blob>>) {}
}

/** Puts texts on the clipboard by a copy event; the grid does not hear of it. */
function put(texts: Readonly<Record<string, string>>): void {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [kind, text] of Object.entries(texts)) event.clipboardData?.setData(kind, text);
  };
  addEventListener('copy', fill, true);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies on a page served over http to the network
  document.execCommand('copy');
  removeEventListener('copy', fill, true);
}

async function write(items: readonly Item[]): Promise<void> {
  const texts: Record<string, string> = {};
  for (const { parts } of items) {
    for (const [kind, blob] of Object.entries(parts)) if (kind.startsWith('text/')) texts[kind] = await blob.text();
  }
  put(texts);
}

/** Installs the clipboard where the browser gives none; call before the spreadsheet is mounted. */
export function installClipboard(): void {
  // The compiler knows only pages under https.
  if ((navigator as { clipboard?: Clipboard }).clipboard !== undefined) return;
  const refused = (): Promise<never> => Promise.reject(new Error('Reading the clipboard needs https.'));
  const writeText = (text: string): Promise<void> => {
    put({ 'text/plain': text });
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { write, writeText, read: refused, readText: refused } });
  Object.assign(globalThis, { ClipboardItem: Item });
}

/** Copies a text that a person asked for. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
