/** Words that every form of the sidebar shows. Strings alone, because they cross to the page; {name} is filled in there. */
import { bilingual } from '../language';

export const commonWords = bilingual(
  {
    language: 'ru',
    loading: 'Загружаю…',
    again: 'Повторить',
    failed: 'Не получилось: {why}',
    lostConnection: 'нет связи с таблицей',
    search: 'Поиск по имени или коду',
    nothingFound: 'Ничего не найдено.',
    noValue: '—',
  },
  {
    language: 'en',
    loading: 'Loading…',
    again: 'Try again',
    failed: 'It did not work: {why}',
    lostConnection: 'no connection to the spreadsheet',
    search: 'Search by name or code',
    nothingFound: 'Nothing found.',
    noValue: '—',
  },
);

export type CommonWords = (typeof commonWords)['ru'];
