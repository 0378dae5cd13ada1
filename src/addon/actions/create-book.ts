/** «Создать книгу премии»: asks which award, lays out every tab and fills in the rules of the preset. */
import type { Award } from '../../award/model';
import { presets, type Preset } from '../../award/presets/list';
import { menuCaptions } from '../../text/menu';
import { setupText } from '../../text/setup';
import { awardTab } from '../../workbook/award-tab';
import { findTab, readTable } from '../../workbook/book';
import { isFinished, makeBook, type Making } from '../../workbook/make-book';
import { Refusal } from '../../workbook/refusal';
import type { Action, ActionContext, ActionReport } from '../run-action';

/** The preset that was typed by number, key or title; undefined for anything else. */
export function presetNamed(typed: string): Preset | undefined {
  const wanted = typed.trim().replace(/[.)]$/, '').toLowerCase();
  return presets.find((preset, index) => [String(index + 1), preset.key, preset.title.ru, preset.title.en].some((name) => name.toLowerCase() === wanted));
}

/**
 * Refuses when the workbook holds an award: a finished one, or one begun with another preset. One that was broken off with
 * the same preset is taken up again.
 */
export function refuseSecondAward({ book, language }: Pick<ActionContext, 'book' | 'language'>, preset?: Preset): void {
  if (findTab(book, awardTab) === undefined) return;
  const rows = readTable(book, awardTab).rows;
  const value = (setting: string): string => String(rows.find((row) => row.get('setting') === setting)?.get('value') ?? '');
  const another = preset !== undefined && rows.length > 0 && value('awardKey') !== preset.key;
  if (another || isFinished(book)) throw new Refusal('alreadyAward', () => setupText[language].alreadyAward(value(language === 'ru' ? 'titleRu' : 'titleEn')));
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

/** Makes the workbook of an award and says what to do next. `making` is what the form asks and the prompt does not. */
export function createAward({ book, language, user }: Pick<ActionContext, 'book' | 'language' | 'user'>, award: Award, making: Making = {}): ActionReport {
  const tabs = makeBook(book, award, user, making);
  const words = setupText[language];
  const title = award.title[language];
  return { message: words.created(title, tabs), journal: [{ after: words.createdJournal(title) }] };
}

export const createBookAction: Action<Preset> = {
  caption: menuCaptions.createBook,
  ask: askAward,
  run: (context, preset) => {
    refuseSecondAward(context, preset);
    return createAward(context, preset.load());
  },
};
