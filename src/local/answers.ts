/** Answers prepared on the command line for the alerts and prompts of a script. */
import type { Answer } from '../desk/contract';

const BUTTONS: Readonly<Record<string, Answer['button']>> = {
  'да': 'YES',
  yes: 'YES',
  'нет': 'NO',
  no: 'NO',
  'ок': 'OK',
  ok: 'OK',
  'отмена': 'CANCEL',
  cancel: 'CANCEL',
  'закрыть': 'CLOSE',
  close: 'CLOSE',
};

/** Before a text that would otherwise be taken for the name of a button: `=да` types «да» into a prompt. */
const LITERALLY = '=';

/** What `--answer <text>` says: the name of a button in either language, otherwise a text typed into the prompt and OK. */
export function answerOf(text: string): Answer {
  const button = BUTTONS[text.trim().toLowerCase()];
  if (button !== undefined) return { button };
  return { button: 'OK', text: text.startsWith(LITERALLY) ? text.slice(LITERALLY.length) : text };
}
