/** The whole workbook as an .xlsx file, written by the server as it would save it now. */
import type { MenuWords } from '../words/menu-words';
import { handOver } from './hand-over';
import { toast } from './toasts';

/** Milliseconds that what was just typed is waited for, and between two looks. */
const PATIENCE = 5000;
const STEP = 50;

let fetching = false;

/** Fetches the file and hands it to the browser; says why when that fails. `pending`: whether the server does not have everything yet. */
export async function downloadWorkbook(words: Pick<MenuWords, 'notDownloaded' | 'tooManyDownloads'>, pending: () => boolean): Promise<void> {
  // A large workbook takes seconds: a second click asks for nothing new.
  if (fetching) return;
  fetching = true;
  try {
    for (let waited = 0; pending() && waited < PATIENCE; waited += STEP) await new Promise((done) => setTimeout(done, STEP));
    const answer = await fetch(`workbook.xlsx${location.search}`);
    if (answer.ok) handOver(await answer.blob(), `${document.title}.xlsx`);
    else toast('', answer.status === 429 ? words.tooManyDownloads : words.notDownloaded, 9, 'warning');
  } catch {
    toast('', words.notDownloaded, 9, 'warning');
  } finally {
    fetching = false;
  }
}
