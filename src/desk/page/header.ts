/** The slim line above the grid: the workbook's name, whether it is saved, executions, language, and who is at the keyboard. */
import type { Person } from '../overlay';
import type { FileState } from '../server/protocol';
import type { Language, Sentences } from '../words/sentences';
import { element, place } from './elements';

export interface Shown {
  readonly name: string;
  readonly you: Person;
  readonly people: readonly Person[];
  readonly language: Language;
  /** Whether one may choose whom to be. */
  readonly chooser: boolean;
}

export type Status = FileState['kind'] | 'reconnecting';

/** Draws the header once; answers how to change what changes. */
export function showHeader(
  shown: Shown,
  sentences: Sentences,
  actions: { readonly language: (language: Language) => void; readonly person: (email: string) => void; readonly people: () => void; readonly leave: () => void },
): { readonly status: (status: Status, title?: string) => void; readonly name: (name: string) => void; readonly working: (count: number) => void } {
  const name = element('h1', { class: 'desk-name', title: shown.name }, shown.name);
  const status = element('span', { class: 'desk-status', role: 'status' });
  const working = element('span', { class: 'desk-working', hidden: true }, element('span', { class: 'desk-spinner small' }), sentences.working);
  const languages = element(
    'div',
    { class: 'desk-languages', role: 'group', 'aria-label': sentences.language },
    ...(['ru', 'en'] as const).map((language) =>
      element(
        'button',
        {
          type: 'button',
          'aria-pressed': String(language === shown.language),
          click: () => {
            if (language !== shown.language) actions.language(language);
          },
        },
        language.toUpperCase(),
      ),
    ),
  );
  const who = shown.chooser ? chooser(shown, sentences, actions.person) : element('span', { class: 'desk-you', title: shown.you.email }, shown.you.name);
  place('header').replaceChildren(
    element('span', { class: 'desk-logo', 'aria-hidden': 'true' }),
    name,
    status,
    working,
    element('span', { class: 'desk-space' }),
    ...(shown.you.role === 'owner'
      ? [element('button', { type: 'button', class: 'desk-link', title: sentences.people.title, click: actions.people }, sentences.people.button)]
      : []),
    element('a', { class: 'desk-link', href: 'executions', target: '_blank', rel: 'noopener' }, sentences.executions),
    languages,
    element('span', { class: 'desk-avatar', 'aria-hidden': 'true' }, initials(shown.you.name)),
    who,
    ...(shown.chooser ? [] : [element('button', { type: 'button', class: 'desk-link', title: sentences.leaveTitle, click: actions.leave }, sentences.leave)]),
  );
  document.title = shown.name;
  const words: Readonly<Record<Status, string>> = {
    saved: sentences.saved,
    saving: sentences.saving,
    failed: sentences.saveFailed,
    reconnecting: sentences.reconnecting,
  };
  return {
    status: (kind, title) => {
      status.textContent = words[kind];
      status.dataset['kind'] = kind;
      status.title = title ?? '';
    },
    name: (text) => {
      name.textContent = text;
      document.title = text;
    },
    working: (count) => {
      working.hidden = count === 0;
    },
  };
}

function chooser(shown: Shown, sentences: Sentences, chosen: (email: string) => void): HTMLElement {
  const people = element(
    'select',
    { class: 'desk-person', 'aria-label': sentences.choosePerson, title: sentences.choosePerson },
    ...shown.people.map((person) =>
      element(
        'option',
        { value: person.email, ...(person.email === shown.you.email ? { selected: true } : {}) },
        `${person.name} · ${sentences.roles[person.role]}`,
      ),
    ),
  );
  people.addEventListener('change', () => chosen(people.value));
  return people;
}

/** The first letters of the first two words of a name. */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
}
