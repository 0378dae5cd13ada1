/** Where the rules of «Добро на Дону 2024» stand. Clause numbers repeat in the order, so each table is a heading of its own. */
import { clausesOf, words } from '../../build';

export const DOCUMENT = 'Приказ комитета по молодежной политике Ростовской области от 26.07.2024 № 86';

/** A clause of Annex 1, the Regulation: heading, number, exact words. */
export const rule = clausesOf(DOCUMENT);

const table = (title: string) => (number: string, quote: string) => rule(`Приложение № 2. Критерии: ${title}`, number, quote);

/** A row of the table «Лучший доброволец» of Annex 2: printed number, exact words. */
export const volunteerRow = table('«Лучший доброволец (волонтер) Ростовской области»');
/** A row of the table «Лучший организатор» of Annex 2. */
export const organiserRow = table('«Лучший организатор добровольческой (волонтерской) деятельности Ростовской области»');
/** A row of the table «Лучший юный доброволец» of Annex 2. */
export const youthRow = table('«Лучший юный доброволец (волонтер)»');
/** A row of the recommendations «Социально ориентированный предприниматель» of Annex 2. */
export const entrepreneurRow = table('«Социально ориентированный предприниматель Ростовской области»');
/** A row of the table «Миссия: Добро» of Annex 2. */
export const missionRow = table('«Миссия: Добро»');

export const SECTION = {
  organisers: '3. Организаторы Премии',
  participants: '4. Участники Премии',
  nominations: '5. Номинации Премии',
  dates: '6. Сроки и этапы проведения Премии',
  criteria: '7. Критерии оценки заявок',
  awarding: '8. Награждение победителей Премии',
  applications: '9. Требования к заявкам и ответственность сторон',
} as const;

/** Number, title and clause of a criterion; `printedTitle` where the title is printed with a misreading. */
export const heading = (row: typeof volunteerRow, printed: string, ru: string, en: string, printedTitle = ru) => ({
  printed,
  title: words(ru, en),
  clause: row(`${printed}.`, printedTitle),
});
