/**
 * The page's styles: page.css names every file of them once, so that none is forgotten when the desk is built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../src/desk/page');

test('page.css puts together every file of styles, and holds no rules of its own', () => {
  const text = readFileSync(join(folder, 'page.css'), 'utf8');
  const named = [...text.matchAll(/^@import '\.\/styles\/([\w-]+\.css)';$/gmu)].map(([, name]) => name ?? '');
  expect([...named].sort()).toEqual(readdirSync(join(folder, 'styles')).sort());
  expect(text).not.toContain('{');
});
