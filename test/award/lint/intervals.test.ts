/**
 * Gaps and overlaps of random tiers over one count are found exactly: every value that the brute force over a fine grid
 * finds uncovered or claimed twice lies in a finding, and no other value does.
 */
import fc from 'fast-check';
import { count, decimalFact, nomination, wholeFact, words } from '../../../src/award/build';
import type { TierRow } from '../../../src/award/build';
import { compare, exact, whole } from '../../../src/award/exact';
import type { Exact } from '../../../src/award/exact';
import type { Interval } from '../../../src/award/lint/finding';
import { lintAward } from '../../../src/award/lint/lint';
import type { Award } from '../../../src/award/model';

const CLAUSE = { document: 'Положение', heading: 'Критерии', number: '1', quote: '' };

/** One interval tier; ends in halves, so that open and closed ends of decimals are told apart. */
interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

const holds = ({ from, to, fromOpen, toOpen }: Span, value: number): boolean =>
  (fromOpen ? value > from : value >= from) && (to === null || (toOpen ? value < to : value <= to));

const typed = (value: number): string => String(value).replace('.', ',');

const condition = ({ from, to, fromOpen, toOpen }: Span): string =>
  `ч ${fromOpen ? '>' : '≥'} ${typed(from)}${to === null ? '' : ` и ч ${toOpen ? '<' : '≤'} ${typed(to)}`}`;

/** Points rise from `lowest` by one a tier. */
function awardOf(spans: readonly Span[], decimal: boolean, lowest = 1): Award {
  const tiers = spans.map((span, index): TierRow => [String(index + lowest), condition(span), '']);
  const only = nomination({
    key: 'n',
    title: words('Н', 'N'),
    shortTitle: words('Н', 'N'),
    clause: CLAUSE,
    entrants: 'organisation',
    windows: [],
    facts: [decimal ? decimalFact('ч', 'Часы', 'Hours') : wholeFact('ч', 'Часы', 'Hours')],
    criteria: [count({ key: 'c', printed: '1', title: words('Ч', 'H'), clause: CLAUSE, tiers })],
    winners: 1,
  });
  return { key: 'a' as Award['key'], title: words('П', 'P'), document: '', year: 2026, timeZone: 'Europe/Moscow', nominations: [only], decisions: [], rules: RULES };
}

const RULES: Award['rules'] = { aggregation: 'mean', places: 'competition', prizeTie: 'ask', tax: 'undecided', allowance: 'applies' };

const within = ({ from, fromOpen, to, toOpen }: Interval, value: Exact): boolean => {
  const [low, high] = [compare(value, from), to === undefined ? -1 : compare(value, to)];
  return (fromOpen ? low > 0 : low >= 0) && (to === undefined || (toOpen ? high < 0 : high <= 0));
};

const ends = (step: number) => fc.integer({ min: 0, max: 24 }).map((n) => n * step);

const spans = (decimal: boolean) =>
  fc.array(
    fc
      .tuple(ends(decimal ? 0.5 : 1), ends(decimal ? 0.5 : 1), fc.boolean(), fc.boolean(), fc.boolean())
      .map(([a, b, fromOpen, toOpen, endless]): Span => ({ from: Math.min(a, b), to: endless ? null : Math.max(a, b), fromOpen, toOpen })),
    { minLength: 1, maxLength: 4 },
  );

describe.each([
  ['whole', false],
  ['decimal', true],
] as const)('tiers over a %s count', (_kind, decimal) => {
  // A quarter tells what lies between two neighbouring ends in halves.
  const grid = Array.from({ length: decimal ? 57 * 4 : 57 }, (_, index) => index / (decimal ? 4 : 1));

  test('gaps hold exactly the values above the least covered one that no tier covers', () => {
    fc.assert(
      fc.property(spans(decimal), (tiers) => {
        const gaps = lintAward(awardOf(tiers, decimal), new Map()).flatMap(({ defect }) => (defect.kind === 'gap' && defect.interval !== undefined ? [defect.interval] : []));
        const least = grid.find((value) => tiers.some((tier) => holds(tier, value)));
        const uncovered = grid.filter((value) => least !== undefined && value > least && !tiers.some((tier) => holds(tier, value)));
        expect(grid.filter((value) => gaps.some((gap) => within(gap, exact(value))))).toEqual(uncovered);
      }),
      { numRuns: 100 },
    );
  });

  test('overlaps hold exactly the values of two tiers of which neither contains the other', () => {
    fc.assert(
      fc.property(spans(decimal), (tiers) => {
        const overlaps = lintAward(awardOf(tiers, decimal), new Map()).flatMap(({ defect }) => (defect.kind === 'overlap' ? [defect] : []));
        tiers.forEach((a, i) => {
          tiers.slice(i + 1).forEach((b, offset) => {
            const found = overlaps.filter(({ tiers: [x, y] }) => compare(x, whole(i + 1)) === 0 && compare(y, whole(i + offset + 2)) === 0);
            const apart = grid.some((value) => holds(a, value) && !holds(b, value)) && grid.some((value) => holds(b, value) && !holds(a, value));
            const shared = grid.filter((value) => apart && holds(a, value) && holds(b, value));
            expect(grid.filter((value) => found.some(({ interval }) => within(interval, exact(value))))).toEqual(shared);
          });
        });
      }),
      { numRuns: 100 },
    );
  });
});

test('a sound ladder has neither', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }), fc.boolean(), (bounds, decimal) => {
      const rising = [...bounds].sort((a, b) => a - b);
      const ladder = [0, ...rising].map((from, index): Span => ({ from, to: rising[index] ?? null, fromOpen: false, toOpen: true }));
      expect(lintAward(awardOf(ladder, decimal, 0), new Map())).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
