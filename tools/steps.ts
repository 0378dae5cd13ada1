/** Progress of the tools: each step is named, timed, and announced while it runs when it takes longer than a second. */
import { performance } from 'node:perf_hooks';

export interface StepReport {
  readonly name: string;
  readonly ms: number;
  /** Absent when the step went well. */
  readonly failure?: Error;
}

/** Seconds with one decimal: "0.4 s". */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs one step and never throws: a failure is part of the report.
 * With `quiet`, a step that goes well and takes less than a second prints nothing.
 */
export async function step(name: string, quiet: boolean, work: () => Promise<string>): Promise<StepReport> {
  const started = performance.now();
  const announcement = setTimeout(() => console.error(`… ${name}`), 1000);
  try {
    const result = await work();
    const ms = performance.now() - started;
    if (!quiet || ms > 1000) console.error(`✓ ${name}, ${seconds(ms)}${result === '' ? '' : `: ${result}`}`);
    return { name, ms };
  } catch (error) {
    const ms = performance.now() - started;
    const failure = error instanceof Error ? error : new Error(String(error));
    console.error(`✗ ${name}, ${seconds(ms)}\n${failure.message}`);
    return { name, ms, failure };
  } finally {
    clearTimeout(announcement);
  }
}
