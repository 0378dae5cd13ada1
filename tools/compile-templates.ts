/**
 * Compiles the templates of the spreadsheet component for the page, in each language: a program of its own, `tsx tools/compile-templates.ts FOLDER`,
 * for Owl's compiler reads XML with a document that it puts among the globals. In the browser it would take a tenth of the time until the
 * grid is shown. Writes templates.ru.js and templates.en.js.
 */
import { transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { templateTerm } from '../src/desk/page/template-terms';
import type { Language } from '../src/desk/words/sentences';
import { packageFolder } from './package-folder';
import { root } from './paths';

type Compile = (
  template: Element,
  options: { readonly name: string; readonly dev: boolean; readonly hasGlobalValues: boolean; readonly translateFn: (term: string) => string },
) => { toString(): string };

const LANGUAGES: readonly Language[] = ['ru', 'en'];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Where to? Name a folder.');
const owl = packageFolder('@odoo/owl');
await import(pathToFileURL(join(owl, 'dist/compile_templates.mjs')).href);
const { compile } = createRequire(join(root, 'package.json'))(join(owl, 'dist/compiler.js')) as { readonly compile: Compile };
const source = await readFile(join(packageFolder('@odoo/o-spreadsheet'), 'dist/o_spreadsheet.xml'), 'utf8');
const templates = [...new DOMParser().parseFromString(source, 'text/xml').querySelectorAll('[t-name]')];
if (templates.length === 0) throw new Error('The component has no templates.');

for (const language of LANGUAGES) {
  const translateFn = templateTerm(language);
  const functions = templates.map((template) => {
    const name = template.getAttribute('t-name') ?? '';
    return `${JSON.stringify(name)}: ${compile(template, { name, dev: false, hasGlobalValues: false, translateFn }).toString()}`;
  });
  const { code } = await transform(`globalThis.deskTemplates = {\n${functions.join(',\n')}\n};`, { minify: true, charset: 'utf8', target: 'es2022' });
  await writeFile(join(folder, `templates.${language}.js`), `/* o_spreadsheet.xml, compiled by Owl: see NOTICES.txt */\n${code}`);
}
