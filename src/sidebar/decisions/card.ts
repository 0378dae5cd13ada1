/** One decision: clause, question, readings, reason. */
import type { DecisionItem } from '../../addon/api';
import type { DecisionsWords } from '../../text/forms/decisions';
import { element } from '../kit/element';
import { fill } from '../kit/words';

export interface CardAnswer {
  reading: string | null;
  reason: string;
}

/** The form of a decision. `answer` holds what is chosen and typed. */
export function card(words: DecisionsWords, item: DecisionItem, answer: CardAnswer, changed: () => void): HTMLElement[] {
  const readings = item.readings.map((reading) =>
    element(
      'label',
      { class: 'reading' + (answer.reading === reading.key ? ' chosen' : ''), attributes: { 'data-reading': reading.key } },
      element('input', {
        attributes: { type: 'radio', name: 'reading', value: reading.key, checked: answer.reading === reading.key },
        on: {
          change: () => {
            answer.reading = reading.key;
            for (const label of readings) label.classList.toggle('chosen', label.getAttribute('data-reading') === reading.key);
            changed();
          },
        },
      }),
      element(
        'span',
        {},
        element('b', {}, reading.letter + ') '),
        reading.words,
        element(
          'span',
          { class: 'line' },
          reading.isDefault && element('span', { class: 'chip' }, words.byDefault),
          reading.asPrinted && element('span', { class: 'chip' }, words.asPrinted),
        ),
      ),
    ),
  );
  return [
    element('p', { class: 'soft small' }, item.id + ' · ' + fill(words.touches, { what: item.touches }), item.blocking && element('span', { class: 'chip warn beside' }, words.blocking)),
    element('h2', {}, item.question),
    element('p', { class: 'small soft' }, words.clause + ': ' + item.clause),
    ...(item.quote === '' ? [] : [element('blockquote', {}, item.quote)]),
    element('fieldset', {}, element('legend', { class: 'hidden' }, item.question), ...readings),
    element(
      'p',
      { class: 'small soft' },
      item.chosen === null ? words.undecided : fill(words.decided, { who: item.who === '' ? words.noValue : item.who, when: item.when === '' ? words.noValue : item.when }),
    ),
    element(
      'label',
      { class: 'field' },
      element('span', { class: 'name' }, words.reason),
      element('span', { class: 'small soft' }, ' (' + words.reasonHelp + ')'),
      element('textarea', { attributes: { rows: 3, maxlength: 5000 }, on: { input: (event) => (answer.reason = (event.target as HTMLTextAreaElement).value) } }, answer.reason),
    ),
  ];
}
