/**
 * The borderline radar: facts worth checking first, because one unit more or less, or another reading of a gap or an
 * overlap, would change whether the application wins or which prize it gets.
 */
import type { CompiledFactCriterion, CompiledNomination } from '../award/compile';
import { totalPoints } from '../award/criteria/totals';
import { add, compare, whole, ZERO, type Exact } from '../award/exact';
import type { ApplicationId, Criterion, CriterionKey, Fact, FactName, Facts, Rules } from '../award/model';
import type { ApplicationScore, NominationResult, Standing } from './model';

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

/** How many of the values, sorted upwards, are above the total. */
function countAbove(sorted: readonly Exact[], total: Exact): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? ZERO, total) > 0) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

/** A standing with a total. */
type Placed = Standing & { readonly score: { readonly total: Exact } };

const same = (a: Exact, b: Exact): boolean => compare(a, b) === 0;

/** All totals of a nomination, sorted once: where another total of one application would stand among the others. */
class Ranking {
  private readonly totals: readonly Exact[];
  private readonly distinct: readonly Exact[];

  constructor(
    totals: readonly Exact[],
    private readonly input: BorderlineInput,
  ) {
    this.totals = [...totals].sort(compare);
    this.distinct = this.totals.filter((total, index, all) => index === 0 || !same(total, all[index - 1] ?? ZERO));
  }

  private equals(total: Exact): number {
    const at = this.totals.length - countAbove(this.totals, total);
    let count = 0;
    while (count < at && same(this.totals[at - 1 - count] ?? ZERO, total)) count += 1;
    return count;
  }

  /** `own` is the total that this application has now and would no longer have. */
  standing(total: Exact, own: Exact): { readonly place: number; readonly above: number; readonly equals: number } {
    const leaves = compare(own, total);
    const above = countAbove(this.totals, total) - (leaves > 0 ? 1 : 0);
    const vacated = leaves > 0 && this.equals(own) === 1 ? 1 : 0;
    const ahead = this.input.places === 'dense' ? countAbove(this.distinct, total) - vacated : above;
    return { place: ahead + 1, above, equals: this.equals(total) - (leaves === 0 ? 1 : 0) };
  }

  /** What hangs on an application as it stands, the decision on its tie included. */
  stakeNow({ place, winner, score }: Placed): string {
    if (place?.decided !== true) return this.stake(score.total, score.total);
    const { prizes } = this.input.compiled.nomination;
    return `${winner} ${place.tied ? (prizes.length >= place.place ? 'tied' : 0n) : (prizes[place.place - 1] ?? 0n)}`;
  }

  /** What hangs on a total: certain win, no win or undecided, and the prize of an untied place. */
  stake(total: Exact, own: Exact): string {
    const { winners, prizes } = this.input.compiled.nomination;
    const { place, above, equals } = this.standing(total, own);
    const wins = above + equals + 1 <= winners ? 'yes' : above >= winners ? 'no' : 'undecided';
    return `${wins} ${equals === 0 ? (prizes[place - 1] ?? 0n) : prizes.length >= place ? 'tied' : 0n}`;
  }
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
    if (compare(value.value, ZERO) === 0 || next === undefined) return [];
    // Where the gap is read upwards already, the other reading is "no tier is reached".
    return [{ fact, value: value.value, doubt: { kind: 'gap' }, otherwise: compare(next, now) === 0 ? ZERO : next }].filter(
      (each): each is Alternative => compare(each.otherwise, now) !== 0,
    );
  }
  const lower = explanation.alsoHold.find(({ condition }) => condition.kind === 'compare' && (condition.sign === '<=' || condition.sign === '<'));
  if (lower === undefined) return [];
  return [lower.points, explanation.outcome.points]
    .filter((points) => compare(points, now) !== 0)
    .slice(0, 1)
    .map((otherwise) => ({ fact, value: value.value, doubt: { kind: 'overlap' }, otherwise }));
}

/** The total with other points in one criterion: weights, penalties and the maxima of groups applied. */
function totalWith(score: ApplicationScore, criterion: CompiledFactCriterion, points: Exact, { nomination, criteria }: CompiledNomination): Exact {
  const parts = criteria.flatMap((each): readonly { readonly criterion: Criterion; readonly points: Exact }[] => {
    if (each.criterion === criterion.criterion) return [{ criterion: each.criterion, points }];
    const outcome = score.facts.get(each.criterion.key);
    const figure = each.kind === 'fact' ? (outcome?.kind === 'scored' ? outcome.points : undefined) : score.marks.get(each.criterion.key)?.figure;
    return figure === undefined ? [] : [{ criterion: each.criterion, points: figure }];
  });
  return totalPoints(parts, nomination.groups).total;
}

/** The facts on which a win or a prize hangs, in the order of the standings. */
export function borderlines(input: BorderlineInput): readonly Borderline[] {
  const placed = input.result.standings.filter((standing): standing is Placed => standing.score.total !== undefined);
  const ranking = new Ranking(placed.map(({ score }) => score.total), input);
  return placed.flatMap((standing) => {
    const { score } = standing;
    const facts = input.facts.get(score.application);
    if (facts === undefined) return [];
    const stake = ranking.stakeNow(standing);
    return input.compiled.criteria.filter(isFact).flatMap((criterion) =>
      alternatives(criterion, input, facts).flatMap(({ fact, value, doubt, otherwise }): readonly Borderline[] => {
        const now = pointsOf(criterion, facts) ?? ZERO;
        const total = totalWith(score, criterion, otherwise, input.compiled);
        if (ranking.stake(total, score.total) === stake) return [];
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
              now: standing.place?.place ?? ranking.standing(score.total, score.total).place,
              otherwise: ranking.standing(total, score.total).place,
            },
          },
        ];
      }),
    );
  });
}
