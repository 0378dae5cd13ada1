/** Scores plain facts by a preset under chosen readings, for tests that read like the regulation. */
import { compileNomination } from '../../../src/award/compile';
import type { CompiledFactCriterion, CompiledNomination } from '../../../src/award/compile';
import { toNumber } from '../../../src/award/exact';
import { readFact } from '../../../src/award/facts';
import type { CellValue } from '../../../src/award/facts';
import type { Award, Choices, DecisionId, FactName, Facts, FactValue, ReadingKey } from '../../../src/award/model';

/** Readings by decision: `{ 'RO-8': 'literal' }`. Throws for one that the register does not hold. */
export function choose(award: Award, readings: Readonly<Record<string, string>>): Choices {
  return new Map(
    Object.entries(readings).map(([id, key]) => {
      const decision = award.decisions.find((each) => each.id === id);
      if (decision?.readings.some((each) => each.key === key) !== true) throw new Error(`No reading ${key} of ${id}`);
      return [id as DecisionId, key as ReadingKey];
    }),
  );
}

/** A nomination compiled under the readings. */
export function compiled(award: Award, key: string, readings: Readonly<Record<string, string>> = {}): CompiledNomination {
  const nomination = award.nominations.find((each) => each.key === key);
  if (nomination === undefined) throw new Error(`No nomination ${key}`);
  return compileNomination(nomination, award.decisions, choose(award, readings));
}

/** Cells as typed, read as facts. Throws for a cell that would be refused and for a name that no fact has. */
export function factsOf(nomination: CompiledNomination, cells: Readonly<Record<string, CellValue>>): Facts {
  const facts = new Map<FactName, FactValue>();
  for (const [name, cell] of Object.entries(cells)) {
    const fact = nomination.nomination.facts.find((each) => each.name === name);
    if (fact === undefined) throw new Error(`No fact ${name}`);
    const read = readFact(fact, cell);
    if (read.kind === 'refused') throw new Error(`${name}: ${read.code}`);
    if (read.kind === 'value') facts.set(fact.name, read.value);
  }
  return facts;
}

export function factCriterion(nomination: CompiledNomination, key: string): CompiledFactCriterion {
  const criterion = nomination.criteria.find((each) => each.criterion.key === key);
  if (criterion?.kind !== 'fact') throw new Error(`No fact criterion ${key} in force`);
  return criterion;
}

/** The points of one criterion, or null while a fact that it needs is blank. Facts not named are 0. */
export function pointsFor(nomination: CompiledNomination, key: string, cells: Readonly<Record<string, CellValue>>): number | null {
  const criterion = factCriterion(nomination, key);
  const kinds = new Map(nomination.nomination.facts.map((fact) => [fact.name, fact.kind]));
  const nothing = Object.fromEntries(criterion.needs.map((name) => [name, kinds.get(name) === 'tick' ? 'нет' : 0]));
  const outcome = criterion.outcome(factsOf(nomination, { ...nothing, ...cells }));
  return outcome.kind === 'scored' ? toNumber(outcome.points) : null;
}
