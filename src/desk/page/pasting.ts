/** Pasting from other programs: texts are read as if typed, plain-text cells keep them as they are, exact numbers stay exact, looks come along. */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
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

/** What the page uses of the engine's handler of merged cells. */
interface MergeHandler {
  convertTextToClipboardData: (text: string) => { readonly merges: readonly (readonly (Zone | undefined)[])[] };
  paste: (target: object, content: object, options: PasteOptions) => void;
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
    const { text, number, look } = origin.pasted;
    const plain = options?.pasteOption === 'asValue' || look === undefined;
    if (options?.pasteOption === 'onlyFormat') {
      if (!plain) this.dispatch('UPDATE_CELL', { ...target, style: look });
      return;
    }
    const format = this.getters.getCell(target)?.format;
    const typed = read(text, this.getters.getLocale(), format);
    const exact = number !== undefined && format !== '@' && !typed.content.startsWith('=');
    const style = plain ? {} : { style: { ...this.getters.getCell(target)?.style, ...look } };
    this.dispatch('UPDATE_CELL', { ...target, ...typed, ...style, ...(exact ? { content: String(number) } : {}) });
  };
  const merges = registry.get('merge').prototype as unknown as MergeHandler;
  const { paste } = merges;
  merges.convertTextToClipboardData = (text) => ({ merges: mergesOf(pastedTable(text)) });
  merges.paste = function (target, content, options) {
    if (options.pasteOption !== 'asValue') paste.call(this, target, content, options);
  };
}

/** Where cells are merged, as the engine copies it: a rectangle at each upper left corner. */
function mergesOf(table: PastedTable): (Zone | undefined)[][] {
  return table.map((row) =>
    row.map(({ span }) => (span === undefined ? undefined : { top: 0, left: 0, bottom: span.rows - 1, right: span.columns - 1 })),
  );
}
