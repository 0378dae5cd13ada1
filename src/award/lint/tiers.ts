/** Defects of the tiers of one criterion: gaps, overlaps, tiers that nobody reaches, orders that punish or turn levels round. */
import { compare, equal, whole, ZERO } from '../exact';
import type { Exact } from '../exact';
import { absentFacts } from '../condition/absence';
import type { KindOf } from '../condition/absence';
import { holding } from '../condition/hold';
import type { Fact, Facts, Tier } from '../model';
import { hasNothing, sampleOf, withRest } from './cells';
import type { Cell } from './cells';
import type { Defect } from './finding';
import { intervalDefects } from './intervals';
import { latticeOf } from './lattice';
import type { Lattice } from './lattice';
import { levelOf } from './levels';

/**
 * All tier defects of one criterion. The tiers are those of the text as printed and `points` counts by them, as the
 * engine does; `given` counts by the readings in force, which is what the imagined applicant really gets.
 */
export function tierDefects(
  tiers: readonly Tier[],
  facts: readonly Fact[],
  points: (facts: Facts) => Exact,
  given: (facts: Facts) => Exact,
): readonly Defect[] {
  if (tiers.length === 0) return [];
  const lattice = latticeOf(tiers.map((tier) => tier.condition), facts);
  const holds = tiers.map((tier) => holding(tier.condition));
  const cells = lattice.points.map((point): Cell => ({
    point,
    tiers: holds.flatMap((held, index) => (held(point.facts) ? [index] : [])),
    points: points(point.facts),
    given: () => given(withRest(point.facts, facts)),
  }));
  const counts = lattice.axes.every(({ fact }) => fact.kind === 'whole' || fact.kind === 'decimal');
  const single = counts && lattice.axes.length === 1;
  return [
    ...idleTiers(tiers, cells, (name) => facts.find((fact) => fact.name === name)?.kind),
    ...(counts ? nothingEarns(tiers, cells) : []),
    ...(single ? intervalDefects(tiers, lattice, cells) : latticeGaps(lattice, cells)),
    ...falls(lattice, cells),
    ...(counts && !single ? levelsReversed(lattice, facts, points, given) : []),
  ];
}

function idleTiers(tiers: readonly Tier[], cells: readonly Cell[], kindOf: KindOf): readonly Defect[] {
  return tiers.flatMap((tier, index): readonly Defect[] => {
    const held = cells.filter((cell) => cell.tiers.includes(index));
    const [first] = held;
    if (first === undefined) return [{ kind: 'unreachable', tier: tier.points, quote: tier.quote }];
    // A tier of 0 for those who have nothing counts by itself (C2); what overlaps it there is told by `nothingEarns`.
    if (equal(tier.points, ZERO) && absentFacts(tier.condition, kindOf) !== null) return [];
    const beaten = (other: number): boolean => {
      const order = compare(tiers[other]?.points ?? ZERO, tier.points);
      return other !== index && (order > 0 || (order === 0 && other < index));
    };
    if (!held.every((cell) => cell.tiers.some(beaten))) return [];
    const better = first.tiers
      .filter(beaten)
      .flatMap((other) => tiers[other] ?? [])
      .sort((a, b) => compare(b.points, a.points))[0];
    if (better === undefined) return [];
    return [
      {
        kind: 'neverBest',
        tier: tier.points,
        quote: tier.quote,
        better: better.points,
        betterQuote: better.quote,
        facts: sampleOf(first.point.facts),
      },
    ];
  });
}

function nothingEarns(tiers: readonly Tier[], cells: readonly Cell[]): readonly Defect[] {
  const nothing = cells.find(hasNothing);
  if (nothing === undefined || nothing.point.facts.size === 0) return [];
  return nothing.tiers
    .map((index) => tiers[index])
    .filter((tier): tier is Tier => tier !== undefined && compare(tier.points, ZERO) > 0)
    .slice(0, 1)
    .map((tier) => ({ kind: 'nothingEarns', tier: tier.points, quote: tier.quote, points: nothing.given() }));
}

const MOST_EXAMPLES = 3;

/** Facts that no tier covers although less is covered; the least of them, at most three, as one defect. */
function latticeGaps(lattice: Lattice, cells: readonly Cell[]): readonly Defect[] {
  const covered = cells.filter((cell) => cell.tiers.length > 0);
  const below = (a: Cell, b: Cell): boolean => a !== b && a.point.steps.every((step, i) => step <= (b.point.steps[i] ?? 0));
  const ordered = lattice.axes.every(({ fact }) => fact.kind !== 'choice');
  const gaps = cells.filter((cell) => cell.tiers.length === 0 && (!ordered || covered.some((other) => below(other, cell))));
  const least: Cell[] = [];
  for (const gap of [...gaps].sort((a, b) => size(a) - size(b))) {
    if (!least.some((other) => below(other, gap))) least.push(gap);
    if (least.length === MOST_EXAMPLES) break;
  }
  const [first, ...others] = least.map((cell) => ({ facts: sampleOf(cell.point.facts), points: cell.given() }));
  return first === undefined ? [] : [{ kind: 'gap', ...first, others }];
}

const size = (cell: Cell): number => cell.point.steps.reduce((total, step) => total + step, 0);

/** One more of a fact and fewer points, gaps left aside: the first such step. */
function falls(lattice: Lattice, cells: readonly Cell[]): readonly Defect[] {
  const bySteps = new Map(cells.map((cell) => [cell.point.steps.join(), cell]));
  for (const cell of cells) {
    if (cell.tiers.length === 0) continue;
    for (let axis = 0; axis < lattice.axes.length; axis += 1) {
      if (lattice.axes[axis]?.fact.kind === 'choice') continue;
      const more = nextCovered(cell, axis, bySteps);
      if (more === undefined || compare(more.points, cell.points) >= 0) continue;
      return [
        {
          kind: 'falls',
          less: { facts: sampleOf(cell.point.facts), points: cell.points },
          more: { facts: sampleOf(more.point.facts), points: more.points },
          given: [cell.given(), more.given()],
        },
      ];
    }
  }
  return [];
}

function nextCovered(cell: Cell, axis: number, bySteps: ReadonlyMap<string, Cell>): Cell | undefined {
  const steps = [...cell.point.steps];
  for (;;) {
    steps[axis] = (steps[axis] ?? 0) + 1;
    const next = bySteps.get(steps.join());
    if (next === undefined || next.tiers.length > 0) return next;
  }
}

/**
 * One fact of a higher level earns less than two of a lower one, though more than one of them (RO-20: 2 regional tasks
 * beat 1 international). Of several, the lowest level that beats the highest.
 */
function levelsReversed(
  lattice: Lattice,
  facts: readonly Fact[],
  points: (facts: Facts) => Exact,
  given: (facts: Facts) => Exact,
): readonly Defect[] {
  const alone = (fact: Fact, amount: number): Facts =>
    new Map(lattice.axes.map((axis) => [axis.fact.name, { kind: 'number', value: axis.fact.name === fact.name ? whole(amount) : ZERO }]));
  const levelled = lattice.axes
    .map(({ fact }) => ({ fact, level: levelOf(fact), single: points(alone(fact, 1)), pair: points(alone(fact, 2)) }))
    .filter((entry): entry is typeof entry & { level: number } => entry.level !== undefined);
  for (const high of [...levelled].sort((a, b) => b.level - a.level)) {
    if (compare(high.single, ZERO) <= 0) continue;
    const [low] = levelled
      .filter(({ level, single, pair }) => level < high.level && compare(single, high.single) < 0 && compare(pair, high.single) > 0)
      .sort((a, b) => a.level - b.level || compare(a.single, b.single));
    if (low === undefined) continue;
    const [two, one] = [alone(low.fact, 2), alone(high.fact, 1)];
    return [
      {
        kind: 'levelsReversed',
        lower: { facts: sampleOf(two), points: low.pair },
        higher: { facts: sampleOf(one), points: high.single },
        given: [given(withRest(two, facts)), given(withRest(one, facts))],
      },
    ];
  }
  return [];
}
