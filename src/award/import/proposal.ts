/** What a pasted cell of a regulation is taken for, as rows to be shown and confirmed. Types alone. */
import type { Exact } from '../exact';
import type { Condition, Fact, FactName, Term } from '../model';

/** A place in the pasted text, in characters from 0. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

/** What a person should look at before confirming. */
export type Doubt = Span & {
  readonly kind:
    /** These words were not understood. */
    | 'notUnderstood'
    /** «в 1 мероприятии»: exactly one, or at least one? At least one is proposed (C5). */
    | 'exactly'
    /** «регионального / муниципального»: one of them, or both together? Their sum is proposed. */
    | 'slash'
    /** «всероссийского, регионального и муниципального»: in all, or of each? The sum is proposed. */
    | 'allLevels'
    /** No fact of the nomination is named like this: a new one is proposed. */
    | 'newFact'
    /** Two facts fit equally well. */
    | 'severalFacts'
    /** Options were matched to tiers by their order. */
    | 'byOrder'
    /** A condition of the highest mark: what exactly lowers the others is a guess. */
    | 'cap';
  /** The words concerned. */
  readonly words: string;
};

export interface ProposedTier extends Span {
  /** The points; of a range of points the highest. */
  readonly points: Exact;
  /** Present where the cell gives a range of points. */
  readonly lowest?: Exact;
  /** Absent while the words are not understood. */
  readonly condition?: Condition;
  /** The words of the cell, points included. */
  readonly quote: string;
}

export interface ProposedBand extends Span {
  readonly lowest: number;
  readonly highest: number;
  readonly words: string;
}

export type Proposal =
  | { readonly kind: 'tiers'; readonly criterion: 'count' | 'compound' | 'checklist' | 'choice' | 'range'; readonly tiers: readonly ProposedTier[] }
  | {
      readonly kind: 'scale';
      readonly from: number;
      readonly to: number;
      readonly quote: string;
      readonly bands: readonly ProposedBand[];
      /** The highest mark has a condition of its own, in these words. */
      readonly cap?: { readonly above: number; readonly quote: string };
    }
  | { readonly kind: 'perUnit'; readonly terms: readonly Term[]; readonly cap?: Exact; readonly quote: string }
  /** Nothing in the cell was recognised. */
  | { readonly kind: 'nothing' };

export interface Imported {
  readonly proposal: Proposal;
  /** Facts that the conditions need and the nomination does not have. */
  readonly newFacts: readonly Fact[];
  readonly doubts: readonly Doubt[];
}

/** What is known while a cell is read. */
export interface Known {
  readonly facts: readonly Fact[];
  /** The title of the criterion; it helps to choose among facts. */
  readonly title: string;
}

/** A fact as found for some words; `isNew` where it had to be made up. */
export interface FoundFact {
  readonly name: FactName;
  readonly isNew: boolean;
  readonly rivals: number;
}
