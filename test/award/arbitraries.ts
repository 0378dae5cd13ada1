/** Random facts, conditions and criteria for the property tests of the award room. */
import fc from 'fast-check';
import { choiceFact, decimalFact, tickFact, wholeFact } from '../../src/award/build';
import { exact, fraction, whole } from '../../src/award/exact';
import type { Exact } from '../../src/award/exact';
import type { ComparisonSign, Condition, Fact, Facts, FactName, FactValue, Term } from '../../src/award/model';

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
