/**
 * Keys that come before the screen has followed the key before: a quick typist's, or anybody's on a slow computer. The component empties
 * its field when the next frame is drawn; a letter typed until then would join what was entered into the cell before.
 */
import type { App } from '@odoo/owl';

/** Draws what waits for the next frame, before a key or a text gets to its field. */
export function keepUpWithKeys({ scheduler }: Pick<App, 'scheduler'>, area: HTMLElement): void {
  const catchUp = (): void => {
    if (scheduler.tasks.size > 0) scheduler.processTasks();
  };
  area.addEventListener('keydown', catchUp, true);
  // Texts that no key announces: from an input method, a phone's keyboard, dictation.
  area.addEventListener('beforeinput', catchUp, true);
}
