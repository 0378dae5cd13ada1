/** A desk for a script given as text: what the conformance tests of this folder run their snippets on. */
import type { Answer, Execution } from '../../src/desk/contract';
import { Desk } from '../../src/desk/host';
import type { Person } from '../../src/desk/overlay';

export const owner: Person = { email: 'owner@example.org', name: 'Ольга', role: 'owner', language: 'ru' };
export const editor: Person = { email: 'editor@example.org', name: 'Егор', role: 'editor', language: 'en' };
export const viewer: Person = { email: 'viewer@example.org', name: 'Вера', role: 'viewer', language: 'ru' };

export interface ScriptDeskOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly scopes?: readonly string[];
  readonly pages?: Readonly<Record<string, string>>;
  /** Milliseconds; fixed. */
  readonly now?: number;
}

/** A new workbook of the owner, shared with the editor and the viewer, and the script as its add-on. */
export function scriptDesk(code: string, options: ScriptDeskOptions = {}): Desk {
  const { now } = options;
  const desk = Desk.empty(
    { owner, name: 'Проба', timeZone: options.timeZone ?? 'Europe/Moscow', locale: options.locale ?? 'ru_RU' },
    {
      addon: {
        code,
        manifest: { timeZone: 'Europe/Moscow', ...(options.scopes === undefined ? {} : { oauthScopes: options.scopes }) },
        pages: options.pages ?? {},
      },
      ...(now === undefined ? {} : { now: () => now }),
    },
  );
  desk.share(editor);
  desk.share(viewer);
  return desk;
}

/** Runs the body of a function as a menu item of the owner. */
export function runBody(body: string, options: ScriptDeskOptions = {}, answers: readonly Answer[] = []): Execution {
  return scriptDesk(`function main() {\n${body}\n}`, options).as(owner.email).run('main', answers);
}

/** What a body returns; the test fails with the script's own error if it throws. */
export function returnedBy(body: string, options: ScriptDeskOptions = {}, answers: readonly Answer[] = []): unknown {
  const { outcome } = runBody(body, options, answers);
  if (outcome.kind === 'failed') throw new Error(`${outcome.name}: ${outcome.message}\n${outcome.stack}`);
  return outcome.returned;
}

/** The message of the exception that a body throws. */
export function thrownBy(body: string, options: ScriptDeskOptions = {}): string {
  const { outcome } = runBody(body, options);
  if (outcome.kind !== 'failed') throw new Error('The script threw nothing.');
  return outcome.message;
}
