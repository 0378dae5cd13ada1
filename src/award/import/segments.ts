/** A pasted cell cut into tiers: «5 – 600 и более часов; 4 – 400 и более часов»; positions stay those of the pasted text. */
import { parseNumber } from '../condition/number';
import type { Exact } from '../exact';

export interface Segment {
  readonly from: number;
  readonly length: number;
  readonly points: Exact;
  /** Present for «2–3 – …». */
  readonly lowest?: Exact;
  /** Where the words after the points begin. */
  readonly body: number;
  readonly words: string;
}

const NUMBER = '\\d+(?:[.,]\\d+)?';
const DASH = '[-–—−]';
const POINTS = '(?:балл\\p{L}*\\.?)?';
const AFTER_SPAN = `\\s*(?:балл\\p{L}*\\s*(?:${DASH}|:)|${DASH}|:)`;
/**
 * «2-3 –», «6–8 баллов:»: a span counts only when a second separator follows, else «5 – 600» would be one. Spaced out it is
 * not followed by figures: «3 – 10–19 часов» gives 3 points.
 */
const HEAD = new RegExp(
  `(?:(?:(${NUMBER})${DASH}(${NUMBER})${AFTER_SPAN}|(${NUMBER})\\s*${DASH}\\s*(${NUMBER})${AFTER_SPAN}(?!\\s*\\d))|(${NUMBER})\\s*${POINTS}\\s*(?:${DASH}|:|=)(?!\\s*\\d+\\s*балл))\\s*`,
  'iuy',
);
/** «600 и более часов – 5 баллов». */
const TAIL = new RegExp(`^(.*?\\S)\\s*(?:${DASH}|:|=)\\s*(${NUMBER})\\s*балл\\p{L}*\\s*$`, 'isu');

/** Tags of a copied page become blanks, so that positions stay. */
export const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^>]*>/gi, (tag) => '\n'.padEnd(tag.length, ' '));

interface Head {
  readonly from: number;
  readonly body: number;
  readonly points: Exact;
  readonly lowest?: Exact;
}

function headAt(text: string, at: number): Head | undefined {
  HEAD.lastIndex = at;
  const match = HEAD.exec(text);
  if (match === null) return undefined;
  const low = parseNumber(match[1] ?? match[3] ?? '');
  const high = parseNumber(match[2] ?? match[4] ?? match[5] ?? '');
  if (high === null) return undefined;
  return { from: at, body: HEAD.lastIndex, points: high, ...(low === null ? {} : { lowest: low }) };
}

/** Where a tier may begin: at the start, on a new line, after a semicolon, a full stop or a comma. */
function starts(text: string): readonly number[] {
  const found: number[] = [];
  const pattern = /(?:^|[;\n\t|]|[.,](?=\s))[\s•*·]*(?=\d)/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match.index + match[0].length);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

const trimmed = (text: string): string => text.trim().replace(/[;.,\s]+$/, '');

/** Tiers with the points behind the words, one a line or between semicolons; none unless all parts are such. */
function tailed(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  const parts = /[^;\n]+/g;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (trimmed(part[0]) === '') continue;
    const match = TAIL.exec(trimmed(part[0]));
    const points = parseNumber(match?.[2] ?? '');
    if (match === null || points === null) return [];
    const lead = part[0].length - part[0].trimStart().length;
    segments.push({ from: part.index + lead, length: trimmed(part[0]).length, points, body: part.index + lead, words: match[1] ?? '' });
  }
  return segments;
}

/** The tiers of a cell and what stands before the first of them; no tiers when it is no list of points. */
export function segmentsOf(pasted: string): { readonly lead: string; readonly segments: readonly Segment[] } {
  const text = withoutTags(pasted);
  const behind = tailed(text);
  if (behind.length > 0) return { lead: '', segments: behind };
  const heads = starts(text)
    .map((at) => headAt(text, at))
    .filter((head): head is Head => head !== undefined);
  const segments = heads.map((head, index): Segment => {
    const end = heads[index + 1]?.from ?? text.length;
    const raw = text.slice(head.from, end);
    const words = trimmed(text.slice(head.body, end)).replace(/\s+/g, ' ');
    return { from: head.from, length: trimmed(raw).length, points: head.points, ...(head.lowest === undefined ? {} : { lowest: head.lowest }), body: head.body, words };
  });
  return { lead: trimmed(text.slice(0, heads[0]?.from ?? text.length)), segments };
}
