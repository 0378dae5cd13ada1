/** One application explained: total, place, and every criterion from the raw value through its tier to the points. */
import type { CriterionExplanation, Explanation, Figure } from '../../addon/api';
import type { WhyWords } from '../../text/forms/why';
import { element } from '../kit/element';
import { fill } from '../kit/words';

export function explanationView(words: WhyWords, explanation: Explanation): HTMLElement {
  const { application, total, maximum } = explanation;
  return element(
    'article',
    {},
    element('h2', {}, application.name),
    element('p', { class: 'soft small' }, application.nomination + ' · ' + application.id),
    element(
      'div',
      { class: 'total' },
      total === null
        ? element('p', {}, words.noTotal)
        : element('p', {}, words.total + ': ', figure(total), ' ', maximum !== null && element('span', { class: 'soft' }, fill(words.of, { max: maximum.shown }))),
      explanation.place !== null && element('p', {}, fill(words.place, { place: explanation.place })),
    ),
    explanation.problems.length > 0 &&
      element(
        'div',
        { class: 'box bad' },
        element('h3', {}, words.problems),
        element('ul', {}, ...explanation.problems.map((problem) => element('li', {}, problem.sentence))),
      ),
    ...explanation.criteria.map((criterion) => criterionView(words, criterion)),
  );
}

/** Points as people write them; the exact fraction shows on hovering where it differs. */
const figure = (points: Figure): HTMLElement =>
  element('b', { class: 'figure', attributes: { title: points.exact === points.shown ? undefined : points.exact } }, points.shown);

function criterionView(words: WhyWords, criterion: CriterionExplanation): HTMLElement {
  const line = (title: string, text: string, kind = ''): HTMLElement | false =>
    text !== '' && element('div', { class: 'line ' + kind }, element('dt', {}, title), element('dd', {}, text));
  return element(
    'section',
    { class: 'criterion', attributes: { 'data-criterion': criterion.number } },
    element(
      'div',
      { class: 'spread' },
      element('h3', {}, criterion.number + '. ' + criterion.title),
      element(
        'span',
        { class: 'points' },
        criterion.points === null ? element('span', { class: 'chip warn' }, words.notScored) : figure(criterion.points),
        ' ',
        criterion.maximum !== null && element('span', { class: 'soft small' }, fill(words.of, { max: criterion.maximum.shown })),
      ),
    ),
    element(
      'dl',
      {},
      line(words.raw, criterion.raw.join('\n')),
      line(words.tier, criterion.tier),
      criterion.next !== null && line(words.next, criterion.next, 'next'),
      line(words.notes, criterion.notes.join('\n'), 'notes'),
    ),
    criterion.quote !== '' &&
      element('div', { class: 'small regulation' }, element('p', { class: 'soft' }, words.quote + ': ' + criterion.clause), element('blockquote', {}, criterion.quote)),
  );
}
