/** One application in the ballot form: facts to read, criteria to mark, comment, self-recusal, and the bar that saves. */
import type { BallotDraft, BallotForm, Problem } from '../../addon/api';
import type { BallotWords } from '../../text/forms/ballot';
import { element, show } from '../kit/element';
import { errorBox } from '../kit/form';
import { fill, shownNumber } from '../kit/words';
import { isChanged, markOf, unmarked, withConfirmed, withMark } from './draft';
import { markField } from './mark-field';

export interface CardSettings {
  readonly words: BallotWords;
  readonly form: BallotForm;
  readonly draft: BallotDraft;
  readonly onChange: (draft: BallotDraft) => void;
  readonly onSave: (draft: BallotDraft, goOn: boolean) => void;
  readonly onBack: () => void;
}

/** What the page may tell the card while it is on the screen. */
export interface Card {
  readonly root: HTMLElement;
  saving(): void;
  /** The row lies on the tab as in this form. */
  saved(form: BallotForm): void;
  refused(problems: readonly Problem[]): void;
  failed(message: string, retry: () => void): void;
  conflict(current: BallotForm, take: () => void, keep: () => void): void;
}

export function ballotCard(settings: CardSettings): Card {
  const { words } = settings;
  let { form, draft } = settings;
  let busy = false;

  const status = element('p', { class: 'small status', attributes: { role: 'status' } });
  const messages = element('div', { class: 'messages' });
  const save = element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: () => submit(false) } }, words.save);
  const saveNext = element(
    'button',
    { class: 'main', attributes: { type: 'button', title: 'Ctrl+Enter' }, on: { click: () => submit(true) } },
    words.saveNext,
  );
  const reasonField = element('textarea', {
    attributes: { id: 'reason' },
    on: { input: () => change({ ...draft, recusal: reasonField.value }) },
  });
  const reasonPart = element(
    'div',
    { class: 'reason' },
    element('label', { attributes: { for: 'reason' } }, words.recusalReason),
    reasonField,
    element('p', { class: 'small soft' }, words.recusalEffect),
  );
  const marksPart = element('div', {});

  const reflect = (): void => {
    const blank = draft.recusal === null ? unmarked(draft, form.scales) : [];
    const changed = isChanged(draft, form);
    const incomplete = blank.length > 0 ? '\n' + fill(words.incomplete, { n: blank.join(', ') }) : '';
    status.className = changed || incomplete !== '' ? 'small status changed' : 'small status';
    status.textContent = busy ? words.saving : (changed ? words.unsaved : form.state === 'left' ? words.untouched : words.saved) + incomplete;
    save.disabled = saveNext.disabled = busy;
    reasonPart.hidden = draft.recusal === null;
    marksPart.className = draft.recusal === null ? '' : 'aside';
  };
  const change = (changed: BallotDraft): void => {
    draft = changed;
    settings.onChange(draft);
    reflect();
  };
  const submit = (goOn: boolean): void => {
    if (busy) return;
    if (draft.recusal?.trim() === '') {
      show(messages, element('p', { class: 'box bad', attributes: { role: 'alert' } }, words.recusalNeeded));
      reasonField.focus();
      return;
    }
    settings.onSave(draft, goOn);
  };

  const comment = element('textarea', { attributes: { id: 'comment' }, on: { input: () => change({ ...draft, comment: comment.value }) } });
  comment.value = draft.comment;
  reasonField.value = draft.recusal ?? '';
  const recuse = element('input', {
    attributes: { type: 'checkbox', checked: draft.recusal !== null },
    on: {
      change: () => {
        change({ ...draft, recusal: recuse.checked ? reasonField.value : null });
        if (recuse.checked) reasonField.focus();
      },
    },
  });
  show(
    marksPart,
    ...form.scales.map((scale) =>
      markField({
        scale,
        words,
        ...markOf(draft, scale.criterion),
        onMark: (mark) => change(withMark(draft, scale.criterion, mark)),
        onConfirm: (confirmed) => change(withConfirmed(draft, scale.criterion, confirmed)),
      }),
    ),
  );

  const root = element(
    'form',
    {
      class: 'card',
      on: {
        submit: (event) => event.preventDefault(),
        keydown: (event) => {
          if (event.key !== 'Enter') return;
          if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            submit(true);
          } else if (event.target instanceof HTMLInputElement) {
            event.preventDefault();
            nextField(root, event.target);
          }
        },
      },
    },
    element('button', { class: 'link', attributes: { type: 'button' }, on: { click: settings.onBack } }, words.back),
    element('h2', { attributes: { id: 'name', tabindex: -1 } }, form.name),
    element('p', { class: 'soft small' }, form.nomination + ' · ' + form.application),
    form.problems.length > 0 && problemsBox(form.problems),
    factsPart(form, words),
    marksPart,
    element('label', { class: 'heading', attributes: { for: 'comment' } }, words.comment),
    comment,
    element('label', { class: 'tick recuse' }, recuse, words.recuse),
    reasonPart,
    element('p', { class: 'small soft keys' }, words.keys),
    element('div', { class: 'bar' }, messages, status, element('div', { class: 'row' }, saveNext, save)),
  );
  reflect();

  const settle = (...children: readonly Node[]): void => {
    busy = false;
    show(messages, ...children);
    reflect();
  };
  return {
    root,
    saving: () => {
      busy = true;
      show(messages);
      reflect();
    },
    saved: (now) => {
      form = now;
      draft = { ...draft, version: now.version };
      settle();
    },
    refused: (problems) =>
      settle(problemsBox(problems, words.notWritten)),
    failed: (message, retry) => settle(errorBox(fill(words.failed, { why: message }) + '\n' + words.notWritten, words.again, retry)),
    conflict: (current, take, keep) => settle(conflictBox(current, words, take, keep)),
  };
}

function problemsBox(problems: readonly Problem[], heading = ''): HTMLElement {
  return element(
    'div',
    { class: 'box bad', attributes: { role: 'alert' } },
    heading !== '' && element('p', {}, heading),
    element('ul', {}, ...problems.map((problem) => element('li', {}, problem.sentence))),
  );
}

/** From a criterion to the next one, after the last to the comment. */
function nextField(card: HTMLElement, from: HTMLElement): void {
  const fields = [...card.querySelectorAll('fieldset')];
  const at = fields.findIndex((field) => field.contains(from));
  const next = fields[at + 1];
  const target = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input') ?? card.querySelector<HTMLElement>('#comment');
  if (at >= 0) target?.focus();
}

function factsPart(form: BallotForm, words: BallotWords): HTMLElement {
  if (form.facts.length === 0) return element('p', { class: 'soft small' }, words.factsNone);
  return element(
    'details',
    { class: 'facts' },
    element('summary', {}, words.facts + ' (' + form.facts.length.toString() + ')'),
    element(
      'table',
      {},
      ...form.facts.map((fact) =>
        element('tr', {}, element('th', { attributes: { scope: 'row' } }, fact.title), element('td', {}, fact.raw), element('td', {}, fact.points)),
      ),
    ),
  );
}

/** What lies on the tab now, and the choice whose version stays. */
function conflictBox(current: BallotForm, words: BallotWords, take: () => void, keep: () => void): HTMLElement {
  const marks = current.scales.map((scale) => {
    const { mark } = markOf({ ...current }, scale.criterion);
    return scale.number + ': ' + (mark === null ? words.notMarked : shownNumber(words.language, mark));
  });
  return element(
    'div',
    { class: 'box warn', attributes: { role: 'alert' } },
    element('p', {}, words.conflict),
    element('p', {}, words.conflictThere + ' ' + marks.join('; ')),
    current.comment !== '' && element('p', {}, fill(words.conflictComment, { text: current.comment })),
    current.recusal !== null && element('p', {}, fill(words.conflictRecusal, { text: current.recusal })),
    element(
      'div',
      { class: 'row' },
      element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: keep } }, words.conflictKeep),
      element('button', { class: 'plain', attributes: { type: 'button' }, on: { click: take } }, words.conflictTake),
    ),
  );
}
