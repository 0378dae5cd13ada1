/** The window that a script's alert or prompt opens, and the desk's own short notices. Keyboard: Enter, Escape, Tab stays inside. */
import type { Button, Question } from '../server/protocol';
import type { Sentences } from '../words/sentences';
import { element } from './elements';

export interface Reply {
  readonly button: Button;
  readonly text?: string;
}

const BUTTONS: Readonly<Record<Question['buttons'], readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Asks, and answers with the button pressed; CLOSE for Escape or the cross. `gone` closes it from outside, with no reply; `preset` is what a prompt starts with; with many lines Enter begins a new one, and Ctrl+Enter answers. */
export function ask(
  question: Omit<Question, 'id'>,
  sentences: Sentences,
  preset = '',
  lines: 'one' | 'many' = 'one',
): { readonly reply: Promise<Reply>; readonly gone: () => void } {
  const before = document.activeElement;
  const dialog = element('dialog', { class: 'desk-dialog', 'aria-labelledby': 'desk-dialog-title' });
  const input = question.kind === 'prompt' ? field(preset, lines, question.title) : undefined;
  const names: Readonly<Record<Button, string>> = {
    OK: sentences.ok,
    CANCEL: sentences.cancel,
    YES: sentences.yes,
    NO: sentences.no,
    CLOSE: sentences.close,
  };
  let settle: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    settle = resolve;
  });
  const gone = (): void => {
    dialog.close();
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const answer = (button: Button): void => {
    gone();
    settle(input === undefined ? { button } : { button, text: input.value });
  };
  const buttons = BUTTONS[question.buttons].map((button, index) =>
    element(
      'button',
      { type: 'button', class: index === 0 ? 'desk-button primary' : 'desk-button', click: () => answer(button) },
      names[button],
    ),
  );
  dialog.append(
    element(
      'div',
      { class: 'desk-dialog-head' },
      element('h2', { id: 'desk-dialog-title' }, question.title),
      element('button', { type: 'button', class: 'desk-cross', 'aria-label': sentences.close, click: () => answer('CLOSE') }, '×'),
    ),
    element('div', { class: 'desk-dialog-text' }, ...paragraphs(question.message)),
    ...(input === undefined ? [] : [input]),
    element('div', { class: 'desk-dialog-buttons' }, ...buttons),
  );
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    answer('CLOSE');
  });
  const shown = performance.now();
  dialog.addEventListener('keydown', (event) => {
    // The grid listens on the window: what is typed here must not reach it.
    event.stopPropagation();
    // Pressed before there was a window, and waiting behind a busy page: meant for a cell, no answer.
    if (event.timeStamp < shown) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && event.target === input && (lines === 'one' || event.ctrlKey || event.metaKey)) answer('OK');
  });
  document.body.append(dialog);
  dialog.showModal();
  (input ?? buttons[0])?.focus();
  input?.select();
  return { reply, gone };
}

function field(preset: string, lines: 'one' | 'many', name: string): HTMLInputElement | HTMLTextAreaElement {
  if (lines === 'one') return element('input', { type: 'text', class: 'desk-input', autocomplete: 'off', value: preset, 'aria-label': name });
  const area = element('textarea', { class: 'desk-input', rows: '4', 'aria-label': name });
  area.value = preset;
  return area;
}

/** Says something that needs no answer but must be read. */
export function tell(title: string, message: string, sentences: Sentences): void {
  ask({ kind: 'alert', title, message, buttons: 'OK' }, sentences);
}

/**
 * Opens a window once what is being done has ended. On a busy page keys come before any timer: until the window is there they reach
 * nothing, since who pressed them had not seen it and meant the next cell.
 */
export function soon(open: () => void): void {
  const kinds = ['keydown', 'beforeinput'] as const;
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of kinds) addEventListener(kind, swallow, true);
  setTimeout(() => {
    for (const kind of kinds) removeEventListener(kind, swallow, true);
    open();
  });
}

function paragraphs(text: string): HTMLElement[] {
  return text.split('\n').map((line) => element('p', {}, line));
}
