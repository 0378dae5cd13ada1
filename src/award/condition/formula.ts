/**
 * A condition as a native formula: `;` between arguments, English names, no decimal literals, and only functions that
 * Google Sheets, LibreOffice and the desk's engine all compute. It is right for cells that hold valid values; cells that
 * do not are kept out by the guards of award/formula.ts.
 */
import { compare, whole, divide, fraction } from '../exact';
import type { Exact } from '../exact';
import { DECIMALS, YES } from '../facts';
import type { ComparisonSign, Condition, FactName, Term } from '../model';
import type { KindOf } from './absence';
import { decimalsOf } from './number';
import { wholeForm } from './whole-form';

/** The cell of a fact in the row, such as `$C2`. */
export type CellOf = (fact: FactName) => string;

/** Text as a literal of a formula. */
export const formulaText = (text: string): string => `"${text.split('"').join('""')}"`;

/** A number without decimal literals: 99.5 is `995/10`, a third `1/3`. */
export function formulaNumber(value: Exact): string {
  if (value.den === 1n) return value.num.toString();
  const digits = decimalsOf(value);
  if (digits === null) return `${value.num}/${value.den}`;
  const scale = 10n ** BigInt(digits);
  return `${(value.num * scale) / value.den}/${scale}`;
}

/** Whether the cell says the text; case and outer spaces do not matter, as `readFact` reads it. */
export const saysText = (cell: string, text: string): string => `TRIM(${cell})=${formulaText(text)}`;

const SIGNS_TURNED: Readonly<Record<ComparisonSign, ComparisonSign>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '<>': '<>' };

/** The sum of cells with whole coefficients. Sums of decimals are rounded back to the decimals that facts carry. */
export function formulaSum(terms: readonly { readonly coefficient: bigint; readonly fact: FactName }[], cellOf: CellOf, kindOf: KindOf): string {
  const text = terms
    .map(({ coefficient, fact }, index) => {
      const size = coefficient < 0n ? -coefficient : coefficient;
      const product = size === 1n ? cellOf(fact) : `${size}*${cellOf(fact)}`;
      return coefficient < 0n ? `-${product}` : index === 0 ? product : `+${product}`;
    })
    .join('');
  return terms.some(({ fact }) => kindOf(fact) === 'decimal') ? `ROUND(${text};${DECIMALS})` : text;
}

function comparison(sum: readonly Term[], sign: ComparisonSign, bound: Exact, cellOf: CellOf, kindOf: KindOf): string {
  const [only, ...others] = sum;
  if (only !== undefined && others.length === 0 && only.coefficient.num !== 0n) {
    const turned = compare(only.coefficient, whole(0)) < 0 ? SIGNS_TURNED[sign] : sign;
    return `${formulaSum([{ coefficient: 1n, fact: only.fact }], cellOf, kindOf)}${turned}${formulaNumber(divide(bound, only.coefficient))}`;
  }
  const form = wholeForm(sum, bound);
  return `${formulaSum(form.terms, cellOf, kindOf)}${sign}${formulaNumber(fraction(form.bound, 1n))}`;
}

/** The condition as an expression that is TRUE or FALSE. */
export function conditionFormula(condition: Condition, cellOf: CellOf, kindOf: KindOf): string {
  const inner = (part: Condition): string => conditionFormula(part, cellOf, kindOf);
  switch (condition.kind) {
    case 'compare':
      return comparison(condition.sum, condition.sign, condition.bound, cellOf, kindOf);
    case 'ticked':
      return `OR(${YES.map((word) => saysText(cellOf(condition.fact), word)).join(';')})`;
    case 'chosen':
      return saysText(cellOf(condition.fact), condition.option);
    case 'all':
      return condition.of.length === 0 ? 'TRUE()' : `AND(${condition.of.map(inner).join(';')})`;
    case 'any':
      return condition.of.length === 0 ? 'FALSE()' : `OR(${condition.of.map(inner).join(';')})`;
    case 'not':
      return `NOT(${inner(condition.of)})`;
    case 'always':
      return 'TRUE()';
  }
}
