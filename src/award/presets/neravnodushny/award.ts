/** «Неравнодушный гражданин 2020», the public award of Primorye: six nominations by marks, two by a vote, 420 000 roubles. */
import { award, words } from '../../build';
import type { Award } from '../../model';
import { DOCUMENT } from './clauses';
import { entrantDecisions } from './decisions-entrants';
import { moneyDecisions } from './decisions-money';
import { scoringDecisions } from './decisions-scoring';
import { additionalNominations, mainNominations } from './nominations';

export const neravnodushnyGrazhdanin = (): Award =>
  award({
    key: 'neravnodushny-grazhdanin-2020',
    title: words('Неравнодушный гражданин 2020', 'Neravnodushny Grazhdanin 2020'),
    document: DOCUMENT,
    year: 2020,
    timeZone: 'Asia/Vladivostok',
    nominations: [...mainNominations(), ...additionalNominations()],
    decisions: [...scoringDecisions(), ...moneyDecisions(), ...entrantDecisions()],
    // The text is silent; custom, and the default reading of PR-5.
    quorum: 'half',
  });
