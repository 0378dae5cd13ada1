/**
 * Rounding of what the decimals of a number say. 1.005 is stored as a little less; people and Sheets round it to 1.01 all the same,
 * and what is 3.3 but for the last bit is not rounded up to 3.4.
 */
import { correct } from './define';
import type { Argument, Context } from './define';
import { number, whole } from './read';

/** Of a number in so many digits; a rest beyond 15 digits is one of the double, not of the number. */
function scaled(value: number, factor: number): number {
  const product = value * factor;
  const rest = Math.abs(product % 1);
  // Nearly always it is clear.
  return (rest > 1e-6 && rest < 1 - 1e-6 && Math.abs(rest - 0.5) > 1e-6) || !Number.isFinite(product) ? product : Number(product.toPrecision(15));
}

function by(places: number, value: number, to: (scaled: number) => number): number {
  const factor = places === 0 ? 1 : Math.pow(10, Math.abs(places));
  if (!Number.isFinite(factor)) return places > 0 ? value : 0;
  const size = Math.abs(value);
  const rounded = places >= 0 ? to(scaled(size, factor)) / factor : to(scaled(size / factor, 1)) * factor;
  return value < 0 ? -rounded : rounded;
}

/** Rounds to so many decimals, halves away from zero. */
export function roundHalfAway(value: number, places: number): number {
  return by(places, value, Math.round);
}

/** Corrects ROUND, ROUNDUP and ROUNDDOWN of the engine. */
export function correctRounding(): void {
  const sides: Readonly<Record<string, (scaled: number) => number>> = { ROUND: Math.round, ROUNDUP: Math.ceil, ROUNDDOWN: Math.floor };
  for (const [name, to] of Object.entries(sides)) {
    correct(name, () => function (this: Context, value: Argument, places: Argument) {
      const single = Array.isArray(value) ? undefined : (value);
      const given = typeof single?.value === 'number' ? single.value : number(this, value);
      const rounded = by(places === undefined ? 0 : whole(this, places), given, to);
      return single?.format === undefined ? { value: rounded } : { value: rounded, format: single.format };
    });
  }
}
