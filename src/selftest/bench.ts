/** Where the checks work: temporary tabs with untouched cells, taken away when all is done. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How the names of temporary tabs begin. */
export const PREFIX = 'self-test ';

/** Where the settings of the spreadsheet are kept meanwhile: a run that is cut off leaves them to the next. */
const SETTINGS = 'jury.self-test.settings';

interface Settings {
  readonly locale: string;
  readonly timeZone: string;
}

/** Locale and time zone of the checks; the zone is that of the manifest, too. */
const CHECKED: Settings = { locale: 'ru_RU', timeZone: 'Europe/Moscow' };

export class Bench {
  private readonly made: Sheet[] = [];
  private nextRow = 1;
  private readonly scratch: Sheet;
  private readonly before: Settings;

  /** Puts the spreadsheet into the locale and time zone of the checks until `clear`. */
  constructor(readonly book: Spreadsheet) {
    const properties = PropertiesService.getDocumentProperties();
    const left = properties.getProperty(SETTINGS);
    this.before = left === null ? { locale: book.getSpreadsheetLocale(), timeZone: book.getSpreadsheetTimeZone() } : (JSON.parse(left) as Settings);
    properties.setProperty(SETTINGS, JSON.stringify(this.before));
    this.set(CHECKED);
    for (const sheet of book.getSheets()) if (sheet.getName().startsWith(PREFIX)) book.deleteSheet(sheet);
    this.scratch = this.tab();
  }

  private set({ locale, timeZone }: Settings): void {
    this.book.setSpreadsheetLocale(locale);
    this.book.setSpreadsheetTimeZone(timeZone);
    SpreadsheetApp.flush();
  }

  /** Does something with the spreadsheet in another locale or time zone. */
  with<T>(other: Partial<Settings>, act: () => T): T {
    this.set({ ...CHECKED, ...other });
    try {
      return act();
    } finally {
      this.set(CHECKED);
    }
  }

  /** A new temporary tab. */
  tab(): Sheet {
    const sheet = this.book.insertSheet(`${PREFIX}${this.made.length + 1}`, this.book.getNumSheets());
    this.made.push(sheet);
    return sheet;
  }

  /** A rectangle that no check has touched, with a blank row around it; its first cell is in column A. */
  range(rows: number, columns: number): Range {
    const range = this.scratch.getRange(this.nextRow, 1, rows, columns);
    this.nextRow += rows + 1;
    return range;
  }

  cell(): Range {
    return this.range(1, 1);
  }

  /** The error that is thrown, as "Exception: its text"; "" if none is. Writes that wait count as done. */
  thrown(act: () => unknown): string {
    try {
      act();
      SpreadsheetApp.flush();
      return '';
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  }

  /** Takes the temporary tabs away and puts the settings back. */
  clear(): void {
    for (const sheet of this.made) {
      if (sheet.isSheetHidden()) sheet.showSheet();
      this.book.deleteSheet(sheet);
    }
    try {
      this.set(this.before);
    } catch {
      // The spreadsheet had settings that cannot be set: it keeps those of the checks, and the comparison is told all the same.
    }
    PropertiesService.getDocumentProperties().deleteProperty(SETTINGS);
  }
}
