/** An application that reaches exactly the total of another one by other facts and other marks. */
import type { CompiledNomination } from '../../award/compile';
import { toNumber } from '../../award/exact';
import type { Cells, Ladder } from './ladder';
import type { Random } from './random';
import { factsOf } from './reckoning';
import type { SampleApplication, SampleBallot } from './sample';

interface Source {
  readonly application: SampleApplication;
  /** Complete rows. */
  readonly ballots: readonly SampleBallot[];
  readonly ladders: readonly Ladder[];
  readonly compiled: CompiledNomination;
}

const TRIES = 24;

/** The points of every fact criterion in a row, as a key for comparing. */
function pointsOf(compiled: CompiledNomination, cells: Cells): string {
  const facts = factsOf(compiled, cells);
  return compiled.criteria
    .map((each) => {
      if (each.kind === 'mark') return '';
      const outcome = each.outcome(facts);
      return outcome.kind === 'scored' ? String(toNumber(outcome.points)) : '?';
    })
    .join(' ');
}

/** Other facts with the same points, criterion by criterion, as far as a few tries find them. */
function otherFacts({ application, ladders, compiled }: Source, random: Random): Cells {
  const wanted = pointsOf(compiled, application.facts);
  return ladders.reduce<Cells>((facts, ladder) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const tried = { ...facts, ...ladder.near(random, random.whole(0, ladder.rungs.length - 1)) };
      if (JSON.stringify(tried) !== JSON.stringify(facts) && pointsOf(compiled, tried) === wanted) return tried;
    }
    return facts;
  }, application.facts);
}

/** Criteria whose marks may change places: scales of the same length without a cap. */
function interchangeable({ compiled }: Source): readonly (readonly string[])[] {
  const alike = new Map<string, string[]>();
  for (const { criterion } of compiled.criteria) {
    if (criterion.kind !== 'scale' || criterion.cap !== undefined) continue;
    const kind = `${criterion.from} ${criterion.to}`;
    alike.set(kind, [...(alike.get(kind) ?? []), criterion.key]);
  }
  return [...alike.values()];
}

/** Each juror gives what the neighbour gave, the marks of like criteria moved on by one: the sum of means is the same. */
function otherMarks(source: Source, id: string): readonly SampleBallot[] {
  const moved = new Map(interchangeable(source).flatMap((keys) => keys.map((key, index) => [key, keys[(index + 1) % keys.length] ?? key] as const)));
  return source.ballots.map((row, index) => {
    const neighbour = source.ballots[(index + 1) % source.ballots.length] ?? row;
    return {
      ...neighbour,
      application: id,
      juror: row.juror,
      marks: Object.fromEntries(Object.keys(row.marks).map((key) => [key, neighbour.marks[moved.get(key) ?? key]])),
      comment: '',
    };
  });
}

/** Gives `blank` (a new application without facts) the total of the source. */
export function twinOf(source: Source, blank: SampleApplication, random: Random): { readonly application: SampleApplication; readonly ballots: readonly SampleBallot[] } {
  return { application: { ...blank, facts: otherFacts(source, random) }, ballots: otherMarks(source, blank.id) };
}
