/** Ages are read off the words of a clause letter by letter; years of experience are no age. */
import { agesInWords } from '../../../src/award/lint/ages';

test.each([
  ['в возрасте старше 18 лет', 19, 200],
  ['в возрасте от 8 до 17 лет (включительно)', 8, 17],
  ['лица в возрасте 14–35 лет', 14, 35],
  ['в возрасте с 14 до 30 лет включительно', 14, 30],
  ['граждане, достигшие 14 лет', 14, 200],
  ['достигшие возраста 18 лет', 18, 200],
  ['не младше 18 лет', 18, 200],
  ['не старше 35 лет', 0, 35],
  ['в возрасте до 35 лет', 0, 35],
  ['младше 18 лет', 0, 17],
  ['в возрасте от 18-ти лет', 18, 200],
])('%s: %d to %d', (quote, from, to) => {
  expect(agesInWords(quote)).toEqual({ from, to });
});

test.each(['имеющие опыт не менее 3 лет', 'стаж от 3 до 5 лет', 'для социально значимых проектов', 'премии 10 лет'])('%s says nothing of age', (quote) => {
  expect(agesInWords(quote)).toBeUndefined();
});

test('experience that follows the age is not taken for it', () => {
  expect(agesInWords('в возрасте старше 18 лет, осуществляющих деятельность не менее 3 лет')).toEqual({ from: 19, to: 200 });
});
