/** «Создать книгу премии»: asks which award, lays out every tab and fills in the rules of the preset. */
import { presets, type Preset } from '../../award/presets/list';
import { menuCaptions } from '../../text/menu';
import { setupText } from '../../text/setup';
import { awardTab } from '../../workbook/award-tab';
import { findTab, readTable } from '../../workbook/book';
import { makeBook, removeBlankSheet } from '../../workbook/make-book';
import { journalTab } from '../../workbook/journal-tab';
import { Refusal } from '../../workbook/refusal';
import type { Action, ActionContext } from '../run-action';

/** The preset that was typed by number, key or title; undefined for anything else. */
export function presetNamed(typed: string): Preset | undefined {
  const wanted = typed.trim().replace(/[.)]$/, '').toLowerCase();
  return presets.find((preset, index) => [String(index + 1), preset.key, preset.title.ru, preset.title.en].some((name) => name.toLowerCase() === wanted));
}

function refuseSecondAward({ book, language }: ActionContext): void {
  // The journal is laid out last: without it the work was broken off and is taken up again.
  if (findTab(book, awardTab) === undefined || findTab(book, journalTab) === undefined) return;
  const title = readTable(book, awardTab).rows.find((row) => row.get('setting') === 'titleRu');
  throw new Refusal('alreadyAward', () => setupText[language].alreadyAward(String(title?.get('value') ?? '')));
}

function askAward(context: ActionContext): Preset | null {
  refuseSecondAward(context);
  const { ui, language } = context;
  const words = setupText[language];
  const list = presets.map((preset, index) => `${index + 1}. ${preset.title[language]}`).join('\n');
  const answer = ui.prompt(menuCaptions.createBook[language].replace('…', ''), `${words.which}\n\n${list}`, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const typed = answer.getResponseText();
  const preset = presetNamed(typed);
  if (preset === undefined) throw new Refusal('unknownAward', () => words.unknownAward(typed.trim()));
  return preset;
}

export const createBookAction: Action<Preset> = {
  caption: menuCaptions.createBook,
  ask: askAward,
  run: (context, preset) => {
    refuseSecondAward(context);
    const award = preset.load();
    const tabs = makeBook(context.book, award, context.user);
    removeBlankSheet(context.book);
    const words = setupText[context.language];
    const title = award.title[context.language];
    return { message: words.created(title, tabs), journal: [{ after: words.createdJournal(title) }] };
  },
};
