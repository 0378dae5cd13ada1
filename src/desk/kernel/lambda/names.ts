/** The names that formulas with LET and LAMBDA give to their values. */
import { hasNames } from './named-functions';
import { closing, piecesOf, separated } from './pieces';

/** Texts, and names of tabs in quotes. */
const QUOTED = /"(?:[^"\\]|""|\\[\s\S])*"|'(?:[^']|'')*'!/gu;

/** The names declared anywhere in a formula, in small letters. */
export function declaredNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!hasNames(formula)) return names;
  const pieces = piecesOf(formula.replace(QUOTED, (quoted) => (quoted.endsWith('!') ? '' : '|S|')));
  pieces.forEach(({ kind, text }, index) => {
    const takes = /^(?:_xlfn\.)?(LET|LAMBDA)$/iu.exec(text)?.[1]?.toUpperCase();
    const close = kind === 'word' && takes !== undefined && pieces[index + 1]?.text === '(' ? closing(pieces, index + 1) : -1;
    if (close < 0) return;
    const args = separated(pieces.slice(index + 2, close));
    args.slice(0, -1).forEach((arg, place) => {
      const [name] = arg;
      if (arg.length === 1 && name?.kind === 'word' && (takes === 'LAMBDA' || place % 2 === 0)) names.add(name.text.toLowerCase());
    });
  });
  return names;
}

const WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.!$:])([\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.!:$])/gu;

/** A formula with its own names marked as a file of Excel wants them. */
export function markedNames(formula: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return formula;
  return formula.replace(WORDS, (whole, word?: string) => (word !== undefined && names.has(word.toLowerCase()) ? `_xlpm.${word}` : whole));
}
