/** The list of a juror's applications: how many are left, a filter, a search, and a chip for each state. */
import type { BallotListItem, BallotState } from '../../addon/api';
import type { BallotWords } from '../../text/forms/ballot';
import { element, show } from '../kit/element';
import { fill, matches } from '../kit/words';
import { filtered, isFinished } from './draft';
import type { ListFilter } from './draft';

export interface ListSettings {
  readonly words: BallotWords;
  readonly juror: string;
  readonly ballots: readonly BallotListItem[];
  /** Applications with changes that were not saved. */
  readonly unsaved: ReadonlySet<string>;
  /** What the juror had chosen before; kept when the list is shown again. */
  readonly filter: ListFilter;
  readonly query: string;
  readonly onView: (filter: ListFilter, query: string) => void;
  readonly onOpen: (application: string) => void;
}

const CHIPS: Readonly<Record<BallotState, string>> = { left: 'chip', begun: 'chip warn', done: 'chip good', recused: 'chip' };

function stateWords(words: BallotWords, state: BallotState): string {
  switch (state) {
    case 'left':
      return words.stateLeft;
    case 'begun':
      return words.stateBegun;
    case 'done':
      return words.stateDone;
    case 'recused':
      return words.stateRecused;
  }
}

export function ballotList(settings: ListSettings): HTMLElement {
  const { words, ballots } = settings;
  let { filter, query } = settings;
  const done = ballots.filter((ballot) => isFinished(ballot.state)).length;
  const list = element('ul', { class: 'list' });

  const item = (ballot: BallotListItem): HTMLElement =>
    element(
      'li',
      {},
      element(
        'button',
        {
          class: 'item',
          attributes: { type: 'button', 'data-application': ballot.application },
          on: { click: () => settings.onOpen(ballot.application) },
        },
        element('span', { class: 'name' }, ballot.name),
        element(
          'span',
          { class: 'spread small' },
          element('span', { class: 'soft' }, ballot.nomination),
          settings.unsaved.has(ballot.application)
            ? element('span', { class: 'chip bad' }, words.stateUnsaved)
            : element('span', { class: CHIPS[ballot.state] }, stateWords(words, ballot.state)),
        ),
      ),
    );
  const fillList = (): void => {
    const found = filtered(ballots, filter).filter((ballot) => matches(query, ballot.name, ballot.application, ballot.nomination));
    if (found.length > 0) show(list, ...found.map(item));
    else show(list, element('li', { class: 'none soft' }, filter === 'left' && query === '' ? words.noneLeft : words.nothingFound));
  };

  const filterButton = (kind: ListFilter, label: string): HTMLElement =>
    element(
      'label',
      { class: 'choice' },
      element('input', {
        class: 'hidden',
        attributes: { type: 'radio', name: 'filter', checked: kind === filter },
        on: {
          change: () => {
            filter = kind;
            settings.onView(filter, query);
            fillList();
          },
        },
      }),
      element('span', {}, label),
    );

  const search = element('input', {
    attributes: { type: 'search', placeholder: words.search, 'aria-label': words.search, value: query },
    on: {
      input: () => {
        query = search.value;
        settings.onView(filter, query);
        fillList();
      },
    },
  });
  fillList();
  return element(
    'div',
    {},
    element('div', { class: 'spread' }, element('h2', {}, settings.juror), element('span', { class: 'soft counts' }, fill(words.counts, { done, all: ballots.length }))),
    element('progress', { attributes: { max: Math.max(ballots.length, 1), value: done, 'aria-label': fill(words.counts, { done, all: ballots.length }) } }),
    ballots.length === 0
      ? element('p', { class: 'box' }, words.noneAssigned)
      : element(
          'div',
          {},
          element(
            'div',
            { class: 'choices', attributes: { role: 'radiogroup' } },
            filterButton('left', fill(words.filterLeft, { n: ballots.length - done })),
            filterButton('done', fill(words.filterDone, { n: done })),
            filterButton('all', fill(words.filterAll, { n: ballots.length })),
          ),
          search,
          list,
        ),
  );
}
