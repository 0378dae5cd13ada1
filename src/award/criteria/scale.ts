/** An expert's mark on a printed scale, with the cap of a mark that has a condition of its own (RO-28). */
import { compare, exact } from '../exact';
import type { ScaleCriterion } from '../model';
import type { MarkKindRules } from './kind';

export const SCALE: MarkKindRules<ScaleCriterion> = {
  needs: () => [],
  bounds: ({ from, to }) => ({ lowest: exact(from), highest: exact(to) }),
  ready: (criterion) => {
    const { cap } = criterion;
    const limits = { kind: 'allowed', lowest: exact(criterion.from), highest: exact(criterion.to), step: exact(criterion.step) } as const;
    const above = cap === undefined ? undefined : exact(cap.above);
    return {
      allowed: () => limits,
      counted: (mark, confirmed) =>
        above === undefined || confirmed || compare(mark, above) <= 0 ? { mark } : { mark: above, cappedFrom: mark },
    };
  },
};
