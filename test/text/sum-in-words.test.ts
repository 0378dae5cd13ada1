// Sums in words for the protocol: gender of thousands, plural forms, teens, round millions, kopecks.
// Literal pairs that an accountant would write.
import { sumInWords } from '../../src/text/sum-in-words';

test.each([
  [52_002, 'пятьдесят две тысячи два рубля'],
  [45_240, 'сорок пять тысяч двести сорок рублей'],
  [420_000, 'четыреста двадцать тысяч рублей'],
  [30_000, 'тридцать тысяч рублей'],
  [1, 'один рубль'],
  [2, 'два рубля'],
  [11, 'одиннадцать рублей'],
  [21, 'двадцать один рубль'],
  [112, 'сто двенадцать рублей'],
  [1_000, 'одна тысяча рублей'],
  [2_001, 'две тысячи один рубль'],
  [11_014, 'одиннадцать тысяч четырнадцать рублей'],
  [1_000_000, 'один миллион рублей'],
  [2_500_100, 'два миллиона пятьсот тысяч сто рублей'],
  [5_021_302_040, 'пять миллиардов двадцать один миллион триста две тысячи сорок рублей'],
  [0, 'ноль рублей'],
])('%d ₽', (roubles, words) => {
  expect(sumInWords('ru', BigInt(roubles) * 100n)).toBe(words);
});

test('kopecks are told only where there are any', () => {
  expect(sumInWords('ru', 2_333_333n)).toBe('двадцать три тысячи триста тридцать три рубля 33 копейки');
  expect(sumInWords('ru', 101n)).toBe('один рубль 01 копейка');
  expect(sumInWords('en', 5_200_205n)).toBe('fifty-two thousand two roubles 05 kopecks');
});

test('in English', () => {
  expect(sumInWords('en', 12_011_900n)).toBe('one hundred twenty thousand one hundred nineteen roubles');
  expect(sumInWords('en', 100n)).toBe('one rouble');
});

test('a sum below nothing or beyond every award is a mistake of the caller', () => {
  expect(() => sumInWords('ru', -1n)).toThrow(RangeError);
  expect(() => sumInWords('ru', 100_000_000_000_000n)).toThrow(RangeError);
});
