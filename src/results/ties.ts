/** Exact ties and what hangs on them: nobody breaks a tie silently, so whoever reads the result must see which ones matter. */
import type { NominationKey, Rules } from '../award/model';
import type { ApplicationScore, Tie } from './model';
import { prizePlaces, winnerOf, type PlaceGroup } from './places';

/** What a tie can touch: how many win, the prize of each place in kopecks, the way places are counted. */
export interface Stakes {
  readonly winners: number;
  readonly prizes: readonly bigint[];
  readonly places: Rules['places'];
}

/**
 * Whether the members of a tie would receive different sums by where each stands. Under dense places several people
 * share one prize place, so any prize there is at stake.
 */
export function prizeAtStake(place: number, members: number, stakes: Pick<Stakes, 'prizes' | 'places'>): boolean {
  if (members < 2) return false;
  const [from, to] = prizePlaces(place, members, stakes.places);
  const own = stakes.prizes[place - 1] ?? 0n;
  if (stakes.places === 'dense') return own > 0n;
  for (let at = from + 1; at <= to; at += 1) if ((stakes.prizes[at - 1] ?? 0n) !== own) return true;
  return false;
}

/** The ties of a nomination: those that straddle the last winner's place first, then those over prizes, then the rest, each by place. */
export function findTies(
  nomination: NominationKey,
  groups: readonly PlaceGroup<ApplicationScore>[],
  stakes: Stakes,
): readonly Tie[] {
  const weight: Readonly<Record<Tie['touches'], number>> = { winners: 0, prize: 1, none: 2 };
  return groups
    .filter((group) => group.entries.length > 1)
    .map((group): Tie => ({
      nomination,
      place: group.place,
      total: group.total,
      applications: group.entries.map((score) => score.application),
      touches:
        winnerOf(group, stakes.winners) === 'undecided'
          ? 'winners'
          : prizeAtStake(group.place, group.entries.length, stakes)
            ? 'prize'
            : 'none',
    }))
    .sort((a, b) => weight[a.touches] - weight[b.touches] || a.place - b.place);
}
