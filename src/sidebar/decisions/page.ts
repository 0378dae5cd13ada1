/** «Решения премии»: the open questions of the regulation, answered one at a time. */
import type { DecisionItem, DecisionsForm } from '../../addon/api';
import type { DecisionsWords } from '../../text/forms/decisions';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { errorBox, openForm } from '../kit/form';
import { ruleQuestion } from '../kit/rule-question';
import { reason, server } from '../kit/server';
import { fill, matches } from '../kit/words';
import { card, type CardAnswer } from './card';
import { groups, nextOpen, type GroupName } from './groups';

openForm('decisions', () => server.decisionsOpen(), begin);

function begin(words: DecisionsWords, opened: DecisionsForm): void {
  let form = opened;
  const stage = byId('stage');
  const titles: Readonly<Record<GroupName, string>> = { blocking: words.groupBlocking, open: words.groupOpen, done: words.groupDone };

  const listView = (): void => {
    const lists = element('div', {});
    const search = element('input', { attributes: { type: 'search', placeholder: words.search, 'aria-label': words.search }, on: { input: () => fillLists() } });
    const fillLists = (): void => {
      const found = form.items.filter((item) => matches(search.value, item.id, item.question, item.clause));
      show(
        lists,
        ...groups(found).flatMap(({ name, items }) => [
          element('h3', { class: 'group' }, titles[name] + ' · ' + String(items.length)),
          element('ul', { class: 'list' }, ...items.map((item) => element('li', {}, listItem(item)))),
        ]),
        found.length === 0 && element('p', { class: 'none soft' }, form.items.length === 0 ? words.none : words.nothingFound),
      );
    };
    fillLists();
    show(stage, ...summary(words, form), form.items.length > 5 && search, lists);
    window.scrollTo(0, 0);
  };

  const listItem = (item: DecisionItem): HTMLElement => {
    const chosen = item.readings.find(({ key }) => key === item.chosen);
    return element(
      'button',
      { class: 'item', attributes: { type: 'button', 'data-decision': item.id }, on: { click: () => openItem(item) } },
      element('span', { class: 'id' }, item.id + (chosen === undefined ? '' : ' · ' + chosen.letter)),
      element('span', { class: 'line' }, item.question),
    );
  };

  const openItem = (item: DecisionItem, notice: HTMLElement | null = null): void => {
    const answer: CardAnswer = { reading: item.chosen ?? item.readings.find(({ isDefault }) => isDefault)?.key ?? null, reason: item.reason };
    const outcome = element('div', { attributes: { role: 'status' } });
    const button = element('button', { class: 'main', attributes: { type: 'submit' } }, words.save);

    const save = async (agreed: string | null): Promise<void> => {
      if (answer.reading === null) {
        show(outcome, element('p', { class: 'box bad', attributes: { role: 'alert' } }, words.choose));
        return;
      }
      fields.disabled = true;
      show(outcome, element('p', { class: 'loading' }, words.saving));
      try {
        const done = await server.decisionSave({ id: item.id, reading: answer.reading, reason: answer.reason, version: item.version, agreed });
        if (done.kind === 'asks') {
          const asked = ruleQuestion(words, done, () => void save(done.token), () => {
            fields.disabled = false;
            show(outcome);
          });
          show(outcome, asked);
          asked.scrollIntoView({ block: 'nearest' });
          return;
        }
        form = done.form;
        const now = form.items.find(({ id }) => id === item.id);
        if (now === undefined) listView();
        else if (done.kind === 'conflict') openItem(now, element('p', { class: 'box warn', attributes: { role: 'alert' } }, words.conflict));
        else openItem(now, savedBox(now, done.message));
      } catch (error) {
        fields.disabled = false;
        show(outcome, errorBox(fill(words.failed, { why: reason(error) || words.lostConnection }), words.again, () => void save(agreed)));
      }
    };

    const fields = element('fieldset', {}, ...card(words, item, answer, () => show(outcome)), button);
    show(
      stage,
      element('button', { class: 'link', attributes: { type: 'button' }, on: { click: listView } }, words.back),
      notice,
      element('form', { on: { submit: (event) => { event.preventDefault(); void save(null); } } }, fields),
      outcome,
    );
    window.scrollTo(0, 0);
  };

  const savedBox = (item: DecisionItem, message: string): HTMLElement => {
    const next = nextOpen(form.items, item.id);
    return element(
      'div',
      { class: 'box good', attributes: { role: 'status' } },
      element('p', {}, words.saved + (message === '' ? '' : ' ' + message)),
      next !== undefined && element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: () => openItem(next) } }, words.savedNext),
    );
  };

  listView();
}

function summary(words: DecisionsWords, { items, begun, pending }: DecisionsForm): HTMLElement[] {
  const open = items.filter(({ chosen }) => chosen === null);
  const blocking = open.filter((item) => item.blocking).length;
  if (items.length === 0) return [];
  return [
    element('p', {}, open.length === 0 ? fill(words.allDone, { all: items.length }) : fill(words.left, { left: open.length, all: items.length })),
    ...(blocking === 0 ? [] : [element('p', { class: 'box bad' }, fill(words.blockingLeft, { left: blocking }))]),
    ...(begun === 0 ? [] : [element('p', { class: 'box' }, fill(words.begun, { n: begun }))]),
    ...(pending.length === 0
      ? []
      : [element('div', { class: 'box warn' }, element('p', {}, words.pending), element('ul', { class: 'small' }, ...pending.map((line) => element('li', { class: 'change' }, line))))]),
  ];
}
