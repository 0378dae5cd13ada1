/** Speed of the engine on many applications: points against a plain loop over the same thresholds, and the whole of what-if. */
import { performance } from 'node:perf_hooks';
import { compileNomination } from '../src/award/compile';
import type { CompiledFactCriterion } from '../src/award/compile';
import { toNumber } from '../src/award/exact';
import type { FactName } from '../src/award/model';
import { sampleDobroNaDonu } from '../src/local/sample/don';
import { recordsOf } from '../src/local/sample/reckoning';
import type { Sample } from '../src/local/sample/sample';
import { whatIf } from '../src/results/what-if';

const APPLICATIONS = 5000;
/** Passes over all applications; the fastest counts. */
const PASSES = 7;

export interface EngineCost {
  readonly applications: number;
  /** Points of one criterion for one application, per second. */
  readonly pointsPerSecond: number;
  /** How many times longer than the plain loop. */
  readonly timesPlain: number;
  readonly whatIfMs: number;
  readonly whatIfCases: number;
}

interface Step {
  readonly sign: '>=' | '<=' | '=';
  readonly bound: number;
  readonly points: number;
}

/** A threshold criterion as a programmer in a hurry would write it. */
interface Ladder {
  readonly fact: FactName;
  readonly steps: readonly Step[];
}

function ladderOf({ criterion }: CompiledFactCriterion): Ladder | undefined {
  if (criterion.kind !== 'count') return undefined;
  const steps: Step[] = [];
  let fact: FactName | undefined;
  for (const { condition, points } of criterion.tiers) {
    if (condition.kind !== 'compare' || condition.sum.length !== 1) return undefined;
    const { sign } = condition;
    if (sign !== '>=' && sign !== '<=' && sign !== '=') return undefined;
    fact = condition.sum[0]?.fact;
    steps.push({ sign, bound: toNumber(condition.bound), points: toNumber(points) });
  }
  // One value alone is the narrower tier where two hold.
  return fact === undefined ? undefined : { fact, steps: [...steps.filter(({ sign }) => sign === '='), ...steps.filter(({ sign }) => sign !== '=')] };
}

/** The time of the fastest pass, ms, and what it summed up. */
function fastest(pass: () => number): { readonly ms: number; readonly sum: number } {
  let [ms, sum] = [Infinity, 0];
  for (let turn = 0; turn < PASSES; turn += 1) {
    const started = performance.now();
    sum = pass();
    ms = Math.min(ms, performance.now() - started);
  }
  return { ms, sum };
}

/** Measures both on one sample. Throws when the plain loop and the engine disagree: then the comparison would be of two things. */
export function engineCost(): EngineCost {
  console.error(`… points and what-if of ${APPLICATIONS} applications`);
  const sample = sampleDobroNaDonu({ applications: APPLICATIONS });
  const records = recordsOf(sample);
  const nomination = sample.award.nominations[0];
  if (nomination === undefined) throw new Error('The award has no nominations.');
  const { criteria } = compileNomination(nomination, sample.award.decisions, new Map());
  const pairs = criteria.flatMap((criterion) => {
    const ladder = criterion.kind === 'fact' ? ladderOf(criterion) : undefined;
    return criterion.kind === 'fact' && ladder !== undefined ? [{ criterion, ladder }] : [];
  });
  const own = records.applications.filter((application) => application.nomination === nomination.key).map(({ id }) => records.facts.get(id) ?? new Map<never, never>());

  const engine = fastest(() => {
    let sum = 0;
    for (const facts of own) {
      for (const { criterion } of pairs) {
        const outcome = criterion.outcome(facts);
        if (outcome.kind === 'scored') sum += toNumber(outcome.points);
      }
    }
    return sum;
  });
  const numbers = own.map((facts) =>
    pairs.map(({ ladder }) => {
      const value = facts.get(ladder.fact);
      return value?.kind === 'number' ? toNumber(value.value) : undefined;
    }),
  );
  const ladders = pairs.map(({ ladder }) => ladder.steps);
  const plain = fastest(() => {
    let sum = 0;
    for (const row of numbers) {
      for (let index = 0; index < ladders.length; index += 1) {
        const value = row[index];
        if (value === undefined) continue;
        for (const { sign, bound, points } of ladders[index] ?? []) {
          if (sign === '>=' ? value >= bound : sign === '<=' ? value <= bound : value === bound) {
            sum += points;
            break;
          }
        }
      }
    }
    return sum;
  });
  if (pairs.length === 0) throw new Error('The nomination has no thresholds to measure.');
  if (engine.sum !== plain.sum) throw new Error(`The engine gave ${engine.sum} points, the plain loop ${plain.sum}.`);

  const { ms, cases } = wholeWhatIf(sample, records);
  return {
    applications: APPLICATIONS,
    pointsPerSecond: (own.length * pairs.length * 1000) / engine.ms,
    timesPlain: engine.ms / plain.ms,
    whatIfMs: ms,
    whatIfCases: cases,
  };
}

function wholeWhatIf({ award }: Sample, records: ReturnType<typeof recordsOf>): { readonly ms: number; readonly cases: number } {
  const started = performance.now();
  const cases = whatIf({ award, choices: new Map(), confirmed: new Set(), ...records });
  return { ms: performance.now() - started, cases: cases.length };
}
