/**
 * Keys that come before the screen has followed the key before: a quick typist's, or anybody's on a slow computer. The component empties
 * its field when the next frame is drawn; a letter typed until then would join what was entered into the cell before, and an arrow meant for a menu would move the selection.
 */
import type { App } from '@odoo/owl';

/** Draws what waits for the next frame, before a key or a text gets to its field. */
export function keepUpWithKeys({ scheduler }: Pick<App, 'scheduler'>, area: HTMLElement): void {
  const catchUp = (): void => {
    if (scheduler.tasks.size > 0) scheduler.processTasks();
  };
  area.addEventListener(
    'keydown',
    (event) => {
      catchUp();
      giveToMenu(event);
    },
    true,
  );
  // Texts that no key announces: from an input method, a phone's keyboard, dictation.
  area.addEventListener('beforeinput', catchUp, true);
}

/** A menu that was just drawn has taken the keyboard: the key pressed behind the one that opened it is the menu's, not the grid's. */
function giveToMenu(event: KeyboardEvent): void {
  const active = document.activeElement;
  const menu = active?.closest('.o-menu-wrapper');
  if (active === null || menu == null || (event.target instanceof Node && menu.contains(event.target))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  active.dispatchEvent(new KeyboardEvent(event.type, event));
}
