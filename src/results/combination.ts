/** How criteria combine into a sum: weights, penalties and the common maximum of a group. */
import { add, multiply, smaller, subtract, ZERO, type Exact } from '../award/exact';
import type { Criterion, Group } from '../award/model';

/** One criterion with the points it gave, before its weight. */
export interface Contribution {
  readonly criterion: Pick<Criterion, 'weight' | 'penalty' | 'group'>;
  readonly points: Exact;
}

/** Points times weight; a penalty counts below zero. */
function weighed({ criterion, points }: Contribution): Exact {
  const value = multiply(points, criterion.weight);
  return criterion.penalty ? subtract(ZERO, value) : value;
}

/**
 * The sum over criteria. Criteria of one group give at most the group's maximum together; a group that the nomination
 * does not name has none. The sum may be below zero when penalties outweigh points.
 */
export function combine(contributions: readonly Contribution[], groups: readonly Group[]): Exact {
  const maxima = new Map(groups.map((group) => [group.key, group.maximum]));
  const grouped = new Map<string, Exact>();
  let total = ZERO;
  for (const contribution of contributions) {
    const { group } = contribution.criterion;
    if (group !== undefined && maxima.has(group)) {
      grouped.set(group, add(grouped.get(group) ?? ZERO, weighed(contribution)));
    } else {
      total = add(total, weighed(contribution));
    }
  }
  for (const [group, value] of grouped) {
    const maximum = maxima.get(group);
    total = add(total, maximum === undefined ? value : smaller(value, maximum));
  }
  return total;
}
