/** One imagined applicant of the lattice: the facts, the tiers that hold, the points. */
import { equal, ZERO } from '../exact';
import type { Exact } from '../exact';
import type { Fact, Facts, FactValue } from '../model';
import type { Sample } from './finding';
import type { Point } from './lattice';

/** A point of the lattice and what the tiers make of it. */
export interface Cell {
  readonly point: Point;
  /** Indexes of the tiers that hold. */
  readonly tiers: readonly number[];
  /** As printed. */
  readonly points: Exact;
  /** Under the readings in force, which may ask facts that the printed tiers do not. */
  readonly given: () => Exact;
}

/** A point with the nomination's other facts at nothing: 0, no, the first option. */
export function withRest(own: Facts, facts: readonly Fact[]): Facts {
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

/** Whether everything at the point is 0 or "no". */
export const hasNothing = (cell: Cell): boolean => [...cell.point.facts.values()].every(isNothing);
