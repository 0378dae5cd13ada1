// The page comes with the workbook's name and in the person's language, whatever signs the name holds; early scripts are of the server's own.
import { readFileSync } from 'node:fs';
import { firstPage } from '../../../src/desk/server/first-page';

const html = readFileSync('src/desk/page/index.html', 'utf8');

test('name and language are there before any script has run', () => {
  const page = firstPage(html, 'Добро на Дону', 'en');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<title>Добро на Дону</title>');
  expect(page).toContain('<h1 class="desk-name">Добро на Дону</h1>');
});

test('a name is text, whatever it holds', () => {
  const page = firstPage(html, '</title><script>$&"R&D"', 'ru');
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;$&amp;&quot;R&amp;D&quot;</title>');
  expect(page.match(/<script/gu)).toHaveLength(html.match(/<script/gu)?.length ?? 0);
});

test('nothing in the page needs a script or a style within it: its policy allows none', () => {
  expect(html).not.toMatch(/<script(?![^>]*\ssrc="assets\/)[^>]*>|<style|\son\w+=/u);
});
