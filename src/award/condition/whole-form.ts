/** A comparison with whole coefficients: `1/2·a + b ≥ 3/4` is `2·a + 4·b ≥ 3`. Exact for the engine and for cells alike. */
import type { Exact } from '../exact';
import type { FactName, Term } from '../model';

export interface WholeForm {
  readonly terms: readonly { readonly coefficient: bigint; readonly fact: FactName }[];
  readonly bound: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Both sides times the least common multiple of all denominators, which is positive: the sign stays. */
export function wholeForm(sum: readonly Term[], bound: Exact): WholeForm {
  const by = sum.reduce((lcm, { coefficient: { den } }) => (lcm / gcd(lcm, den)) * den, bound.den);
  return {
    terms: sum.map(({ coefficient, fact }) => ({ coefficient: coefficient.num * (by / coefficient.den), fact })),
    bound: bound.num * (by / bound.den),
  };
}
