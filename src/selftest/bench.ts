/** Where the checks work: temporary tabs with untouched cells, taken away when all is done. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const PREFIX = 'self-test ';

export class Bench {
  private readonly made: Sheet[] = [];
  private nextRow = 1;
  private readonly scratch: Sheet;
  private readonly before: { readonly locale: string; readonly timeZone: string };

  /** Puts the spreadsheet into the locale and time zone of the checks until `clear`. */
  constructor(readonly book: Spreadsheet) {
    this.before = { locale: book.getSpreadsheetLocale(), timeZone: book.getSpreadsheetTimeZone() };
    book.setSpreadsheetLocale('ru_RU');
    book.setSpreadsheetTimeZone('Europe/Moscow');
    for (const sheet of book.getSheets()) if (sheet.getName().startsWith(PREFIX)) book.deleteSheet(sheet);
    this.scratch = this.tab();
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

  /** The message of the error that is thrown; "" if none is. Writes that wait count as done. */
  thrown(act: () => unknown): string {
    try {
      act();
      SpreadsheetApp.flush();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** Takes the temporary tabs away and puts the settings back. */
  clear(): void {
    for (const sheet of this.made) {
      if (sheet.isSheetHidden()) sheet.showSheet();
      this.book.deleteSheet(sheet);
    }
    this.book.setSpreadsheetLocale(this.before.locale);
    this.book.setSpreadsheetTimeZone(this.before.timeZone);
  }
}
