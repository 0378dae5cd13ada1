/**
 * Facts of many applications at once: every rung of a ladder (a threshold, a gap, an overlap) is met by somebody, and
 * whoever is strong in one thing tends to be strong in the others.
 */
import type { CellValue } from '../../award/facts';
import type { Random } from './random';

export type Cells = Readonly<Record<string, CellValue>>;

/** What a criterion may be told, from the weakest to the strongest. */
export interface Ladder {
  readonly rungs: readonly Cells[];
  /** Something between the rung and the next one. */
  readonly near: (random: Random, rung: number) => Cells;
  /** How many of those left over after the rungs stay blank. */
  readonly blanks: number;
}

/** One number: other values than the rungs lie between them, by `step`. */
export function numbers(fact: string, values: readonly number[], step = 1, blanks = 0): Ladder {
  return {
    rungs: values.map((value) => ({ [fact]: value })),
    near: (random, rung) => {
      const from = values[rung] ?? 0;
      const to = values[rung + 1] ?? from * 1.2;
      return { [fact]: from + step * random.whole(0, Math.max(0, Math.floor((to - from) / step) - 1)) };
    },
    blanks,
  };
}

/** Several facts at once, a row of values each. */
export function rows(facts: readonly string[], values: readonly (readonly CellValue[])[], blanks = 0): Ladder {
  const rungs = values.map((row) => Object.fromEntries(facts.map((fact, index) => [fact, row[index]])));
  return { rungs, near: (_random, rung) => rungs[rung] ?? {}, blanks };
}

/** Shares the ladder out: `strengths` from 0 to 1, one for each application; fewer of them than rungs meet some rungs only. */
export function climb(ladder: Ladder, strengths: readonly number[], random: Random): readonly Cells[] {
  const count = strengths.length;
  const all = ladder.rungs.map((cells, at) => ({ cells, at }));
  const met = count >= all.length ? all : random.shuffled(all).slice(0, count);
  const extra = Array.from({ length: count - met.length }, (_, index) => {
    // Squared: most people stand low on the ladder.
    const at = Math.floor(random.next() * (0.35 + 0.65 * random.next()) * all.length);
    return index < ladder.blanks ? { cells: {}, at: Math.floor(at / 2) } : { cells: ladder.near(random, at), at };
  });
  const upwards = [...met, ...extra].sort((a, b) => a.at - b.at);
  const climbers = strengths.map((strength, index) => ({ index, reach: strength + 0.22 * random.noise() })).sort((a, b) => a.reach - b.reach);
  const shared: Cells[] = [];
  climbers.forEach(({ index }, step) => {
    shared[index] = upwards[step]?.cells ?? {};
  });
  return shared;
}
