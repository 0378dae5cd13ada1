/** What every form does first and whenever the server is asked: words, busy state, and an error that can be tried again. */
import type { FormWords } from '../../text/forms/catalogue';
import type { CommonWords } from '../../text/forms/common';
import { byId, element, show } from './element';
import { reason, server } from './server';
import { fill } from './words';

/** Before the words have come there is no language to speak. */
const UNTIL_WORDS = { ru: 'Не получилось открыть форму', again: 'Повторить · Try again' };

/** Opens a form: asks for its words and its first data at once, then shows it. A failure offers to try again. */
export function openForm<Form extends keyof FormWords, Data>(
  form: Form,
  load: () => Promise<Data>,
  start: (words: FormWords[Form], data: Data) => void,
): void {
  const stage = byId('stage');
  const attempt = (): void => {
    show(stage, element('p', { class: 'loading', attributes: { role: 'status' } }, '…'));
    Promise.all([server.formWords(form), load()]).then(
      ([words, data]) => {
        document.documentElement.lang = words['language'] ?? 'ru';
        document.title = words['title'] ?? '';
        // The server sends the catalogue of this very form: the key is its name on both sides.
        start(words as FormWords[Form], data);
      },
      (error: unknown) => show(stage, errorBox(reason(error) || UNTIL_WORDS.ru, UNTIL_WORDS.again, attempt)),
    );
  };
  attempt();
}

/** What went wrong, and a button that tries again. */
export function errorBox(message: string, again: string, retry: () => void): HTMLElement {
  return element(
    'div',
    { class: 'box bad', attributes: { role: 'alert' } },
    element('p', { class: 'sentence' }, message),
    element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: retry } }, again),
  );
}

/** Shows that something is loaded into a place of the page, then the outcome; a failure can be tried again. */
export function loadInto<Data>(place: HTMLElement, words: CommonWords, load: () => Promise<Data>, done: (data: Data) => void): void {
  show(place, element('p', { class: 'loading', attributes: { role: 'status' } }, words.loading));
  load().then(done, (error: unknown) => {
    const message = fill(words.failed, { why: reason(error) || words.lostConnection });
    show(
      place,
      errorBox(message, words.again, () => loadInto(place, words, load, done)),
    );
  });
}
