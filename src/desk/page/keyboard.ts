/** Shortcuts that people know from Sheets: those the engine lacks, and all of them under a Russian keyboard layout. */
import { stores } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { expectPlainPaste } from './plain-paste';
import { shortcutOf } from './shortcuts';
import type { Acts } from './shortcuts';
import { followTab } from './tab-return';

/** A letter key under a layout of other letters: the engine knows shortcuts by Latin letters. */
function latin({ key, code }: KeyboardEvent): string | undefined {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  return letter === undefined || key.length !== 1 || /[a-z]/iu.test(key) ? undefined : letter.toLowerCase();
}

/** The engine's cell composer, once something has been typed. */
let composer: { readonly editionMode: string } | undefined;

/** Whether the keys go to the grid and no cell is being typed into. */
function overGrid(): boolean {
  const active = document.activeElement;
  if (active?.closest('#grid') == null || active instanceof HTMLInputElement || active instanceof HTMLSelectElement) return false;
  return composer === undefined || composer.editionMode === 'inactive';
}

type Composer = NonNullable<typeof composer>;

function remember(made: Composer): void {
  composer = made;
}

/** Remembers the composer, which the engine makes for itself. */
function watchComposer(): void {
  const { prototype } = stores.CellComposerStore;
  const start: typeof prototype.startEdition = Reflect.get(prototype, 'startEdition');
  prototype.startEdition = function (text, selection) {
    // The store is reached through its own method: the engine hands it to nobody.
    remember(this);
    return start.call(this, text, selection);
  };
}

/** Installs the shortcuts. */
export function installKeyboard(model: Model, acts: Acts): void {
  watchComposer();
  const heard = (event: KeyboardEvent): void => {
    expectPlainPaste(false);
    const letter = event.ctrlKey || event.metaKey || event.altKey ? latin(event) : undefined;
    if (letter !== undefined) Object.defineProperty(event, 'key', { value: event.shiftKey ? letter.toUpperCase() : letter });
    // The browser's own windows for these would be in the way wherever the keyboard is.
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') event.preventDefault();
    if (!overGrid()) return;
    if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyV') {
      // Left to the browser, which answers with a paste; the engine would ask for a permission.
      expectPlainPaste(true);
      event.stopImmediatePropagation();
      return;
    }
    if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey) followTab(model);
    const act = shortcutOf(event, model, acts);
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  addEventListener('keydown', heard, true);
}
