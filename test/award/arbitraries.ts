/** Random facts, conditions and criteria for the property tests of the award room. */
import fc from 'fast-check';
import { choiceFact, decimalFact, tickFact, wholeFact, words } from '../../src/award/build';
import { tierKindOf } from '../../src/award/criteria/kinds';
import type { CellValue } from '../../src/award/facts';
import { ZERO, exact, fraction, toNumber, whole } from '../../src/award/exact';
import type { Exact } from '../../src/award/exact';
import type { ComparisonSign, Condition, CriterionKey, Fact, FactCriterion, Facts, FactName, FactValue, Term } from '../../src/award/model';

/** Names of one word, of several, with "и", a hyphen, a number and brackets in them. */
export const FACTS: readonly Fact[] = [
  wholeFact('курсы', 'Курсы', 'Courses'),
  wholeFact('курсы и семинары', 'Курсы и семинары', 'Courses and seminars'),
  decimalFact('часы', 'Часы', 'Hours'),
  decimalFact('часы (вне города)', 'Часы вне города', 'Hours out of town'),
  tickFact('видео-визитка', 'Видеовизитка', 'Video'),
  tickFact('отзывы', 'Отзывы', 'Reviews'),
  choiceFact('проект', 'Проект', 'Project', ['свой, завершён', 'команды «Мы»', 'нет']),
];

const named = (kinds: readonly Fact['kind'][]) => fc.constantFrom(...FACTS.filter(({ kind }) => kinds.includes(kind)));

export const numbers: fc.Arbitrary<Exact> = fc.oneof(
  fc.integer({ min: -30, max: 200 }).map(whole),
  fc.integer({ min: -300, max: 2000 }).map((tenths) => fraction(BigInt(tenths), 10n)),
  fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })).map(([num, den]) => fraction(BigInt(num), BigInt(den))),
);

export const positive: fc.Arbitrary<Exact> = fc.oneof(
  fc.constant(whole(1)),
  fc.integer({ min: 1, max: 50 }).map(whole),
  fc.integer({ min: 1, max: 50 }).map((tenths) => fraction(BigInt(tenths), 10n)),
);

export const terms: fc.Arbitrary<readonly Term[]> = fc.array(
  fc.record({ coefficient: fc.oneof(positive, numbers), fact: named(['whole', 'decimal']).map(({ name }) => name) }),
  { minLength: 1, maxLength: 3 },
);

const signs = fc.constantFrom<ComparisonSign>('>=', '>', '<=', '<', '=', '<>');

export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('compare' as const), sum: terms, sign: signs, bound: numbers }) },
    { weight: 1, arbitrary: named(['tick']).map(({ name }): Condition => ({ kind: 'ticked', fact: name })) },
    {
      weight: 1,
      arbitrary: named(['choice']).chain(({ name, options }) =>
        fc.constantFrom(...options).map((option): Condition => ({ kind: 'chosen', fact: name, option })),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
    tie('node').map((of): Condition => ({ kind: 'not', of })),
  ),
})).node;

/** A value near the thresholds of the random conditions. */
const valueOf = (fact: Fact): fc.Arbitrary<FactValue> => {
  switch (fact.kind) {
    case 'whole':
      return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 250 })).map((value) => ({ kind: 'number', value: whole(value) }));
    case 'decimal':
      return fc
        .oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2500 }))
        .map((tenths) => ({ kind: 'number', value: exact(tenths / 10) }));
    case 'tick':
      return fc.boolean().map((value) => ({ kind: 'tick', value }));
    case 'choice':
      return fc.constantFrom(...fact.options).map((value) => ({ kind: 'option', value }));
  }
};

/** Every fact entered. */
export const allFacts: fc.Arbitrary<Facts> = fc
  .tuple(...FACTS.map((fact) => valueOf(fact).map((value): [FactName, FactValue] => [fact.name, value])))
  .map((entries) => new Map(entries));

/** Fields that do not matter for points. */
export const PLAIN = {
  key: 'criterion' as CriterionKey,
  printed: '1',
  title: words('Критерий', 'Criterion'),
  clause: { document: 'Положение', heading: 'Критерии', number: '1', quote: '' },
  under: [],
  weight: whole(1),
  penalty: false,
};

/** "There is none", which overrules low tiers when it gives 0 points (C2). */
const absences: fc.Arbitrary<Condition> = fc.subarray(['курсы', 'курсы и семинары'] as FactName[], { minLength: 1 }).chain((names) =>
  fc.constantFrom<Condition>(
    { kind: 'compare', sum: names.map((fact) => ({ coefficient: whole(1), fact })), sign: '=', bound: ZERO },
    { kind: 'compare', sum: names.map((fact) => ({ coefficient: whole(1), fact })), sign: '<', bound: whole(1) },
    { kind: 'not', of: { kind: 'any', of: names.map((fact): Condition => ({ kind: 'compare', sum: [{ coefficient: whole(1), fact }], sign: '>', bound: ZERO })) } },
  ),
);

const lowTiers: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('compare' as const),
  sum: fc.constant([{ coefficient: whole(1), fact: 'курсы' as FactName }]),
  sign: fc.constantFrom<ComparisonSign>('<=', '<'),
  bound: fc.integer({ min: 1, max: 6 }).map(whole),
});

const points = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }).map(whole) },
  { weight: 2, arbitrary: fc.constant(ZERO) },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: 60 }).map((halves) => fraction(BigInt(halves), 2n)) },
);

const tier = (condition: fc.Arbitrary<Condition>, amount = points) =>
  fc.record({ points: amount, condition }).map((each) => ({ ...each, quote: '', under: [] }));

/** Fact criteria of every kind. */
export const factCriteria: fc.Arbitrary<FactCriterion> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(tier(fc.oneof({ weight: 3, arbitrary: conditions }, { weight: 1, arbitrary: lowTiers })), { minLength: 1, maxLength: 5 }),
        fc.option(tier(absences, fc.constant(ZERO)), { nil: undefined }),
      )
      .map(([tiers, none]): FactCriterion => {
        const all = none === undefined ? tiers : [...tiers, none];
        return { ...PLAIN, kind: tierKindOf(all.map(({ condition }) => condition)), tiers: all };
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ terms, cap: fc.option(positive, { nil: undefined }) })
      .map(({ terms: each, cap }): FactCriterion => ({ ...PLAIN, kind: 'perUnit', terms: each, quote: '', ...(cap === undefined ? {} : { cap }) })),
  },
);

/** Cells as people leave them: mostly valid, some blank, some that are no value at all. */
export const cellFor = (fact: Fact): fc.Arbitrary<CellValue> => {
  const junk = fc.constantFrom<CellValue>('нет данных', '600', ' ', '#DIV/0!', true, false, -1, 1.5, 1 / 3, 0.1 + 0.2, 99.9999999, 1e9, 1e9 + 1, 7, 'Да', ' yes ', 'no', 'НЕТ', 'Свой,  завершён');
  const blank = fc.constant<CellValue>('');
  return fc.oneof({ weight: 18, arbitrary: valueOf(fact).map(cellOfValue) }, { weight: 1, arbitrary: junk }, { weight: 1, arbitrary: blank });
};

function cellOfValue(value: FactValue): CellValue {
  if (value.kind === 'number') return toNumber(value.value);
  if (value.kind === 'tick') return value.value ? 'да' : 'нет';
  return value.value;
}
