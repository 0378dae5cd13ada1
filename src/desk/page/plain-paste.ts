/** Ctrl+Shift+V: values alone. The browser's own paste is waited for, since it needs neither https nor a permission. */
import type { Model } from '@odoo/o-spreadsheet';

let expected = false;

/** Whether the paste that these keys make is to bring values alone; a browser that makes none of them must not spoil a later one. */
export function expectPlainPaste(isExpected: boolean): void {
  expected = isExpected;
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
