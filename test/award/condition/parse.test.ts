/** Conditions as people type them: what is accepted, what it means, and what is said about a mistake.
 * Every canonical text must read back as the same condition. */
import fc from 'fast-check';
import { parseCondition, parseSum } from '../../../src/award/condition/parse';
import { printCondition } from '../../../src/award/condition/print';
import { choiceFact, decimalFact, tickFact, wholeFact } from '../../../src/award/build';
import type { ConditionError } from '../../../src/award/condition/error';
import type { Fact } from '../../../src/award/model';
import { FACTS, conditions } from '../arbitraries';

const facts: readonly Fact[] = [
  decimalFact('часы', '', ''),
  wholeFact('федеральные', '', ''),
  wholeFact('региональные награды', '', ''),
  wholeFact('награды', '', ''),
  wholeFact('мероприятия и акции', '', ''),
  wholeFact('ёлки', '', ''),
  tickFact('описание', '', ''),
  tickFact('отзывы', '', ''),
  choiceFact('проект', '', '', ['свой, завершён', 'нет']),
];

const canonical = (text: string): string => {
  const parsed = parseCondition(text, facts);
  return parsed.ok ? printCondition(parsed.value) : `${parsed.error.code} at ${parsed.error.position}`;
};

const mistake = (text: string): ConditionError => {
  const parsed = parseCondition(text, facts);
  if (parsed.ok) throw new Error(`read as ${printCondition(parsed.value)}`);
  return parsed.error;
};

test.each([
  ['часы ≥ 600', 'часы ≥ 600'],
  ['часы>=600', 'часы ≥ 600'],
  ['ЧАСЫ => 1 000', 'часы ≥ 1000'],
  ['часы не менее 99,5', 'часы ≥ 99,5'],
  ['часы более 99.50', 'часы > 99,5'],
  ['часы не более чем 20', 'часы ≤ 20'],
  ['часы менее 5', 'часы < 5'],
  ['часы 600 и более', 'часы ≥ 600'],
  ['часы 100 и менее', 'часы ≤ 100'],
  ['часы от 100 до 199', 'часы ≥ 100 и часы ≤ 199'],
  ['часы 100–199', 'часы ≥ 100 и часы ≤ 199'],
  ['100 ≤ часы < 200', 'часы ≥ 100 и часы < 200'],
  ['часы <> 5', 'часы ≠ 5'],
  ['Региональные   награды ≥ 3 и награды = 0', 'региональные награды ≥ 3 и награды = 0'],
  ['мероприятия и акции ≥ 2 и елки > 1', 'мероприятия и акции ≥ 2 и ёлки > 1'],
  ['федеральные ≥ 3 и федеральные + региональные награды ≥ 10', 'федеральные ≥ 3 и федеральные + региональные награды ≥ 10'],
  ['2*награды + 0,5 × ёлки - 1/3 · часы ≥ -4', '2 * награды + 0,5 * ёлки − 1/3 * часы ≥ −4'],
  ['2 * (награды + ёлки) + 1 ≥ 5', '2 * награды + 2 * ёлки ≥ 4'],
  ['награды ≥ ёлки', 'награды − ёлки ≥ 0'],
  ['описание и не (отзывы или часы < 5)', 'описание и не (отзывы или часы < 5)'],
  ['(описание или отзывы) и часы > 1', '(описание или отзывы) и часы > 1'],
  ['(часы) ≥ 5 или ((описание))', 'часы ≥ 5 или описание'],
  ['описание = да и отзывы = нет', 'описание и не отзывы'],
  ['проект = "Свой, завершен"', 'проект = «свой, завершён»'],
  ['проект ≠ «нет»', 'не проект = «нет»'],
  ['всегда', 'всегда'],
  ['часы at least 5 and not награды more than 2 or always', 'часы ≥ 5 и не (награды > 2) или всегда'],
  ['часы from 5 to 9 or часы 20 or more', 'часы ≥ 5 и часы ≤ 9 или часы ≥ 20'],
  ['часы at most 9 and ёлки less than 3', 'часы ≤ 9 и ёлки < 3'],
])('%s reads as %s', (typed, expected) => {
  expect(canonical(typed)).toBe(expected);
});

test('«и» binds closer than «или»', () => {
  const parsed = parseCondition('описание или отзывы и часы > 1', facts);
  expect(parsed.ok && parsed.value.kind).toBe('any');
});

test.each([
  ['', 'empty', 0, ''],
  ['часав ≥ 600', 'unknownName', 0, 'часав'],
  ['часы ≥ 5 и число прочитанных лекций ≥ 3', 'unknownName', 11, 'число прочитанных лекций'],
  ['часы ≥', 'unexpectedEnd', 6, ''],
  ['часы', 'unexpectedEnd', 4, ''],
  ['часы 600', 'unexpected', 5, '600'],
  ['часы ≥ 600 часов', 'unexpected', 11, 'часов'],
  ['(часы ≥ 5', 'unclosedBracket', 0, '('],
  ['часы ≥ 5)', 'unexpected', 8, ')'],
  ['описание ≥ 2', 'notNumeric', 0, 'описание'],
  ['часы + отзывы ≥ 2', 'notNumeric', 7, 'отзывы'],
  ['проект = свой', 'unexpected', 9, 'свой'],
  ['проект = «чужой»', 'unknownOption', 9, '«чужой»'],
  ['проект = «нет', 'unclosedQuote', 9, '«нет'],
  ['5 ≥ 3', 'noFact', 0, '5'],
  ['часы * награды ≥ 3', 'notLinear', 5, '*'],
  ['часы от 9 до 3', 'rangeReversed', 13, '3'],
  ['часы ≥ 1/0', 'badNumber', 7, '1/0'],
  ['часы & 5', 'unexpected', 5, '&'],
])('%s: %s at %d', (typed, code, position, found) => {
  const error = mistake(typed);
  expect(error).toMatchObject({ code, position, found, length: found.length });
});

test('a mistake names what was expected and what is alike', () => {
  expect(mistake('часов ≥ 600')).toMatchObject({ expected: ['fact', 'number', 'openBracket'], suggestions: ['часы'] });
  expect(mistake('регинальные награды ≥ 6').suggestions[0]).toBe('региональные награды');
  expect(mistake('абракадабра ≥ 6').suggestions).toEqual([]);
  expect(mistake('часы').expected).toEqual(['sign']);
  expect(mistake('часы от 9 20').expected).toEqual(['to']);
  expect(mistake('проект = «чужой»').options).toEqual(['свой, завершён', 'нет']);
});

test('thousands of brackets and characters are refused, not run into', () => {
  expect(mistake(`${'('.repeat(900)}часы ≥ 5${')'.repeat(900)}`).code).toBe('tooDeep');
  expect(mistake('('.repeat(1999)).code).toBe('tooDeep');
  expect(mistake(`часы ≥ 5${' и часы ≥ 5'.repeat(400)}`)).toMatchObject({ code: 'tooLong', position: 2000 });
});

test('a sum of points per unit', () => {
  const parsed = parseSum('50 * федеральные + 20*региональные награды', facts);
  expect(parsed.ok && parsed.value.map(({ fact }) => fact)).toEqual(['федеральные', 'региональные награды']);
  const lone = parseSum('награды + 2', facts);
  expect(!lone.ok && lone.error.code).toBe('loneNumber');
});

test('what is printed reads back as the same condition', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      expect(parseCondition(printCondition(condition), FACTS)).toEqual({ ok: true, value: condition });
    }),
    { numRuns: 500 },
  );
});

test('any text is read or refused with a place inside it', () => {
  const pieces = fc.constantFrom('часы', 'награды', ' ', '≥', 'и', 'более', '(', ')', '5', '1/0', '«', 'нет', 'описание', 'от', '-', '*', 'проект', '=', '☃', 'слово');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      const parsed = parseCondition(text, facts);
      if (parsed.ok) return;
      const { position, length, found } = parsed.error;
      expect(text.slice(position, position + length)).toBe(found);
    }),
    { numRuns: 500 },
  );
});
