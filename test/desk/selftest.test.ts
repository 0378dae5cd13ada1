// The self-test that is pushed to a real spreadsheet, run on the desk: all lines agree, every line of the checklist is covered,
// and the document of known differences says what the code says.
import { buildSync } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../../src/desk/host';
import { checklist } from '../../src/selftest/checklist';
import { knownDifferences } from '../../src/selftest/known-differences';
import type { Outcome } from '../../src/selftest/report';
import { owner } from './script-desk';

const root = join(__dirname, '../..');

/** As the build makes it: a top-level function for each export. */
function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/selftest/entry.ts')], bundle: true, format: 'iife', globalName: 'SelfTest', target: 'es2020', charset: 'utf8', write: false,
  });
  const names = ['onOpen', 'onEdit', 'runSelfTest', 'SELFTEST_DOUBLE', 'SELFTEST_WRITE'];
  return [outputFiles[0]?.text ?? '', ...names.map((name) => `function ${name}() { return SelfTest.${name}.apply(this, arguments); }`)].join('\n');
}

const manifest = JSON.parse(readFileSync(join(root, 'src/selftest/appsscript.json'), 'utf8')) as { timeZone: string; oauthScopes: string[] };
const code = bundle();

function emptyBook(language: 'ru' | 'en'): Desk {
  return Desk.empty({ owner: { ...owner, language }, name: 'Проба', timeZone: 'Asia/Yekaterinburg', locale: 'en_US' }, { addon: { code, manifest, pages: {} } });
}

test('on the desk nothing differs, and the spreadsheet is left as it was', () => {
  const desk = emptyBook('en');
  const session = desk.as(owner.email);
  expect(session.menus()).toEqual([{ caption: 'Self-test', children: [{ caption: 'Compare with Google', functionName: 'runSelfTest' }] }]);
  for (let round = 1; round <= 2; round += 1) {
    const { outcome, shown } = session.run('runSelfTest');
    if (outcome.kind === 'failed') throw new Error(`${outcome.message}\n${outcome.stack}`);
    const { checked, differing } = outcome.returned as Outcome;
    expect(differing).toEqual([]);
    expect(checked).toBe(checklist.flatMap(({ checks }) => checks).length);
    expect(shown).toMatchObject([{ kind: 'alert', message: `${checked} checks, all as on the desk.` }]);
    expect(session.tabs().map(({ name }) => name)).toEqual(['Sheet1', 'Self-test']);
    const { locale, timeZone, protections } = desk.export().overlay;
    expect([locale, timeZone, protections]).toEqual(['en_US', 'Asia/Yekaterinburg', []]);
  }
});

test('it speaks Russian, and lists what is to be tried by hand', () => {
  const session = emptyBook('ru').as(owner.email);
  expect(session.menus()).toMatchObject([{ caption: 'Самопроверка' }]);
  expect(session.run('runSelfTest').outcome.kind).toBe('done');
  const rows = session.values('Самопроверка').map(([first]) => first);
  expect(rows).toEqual(expect.arrayContaining(['Строка', ...checklist.filter(({ elsewhere }) => elsewhere !== undefined).map(({ key, says }) => `${key}: ${says}`)]));
});

test('a spreadsheet that does otherwise is told of', () => {
  const desk = Desk.empty(
    { owner: { ...owner, language: 'en' }, name: 'Проба', timeZone: 'UTC', locale: 'ru_RU' },
    { addon: { code: `${code}\nString.prototype.repeat = function () { return 'short'; };`, manifest, pages: {} } },
  );
  const { outcome } = desk.as(owner.email).run('runSelfTest');
  expect(outcome).toMatchObject({ kind: 'done', returned: { differing: expect.arrayContaining([expect.objectContaining({ line: 'sizes', check: 'a long text', found: '""' })]) as unknown } });
  expect(desk.as(owner.email).values('Self-test').flat()).toContain('a long text');
});

test('a run that was cut off leaves the settings of the spreadsheet to the next', () => {
  const desk = Desk.empty({ owner, name: 'Проба', timeZone: 'UTC', locale: 'en_US' }, { addon: { code, manifest, pages: {} } });
  const { documentProperties } = desk.kernel.overlay;
  documentProperties.set('jury.self-test.settings', JSON.stringify({ locale: 'en_GB', timeZone: 'Asia/Omsk' }));
  expect(desk.as(owner.email).run('runSelfTest').outcome.kind).toBe('done');
  const { locale, timeZone } = desk.export().overlay;
  expect([locale, timeZone, documentProperties.size]).toEqual(['en_GB', 'Asia/Omsk', 0]);
});

describe('the checklist', () => {
  /** One key for each line of the checklist in the project's specification of the desk, in its order by area. */
  const KEYS = [
    'one-based', 'shape', 'bounds', 'types', 'extent', 'tabs', 'batching',
    'read-types', 'typed', 'dates', 'display', 'formats-notes', 'separators', 'spill', 'conditional',
    'refuses', 'criteria',
    'owner-edits', 'remove-editors', 'new-protection', 'own-only', 'warning', 'sheet-protection', 'refusal', 'not-secret',
    'simple', 'as-whom', 'auth-modes', 'edit-event', 'change-event', 'trigger-limits', 'active-user', 'scopes',
    'get-ui', 'alerts', 'sidebars', 'script-run', 'failure', 'templates',
    'time-limits', 'properties', 'cache', 'locks', 'custom-functions', 'sizes', 'runtime',
    // Beyond it: what scripts of others use.
    'copies', 'finding', 'styles', 'sharing', 'schedules',
  ];
  test('has all its lines', () => {
    expect(checklist.map(({ key }) => key)).toEqual(KEYS);
  });
  test.each(checklist.map((one) => [one.key, one] as const))('%s is checked here, tried elsewhere, or a known difference', (key, { checks, elsewhere }) => {
    const differs = knownDifferences.some((one) => one.line === key);
    expect(checks.length > 0 || elsewhere !== undefined || differs).toBe(true);
    for (const place of elsewhere ?? []) {
      const [file = '', ...title] = place.split(': ');
      const path = join(root, 'test', `${file}.test.ts`);
      expect([place, existsSync(path) && readFileSync(path, 'utf8').includes(`'${title.join(': ')}'`)]).toEqual([place, true]);
    }
  });
  test('known differences belong to its lines', () => {
    const keys = new Set(checklist.map(({ key }) => key));
    expect(knownDifferences.filter(({ line }) => !keys.has(line))).toEqual([]);
  });
});

test('the document lists the known differences as the code does', () => {
  const document = readFileSync(join(root, 'docs/known-differences.md'), 'utf8');
  const rows = knownDifferences.map(({ line, google, desk, reason, unproven }) => `| ${line} | ${google}${unproven === true ? ' *(not yet tried on a real sheet)*' : ''} | ${desk} | ${reason} |`);
  const listed = document.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| Line |'));
  expect(listed).toEqual(rows);
});
