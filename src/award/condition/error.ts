/** What may be wrong with a typed condition, as data: the sentence is made elsewhere, in the reader's language. */
import type { FactName, OptionName } from '../model';

export type ConditionErrorCode =
  | 'empty'
  /** These words are no fact of the nomination. */
  | 'unknownName'
  /** The option is not one of the fact's options. */
  | 'unknownOption'
  /** A tick or a choice stands where a number is counted. */
  | 'notNumeric'
  /** Something else was expected here. */
  | 'unexpected'
  /** The text ended too early. */
  | 'unexpectedEnd'
  | 'unclosedBracket'
  | 'unclosedQuote'
  /** Two numbers are compared: the comparison names no fact. */
  | 'noFact'
  /** Facts are multiplied with each other. */
  | 'notLinear'
  /** "от 199 до 100". */
  | 'rangeReversed'
  /** "1/0". */
  | 'badNumber'
  /** A sum of points per unit carries a lone number. */
  | 'loneNumber'
  | 'tooDeep'
  | 'tooLong';

/** What would have been right at the position. */
export type Expected = 'fact' | 'number' | 'sign' | 'and' | 'or' | 'option' | 'to' | 'times' | 'openBracket' | 'closeBracket' | 'quote' | 'end';

export interface ConditionError {
  readonly code: ConditionErrorCode;
  /** Characters from the start of the text, from 0. */
  readonly position: number;
  /** How many characters are meant; 0 at the end of the text. */
  readonly length: number;
  readonly expected: readonly Expected[];
  /** The characters found there; empty at the end. */
  readonly found: string;
  /** Names of facts that look alike, the nearest first. */
  readonly suggestions: readonly FactName[];
  /** The options of the choice in question. */
  readonly options: readonly OptionName[];
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ConditionError };
