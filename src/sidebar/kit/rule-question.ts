/** Whose points change, shown before a change of the rules is carried out. */
import type { RuleQuestion } from '../../addon/api';
import { element } from './element';
import { fill } from './words';

/** The words of the question, the same in every form that asks it. */
export interface QuestionWords {
  readonly asks: string;
  readonly also: string;
  readonly decisive: string;
  readonly more: string;
  readonly accept: string;
  readonly keep: string;
}

export function ruleQuestion(words: QuestionWords, asked: RuleQuestion, accept: () => void, keep: () => void): HTMLElement {
  return element(
    'div',
    { class: 'box warn', attributes: { role: 'alertdialog', 'aria-label': words.asks } },
    element('h3', {}, words.asks),
    element('p', {}, asked.summary),
    element(
      'ul',
      {},
      ...asked.changes.map((change) =>
        element(
          'li',
          { class: 'change', attributes: { 'data-application': change.application } },
          element('b', {}, change.name),
          element('span', { class: 'small' }, ' · ' + change.nomination),
          change.decisive && element('span', { class: 'chip bad beside' }, words.decisive),
          element('div', { class: 'small' }, change.before + ' → ' + change.after),
        ),
      ),
      asked.more > 0 && element('li', { class: 'small' }, fill(words.more, { n: asked.more })),
    ),
    asked.also.length > 0 && element('details', {}, element('summary', {}, words.also), element('ul', { class: 'small' }, ...asked.also.map((line) => element('li', { class: 'change' }, line)))),
    element(
      'div',
      { class: 'row' },
      element('button', { class: 'main', attributes: { type: 'button' }, on: { click: accept } }, words.accept),
      element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: keep } }, words.keep),
    ),
  );
}
