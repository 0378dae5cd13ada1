/** The window that lists the shortcuts, opened by Ctrl+/ and from the menu. */
import type { MenuWords } from '../words/menu-words';
import type { Sentences } from '../words/sentences';
import { element } from './elements';

/** Opens the window; does nothing while it is open. */
export function showShortcuts(words: MenuWords, sentences: Sentences): void {
  if (document.querySelector('.desk-shortcuts') !== null) return;
  const before = document.activeElement;
  const close = (): void => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const groups = words.groups.map(([heading, ...lines]) =>
    element(
      'section',
      {},
      element('h3', {}, heading),
      element('dl', {}, ...lines.map(([what, keys]) => element('div', {}, element('dt', {}, what), element('dd', {}, keys)))),
    ),
  );
  const cross = element('button', { type: 'button', class: 'desk-cross', 'aria-label': sentences.close, click: close }, '×');
  const dialog = element(
    'dialog',
    { class: 'desk-dialog desk-shortcuts', 'aria-labelledby': 'desk-shortcuts-title' },
    element('div', { class: 'desk-dialog-head' }, element('h2', { id: 'desk-shortcuts-title' }, words.shortcuts), cross),
    element('div', { class: 'desk-shortcuts-groups', tabindex: '0' }, ...groups),
  );
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  // The grid listens on the window: what is typed here must not reach it.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  cross.focus();
}
