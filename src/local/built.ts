/** What the build has made, found from the project's folder: the add-on as clasp pushes it, and the parts of the desk. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddonFiles } from '../desk/contract';
import { Failure } from './failure';
import type { Words } from './words';

/** The nearest folder above this file that holds package.json. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

const built = (path: string): string => join(projectFolder(), 'dist', path);

/** Folder of the desk's page. */
export const pagesFolder = (): string => built('desk/page');
/** The program in which the desk runs the add-on. */
export const workerFile = (): string => built('desk/worker.mjs');

/** The thread in which the desk makes the file of a workbook. */
export const packingFile = (): string => built('desk/packing-worker.mjs');

/** The add-on's bundle, manifest and pages. Fails with a sentence when nothing is built. */
export function addonFiles(words: Words): AddonFiles {
  const folder = built('addon');
  if (!existsSync(join(folder, 'Code.js'))) throw new Failure(words.notBuilt);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    code: read('Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as AddonFiles['manifest'],
    pages: Object.fromEntries(pages.map((file) => [file.slice(0, -'.html'.length), read(file)])),
  };
}
