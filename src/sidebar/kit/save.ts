/** Hands a file that the page has made to the browser. */
import { element } from './element';

/** The browser reads the address after the click; a minute is enough for any file of ours. */
const KEPT_MS = 60_000;

/** Saves it under the name, as if a link to it had been clicked. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = element('a', { attributes: { href: address, download: name } });
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
