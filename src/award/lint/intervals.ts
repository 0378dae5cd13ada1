/**
 * Gaps and overlaps of tiers over one count, as exact intervals. Between two neighbouring bounds nothing changes, so the
 * lattice (every bound, and one value between two of them) tells all values apart.
 */
import { compare, divide, equal, isWhole, ZERO } from '../exact';
import type { Exact } from '../exact';
import type { Condition, FactName, Tier } from '../model';
import { sampleOf } from './cells';
import type { Cell } from './cells';
import type { Defect, Interval } from './finding';
import type { Lattice } from './lattice';

/** Neighbouring cells in rising order. */
type Run = readonly Cell[];

/** Bounds at which a condition over one fact turns. */
function boundsIn(condition: Condition): readonly Exact[] {
  switch (condition.kind) {
    case 'compare':
      return condition.sum.flatMap(({ coefficient }) => (equal(coefficient, ZERO) ? [] : [divide(condition.bound, coefficient)]));
    case 'all':
    case 'any':
      return condition.of.flatMap(boundsIn);
    case 'not':
      return boundsIn(condition.of);
    case 'ticked':
    case 'chosen':
    case 'always':
      return [];
  }
}

const valueOf = (cell: Cell, fact: FactName): Exact => {
  const value = cell.point.facts.get(fact);
  return value?.kind === 'number' ? value.value : ZERO;
};

const runsOf = (cells: readonly Cell[], within: (cell: Cell) => boolean): readonly Run[] => {
  const runs: Cell[][] = [];
  cells.forEach((cell, index) => {
    if (!within(cell)) return;
    const last = runs[runs.length - 1];
    const before = cells[index - 1];
    if (last !== undefined && before !== undefined && within(before)) last.push(cell);
    else runs.push([cell]);
  });
  return runs;
};

/** The interval that a run of cells stands for. */
function intervalOf(run: Run, cells: readonly Cell[], fact: FactName, counts: boolean, bounds: readonly Exact[]): Interval {
  const [first, last] = [run[0], run[run.length - 1]];
  const [low, high] = [first === undefined ? ZERO : valueOf(first, fact), last === undefined ? ZERO : valueOf(last, fact)];
  const endless = last !== undefined && cells[cells.length - 1] === last;
  if (counts) return { fact, from: low, fromOpen: false, ...(endless ? {} : { to: high }), toOpen: false };
  const atBound = (value: Exact): boolean => equal(value, ZERO) || bounds.some((bound) => equal(bound, value));
  const marks = [ZERO, ...bounds].sort(compare);
  const below = [...marks].reverse().find((mark) => compare(mark, low) < 0) ?? ZERO;
  const above = marks.find((mark) => compare(mark, high) > 0);
  const from = atBound(low) ? { from: low, fromOpen: false } : { from: below, fromOpen: true };
  if (endless) return { fact, ...from, toOpen: true };
  return atBound(high) || above === undefined ? { fact, ...from, to: high, toOpen: false } : { fact, ...from, to: above, toOpen: true };
}

/** The cell that a person would name: the first one in whole numbers, else the first. */
const example = (run: Run, fact: FactName): Cell | undefined => run.find((cell) => isWhole(valueOf(cell, fact))) ?? run[0];

/** Gaps above the least value that is covered, and values that two tiers share while neither lies within the other. */
export function intervalDefects(tiers: readonly Tier[], lattice: Lattice, cells: readonly Cell[]): readonly Defect[] {
  const fact = lattice.axes[0]?.fact;
  if (fact === undefined) return [];
  const bounds = tiers.flatMap(({ condition }) => boundsIn(condition));
  const runs = (within: (cell: Cell) => boolean): readonly { readonly cell: Cell; readonly interval: Interval }[] =>
    runsOf(cells, within).flatMap((run) => {
      const cell = example(run, fact.name);
      return cell === undefined ? [] : [{ cell, interval: intervalOf(run, cells, fact.name, fact.kind === 'whole', bounds) }];
    });
  const covered = cells.find((cell) => cell.tiers.length > 0);
  const above = (cell: Cell): boolean => covered !== undefined && compare(valueOf(cell, fact.name), valueOf(covered, fact.name)) > 0;
  const gaps = runs((cell) => cell.tiers.length === 0 && above(cell)).map(
    ({ cell, interval }): Defect => ({ kind: 'gap', facts: sampleOf(cell.point.facts), points: cell.given(), interval, others: [] }),
  );
  const only = (one: number, other: number): boolean => cells.some((cell) => cell.tiers.includes(one) && !cell.tiers.includes(other));
  const overlaps = tiers.flatMap((a, i) =>
    tiers.flatMap((b, j) => {
      if (j <= i || equal(a.points, b.points) || !only(i, j) || !only(j, i)) return [];
      return runs((cell) => cell.tiers.includes(i) && cell.tiers.includes(j)).map(
        ({ cell, interval }): Defect => ({
          kind: 'overlap',
          facts: sampleOf(cell.point.facts),
          interval,
          tiers: [a.points, b.points],
          quotes: [a.quote, b.quote],
          points: cell.given(),
        }),
      );
    }),
  );
  return [...gaps, ...overlaps];
}
