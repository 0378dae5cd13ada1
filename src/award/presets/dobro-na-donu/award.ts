/** «Добро на Дону 2024», the regional award of Rostov oblast: five nominations, maxima 75, 85, 88, 15 and 60. */
import { award, words } from '../../build';
import type { Award } from '../../model';
import { DOCUMENT } from './clauses';
import { decisions } from './decisions';
import { entrepreneur } from './entrepreneur';
import { mission } from './mission';
import { organiser } from './organiser';
import { volunteer } from './volunteer';
import { youth } from './youth';

export const dobroNaDonu = (): Award =>
  award({
    key: 'dobro-na-donu-2024',
    title: words('Добро на Дону 2024', 'Dobro na Donu 2024'),
    document: DOCUMENT,
    year: 2024,
    timeZone: 'Europe/Moscow',
    nominations: [volunteer(), organiser(), youth(), entrepreneur(), mission()],
    decisions: decisions(),
  });
