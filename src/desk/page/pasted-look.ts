/** How a cell copied in another spreadsheet looks: Google Sheets says it in style attributes, Excel in classes, LibreOffice in old HTML. */
import type { Style } from '@odoo/o-spreadsheet';

/** Declarations of the style sheet that came along, by class: Excel's .xl65 {…}. */
export type Classes = ReadonlyMap<string, string>;

/** Reads the style sheets of a pasted document; only rules for a single class count. */
export function classesOf(pasted: Document): Classes {
  const found = new Map<string, string>();
  for (const sheet of pasted.querySelectorAll('style')) {
    for (const [, name = '', body = ''] of sheet.textContent.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/gu)) found.set(name, body);
  }
  return found;
}

/** The number of points of a font size, from 6 to 36 as the menu offers; undefined for none or a strange one. */
function points(size: string): number | undefined {
  const [, amount, unit] = /^([\d.]+)(pt|px)$/u.exec(size) ?? [];
  const value = Math.round(Number(amount) * (unit === 'px' ? 0.75 : 1));
  return value >= 6 && value <= 36 ? value : undefined;
}

/** A colour as #rrggbb; undefined for none and for what only a browser knows (windowtext). */
export function hexOf(colour: string): string | undefined {
  const text = colour.trim().toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(text);
  if (short !== null) return `#${short.slice(1).map((digit) => digit + digit).join('')}`;
  if (/^#[\da-f]{6}$/u.test(text)) return text;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/u.exec(text);
  if (parts !== null) return parts[4] === '0' ? undefined : `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return NAMED.get(text);
}

/** The names that spreadsheets write instead of a code. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'], ['white', '#ffffff'], ['red', '#ff0000'], ['lime', '#00ff00'], ['blue', '#0000ff'], ['yellow', '#ffff00'],
  ['aqua', '#00ffff'], ['fuchsia', '#ff00ff'], ['gray', '#808080'], ['silver', '#c0c0c0'], ['green', '#008000'], ['navy', '#000080'],
  ['maroon', '#800000'], ['olive', '#808000'], ['purple', '#800080'], ['teal', '#008080'], ['orange', '#ffa500'],
]);

const ALIGN = ['left', 'center', 'right'] as const;
const VERTICAL = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;

/** The look of a cell; undefined if it has none of its own. */
export function lookOf(cell: HTMLTableCellElement, classes: Classes): Style | undefined {
  const probe = cell.ownerDocument.createElement('span').style;
  probe.cssText = [...cell.classList].map((name) => classes.get(name) ?? '').join(';');
  // Only what a browser understands is read; Excel's own mso-… is not.
  probe.cssText += cell.getAttribute('style') ?? '';
  const font = cell.querySelector<HTMLElement>('[color]');
  const has = (tags: string): boolean => cell.querySelector(tags)?.textContent === cell.textContent && cell.textContent !== '';
  const line = `${probe.textDecoration} ${probe.textDecorationLine}`;
  const look: Style = {};
  if (/^(bold|[6-9]00)$/u.test(probe.fontWeight) || has('b, strong') || cell.tagName === 'TH') look.bold = true;
  if (probe.fontStyle === 'italic' || has('i, em')) look.italic = true;
  if (line.includes('underline') || has('u')) look.underline = true;
  if (line.includes('line-through') || has('s, strike, del')) look.strikethrough = true;
  const text = hexOf(probe.color === '' ? (font?.getAttribute('color') ?? '') : probe.color);
  // Black letters and white paper are what a cell has without being asked.
  if (text !== undefined && text !== '#000000') look.textColor = text;
  const fill = hexOf(probe.backgroundColor === '' ? (cell.getAttribute('bgcolor') ?? '') : probe.backgroundColor);
  if (fill !== undefined && fill !== '#ffffff') look.fillColor = fill;
  const size = points(probe.fontSize);
  if (size !== undefined && size !== 10 && size !== 11) look.fontSize = size;
  const align = ALIGN.find((each) => each === (probe.textAlign === '' ? cell.getAttribute('align') : probe.textAlign));
  if (align !== undefined) look.align = align;
  const vertical = (VERTICAL as Readonly<Record<string, Style['verticalAlign']>>)[probe.verticalAlign];
  if (vertical !== undefined && vertical !== 'bottom') look.verticalAlign = vertical;
  if (probe.overflowWrap === 'break-word' || (probe.whiteSpace === 'normal' && cell.hasAttribute('style'))) look.wrapping = 'wrap';
  return Object.keys(look).length === 0 ? undefined : look;
}
