/** Where things lie in the project: the one place that knows the folders. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = (path: string): string => resolve(root, path);

/** The folder clasp pushes, and what it holds besides the pages. */
export const addonFolder = at('dist/addon');
export const codeFile = at('dist/addon/Code.js');
export const manifestFile = at('appsscript.json');
export const entryFile = at('src/addon/entry.ts');
export const sidebarFolder = at('src/sidebar');
export const cliSource = at('src/local/cli.ts');
export const cliFile = at('dist/local/cli.mjs');

/** The self-test, a script of its own. */
export const selftestSource = at('src/selftest');
export const selftestFolder = at('dist/selftest');
