/** The seeded source of numbers: repeatable, within its bounds, and fair enough for a sample. */
import { seeded } from '../../../src/local/sample/random';

const drawn = (seed: number, count: number): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same numbers, its neighbour others', () => {
  expect(drawn(5, 20)).toEqual(drawn(5, 20));
  expect(drawn(5, 20)).not.toEqual(drawn(6, 20));
});

test('numbers spread evenly from 0 to 1', () => {
  const numbers = drawn(1, 10_000);
  expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = numbers.filter((each) => Math.floor(each * 10) === tenth).length;
    expect(inside).toBeGreaterThan(850);
    expect(inside).toBeLessThan(1150);
  }
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = seeded(3);
  expect([...new Set(Array.from({ length: 200 }, () => random.whole(2, 5)))].sort()).toEqual([2, 3, 4, 5]);
});

test('shuffling loses nothing and leaves the original as it was', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = seeded(9).shuffled(items);
  expect(mixed).not.toEqual(items);
  expect([...mixed].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('there is nothing to pick from an empty list', () => {
  expect(() => seeded(1).pick([])).toThrow(RangeError);
});
