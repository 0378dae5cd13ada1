/** A nomination under the chosen readings, turned once into plain functions and formulas. */
import type { CellOf } from './condition/formula';
import type { NeededFact } from './condition/hold';
import type { AllowedMarks, CountedMark, Explanation } from './criteria/kind';
import { factRules, isFactCriterion, markRules } from './criteria/kinds';
import { totalPoints } from './criteria/totals';
import { readingsInForce, stands } from './decisions';
import type { Exact } from './exact';
import { add, subtract } from './exact';
import { pointsFormula } from './formula';
import type {
  Choices,
  Criterion,
  Decision,
  Fact,
  FactCriterion,
  FactName,
  Facts,
  MarkCriterion,
  Nomination,
  PointsOutcome,
} from './model';

interface Compiled<C extends Criterion> {
  /** With the tiers in force alone. */
  readonly criterion: C;
  readonly needs: readonly FactName[];
  /** Points before the weight. */
  readonly lowest: Exact;
  /** Absent where points grow without a cap. */
  readonly highest?: Exact;
}

export interface CompiledFactCriterion extends Compiled<FactCriterion> {
  readonly kind: 'fact';
  readonly outcome: (facts: Facts) => PointsOutcome;
  readonly explain: (facts: Facts) => Explanation;
  /** A native formula of the points, beginning with "="; `cellOf` names each needed fact's cell. */
  readonly formula: (cellOf: CellOf) => string;
}

export interface CompiledMarkCriterion extends Compiled<MarkCriterion> {
  readonly kind: 'mark';
  readonly highest: Exact;
  readonly allowed: (facts: Facts) => AllowedMarks;
  /** The mark that counts; `confirmed`: the juror ticked the condition of the cap. */
  readonly counted: (mark: Exact, confirmed: boolean) => CountedMark;
}

export type CompiledCriterion = CompiledFactCriterion | CompiledMarkCriterion;

export interface CompiledNomination {
  readonly nomination: Nomination;
  /** In force, in the order of the regulation. */
  readonly criteria: readonly CompiledCriterion[];
  /** The largest total; absent where points grow without a cap. */
  readonly maximum?: Exact;
  /** The facts that criteria in force need, in the order of the nomination. */
  readonly facts: readonly Fact[];
}

/** The criteria that stand under these readings, each with its standing tiers alone. */
export function criteriaInForce(nomination: Nomination, decisions: readonly Decision[], choices: Choices): readonly Criterion[] {
  const inForce = readingsInForce(decisions, choices);
  return nomination.criteria
    .filter(({ under }) => stands(under, inForce))
    .map((criterion): Criterion => {
      switch (criterion.kind) {
        case 'perUnit':
        case 'scale':
          return criterion;
        case 'range':
          return { ...criterion, tiers: criterion.tiers.filter(({ under }) => stands(under, inForce)) };
        case 'count':
        case 'compound':
        case 'checklist':
        case 'choice':
          return { ...criterion, tiers: criterion.tiers.filter(({ under }) => stands(under, inForce)) };
      }
    });
}

const namesOf = (needed: readonly NeededFact[]): readonly FactName[] => needed.map(({ fact }) => fact);

function compileFact(criterion: FactCriterion, facts: ReadonlyMap<FactName, Fact>): CompiledFactCriterion {
  const rules = factRules(criterion);
  const needed = rules.needs(criterion);
  const ready = rules.ready(criterion, (fact) => facts.get(fact)?.kind);
  return {
    kind: 'fact',
    criterion,
    needs: namesOf(needed),
    ...rules.bounds(criterion),
    outcome: ready.outcome,
    explain: ready.explain,
    formula: (cellOf) => pointsFormula(ready, needed, facts, cellOf),
  };
}

function compileMark(criterion: MarkCriterion, facts: ReadonlyMap<FactName, Fact>): CompiledMarkCriterion {
  const rules = markRules(criterion);
  const ready = rules.ready(criterion, (fact) => facts.get(fact)?.kind);
  return {
    kind: 'mark',
    criterion,
    needs: namesOf(rules.needs(criterion)),
    ...rules.bounds(criterion),
    allowed: ready.allowed,
    counted: ready.counted,
  };
}

/** The largest total: every criterion at its best, penalties at their least, groups at most at their maximum. */
function maximumOf(criteria: readonly CompiledCriterion[], nomination: Nomination): Exact | undefined {
  const capped = new Map(nomination.groups.map(({ key, maximum }) => [key, maximum]));
  const unlimited = criteria.filter(({ criterion, highest }) => !criterion.penalty && highest === undefined && criterion.weight.num !== 0n);
  if (unlimited.some(({ criterion }) => criterion.group === undefined || !capped.has(criterion.group))) return undefined;
  // A criterion without a cap of its own fills its group to the maximum, whatever the others bring.
  const rows = criteria.map(({ criterion, lowest, highest }) => ({ criterion, points: criterion.penalty ? lowest : (highest ?? lowest) }));
  const { total, groups } = totalPoints(rows, nomination.groups);
  return groups.reduce(
    (so, { group, counted }) =>
      unlimited.some(({ criterion }) => criterion.group === group.key) ? add(so, subtract(group.maximum, counted)) : so,
    total,
  );
}

/** Compiles a nomination. `choices` may be partial: an absent decision stands at its default. */
export function compileNomination(nomination: Nomination, decisions: readonly Decision[], choices: Choices): CompiledNomination {
  const facts = new Map(nomination.facts.map((fact) => [fact.name, fact]));
  const criteria = criteriaInForce(nomination, decisions, choices).map((criterion) =>
    isFactCriterion(criterion) ? compileFact(criterion, facts) : compileMark(criterion, facts),
  );
  const needed = new Set(criteria.flatMap(({ needs }) => needs));
  const maximum = maximumOf(criteria, nomination);
  return {
    nomination,
    criteria,
    ...(maximum === undefined ? {} : { maximum }),
    facts: nomination.facts.filter(({ name }) => needed.has(name)),
  };
}
