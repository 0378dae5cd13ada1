/** The normal, binomial and Poisson distributions. */
import { define } from './define';
import { number, truth, whole, within } from './read';

/** The normal distribution function: Hart's approximation after West (2005), about 15 digits. */
export function normal(x: number): number {
  const z = Math.abs(x);
  if (z > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-z * z) / 2);
  let tail: number;
  if (z < 7.071_067_811_865_47) {
    const above = [3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];
    const below = [8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];
    const at = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * z + part, 0);
    tail = (density * at(above)) / at(below);
  } else {
    tail = density / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506_628_274_631;
  }
  return x > 0 ? 1 - tail : tail;
}

/** Its inverse: Acklam's approximation and two of Newton's steps. */
export function normalInverse(p: number): number {
  const low = 0.024_25;
  const at = (parts: readonly number[], x: number): number => parts.reduce((sum, part) => sum * x + part, 0);
  const far = [-7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
  const farBelow = [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const near = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
  const nearBelow = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
  let x: number;
  if (p < low || p > 1 - low) {
    const q = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
    x = (at(far, q) / at(farBelow, q)) * (p < low ? 1 : -1);
  } else {
    const q = p - 0.5;
    x = (at(near, q * q) * q) / at(nearBelow, q * q);
  }
  for (let step = 0; step < 2; step += 1) x -= (normal(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
  return x;
}

/** The sum of probabilities up to a count, or that of the count alone. */
function summed(count: number, cumulative: boolean, probability: (count: number) => number): number {
  if (!cumulative) return probability(count);
  let sum = 0;
  for (let one = 0; one <= count; one += 1) sum += probability(one);
  return Math.min(1, sum);
}

function logarithmOfFactorial(n: number): number {
  let sum = 0;
  for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
  return sum;
}

export function defineDistributions(): void {
  const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  define('NORM.DIST NORMDIST', 'The normal distribution.', 'x (number); mean (number); standard_deviation (number); cumulative (boolean, default=TRUE)', function (x, mean, deviation, cumulative) {
    const spread = number(this, deviation);
    within(spread > 0, 'The deviation must be positive.');
    const z = (number(this, x) - number(this, mean)) / spread;
    return truth(cumulative, true) ? normal(z) : bell(z) / spread;
  });
  define('NORM.S.DIST', 'The standard normal distribution.', 'x (number); cumulative (boolean, default=TRUE)', function (x, cumulative) {
    return truth(cumulative, true) ? normal(number(this, x)) : bell(number(this, x));
  });
  define('NORMSDIST', 'The standard normal distribution.', 'x (number)', function (x) {
    return normal(number(this, x));
  });
  define('NORM.INV NORMINV', 'The value of a normal distribution at a probability.', 'x (number); mean (number); standard_deviation (number)', function (x, mean, deviation) {
    const [p, spread] = [number(this, x), number(this, deviation)];
    within(p > 0 && p < 1 && spread > 0, 'The probability must be between 0 and 1, the deviation positive.');
    return normalInverse(p) * spread + number(this, mean);
  });
  define('NORM.S.INV NORMSINV', 'The value of the standard normal distribution at a probability.', 'x (number)', function (x) {
    within(number(this, x) > 0 && number(this, x) < 1, 'The probability must be between 0 and 1.');
    return normalInverse(number(this, x));
  });
  define('CONFIDENCE CONFIDENCE.NORM', 'Half the width of a confidence interval.', 'alpha (number); standard_deviation (number); pop_size (number)', function (alpha, deviation, size) {
    const [part, spread, count] = [number(this, alpha), number(this, deviation), whole(this, size)];
    within(part > 0 && part < 1 && spread > 0 && count >= 1, 'Alpha must be between 0 and 1, the others positive.');
    return (normalInverse(1 - part / 2) * spread) / Math.sqrt(count);
  });
  define('BINOM.DIST BINOMDIST', 'The binomial distribution.', 'num_successes (number); num_trials (number); prob_success (number); cumulative (boolean)', function (successes, trials, probability, cumulative) {
    const [k, n, p] = [whole(this, successes), whole(this, trials), number(this, probability)];
    within(k >= 0 && k <= n && p >= 0 && p <= 1, 'There are no more successes than trials, and no probability above 1.');
    const of = (count: number): number => {
      if (p === 0 || p === 1) return Number(count === n * p);
      return Math.exp(logarithmOfFactorial(n) - logarithmOfFactorial(count) - logarithmOfFactorial(n - count) + count * Math.log(p) + (n - count) * Math.log1p(-p));
    };
    return summed(k, truth(cumulative, false), of);
  });
  define('POISSON POISSON.DIST', 'The Poisson distribution.', 'x (number); mean (number); cumulative (boolean)', function (x, mean, cumulative) {
    const [k, rate] = [whole(this, x), number(this, mean)];
    within(k >= 0 && rate >= 0, 'The values must not be negative.');
    return summed(k, truth(cumulative, false), (count) => (rate === 0 ? Number(count === 0) : Math.exp(count * Math.log(rate) - rate - logarithmOfFactorial(count))));
  });
}
