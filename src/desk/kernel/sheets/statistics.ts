/** Ranks, percentiles, means: what scores are judged by. */
import { define, failure } from './define';
import type { Argument, Context } from './define';
import { number, numbers, truth, whole, within } from './read';

const VALUES = 'value (number, range<number>, repeating)';

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function some(context: Context, args: readonly Argument[]): number[] {
  const given = numbers(context, args);
  if (given.length === 0) throw failure('number', 'There are no numbers.');
  return given;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The sum of powers of the distances from the mean. */
function moment(values: readonly number[], power: number): number {
  const middle = mean(values);
  return values.reduce((sum, one) => sum + Math.pow(one - middle, power), 0);
}

/** The place of a value among sorted ones as a part of 1, between two of them in proportion; `ends` counts places beyond either end. */
function percentRank(values: readonly number[], value: number, ends: 0 | 1): number {
  const first = values[0] ?? 0;
  const last = values[values.length - 1] ?? 0;
  if (value < first || value > last) throw failure('none', 'The value lies outside of the data.');
  const all = ends === 0 ? values.length - 1 : values.length + 1;
  if (all === 0) return 1;
  const exact = values.indexOf(value);
  if (exact >= 0) return (exact + ends) / all;
  const above = values.findIndex((one) => one > value);
  const [low = 0, high = 0] = [values[above - 1], values[above]];
  return (above - 1 + ends + (value - low) / (high - low)) / all;
}

/** Cut off after so many digits, which a rest of the double must not pull down. */
function cut(value: number, digits: number): number {
  const factor = Math.pow(10, digits);
  return Math.floor(Number((value * factor).toPrecision(15))) / factor;
}

/** The values that occur most often, in the order of their first occurrence. */
function modes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) throw failure('none', 'No value occurs more than once.');
  return [...counts].flatMap(([value, count]) => (count === most ? [value] : []));
}

function defineRanks(): void {
  const ranks: readonly (readonly [names: string, ends: 0 | 1])[] = [['PERCENTRANK PERCENTRANK.INC', 0], ['PERCENTRANK.EXC', 1]];
  for (const [names, ends] of ranks) {
    define(names, 'The place of a value among others as a part of 1.', 'data (range<number>); value (number); significant_digits (number, default=3)', function (data, value, digits) {
      const places = whole(this, digits, 3);
      within(places >= 1, 'There must be at least one digit.');
      return cut(percentRank(sorted(some(this, [data])), number(this, value), ends), places);
    });
  }
  const rank = 'value (number); data (range<number>); is_ascending (boolean, default=FALSE)';
  const place = (context: Context, value: Argument, data: Argument, ascending: Argument): readonly [first: number, same: number] => {
    const given = number(context, value);
    const all = numbers(context, [data]);
    const same = all.filter((one) => one === given).length;
    if (same === 0) throw failure('none', 'The value is not among the data.');
    return [1 + all.filter((one) => (truth(ascending, false) ? one < given : one > given)).length, same];
  };
  define('RANK.EQ', 'The place of a value; equal ones share the first of their places.', rank, function (value, data, ascending) {
    return place(this, value, data, ascending)[0];
  });
  define('RANK.AVG', 'The place of a value; equal ones share the middle of their places.', rank, function (value, data, ascending) {
    const [first, same] = place(this, value, data, ascending);
    return first + (same - 1) / 2;
  });
}

export function defineStatistics(): void {
  defineRanks();
  define('TRIMMEAN', 'The mean without a part of the greatest and least values.', 'data (range<number>); exclude_proportion (number)', function (data, part) {
    const proportion = number(this, part);
    within(proportion >= 0 && proportion < 1, 'The part must be at least 0 and less than 1.');
    const given = sorted(some(this, [data]));
    const off = Math.floor((given.length * proportion) / 2 + 1e-9);
    return mean(given.slice(off, given.length - off));
  });
  define('MODE MODE.SNGL', 'The value that occurs most often.', VALUES, function (...values) {
    return modes(numbers(this, values))[0] ?? 0;
  });
  define('MODE.MULT', 'The values that occur most often.', VALUES, function (...values) {
    return [modes(numbers(this, values))];
  });
  define('DEVSQ', 'The sum of the squared distances from the mean.', VALUES, function (...values) {
    return moment(some(this, values), 2);
  });
  define('GEOMEAN', 'The geometric mean.', VALUES, function (...values) {
    const given = some(this, values);
    within(given.every((one) => one > 0), 'The values must be positive.');
    return Math.exp(mean(given.map(Math.log)));
  });
  define('HARMEAN', 'The harmonic mean.', VALUES, function (...values) {
    const given = some(this, values);
    within(given.every((one) => one > 0), 'The values must be positive.');
    return 1 / mean(given.map((one) => 1 / one));
  });
  define('KURT', 'The kurtosis of values.', VALUES, function (...values) {
    const given = some(this, values);
    const n = given.length;
    const variance = moment(given, 2) / (n - 1);
    if (n < 4 || variance === 0) throw failure('division', 'There must be four different values.');
    return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * (moment(given, 4) / variance ** 2) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  });
  define('SKEW', 'The skewness of a sample.', VALUES, function (...values) {
    const given = some(this, values);
    const n = given.length;
    const variance = moment(given, 2) / (n - 1);
    if (n < 3 || variance === 0) throw failure('division', 'There must be three different values.');
    return ((n / ((n - 1) * (n - 2))) * moment(given, 3)) / Math.pow(variance, 1.5);
  });
  define('SKEW.P', 'The skewness of a population.', VALUES, function (...values) {
    const given = some(this, values);
    const variance = moment(given, 2) / given.length;
    if (given.length < 3 || variance === 0) throw failure('division', 'There must be three different values.');
    return moment(given, 3) / given.length / Math.pow(variance, 1.5);
  });
  define('STANDARDIZE', 'How many deviations a value lies from the mean.', 'value (number); mean (number); standard_deviation (number)', function (value, middle, deviation) {
    within(number(this, deviation) > 0, 'The deviation must be positive.');
    return (number(this, value) - number(this, middle)) / number(this, deviation);
  });
}
