/** Where an installed package lies. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths';

/** The folder of an installed package, found by its package.json. */
export function packageFolder(name: string): string {
  const require = createRequire(join(root, 'package.json'));
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
