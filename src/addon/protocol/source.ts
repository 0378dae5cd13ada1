/** What the protocol is made of: the workbook counted, its prizes, the sitting, and what has been written about each decision. */
import type { Language } from '../../text/language';
import type { CountedBook } from '../../workbook/count-book';
import type { Sitting } from '../../workbook/award-tab';
import type { PrizesView } from '../../workbook/prizes-tab';
import type { ResultBlock } from '../../workbook/result-block';
import type { ResultsState } from '../../workbook/results-state';

export interface ProtocolSource {
  readonly language: Language;
  readonly counted: CountedBook;
  /** Absent where the award names no prize money. */
  readonly prizes: PrizesView | undefined;
  readonly sitting: Sitting;
  /** Whether the tabs of rules say more than has been applied. */
  readonly unapplied: boolean;
  /** Whether «Итоги» shows what is counted here. */
  readonly results: ResultsState;
  /** Who took each decision of the register and when, by its id: «Иванова, 01.11.2024». */
  readonly signed: ReadonlyMap<string, string>;
}

/** Entrants of whom the protocol gives initials alone: nobody of the nomination is of age. */
const LAST_YEAR_OF_CHILDHOOD = 17;

export const isOfMinors = ({ compiled }: ResultBlock): boolean => (compiled.nomination.ages?.to ?? Infinity) <= LAST_YEAR_OF_CHILDHOOD;

/** «И. А. С.»: the first letter of each word. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.slice(0, 1).toUpperCase()}.`)
    .join(' ');

/** The name under which a winner stands in the protocol. */
export function winnerName(block: ResultBlock, application: string): string {
  const name = [...block.applicants].find(([id]) => id === application)?.[1] ?? '';
  return isOfMinors(block) ? initials(name) : name;
}
