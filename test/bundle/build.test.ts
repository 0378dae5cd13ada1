// The built add-on as clasp would push it: loaded in an empty context, with every name that Google looks for at the top level.
// It reads dist/addon, which `npm test` has just built.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { checkBundle, checkPage } from '../../tools/check-bundle';
import { apiFunctions } from '../../src/sidebar/kit/api-functions';

const pages = (): string[] => readdirSync('dist/addon').filter((file) => file.endsWith('.html'));

describe('the built server bundle', () => {
  const code = readFileSync('dist/addon/Code.js', 'utf8');

  test('loads without Google and without Node, and answers to every name Google may call', () => {
    const names = checkBundle(code, apiFunctions);
    expect(names.topLevel).toEqual(expect.arrayContaining(['onOpen', 'onInstall', ...apiFunctions]));
    expect(names.menu.length).toBeGreaterThan(0);
  });

  test('asks for no more than the open spreadsheet, the forms and the name of the person', () => {
    const manifest = JSON.parse(readFileSync('dist/addon/appsscript.json', 'utf8')) as { runtimeVersion: string; oauthScopes: string[] };
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes.map((scope) => scope.replace(/.*\//, '')).sort()).toEqual([
      'script.container.ui',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });
});

describe('the pages', () => {
  test('are one file each, with nothing from elsewhere', () => {
    expect(pages()).toEqual(expect.arrayContaining(['ballot.html', 'export.html', 'why.html']));
    for (const page of pages()) expect(() => checkPage(page, readFileSync(`dist/addon/${page}`, 'utf8'))).not.toThrow();
  });

  test('hold no template literal, which Google damages', () => {
    for (const page of pages()) expect(readFileSync(`dist/addon/${page}`, 'utf8').includes('`')).toBe(false);
  });
});

test('clasp would push the bundle, the manifest and the pages, and nothing else', () => {
  const said = execFileSync(process.execPath, ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { filesToPush } = JSON.parse(said) as { filesToPush: string[] };
  expect(filesToPush.map((file) => file.replace(/\\/g, '/')).sort()).toEqual(
    ['Code.js', 'appsscript.json', ...pages()].map((file) => `dist/addon/${file}`).sort(),
  );
});

describe('the check after a build refuses', () => {
  const good = 'function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("A", "act").addToUi(); }\nfunction onInstall() {}\nfunction act() {}\n';
  const library = 'var Jury = { onOpen, onInstall, act };';

  test('nothing of a sound bundle', () => expect(checkBundle(good + library, ['act']).menu).toEqual(['act']));
  test('a menu item whose function is not exported', () =>
    expect(() => checkBundle(`${good}var Jury = { onOpen, onInstall };`, [])).toThrow(/"act".*the menu names it/));
  test('an export with no stub at the top level', () =>
    expect(() => checkBundle(`${good}var Jury = { onOpen, onInstall, act, late: () => 1 };`, [])).toThrow(/"late" is exported and not at the top level/));
  test('a stub that leads elsewhere', () =>
    expect(() => checkBundle(`${good}var Jury = { onOpen, onInstall, act: () => 1 };`, [])).toThrow(/"act".*not the one/));
  test('a function the sidebar calls and nobody wrote', () => expect(() => checkBundle(good + library, ['save'])).toThrow(/"save".*the sidebar calls it/));
  test('a bundle that needs Google to load', () => expect(() => checkBundle(`SpreadsheetApp.flush();${good}${library}`, [])).toThrow(/SpreadsheetApp/));
  test('a page that loads a script from elsewhere', () => expect(() => checkPage('x.html', '<script src="https://a/b.js"></script>')).toThrow(/loads another file/));
});
