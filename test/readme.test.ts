// The two READMEs keep up with the program: every menu item, npm script and path that they name is there, and none of the menu is left out.
import { existsSync, readFileSync } from 'node:fs';
import { MENU } from '../src/addon/menu-items';

const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts);

describe.each(['README.md', 'README.ru.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const items = [...text.matchAll(/^\| «([^»]+)»/gm)].map(([, caption]) => caption);

  test('lists the menu as it is, in its order', () => {
    expect(items).toEqual(MENU.flatMap((item) => (item === 'separator' ? [] : [item.caption.ru])));
  });

  test('names only commands and paths that are there', () => {
    const named = [...text.matchAll(/npm run (\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(scripts).toContain(name);
    for (const [, path = ''] of text.matchAll(/\b((?:src|tools|docs)\/[\w/.-]*\w)/g)) expect([path, existsSync(path)]).toEqual([path, true]);
  });
});

test('the English one names the items in English as well', () => {
  const text = readFileSync('README.md', 'utf8');
  for (const item of MENU) if (item !== 'separator') expect(text).toContain(`«${item.caption.ru}» ${item.caption.en.replace('…', '')}`);
});
