/** What «На грани» says: the facts to check first, because a win or a prize hangs on one unit of them. */
import { bilingual, phrase } from './language';
import { counted, countedEnglish } from './numbers';

export const borderlineTitle = phrase('На грани', 'Borderline');

export const borderlineHeaders = {
  nomination: phrase('Номинация', 'Nomination'),
  code: phrase('Код', 'Code'),
  name: phrase('Имя или название', 'Name'),
  fact: phrase('Показатель', 'Fact'),
  value: phrase('Внесено', 'Entered'),
  why: phrase('Почему проверить', 'Why check it'),
  points: phrase('Баллы', 'Points'),
  total: phrase('Итог', 'Total'),
  place: phrase('Место', 'Place'),
  cell: phrase('Перейти', 'Go to'),
} as const;

export const borderlineWords = bilingual(
  {
    more: 'на единицу больше — другие баллы',
    less: 'на единицу меньше — другие баллы',
    gap: 'не подходит ни одна строка: решение о пробеле меняет баллы',
    overlap: 'подходят две строки: решение о пересечении меняет баллы',
    change: (now: string, otherwise: string) => `${now} → ${otherwise}`,
    goTo: 'перейти',
    none: 'Ни одна победа и ни один приз не висит на одной единице показателя.',
    report: (facts: number, applications: number, tab: string) =>
      `${counted(facts, ['показатель', 'показателя', 'показателей'])} у ${counted(applications, ['заявки', 'заявок', 'заявок'])} решают победу или приз. Проверьте их первыми: лист «${tab}», со ссылками на ячейки.`,
  },
  {
    more: 'one more gives other points',
    less: 'one fewer gives other points',
    gap: 'no tier fits: the decision on the gap changes the points',
    overlap: 'two tiers fit: the decision on the overlap changes the points',
    change: (now, otherwise) => `${now} → ${otherwise}`,
    goTo: 'go to',
    none: 'No win and no prize hangs on one unit of a fact.',
    report: (facts, applications, tab) =>
      `${countedEnglish(facts, 'fact')} of ${countedEnglish(applications, 'application')} decide a win or a prize. Check them first: tab “${tab}”, with links to the cells.`,
  },
);
