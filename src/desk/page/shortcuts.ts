/** What the keys do that people know from Sheets and the engine lacks; which element hears them is the keyboard's affair. */
import type { Model } from '@odoo/o-spreadsheet';
import { readTyped } from '../kernel/typed';

/** What of the page a shortcut reaches. */
export interface Acts {
  readonly note: () => void;
  readonly help: () => void;
  /** Ctrl+S: the person wants to know that everything is kept. */
  readonly save: () => void;
}

type Act = () => void;
type BorderSide = 'top' | 'right' | 'bottom' | 'left' | 'clear' | 'external';

const BORDERS: Readonly<Record<string, BorderSide>> = {
  Digit1: 'top',
  Digit2: 'right',
  Digit3: 'bottom',
  Digit4: 'left',
  Digit6: 'clear',
  Digit7: 'external',
};

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

/** What these keys do over the grid; undefined leaves them to the engine or the browser. */
export function shortcutOf(event: KeyboardEvent, model: Model, acts: Acts): Act | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.altKey) return withControlAndAlt(event, model, acts);
  if (control) return withControl(event, model, acts);
  if (event.altKey) return withAlt(event, model);
  return event.code === 'F2' && event.shiftKey ? acts.note : undefined;
}

function withControl({ code, shiftKey }: KeyboardEvent, model: Model, acts: Acts): Act | undefined {
  const sheetId = model.getters.getActiveSheetId();
  const target = model.getters.getSelectedZones();
  switch (code) {
    // The engine would offer to insert a picture, which the desk does not carry.
    case 'KeyO':
      return () => undefined;
    case 'KeyS':
      return acts.save;
    case 'KeyZ':
      return shiftKey ? () => model.dispatch('REQUEST_REDO') : undefined;
    case 'Backslash':
      return shiftKey ? undefined : () => model.dispatch('CLEAR_FORMATTING', { sheetId, target });
    case 'Semicolon':
      return () => insertNow(model, shiftKey ? 'time' : 'date');
    case 'Slash':
      return acts.help;
    case 'Backquote':
      return () => model.dispatch('SET_FORMULA_VISIBILITY', { show: !model.getters.shouldShowFormulas() });
    case 'KeyJ':
      return focusNameBox;
    case 'Home':
      return shiftKey ? () => extendTo(model, { col: 0, row: 0 }) : undefined;
    case 'End':
      return () => (shiftKey ? extendTo(model, lastFilled(model)) : jumpTo(model, lastFilled(model)));
    case 'PageDown':
      return () => model.dispatch('ACTIVATE_NEXT_SHEET');
    case 'PageUp':
      return () => model.dispatch('ACTIVATE_PREVIOUS_SHEET');
    case 'Digit7':
      return shiftKey ? () => drawBorder(model, 'external') : undefined;
    default: {
      const format = shiftKey ? formatOf(code, model) : undefined;
      return format === undefined ? undefined : () => model.dispatch('SET_FORMATTING', { sheetId, target, format });
    }
  }
}

function withControlAndAlt({ code, shiftKey }: KeyboardEvent, model: Model, acts: Acts): Act | undefined {
  if (code === 'KeyM') return acts.note;
  if (code === 'KeyV') return () => model.dispatch('PASTE', { target: model.getters.getSelectedZones(), pasteOption: 'onlyFormat' });
  return code === 'Semicolon' && shiftKey ? () => insertNow(model, 'both') : undefined;
}

function withAlt({ code, shiftKey }: KeyboardEvent, model: Model): Act | undefined {
  if (!shiftKey) {
    // Excel's hands open a list of choices with these keys.
    if (code === 'ArrowDown') return hasChoices(model) ? openChoices : () => model.dispatch('ACTIVATE_NEXT_SHEET');
    return code === 'ArrowUp' ? () => model.dispatch('ACTIVATE_PREVIOUS_SHEET') : undefined;
  }
  if (code === 'Digit5') {
    const strikethrough = model.getters.getCurrentStyle().strikethrough !== true;
    const target = model.getters.getSelectedZones();
    return () => model.dispatch('SET_FORMATTING', { sheetId: model.getters.getActiveSheetId(), target, style: { strikethrough } });
  }
  const side = BORDERS[code];
  return side === undefined ? undefined : () => drawBorder(model, side);
}

function hasChoices(model: Model): boolean {
  const kind = model.getters.getValidationRuleForCell(model.getters.getActivePosition())?.criterion.type;
  return kind === 'isValueInList' || kind === 'isValueInRange';
}

/** Enter begins to type into a cell, and shows its choices. */
function openChoices(): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
}

function drawBorder(model: Model, position: BorderSide): void {
  model.dispatch('SET_ZONE_BORDERS', {
    sheetId: model.getters.getActiveSheetId(),
    target: model.getters.getSelectedZones(),
    border: { position, style: 'thin', color: '#000000' },
  });
}

interface Cell {
  readonly col: number;
  readonly row: number;
}

/** The corner of what is filled: the last row and the last column with a value. */
function lastFilled(model: Model): Cell {
  const { getters } = model;
  let [col, row] = [0, 0];
  for (const position of getters.getEvaluatedCellsPositions(getters.getActiveSheetId())) {
    if (position.col <= col && position.row <= row) continue;
    if (getters.getEvaluatedCell(position).formattedValue === '') continue;
    col = Math.max(col, position.col);
    row = Math.max(row, position.row);
  }
  return { col, row };
}

function jumpTo(model: Model, cell: Cell): void {
  model.selection.selectCell(cell.col, cell.row);
}

function extendTo(model: Model, { col, row }: Cell): void {
  const { cell } = model.getters.getSelection().anchor;
  const zone = {
    left: Math.min(cell.col, col),
    right: Math.max(cell.col, col),
    top: Math.min(cell.row, row),
    bottom: Math.max(cell.row, row),
  };
  model.selection.selectZone({ cell, zone }, { scrollIntoView: false });
}

function focusNameBox(): void {
  const box = document.querySelector<HTMLInputElement>('.o-named-range-selector-container input');
  box?.focus();
  box?.select();
}

/** Today's date, the time of day or both into the active cell. */
function insertNow(model: Model, what: 'date' | 'time' | 'both'): void {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  const locale = model.getters.getLocale();
  const formats = { date: locale.dateFormat, time: locale.timeFormat, both: `${locale.dateFormat} ${locale.timeFormat}` };
  const { content } = readTyped({ date, time, both: `${date} ${time}` }[what], locale, undefined, now.getFullYear());
  model.dispatch('UPDATE_CELL', { ...model.getters.getActivePosition(), content, format: formats[what] });
}
