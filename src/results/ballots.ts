/** Which ballots count: one complete sheet per juror and application, from a juror of the nomination who did not stand aside. */
import { compare, equal, whole, type Exact } from '../award/exact';
import type { ApplicationId, Ballot, CriterionKey, JurorId, MarkCriterion } from '../award/model';
import type { Missing, UncountedBallot } from './model';

export interface Mark {
  readonly juror: JurorId;
  readonly mark: Exact;
  readonly cappedFrom?: Exact;
}

export interface JudgedBallots {
  /** Complete ballots in the order of the jury. */
  readonly counted: readonly Ballot[];
  readonly recused: readonly JurorId[];
  readonly missing: readonly Missing[];
  readonly uncounted: readonly UncountedBallot[];
}

/** The mark that counts: above the cap of its criterion only if the juror confirmed the condition (RO-28). */
export function cappedMark(criterion: MarkCriterion, ballot: Ballot, mark: Exact): Mark {
  if (criterion.kind === 'scale' && criterion.cap !== undefined && !ballot.confirmed.has(criterion.key)) {
    const cap = whole(criterion.cap.above);
    if (compare(mark, cap) > 0) return { juror: ballot.juror, mark: cap, cappedFrom: mark };
  }
  return { juror: ballot.juror, mark };
}

/** Whether a sheet says anything: an empty row prepared for a juror does not. */
const saysSomething = (ballot: Ballot): boolean => ballot.recusal !== undefined || ballot.marks.size > 0;

function same(a: Ballot, b: Ballot): boolean {
  if ((a.recusal === undefined) !== (b.recusal === undefined) || a.marks.size !== b.marks.size) return false;
  for (const [key, mark] of a.marks) {
    const other = b.marks.get(key);
    if (other === undefined || !equal(mark, other) || a.confirmed.has(key) !== b.confirmed.has(key)) return false;
  }
  return true;
}

/**
 * Sorts the ballots of one application. `jury` are the jurors of the nomination; `criteria` those that ask for a mark.
 * A juror who stands aside is not waited for. Two different sheets of one juror contradict each other: none counts, and
 * the ballot is missing until one is withdrawn.
 */
export function judgedBallots(
  application: ApplicationId,
  jury: readonly JurorId[],
  criteria: readonly MarkCriterion[],
  ballots: readonly Ballot[],
): JudgedBallots {
  if (criteria.length === 0) return { counted: [], recused: [], missing: [], uncounted: [] };
  const spoken = ballots.filter(saysSomething);
  const members = new Set(jury);
  const uncounted: UncountedBallot[] = [];
  for (const juror of new Set(spoken.map((ballot) => ballot.juror))) {
    if (!members.has(juror)) uncounted.push({ application, juror, reason: 'notOnJury' });
  }
  const counted: Ballot[] = [];
  const recused: JurorId[] = [];
  const missing: Missing[] = [];
  const all: readonly CriterionKey[] = criteria.map((criterion) => criterion.key);
  for (const juror of members) {
    const [first, ...others] = spoken.filter((ballot) => ballot.juror === juror);
    if (first === undefined) {
      missing.push({ kind: 'ballot', application, juror, begun: false, criteria: all });
    } else if (others.some((other) => !same(first, other))) {
      uncounted.push({ application, juror, reason: 'contradicting' });
      missing.push({ kind: 'ballot', application, juror, begun: true, criteria: all });
    } else if (first.recusal !== undefined) {
      recused.push(juror);
    } else {
      const blank = all.filter((key) => !first.marks.has(key));
      if (blank.length === 0) counted.push(first);
      else missing.push({ kind: 'ballot', application, juror, begun: blank.length < all.length, criteria: blank });
    }
  }
  if (recused.length === members.size) missing.push({ kind: 'noJuror', application });
  return { counted, recused, missing, uncounted };
}
