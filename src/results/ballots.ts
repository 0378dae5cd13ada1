/** Which ballots count: one complete sheet per juror and application, from a juror of the nomination who did not stand aside. */
import type { CompiledMarkCriterion } from '../award/compile';
import { markProblem } from '../award/criteria/mark';
import { equal } from '../award/exact';
import type { ApplicationId, Ballot, CriterionKey, Facts, JurorId } from '../award/model';
import type { Missing, UncountedBallot } from './model';

export interface JudgedBallots {
  /** Complete ballots in the order of the jury. */
  readonly counted: readonly Ballot[];
  readonly recused: readonly JurorId[];
  readonly missing: readonly Missing[];
  readonly uncounted: readonly UncountedBallot[];
}

/**
 * Whether the ballot gives this criterion a mark that may stand: one outside what the facts now allow (a range that a
 * corrected fact has moved) has to be given anew. While such a fact is blank it is the fact that is missing, not the mark.
 */
function isMarked(criterion: CompiledMarkCriterion, facts: Facts, ballot: Ballot): boolean {
  const mark = ballot.marks.get(criterion.criterion.key);
  if (mark === undefined) return false;
  const allowed = criterion.allowed(facts);
  return allowed.kind === 'notScored' || markProblem(mark, allowed) === null;
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
 * Sorts the ballots of one application with these facts. `jury` are the jurors of the nomination; `criteria` those that
 * ask for a mark.
 * A juror who stands aside is not waited for. Two different sheets of one juror contradict each other: none counts, and
 * the ballot is missing until one is withdrawn.
 */
export function judgedBallots(
  application: ApplicationId,
  jury: readonly JurorId[],
  criteria: readonly CompiledMarkCriterion[],
  facts: Facts,
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
  const all: readonly CriterionKey[] = criteria.map(({ criterion }) => criterion.key);
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
      const blank = criteria.filter((criterion) => !isMarked(criterion, facts, first)).map(({ criterion }) => criterion.key);
      if (blank.length === 0) counted.push(first);
      else missing.push({ kind: 'ballot', application, juror, begun: first.marks.size > 0, criteria: blank });
    }
  }
  if (recused.length === members.size) missing.push({ kind: 'noJuror', application });
  return { counted, recused, missing, uncounted };
}
