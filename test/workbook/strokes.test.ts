// Column widths in the fewest calls: played back, the strokes give every column its width, and there are no more than runs.
// Random rows of widths, and the cases by hand.
import fc from 'fast-check';
import { strokes, type Stroke } from '../../src/workbook/strokes';

function painted(list: readonly Stroke[], columns: number): (number | undefined)[] {
  const widths = Array.from({ length: columns }, (): number | undefined => undefined);
  for (const { from, count, width } of list) widths.fill(width, from, from + count);
  return widths;
}

test('what lies between is laid over', () => {
  expect(strokes([90, 160, 80, 160])).toHaveLength(3);
  expect(strokes([1, 2, 1, 3, 1])).toEqual([
    { from: 0, count: 5, width: 1 },
    { from: 1, count: 1, width: 2 },
    { from: 3, count: 1, width: 3 },
  ]);
  expect(strokes([5, 5, 5])).toEqual([{ from: 0, count: 3, width: 5 }]);
  expect(strokes([])).toEqual([]);
});

test('columns that nobody sees part nothing', () => {
  expect(strokes([100, undefined, 100])).toHaveLength(1);
  expect(strokes([undefined, 70])).toEqual([{ from: 0, count: 2, width: 70 }]);
});

test('played back, every column has its width, in no more strokes than there are runs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 24 }), (widths) => {
      const list = strokes(widths);
      expect(painted(list, widths.length)).toEqual(widths);
      expect(list.length).toBeLessThanOrEqual(widths.filter((width, index) => width !== widths[index - 1]).length);
    }),
  );
});
