/** Where the rules of «Неравнодушный гражданин 2020» stand. Two sections are numbered 7 and clauses 5.1, 5.2 occur twice (PR-1). */
import { clausesOf, words } from '../../build';
import type { Words } from '../../model';

export const DOCUMENT = 'Положение о Ежегодной краевой общественной премии «Неравнодушный гражданин», 14.01.2020';

/** A clause of the Regulation: heading, number, exact words. */
export const rule = clausesOf(DOCUMENT);

export const SECTION = {
  general: '1. Общие положения',
  aims: '2. Цели и задачи Премии',
  taking: '3. Участие в Премии',
  stages: '4. Этапы проведения Премии',
  dates: '5. Сроки проведения Премии',
  criteria: '6. Критерии оценки претендентов',
  nominations: '7. Номинации Премии',
  awarding: '7. Награждение победителей',
} as const;

/** Where the municipal stage is held (4.2); the Orgcommittee may change the list (1.4, PR-35). */
export const localities = (): readonly Words[] => [
  words('Владивосток (заочно)', 'Vladivostok (in absentia)'),
  words('Уссурийск', 'Ussuriysk'),
  words('Находка', 'Nakhodka'),
  words('Партизанск', 'Partizansk'),
  words('Дальнегорск', 'Dalnegorsk'),
  words('Лучегорск', 'Luchegorsk'),
  words('Славянка', 'Slavyanka'),
];
