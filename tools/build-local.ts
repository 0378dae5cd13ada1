/**
 * Builds the command line, dist/local/cli.mjs, and beside it a file for each command, so that asking for help does not load
 * the spreadsheet. Packages stay in node_modules.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { cliFile, cliSource, root } from './paths';

/** Node looks through all of a CommonJS package for what it exports before it imports it; the spreadsheet's 3 MB take a third of a second. */
export const requireSpreadsheet: Plugin = {
  name: 'require the spreadsheet',
  setup(building) {
    building.onResolve({ filter: /^@odoo\/o-spreadsheet$/ }, ({ path, namespace }) => (namespace === 'required' ? { path, external: true } : { path, namespace: 'required' }));
    building.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({ contents: `module.exports = require('${path}');`, loader: 'js' }));
  },
};
export const REQUIRE = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Bundles the command line; throws with esbuild's errors. */
export async function buildLocal(): Promise<string> {
  await rm(dirname(cliFile), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [cliSource],
    outdir: dirname(cliFile),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    charset: 'utf8',
    plugins: [requireSpreadsheet],
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    logLevel: 'silent',
  });
  return cliFile.slice(root.length + 1);
}
