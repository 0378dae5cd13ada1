/** The windows of the stages; three nominations run early, two late (6.3–6.5). */
import { window } from '../../build';
import type { Window } from '../../model';
import { rule, SECTION } from './clauses';

/** Volunteer, organiser, entrepreneur. 30.09 belongs to two windows (RO-42). */
export const earlyWindows = (): readonly Window[] => [
  window('applications', '2024-08-01', '2024-09-15', rule(SECTION.dates, '6.3.2', 'Доступ к подаче заявки будет ограничен 15.09.2024 года в 23:59 по московскому времени.'), '23:59'),
  window('screening', '2024-09-16', '2024-09-30', rule(SECTION.dates, '6.4.2', 'проводится с 16.09.2024 по 30.09.2024 года (включительно).')),
  window('evaluation', '2024-09-30', '2024-10-13', rule(SECTION.dates, '6.5.2', 'проводится с 30.09.2024 по 13.10.2024 года (включительно).')),
];

/** Youth and «Миссия: Добро». */
export const lateWindows = (): readonly Window[] => [
  window('applications', '2024-08-01', '2024-10-03', rule(SECTION.dates, '6.3.1', 'Доступ к подаче заявки будет ограничен 03.10.2024 года в 23:59 по московскому времени.'), '23:59'),
  window('screening', '2024-10-04', '2024-10-13', rule(SECTION.dates, '6.4.1', 'Отборочный этап по номинациям Премии проводится с 04.10.2024 по 13.10.2024 года (включительно)')),
  window('evaluation', '2024-10-14', '2024-10-31', rule(SECTION.dates, '6.5.1', 'Оценочный этап по номинациям Премии проводится с 14.10.2024 по 31.10.2024 года (включительно)')),
];
