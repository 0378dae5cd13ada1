/**
 * The lattice of thresholds of a criterion: the finitely many imagined applicants that tell all others apart.
 *
 * Tiers change only where a sum meets a bound. For one count the sampled values are every bound, its neighbours and one
 * value between two bounds, which is exact. For several counts each fact takes the values at which some comparison turns
 * while the other facts stand on values of their own, which is exact over those thresholds.
 */
import { add, compare, divide, equal, fraction, multiply, subtract, whole, ZERO } from '../exact';
import type { Exact } from '../exact';
import { factsIn } from '../condition/hold';
import type { Condition, Fact, FactName, Facts, FactValue, Term } from '../model';

/** One imagined applicant; `steps` are indexes into the values of each axis. */
export interface Point {
  readonly facts: Facts;
  readonly steps: readonly number[];
}

export interface Axis {
  readonly fact: Fact;
  /** Numbers in rising order; no before yes; options as listed. */
  readonly values: readonly FactValue[];
}

export interface Lattice {
  readonly axes: readonly Axis[];
  readonly points: readonly Point[];
}

/** More points than this are not sampled: the neighbours of thresholds are dropped first. */
const MOST_POINTS = 30_000;
const ONE = whole(1);

interface Comparison {
  readonly sum: readonly Term[];
  readonly bound: Exact;
}

function comparisons(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case 'compare':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(comparisons);
    case 'not':
      return comparisons(condition.of);
    case 'ticked':
    case 'chosen':
    case 'always':
      return [];
  }
}

const sorted = (values: readonly Exact[]): readonly Exact[] =>
  [...values].sort(compare).filter((value, index, all) => index === 0 || !equal(value, all[index - 1] ?? ZERO));

const floor = ({ num, den }: Exact): Exact => {
  const cut = num / den;
  return fraction(num < 0n && num % den !== 0n ? cut - 1n : cut, 1n);
};

/** Values of one fact at which a comparison turns, the other facts standing on the values given. */
function turns(fact: FactName, all: readonly Comparison[], others: ReadonlyMap<FactName, readonly Exact[]>): readonly Exact[] {
  return all.flatMap(({ sum, bound }) => {
    const own = sum.find((term) => term.fact === fact);
    if (own === undefined || equal(own.coefficient, ZERO)) return [];
    let rests: readonly Exact[] = [ZERO];
    for (const term of sum) {
      if (term.fact === fact) continue;
      const values = others.get(term.fact) ?? [ZERO];
      rests = sorted(rests.flatMap((rest) => values.map((value) => add(rest, multiply(term.coefficient, value))))).slice(0, 24);
    }
    return rests.map((rest) => divide(subtract(bound, rest), own.coefficient));
  });
}

function numericValues(fact: Fact, bounds: readonly Exact[], neighbours: boolean): readonly Exact[] {
  const marks = sorted([ZERO, ...bounds.filter((bound) => compare(bound, ZERO) >= 0)]);
  const isWhole = fact.kind === 'whole';
  const values = marks.flatMap((mark) => {
    const low = isWhole ? floor(mark) : mark;
    return neighbours ? [subtract(low, ONE), low, add(low, ONE)] : [low, add(low, ONE)];
  });
  const between = isWhole ? [] : marks.slice(1).map((mark, index) => divide(add(mark, marks[index] ?? ZERO), whole(2)));
  return sorted([...values, ...between]).filter((value) => compare(value, ZERO) >= 0);
}

function axesOf(needed: readonly Fact[], all: readonly Comparison[], neighbours: boolean): readonly Axis[] {
  const single = all.filter(({ sum }) => sum.length === 1);
  const first = new Map(
    needed.filter(isNumeric).map((fact) => [fact.name, sorted([ZERO, ONE, ...turns(fact.name, single, new Map())])] as const),
  );
  return needed.map((fact) => {
    if (fact.kind === 'tick') return { fact, values: [{ kind: 'tick', value: false }, { kind: 'tick', value: true }] };
    if (fact.kind === 'choice') return { fact, values: fact.options.map((value) => ({ kind: 'option', value })) };
    const bounds = turns(fact.name, all, first);
    return { fact, values: numericValues(fact, bounds, neighbours).map((value) => ({ kind: 'number', value })) };
  });
}

const isNumeric = (fact: Fact): boolean => fact.kind === 'whole' || fact.kind === 'decimal';

/** The lattice of the conditions of one criterion. Facts that are not among `known` are left out. */
export function latticeOf(conditions: readonly Condition[], known: readonly Fact[]): Lattice {
  const names = factsIn(conditions).map(({ fact }) => fact);
  const needed = known.filter((fact) => names.includes(fact.name));
  const all = conditions.flatMap(comparisons);
  let axes = axesOf(needed, all, true);
  if (sizeOf(axes) > MOST_POINTS) axes = axesOf(needed, all, false);
  while (sizeOf(axes) > MOST_POINTS) axes = thinned(axes);
  let points: readonly Point[] = [{ facts: new Map(), steps: [] }];
  for (const { fact, values } of axes) {
    points = points.flatMap((point) =>
      values.map((value, step) => ({ facts: new Map(point.facts).set(fact.name, value), steps: [...point.steps, step] })),
    );
  }
  return { axes, points };
}

const sizeOf = (axes: readonly Axis[]): number => axes.reduce((size, axis) => size * Math.max(1, axis.values.length), 1);

/** Every second value of the longest axis, its first and last kept. */
function thinned(axes: readonly Axis[]): readonly Axis[] {
  const longest = Math.max(...axes.map((axis) => axis.values.length));
  const index = axes.findIndex((axis) => axis.values.length === longest);
  return axes.map((axis, i) =>
    i === index ? { ...axis, values: axis.values.filter((_, step) => step % 2 === 0 || step === longest - 1) } : axis,
  );
}
