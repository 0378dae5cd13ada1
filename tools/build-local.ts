/** Builds the command line, dist/local/cli.mjs: one file for our code, while packages stay in node_modules. */
import { build } from 'esbuild';
import { cliFile, cliSource, root } from './paths';

/** Bundles the command line; throws with esbuild's errors. */
export async function buildLocal(): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: [cliSource],
    outfile: cliFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    charset: 'utf8',
    sourcemap: 'linked',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'silent',
  });
  return cliFile.slice(root.length + 1);
}
