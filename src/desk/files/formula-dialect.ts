/**
 * Formulas as the desk (and Google Sheets) write them, and as an .xlsx file does: prefixes of young functions, open ranges,
 * links inside the workbook, tab names, and formulas that only Sheets can compute, which go into the same wrapper that
 * Google's own export uses, IFERROR(__xludf.DUMMYFUNCTION("formula"),value), so that every program shows the value.
 */
import { declaredNames, markedNames } from '../kernel/lambda/names';
import { deskTextPattern, engineText, engineTexts, textOfDesk, writtenText, writtenTexts } from '../kernel/quoted-text';
import { agreedArguments, arrayFunctions, demandedArguments, spellingInExcel } from './excel-functions';

/** Both names of each tab, and what a link's gid says for it. */
export interface TabNames {
  inExcel(deskName: string): string | undefined;
  onDesk(excelName: string): string | undefined;
  gid(deskName: string): string | undefined;
  ofGid(gid: string): string | undefined;
}

export interface ExcelFormula {
  /** Without the equals sign. `wrapped`: only Sheets computes it, the text is to be wrapped by `wrapped()`. */
  readonly kind: 'plain' | 'array' | 'wrapped';
  readonly text: string;
  /** Reading the text back gives the very formula that was written. */
  readonly exact: boolean;
  /** Its result is an array by nature, even where it fills one cell. */
  readonly arrayByNature: boolean;
}

export type DeskFormula =
  /** `google`: the text inside Google's wrapper, where there was one. */
  | { readonly kind: 'formula'; readonly text: string; readonly functions: readonly string[]; readonly google?: string }
  /** A cell that another cell's array fills: not a formula of its own. */
  | { readonly kind: 'spilled' };

const LETTER = 'A-Za-z_\\u00C0-\\uFFFF';
const tokensWith = (text: string): RegExp => new RegExp(
  [
  text,
  "'(?:[^']|'')*'!", // tab in quotes
  `[${LETTER}][\\w.${LETTER}]*\\s*\\(`, // function
  `[${LETTER}][\\w.${LETTER}]*!`, // tab
  '\\$?[A-Za-z]{1,3}\\$?\\d+:\\$?(?:[A-Za-z]{1,3}(?:\\$?\\d+)?|\\d+)(?![\\w.(])', // range
  '#REF!?',
  '[(){},]',
  ].join('|'),
  'g',
);
/** Texts in the kernel's notation; a text with quotes in it takes several pieces. */
const DESK = tokensWith(`${deskTextPattern}|"(?:[^"\\\\]|""|\\\\[\\s\\S])*"`);
const EXCEL = tokensWith('"(?:[^"]|"")*"');

interface OpenCall {
  readonly name: string;
  commas: number;
  empty: boolean;
}

/** A formula of the desk, with its equals sign, for a file. */
export function toExcel(formula: string, tabs: TabNames): ExcelFormula {
  const body = formula.slice(1).trim();
  let exact = body.length === formula.length - 1;
  let foreign = false as boolean;
  let arrayByNature = false;
  const outer = /^ARRAYFORMULA\s*\(/i.exec(body);
  let unwraps = outer !== null;
  const calls: OpenCall[] = [];
  const own = declaredNames(body);
  let first = true;
  const unmarked = body.replace(DESK, (token, offset: number) => {
    const open = calls[calls.length - 1];
    const pieces = token.length > 2 && token.startsWith('("') ? textOfDesk(token) : undefined;
    if (pieces !== undefined) {
      if (open) open.empty = false;
      return writtenText(pieces);
    }
    const last = token.charAt(token.length - 1);
    if (open && token !== ')') open.empty = false;
    if (last === '"') {
      const link = linkToExcel(token, tabs);
      if (link !== undefined) {
        exact &&= linkToDesk(link, tabs) === token;
        return link;
      }
      if (!token.includes('\\"')) return token;
      exact = false;
      return token.replace(/\\"/g, '""');
    }
    if (last === '!') {
      if (token === '#REF!') exact = false;
      return token === '#REF!' ? token : renameTab(token, (name) => tabs.inExcel(name));
    }
    if (last === '(') {
      const name = token.slice(0, -1).trim();
      if (name !== '') {
        const upper = name.toUpperCase();
        if (first) arrayByNature = arrayFunctions.has(upper);
        first = false;
        calls.push({ name: upper, commas: 0, empty: true });
        if (outer && offset === 0) return '';
        if (own.has(name.toLowerCase())) return token;
        const spelled = spellingInExcel(upper);
        if (spelled === undefined) foreign = true;
        if (upper !== token.slice(0, -1)) exact = false;
        return `${spelled ?? upper}(`;
      }
      calls.push({ name: '', commas: 0, empty: true });
      return token;
    }
    if (token === '{') calls.push({ name: '', commas: 0, empty: true });
    else if (token === ',') {
      if (open) open.commas++;
    } else if (token === '}') calls.pop();
    else if (token === ')') {
      const closed = calls.pop();
      if (!closed) {
        foreign = true;
        return token;
      }
      if (outer && calls.length === 0) {
        if (offset === body.length - 1 && unwraps) return '';
        unwraps = false;
      }
      const given = closed.empty && body.slice(0, offset).trimEnd().endsWith('(') ? 0 : closed.commas + 1;
      if (given > (agreedArguments.get(closed.name) ?? Infinity)) foreign = true;
      const demanded = demandedArguments.get(closed.name);
      if (demanded && given === demanded.count - 1) {
        exact = false;
        return `,${demanded.filler})`;
      }
    } else if (token === '#REF') return '#REF!';
    else if (token.includes(':')) return closeRange(token);
    return token;
  });
  const text = markedNames(unmarked, own);
  if (foreign || calls.length > 0 || (outer && !unwraps) || text.length > 8000) return { kind: 'wrapped', text: body, exact, arrayByNature };
  return { kind: outer ? 'array' : 'plain', text, exact, arrayByNature };
}

/** The wrapper that shows a value where a formula cannot be computed. */
export function wrapped(formula: string, value: string | number | boolean | null): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${literal(writtenTexts(formula))}),${typeof value === 'number' ? String(value) : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : literal(value ?? '')})`;
}

/** A text as formulas write it; Excel allows 255 characters a piece. */
function literal(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || start === 0; start += 250) pieces.push(`"${text.slice(start, start + 250).replace(/"/g, '""')}"`);
  return pieces.join('&');
}

/** A formula of a file, without its equals sign, for the desk. */
export function toDesk(formula: string, array: boolean, tabs: TabNames): DeskFormula {
  const inner = unwrap(formula);
  if (inner !== undefined) {
    if (/^"?COMPUTED_VALUE"?$/.test(inner)) return { kind: 'spilled' };
    const own = inner.replace(/^=/, '');
    return { kind: 'formula', text: `=${engineTexts(own)}`, functions: functionsOf(inner), google: own };
  }
  const functions: string[] = [];
  const text = formula.replace(EXCEL, (token) => {
    const last = token.charAt(token.length - 1);
    if (last === '"') return linkToDesk(token, tabs) ?? engineText(token);
    if (token === '#REF!') return '#REF';
    if (last === '!') return renameTab(token, (name) => tabs.onDesk(name));
    // A function that the formula itself has named.
    if (/^_xlpm\./i.test(token)) return token.slice('_xlpm.'.length);
    if (last === '(' && token.length > 1) {
      const name = token.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '');
      const upper = name.slice(0, -1).trim().toUpperCase();
      functions.push(upper);
      // LibreOffice writes names it does not know in small letters.
      return upper === 'LOG10' ? 'LOG(' : `${upper}(`;
    }
    return token.includes(':') ? openRange(token) : token;
  });
  const outermost = functions[0];
  const wrap = array && !(outermost !== undefined && arrayFunctions.has(outermost));
  const plain = text.replace(/_xlpm\./g, '');
  return {
    kind: 'formula',
    text: wrap ? `=ARRAYFORMULA(${plain})` : `=${plain}`,
    functions,
  };
}

/** The names of the functions a formula of the desk calls, in capitals. */
export function functionsOf(formula: string): string[] {
  const names: string[] = [];
  for (const [token] of formula.matchAll(DESK)) {
    if (token.endsWith('(') && token.length > 1) names.push(token.slice(0, -1).trim().toUpperCase());
  }
  return names;
}

function unwrap(formula: string): string | undefined {
  const head = /^(?:IFERROR\()?@?__xludf\.DUMMYFUNCTION\(/i.exec(formula);
  if (!head) return undefined;
  const texts = /^\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*/.exec(formula.slice(head[0].length));
  if (!texts) return undefined;
  let joined = '';
  for (const [piece] of texts[0].matchAll(/"(?:[^"]|"")*"/g)) joined += piece.slice(1, -1).replace(/""/g, '"');
  return joined;
}

/** A tab's name with its exclamation mark, renamed; as it was when there is no other name. */
export function renameTab(token: string, rename: (name: string) => string | undefined): string {
  const name = token.startsWith("'") ? token.slice(1, -2).replace(/''/g, "'") : token.slice(0, -1);
  const other = rename(name);
  return other === undefined || other === name ? token : `${quoted(other)}!`;
}

/** A tab's name in the quotes of formulas. */
export function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** "B2:B" runs to the end of the sheet; a file must say where that is. */
export function closeRange(range: string): string {
  const parts = /^(.+):(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(range);
  if (!parts) return range;
  const [, start = '', fixed = '', column = '', , row = ''] = parts;
  if (row === '') return `${start}:${fixed}${column}1048576`;
  if (column === '') return `${start}:XFD${fixed}${row}`;
  return range;
}

/** The same range without an end where it reaches the last row or column. */
export function openRange(range: string): string {
  return range.replace(/:(\$?[A-Za-z]{1,3})\$?1048576$/, ':$1').replace(/:\$?XFD(\$?\d+)$/, ':$1');
}

function linkToExcel(token: string, tabs: TabNames): string | undefined {
  const link = /^"#gid=([^&"]+)(?:&range=([^&"]+))?"$/.exec(token);
  if (!link) return undefined;
  const name = tabs.ofGid(link[1] ?? '');
  const target = name === undefined ? undefined : tabs.inExcel(name);
  return target === undefined ? undefined : `"#${quoted(target)}!${link[2] ?? 'A1'}"`;
}

function linkToDesk(token: string, tabs: TabNames): string | undefined {
  const link = /^"#(?:'((?:[^']|'')+)'|([^'!"]+))!([^"!]+)"$/.exec(token);
  if (!link) return undefined;
  const name = tabs.onDesk(link[1]?.replace(/''/g, "'") ?? link[2] ?? '');
  const gid = name === undefined ? undefined : tabs.gid(name);
  return gid === undefined ? undefined : `"#gid=${gid}&range=${link[3] ?? 'A1'}"`;
}
