/** Words of the form that exports the ranking, and of the file it makes. */
import { bilingual } from '../language';
import { commonWords } from './common';

const own = bilingual(
  {
    title: 'Экспорт итогов',
    version: 'Что выгрузить',
    full: 'Полный рейтинг',
    fullHelp: 'места, баллы каждого критерия, итог, разброс оценок',
    publication: 'Для публикации',
    publicationHelp: 'только имя, номинация и место',
    format: 'Формат',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV (.csv)',
    download: 'Скачать',
    building: 'Собираю файл…',
    done: 'Файл готов: {file}, строк: {n}.',
    afterwards: 'Файл строится в браузере: данные никуда не отправляются.',
  },
  {
    title: 'Export of the results',
    version: 'What to export',
    full: 'The full ranking',
    fullHelp: 'places, points of every criterion, total, spread of the marks',
    publication: 'For publication',
    publicationHelp: 'name, nomination and place only',
    format: 'Format',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV (.csv)',
    download: 'Download',
    building: 'Building the file…',
    done: 'The file is ready: {file}, rows: {n}.',
    afterwards: 'The file is built in the browser: nothing is sent anywhere.',
  },
);

export const exportWords = { ru: { ...commonWords.ru, ...own.ru }, en: { ...commonWords.en, ...own.en } };

export type ExportWords = (typeof exportWords)['ru'];
