/** What a person would have seen while a script ran, as text. */
import type { Execution, MenuEntry, Shown } from '../desk/contract';
import type { Words } from './words';

const indented = (text: string): string => text.replace(/^/gm, '  ');

/** The words a page would show at once, for a sidebar of which only the frame is known. */
function shownLines(words: Words, shown: Shown): string {
  switch (shown.kind) {
    case 'alert':
    case 'prompt': {
      const { button, text } = shown.answer;
      const answer = text === undefined ? words.buttons[button] : `${words.buttons[button]}, «${text}»`;
      const title = shown.title === '' ? '' : ` «${shown.title}»`;
      return `${words[shown.kind]}${title}:\n${indented(shown.message)}\n${indented(words.answered(answer))}`;
    }
    case 'toast':
      return `${words.toast}${shown.title === '' ? '' : ` «${shown.title}»`}:\n${indented(shown.message)}`;
    case 'sidebar':
    case 'dialog':
      return `${words[shown.kind]} «${shown.title}»`;
  }
}

/** Everything shown, in order, what was returned if anything, and the cost of the execution. */
export function executionText(words: Words, execution: Execution): string {
  return [
    ...execution.shown.map((shown) => shownLines(words, shown)),
    ...returnedLines(words, execution),
    words.calls(execution.callCount, (execution.modelledMs / 1000).toFixed(1)),
  ].join('\n');
}

/** What was returned, unless the person was told it already. */
function returnedLines(words: Words, { outcome, shown }: Execution): string[] {
  if (outcome.kind !== 'done' || outcome.returned === null || outcome.returned === undefined) return [];
  const { returned } = outcome;
  const told = typeof returned === 'object' && 'message' in returned && shown.some((each) => 'message' in each && each.message === returned.message);
  return told ? [] : [words.returned(JSON.stringify(returned, null, 2))];
}

/** Every menu item that runs something, with the captions on the way to it. */
export function menuItems(menus: readonly MenuEntry[], path: readonly string[] = []): { path: readonly string[]; functionName: string }[] {
  return menus.flatMap((entry) => [
    ...(entry.functionName === undefined ? [] : [{ path: [...path, entry.caption], functionName: entry.functionName }]),
    ...menuItems(entry.children ?? [], [...path, entry.caption]),
  ]);
}

const plain = (caption: string): string => caption.replace(/[«»"“”…]/g, '').replace(/\.{3}$/, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The function that a caption, a path of captions («Премия › Подвести итоги») or a function's name means; undefined for none. */
export function functionOf(menus: readonly MenuEntry[], wanted: string): string | undefined {
  const items = menuItems(menus);
  const name = plain(wanted.split(/[›>→/]/).pop() ?? '');
  return items.find((item) => item.functionName === wanted)?.functionName ?? items.find((item) => plain(item.path[item.path.length - 1] ?? '') === name)?.functionName;
}
