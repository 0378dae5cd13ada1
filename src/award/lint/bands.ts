/** Defects of the bands of a mark scale: marks that no band describes, marks that two describe. */
import type { ScaleCriterion } from '../model';
import type { Defect } from './finding';

const MOST_MARKS = 1000;

/** Marks of the scale from the least to the highest; exact because each is told by its index. */
function marksOf({ from, to, step }: ScaleCriterion): readonly number[] {
  const count = Math.floor((to - from) / step + 1e-9);
  return count > MOST_MARKS ? [] : Array.from({ length: count + 1 }, (_, index) => from + index * step);
}

/** Ends of the runs of neighbouring marks for which `within` holds. */
function runs(marks: readonly number[], within: (mark: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  marks.forEach((mark, index) => {
    if (!within(mark)) return;
    const last = found[found.length - 1];
    const before = marks[index - 1];
    if (last !== undefined && before !== undefined && within(before)) last[1] = mark;
    else found.push([mark, mark]);
  });
  return found;
}

/** Gaps and overlaps of the bands; a scale without bands has none. */
export function bandDefects(criterion: ScaleCriterion): readonly Defect[] {
  const { bands } = criterion;
  if (bands.length === 0) return [];
  const marks = marksOf(criterion);
  const gaps = runs(marks, (mark) => !bands.some(({ from, to }) => mark >= from && mark <= to));
  return [
    ...gaps.map(([from, to]): Defect => ({ kind: 'bandGap', from, to })),
    ...bands.flatMap((a, index) =>
      bands.slice(index + 1).flatMap((b) =>
        runs(marks, (mark) => [a, b].every(({ from, to }) => mark >= from && mark <= to)).map(
          ([from, to]): Defect => ({ kind: 'bandOverlap', from, to, bands: [a.words, b.words] }),
        ),
      ),
    ),
  ];
}
