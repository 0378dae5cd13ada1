/** Ctrl+Shift+V: values alone. The browser's own paste is waited for, since it needs neither https nor a permission. */
import type { Model } from '@odoo/o-spreadsheet';

let expected = false;

/** The next paste is to bring values alone. */
export function expectPlainPaste(): void {
  expected = true;
  // A browser that makes no paste of these keys must not spoil the next one.
  setTimeout(() => (expected = false), 500);
}

/** Installs the pasting of values. */
export function installPlainPaste(model: Model): void {
  const paste = (event: ClipboardEvent): void => {
    if (!expected) return;
    expected = false;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = model.getters.getSelectedZones();
    // What was copied on this page is known better than its text tells.
    const own = text !== '' && text.replace(/\r/gu, '') === model.getters.getClipboardTextContent().replace(/\r/gu, '');
    if (own) model.dispatch('PASTE', { target, pasteOption: 'asValue' });
    else model.dispatch('PASTE_FROM_OS_CLIPBOARD', { target, clipboardContent: { text }, pasteOption: 'asValue' });
  };
  addEventListener('paste', paste, true);
}
