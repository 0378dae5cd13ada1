/** Places: standard competition ranking (1, 2, 2, 4) or dense (1, 2, 2, 3), and who is among the winners (C12). */
import { compare, equal, type Exact } from '../award/exact';
import type { Rules } from '../award/model';
import type { Place } from './model';

/** Those with one and the same total, in the order given. */
export interface PlaceGroup<Entry> {
  readonly place: number;
  readonly total: Exact;
  /** First and last position when everybody is counted off from 1; more than one position is a tie. */
  readonly positions: readonly [number, number];
  readonly entries: readonly Entry[];
}

/** Groups entries by exactly equal totals from the highest, with the place that each group shares. */
export function rank<Entry>(
  entries: readonly Entry[],
  totalOf: (entry: Entry) => Exact,
  places: Rules['places'],
): readonly PlaceGroup<Entry>[] {
  const sorted = [...entries].sort((a, b) => compare(totalOf(b), totalOf(a)));
  const runs: Entry[][] = [];
  for (const entry of sorted) {
    const run = runs[runs.length - 1];
    const leader = run?.[0];
    if (run !== undefined && leader !== undefined && equal(totalOf(leader), totalOf(entry))) run.push(entry);
    else runs.push([entry]);
  }
  let counted = 0;
  return runs.flatMap((run, index) => {
    const leader = run[0];
    if (leader === undefined) return [];
    const first = counted + 1;
    counted += run.length;
    return [{ place: places === 'dense' ? index + 1 : first, total: totalOf(leader), positions: [first, counted], entries: run }];
  });
}

/** The place that everyone of a group holds; `decided` when a decision on a tie put the group there. */
export const placeOf = (group: PlaceGroup<unknown>, decided: boolean): Place => ({
  place: group.place,
  tied: group.entries.length > 1,
  decided,
});

/**
 * Whether the members of a group are among the first `winners` people: a tie that straddles the last winner's place is
 * undecided for all of it. People are counted, so dense places do not let more of them win.
 */
export function winnerOf(group: PlaceGroup<unknown>, winners: number): 'yes' | 'no' | 'undecided' {
  const [first, last] = group.positions;
  if (last <= winners) return 'yes';
  return first > winners ? 'no' : 'undecided';
}

/**
 * The places whose prizes a group holds together: under competition ranking as many as it has members
 * (two tied first share places 1 and 2), under dense ranking its one place.
 */
export function prizePlaces(place: number, members: number, places: Rules['places']): readonly [number, number] {
  return places === 'dense' ? [place, place] : [place, place + members - 1];
}
