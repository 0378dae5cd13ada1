/** Pasting from other programs: texts are read as if typed, plain-text cells keep them as they are, exact numbers stay exact. */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import { tableOfHtml, tableOfText } from './pasted-table';
import type { PastedCell, PastedTable } from './pasted-table';
import { read } from './typing';

/** A cell on its way into the grid; the engine's own handler sees it as one copied inside. */
interface Carried {
  readonly pasted?: PastedCell;
  readonly content: string;
  readonly evaluatedCell: { readonly value: string; readonly formattedValue: string };
}

interface PasteOptions {
  readonly pasteOption?: string;
}

/** What the page uses of the engine's handler of cells. */
interface Handler {
  readonly getters: Model['getters'];
  readonly dispatch: (type: string, payload: object) => void;
  convertTextToClipboardData: (text: string) => { readonly cells: readonly (readonly Carried[])[] };
  pasteCell: (origin: Carried, target: CellPosition, options: PasteOptions | undefined) => void;
}

let last = { text: '', html: '' };

/** The table that a text on the clipboard stands for: its HTML says more, if it came with it. */
export function pastedTable(text: string): PastedTable {
  return (last.html !== '' && last.text === text ? tableOfHtml(last.html) : undefined) ?? tableOfText(text);
}

/** Installs the reading; call once, before the first Model. */
export function installPasting(): void {
  // Before the grid takes the event, of which it passes on the plain text alone.
  const remember = ({ clipboardData }: ClipboardEvent): void => {
    last = { text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' };
  };
  addEventListener('paste', remember, true);
  const registry = registries.clipboardHandlersRegistries.cellHandlers;
  const handler = registry.get('cell').prototype as unknown as Handler;
  const { pasteCell } = handler;
  handler.convertTextToClipboardData = (text) => {
    const table = pastedTable(text);
    const width = Math.max(...table.map((row) => row.length));
    const carried = (pasted: PastedCell): Carried => ({
      pasted,
      content: pasted.text,
      evaluatedCell: { value: pasted.text, formattedValue: pasted.text },
    });
    return { cells: table.map((row) => Array.from({ length: width }, (_, index) => carried(row[index] ?? { text: '' }))) };
  };
  handler.pasteCell = function (origin, target, options) {
    if (origin.pasted === undefined) {
      pasteCell.call(this, origin, target, options);
      return;
    }
    if (options?.pasteOption === 'onlyFormat') return;
    const { text, number } = origin.pasted;
    const format = this.getters.getCell(target)?.format;
    const typed = read(text, this.getters.getLocale(), format);
    const exact = number !== undefined && format !== '@' && !typed.content.startsWith('=');
    this.dispatch('UPDATE_CELL', { ...target, ...typed, ...(exact ? { content: String(number) } : {}) });
  };
}
