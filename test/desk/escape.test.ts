/**
 * What a page may have run: the script's own top-level functions, and nothing that the language or the host brings. Whoever holds a link
 * can send any name; `eval` by name would be the whole machine.
 */
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietScreen } from '../../src/desk/session';
import { owner, returnedBy, scriptDesk } from './script-desk';

const folder = mkdtempSync(join(tmpdir(), 'desk-escape-'));
const worker = join(folder, 'worker.mjs');
beforeAll(() => {
  buildSync({ entryPoints: [join(__dirname, '../../src/desk/execution/worker.ts')], bundle: true, platform: 'node', format: 'esm', outfile: worker });
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOT_OURS = ['eval', 'Function', 'Object', 'toString', 'constructor', 'hasOwnProperty', 'Date', 'JSON', 'SpreadsheetApp', ''];
/** Ways out of a context that its builder forgot to close. */
const WAYS_OUT = [
  `this.constructor.constructor('return process')()`,
  `(function () { return this })().constructor.constructor('return process')()`,
  `globalThis.__proto__.constructor.constructor('return process')()`,
  `SpreadsheetApp.getActive.constructor('return process')()`,
  `(() => { try { SpreadsheetApp.getActive().getSheetByName({}); } catch (error) { return error.constructor.constructor('return process')(); } })()`,
  `(() => { let found; const dig = () => { try { SpreadsheetApp.getActive(); dig(); } catch (error) { if (found === undefined) found = error; throw error; } }; try { dig(); } catch { } return found.constructor.constructor('return process')(); })()`,
];

test.each(NOT_OURS)('“%s” is no function of the script', async (name) => {
  const desk = scriptDesk('function own(given) { return given; }');
  const session = desk.as(owner.email);
  const { outcome } = session.call(name, ['1 + 1']);
  expect(outcome).toMatchObject({ kind: 'failed', message: `Script function not found: ${name}` });
  expect((await desk.start({ functionName: name, kind: 'sidebar', user: owner.email, screen: quietScreen([]), args: () => ['1 + 1'] }, { worker })).outcome).toEqual(expect.objectContaining({ kind: 'failed', message: `Script function not found: ${name}` }));
  expect(session.call('own', [7]).outcome).toEqual({ kind: 'done', returned: 7 });
});

test('a script may have a function of a name that the language has, too', () => {
  const desk = scriptDesk(`function escape(given) { return 'own ' + given; } const arrow = () => 'called by its name as well';`);
  expect(desk.as(owner.email).call('escape', ['x']).outcome).toEqual({ kind: 'done', returned: 'own x' });
  expect(desk.as(owner.email).call('arrow', []).outcome).toEqual({ kind: 'done', returned: 'called by its name as well' });
});

test.each(WAYS_OUT)('the script does not reach the host by %s', async (way) => {
  const body = `let found; try { found = ${way}; } catch (error) { return 'closed'; } return typeof found === 'object' && found !== null && 'versions' in found ? 'open' : 'closed';`;
  expect(returnedBy(body)).toBe('closed');
  const desk = scriptDesk(`function main() { ${body} }`);
  expect((await desk.start({ functionName: 'main', kind: 'menu', user: owner.email, screen: quietScreen([]) }, { worker })).outcome).toEqual({ kind: 'done', returned: 'closed' });
});
