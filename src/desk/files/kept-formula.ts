/**
 * Formulas of a file that the kernel cannot compute (LET, LAMBDA, QUERY, tables, other books). Such a cell holds the file's text and
 * its last value: IFERROR(__XLUDF.EXCEL("text", what it refers to …), value), after Google's own way. So the value is seen and counted
 * with, the references move along with rows and columns, and the file gets its formula back as it was.
 */
import { deskText, deskTextPattern, textOfDesk } from '../kernel/quoted-text';
import { closeRange, openRange, renameTab, type TabNames } from './formula-dialect';

export type Value = string | number | boolean;

export interface ForeignFormula {
  /** Whose text it is: of an .xlsx file, or of Sheets, which a file holds in Google's wrapper. */
  readonly of: 'excel' | 'google';
  /** Without its equals sign. */
  readonly text: string;
  /** Of an array: how many rows and columns it fills, and whether it was entered as one ("fixed") or spreads by itself. */
  readonly array?: { readonly rows: number; readonly columns: number; readonly fixed: boolean };
}

/** Stands for a quote inside the text, where the kernel allows none. */
const QUOTE = '\uFF02';
const names = { excel: '__XLUDF.EXCEL', google: '__XLUDF.DUMMYFUNCTION' } as const;
const CELL = '\\$?[A-Z]{1,3}\\$?\\d{1,7}';
const REFERENCES = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\]|(?<![\\w.$:!'\\u00C0-\\uFFFF])((?:'(?:[^'\\[]|'')+'!|[A-Za-z_\\u00C0-\\uFFFF][\\w.\\u00C0-\\uFFFF]*!)?(?:${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+))(?![\\w.(!:'\\u00C0-\\uFFFF])`,
  'g',
);

/** The content of the cell. Without a value (the file had none, or an error) it shows #N/A. */
export function keepFormula({ of, text, array }: ForeignFormula, value: Value | undefined, tabs: TabNames): string {
  const references: string[] = [];
  const marked = text.replace(REFERENCES, (whole, reference?: string) => {
    if (reference === undefined) return whole;
    const desk = openRange(reference.replace(/^(?:'(?:[^']|'')+'|[^!'"]+)!/, (tab) => renameTab(tab, (name) => tabs.onDesk(name))));
    const tab = /^(?:'((?:[^']|'')+)'|([^!]+))!/.exec(desk);
    // A tab that is not there cannot be referred to.
    if (tab && tabs.inExcel((tab[1] ?? tab[2] ?? '').replace(/''/g, "'")) === undefined) return whole;
    references.push(desk);
    return `⟨${references.length}⟩`;
  });
  const head = array ? `{${array.rows}×${array.columns}${array.fixed ? '!' : ''}}` : '';
  const call = `${names[of]}("${(head + marked).replace(/"/g, QUOTE)}"${references.map((reference) => `,${reference}`).join('')})`;
  if (value === undefined) return `=${call}`;
  return `=IFERROR(${call},${typeof value === 'string' ? deskText(value) : typeof value === 'boolean' ? String(value).toUpperCase() : String(value)})`;
}

const KEPT = /^=\s*(?:IFERROR\(\s*)?__XLUDF\.(EXCEL|DUMMYFUNCTION)\("([^"]*)"/i;

/** The formula a cell keeps for the file; undefined for any other content. References read as the kernel has moved them. */
export function keptFormula(content: string, tabs: TabNames): ForeignFormula | undefined {
  const found = KEPT.exec(content);
  if (!found) return undefined;
  const references = argumentsOf(content.slice(found[0].length));
  const of = found[1]?.toUpperCase() === 'EXCEL' ? 'excel' : 'google';
  const text = (found[2] ?? '').replaceAll(QUOTE, '"').replace(/⟨(\d+)⟩/g, (whole, number: string) => {
    const reference = references[Number(number) - 1];
    if (reference === undefined) return whole;
    if (reference.startsWith('#REF')) return '#REF!';
    const moved = reference.replace(/^(?:'(?:[^']|'')+'|[^!'"]+)!/, (tab) => (of === 'excel' ? renameTab(tab, (name) => tabs.inExcel(name)) : tab));
    return of === 'excel' ? moved.replace(/[^!]+$/, closeRange) : moved;
  });
  const size = /^\{(\d+)×(\d+)(!?)\}/.exec(text);
  if (!size) return { of, text };
  return { of, text: text.slice(size[0].length), array: { rows: Number(size[1]), columns: Number(size[2]), fixed: size[3] === '!' } };
}

/** The arguments up to the closing parenthesis of the call; what stands in quotes is no separator. */
function argumentsOf(rest: string): string[] {
  const list: string[] = [];
  for (const [piece] of rest.matchAll(/(?:'(?:[^']|'')*'|"[^"]*"|[^,)'"])+|[,)]/g)) {
    if (piece === ')') break;
    if (piece !== ',') list.push(piece.trim());
  }
  return list;
}

/** The last value a kept cell shows, as the file had it; undefined when it had none. */
export function keptValue(content: string): Value | undefined {
  const last = new RegExp(`\\),(?:(-?[\\d.]+(?:e[+-]?\\d+)?)|(TRUE|FALSE)|("(?:[^"])*"|${deskTextPattern}))\\)$`, 'i').exec(content);
  if (!last) return undefined;
  if (last[1] !== undefined) return Number(last[1]);
  if (last[2] !== undefined) return last[2].toUpperCase() === 'TRUE';
  const text = last[3] ?? '';
  return text.startsWith('(') ? textOfDesk(text) : text.slice(1, -1);
}
