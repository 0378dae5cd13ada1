/** Sentences about what was done on a page without the server, when the page had to start anew. */
import type { Language } from './sentences';

export interface OfflineWords {
  readonly title: string;
  readonly about: string;
  readonly cell: (tab: string, cell: string, content: string) => string;
  readonly change: (tab: string, command: string) => string;
}

/** Changes by the engine's names of their commands; a cell's own are told with what was typed. */
const changes: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  ADD_COLUMNS_ROWS: ['вставка строк или столбцов', 'inserting rows or columns'],
  REMOVE_COLUMNS_ROWS: ['удаление строк или столбцов', 'deleting rows or columns'],
  DELETE_SHEET: ['удаление листа', 'deleting the sheet'],
  CREATE_SHEET: ['новый лист', 'a new sheet'],
  DUPLICATE_SHEET: ['копия листа', 'a copy of the sheet'],
  RENAME_SHEET: ['название листа', 'the name of the sheet'],
  PERMUTE_ROWS: ['сортировка строк', 'sorting rows'],
  MOVE_RANGES: ['перенос ячеек', 'moving cells'],
  DELETE_CONTENT: ['очистка ячеек', 'clearing cells'],
  CLEAR_CELLS: ['очистка ячеек', 'clearing cells'],
  ADD_MERGE: ['объединение ячеек', 'merging cells'],
  REMOVE_MERGE: ['разделение ячеек', 'unmerging cells'],
  SET_FORMATTING: ['оформление ячеек', 'the look of cells'],
  CLEAR_FORMATTING: ['оформление ячеек', 'the look of cells'],
  ADD_DATA_VALIDATION_RULE: ['проверка данных', 'data validation'],
  REMOVE_DATA_VALIDATION_RULE: ['проверка данных', 'data validation'],
  ADD_CONDITIONAL_FORMAT: ['условное форматирование', 'conditional formatting'],
  REMOVE_CONDITIONAL_FORMAT: ['условное форматирование', 'conditional formatting'],
  CREATE_TABLE: ['фильтр', 'a filter'],
  REMOVE_TABLE: ['фильтр', 'a filter'],
};

const words: Readonly<Record<Language, OfflineWords>> = {
  ru: {
    title: 'Сохранено не всё',
    about: 'Таблица на сервере изменилась, пока не было связи. Не удалось повторить с уверенностью, что это те же строки; проверьте и внесите заново:',
    cell: (tab, cell, content) => `«${tab}», ${cell}: ${content === '' ? 'очистка' : content}`,
    change: (tab, command) => `${tab === '' ? '' : `«${tab}»: `}${changes[command]?.[0] ?? 'другое изменение'}`,
  },
  en: {
    title: 'Not everything was kept',
    about: 'The spreadsheet changed on the server while there was no connection. This could not be repeated with certainty about its rows; please check and enter it again:',
    cell: (tab, cell, content) => `“${tab}”, ${cell}: ${content === '' ? 'cleared' : content}`,
    change: (tab, command) => `${tab === '' ? '' : `“${tab}”: `}${changes[command]?.[1] ?? 'another change'}`,
  },
};

/** The sentences in a language. */
export function offlineWords(language: Language): OfflineWords {
  return words[language];
}
