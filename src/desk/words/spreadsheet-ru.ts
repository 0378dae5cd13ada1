/** The spreadsheet component's own words in Russian. Keys are its English terms; what is missing stays English. */
import { errorsRussian } from './spreadsheet-ru-errors';
import { menusRussian } from './spreadsheet-ru-menus';
import { messagesRussian } from './spreadsheet-ru-messages';
import { panelsRussian } from './spreadsheet-ru-panels';

export const spreadsheetRussian: ReadonlyMap<string, string> = new Map(
  [menusRussian, panelsRussian, messagesRussian, errorsRussian].flatMap((terms) => Object.entries(terms)),
);
