/** The most that one application can reach when the marks of a jury are summed instead of averaged. */
import type { CompiledCriterion, CompiledNomination } from '../award/compile';
import { totalPoints } from '../award/criteria/totals';
import { divide, multiply, whole, type Exact } from '../award/exact';
import type { Rules } from '../award/model';

/**
 * The largest total with `jurors` judging: the nomination's own maximum, save that summed marks grow with the jury
 * (RO-35: 55 + 20n). Absent where points grow without a cap.
 */
export function maximumWith(compiled: CompiledNomination, aggregation: Rules['aggregation'], jurors: number): Exact | undefined {
  if (aggregation !== 'sum' || jurors < 2 || compiled.maximum === undefined) return compiled.maximum;
  const { groups } = compiled.nomination;
  const best = ({ kind, criterion, lowest, highest }: CompiledCriterion): Exact => {
    const times = kind === 'mark' ? whole(jurors) : whole(1);
    if (criterion.penalty) return multiply(lowest, times);
    if (highest !== undefined) return multiply(highest, times);
    // Without a cap of its own it fills its group; a criterion that had neither would leave the nomination no maximum.
    const group = groups.find(({ key }) => key === criterion.group);
    return group === undefined ? lowest : divide(group.maximum, criterion.weight);
  };
  return totalPoints(
    compiled.criteria.map((each) => ({ criterion: each.criterion, points: best(each) })),
    groups,
  ).total;
}
