/** Rows that follow one another, told by the first and the last of them. */

/** The runs of some numbers, in any order, from the lowest. */
export function runs(numbers: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = found[found.length - 1];
    if (run !== undefined && run.last + 1 === number) run.last = number;
    else found.push({ first: number, last: number });
  }
  return found;
}
