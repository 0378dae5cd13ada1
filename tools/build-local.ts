/**
 * Builds the command line, dist/local/cli.mjs, and beside it a file for each command, so that asking for help does not load
 * the spreadsheet. Packages stay in node_modules.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { cliFile, cliSource, root } from './paths';

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
    sourcemap: 'linked',
    logLevel: 'silent',
  });
  return cliFile.slice(root.length + 1);
}
