/**
 * Which formulas surely show one value, in their own cell. Any other may turn out an array that spreads over its neighbours, so those
 * cannot be read before it has been calculated. Whoever is not known here is taken for such a one.
 */
import type { CompiledFormula } from './engine';

/** Give one value for single values. */
const SINGLE = new Set([
  'IF', 'IFS', 'AND', 'OR', 'NOT', 'XOR', 'IFERROR', 'IFNA', 'ISNUMBER', 'ISLOGICAL', 'ISTEXT', 'ISBLANK', 'ISERROR', 'ISNA',
  'ABS', 'INT', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC', 'MOD', 'SIGN', 'SQRT', 'POWER',
  'SUM', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'COUNTBLANK', 'AVERAGE', 'PRODUCT', 'COUNTIF',
  'LEN', 'TRIM', 'UPPER', 'LOWER', 'LEFT', 'RIGHT', 'MID', 'EXACT', 'TRUE', 'FALSE', 'YEAR', 'MONTH', 'DAY',
]);
/** Whatever their first range holds, they give one value for it. */
const OF_A_RANGE = /\b(?:SUM|MIN|MAX|COUNT|COUNTA|COUNTBLANK|AVERAGE|PRODUCT|AND|OR|COUNTIF)\(\|R\|(?=[,)])/giu;
/** In the engine's form of a formula: |C| a cell, |R| a range, |N| a number, |S| a text. */
const PLACES = /\|[CNS]\|/gu;
const NAMES = /[A-Za-z_][\w.]*\(?/gu;
/** Only these besides names: lists, names of ranges in other letters and the sign of a spill stay out. */
const PLAIN = /^[\w.()+\-*/^%&=<>,\s]*$/u;

const known = new Map<string, boolean>();
const MOST_KNOWN = 5000;

/** Whether a formula fills no cell but its own, whatever the cells it refers to hold. */
export function staysInItsCell({ normalizedFormula, isBadExpression }: Pick<CompiledFormula, 'normalizedFormula' | 'isBadExpression'>): boolean {
  if (isBadExpression) return true;
  const before = known.get(normalizedFormula);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const stays = isOfSingleValues(normalizedFormula);
  known.set(normalizedFormula, stays);
  return stays;
}

function isOfSingleValues(formula: string): boolean {
  // A number in the place of what is taken out, so that no name grows together with its neighbour.
  const rest = formula.replace(OF_A_RANGE, 'SUM(0').replace(PLACES, '0');
  if (!PLAIN.test(rest)) return false;
  return (rest.match(NAMES) ?? []).every((name) => SINGLE.has(name.replace('(', '').toUpperCase()) && (name.endsWith('(') || /^(?:TRUE|FALSE)$/iu.test(name)));
}
