/** Server side of the form that makes the workbook of an award: what each preset is in plain words, and making one. */
import { compileNomination } from '../../award/compile';
import type { Award, Nomination, NominationKey } from '../../award/model';
import { presets, type Preset } from '../../award/presets/list';
import { tailored, type AskedNomination } from '../../award/presets/tailor';
import { factsByWords, languages } from '../../text/choices';
import { awardSentences, zoneTitles } from '../../text/forms/setup';
import type { Language, Phrase } from '../../text/language';
import { menuCaptions } from '../../text/menu';
import { awardTab, type FactsBy } from '../../workbook/award-tab';
import { findTab, openBook, readTable, type Book } from '../../workbook/book';
import { shownDate } from '../../workbook/cells';
import { journalize } from '../../workbook/journal-tab';
import { isFinished } from '../../workbook/make-book';
import { parsePrizes, roublesText } from '../../workbook/nominations-tab';
import { shownPoints } from '../../workbook/shown-points';
import { createAward, refuseSecondAward } from '../actions/create-book';
import type { Offer, SetupForm, SetupOrder, SetupPreset } from '../api';
import { currentUser, openActiveBook, timeNow } from '../run-action';
import { answering, refused } from './asker';
import { alone } from './form-lock';

const EMPTY = 'empty';
/** Where the share done waits for the form that asks for it; seconds after which it is forgotten. */
const PROGRESS_KEY = 'jury.setup';
const PROGRESS_KEPT = 600;
const LONGEST_TITLE = 200;
const MOST_WINNERS = 1000;
const MOST_NOMINATIONS = 40;

/** The awards to choose from, and the one that is there already. */
export function setupOpen(): SetupForm {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => ({
      there: awardThere(book),
      presets: presets.map((preset) => presetOf(preset, book.language)),
      timeZones: zoneTitles.map(([value, ru, en]) => ({ value, title: book.language === 'ru' ? ru : en })),
      factsBy: offers(factsByWords, book.language),
      languages: offers(languages, book.language),
      chosen: { language: book.language, year: new Date().getFullYear() },
    }),
  );
}

const offers = (words: Readonly<Record<string, Phrase>>, language: Language): Offer[] =>
  Object.keys(words).map((value) => ({ value, title: words[value]?.[language] ?? value }));

function awardThere(book: Book): SetupForm['there'] {
  if (findTab(book, awardTab) === undefined) return null;
  const title = readTable(book, awardTab).rows.find((row) => row.get('setting') === (book.language === 'ru' ? 'titleRu' : 'titleEn'));
  return { title: String(title?.get('value') ?? ''), unfinished: !isFinished(book) };
}

function presetOf(preset: Preset, language: Language): SetupPreset {
  const award = preset.load();
  const words = awardSentences[language];
  const blocking = award.decisions.filter((decision) => decision.blocking);
  const isEmpty = preset.key === EMPTY;
  return {
    key: preset.key,
    title: preset.title[language],
    document: award.document,
    timeZone: award.timeZone,
    isEmpty,
    sentences: isEmpty ? [words.empty] : [words.nominations(award.nominations.length), words.decisions(award.decisions.length)],
    nominations: award.nominations.map((nomination) => ({
      key: nomination.key,
      title: nomination.title[language],
      about: aboutNomination(award, nomination, language),
      winners: nomination.winners,
      prizes: nomination.prizes.map(roublesText).join('; '),
    })),
    blocking: blocking.map(({ id, question }) => ({ id, question: question[language] })),
  };
}

/** The maximum, then the windows of days. */
function aboutNomination(award: Award, nomination: Nomination, language: Language): string[] {
  const words = awardSentences[language];
  const { maximum } = compileNomination(nomination, award.decisions, new Map());
  const points =
    nomination.decidedBy === 'vote'
      ? words.byVote
      : nomination.criteria.length === 0
        ? words.noCriteria
        : maximum === undefined
          ? words.unlimited
          : words.maximum(shownPoints(language, maximum));
  return [points, ...nomination.windows.map(({ kind, from, to }) => words.window(kind, shownDate(from), shownDate(to)))];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isNomination = (value: unknown): value is SetupOrder['nominations'][number] =>
  isObject(value) && ['key', 'title', 'prizes'].every((key) => typeof value[key] === 'string') && typeof value['winners'] === 'number';

/** The argument as an order; refuses anything of another shape. */
function orderArgument(value: unknown): SetupOrder {
  const texts = ['preset', 'title', 'document', 'timeZone', 'factsBy', 'language'] as const;
  if (!isObject(value) || !texts.every((key) => typeof value[key] === 'string') || typeof value['year'] !== 'number' || !Array.isArray(value['nominations']) || !value['nominations'].every(isNomination)) {
    throw refused((words) => words.badRequest);
  }
  return value as SetupOrder;
}

/** The order checked: what was answered wrongly, as sentences, or the award. */
function ordered(order: SetupOrder, preset: Preset, language: Language): { readonly sentences: string[] } | { readonly award: Award } {
  const words = awardSentences[language];
  const isEmpty = preset.key === EMPTY;
  const award = preset.load();
  const sentences: string[] = [];
  const title = order.title.trim();
  if (isEmpty && (title === '' || title.length > LONGEST_TITLE)) sentences.push(words.badTitle);
  if (isEmpty && !(Number.isInteger(order.year) && order.year >= 1990 && order.year <= 2100)) sentences.push(words.badYear);
  const asked = order.nominations.filter(({ key, title: name }) => (isEmpty ? name.trim() !== '' : award.nominations.some((each) => each.key === key)));
  if (asked.length > MOST_NOMINATIONS) sentences.push(words.tooMany(MOST_NOMINATIONS));
  const seen = new Set<string>();
  const nominations = asked.slice(0, MOST_NOMINATIONS).map(({ key, title: typed, winners, prizes: sums }): AskedNomination => {
    const name = typed.trim().slice(0, LONGEST_TITLE);
    const known = award.nominations.find((each) => each.key === key);
    const shown = known?.title[language] ?? name;
    if (isEmpty && seen.has(name.toLowerCase())) sentences.push(words.repeated(name));
    seen.add(name.toLowerCase());
    if (!Number.isInteger(winners) || winners < 0 || winners > MOST_WINNERS) sentences.push(words.badWinners(shown));
    const prizes = parsePrizes(sums);
    if (prizes === undefined) sentences.push(words.badPrizes(shown));
    return { ...(known === undefined ? {} : { key: key as NominationKey }), title: name, winners, prizes: prizes ?? [] };
  });
  if (sentences.length > 0) return { sentences };
  const own = isEmpty ? { title, year: order.year, document: order.document.trim().slice(0, LONGEST_TITLE) } : {};
  return { award: tailored(award, { ...own, timeZone: order.timeZone, nominations }) };
}

/** Makes the workbook of the award that was chosen and answered for. */
export function setupCreate(order: SetupOrder): { kind: 'made'; message: string } | { kind: 'mend'; sentences: string[] } {
  let { language } = openActiveBook();
  return answering(
    () => language,
    () => {
      const asked = orderArgument(order);
      const preset = presets.find(({ key }) => key === asked.preset);
      const zones = [...zoneTitles.map(([zone]) => zone), preset?.load().timeZone];
      if (preset === undefined || !zones.includes(asked.timeZone) || !(asked.factsBy in factsByWords) || !(asked.language in languages)) {
        throw refused((words) => words.badRequest);
      }
      language = asked.language as Language;
      const checked = ordered(asked, preset, language);
      if ('sentences' in checked) return { kind: 'mend', sentences: checked.sentences };
      return alone(() => ({ kind: 'made', message: made(preset, checked.award, language, asked.factsBy as FactsBy) }));
    },
  );
}

function made(preset: Preset, award: Award, language: Language, factsBy: FactsBy): string {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), language);
  refuseSecondAward({ book, language }, preset);
  const user = currentUser();
  const cache = CacheService.getUserCache();
  const progress = (share: number): void => cache.put(PROGRESS_KEY, String(share), PROGRESS_KEPT);
  progress(0);
  try {
    const { message, journal } = createAward({ book, language, user }, award, { factsBy, progress });
    const signed = { when: timeNow(book), who: user, action: menuCaptions.setUp[language].replace('…', '') };
    journalize(book, journal.map((entry) => ({ ...signed, ...entry })));
    return message;
  } finally {
    cache.remove(PROGRESS_KEY);
  }
}

/** The share done of the workbook that this person's form is making; one call, no tab is read. */
export function setupProgress(): number | null {
  const share = CacheService.getUserCache().get(PROGRESS_KEY) ?? null;
  return share === null ? null : Number(share);
}
