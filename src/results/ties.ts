/** Exact ties and what hangs on them: nobody breaks a tie silently, so whoever reads the result must see which ones matter. */
import type { NominationKey, Rules } from '../award/model';
import type { ApplicationScore, Tie } from './model';
import { prizePlaces, winnerOf, type PlaceGroup } from './places';
import type { DecidedGroups } from './tie-decisions';

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

/** What hangs on a group of equal totals: who wins, who gets which prize, or nothing. */
function stakeOf(group: PlaceGroup<unknown>, stakes: Stakes): Tie['touches'] {
  if (group.entries.length < 2) return 'none';
  if (winnerOf(group, stakes.winners) === 'undecided') return 'winners';
  return prizeAtStake(group.place, group.entries.length, stakes) ? 'prize' : 'none';
}

const WEIGHT: Readonly<Record<Tie['touches'], number>> = { winners: 0, prize: 1, none: 2 };

/**
 * The ties of a nomination, equal by points: those that straddle the last winner's place first, then those over prizes, then the
 * rest, each by place. `decided` are the same groups after the decisions on them: what is still open is told beside.
 */
export function findTies(
  nomination: NominationKey,
  byPoints: readonly PlaceGroup<ApplicationScore>[],
  stakes: Stakes,
  decided: Pick<DecidedGroups<ApplicationScore>, 'groups' | 'orders'>,
): readonly Tie[] {
  return byPoints
    .filter((group) => group.entries.length > 1)
    .map((group): Tie => {
      const [first, last] = group.positions;
      const order = decided.orders.get(first);
      const parts = decided.groups.filter(({ positions }) => positions[0] >= first && positions[1] <= last);
      const open = parts.map((part) => stakeOf(part, stakes)).sort((a, b) => WEIGHT[a] - WEIGHT[b]);
      return {
        nomination,
        place: group.place,
        total: group.total,
        applications: group.entries.map((score) => score.application),
        first,
        touches: stakeOf(group, stakes),
        ...(order === undefined ? {} : { decided: order }),
        open: open[0] ?? 'none',
      };
    })
    .sort((a, b) => WEIGHT[a.touches] - WEIGHT[b.touches] || a.place - b.place);
}
