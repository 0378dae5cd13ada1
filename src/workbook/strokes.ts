/**
 * Column widths in the fewest calls. A call sets one width over neighbouring columns, and a later call may lie over an earlier
 * one: 90, 160, 80, 160 takes three strokes, the 160 laid under the 80.
 */

export interface Stroke {
  /** Columns counted from 0. */
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

interface Plan {
  readonly cost: number;
  readonly strokes: readonly Stroke[];
}

const NOTHING: Plan = { cost: 0, strokes: [] };

/** The strokes in the order in which they are to be made. A column of undefined width (nobody sees it) takes any. */
export function strokes(widths: readonly (number | undefined)[]): readonly Stroke[] {
  // Unseen columns take the width of the one before, so that they part nothing.
  const seen: number[] = [];
  for (const width of widths) seen.push(width ?? seen[seen.length - 1] ?? widths.find((each) => each !== undefined) ?? 0);
  const plans = new Map<string, Plan>();
  /** The best plan for the columns from..to; the first of them is laid as one stroke as far as it pays, the rest over it. */
  const best = (from: number, to: number): Plan => {
    if (from > to) return NOTHING;
    const key = `${from} ${to}`;
    const known = plans.get(key);
    if (known !== undefined) return known;
    const width = seen[from] ?? 0;
    let found: Plan | undefined;
    for (let end = from; end <= to; end += 1) {
      if (seen[end] !== width) continue;
      const inside = between(from, end, width);
      const after = best(end + 1, to);
      const cost = 1 + inside.cost + after.cost;
      if (found === undefined || cost < found.cost) found = { cost, strokes: [{ from, count: end - from + 1, width }, ...inside.strokes, ...after.strokes] };
    }
    const plan = found ?? NOTHING;
    plans.set(key, plan);
    return plan;
  };
  /** Plans for what lies between the columns of this width from..end, which one stroke covers already. */
  const between = (from: number, end: number, width: number): Plan => {
    let plan = NOTHING;
    let start = from;
    for (let at = from; at <= end + 1; at += 1) {
      if (at <= end && seen[at] !== width) continue;
      const gap = best(start, at - 1);
      plan = { cost: plan.cost + gap.cost, strokes: [...plan.strokes, ...gap.strokes] };
      start = at + 1;
    }
    return plan;
  };
  return best(0, seen.length - 1).strokes;
}
