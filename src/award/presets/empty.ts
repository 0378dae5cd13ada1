/** An award with nothing in it yet: the organiser writes nominations and criteria on their tabs. */
import { award, words } from '../build';
import type { Award } from '../model';

export const emptyAward = (): Award =>
  award({
    key: 'empty',
    title: words('Новая премия', 'New award'),
    document: '',
    year: 2026,
    timeZone: 'Europe/Moscow',
    nominations: [],
    decisions: [],
  });
