/** Defects of proportion: a criterion that dominates, maxima that differ, facts that earn points twice. */
import { compare, divide, equal, fraction, multiply, sum, whole, ZERO } from '../exact';
import type { Exact } from '../exact';
import type { Award, Criterion, CriterionKey, FactName, Nomination } from '../model';
import type { Finding } from './finding';
import { stems } from './stems';
import { tierWords } from './wording';

/** The most that each criterion can add to a total. */
export type Maxima = ReadonlyMap<CriterionKey, Exact>;

const THIRD = fraction(1n, 3n);

const maximumOf = (maxima: Maxima, criterion: Criterion): Exact => maxima.get(criterion.key) ?? ZERO;

/**
 * A criterion worth a third of the maximum or more and twice any other, where at least four share it (RO-34: the relay,
 * 40 %).
 */
export function dominant(nomination: Nomination, maxima: Maxima, total: Exact | undefined): readonly Finding[] {
  const counted = nomination.criteria.filter((criterion) => !criterion.penalty);
  const all = total ?? sum(counted.map((criterion) => maximumOf(maxima, criterion)));
  if (counted.length < 4 || equal(all, ZERO)) return [];
  return counted
    .filter((criterion) => compare(divide(maximumOf(maxima, criterion), all), THIRD) >= 0)
    .filter((criterion) =>
      counted.every((other) => other === criterion || compare(multiply(maximumOf(maxima, other), whole(2)), maximumOf(maxima, criterion)) <= 0),
    )
    .map((criterion) => ({
      nomination: nomination.key,
      criterion: criterion.key,
      clause: criterion.clause,
      defect: { kind: 'dominant' as const, maximum: maximumOf(maxima, criterion), of: all },
    }));
}

/** The one fact criterion whose maximum lies below that of at least four siblings that agree (RO-25: 3 among 5s). */
export function smallerMaximum(nomination: Nomination, maxima: Maxima): readonly Finding[] {
  const counted = nomination.criteria.filter((criterion) => criterion.kind !== 'scale' && !criterion.penalty);
  const byMaximum = new Map<string, Criterion[]>();
  for (const criterion of counted) {
    const key = `${maximumOf(maxima, criterion).num}/${maximumOf(maxima, criterion).den}`;
    byMaximum.set(key, [...(byMaximum.get(key) ?? []), criterion]);
  }
  const usual = [...byMaximum.values()].sort((a, b) => b.length - a.length)[0]?.[0];
  if (usual === undefined) return [];
  const norm = maximumOf(maxima, usual);
  const smaller = counted.filter((criterion) => compare(maximumOf(maxima, criterion), norm) < 0);
  const [only] = smaller;
  if (only === undefined || smaller.length > 1) return [];
  if (counted.filter((criterion) => equal(maximumOf(maxima, criterion), norm)).length < 4) return [];
  return [
    {
      nomination: nomination.key,
      criterion: only.key,
      clause: only.clause,
      defect: { kind: 'smallerMaximum', maximum: maximumOf(maxima, only), usual: norm },
    },
  ];
}

/** Nominations whose maxima differ: their totals must never stand in one ranking. One finding for the award. */
export function unequalMaxima(
  award: Award,
  maxima: readonly { readonly nomination: Nomination; readonly maximum: Exact }[],
): readonly Finding[] {
  const [first, ...rest] = maxima.filter(({ nomination }) => nomination.criteria.length > 0);
  if (first === undefined || rest.every((other) => equal(other.maximum, first.maximum))) return [];
  return [
    {
      clause: { document: award.document, heading: '', number: '', quote: '' },
      defect: {
        kind: 'unequalMaxima',
        maxima: [first, ...rest].map(({ nomination, maximum }) => ({ nomination: nomination.key, maximum })),
      },
    },
  ];
}

/** What two counts must share beside the thing counted: subjects of their titles and clauses. */
const MANY = 2;

/**
 * Facts counted twice: one fact named by the conditions of two criteria, or two counts of one thing (the word that stands
 * after the figures of the tiers) described in the same words (RO-21: events held, listed on ДОБРО.РФ, and events of the
 * relay, registered on ДОБРО.РФ).
 */
export function countedTwice(
  nomination: Nomination,
  factsOf: (criterion: Criterion) => readonly FactName[],
): readonly Finding[] {
  const counted = nomination.criteria.filter((criterion) => criterion.kind !== 'scale');
  return counted.flatMap((criterion, index) => {
    const earlier = counted.slice(0, index);
    const facts = factsOf(criterion);
    const fact = facts.find((name) => earlier.some((other) => factsOf(other).includes(name)));
    const others =
      fact === undefined
        ? earlier.filter((other) => soundsLike(criterion, other))
        : earlier.filter((other) => factsOf(other).includes(fact));
    if (others.length === 0) return [];
    return [
      {
        nomination: nomination.key,
        criterion: criterion.key,
        clause: criterion.clause,
        defect: {
          kind: 'countedTwice' as const,
          ...(fact === undefined ? {} : { fact }),
          others: others.map((other) => other.key),
        },
      },
    ];
  });
}

function soundsLike(a: Criterion, b: Criterion): boolean {
  if (a.kind !== 'count' || b.kind !== 'count') return false;
  const thing = stems(tierWords(a));
  const same = new Set([...stems(tierWords(b))].filter((word) => thing.has(word)));
  if (same.size === 0) return false;
  const subject = (criterion: Criterion): ReadonlySet<string> => stems(`${criterion.title.ru} ${criterion.clause.quote}`);
  const other = subject(b);
  return [...subject(a)].filter((word) => other.has(word) && !same.has(word)).length >= MANY;
}
