/** Builds dist/desk: the page and its assets, the script put into sidebars, and the worker that runs the add-on. */
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { REQUIRE, requireSpreadsheet } from './build-local';
import { packageFolder } from './package-folder';
import { root } from './paths';

/**
 * The spreadsheet kernel and its component library are LGPL: they are served unmodified, as files of their own,
 * and the page's bundle only refers to the globals that those files define.
 */
const separateAssets: Plugin = {
  name: 'separate assets',
  setup(building) {
    const globals: Record<string, string> = { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' };
    building.onResolve({ filter: /^@odoo\// }, (found) => ({ path: found.path, namespace: 'separate' }));
    building.onLoad({ filter: /.*/, namespace: 'separate' }, (found) => ({
      contents: `module.exports = globalThis.${globals[found.path] ?? ''};`,
      loader: 'js',
    }));
  },
};

/** The notices that the licences of what is served ask for. */
async function notices(): Promise<string> {
  const parts: string[] = [
    'What the desk serves beside its own page, each under its own licence: unmodified, but for the templates of @odoo/o-spreadsheet,',
    'which Owl has compiled (templates.ru.js, templates.en.js) from o_spreadsheet.xml, served beside them.',
    '',
  ];
  for (const name of ['@odoo/o-spreadsheet', '@odoo/owl']) {
    const folder = packageFolder(name);
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
    parts.push(`${name} ${about.version} (${about.license})`, '', await readFile(join(folder, 'LICENSE'), 'utf8'), '');
  }
  return parts.join('\n');
}

/** Builds everything the desk serves and runs, into `out` (emptied first). */
export async function buildDesk(out: string = join(root, 'dist/desk')): Promise<void> {
  const page = join(out, 'page');
  await rm(out, { recursive: true, force: true });
  await mkdir(page, { recursive: true });
  const source = join(root, 'src/desk');
  const spreadsheet = join(packageFolder('@odoo/o-spreadsheet'), 'dist');
  const owl = join(packageFolder('@odoo/owl'), 'dist');
  await Promise.all([
    build({
      entryPoints: [join(source, 'page/main.ts')],
      outfile: join(page, 'page.js'),
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      plugins: [separateAssets],
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(source, 'page/page.css')],
      outfile: join(page, 'page.css'),
      bundle: true,
      charset: 'utf8',
      minify: true,
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(source, 'page/enter.ts'), join(source, 'page/early.ts')],
      outdir: page,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(source, 'page/frame-script.ts')],
      outfile: join(page, 'frame-script.js'),
      bundle: true,
      format: 'iife',
      target: 'es2020',
      charset: 'ascii',
      minify: true,
      logLevel: 'warning',
    }),
    build({
      entryPoints: [join(source, 'execution/worker.ts')],
      outfile: join(out, 'worker.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
      banner: { js: REQUIRE },
    }),
    build({
      entryPoints: [join(source, 'server/packing-worker.ts')],
      outfile: join(out, 'packing-worker.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      charset: 'utf8',
      plugins: [requireSpreadsheet],
      banner: { js: REQUIRE },
      logLevel: 'warning',
    }),
    copyFile(join(source, 'page/index.html'), join(page, 'index.html')),
    copyFile(join(spreadsheet, 'o_spreadsheet.min.iife.js'), join(page, 'o_spreadsheet.min.iife.js')),
    copyFile(join(spreadsheet, 'o_spreadsheet.css'), join(page, 'o_spreadsheet.css')),
    // The source of the compiled templates goes with them.
    copyFile(join(spreadsheet, 'o_spreadsheet.xml'), join(page, 'o_spreadsheet.xml')),
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'tools/compile-templates.ts'), page], { cwd: root }),
    copyFile(join(owl, 'owl.iife.min.js'), join(page, 'owl.iife.min.js')),
    notices().then((text) => writeFile(join(page, 'NOTICES.txt'), text)),
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildDesk(process.argv[2]);
