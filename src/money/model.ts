/** Prizes and income tax as data. Sums are whole kopecks, tax whole roubles (in kopecks, a multiple of 100). Types alone. */
import type { ApplicationId, NominationKey } from '../award/model';

/** One bracket of the yearly scale: `percent` of the part of the base from `from` kopecks on. */
export interface Bracket {
  readonly from: bigint;
  readonly percent: bigint;
}

/** The law of one calendar year, a dated row of the workbook, never a constant of the code. */
export interface TaxLaw {
  readonly year: number;
  /** Allowance per person, year and basis (art. 217 cl. 28), kopecks; 0 where it does not apply. */
  readonly allowance: bigint;
  readonly brackets: readonly Bracket[];
  readonly source: string;
  /** Who confirmed the row and when; empty until somebody has. */
  readonly confirmed: string;
}

/** The four readings of "pays the tax for the winner" (money.md). */
export type TaxReading = 'grossUp' | 'withheld' | 'onTop' | 'noAllowanceWithheld' | 'noAllowanceGrossUp';

/** A prize somebody is to receive. */
export interface Prize {
  readonly application: ApplicationId;
  /** Prizes of one person are taxed together per year. Equal names are not equal persons: the key is the application's person code. */
  readonly person: string;
  readonly nomination: NominationKey;
  readonly place: number;
  readonly year: number;
  /** Stated sum, kopecks, more than 0. */
  readonly stated: bigint;
  /** Present when the sum is an equal share of the prizes of tied places; `remainder` kopecks of the pool are left over. */
  readonly pooled?: { readonly among: number; readonly remainder: bigint };
}

/** What one reading gives for one prize, kopecks. */
export interface TaxedPrize {
  readonly base: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly net: bigint;
  /** Rates of the scale that the base falls under, percent, lowest first; none for a base of 0. */
  readonly percents: readonly bigint[];
  /** Allowance used by this prize. */
  readonly allowance: bigint;
  /** On top, naive: tax on the tax that stays unsettled; 0 otherwise. */
  readonly unsettled: bigint;
}

/** A line of «Призы и НДФЛ»: either a sum or what must be decided first. */
export type PrizeLine =
  | { readonly kind: 'payable'; readonly prize: Prize; readonly readings: ReadonlyMap<TaxReading, TaxedPrize> }
  /** The workbook has no row of law for the year of the prize: no tax is guessed. */
  | { readonly kind: 'noLaw'; readonly prize: Prize }
  | {
      readonly kind: 'undecided';
      readonly application: ApplicationId;
      readonly nomination: NominationKey;
      readonly places: readonly [number, number];
      /** Sums at stake: a full prize to each; pooled and split (kopecks each, remainder). */
      readonly full: bigint;
      readonly pooled: { readonly each: bigint; readonly remainder: bigint };
    };
