/** The spreadsheet component's own words in Russian. Keys are its English terms; what is missing stays English. */
import { menusRussian } from './spreadsheet_ru_menus';
import { messagesRussian } from './spreadsheet_ru_messages';
import { panelsRussian } from './spreadsheet_ru_panels';

export const spreadsheetRussian: ReadonlyMap<string, string> = new Map(
  [menusRussian, panelsRussian, messagesRussian].flatMap((terms) => Object.entries(terms)),
);
