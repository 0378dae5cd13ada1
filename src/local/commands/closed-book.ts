/** Work on a workbook that no desk has open just now. */
import { openBookFile } from '../book-file';
import type { BookFile } from '../book-file';
import { Failure } from '../failure';
import type { CommandContext } from './context';

/**
 * Opens a workbook, does something with it, and saves it if that says so. Fails when a desk has it open, adding where the same is
 * done meanwhile if there is such a place.
 */
export async function withClosedBook(context: CommandContext, file: string, whileOpen: string | undefined, change: (book: BookFile) => boolean): Promise<void> {
  const { words, language, tell } = context;
  const book = await openBookFile(file, words, language).catch((error: unknown) => {
    if (whileOpen !== undefined && error instanceof Failure && error.code === 'already open') throw new Failure(`${error.message}\n${whileOpen}`);
    throw error;
  });
  try {
    for (const notice of book.notices) tell(notice);
    if (change(book)) await book.save();
  } finally {
    book.close();
  }
}
