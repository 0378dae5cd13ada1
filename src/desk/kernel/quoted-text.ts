/**
 * A text inside a formula: spreadsheets double the quotes within it, the engine knows no way to write one, and takes a last
 * backslash for an escape. Runs in the browser, too.
 */

/** The text as an expression of the kernel; behind parentheses when it takes more than one piece. */
export function deskText(text: string): string {
  const pieces: string[] = [];
  text.split('"').forEach((part, place) => {
    if (place > 0) pieces.push('CHAR(34)');
    const slashes = /\\+$/.exec(part)?.[0].length ?? 0;
    pieces.push(`"${part.slice(0, part.length - slashes)}"`);
    for (let slash = 0; slash < slashes; slash++) pieces.push('CHAR(92)', '""');
  });
  return pieces.length === 1 ? (pieces[0] ?? '""') : `(${pieces.join('&')})`;
}

const QUOTED = '"[^"\\\\]*(?:\\\\[^"][^"\\\\]*)*"';
/** What `deskText` writes for a text in several pieces. */
export const deskTextPattern = `\\(${QUOTED}(?:&(?:CHAR\\(34\\)|CHAR\\(92\\)|${QUOTED}))+\\)`;

/** The text that `deskText` wrote in several pieces; undefined for anything else. */
export function textOfDesk(expression: string): string | undefined {
  let text = '';
  for (const [piece] of expression.matchAll(new RegExp(`CHAR\\(34\\)|CHAR\\(92\\)|${QUOTED}`, 'g'))) text += piece === 'CHAR(34)' ? '"' : piece === 'CHAR(92)' ? '\\' : piece.slice(1, -1);
  return deskText(text) === expression ? text : undefined;
}

/** A text as a formula of a person or a file has it, in its quotation marks, as the engine takes it. */
export function engineText(written: string): string {
  return deskText(written.slice(1, -1).replace(/""/gu, '"'));
}

/** A text in quotation marks, those within it doubled. */
export function writtenText(text: string): string {
  return `"${text.replace(/"/gu, '""')}"`;
}

const WRITTEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"/gu;

/** A formula with its texts as the engine takes them, from one with quotes doubled; the rest is left as it is. */
export function engineTexts(written: string): string {
  const formula = /log10/iu.test(written) ? withoutLog10(written) : written;
  if (!/""|\\"/u.test(formula)) return formula;
  return formula.replace(WRITTEN, (piece) => (piece.startsWith('"') ? engineText(piece) : piece));
}

/** LOG10 is the name of a cell to the engine, whatever follows it; LOG of one argument is the same. */
function withoutLog10(formula: string): string {
  return formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\p{L}\d_.!$])LOG10(?=\s*\()/giu, (piece) => (/^['"]/u.test(piece) ? piece : 'LOG'));
}

const STORED = new RegExp(`(?<![\\p{L}\\d_.])${deskTextPattern}`, 'gu');

/** The reverse of `engineTexts`: the formula as a person would have written it. */
export function writtenTexts(formula: string): string {
  if (!formula.includes('CHAR(')) return formula;
  return formula.replace(STORED, (piece) => {
    const text = textOfDesk(piece);
    return text === undefined ? piece : writtenText(text);
  });
}
