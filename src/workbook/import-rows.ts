/** A proposed criterion as cells of «Критерии» and «Словарь». */
import { printCondition, printSum } from '../award/condition/print';
import { printNumber } from '../award/condition/number';
import type { Imported, ProposedTier } from '../award/import/proposal';
import type { Fact } from '../award/model';
import { criterionKindWords, factKindWords } from '../text/choices';
import type { Language } from '../text/language';
import { exactCell } from './cells';
import type { Cell } from './table';
import type { RowValues } from './write-table';

/** What is written to the criterion's own row, and the rows below it. */
export interface ImportedRows {
  readonly head: RowValues;
  readonly below: readonly RowValues[];
}

/** Nomination and key as the head row names them: every row below repeats them. */
export interface RowNames {
  readonly nomination: Cell;
  readonly criterion: Cell;
}

const tierCells = ({ points, lowest, condition, quote }: ProposedTier): readonly (readonly [string, Cell])[] => [
  ...(lowest === undefined ? [] : [['lowest', exactCell(lowest)] as const]),
  ['points', exactCell(points)],
  ['condition', condition === undefined ? '' : printCondition(condition)],
  ['quote', quote],
];

/** The cells of a proposal; undefined when nothing was recognised. */
export function importedRows({ proposal }: Imported, names: RowNames, language: Language): ImportedRows | undefined {
  const head = (kind: keyof typeof criterionKindWords, ...cells: readonly (readonly [string, Cell])[]): RowValues =>
    new Map<string, Cell>([['kind', criterionKindWords[kind][language]], ...cells]);
  const below = (cells: readonly (readonly [string, Cell])[]): RowValues =>
    new Map<string, Cell>([['nomination', names.nomination], ['criterion', names.criterion], ...cells]);
  switch (proposal.kind) {
    case 'nothing':
      return undefined;
    case 'tiers':
      return { head: head(proposal.criterion), below: proposal.tiers.map((tier) => below(tierCells(tier))) };
    case 'perUnit':
      return {
        head: head('perUnit', ...(proposal.cap === undefined ? [] : [['cap', exactCell(proposal.cap)] as const])),
        below: [below([['condition', printSum(proposal.terms)], ['quote', proposal.quote]])],
      };
    case 'scale':
      return {
        head: head(
          'scale',
          ['lowest', proposal.from],
          ['points', proposal.to],
          ['step', 1],
          ...(proposal.quote === '' ? [] : [['scaleQuote', proposal.quote] as const]),
          ...(proposal.cap === undefined ? [] : ([['cap', proposal.cap.above], ['capQuote', proposal.cap.quote]] as const)),
        ),
        below: proposal.bands.map(({ lowest, highest, words }) => below([['lowest', lowest], ['points', highest], ['quote', words]])),
      };
  }
}

/** Rows of «Словарь» for the facts that a proposal needs. */
export const newFactRows = (facts: readonly Fact[], nomination: Cell, language: Language): RowValues[] =>
  facts.map(
    (fact) =>
      new Map<string, Cell>([
        ['nomination', nomination],
        ['name', fact.name],
        ['title.ru', fact.title.ru],
        ['title.en', fact.title.en],
        ['kind', factKindWords[fact.kind][language]],
        ['options', fact.options.join('\n')],
      ]),
  );

/** «5», «4–5» as a person reads the points of a proposed tier. */
export const tierPoints = ({ points, lowest }: ProposedTier): string => (lowest === undefined ? printNumber(points) : `${printNumber(lowest)}–${printNumber(points)}`);
