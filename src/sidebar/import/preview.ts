/** What a pasted cell was taken for: the text with its doubtful places, then tiers whose conditions can be mended. */
import type { ImportPreview } from '../../addon/api';
import type { ImportWords } from '../../text/forms/import';
import { element } from '../kit/element';
import { fill } from '../kit/words';
import { pieces } from './marked-text';

/** About as many characters of a condition stand in a line of its field. */
const CHARACTERS = 30;

/** The conditions as they stand in their fields. */
export interface Shown {
  readonly conditions: string[];
}

export function previewView(words: ImportWords, cell: string, preview: ImportPreview, shown: Shown): HTMLElement[] {
  const { kind, maximum, tiers, lines, newFacts, doubts, facts } = preview;
  const recognised = [...(kind === null ? [] : [fill(words.recognised, { kind })]), ...(maximum === null ? [] : [fill(words.maximum, { max: maximum })])];
  return [
    element('h2', {}, recognised.join(', ')),
    element(
      'p',
      { class: 'pasted small' },
      ...pieces(cell, doubts).map(({ text, isMarked, remarks, isError }) =>
        isMarked ? element('mark', { class: isError ? 'bad' : '' }, text, remarks.length > 0 && element('sup', {}, remarks.join(', '))) : text,
      ),
    ),
    ...(doubts.length === 0
      ? []
      : [
          element(
            'div',
            { class: 'box warn' },
            element('h3', {}, words.look),
            element('ol', { class: 'doubts small' }, ...doubts.map((doubt) => element('li', {}, '«' + doubt.words + '» — ' + doubt.sentence))),
          ),
        ]),
    ...lines.map((line) => element('p', {}, line)),
    ...tiers.map((tier, index) => tierField(words, tier, index, shown)),
    ...(newFacts.length === 0 ? [] : [element('p', { class: 'box' }, fill(words.newFacts, { names: newFacts.map((name) => '«' + name + '»').join(', ') }))]),
    ...(tiers.length === 0 || facts.length === 0 ? [] : [element('details', { class: 'small' }, element('summary', {}, words.facts), element('p', {}, facts.join(', ')))]),
  ];
}

function tierField(words: ImportWords, tier: ImportPreview['tiers'][number], index: number, shown: Shown): HTMLElement {
  const wrong = element('p', { class: 'small wrong' }, tier.wrong);
  const condition = element(
    'textarea',
    {
      class: tier.wrong === '' ? '' : 'bad',
      attributes: { rows: Math.max(1, Math.ceil(tier.condition.length / CHARACTERS)), 'aria-invalid': tier.wrong !== '' },
      on: {
        input: () => {
          shown.conditions[index] = condition.value;
          // What was wrong was said of the text as it stood.
          condition.className = '';
          condition.removeAttribute('aria-invalid');
          wrong.remove();
        },
      },
    },
    tier.condition,
  );
  return element(
    'div',
    { class: 'tier', attributes: { 'data-tier': index } },
    element('label', {}, words.points + ': ', element('b', { class: 'points' }, tier.points), element('span', { class: 'hidden' }, ', ' + words.condition), condition),
    tier.wrong !== '' && wrong,
    element('p', { class: 'small soft' }, '«' + tier.quote + '»'),
  );
}
