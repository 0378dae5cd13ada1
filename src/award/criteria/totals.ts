/** How points of criteria add up: weights, penalties, and groups with a common maximum. */
import { ZERO, add, multiply, smaller, subtract } from '../exact';
import type { Exact } from '../exact';
import type { Criterion, Group } from '../model';

/** What the points bring to the total: times the weight, subtracted for a penalty. */
export function weightedPoints(criterion: Pick<Criterion, 'weight' | 'penalty'>, points: Exact): Exact {
  const weighted = multiply(criterion.weight, points);
  return criterion.penalty ? subtract(ZERO, weighted) : weighted;
}

/** The sum of a group, at most its maximum. */
export const groupCapped = (group: Pick<Group, 'maximum'>, sum: Exact): Exact => smaller(sum, group.maximum);

export interface TotalPoints {
  readonly total: Exact;
  /** Of every group that has a criterion here: its sum before the maximum, and what counts. */
  readonly groups: readonly { readonly group: Group; readonly sum: Exact; readonly counted: Exact }[];
}

/** The total of criteria with their points (before weights). A group's maximum is applied to the rows given. */
export function totalPoints(rows: readonly { readonly criterion: Criterion; readonly points: Exact }[], groups: readonly Group[]): TotalPoints {
  const known = new Set(groups.map(({ key }) => key));
  const sumWhere = (belongs: (group: string | undefined) => boolean): Exact =>
    rows.reduce((so, { criterion, points }) => (belongs(criterion.group) ? add(so, weightedPoints(criterion, points)) : so), ZERO);
  const grouped = groups
    .filter(({ key }) => rows.some(({ criterion }) => criterion.group === key))
    .map((group) => {
      const sum = sumWhere((key) => key === group.key);
      return { group, sum, counted: groupCapped(group, sum) };
    });
  const alone = sumWhere((key) => key === undefined || !known.has(key));
  return { total: grouped.reduce((so, { counted }) => add(so, counted), alone), groups: grouped };
}
