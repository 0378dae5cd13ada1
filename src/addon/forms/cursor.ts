/** The application under the cursor: the code that stands somewhere on the selected row, whatever the tab. */
import type { Book } from '../../workbook/book';
import { unguarded } from '../../workbook/safe-text';

/** The first of the codes on the row of the cursor; null when there is none. Three calls, however long the tabs. */
export function codeUnderCursor(book: Book, codes: ReadonlySet<string>): string | null {
  const sheet = book.spreadsheet.getActiveSheet();
  const row = sheet.getActiveRange()?.getRow();
  const width = sheet.getLastColumn();
  if (row === undefined || width === 0) return null;
  const [cells = []] = sheet.getRange(row, 1, 1, width).getValues() as unknown[][];
  const texts = cells.map((cell) => (typeof cell === 'string' ? unguarded(cell) : ''));
  return texts.find((text) => codes.has(text)) ?? null;
}
