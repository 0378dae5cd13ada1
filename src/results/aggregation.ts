/** How the marks of several jurors become one figure (RO-35, PR-5). */
import { compare, mean, sum, type Exact } from '../award/exact';
import type { Rules } from '../award/model';

/** The middle value; of an even number of values the mean of the two middle ones. */
function median(values: readonly Exact[]): Exact {
  const sorted = [...values].sort(compare);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 1 ? half : half - 1, half + 1));
}

const AGGREGATIONS: Readonly<Record<Rules['aggregation'], (values: readonly Exact[]) => Exact>> = { mean, sum, median };

/** The figure of at least one mark, exact. Throws RangeError for none. */
export function aggregate(by: Rules['aggregation'], marks: readonly Exact[]): Exact {
  if (marks.length === 0) throw new RangeError('No marks to aggregate');
  return AGGREGATIONS[by](marks);
}
