/** How facts become points: the highest tier, absence, gaps, blanks, units and caps; and what the next tier would need.
 * Small criteria written as presets write them. */
import fc from 'fast-check';
import { checklist, choice, choiceFact, clausesOf, compound, count, decimalFact, nomination, perUnit, tickFact, under, wholeFact, words } from '../../../src/award/build';
import type { CriterionDraft } from '../../../src/award/build';
import { compileNomination } from '../../../src/award/compile';
import type { CompiledFactCriterion } from '../../../src/award/compile';
import { printSum } from '../../../src/award/condition/print';
import { compare, exact, toNumber } from '../../../src/award/exact';
import type { Choices, Decision, DecisionId, Facts, FactName, FactValue, OptionName, ReadingKey } from '../../../src/award/model';
import { allFacts, factCriteria, FACTS } from '../arbitraries';

const clause = clausesOf('Положение')('Критерии', '1', '');
const row = { key: 'only', printed: '1', title: words('К', 'C'), clause };
const facts = [
  decimalFact('часы', '', ''),
  wholeFact('курсы', '', ''),
  wholeFact('организация', '', ''),
  wholeFact('фед', '', ''),
  wholeFact('рег', '', ''),
  tickFact('описание', '', ''),
  tickFact('отзывы', '', ''),
  choiceFact('проект', '', '', ['свой', 'команды']),
];

const compiled = (draft: CriterionDraft, decisions: readonly Decision[] = [], choices: Choices = new Map()): CompiledFactCriterion => {
  const built = nomination({
    key: 'n',
    title: words('Н', 'N'),
    shortTitle: words('Н', 'N'),
    clause,
    entrants: 'person',
    windows: [],
    facts,
    criteria: [draft],
    winners: 1,
  });
  const [only] = compileNomination(built, decisions, choices).criteria;
  if (only?.kind !== 'fact') throw new Error('no fact criterion in force');
  return only;
};

type Given = Readonly<Record<string, number | boolean | string>>;

const entered = (given: Given): Facts =>
  new Map(
    Object.entries(given).map(([name, value]): [FactName, FactValue] => {
      if (typeof value === 'number') return [name as FactName, { kind: 'number', value: exact(value) }];
      if (typeof value === 'boolean') return [name as FactName, { kind: 'tick', value }];
      return [name as FactName, { kind: 'option', value: value as OptionName }];
    }),
  );

const score = (criterion: CompiledFactCriterion, given: Given): number | readonly string[] => {
  const outcome = criterion.outcome(entered(given));
  return outcome.kind === 'scored' ? toNumber(outcome.points) : outcome.missing;
};

const hours = compiled(
  count({
    ...row,
    tiers: [
      ['5', 'часы ≥ 600', '5 – 600 и более часов'],
      ['4', 'часы ≥ 400', '4 – 400 и более часов'],
      ['1', 'часы ≥ 100', '1 – 100 и более часов'],
      ['0', 'часы ≤ 100', '0 – 100 и менее часов'],
    ],
  }),
);

test.each([[0, 0], [99.5, 0], [100, 1], [399.99, 1], [400, 4], [600, 5], [5000, 5]])('%d hours give %d: the highest tier that holds', (value, points) => {
  expect(score(hours, { часы: value })).toBe(points);
});

const courses = compiled(
  count({ ...row, tiers: [['2', 'курсы ≥ 5', ''], ['1', 'курсы ≤ 5', ''], ['0', 'курсы = 0', 'отсутствуют']] }),
);

test.each([[0, 0], [1, 1], [4, 1], [5, 2]])('%d courses give %d: absence overrules "5 и менее"', (value, points) => {
  expect(score(courses, { курсы: value })).toBe(points);
});

test('absence overrules only what speaks of the absent facts alone', () => {
  const criterion = compiled(
    compound({ ...row, tiers: [['3', 'рег ≥ 1', ''], ['2', 'фед + рег ≥ 0', ''], ['1', 'фед < 3', ''], ['0', 'фед = 0', '']] }),
  );
  expect(score(criterion, { фед: 0, рег: 2 })).toBe(3);
  expect(score(criterion, { фед: 0, рег: 0 })).toBe(2);
  const only = compiled(compound({ ...row, tiers: [['1', 'фед < 3', ''], ['0', 'фед + рег < 1', '']] }));
  expect(score(only, { фед: 0, рег: 1 })).toBe(1);
  expect(score(only, { фед: 0, рег: 0 })).toBe(0);
});

test('a zero tier that is no absence overrules nothing', () => {
  const criterion = compiled(count({ ...row, tiers: [['1', 'часы ≤ 100', ''], ['0', 'часы < 1', '']] }));
  expect(score(criterion, { часы: 0.5 })).toBe(1);
  expect(score(criterion, { часы: 0 })).toBe(1);
});

test('a reading that is not chosen switches its rows off', () => {
  const decision: Decision = {
    id: 'C2' as DecisionId,
    clause,
    question: words('?', '?'),
    readings: ['none', 'some'].map((key) => ({ key: key as ReadingKey, words: words(key, key) })),
    byDefault: 'none' as ReadingKey,
    blocking: false,
    touches: 'points',
  };
  const draft = count({ ...row, tiers: [['1', 'курсы ≤ 5', ''], ['0', 'курсы = 0', '', under('C2', 'none')]] });
  expect(score(compiled(draft, [decision]), { курсы: 0 })).toBe(0);
  expect(score(compiled(draft, [decision], new Map([[decision.id, 'some' as ReadingKey]])), { курсы: 0 })).toBe(1);
});

test('between tiers the points are 0, and the basis says that no tier holds', () => {
  const criterion = compiled(count({ ...row, tiers: [['1', 'часы ≥ 40', ''], ['0', 'часы ≤ 20', '']] }));
  expect(criterion.outcome(entered({ часы: 30 }))).toMatchObject({ kind: 'scored', basis: { kind: 'noTier' } });
  expect(criterion.outcome(entered({ часы: 20 }))).toMatchObject({ kind: 'scored', basis: { kind: 'tier' } });
});

const awards = compiled(
  compound({ ...row, tiers: [['5', 'фед ≥ 3 и фед + рег ≥ 10', 'пять'], ['4', 'фед ≥ 1 и фед + рег ≥ 5', 'четыре'], ['2', 'рег ≥ 1', 'два']] }),
);

test('a blank fact that is needed leaves the criterion not scored, even where others decide', () => {
  expect(score(awards, { фед: 10 })).toEqual(['рег']);
  expect(score(awards, {})).toEqual(['фед', 'рег']);
  expect(score(awards, { фед: 10, рег: true })).toEqual(['рег']);
});

const needs = (criterion: CompiledFactCriterion, given: Given) => {
  const explained = criterion.explain(entered(given));
  if (explained.kind !== 'tiers' || explained.next === undefined) return undefined;
  return explained.next.needs.map((need) => ('sum' in need ? `${printSum(need.sum)}: ${need.kind} ${'by' in need ? toNumber(need.by) : ''}` : `${need.kind} ${need.fact}`));
};

test('the next tier: what is the least that lacks', () => {
  expect(needs(hours, { часы: 312 })).toEqual(['часы: more 88']);
  expect(needs(hours, { часы: 399.5 })).toEqual(['часы: more 0.5']);
  expect(needs(hours, { часы: 700 })).toBeUndefined();
  expect(needs(courses, { курсы: 0 })).toEqual(['курсы: more 1']);
  expect(needs(awards, { фед: 1, рег: 4 })).toEqual(['фед: more 2', 'фед + рег: more 5']);
  expect(needs(awards, { фед: 4, рег: 4 })).toEqual(['фед + рег: more 2']);
  const account = compiled(checklist({ ...row, tiers: [['2', 'описание и (отзывы или не описание)', ''], ['1', 'описание', '']] }));
  expect(needs(account, { описание: true, отзывы: false })).toEqual(['tick отзывы']);
});

test('the explanation names the raw values, the tier and its words, and lower tiers that hold too', () => {
  const explained = hours.explain(entered({ часы: 100 }));
  expect(explained).toMatchObject({
    facts: [{ fact: 'часы', value: { kind: 'number' } }],
    outcome: { basis: { tier: { quote: '1 – 100 и более часов' } } },
    alsoHold: [{ quote: '0 – 100 и менее часов' }],
    next: { tier: { quote: '4 – 400 и более часов' } },
  });
});

test('a choice and a single tick', () => {
  const criterion = compiled(choice({ ...row, tiers: [['5', 'проект = «свой»', ''], ['2', 'проект = «команды»', '']] }));
  expect(score(criterion, { проект: 'команды' })).toBe(2);
  expect(score(criterion, {})).toEqual(['проект']);
});

test('points per unit, summed over levels and capped', () => {
  const criterion = compiled(perUnit({ ...row, terms: '50 * фед + 20,5 * рег', cap: '100', quote: '' }));
  expect(score(criterion, { фед: 1, рег: 1 })).toBe(70.5);
  expect(criterion.outcome(entered({ фед: 2, рег: 1 }))).toMatchObject({ points: exact(100), basis: { kind: 'units', units: exact(3), capped: true } });
  expect(criterion.outcome(entered({ фед: 2, рег: 0 }))).toMatchObject({ basis: { capped: false } });
  expect(criterion.explain(entered({ фед: 1, рег: 1 }))).toMatchObject({ kind: 'units', untilCap: exact(29.5) });
});

test('thresholds compare exactly', () => {
  const criterion = compiled(compound({ ...row, tiers: [['1', '0,1 * фед + 0,2 * рег ≥ 0,3', '']] }));
  expect(score(criterion, { фед: 1, рег: 1 })).toBe(1);
  const thirds = compiled(compound({ ...row, tiers: [['1', '1/3 * фед + 1/3 * рег ≥ 1', '']] }));
  expect(score(thirds, { фед: 1, рег: 2 })).toBe(1);
});

test('on random criteria: points lie within the bounds, and the needs of the next tier are never empty', () => {
  fc.assert(
    fc.property(factCriteria, allFacts, (criterion, given) => {
      const built = { ...nomination({ key: 'n', title: words('', ''), shortTitle: words('', ''), clause, entrants: 'person', windows: [], facts: FACTS, criteria: [], winners: 1 }), criteria: [criterion] };
      const [only] = compileNomination(built, [], new Map()).criteria;
      if (only?.kind !== 'fact') throw new Error('no fact criterion');
      const explained = only.explain(given);
      if (explained.outcome.kind !== 'scored') throw new Error('not scored');
      if (criterion.kind === 'perUnit') return;
      expect(compare(explained.outcome.points, only.lowest)).toBeGreaterThanOrEqual(0);
      expect(compare(explained.outcome.points, only.highest ?? explained.outcome.points)).toBeLessThanOrEqual(0);
      if (explained.kind === 'tiers' && explained.next !== undefined && holdable(explained.next.tier.condition)) {
        expect(explained.next.needs.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

/** «не всегда» can never hold, so nothing would help. */
function holdable(condition: { readonly kind: string }): boolean {
  return !JSON.stringify(condition, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).includes('always');
}
