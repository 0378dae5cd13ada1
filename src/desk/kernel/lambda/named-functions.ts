/** The functions computed here, not by the engine; apart from it, for whoever only looks at formulas, as the writer of files. */

const NAMED = ['LET', 'LAMBDA', 'MAP', 'REDUCE', 'SCAN', 'BYROW', 'BYCOL', 'MAKEARRAY'] as const;

/** Those that take a LAMBDA. */
export type Taking = Exclude<(typeof NAMED)[number], 'LET' | 'LAMBDA'>;

export const namedFunctions: readonly string[] = NAMED;

const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${NAMED.join('|')})\\(`, 'iu');

/** Whether a formula, or its form, has one of them. Texts in it may deceive. */
export function hasNames(formula: string): boolean {
  return CALL.test(formula);
}
