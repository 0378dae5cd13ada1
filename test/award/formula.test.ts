/** The native formula of a criterion against the engine: on random criteria and cells, valid and not, both must say the
 * same, computed by the desk's own spreadsheet engine. */
import fc from 'fast-check';
import { compileNomination } from '../../src/award/compile';
import { totalPoints } from '../../src/award/criteria/totals';
import { exact, fraction, toNumber, whole } from '../../src/award/exact';
import { readFact } from '../../src/award/facts';
import type { CellValue } from '../../src/award/facts';
import { INVALID, totalFormula } from '../../src/award/formula';
import { clausesOf, decimalFact, nomination, words } from '../../src/award/build';
import type { Criterion, CriterionKey, FactCriterion, FactName, Facts, FactValue, Nomination } from '../../src/award/model';
import { FACTS, PLAIN, cellFor, factCriteria } from './arbitraries';
import { column, computed } from './engine';

const clause = clausesOf('Положение')('Критерии', '1', '');

const shell = (criteria: readonly Criterion[]): Nomination => ({
  ...nomination({
    key: 'n',
    title: words('Н', 'N'),
    shortTitle: words('Н', 'N'),
    clause,
    entrants: 'person',
    windows: [],
    facts: FACTS,
    criteria: [],
    winners: 1,
  }),
  criteria,
});

const compiled = (criterion: FactCriterion) => {
  const [only] = compileNomination(shell([criterion]), [], new Map()).criteria;
  if (only?.kind !== 'fact') throw new Error('no fact criterion');
  return only;
};

const cellInRow =
  (row: number) =>
  (fact: FactName): string =>
    `${column(FACTS.findIndex(({ name }) => name === fact))}${row}`;

/** What a person should see: ⚠ before blank before points. */
function expected(criterion: FactCriterion, cells: readonly CellValue[]): string | number {
  const { needs, outcome } = compiled(criterion);
  const read = FACTS.map((fact, index) => ({ name: fact.name, ...readFact(fact, cells[index]) })).filter(({ name }) => needs.includes(name));
  if (read.some(({ kind }) => kind === 'refused')) return INVALID;
  const facts: Facts = new Map(read.flatMap((each): [FactName, FactValue][] => (each.kind === 'value' ? [[each.name, each.value]] : [])));
  const result = outcome(facts);
  return result.kind === 'scored' ? toNumber(result.points) : '';
}

const rows = fc.array(fc.record({ criterion: factCriteria, cells: fc.tuple(...FACTS.map(cellFor)) }), { minLength: 40, maxLength: 40, size: 'max' });

test('formula and engine agree on random criteria and cells', () => {
  let [points, blank, invalid] = [0, 0, 0];
  fc.assert(
    fc.property(rows, (cases) => {
      const shown = computed(cases.map(({ criterion, cells }, index) => ({ formula: compiled(criterion).formula(cellInRow(index + 1)), cells })));
      cases.forEach(({ criterion, cells }, index) => {
        const wanted = expected(criterion, cells);
        if (wanted === '') blank += 1;
        else if (wanted === INVALID) invalid += 1;
        else points += 1;
        const seen = shown[index] ?? '';
        if (typeof wanted === 'number') expect(seen).toBeCloseTo(wanted, 9);
        else expect(seen).toBe(wanted);
      });
    }),
    { numRuns: 15 },
  );
  // The comparison is worth something only if all three answers occurred often.
  expect({ points: points > 60, blank: blank > 20, invalid: invalid > 20 }).toEqual({ points: true, blank: true, invalid: true });
});

test('a formula has no decimal literal and no comma between arguments', () => {
  fc.assert(
    fc.property(factCriteria, (criterion) => {
      const bare = compiled(criterion).formula(cellInRow(1)).replace(/"(?:[^"]|"")*"/g, '');
      expect(bare).not.toMatch(/[.,]/);
      expect(bare.startsWith('=')).toBe(true);
    }),
  );
});

test('hours read as a person would write the formula', () => {
  const hours = decimalFact('часы', '', '');
  const criterion: FactCriterion = {
    ...PLAIN,
    kind: 'count',
    tiers: [
      { points: whole(5), condition: { kind: 'compare', sum: [{ coefficient: whole(1), fact: hours.name }], sign: '>=', bound: exact(99.5) }, quote: '', under: [] },
    ],
  };
  expect(compiled(criterion).formula(() => '$C2')).toBe(
    '=IF(IF(ISNUMBER($C2);OR(ISLOGICAL($C2);$C2<0;$C2>1000000000;ABS($C2-ROUND($C2;6))*1000000000>1);COUNTBLANK($C2)=0);"⚠";' +
      'IF(COUNTBLANK($C2)=1;"";IF(ROUND($C2;6)>=995/10;5;0)))',
  );
});

test('the total formula applies weights, penalties and group maxima', () => {
  const groups = [{ key: 'g', title: words('Г', 'G'), maximum: whole(10) }];
  const make = (key: string, more: Partial<FactCriterion>): Criterion => ({ ...PLAIN, kind: 'count', tiers: [], ...more, key: key as CriterionKey }) as Criterion;
  const criteria = [make('a', { weight: fraction(3n, 2n) }), make('b', { group: 'g' }), make('c', { group: 'g', weight: whole(2) }), make('d', { penalty: true })];
  const formula = totalFormula(criteria, groups, (key) => `${column(criteria.findIndex((each) => each.key === key))}ROW`);
  const cases: readonly (readonly CellValue[])[] = [[4, 3, 2, 1], [4, 3, 5, 1], [0, 0, 0, 2], [4, '', 5, 1], [4, '⚠', 5, 1]];
  const shown = computed(cases.map((cells, index) => ({ formula: formula.replace(/ROW/g, String(index + 1)), cells })));
  const totals = cases.slice(0, 3).map((cells) => {
    const given = criteria.map((criterion, index) => ({ criterion, points: whole(Number(cells[index])) }));
    return toNumber(totalPoints(given, groups).total);
  });
  expect(totals).toEqual([12, 15, -2]);
  expect(shown.map((value) => value ?? '')).toEqual([12, 15, -2, '', INVALID]);
});
