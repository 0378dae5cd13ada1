/** Hashtags that are meant as one and spelled differently in places (RO-29: three spellings of one tag). */
import type { Award, Clause } from '../model';
import type { Finding } from './finding';

const HASHTAG = /#[\p{L}\p{N}_]+/gu;

/** Number of single-letter edits between two words, counted up to `limit` + 1. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Latin letters that look like Cyrillic ones: a tag typed with them is another tag to a network, and the same to the eye. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' };

const folded = (tag: string): string => Array.from(tag.toLowerCase(), (char) => LOOK_ALIKE[char] ?? char).join('');

/** Short tags differ by nature (#дон, #дом), so likeness is asked of tags of at least eight letters. */
function alike(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  return x === y || (Math.min(x.length, y.length) >= 8 && editDistance(x, y, 1) <= 1);
}

/** Every set of look-alike spellings once, at the clause where the first of them stands. */
export function hashtagSpellings(award: Award): readonly Finding[] {
  const groups: { readonly clause: Clause; readonly spellings: string[] }[] = [];
  for (const { clause, text } of texts(award)) {
    for (const tag of text.match(HASHTAG) ?? []) {
      const group = groups.find((candidate) => candidate.spellings.some((spelling) => alike(spelling, tag)));
      if (group === undefined) groups.push({ clause, spellings: [tag] });
      else if (!group.spellings.includes(tag)) group.spellings.push(tag);
    }
  }
  return groups
    .filter((group) => group.spellings.length > 1)
    .map((group) => ({ clause: group.clause, defect: { kind: 'hashtags', spellings: group.spellings } }));
}

function texts(award: Award): readonly { readonly clause: Clause; readonly text: string }[] {
  return award.nominations.flatMap((nomination) => [
    { clause: nomination.clause, text: nomination.clause.quote },
    ...nomination.criteria.flatMap((criterion) => [
      { clause: criterion.clause, text: `${criterion.title.ru} ${criterion.clause.quote}` },
      ...(criterion.kind === 'scale' && criterion.cap !== undefined ? [{ clause: criterion.clause, text: criterion.cap.quote }] : []),
    ]),
  ]);
}
