/** Browser: the older way to ask and tell. */
import { enumValue } from './enums';
import { Mismatch } from './exception';
import { then } from './run';
import type { Later } from './run';
import { EnumValue, Service, asText } from './service';
import { ScriptException } from './exception';

export const browserMethods = ['inputBox', 'msgBox'] as const;

export class BrowserService extends Service {
  override readonly className = 'Browser';

  /** Takes (prompt), (prompt, buttons) or (title, prompt, buttons); answers the name of the button, e.g. "ok". */
  msgBox(...parameters: unknown[]): Later<string> {
    return then(this.ask('alert', parameters), (answer) => answer.button.toLowerCase().replace('close', 'cancel'));
  }

  /** What was typed; "cancel" if the person did not want to. */
  inputBox(...parameters: unknown[]): Later<string> {
    return then(this.ask('prompt', parameters), (answer) => (answer.button === 'OK' || answer.button === 'YES' ? (answer.text ?? '') : 'cancel'));
  }

  private ask(kind: 'alert' | 'prompt', parameters: readonly unknown[]) {
    const method = kind === 'alert' ? 'msgBox' : 'inputBox';
    if (!this.run.hasScreen) throw new ScriptException(`Cannot call Browser.${method}() from this context; have you tried calling Logger.log() instead?`);
    const buttons = parameters.find((parameter) => parameter instanceof EnumValue) ?? enumValue('Browser.Buttons', kind === 'alert' ? 'OK' : 'OK_CANCEL');
    const texts = parameters.filter((parameter) => !(parameter instanceof EnumValue)).map(asText);
    const [first = '', second] = texts;
    if (texts.length < 1 || texts.length > 2) throw new Mismatch();
    // The older windows knew a line break by its two letters.
    const question = { kind, title: second === undefined ? '' : first, message: (second ?? first).replace(/\\n/gu, '\n'), buttons: buttons.name };
    return this.run.ask(question);
  }
}
