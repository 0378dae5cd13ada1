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

const STRICTLY_OLDER = /старше\s+(\d+)/i;
const FROM_TO = /от\s+(\d+)\s+до\s+(\d+)\s+лет/i;
const REACHED = /(?:достигши\p{L}*|от|с)\s+(\d+)(?:-?ти)?\s+лет/iu;

/**
 * Ages as the clause prints them, taken letter by letter: «старше 18 лет» starts at 19. Where the clause prints no age
 * the nomination's own setting stands.
 */
export function printedAges(nomination: Nomination, printed: Choices): AgeRange | undefined {
  const quote = nomination.clause.quote;
  const range = FROM_TO.exec(quote);
  if (range !== null) return { nomination, from: Number(range[1]), to: Number(range[2]) };
  const older = STRICTLY_OLDER.exec(quote);
  if (older !== null) return { nomination, from: Number(older[1]) + 1, to: NO_END };
  const reached = REACHED.exec(quote);
  if (reached !== null) return { nomination, from: Number(reached[1]), to: NO_END };
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
