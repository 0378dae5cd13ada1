/** Arithmetic: multiples, divisors, factorials, choices. */
import { define, failure } from './define';
import { cells, number, numbers, whole, within } from './read';

/** A product of numbers from one to another in steps. */
function product(from: number, to: number, step = 1): number {
  let result = 1;
  for (let factor = from; factor <= to && result < Infinity; factor += step) result *= factor;
  return result;
}

function choose(n: number, k: number): number {
  const few = Math.min(k, n - k);
  let result = 1;
  for (let index = 1; index <= few; index += 1) result = (result * (n - few + index)) / index;
  return Math.round(result);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The nearest multiple, of what decimals say rather than of what doubles hold: 6.05 is half-way between 6 and 6.1. */
export function nearestMultiple(value: number, factor: number): number {
  const times = Number((Math.abs(value) / Math.abs(factor)).toPrecision(15));
  return Number((Math.sign(value) * Math.round(times) * Math.abs(factor)).toPrecision(15));
}

export function defineNumbers(): void {
  define('MROUND', 'Rounds to the nearest multiple of a factor.', 'value (number); factor (number)', function (value, factor) {
    const [from, by] = [number(this, value), number(this, factor)];
    if (by === 0 || from === 0) return 0;
    within(from < 0 === by < 0, 'The value and the factor must have the same sign.');
    return nearestMultiple(from, by);
  });
  define('QUOTIENT', 'The whole part of a division.', 'dividend (number); divisor (number)', function (dividend, by) {
    if (number(this, by) === 0) throw failure('division', 'The divisor must not be zero.');
    return Math.trunc(number(this, dividend) / number(this, by)) + 0;
  });
  define('SIGN', '-1, 0 or 1 by the sign of a number.', 'value (number)', function (value) {
    return Math.sign(number(this, value));
  });
  define('EVEN', 'Rounds away from zero to an even number.', 'value (number)', function (value) {
    const given = number(this, value);
    return Math.sign(given) * Math.ceil(Math.abs(given) / 2) * 2 + 0;
  });
  define('RADIANS', 'Degrees as radians.', 'angle (number)', function (angle) {
    return (number(this, angle) * Math.PI) / 180;
  });
  define('SQRTPI', 'The square root of a number times π.', 'value (number)', function (value) {
    within(number(this, value) >= 0, 'The value must not be negative.');
    return Math.sqrt(number(this, value) * Math.PI);
  });
  define('POW', 'A number to a power.', 'base (number); exponent (number)', function (base, exponent) {
    return Math.pow(number(this, base), number(this, exponent));
  });
  define('SUMSQ', 'The sum of squares.', 'value (number, range<number>, repeating)', function (...values) {
    return numbers(this, values).reduce((sum, one) => sum + one * one, 0);
  });
  define('GCD', 'The greatest common divisor.', 'value (number, range<number>, repeating)', function (...values) {
    const given = numbers(this, values).map(Math.trunc);
    within(given.every((one) => one >= 0), 'The values must not be negative.');
    return given.reduce(divisor, 0);
  });
  define('LCM', 'The least common multiple.', 'value (number, range<number>, repeating)', function (...values) {
    const given = numbers(this, values).map(Math.trunc);
    within(given.every((one) => one >= 0), 'The values must not be negative.');
    return given.reduce((multiple, one) => (multiple === 0 || one === 0 ? 0 : (multiple * one) / divisor(multiple, one)), 1);
  });
  define('FACT', 'The factorial of a number.', 'value (number)', function (value) {
    const to = whole(this, value);
    within(to >= 0 && to <= 170, 'The value must be between 0 and 170.');
    return product(2, to);
  });
  define('FACTDOUBLE', 'The double factorial of a number.', 'value (number)', function (value) {
    const to = whole(this, value);
    within(to >= -1 && to <= 300, 'The value must be between -1 and 300.');
    return product(to % 2 === 0 ? 2 : 1, to, 2);
  });
  define('COMBIN', 'In how many ways some of a number of things can be chosen.', 'n (number); k (number)', function (all, some) {
    const [n, k] = [whole(this, all), whole(this, some)];
    within(k >= 0 && n >= k, 'Between 0 and all things can be chosen.');
    return choose(n, k);
  });
  define('COMBINA', 'In how many ways some of a number of things can be chosen, the same one more than once.', 'n (number); k (number)', function (all, some) {
    const [n, k] = [whole(this, all), whole(this, some)];
    within(n >= 0 && k >= 0 && (n > 0 || k === 0), 'The numbers must not be negative.');
    return k === 0 ? 1 : choose(n + k - 1, k);
  });
  define('PERMUT', 'In how many orders some of a number of things can be chosen.', 'n (number); k (number)', function (all, some) {
    const [n, k] = [whole(this, all), whole(this, some)];
    within(k >= 0 && n >= k, 'Between 0 and all things can be chosen.');
    return product(n - k + 1, n);
  });
  define('PERMUTATIONA', 'In how many orders some of a number of things can be chosen, the same one more than once.', 'n (number); k (number)', function (all, some) {
    const [n, k] = [whole(this, all), whole(this, some)];
    within(n >= 0 && k >= 0, 'The numbers must not be negative.');
    return Math.pow(n, k);
  });
  define('MULTINOMIAL', 'The factorial of a sum divided by the product of the factorials.', 'value (number, range<number>, repeating)', function (...values) {
    let sum = 0;
    return numbers(this, values).map(Math.trunc).reduce((result, one) => {
      within(one >= 0, 'The values must not be negative.');
      sum += one;
      return result * choose(sum, one);
    }, 1);
  });
  define('SERIESSUM', 'The sum of a power series.', 'x (number); n (number); m (number); a (number, range<number>)', function (x, n, m, a) {
    return cells(a).reduce((sum, { value }, index) => sum + Number(value ?? 0) * Math.pow(number(this, x), number(this, n) + index * number(this, m)), 0);
  });
  define('GESTEP', 'Whether a number reaches a threshold, as 1 or 0.', 'value (number); step (number, default=0)', function (value, step) {
    return Number(number(this, value) >= number(this, step));
  });
  define('UNARY_PERCENT', 'A number as percent.', 'percentage (number)', function (percentage) {
    return number(this, percentage) / 100;
  });
}
