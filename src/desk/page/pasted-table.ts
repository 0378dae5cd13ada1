/** What other programs put on the clipboard, as a table of texts and, where they say so, exact numbers. */

import type { Style } from '@odoo/o-spreadsheet';
import { classesOf, lookOf } from './pasted-look';
import type { Classes } from './pasted-look';

export interface PastedCell {
  readonly text: string;
  /** The value behind the text, unrounded. */
  readonly number?: number;
  readonly look?: Style;
  /** How many rows and columns a merged cell takes, from its upper left corner. */
  readonly span?: { readonly rows: number; readonly columns: number };
}

export type PastedTable = readonly (readonly PastedCell[])[];

/** Reads tab-separated text. Spreadsheets put quotes around a cell that holds a tab, a line break or a quote. */
export function tableOfText(text: string): PastedTable {
  const rows: PastedCell[][] = [[]];
  let rest = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\n|$)/u.exec(rest);
    const inner = quoted?.[1];
    const unquote = inner !== undefined && /[\t\n]|""/u.test(inner);
    const raw = unquote ? (quoted?.[0] ?? '') : (/^[^\t\n]*/u.exec(rest)?.[0] ?? '');
    rows[rows.length - 1]?.push({ text: unquote ? inner.replace(/""/gu, '"') : raw });
    const end = rest.charAt(raw.length);
    if (end === '') return rows;
    if (end === '\n') rows.push([]);
    rest = rest.slice(raw.length + 1);
  }
}

/** Reads the first table of a piece of HTML; undefined if it has none. The cells that a merged one covers are blank. */
export function tableOfHtml(html: string): PastedTable | undefined {
  // A document of its own: nothing in it runs or loads.
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  const table = pasted.querySelector('table');
  if (table === null) return undefined;
  const classes = classesOf(pasted);
  const rows: PastedCell[][] = [];
  [...table.rows].forEach((line, index) => {
    const row = (rows[index] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (row[column] !== undefined) column += 1;
      const span = { rows: Math.min(cell.rowSpan, table.rows.length - index), columns: cell.colSpan };
      for (let down = 0; down < span.rows; down += 1) {
        const below = (rows[index + down] ??= []);
        for (let across = 0; across < span.columns; across += 1) below[column + across] = down + across === 0 ? cellOf(cell, classes, span) : { text: '' };
      }
    }
  });
  return rows.map((row) => Array.from(row, (cell: PastedCell | undefined) => cell ?? { text: '' }));
}

function cellOf(cell: HTMLTableCellElement, classes: Classes, span: NonNullable<PastedCell['span']>): PastedCell {
  const look = lookOf(cell, classes);
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  const text = cell.textContent.replace(/[^\S\n\u00a0\u202f]+/gu, ' ').trim();
  const number = numberOf(cell);
  return {
    text,
    ...(number === undefined ? {} : { number }),
    ...(look === undefined ? {} : { look }),
    ...(span.rows * span.columns > 1 ? { span } : {}),
  };
}

/** The unrounded number of a cell, as Google Sheets, LibreOffice and Excel each say it. */
function numberOf(cell: HTMLTableCellElement): number | undefined {
  const said = cell.getAttribute('data-sheets-value');
  const value = said === null ? (cell.getAttribute('sdval') ?? cell.getAttribute('x:num')) : googleNumber(said);
  const number = value === null || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Google writes {"1":3,"3":1.5} for a number. */
function googleNumber(said: string): string | null {
  try {
    const value = JSON.parse(said) as { readonly 1?: unknown; readonly 3?: unknown } | null;
    return value?.[1] === 3 && typeof value[3] === 'number' ? String(value[3]) : null;
  } catch {
    return null;
  }
}
