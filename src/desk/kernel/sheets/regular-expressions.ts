/** REGEXMATCH, REGEXEXTRACT, REGEXREPLACE: Sheets reads expressions as RE2 does, which knows less than JavaScript and writes some of it differently. */
import { define, failure } from './define';
import type { Argument } from './define';
import { plainOf } from './read';

const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z', digit: '0-9', alnum: 'A-Za-z0-9', upper: 'A-Z', lower: 'a-z', space: '\\s', punct: '!-\\/:-@\\[-`{-~', word: '\\w', xdigit: '0-9A-Fa-f',
};

/** Escapes, classes by name and named groups; what else there is both read alike. */
const DIFFERENT = /\\([\s\S])|\[:(\w+):\]|\(\?P</gu;

const known = new Map<string, RegExp>();
const MOST_KNOWN = 200;

/** The expression for JavaScript, for all matches. #REF! if it is none. */
export function expression(written: string): RegExp {
  const before = known.get(written);
  if (before !== undefined) {
    before.lastIndex = 0;
    return before;
  }
  const flags = /^\(\?([imsU]+)\)/u.exec(written);
  const source = written.slice(flags?.[0].length ?? 0).replace(DIFFERENT, (whole, escaped?: string, posix?: string) => {
    if (posix !== undefined) return POSIX[posix] ?? whole;
    if (escaped === undefined) return '(?<';
    if (escaped === 'A') return '^';
    if (escaped === 'z') return '$';
    // Any sign may be escaped; JavaScript takes only those that mean something.
    return /[\w^$\\.*+?()[\]{}|/-]/u.test(escaped) ? (escaped === '-' || escaped === '_' ? `\\x${escaped.charCodeAt(0).toString(16)}` : whole) : escaped;
  });
  try {
    const made = new RegExp(source, `gu${[...new Set(flags?.[1] ?? '')].filter((flag) => flag !== 'U').join('')}`);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, made);
    return made;
  } catch {
    throw failure('reference', 'The regular expression is not valid.');
  }
}

/** A text, or a number as it stands in a cell. */
function textOf(argument: Argument): string {
  const value = plainOf(argument);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

/** In what replaces a match, $1 or \1 is its first group and $0 or \0 the match. */
function filled(replacement: string, groups: readonly (string | undefined)[]): string {
  return replacement.replace(/[$\\](\d)|\\([\s\S])/gu, (_, group?: string, escaped?: string) => (group === undefined ? (escaped ?? '') : (groups[Number(group)] ?? '')));
}

export function defineRegularExpressions(): void {
  const args = 'text (string); regular_expression (string)';
  define('REGEXMATCH', 'Whether a text matches a regular expression.', args, (text, written) => expression(textOf(written)).test(textOf(text)));
  define('REGEXEXTRACT', 'The first match of a regular expression.', args, (text, written) => {
    const match = expression(textOf(written)).exec(textOf(text));
    if (match === null) throw failure('none', 'The expression matches nothing.');
    const groups = match.slice(1) as (string | undefined)[];
    return groups.length > 1 ? groups.map((group) => [group ?? '']) : (groups[0] ?? match[0]);
  });
  define('REGEXREPLACE', 'A text with the matches of a regular expression replaced.', `${args}; replacement (string)`, (text, written, replacement) => {
    const by = textOf(replacement);
    return textOf(text).replace(expression(textOf(written)), (...found: unknown[]) => {
      // After the groups come the place, the text and perhaps the groups by name.
      const place = found.findIndex((one) => typeof one === 'number');
      return filled(by, found.slice(0, place) as (string | undefined)[]);
    });
  });
}
