/** Shortcuts that people know from Sheets: those the engine lacks, and all of them under a Russian keyboard layout. */
import { stores } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { readTyped } from '../kernel/typed';

/** Number formats of Ctrl+Shift+1 … 6, as in Sheets; the currency is the locale's. */
function formatOf(digit: string, model: Model): string | undefined {
  const { dateFormat, timeFormat, code } = model.getters.getLocale();
  const formats: Readonly<Record<string, string>> = {
    Digit1: '#,##0.00',
    Digit2: timeFormat,
    Digit3: dateFormat,
    Digit4: code.startsWith('ru') ? '#,##0.00 "₽"' : '"$"#,##0.00',
    Digit5: '0.00%',
    Digit6: '0.00E+00',
  };
  return formats[digit];
}

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

/** Installs the shortcuts; `note` opens the note of the active cell. */
export function installKeyboard(model: Model, note: () => void): void {
  watchComposer();
  const shortcut = (event: KeyboardEvent): (() => void) | undefined => {
    const { code, shiftKey, altKey } = event;
    const sheetId = model.getters.getActiveSheetId();
    const target = model.getters.getSelectedZones();
    if (!(event.ctrlKey || event.metaKey)) return code === 'F2' && shiftKey ? note : undefined;
    if (altKey) return code === 'KeyM' ? note : undefined;
    // The engine would offer to insert a picture, which the desk does not carry.
    if (code === 'KeyO') return () => undefined;
    if (code === 'KeyZ' && shiftKey) return () => model.dispatch('REQUEST_REDO');
    if (code === 'Backslash' && !shiftKey) return () => model.dispatch('CLEAR_FORMATTING', { sheetId, target });
    if (code === 'Semicolon') return () => insertNow(model, shiftKey);
    const format = shiftKey ? formatOf(code, model) : undefined;
    return format === undefined ? undefined : () => model.dispatch('SET_FORMATTING', { sheetId, target, format });
  };
  const heard = (event: KeyboardEvent): void => {
    const letter = event.ctrlKey || event.metaKey || event.altKey ? latin(event) : undefined;
    if (letter !== undefined) Object.defineProperty(event, 'key', { value: event.shiftKey ? letter.toUpperCase() : letter });
    const act = overGrid() ? shortcut(event) : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  addEventListener('keydown', heard, true);
}

/** Today's date or the time of day into the active cell. */
function insertNow(model: Model, time: boolean): void {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const text = time
    ? `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`
    : `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const locale = model.getters.getLocale();
  const { content } = readTyped(text, locale, undefined, now.getFullYear());
  model.dispatch('UPDATE_CELL', { ...model.getters.getActivePosition(), content, format: time ? locale.timeFormat : locale.dateFormat });
}
