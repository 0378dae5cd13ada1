/** Numbers in the words of a tier with what they ask: «не менее 3», «600 и более», «от 100 до 199», «менее 5», «в 1». */
import { parseNumber } from '../condition/number';
import { exact } from '../exact';
import type { Exact } from '../exact';
import type { ComparisonSign } from '../model';

export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly bounds: readonly { readonly sign: ComparisonSign; readonly bound: Exact }[];
  /** A bare number, «в 1 мероприятии»: it may mean exactly or at least. */
  readonly bare: boolean;
}

const IN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^одн/i, 1],
  [/^дв(?:а|е|ух|ум)/i, 2],
  [/^тр(?:и|ех|ёх|ем)/i, 3],
  [/^четыр/i, 4],
  [/^пят/i, 5],
  [/^десят/i, 10],
];
const NUMBER = '(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?|(?<!\\p{L})(?:одн(?:ого|ой|ом|а|у|и)|один|двух|два|две|трех|трёх|три|четырех|четырёх|четыре|пяти|пять|десяти|десять)(?!\\p{L}))';
const IN = '(?:\\s+(?:чем\\s+)?(?:в|за|на))?';

/** Longer spellings before shorter ones. */
const BEFORE: readonly (readonly [string, ComparisonSign])[] = [
  [`не\\s+менее(?:\\s+чем)?${IN}`, '>='],
  [`не\\s+меньше(?:\\s+чем)?${IN}`, '>='],
  [`не\\s+более(?:\\s+чем)?${IN}`, '<='],
  [`не\\s+больше(?:\\s+чем)?${IN}`, '<='],
  ['минимум', '>='],
  ['максимум', '<='],
  [`более(?:\\s+чем)?${IN}`, '>'],
  [`больше(?:\\s+чем)?${IN}`, '>'],
  ['свыше', '>'],
  ['выше', '>'],
  [`менее(?:\\s+чем)?${IN}`, '<'],
  [`меньше(?:\\s+чем)?${IN}`, '<'],
  ['ниже', '<'],
  ['ровно', '='],
  ['от', '>='],
  ['до', '<='],
  ['≥|>=', '>='],
  ['≤|<=', '<='],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];
const AFTER: readonly (readonly [string, ComparisonSign])[] = [
  ['\\s*(?:и|или)\\s+(?:более|больше|выше|свыше)', '>='],
  ['\\s*(?:и|или)\\s+(?:менее|меньше|ниже)', '<='],
  ['\\s*\\+(?!\\s*\\d)', '>='],
];

const word = (pattern: string): string => `(?<![\\p{L}\\d])(?:${pattern})`;
const RANGE = new RegExp(`(?:${word('от|с')}\\s+)?(${NUMBER})\\s*(?:до|по|[-–—−])\\s*(${NUMBER})`, 'iuy');
const PREFIXED = BEFORE.map(([spelled, sign]) => ({
  pattern: new RegExp(`${/^\p{L}/u.test(spelled) ? word(spelled) : `(?:${spelled})`}\\s*(${NUMBER})`, 'iuy'),
  sign,
}));
const PLAIN = new RegExp(`(?<![\\p{L}\\d])${NUMBER}`, 'iuy');
const SUFFIXED = AFTER.map(([spelled, sign]) => ({ pattern: new RegExp(spelled, 'iuy'), sign }));

const valueOf = (text: string): Exact | null => {
  const word = IN_WORDS.find(([pattern]) => pattern.test(text));
  return word === undefined ? parseNumber(text) : exact(word[1]);
};

/** The comparison that begins at this character; undefined when none does. */
function at(text: string, from: number): Comparison | undefined {
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const range = read(RANGE);
  if (range !== null) {
    const [low, high] = [valueOf(range[1] ?? ''), valueOf(range[2] ?? '')];
    if (low !== null && high !== null) {
      return { from, to: from + range[0].length, bounds: [{ sign: '>=', bound: low }, { sign: '<=', bound: high }], bare: false };
    }
  }
  for (const { pattern, sign } of PREFIXED) {
    const match = read(pattern);
    const bound = valueOf(match?.[1] ?? '');
    if (match !== null && bound !== null) return { from, to: from + match[0].length, bounds: [{ sign, bound }], bare: false };
  }
  const plain = read(PLAIN);
  const bound = valueOf(plain?.[0] ?? '');
  if (plain === null || bound === null) return undefined;
  const end = from + plain[0].length;
  for (const { pattern, sign } of SUFFIXED) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match !== null) return { from, to: end + match[0].length, bounds: [{ sign, bound }], bare: false };
  }
  return { from, to: end, bounds: [{ sign: '=', bound }], bare: true };
}

/** All comparisons of the words, in order. */
export function comparisonsIn(text: string): readonly Comparison[] {
  const found: Comparison[] = [];
  let from = 0;
  while (from < text.length) {
    const comparison = at(text, from);
    if (comparison === undefined) from += 1;
    else {
      found.push(comparison);
      from = comparison.to;
    }
  }
  return found;
}
