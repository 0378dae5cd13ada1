// Executions in a worker thread: the host goes on while a script waits for a person, and a script that never ends is ended.
// The worker file is built as the build does it.
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Execution } from '../../src/desk/contract';
import { LIMITS } from '../../src/desk/execution/lifecycle';
import { runInWorker } from '../../src/desk/execution/worker-runner';
import type { Desk, Task } from '../../src/desk/host';
import { quietScreen } from '../../src/desk/session';
import { owner, scriptDesk } from './script-desk';

const folder = mkdtempSync(join(tmpdir(), 'desk-worker-'));
const worker = join(folder, 'worker.mjs');

beforeAll(() => {
  buildSync({ entryPoints: [join(__dirname, '../../src/desk/execution/worker.ts')], bundle: true, platform: 'node', format: 'esm', outfile: worker });
});
afterAll(() => rmSync(folder, { recursive: true }));

function menu(functionName: string, screen: Task['screen'] = quietScreen([])): Task {
  return { functionName, kind: 'menu', user: owner.email, screen };
}

test('values cross as in process', async () => {
  const desk = scriptDesk(`function main() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:C1').setValues([[1, 'да', new Date(0)]]);
    const [[one, two, three]] = sheet.getRange('A1:C1').getValues(); return [one, two, three instanceof Date, three.getTime(), typeof setTimeout, typeof process]; }`);
  const { outcome, callCount } = await desk.start(menu('main'), { worker });
  expect(outcome).toEqual({ kind: 'done', returned: [1, 'да', true, 0, 'undefined', 'undefined'] });
  expect(callCount).toBe(5);
});

test('an alert suspends the script while the host works on', async () => {
  const desk = scriptDesk(`function main() { const ui = SpreadsheetApp.getUi(); const sheet = SpreadsheetApp.getActiveSheet();
    const answer = ui.alert('Удалить?', 'Точно?', ui.ButtonSet.YES_NO); return [answer === ui.Button.YES, sheet.getRange('A1').getValue()]; }`);
  let reply: (answer: Answer) => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    const screen = { ...quietScreen([]), ask: () => new Promise<Answer>((give) => { reply = give; resolve(); }) };
    void desk.start(menu('main', screen), { worker }).then((execution) => done(execution.outcome));
  });
  let done: (outcome: unknown) => void = () => undefined;
  const outcome = new Promise((resolve) => { done = resolve; });
  await asked;
  desk.as(owner.email).type('Лист1', 'A1', '7');
  reply({ button: 'YES' });
  expect(await outcome).toEqual({ kind: 'done', returned: [true, 7] });
});

test('a lock makes the second execution wait for the first', async () => {
  const desk = scriptDesk(`function first() { LockService.getDocumentLock().waitLock(1000); Utilities.sleep(1000); SpreadsheetApp.getActiveSheet().appendRow(['первый']); }
    function second() { LockService.getDocumentLock().waitLock(60000); SpreadsheetApp.getActiveSheet().appendRow(['второй']); }
    function third() { return LockService.getDocumentLock().tryLock(1); }`);
  let wake: () => void = () => undefined;
  const waiting = { ...quietScreen([]), wait: (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds).unref(); }) };
  let first: Promise<unknown> = Promise.resolve();
  await new Promise<void>((asleep) => {
    const screen = { ...waiting, wait: () => new Promise<void>((resolve) => { wake = resolve; asleep(); }) };
    first = desk.start(menu('first', screen), { worker });
  });
  const second = desk.start(menu('second', waiting), { worker });
  expect((await desk.start(menu('third', waiting), { worker })).outcome).toEqual({ kind: 'done', returned: false });
  wake();
  await Promise.all([first, second]);
  expect(desk.as(owner.email).values('Лист1')).toEqual([['первый'], ['второй']]);
});

test('a lock does not outlast an alert, as the reference has it', async () => {
  const desk = scriptDesk(`function first() { const lock = LockService.getScriptLock(); lock.waitLock(1000); const before = lock.hasLock(); SpreadsheetApp.getUi().alert('держу?'); return [before, lock.hasLock(), lock.tryLock(1)]; }
    function second() { return LockService.getScriptLock().tryLock(1); }`);
  let reply: (answer: Answer) => void = () => undefined;
  let first: Promise<Execution> | undefined;
  await new Promise<void>((asked) => {
    first = desk.start(menu('first', { ...quietScreen([]), ask: () => new Promise<Answer>((give) => { reply = give; asked(); }) }), { worker });
  });
  expect((await desk.start(menu('second'), { worker })).outcome).toEqual({ kind: 'done', returned: true });
  reply({ button: 'OK' });
  expect((await first)?.outcome).toEqual({ kind: 'done', returned: [true, false, true] });
});

test('a script that does not end is ended at the limit, and one can be cancelled', async () => {
  const code = 'function forever() { for (;;) {} }';
  const limited = async (desk: Desk, abort?: AbortSignal): Promise<unknown> => {
    const { calls } = desk.prepare(menu('forever'));
    return runInWorker(calls, code, 'forever', [], { worker, limit: abort === undefined ? 300 : LIMITS.other, ...(abort === undefined ? {} : { abort }) });
  };
  expect(await limited(scriptDesk(code))).toMatchObject({ e: { message: 'Exceeded maximum execution time' } });
  expect(await limited(scriptDesk(code), AbortSignal.timeout(300))).toMatchObject({ e: { message: 'The execution was cancelled.' } });
});
