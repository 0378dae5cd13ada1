/** What is copied, as other programs understand it: a table with merged cells and looks, and text with tabs, quoted where it must be. */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, Model, Style } from '@odoo/o-spreadsheet';

interface Copied {
  readonly position: CellPosition;
}

/** What the page uses of the engine's clipboard. */
interface Clipboard {
  readonly getters: Model['getters'];
  readonly copiedData?: { readonly cells?: readonly (readonly (Copied | undefined)[])[] };
  readonly clipboardId: string;
  getSheetData: () => object;
  getPlainTextContent: () => string;
  getHTMLContent: () => Promise<string>;
  getClipboardTextAndImageContent: () => Promise<object>;
}

/** The last copy or cut event: while it lasts, what is copied can be put on the clipboard at once. */
let asked: ClipboardEvent | undefined;

/** The clipboard of the event that is being heard. */
function clipboardNow(): DataTransfer | null {
  return asked === undefined || asked.eventPhase === Event.NONE ? null : asked.clipboardData;
}

/** Installs it; call once, before the first Model. */
export function installCopying(): void {
  const prototype = registries.statefulUIPluginRegistry.get('clipboard').prototype as unknown as Clipboard;
  const { getHTMLContent: original, getClipboardTextAndImageContent: content } = prototype;
  prototype.getPlainTextContent = function () {
    const cells = this.copiedData?.cells;
    // An empty text would not count as a copy.
    if (cells === undefined) return '\t';
    return cells.map((row) => row.map((cell) => quoted(textOf(this.getters, cell))).join('\t')).join('\n') || '\t';
  };
  prototype.getHTMLContent = function () {
    const html = htmlOf(this);
    return html === undefined ? original.call(this) : Promise.resolve(html);
  };
  prototype.getClipboardTextAndImageContent = function () {
    const clipboard = clipboardNow();
    const html = clipboard === null ? undefined : htmlOf(this);
    if (clipboard === null || html === undefined) return content.call(this);
    clipboard.setData('text/plain', this.getPlainTextContent());
    clipboard.setData('text/html', html);
    asked?.preventDefault();
    // The engine would write the same once more, some time later: on a busy page after the next keys, which may have pasted or copied.
    return new Promise(() => undefined);
  };
  const hear = (event: ClipboardEvent): void => {
    asked = event;
  };
  addEventListener('copy', hear, true);
  addEventListener('cut', hear, true);
}

/** What was copied, as a table that the engine knows again; nothing if it was no cells. */
function htmlOf(clipboard: Clipboard): string | undefined {
  const cells = clipboard.copiedData?.cells;
  if (cells?.[0]?.[0] === undefined) return undefined;
  const wrapped = document.createElement('div');
  // The engine knows its own copy by these two.
  wrapped.setAttribute('data-osheet-clipboard-id', clipboard.clipboardId);
  wrapped.setAttribute('data-osheet-clipboard', JSON.stringify(clipboard.getSheetData()));
  wrapped.append(tableOf(clipboard.getters, cells));
  return wrapped.outerHTML;
}

function textOf(getters: Model['getters'], cell: Copied | undefined): string {
  if (cell === undefined) return '';
  return getters.shouldShowFormulas() ? getters.getCellText(cell.position, { showFormula: true }) : getters.getEvaluatedCell(cell.position).formattedValue;
}

/** A text with a tab, a line break or a quote inside is put into quotes, as spreadsheets do. */
function quoted(text: string): string {
  return /[\t\n\r]/u.test(text) || text.startsWith('"') ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** A document of its own: nothing in it runs or loads. */
function tableOf(getters: Model['getters'], cells: readonly (readonly (Copied | undefined)[])[]): HTMLTableElement {
  const inert = document.implementation.createHTMLDocument();
  const table = inert.createElement('table');
  table.setAttribute('style', 'border-collapse:collapse');
  for (const row of cells) {
    const line = table.insertRow();
    for (const cell of row) {
      const merge = cell === undefined ? undefined : getters.getMerge(cell.position);
      const isCovered = merge !== undefined && (merge.left !== cell?.position.col || merge.top !== cell.position.row);
      // A merged cell stands once, and the copied part may have lost its corner.
      if (isCovered && row.length + cells.length > 2 && hasCorner(cells, merge)) continue;
      const made = line.insertCell();
      if (cell === undefined) continue;
      if (merge !== undefined && !isCovered) {
        made.colSpan = merge.right - merge.left + 1;
        made.rowSpan = merge.bottom - merge.top + 1;
      }
      const { value } = getters.getEvaluatedCell(cell.position);
      // LibreOffice takes the number from here, unrounded.
      if (typeof value === 'number') made.setAttribute('sdval', String(value));
      const css = cssOf(getters.getCellComputedStyle(cell.position), typeof value === 'number');
      if (css !== '') made.setAttribute('style', css);
      for (const [index, part] of textOf(getters, cell).split('\n').entries()) made.append(...(index === 0 ? [] : [inert.createElement('br')]), part);
    }
  }
  return table;
}

function hasCorner(cells: readonly (readonly (Copied | undefined)[])[], { left, top }: { readonly left: number; readonly top: number }): boolean {
  return cells.some((row) => row.some((cell) => cell?.position.col === left && cell.position.row === top));
}

/** A style as CSS; numbers stand on the right, as they are shown. */
function cssOf(style: Style, isNumber: boolean): string {
  const lines = [...(style.underline === true ? ['underline'] : []), ...(style.strikethrough === true ? ['line-through'] : [])];
  const align = style.align ?? (isNumber ? 'right' : undefined);
  return [
    ...(style.bold === true ? ['font-weight:bold'] : []),
    ...(style.italic === true ? ['font-style:italic'] : []),
    ...(lines.length > 0 ? [`text-decoration:${lines.join(' ')}`] : []),
    ...(style.textColor === undefined ? [] : [`color:${style.textColor}`]),
    ...(style.fillColor === undefined ? [] : [`background-color:${style.fillColor}`]),
    ...(style.fontSize === undefined ? [] : [`font-size:${style.fontSize}pt`]),
    ...(align === undefined ? [] : [`text-align:${align}`]),
    ...(style.verticalAlign === undefined ? [] : [`vertical-align:${style.verticalAlign}`]),
    ...(style.wrapping === 'wrap' ? ['overflow-wrap:break-word'] : []),
  ].join(';');
}
