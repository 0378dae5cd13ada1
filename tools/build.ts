/** Builds everything into dist: the add-on as clasp pushes it, the pages of the desk, the command line. `--quiet` prints only what is slow or wrong. */
import { readFile, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { apiFunctions } from '../src/sidebar/kit/api-functions';
import { buildAddon } from './build-addon';
import { buildDesk } from './build-desk';
import { buildLocal } from './build-local';
import { buildPages } from './build-pages';
import { buildSelftest } from './build-selftest';
import { checkBundle, checkPage } from './check-bundle';
import { addonFolder, codeFile } from './paths';
import { step } from './steps';

/** Builds and checks; true when all of it went well. */
export async function buildAll(quiet: boolean): Promise<boolean> {
  const built = await Promise.all([
    step('the add-on: server bundle', quiet, buildAddon),
    step('the add-on: sidebar pages', quiet, buildPages),
    step('the desk: page and worker', quiet, async () => {
      await buildDesk();
      return 'dist/desk';
    }),
    step('the command line', quiet, buildLocal),
    step('the self-test', quiet, buildSelftest),
  ]);
  if (built.some((report) => report.failure)) return false;
  const checked = await step('the add-on: check of what would be pushed', quiet, checkBuiltAddon);
  return checked.failure === undefined;
}

async function checkBuiltAddon(): Promise<string> {
  const names = checkBundle(await readFile(codeFile, 'utf8'), apiFunctions);
  const pages = (await readdir(addonFolder)).filter((file) => file.endsWith('.html'));
  for (const page of pages) checkPage(page, await readFile(`${addonFolder}/${page}`, 'utf8'));
  return `${names.topLevel.length} functions, ${names.menu.length} of them in the menu, ${pages.length} pages`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const good = await buildAll(process.argv.includes('--quiet'));
  process.exitCode = good ? 0 : 1;
}
