/** «Вставить критерий из положения»: paste a cell, see what was recognised, mend it, write it. */
import type { ImportDraft, ImportNomination, ImportPreview } from '../../addon/api';
import type { ImportWords } from '../../text/forms/import';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { errorBox, openForm } from '../kit/form';
import { ruleQuestion } from '../kit/rule-question';
import { reason, server } from '../kit/server';
import { fill } from '../kit/words';
import { previewView, type Shown } from './preview';

openForm('import', () => server.importOpen(), begin);

type Draft = { -readonly [K in keyof ImportDraft]: ImportDraft[K] };

function begin(words: ImportWords, { nominations }: { readonly nominations: readonly ImportNomination[] }): void {
  const [first] = nominations;
  if (first === undefined) {
    show(byId('stage'), element('p', { class: 'box' }, words.noNominations));
    return;
  }
  pasteView(words, nominations, { nomination: first.key, printed: first.printed, title: '', clause: first.clause, cell: '', conditions: null, agreed: null });
}

/** The first half: which criterion, and its cell. */
function pasteView(words: ImportWords, nominations: readonly ImportNomination[], draft: Draft): void {
  const outcome = element('div', { attributes: { role: 'status' } });
  const printed = input(draft.printed, (value) => (draft.printed = value));
  const clause = input(draft.clause, (value) => (draft.clause = value));
  const cell = element('textarea', { class: 'cell', attributes: { rows: 6, maxlength: 5000 }, on: { input: (event) => (draft.cell = (event.target as HTMLTextAreaElement).value) } }, draft.cell);
  const choose = (key: string): void => {
    const nomination = nominations.find((each) => each.key === key);
    if (nomination === undefined) return;
    draft.nomination = key;
    draft.printed = printed.value = nomination.printed;
    draft.clause = clause.value = nomination.clause;
  };
  const read = async (): Promise<void> => {
    draft.conditions = null;
    draft.agreed = null;
    button.disabled = true;
    show(outcome, element('p', { class: 'loading' }, words.reading));
    try {
      const preview = await server.importRead(draft);
      if (preview.kind === null && preview.tiers.length === 0) show(outcome, element('p', { class: 'box bad', attributes: { role: 'alert' } }, words.nothing));
      else checkView(words, nominations, draft, preview);
    } catch (error) {
      show(outcome, errorBox(fill(words.failed, { why: reason(error) || words.lostConnection }), words.again, () => void read()));
    } finally {
      button.disabled = false;
    }
  };
  const button = element('button', { class: 'main', attributes: { type: 'submit' } }, words.read);
  show(
    byId('stage'),
    element(
      'form',
      { on: { submit: (event) => { event.preventDefault(); void read(); } } },
      field(
        words.nomination,
        element(
          'select',
          { on: { change: (event) => choose((event.target as HTMLSelectElement).value) } },
          ...nominations.map(({ key, title }) => element('option', { attributes: { value: key, selected: key === draft.nomination } }, title)),
        ),
      ),
      element(
        'div',
        { class: 'pair' },
        field(words.printed, printed, '', 'narrow'),
        field(words.criterion, input(draft.title, (value) => (draft.title = value))),
      ),
      field(words.clause, clause, words.clauseHelp),
      field(words.cell, cell, words.cellHelp),
      button,
    ),
    outcome,
  );
  window.scrollTo(0, 0);
}

/** The second half: what was recognised, conditions that can be mended, and writing it. */
function checkView(words: ImportWords, nominations: readonly ImportNomination[], draft: Draft, preview: ImportPreview, faults: readonly string[] = []): void {
  const outcome = element('div', { attributes: { role: 'status' } }, faults.length > 0 && mendBox(words, faults));
  const shown: Shown = { conditions: preview.tiers.map(({ condition }) => condition) };
  const fields = element('fieldset', {});

  const ask = async (work: () => Promise<void>, busy: string): Promise<void> => {
    draft.conditions = preview.tiers.length === 0 ? null : [...shown.conditions];
    fields.disabled = true;
    show(outcome, element('p', { class: 'loading' }, busy));
    try {
      await work();
    } catch (error) {
      show(outcome, errorBox(fill(words.failed, { why: reason(error) || words.lostConnection }), words.again, () => void ask(work, busy)));
    } finally {
      fields.disabled = false;
    }
  };
  const recheck = (): Promise<void> => ask(async () => checkView(words, nominations, draft, await server.importRead(draft)), words.reading);
  const save = (agreed: string | null): Promise<void> => {
    draft.agreed = agreed;
    return ask(async () => {
      const done = await server.importSave(draft);
      if (done.kind === 'saved') writtenView(words, done.message);
      else if (done.kind === 'asks') show(outcome, ruleQuestion(words, done, () => void save(done.token), () => show(outcome)));
      else checkView(words, nominations, draft, done.preview, done.sentences);
    }, words.saving);
  };

  show(
    fields,
    ...previewView(words, draft.cell, preview, shown),
    element(
      'div',
      { class: 'act' },
      element('button', { class: 'main', attributes: { type: 'submit' } }, words.save),
      preview.tiers.length > 0 && element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: () => void recheck() } }, words.recheck),
    ),
  );
  show(
    byId('stage'),
    element('button', { class: 'link', attributes: { type: 'button' }, on: { click: () => pasteView(words, nominations, draft) } }, words.change),
    element('form', { on: { submit: (event) => { event.preventDefault(); void save(null); } } }, fields),
    outcome,
  );
  if (faults.length > 0) outcome.scrollIntoView({ block: 'nearest' });
  else window.scrollTo(0, 0);
}

const mendBox = (words: ImportWords, sentences: readonly string[]): HTMLElement =>
  element('div', { class: 'box bad', attributes: { role: 'alert' } }, element('h3', {}, words.mend), element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))));

/** Written: the form is opened anew for another criterion, with what the nominations hold now. */
function writtenView(words: ImportWords, message: string): void {
  show(
    byId('stage'),
    element('div', { class: 'box good', attributes: { role: 'status' } }, element('p', {}, message)),
    element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: () => openForm('import', () => server.importOpen(), begin) } }, words.another),
  );
}

const input = (value: string, typed: (value: string) => void): HTMLInputElement =>
  element('input', { attributes: { type: 'text', value, maxlength: 300 }, on: { input: (event) => typed((event.target as HTMLInputElement).value) } });

const field = (name: string, control: HTMLElement, help = '', kind = ''): HTMLElement =>
  element('label', { class: 'field ' + kind }, element('span', { class: 'name' }, name), control, help !== '' && element('span', { class: 'small soft help' }, help));
