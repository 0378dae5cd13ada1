/** The form "Why this score": pick an application or follow the cursor, and read every criterion. */
import type { ApplicationChoice } from '../../addon/api';
import type { WhyWords } from '../../text/forms/why';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { loadInto, openForm } from '../kit/form';
import { reason, server } from '../kit/server';
import { fill, matches } from '../kit/words';
import { explanationView } from './explanation';

/** How often the cursor is asked for while the form follows it, in milliseconds. Each question is a call of the server. */
const FOLLOW_EVERY = 3000;

interface Opened {
  readonly applications: readonly ApplicationChoice[];
  readonly current: string | null;
}

openForm('why', () => server.whyOpen(), begin);

function begin(words: WhyWords, opened: Opened): void {
  const message = element('div', {});
  const place = element('div', {});
  let shown: string | null = null;

  const explain = (application: string): void => {
    shown = application;
    show(message);
    loadInto(
      place,
      words,
      () => server.whyExplain(application),
      (explanation) => {
        if (shown !== application) return;
        show(
          place,
          element(
            'div',
            { class: 'spread' },
            element('button', { class: 'link', attributes: { type: 'button' }, on: { click: pick } }, words.other),
            element('button', { class: 'link', attributes: { type: 'button' }, on: { click: () => explain(application) } }, words.refresh),
          ),
          explanationView(words, explanation),
        );
        window.scrollTo(0, 0);
      },
    );
  };

  const pick = (): void => {
    shown = null;
    show(place, picker(words, opened.applications, explain));
  };

  /** Goes to the application under the cursor; `asked` says so when there is none. */
  const goToCursor = async (asked: boolean): Promise<void> => {
    try {
      const current = await server.whyCurrent();
      show(message);
      if (current !== null && current !== shown) explain(current);
      else if (current === null && asked) show(message, element('p', { class: 'box', attributes: { role: 'status' } }, words.nothingUnderCursor));
    } catch (error) {
      show(message, element('p', { class: 'box bad', attributes: { role: 'alert' } }, fill(words.failed, { why: reason(error) || words.lostConnection })));
    }
  };

  const follow = element('input', { attributes: { type: 'checkbox' }, on: { change: () => void tick() } });
  /** Asks again only after the answer, and only while somebody looks. */
  const tick = async (): Promise<void> => {
    if (!follow.checked) return;
    if (!document.hidden) await goToCursor(false);
    setTimeout(() => void tick(), FOLLOW_EVERY);
  };

  show(
    byId('stage'),
    element(
      'div',
      { class: 'spread tools' },
      element('label', { class: 'tick' }, follow, words.follow),
      element('button', { class: 'link', attributes: { type: 'button', title: words.underCursor }, on: { click: () => void goToCursor(true) } }, words.underCursor),
    ),
    message,
    place,
  );
  if (opened.current === null) pick();
  else explain(opened.current);
}

/** A search field above the applications. */
function picker(words: WhyWords, applications: readonly ApplicationChoice[], onPick: (application: string) => void): HTMLElement {
  const list = element('ul', { class: 'list' });
  const search = element('input', {
    attributes: { type: 'search', placeholder: words.search, 'aria-label': words.search },
    on: { input: () => fillList() },
  });
  const fillList = (): void => {
    const found = applications.filter((application) => matches(search.value, application.name, application.id, application.nomination));
    show(
      list,
      ...found.map((application) =>
        element(
          'li',
          {},
          element(
            'button',
            { class: 'item', attributes: { type: 'button', 'data-application': application.id }, on: { click: () => onPick(application.id) } },
            element('span', { class: 'name' }, application.name),
            element('span', { class: 'soft small' }, application.nomination + ' · ' + application.id),
          ),
        ),
      ),
      found.length === 0 && element('li', { class: 'none soft' }, applications.length === 0 ? words.noApplications : words.nothingFound),
    );
  };
  fillList();
  return element('div', {}, element('h2', {}, words.pick), search, list);
}
