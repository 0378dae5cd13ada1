/** A small seeded source of numbers, so that a sample is the same on every machine. */

export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** One of the items. Throws RangeError for none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True once in `times` on the average. */
  readonly once: (times: number) => boolean;
  /** About -1 to 1, mostly near 0. */
  readonly noise: () => number;
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
}

/** The same seed gives the same numbers (a 32-bit counter stirred by multiplication). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    once: (times) => next() * times < 1,
    noise: () => next() + next() + next() - 1.5,
    shuffled: <Item>(items: readonly Item[]): readonly Item[] =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
