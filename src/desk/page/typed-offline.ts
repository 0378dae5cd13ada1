/** Keeps what was done and not yet acknowledged across a reload of the page, when the server's copy cannot be continued. */
import type { Model } from '@odoo/o-spreadsheet';
import { en } from '../words/en';
import { offlineWords } from '../words/offline-words';
import { ru } from '../words/ru';
import { tell } from './ask';
import { doAgain, pendingEdits } from './kept-edits';
import type { KeptEdits, NotKept, Sent } from './kept-edits';

const KEY = 'desk.typed';
/** A window holds so many lines; the rest is counted. */
const MOST_LINES = 20;

let reloading = false;

/** Asks before the page is left while something done on it is not acknowledged. */
export function holdPage(isPending: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (isPending() && !reloading) event.preventDefault();
  });
}

/** Remembers what is not acknowledged, for the page that comes after this one. */
export function keepTyped(model: Model, sent?: Sent): void {
  reloading = true;
  const edits = pendingEdits(model, sent);
  if (edits.cells.length + edits.commands.length + (edits.lost?.length ?? 0) > 0) sessionStorage.setItem(KEY, JSON.stringify(edits));
}

/** Does again what was remembered; answers how many changes, and says what could not be done again. */
export function typeAgain(model: Model): number {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return 0;
  sessionStorage.removeItem(KEY);
  const { done, notKept } = doAgain(model, JSON.parse(kept) as KeptEdits);
  if (notKept.length > 0) tellNotKept(notKept);
  return done;
}

function tellNotKept(notKept: readonly NotKept[]): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ru';
  const words = offlineWords(language);
  const lines = notKept.slice(0, MOST_LINES).map((one) => ('cell' in one ? words.cell(one.tab, one.cell, one.content) : words.change(one.tab, one.command)));
  const rest = notKept.length > MOST_LINES ? [`… +${notKept.length - MOST_LINES}`] : [];
  tell(words.title, [words.about, ...lines, ...rest].join('\n'), language === 'en' ? en : ru);
}
