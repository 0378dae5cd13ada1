/** The beginning and the end of an execution, the same wherever its script runs. */
import type { Execution } from '../contract';
import { ScriptException } from '../services/exception';
import type { Run } from '../services/run';
import { spillWarnings } from '../services/spill-warnings';
import type { Calls } from './calls';
import type { ScriptOutcome } from './script-side';
import { pageResult } from './wire-rules';

/** Google's limits, in milliseconds. */
export const LIMITS = { simpleTrigger: 30_000, customFunction: 30_000, other: 360_000 } as const;

export function limitOf(kind: Execution['kind']): number {
  if (kind === 'custom function') return LIMITS.customFunction;
  return kind === 'simple trigger' ? LIMITS.simpleTrigger : LIMITS.other;
}

/** Functions that a page may not call: private by their name, or methods of an object. */
export function checkCallable(functionName: string): void {
  if (functionName.endsWith('_') || functionName.includes('.')) throw new ScriptException(`Script function not found: ${functionName}`);
}

/** Ends an execution: what it still held back is written if it succeeded and lost if it died; its locks are released. */
export function finish(run: Run, calls: Calls, functionName: string, startedAt: number, ms: number, outcome: ScriptOutcome): Execution {
  const { settings, shared } = run;
  let result: Execution['outcome'];
  try {
    if ('e' in outcome) {
      run.writes.drop();
      result = { kind: 'failed', ...outcome.e };
    } else {
      run.writes.flush();
      run.logged.push(...spillWarnings(shared.kernel, run.formulas));
      result = { kind: 'done', returned: settings.kind === 'sidebar' ? pageResult(outcome.v) : plain(calls.fromScript(outcome.v)) };
    }
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    result = { kind: 'failed', name: error.name, message: error.message, stack: error.stack ?? '' };
  } finally {
    shared.locks.releaseAll(settings.id);
  }
  return {
    id: settings.id,
    functionName,
    user: settings.user,
    kind: settings.kind,
    startedAt: new Date(startedAt).toISOString(),
    ms,
    calls: run.calls,
    callCount: run.callCount,
    modelledMs: Math.round(run.modelledMs),
    shown: run.shown,
    logged: run.logged,
    outcome: result,
  };
}

/** A result without functions, which cannot leave the script. */
function plain(value: unknown): unknown {
  return typeof value === 'symbol' ? undefined : value;
}
