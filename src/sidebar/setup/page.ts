/** The form that makes the workbook of an award: choose, read what it is, answer, create. */
import type { Offer, SetupForm, SetupPreset } from '../../addon/api';
import type { SetupWords } from '../../text/forms/setup';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { errorBox, openForm } from '../kit/form';
import { reason, server } from '../kit/server';
import { fill } from '../kit/words';
import { answersFor, orderOf, type Answers } from './order';

/** How often the share done is asked for, in milliseconds. */
const ASK_EVERY = 1000;

openForm('setup', () => server.setupOpen(), begin);

function begin(words: SetupWords, form: SetupForm): void {
  const { there } = form;
  if (there !== null && !there.unfinished) {
    show(byId('stage'), element('div', { class: 'box', attributes: { role: 'status' } }, element('p', { class: 'sentence' }, fill(words.there, { title: there.title }))));
    return;
  }
  const about = element('div', { class: 'about', attributes: { 'aria-live': 'polite' } });
  const questions = element('div', {});
  const outcome = element('div', { attributes: { role: 'status' } });
  const button = element('button', { class: 'main', attributes: { type: 'submit', disabled: true } }, there === null ? words.create : words.goOn);
  let chosen: SetupPreset | undefined;
  let answers: Answers | undefined;

  const choose = (preset: SetupPreset): void => {
    chosen = preset;
    answers = answersFor(preset, form, answers);
    button.disabled = false;
    for (const card of document.querySelectorAll('.preset')) card.classList.toggle('chosen', card.getAttribute('data-preset') === preset.key);
    show(about, ...aboutPreset(words, preset));
    show(questions, questionsFor(words, form, preset, answers));
    show(outcome);
  };

  const create = async (): Promise<void> => {
    if (chosen === undefined || answers === undefined) return;
    const preset = chosen;
    fields.disabled = true;
    const bar = element('progress', { attributes: { max: 1, value: 0, 'aria-label': words.creating } });
    show(outcome, element('div', { class: 'box' }, element('p', {}, words.creating), bar, element('p', { class: 'small soft' }, words.patience)));
    const working = { on: true };
    void follow(bar, working);
    try {
      const done = await server.setupCreate(orderOf(preset, answers));
      if (done.kind === 'made') {
        show(byId('stage'), made(words, preset, done.message));
        return;
      }
      show(outcome, element('div', { class: 'box bad', attributes: { role: 'alert' } }, element('h3', {}, words.mend), element('ul', {}, ...done.sentences.map((sentence) => element('li', {}, sentence)))));
    } catch (error) {
      show(outcome, errorBox(fill(words.failed, { why: reason(error) || words.lostConnection }), words.again, () => void create()));
    } finally {
      working.on = false;
      fields.disabled = false;
      outcome.scrollIntoView({ block: 'nearest' });
    }
  };

  const fields = element(
    'fieldset',
    {},
    element('legend', {}, element('h2', {}, words.which)),
    ...form.presets.map((preset) =>
      element(
        'label',
        { class: 'preset', attributes: { 'data-preset': preset.key } },
        element('input', { attributes: { type: 'radio', name: 'preset', value: preset.key }, on: { change: () => choose(preset) } }),
        element('span', {}, preset.title),
      ),
    ),
    about,
    questions,
    element('div', { class: 'act' }, button),
  );
  show(
    byId('stage'),
    there !== null && element('p', { class: 'box warn' }, words.unfinished),
    element('form', { on: { submit: (event) => { event.preventDefault(); void create(); } } }, fields),
    outcome,
  );
}

/** Moves the bar while the server works; an answer that fails is asked for again. */
async function follow(bar: HTMLProgressElement, working: { readonly on: boolean }): Promise<void> {
  await new Promise((done) => setTimeout(done, ASK_EVERY));
  if (!working.on) return;
  const share = await server.setupProgress().catch(() => null);
  if (share !== null && share > bar.value) bar.value = share;
  await follow(bar, working);
}

function aboutPreset(words: SetupWords, preset: SetupPreset): HTMLElement[] {
  const parts = preset.sentences.map((sentence) => element('p', {}, sentence));
  if (preset.document !== '') parts.push(element('p', { class: 'small soft' }, words.regulation + ': ' + preset.document));
  const nominations = preset.nominations.map(({ title, about }) =>
    element('li', { class: 'nomination' }, element('b', {}, title), ...about.map((line) => element('div', { class: 'small soft' }, line))),
  );
  return [
    element('div', {}, ...parts),
    ...(nominations.length === 0 ? [] : [element('details', {}, element('summary', {}, words.nominations), element('ul', {}, ...nominations))]),
    ...(preset.blocking.length === 0
      ? []
      : [element('div', { class: 'box warn' }, element('h3', {}, words.confirm), element('ul', { class: 'questions' }, ...preset.blocking.map(({ id, question }) => element('li', {}, id + '. ' + question))))]),
  ];
}

function questionsFor(words: SetupWords, form: SetupForm, preset: SetupPreset, answers: Answers): HTMLElement {
  const own = preset.isEmpty
    ? [
        text(words.awardTitle, answers.title, '', (value) => (answers.title = value)),
        text(words.year, answers.year, '', (value) => (answers.year = value), 'numeric'),
        text(words.document, answers.document, '', (value) => (answers.document = value)),
      ]
    : [];
  return element(
    'div',
    {},
    element('h3', {}, words.questions),
    ...own,
    select(words.timeZone, form.timeZones, answers.timeZone, '', (value) => (answers.timeZone = value)),
    select(words.factsBy, form.factsBy, answers.factsBy, words.factsByHelp, (value) => (answers.factsBy = value)),
    select(words.bookLanguage, form.languages, answers.language, '', (value) => (answers.language = value)),
    preset.isEmpty ? newNominations(words, answers) : winnersAndPrizes(words, answers),
    element('p', { class: 'small soft field' }, words.later),
  );
}

function winnersAndPrizes(words: SetupWords, answers: Answers): HTMLElement {
  return element(
    'details',
    { class: 'field' },
    element('summary', {}, words.winnersAndPrizes),
    ...answers.nominations.map((nomination) =>
      element(
        'div',
        { class: 'nomination', attributes: { 'data-nomination': nomination.key } },
        element('b', { class: 'small' }, nomination.title),
        pair(words, nomination),
      ),
    ),
    element('p', { class: 'small soft help' }, words.prizesHelp),
  );
}

function newNominations(words: SetupWords, answers: Answers): HTMLElement {
  return element(
    'div',
    {},
    element(
      'label',
      { class: 'field' },
      element('span', { class: 'name' }, words.newNominations),
      element('textarea', { attributes: { name: 'names', rows: 4 }, on: { input: (event) => (answers.names = (event.target as HTMLTextAreaElement).value) } }, answers.names),
      element('span', { class: 'small soft help' }, words.newNominationsHelp),
    ),
    pair({ ...words, winners: words.newWinners }, answers),
    element('p', { class: 'small soft help' }, words.prizesHelp),
  );
}

/** Winners and prizes side by side. */
function pair(words: Pick<SetupWords, 'winners' | 'prizes'>, holder: { winners: string; prizes: string }): HTMLElement {
  return element(
    'div',
    { class: 'pair' },
    element(
      'label',
      {},
      element('span', { class: 'small soft' }, words.winners),
      element('input', { attributes: { type: 'number', min: 0, max: 1000, step: 1, value: holder.winners }, on: { input: (event) => (holder.winners = (event.target as HTMLInputElement).value) } }),
    ),
    element(
      'label',
      { class: 'wide' },
      element('span', { class: 'small soft' }, words.prizes),
      element('input', { attributes: { type: 'text', value: holder.prizes }, on: { input: (event) => (holder.prizes = (event.target as HTMLInputElement).value) } }),
    ),
  );
}

function text(name: string, value: string, help: string, typed: (value: string) => void, mode = 'text'): HTMLElement {
  return element(
    'label',
    { class: 'field' },
    element('span', { class: 'name' }, name),
    element('input', { attributes: { type: 'text', value, maxlength: 200, inputmode: mode }, on: { input: (event) => typed((event.target as HTMLInputElement).value) } }),
    help !== '' && element('span', { class: 'small soft help' }, help),
  );
}

function select(name: string, offers: readonly Offer[], value: string, help: string, chosen: (value: string) => void): HTMLElement {
  return element(
    'label',
    { class: 'field' },
    element('span', { class: 'name' }, name),
    element(
      'select',
      { on: { change: (event) => chosen((event.target as HTMLSelectElement).value) } },
      ...offers.map((offer) => element('option', { attributes: { value: offer.value, selected: offer.value === value } }, offer.title)),
    ),
    help !== '' && element('span', { class: 'small soft help' }, help),
  );
}

function made(words: SetupWords, preset: SetupPreset, message: string): HTMLElement {
  return element(
    'div',
    { attributes: { role: 'status' } },
    element('div', { class: 'box good' }, element('h3', {}, words.ready), element('p', { class: 'sentence' }, message)),
    element('p', {}, preset.isEmpty ? words.criteriaNext : words.decisionsNext),
  );
}
