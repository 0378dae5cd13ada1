/** A line of the checklist of what the desk must reproduce, with the checks that one script of one person can make of it. */
import type { Bench } from './bench';

export interface Check {
  readonly name: string;
  /** What is found here: plain data. */
  readonly found: (bench: Bench) => unknown;
  /** What the desk finds. */
  readonly expected: unknown;
  /** The expected value is an Exception with its text: Google writes it in the person's language, so the text is compared in English alone. */
  readonly isError?: true;
}

export interface Line {
  readonly key: string;
  /** The line in one sentence. */
  readonly says: string;
  readonly checks: readonly Check[];
  /** What needs several people or a browser: tests of the project that try it on the desk, as "file: title". */
  readonly elsewhere?: readonly string[];
}

export function line(key: string, says: string, checks: readonly Check[], elsewhere: readonly string[] = []): Line {
  return { key, says, checks, ...(elsewhere.length === 0 ? {} : { elsewhere }) };
}

export function check(name: string, found: (bench: Bench) => unknown, expected: unknown): Check {
  return { name, found, expected };
}

/** A check of the Exception that a service throws, with its text in English. */
export function refuses(name: string, act: (bench: Bench) => unknown, message: string): Check {
  return { name, found: (bench) => bench.thrown(() => act(bench)), expected: `${EXCEPTION}${message}`, isError: true };
}

/** How an error of a service begins, in every language. */
export const EXCEPTION = 'Exception: ';
