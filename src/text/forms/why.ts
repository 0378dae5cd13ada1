/** Words of the form "Why this score". */
import { bilingual } from '../language';
import { commonWords } from './common';

const own = bilingual(
  {
    title: 'Почему такой балл',
    follow: 'Следовать за курсором',
    underCursor: 'Заявка под курсором',
    nothingUnderCursor: 'Курсор стоит не на заявке. Встаньте на строку заявки или выберите её здесь.',
    pick: 'Выберите заявку',
    other: '‹ Другая заявка',
    total: 'Итог',
    of: 'из {max}',
    place: 'Место: {place}',
    noTotal: 'Итога пока нет: не все данные внесены.',
    notScored: 'не оценено',
    raw: 'Внесено',
    tier: 'Ступень',
    next: 'До следующей ступени',
    quote: 'Положение',
    notes: 'Примечания',
    problems: 'Что исправить в таблице',
    refresh: 'Обновить',
    noApplications: 'В книге пока нет заявок.',
  },
  {
    title: 'Why this score',
    follow: 'Follow the cursor',
    underCursor: 'The application under the cursor',
    nothingUnderCursor: 'The cursor is not on an application. Put it on an application’s row or pick one here.',
    pick: 'Pick an application',
    other: '‹ Another application',
    total: 'Total',
    of: 'of {max}',
    place: 'Place: {place}',
    noTotal: 'No total yet: not everything has been entered.',
    notScored: 'not scored',
    raw: 'Entered',
    tier: 'Tier',
    next: 'To the next tier',
    quote: 'The regulation',
    notes: 'Notes',
    problems: 'To be mended in the spreadsheet',
    refresh: 'Refresh',
    noApplications: 'The workbook has no applications yet.',
  },
);

export const whyWords = { ru: { ...commonWords.ru, ...own.ru }, en: { ...commonWords.en, ...own.en } };

export type WhyWords = (typeof whyWords)['ru'];
