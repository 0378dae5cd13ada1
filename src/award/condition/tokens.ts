/** A condition cut into words: fact names (the longest that fits), numbers, signs and phrases, each with its place. */
import type { Exact } from '../exact';
import type { ComparisonSign, Fact } from '../model';
import { NUMBER_AT, valueOf } from './number';
import { isSpace, isWord, spelledAt, spelling } from './spelling';

/** Phrases without a value of their own. */
export type Mark =
  | 'orMore'
  | 'orLess'
  | 'and'
  | 'or'
  | 'not'
  | 'always'
  | 'from'
  | 'to'
  | 'yes'
  | 'no'
  | 'plus'
  | 'minus'
  | 'times'
  | 'open'
  | 'close'
  /** Words that are nothing known. */
  | 'unknown'
  | 'unclosedQuote'
  | 'badNumber'
  | 'end';

export type Token = { readonly position: number; readonly length: number } & (
  | { readonly kind: 'name'; readonly fact: Fact }
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'sign'; readonly sign: ComparisonSign }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: Mark }
);

type Phrase = { readonly kind: 'sign'; readonly sign: ComparisonSign } | { readonly kind: Mark };

const sign = (value: ComparisonSign): Phrase => ({ kind: 'sign', sign: value });

/** What people type, Russian and English; longer phrases win over their beginnings. */
const PHRASES: readonly (readonly [spelled: string, phrase: Phrase])[] = [
  ...['>=', '=>', '≥', '⩾', 'не менее', 'не менее чем', 'не меньше', 'не меньше чем', 'не ниже', 'минимум', 'как минимум'].map((text) => [text, sign('>=')] as const),
  ...['больше или равно', 'at least', 'no less than', 'no fewer than', 'not less than'].map((text) => [text, sign('>=')] as const),
  ...['>', 'более', 'более чем', 'больше', 'больше чем', 'свыше', 'more than', 'over'].map((text) => [text, sign('>')] as const),
  ...['<=', '=<', '≤', '⩽', 'не более', 'не более чем', 'не больше', 'не больше чем', 'не выше', 'не свыше', 'максимум'].map((text) => [text, sign('<=')] as const),
  ...['меньше или равно', 'at most', 'no more than', 'not more than'].map((text) => [text, sign('<=')] as const),
  ...['<', 'менее', 'менее чем', 'меньше', 'меньше чем', 'less than', 'fewer than', 'under'].map((text) => [text, sign('<')] as const),
  ...['=', '==', 'равно', 'ровно', 'equals', 'exactly'].map((text) => [text, sign('=')] as const),
  ...['≠', '<>', '!=', 'не равно', 'not equal to'].map((text) => [text, sign('<>')] as const),
  ...['и более', 'и больше', 'и выше', 'или более', 'или больше', 'or more', 'and more', 'and above'].map((text) => [text, { kind: 'orMore' }] as const),
  ...['и менее', 'и меньше', 'и ниже', 'или менее', 'или меньше', 'or less', 'or fewer', 'and less', 'and below'].map((text) => [text, { kind: 'orLess' }] as const),
  ...['и', 'and', '&&'].map((text) => [text, { kind: 'and' }] as const),
  ...['или', 'or', '||'].map((text) => [text, { kind: 'or' }] as const),
  ...['не', 'not'].map((text) => [text, { kind: 'not' }] as const),
  ...['всегда', 'always'].map((text) => [text, { kind: 'always' }] as const),
  ...['от', 'from'].map((text) => [text, { kind: 'from' }] as const),
  ...['до', 'to'].map((text) => [text, { kind: 'to' }] as const),
  ...['да', 'yes'].map((text) => [text, { kind: 'yes' }] as const),
  ...['нет', 'no'].map((text) => [text, { kind: 'no' }] as const),
  ['+', { kind: 'plus' }],
  ...['-', '−', '–', '—'].map((text) => [text, { kind: 'minus' }] as const),
  ...['*', '×', '·', '⋅'].map((text) => [text, { kind: 'times' }] as const),
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
];

/** A closing quote written twice inside a quote stands for itself. */
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '"': '"', '“': '”', '„': '“' };

type Known = readonly { readonly spelled: string; readonly phrase: Phrase | { readonly kind: 'name'; readonly fact: Fact } }[];

/** Names first: of two readings of the same length the name wins. */
const knownOf = (facts: readonly Fact[]): Known => [
  ...facts.map((fact) => ({ spelled: spelling(fact.name), phrase: { kind: 'name', fact } as const })),
  ...PHRASES.map(([spelled, phrase]) => ({ spelled, phrase })),
];

function quoted(text: string, start: number, closing: string): Token {
  let at = start + 1;
  let content = '';
  while (at < text.length) {
    if (text[at] === closing) {
      if (text[at + 1] !== closing) return { kind: 'quoted', text: content, position: start, length: at + 1 - start };
      at += 1;
    }
    content += text[at] ?? '';
    at += 1;
  }
  return { kind: 'unclosedQuote', position: start, length: text.length - start };
}

function knownAt(text: string, at: number, known: Known): Token | undefined {
  let best: Token | undefined;
  for (const { spelled, phrase } of known) {
    const length = spelled === '' ? 0 : spelledAt(text, at, spelled);
    if (length > (best?.length ?? 0)) best = { ...phrase, position: at, length };
  }
  NUMBER_AT.lastIndex = at;
  const match = NUMBER_AT.exec(text);
  if (match === null || match[0].length <= (best?.length ?? 0)) return best;
  const value = valueOf(match[1] ?? '', match[2]);
  const place = { position: at, length: match[0].length };
  return value === null ? { kind: 'badNumber', ...place } : { kind: 'number', value, ...place };
}

/** From an unknown word to the next thing known, so that an unknown name of several words is reported whole. */
function unknownAt(text: string, start: number, known: Known): Token {
  const word = /[\p{L}\p{N}_]+(?:[-.'’][\p{L}\p{N}_]+)*/uy;
  let end = start;
  let at = start;
  for (;;) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (match === null) break;
    end = at + match[0].length;
    at = end;
    while (isSpace(text[at])) at += 1;
    if (!isWord(text[at]) || knownAt(text, at, known) !== undefined) break;
  }
  const length = Math.max(end - start, String.fromCodePoint(text.codePointAt(start) ?? 32).length);
  return { kind: 'unknown', position: start, length };
}

/** All tokens of the text; the last is `end`. */
export function tokensOf(text: string, facts: readonly Fact[]): readonly Token[] {
  const known = knownOf(facts);
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (isSpace(text[at])) at += 1;
    const char = text[at];
    if (char === undefined) return [...tokens, { kind: 'end', position: text.length, length: 0 }];
    const closing = QUOTES[char];
    const token = knownAt(text, at, known) ?? (closing === undefined ? unknownAt(text, at, known) : quoted(text, at, closing));
    tokens.push(token);
    at += token.length;
  }
}
