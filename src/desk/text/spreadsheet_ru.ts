/** The spreadsheet component's own words in Russian: menus, context menus, top bar, panels, errors. Keys are its English terms. */

const terms: readonly (readonly [string, string])[] = [];

export const spreadsheetRussian: ReadonlyMap<string, string> = new Map(terms);
