/**
 * The borderline radar: facts worth checking first, because one unit more or less, or another reading of a gap or an
 * overlap, would change whether the application wins or which prize it gets.
 */
import type { CompiledFactCriterion, CompiledNomination } from '../award/compile';
import { add, compare, multiply, subtract, sum, whole, ZERO, type Exact } from '../award/exact';
import type { ApplicationId, CriterionKey, Fact, FactName, Facts, Rules } from '../award/model';
import type { NominationResult, Standing } from './model';

/** Why a fact is on the list. */
export type Doubt =
  /** One unit more (1) or less (-1) gives other points. */
  | { readonly kind: 'threshold'; readonly step: 1 | -1 }
  /** No tier covers the value; read upwards it would give the next tier. */
  | { readonly kind: 'gap' }
  /** Two tiers claim the value; the lower would give fewer points. */
  | { readonly kind: 'overlap' };

export interface Borderline {
  readonly application: ApplicationId;
  readonly fact: FactName;
  readonly value: Exact;
  readonly criterion: CriterionKey;
  readonly doubt: Doubt;
  readonly points: { readonly now: Exact; readonly otherwise: Exact };
  readonly total: { readonly now: Exact; readonly otherwise: Exact };
  readonly place: { readonly now: number; readonly otherwise: number };
}

export interface BorderlineInput {
  readonly compiled: CompiledNomination;
  /** The nomination with every clause read letter by letter, where gaps and overlaps still show. */
  readonly asPrinted: CompiledNomination;
  readonly result: NominationResult;
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly places: Rules['places'];
}

const isFact = (criterion: CompiledNomination['criteria'][number]): criterion is CompiledFactCriterion => criterion.kind === 'fact';

/** Where a total would stand among the others' totals: its place and how many stand at or above it. */
function standingOf(total: Exact, others: readonly Exact[], places: Rules['places']): { place: number; above: number; equals: number } {
  const higher = others.filter((other) => compare(other, total) > 0);
  const distinct = new Set(higher.map(({ num, den }) => `${num}/${den}`));
  return {
    place: (places === 'dense' ? distinct.size : higher.length) + 1,
    above: higher.length,
    equals: others.filter((other) => compare(other, total) === 0).length,
  };
}

/** What hangs on a total: certain win, no win or undecided, and the prize of an untied place. */
function stakeOf(total: Exact, others: readonly Exact[], input: BorderlineInput): string {
  const { winners, prizes } = input.compiled.nomination;
  const { place, above, equals } = standingOf(total, others, input.places);
  const wins = above + equals + 1 <= winners ? 'yes' : above >= winners ? 'no' : 'undecided';
  return `${wins} ${equals === 0 ? (prizes[place - 1] ?? 0n) : prizes.length >= place ? 'tied' : 0n}`;
}

interface Alternative {
  readonly fact: FactName;
  readonly value: Exact;
  readonly doubt: Doubt;
  readonly otherwise: Exact;
}

const numeric = (fact: Fact | undefined): boolean => fact?.kind === 'whole' || fact?.kind === 'decimal';

function pointsOf(criterion: CompiledFactCriterion, facts: Facts): Exact | undefined {
  const outcome = criterion.outcome(facts);
  return outcome.kind === 'scored' ? outcome.points : undefined;
}

/** Other points that one criterion could give for these facts. */
function alternatives(criterion: CompiledFactCriterion, input: BorderlineInput, facts: Facts): readonly Alternative[] {
  const found: Alternative[] = [];
  const now = pointsOf(criterion, facts);
  if (now === undefined) return found;
  const known = new Map(input.compiled.nomination.facts.map((fact) => [fact.name, fact]));
  for (const fact of criterion.needs) {
    const value = facts.get(fact);
    if (!numeric(known.get(fact)) || value?.kind !== 'number') continue;
    for (const step of [1, -1] as const) {
      const moved = add(value.value, whole(step));
      if (compare(moved, ZERO) < 0) continue;
      const otherwise = pointsOf(criterion, new Map(facts).set(fact, { kind: 'number', value: moved }));
      if (otherwise !== undefined && compare(otherwise, now) !== 0) {
        found.push({ fact, value: value.value, doubt: { kind: 'threshold', step }, otherwise });
      }
    }
  }
  return [...found, ...printedDoubts(criterion, input, facts, now)];
}

/** Gaps and overlaps of the printed text at a single count. */
function printedDoubts(criterion: CompiledFactCriterion, input: BorderlineInput, facts: Facts, now: Exact): readonly Alternative[] {
  const printed = input.asPrinted.criteria.filter(isFact).find((each) => each.criterion.key === criterion.criterion.key);
  const [fact, ...more] = printed?.needs ?? [];
  const value = fact === undefined ? undefined : facts.get(fact);
  if (printed === undefined || fact === undefined || more.length > 0 || value?.kind !== 'number') return [];
  const explanation = printed.explain(facts);
  if (explanation.kind !== 'tiers' || explanation.outcome.kind !== 'scored') return [];
  if (explanation.outcome.basis.kind === 'noTier') {
    const next = explanation.next?.tier.points;
    if (compare(value.value, ZERO) === 0 || next === undefined || compare(next, now) === 0) return [];
    return [{ fact, value: value.value, doubt: { kind: 'gap' }, otherwise: next }];
  }
  return explanation.alsoHold
    .filter((tier) => tier.condition.kind === 'compare' && (tier.condition.sign === '<=' || tier.condition.sign === '<'))
    .filter((tier) => compare(tier.points, now) !== 0)
    .slice(0, 1)
    .map((tier) => ({ fact, value: value.value, doubt: { kind: 'overlap' }, otherwise: tier.points }));
}

/** The facts on which a win or a prize hangs, in the order of the standings. */
export function borderlines(input: BorderlineInput): readonly Borderline[] {
  const placed = input.result.standings.filter(
    (standing): standing is Standing & { readonly score: { readonly total: Exact } } => standing.score.total !== undefined,
  );
  return placed.flatMap(({ score }) => {
    const facts = input.facts.get(score.application);
    if (facts === undefined) return [];
    const others = placed.filter((other) => other.score !== score).map((other) => other.score.total);
    const stake = stakeOf(score.total, others, input);
    return input.compiled.criteria.filter(isFact).flatMap((criterion) =>
      alternatives(criterion, input, facts).flatMap(({ fact, value, doubt, otherwise }): readonly Borderline[] => {
        const now = pointsOf(criterion, facts) ?? ZERO;
        const { weight, penalty } = criterion.criterion;
        const difference = multiply(weight, subtract(otherwise, now));
        const total = penalty ? subtract(score.total, difference) : sum([score.total, difference]);
        if (stakeOf(total, others, input) === stake) return [];
        return [
          {
            application: score.application,
            fact,
            value,
            criterion: criterion.criterion.key,
            doubt,
            points: { now, otherwise },
            total: { now: score.total, otherwise: total },
            place: {
              now: standingOf(score.total, others, input.places).place,
              otherwise: standingOf(total, others, input.places).place,
            },
          },
        ];
      }),
    );
  });
}
