/** What a form writes, it writes alone: one at a time with every other form and menu action. */
import { refused } from './asker';

/** How long a form waits for another one to end, in milliseconds. */
const LOCK_WAIT = 20_000;

/** Does the work while nobody else changes the workbook; refuses when somebody does not end in time. */
export function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) throw refused((words) => words.busy);
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
