/** A desk with the add-on on it, for tests of menu actions: the entry is bundled as the build does, one stub per export. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { Desk } from '../../src/desk/host';
import type { Answer, DeskOptions, Execution, Shown } from '../../src/desk/contract';
import type { Person } from '../../src/desk/overlay';
import { columnLetters } from '../../src/workbook/table';
import { keptBook } from './kept-book';

export const organiser: Person = { email: 'olga@example.org', name: 'Ольга Орлова', role: 'owner', language: 'ru' };
export const anna: Person = { email: 'anna@example.org', name: 'Анна Белова', role: 'editor', language: 'ru' };
export const boris: Person = { email: 'boris@example.org', name: 'Борис Громов', role: 'editor', language: 'ru' };
export const outsider: Person = { email: 'egor@example.org', name: 'Егор', role: 'editor', language: 'ru' };

/** 21.11.2026 12:00 in Moscow. */
const NOON = Date.UTC(2026, 10, 21, 9);

let code: string | undefined;

/** The text of the bundle, with a top-level function for every export of the entry. */
export function bundle(): string {
  if (code !== undefined) return code;
  const built = buildSync({
    entryPoints: [join(__dirname, '../../src/addon/entry.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'Jury',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    metafile: true,
  });
  const names = Object.values(built.metafile.outputs)[0]?.exports ?? [];
  const exported = names.length > 0 ? names : [...(built.outputFiles[0]?.text ?? '').matchAll(/^ {4}(\w+): \(\) => \w+,?$/gm)].map((match) => match[1] ?? '');
  code = `${built.outputFiles[0]?.text ?? ''}\n${exported.map((name) => `function ${name}(...args) { return Jury.${name}(...args); }`).join('\n')}`;
  return code;
}

/** An empty workbook of the organiser, shared with everybody else. */
export function emptyDesk(options: Partial<DeskOptions> = {}): Desk {
  const desk = Desk.empty(
    { owner: organiser, name: 'Премия', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    { addon: { code: bundle(), manifest: { timeZone: 'Europe/Moscow' }, pages: {} }, now: () => NOON, ...options },
  );
  for (const person of [anna, boris, outsider]) desk.share(person);
  return desk;
}

/** A workbook in which the organiser has created an award, by its key; shared with everybody else. */
export function awardDesk(award: string): Desk {
  const make = (): Desk => {
    const desk = emptyDesk();
    run(desk, organiser, 'createBook', ok(award), ok());
    return desk;
  };
  return keptBook(award, make, { addon: { code: bundle(), manifest: { timeZone: 'Europe/Moscow' }, pages: {} }, now: () => NOON });
}

/** Confirms every decision that the jury waits for at its default, as the organiser would on «Решения». */
export function decideBlocking(desk: Desk): void {
  const me = desk.as(organiser.email);
  const [keys = [], , ...rows] = me.values('Решения');
  const at = (key: string): number => keys.indexOf(key);
  rows.forEach((row, index) => {
    if (row[at('blocking')] === 'да') me.type('Решения', `${columnLetters(at('choice') + 1)}${index + 3}`, String(row[at('default')]));
  });
}

export const ok = (text?: string): Answer => ({ button: 'OK', ...(text === undefined ? {} : { text }) });

/** Runs a menu item; the test fails with the add-on's own error when it throws. */
export function run(desk: Desk, person: Person, functionName: string, ...answers: Answer[]): Execution {
  const execution = desk.as(person.email).run(functionName, answers);
  if (execution.outcome.kind === 'failed') throw new Error(`${execution.outcome.message}\n${execution.outcome.stack}`);
  return execution;
}

/** The messages of the alerts that a run has shown. */
export const alerts = (execution: Execution): string[] =>
  execution.shown.filter((shown): shown is Extract<Shown, { kind: 'alert' }> => shown.kind === 'alert').map((shown) => shown.message);

/** What the action returned: done, refused, failed or cancelled. */
export const outcome = (execution: Execution): string =>
  execution.outcome.kind === 'done' ? (execution.outcome.returned as { kind: string }).kind : 'threw';
