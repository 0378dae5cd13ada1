/** Defects of the tiers of one criterion: gaps, overlaps, tiers that nobody reaches, orders that punish or turn levels round. */
import { compare, equal, whole, ZERO } from '../exact';
import type { Exact } from '../exact';
import { absentFacts } from '../condition/absence';
import type { KindOf } from '../condition/absence';
import { holding } from '../condition/hold';
import type { Fact, Facts, FactValue, Tier } from '../model';
import type { Defect, Sample } from './finding';
import { latticeOf } from './lattice';
import type { Lattice, Point } from './lattice';
import { levelOf } from './levels';

interface Cell {
  readonly point: Point;
  /** Indexes of the tiers that hold. */
  readonly tiers: readonly number[];
  /** As printed. */
  readonly points: Exact;
  /** Under the readings in force, which may ask facts that the printed tiers do not. */
  readonly given: () => Exact;
}

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
    ...(single ? intervalGaps(lattice, cells) : latticeGaps(lattice, cells)),
    ...(single ? overlaps(tiers, cells) : []),
    ...falls(lattice, cells),
    ...(counts && !single ? levelsReversed(lattice, cells, points) : []),
  ];
}

/** A point with the nomination's other facts at nothing: 0, no, the first option. */
function withRest(own: Facts, facts: readonly Fact[]): Facts {
  const nothing = ({ kind, options: [first] }: Fact): FactValue => {
    if (kind === 'tick') return { kind: 'tick', value: false };
    return kind === 'choice' && first !== undefined ? { kind: 'option', value: first } : { kind: 'number', value: ZERO };
  };
  return new Map(facts.map((fact) => [fact.name, own.get(fact.name) ?? nothing(fact)]));
}

/** The facts of a point that are not zero, not "no". */
export function sampleOf(facts: Facts): Sample {
  return [...facts].flatMap(([fact, { value }]) => {
    const nothing = value === false || (typeof value === 'object' && equal(value, ZERO));
    return nothing ? [] : [{ fact, value }];
  });
}

const isNothing = (value: FactValue): boolean =>
  value.kind === 'number' ? equal(value.value, ZERO) : value.kind === 'tick' && !value.value;

const hasNothing = (cell: Cell): boolean => [...cell.point.facts.values()].every(isNothing);

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
    const better = first.tiers.filter(beaten).map((other) => tiers[other]?.points ?? ZERO).sort(compare).pop() ?? tier.points;
    return [{ kind: 'neverBest', tier: tier.points, quote: tier.quote, better, facts: sampleOf(first.point.facts) }];
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

/** Runs of values of one count that no tier covers; below the first covered value nothing is said by the text. */
function intervalGaps(lattice: Lattice, cells: readonly Cell[]): readonly Defect[] {
  const defects: Defect[] = [];
  const first = cells.findIndex((cell) => cell.tiers.length > 0);
  if (first < 0) return [];
  let from: Cell | undefined;
  cells.slice(first).forEach((cell, offset, rest) => {
    if (cell.tiers.length > 0) {
      from = undefined;
      return;
    }
    from ??= cell;
    const next = rest[offset + 1];
    if (next !== undefined && next.tiers.length === 0) return;
    const endless = next === undefined;
    defects.push({
      kind: 'gap',
      from: sampleOf(from.point.facts),
      ...(endless ? {} : { to: sampleOf(cell.point.facts) }),
      points: from.given(),
    });
  });
  return lattice.axes.length === 1 ? defects : [];
}

const MOST_EXAMPLES = 3;

/** Points that no tier covers although less is covered; the least of them, at most three. */
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
  return least.map((cell) => ({ kind: 'gap', from: sampleOf(cell.point.facts), points: cell.given() }));
}

const size = (cell: Cell): number => cell.point.steps.reduce((total, step) => total + step, 0);

/** Two tiers of one count that share values while neither lies within the other: «100 и более» and «100 и менее». */
function overlaps(tiers: readonly Tier[], cells: readonly Cell[]): readonly Defect[] {
  const defects: Defect[] = [];
  tiers.forEach((a, i) => {
    tiers.slice(i + 1).forEach((b, offset) => {
      const j = i + 1 + offset;
      const shared = cells.filter((cell) => cell.tiers.includes(i) && cell.tiers.includes(j));
      const only = (one: number, other: number): boolean =>
        cells.some((cell) => cell.tiers.includes(one) && !cell.tiers.includes(other));
      const [first] = shared;
      if (first === undefined || equal(a.points, b.points) || !only(i, j) || !only(j, i)) return;
      defects.push({ kind: 'overlap', facts: sampleOf(first.point.facts), tiers: [a.points, b.points], points: first.given() });
    });
  });
  return defects;
}

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

/** One fact of a higher level earns less than two of a lower level (RO-20: 2 regional tasks beat 1 international). */
function levelsReversed(lattice: Lattice, cells: readonly Cell[], points: (facts: Facts) => Exact): readonly Defect[] {
  const none: Facts = new Map(lattice.axes.map(({ fact }) => [fact.name, { kind: 'number', value: ZERO }]));
  const levelled = lattice.axes
    .map(({ fact }) => ({ fact, level: levelOf(fact) }))
    .filter((entry): entry is { fact: Fact; level: number } => entry.level !== undefined);
  if (cells.length === 0) return [];
  for (const high of [...levelled].sort((a, b) => b.level - a.level)) {
    for (const low of [...levelled].sort((a, b) => b.level - a.level)) {
      if (low.level >= high.level) continue;
      const one = new Map(none).set(high.fact.name, { kind: 'number', value: whole(1) });
      const two = new Map(none).set(low.fact.name, { kind: 'number', value: whole(2) });
      const [single, pair] = [points(one), points(two)];
      if (compare(single, ZERO) <= 0 || compare(pair, single) <= 0) continue;
      return [
        {
          kind: 'levelsReversed',
          lower: { facts: sampleOf(two), points: pair },
          higher: { facts: sampleOf(one), points: single },
        },
      ];
    }
  }
  return [];
}
