/** How every menu action runs: one at a time, in the language of the book, with a sentence whatever happens. */
import type { Language, Phrase } from '../text/language';
import { languageOfLocale } from '../text/language';
import { runnerText } from '../text/menu';
import { languageSetting, awardTab } from '../workbook/award-tab';
import { findTab, forgetAll, openBook, readTable, type Book } from '../workbook/book';
import { journalize, type JournalEntry } from '../workbook/journal-tab';
import { Refusal } from '../workbook/refusal';

/** What an action works with. */
export interface ActionContext {
  readonly book: Book;
  readonly language: Language;
  readonly ui: GoogleAppsScript.Base.Ui;
  /** Who runs it, in lower case; empty where Google does not tell. */
  readonly user: string;
  /** «21.11.2026 14:05:09» in the spreadsheet's time zone. */
  readonly now: string;
}

/** What happened, for the person and for whoever runs the action headless. */
export type ActionOutcome =
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What an action has done: a sentence for the person, and what the journal keeps. */
export interface ActionReport {
  readonly message: string;
  readonly journal: readonly Omit<JournalEntry, 'when' | 'who' | 'action'>[];
}

export interface Action<Asked = undefined> {
  readonly caption: Phrase;
  /** Asks the person before anything is locked; null when the person gives up. */
  readonly ask?: (context: ActionContext) => Asked | null;
  /** Reads, decides, writes. Throws Refusal before the first write. */
  readonly run: (context: ActionContext, asked: Asked) => ActionReport;
}

const LOCK_WAIT = 20_000;

/** The language of the person at the keyboard. */
export function personsLanguage(): Language {
  try {
    return languageOfLocale(Session.getActiveUserLocale());
  } catch {
    // Where Google does not let the script know the person, Russian is the house language.
    return 'ru';
  }
}

/** E-mail of whoever runs the script, in lower case; empty where Google does not tell. */
export function currentUser(): string {
  const active = Session.getActiveUser().getEmail();
  return (active === '' ? Session.getEffectiveUser().getEmail() : active).toLowerCase();
}

/** The active workbook in its own language; in the person's while it holds no award. */
export function openActiveBook(): Book {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), personsLanguage());
  if (findTab(book, awardTab) === undefined) return book;
  return { ...book, language: languageSetting(readTable(book, awardTab).rows) ?? book.language };
}

/** «21.11.2026 14:05:09» in the spreadsheet's time zone. */
export const timeNow = (book: Book): string => Utilities.formatDate(new Date(), book.spreadsheet.getSpreadsheetTimeZone(), 'dd.MM.yyyy HH:mm:ss');

const contextOf = (book: Book): ActionContext => ({
  book,
  language: book.language,
  ui: SpreadsheetApp.getUi(),
  user: currentUser(),
  now: timeNow(book),
});

function locked<Asked>(action: Action<Asked>, context: ActionContext, asked: Asked): ActionOutcome {
  const words = runnerText[context.language];
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return { kind: 'refused', message: words.busy };
  try {
    // What was read before the person answered may be out of date.
    forgetAll(context.book);
    const report = action.run(context, asked);
    journalize(
      context.book,
      report.journal.map((entry) => ({ when: context.now, who: context.user, action: action.caption[context.language].replace('…', ''), ...entry })),
    );
    SpreadsheetApp.flush();
    return { kind: 'done', message: report.message };
  } finally {
    lock.releaseLock();
  }
}

/** Runs an action from the menu and tells the person how it went. Never throws. */
export function runAction<Asked>(action: Action<Asked>): ActionOutcome {
  let language: Language = 'ru';
  let outcome: ActionOutcome;
  try {
    language = personsLanguage();
    const context = contextOf(openActiveBook());
    language = context.language;
    const asked = action.ask === undefined ? (undefined as Asked) : action.ask(context);
    outcome = asked === null ? { kind: 'cancelled' } : locked(action, context, asked);
  } catch (error) {
    outcome =
      error instanceof Refusal
        ? { kind: 'refused', message: error.say(language) }
        : { kind: 'failed', message: runnerText[language].error(error instanceof Error ? error.message : String(error)) };
    if (!(error instanceof Refusal)) Logger.log(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
  }
  tell(outcome, action.caption[language].replace('…', ''), language);
  return outcome;
}

function tell(outcome: ActionOutcome, caption: string, language: Language): void {
  if (outcome.kind === 'cancelled') return;
  const ui = SpreadsheetApp.getUi();
  const title = outcome.kind === 'done' ? caption : `${caption}: ${runnerText[language][outcome.kind].toLowerCase()}`;
  ui.alert(title, outcome.message, ui.ButtonSet.OK);
}
