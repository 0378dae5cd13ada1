/** Ages that no nomination admits although younger and older people are admitted (RO-36: an 18-year-old). */
import { stands } from '../decisions';
import type { Choices, Nomination } from '../model';
import type { Finding } from './finding';

/** Oldest age that a range without an upper end reaches. */
const NO_END = 200;

interface AgeRange {
  readonly nomination: Nomination;
  readonly from: number;
  readonly to: number;
}

const SMALL = '(?:-?(?:ти|х|и))?';
/** «старше 18 лет»: the year itself is left out. */
const STRICTLY_OLDER = /(?:старше|более)\s+(\d+)/i;
const STRICTLY_YOUNGER = /(?:младше|моложе)\s+(\d+)/i;
const FROM_TO = new RegExp(`(?:(?:от|с)\\s+)?(\\d+)${SMALL}\\s*(?:до|[-–—])\\s*(\\d+)${SMALL}\\s+(?:полных\\s+)?лет`, 'i');
const AT_LEAST = new RegExp(`(?:достигши\\p{L}*(?:\\s+возраста)?|от|с|не\\s+(?:младше|моложе|менее))\\s+(\\d+)${SMALL}\\s+(?:полных\\s+)?лет`, 'iu');
const AT_MOST = new RegExp(`(?:до|не\\s+(?:старше|более))\\s+(\\d+)${SMALL}\\s+(?:полных\\s+)?лет`, 'i');
/** Years of experience are no age: only what stands after such a word is read. */
const ABOUT_AGE = /(?:не\s+)?(?:возраст|достигши|старше|младше|моложе)/i;
/** How far after such a word the figures of the age may stand, in characters. */
const REACH = 60;

/** Ages that the words print, letter by letter: «старше 18 лет» starts at 19. */
export function agesInWords(quote: string): { readonly from: number; readonly to: number } | undefined {
  const about = ABOUT_AGE.exec(quote);
  if (about === null) return undefined;
  const text = quote.slice(about.index, about.index + REACH);
  const range = FROM_TO.exec(text);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const least = /не\s+(?:младше|моложе)/i.test(text) ? null : STRICTLY_YOUNGER.exec(text);
  const most = AT_MOST.exec(text);
  if (least !== null) return { from: 0, to: Number(least[1]) - 1 };
  const older = /не\s+старше/i.test(text) ? null : STRICTLY_OLDER.exec(text);
  if (older !== null) return { from: Number(older[1]) + 1, to: NO_END };
  const from = AT_LEAST.exec(text);
  if (from !== null) return { from: Number(from[1]), to: NO_END };
  return most === null ? undefined : { from: 0, to: Number(most[1]) };
}

/**
 * Ages as the clause prints them, taken letter by letter: «старше 18 лет» starts at 19. Where the clause prints no age
 * the nomination's own setting stands.
 */
export function printedAges(nomination: Nomination, printed: Choices): AgeRange | undefined {
  const inWords = agesInWords(nomination.clause.quote);
  if (inWords !== undefined) return { nomination, ...inWords };
  const ages = nomination.agesUnder?.find(({ under }) => stands(under, printed))?.ages ?? nomination.ages;
  return ages === undefined ? undefined : { nomination, from: ages.from ?? 0, to: ages.to ?? NO_END };
}

/** Holes between the ages of the nominations for persons, each between a younger and an older neighbour. */
export function ageHoles(nominations: readonly Nomination[], printed: Choices): readonly Finding[] {
  const ranges = nominations
    .filter((nomination) => nomination.entrants === 'person')
    .map((nomination) => printedAges(nomination, printed))
    .filter((range): range is AgeRange => range !== undefined)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const findings: Finding[] = [];
  let reach = ranges[0];
  for (const range of ranges.slice(1)) {
    if (reach !== undefined && range.from > reach.to + 1) {
      findings.push({
        nomination: range.nomination.key,
        clause: range.nomination.clause,
        defect: {
          kind: 'ageHole',
          from: reach.to + 1,
          to: range.from - 1,
          below: reach.nomination.key,
          above: range.nomination.key,
        },
      });
    }
    if (reach === undefined || range.to > reach.to) reach = range;
  }
  return findings;
}
