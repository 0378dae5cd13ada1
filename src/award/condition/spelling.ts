/**
 * How names are compared: letter case, ё and the number of spaces do not matter. Positions stay those of the typed text.
 */
import type { Fact, FactName } from '../model';

const fold = (char: string): string => {
  const lower = char.toLowerCase();
  if (lower === 'ё') return 'е';
  return lower.length === char.length ? lower : char;
};

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}_]/u;

export const isSpace = (char: string | undefined): boolean => char !== undefined && SPACE.test(char);
/** Whether the character continues a word. */
export const isWord = (char: string | undefined): boolean => char !== undefined && WORD.test(char);

/** The folded spelling under which two names are the same. */
export const spelling = (text: string): string => Array.from(text, fold).join('').trim().split(/\s+/).join(' ');

/**
 * How many characters of `text` from `start` spell `name` (already folded), ending at a word's end; 0 if they do not.
 * Any run of spaces stands for one.
 */
export function spelledAt(text: string, start: number, name: string): number {
  let at = start;
  for (const char of name) {
    if (char === ' ') {
      if (!isSpace(text[at])) return 0;
      while (isSpace(text[at])) at += 1;
    } else {
      const point = text.codePointAt(at);
      if (point === undefined || fold(String.fromCodePoint(point)) !== char) return 0;
      at += char.length;
    }
  }
  return isWord(text[at - 1]) && isWord(text[at]) ? 0 : at - start;
}

/** The fact that is spelled like this. */
export function factSpelled(name: string, facts: readonly Fact[]): Fact | undefined {
  const wanted = spelling(name);
  return facts.find((fact) => spelling(fact.name) === wanted);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Names near to an unknown one, the nearest first, at most three: misspelt, in another case ending, or a part of a name. */
export function namesLike(typed: string, facts: readonly Fact[]): readonly FactName[] {
  const wanted = spelling(typed);
  if (wanted === '') return [];
  return facts
    .map((fact) => {
      const name = spelling(fact.name);
      const shorter = Math.min(name.length, wanted.length);
      // A known fact may cut the typed words short: "регинальные [награды]" is compared with as many words of the name.
      const start = name.split(' ').slice(0, wanted.split(' ').length).join(' ');
      const away = Math.min(distance(wanted, name), distance(wanted, start) + 1);
      const alike =
        away <= Math.max(1, Math.floor(shorter / 3)) ||
        (shorter >= 3 && sharedStart(wanted, name) >= Math.ceil(shorter * 0.6)) ||
        (wanted.length >= 4 && name.includes(wanted)) ||
        (name.length >= 4 && wanted.includes(name));
      return { name: fact.name, away, alike };
    })
    .filter(({ alike }) => alike)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ name }) => name);
}
