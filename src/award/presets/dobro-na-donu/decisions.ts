/** The register of «Добро на Дону 2024»: every ambiguity that changes points, admission, places or money, in the order of the text. */
import type { Decision } from '../../model';
import { countDecisions } from './decisions-counts';
import { entrantDecisions } from './decisions-entrants';
import { organiserDecisions } from './decisions-organiser';
import { resultDecisions } from './decisions-results';
import { scoringDecisions } from './decisions-scoring';

export const decisions = (): readonly Decision[] => [
  ...countDecisions(),
  ...organiserDecisions(),
  ...scoringDecisions(),
  ...entrantDecisions(),
  ...resultDecisions(),
];
