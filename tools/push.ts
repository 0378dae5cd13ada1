/** Builds and pushes the add-on to Apps Script with clasp. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildAll } from './build';
import { root } from './paths';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';

const project = JSON.parse(await readFile(resolve(root, '.clasp.json'), 'utf8')) as { scriptId?: string };
if (project.scriptId === undefined || project.scriptId === '' || project.scriptId === PLACEHOLDER) {
  console.error(
    'Put the id of your Apps Script project in .clasp.json as "scriptId" (in the spreadsheet: Extensions → Apps Script → Project Settings → Script ID), then run this again.',
  );
  process.exitCode = 1;
} else if (await buildAll(false)) {
  const clasp = resolve(root, 'node_modules/@google/clasp/build/src/index.js');
  const result = spawnSync(process.execPath, [clasp, 'push', '--force', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) console.error('clasp could not push; if it asks for a login, run: npx clasp login');
  process.exitCode = result.status ?? 1;
} else {
  process.exitCode = 1;
}
