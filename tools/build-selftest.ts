/** Builds the self-test, dist/selftest: a second script for clasp, pushed to an empty spreadsheet to compare Google with the desk. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { root, selftestFolder, selftestSource } from './paths';

const LIBRARY = 'SelfTest';

/** The text of the bundle, with a top-level function for every export of its entry. */
export async function bundleSelftest(): Promise<string> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [`${selftestSource}/entry.ts`],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: LIBRARY,
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [file] = built.outputFiles;
  const names = [...(file?.text ?? '').matchAll(/^ {4}(\w+): \(\) => \w+,?$/gmu)].map((match) => match[1] ?? '');
  return `${file?.text ?? ''}\n${names.map((name) => `function ${name}() { return ${LIBRARY}.${name}.apply(this, arguments); }`).join('\n')}\n`;
}

/** Builds and checks the bundle; throws with what is wrong. Resolves to a word about it. */
export async function buildSelftest(): Promise<string> {
  await mkdir(selftestFolder, { recursive: true });
  const code = await bundleSelftest();
  parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const context = createContext({});
  runInContext(code, context, { filename: 'Code.js', timeout: 1000 });
  for (const name of ['onOpen', 'runSelfTest']) {
    if (runInContext(`typeof ${name}`, context) !== 'function') throw new Error(`The self-test has no top-level function "${name}".`);
  }
  await Promise.all([
    writeFile(`${selftestFolder}/Code.js`, code),
    copyFile(`${selftestSource}/appsscript.json`, `${selftestFolder}/appsscript.json`),
  ]);
  return `${Math.round(code.length / 1024)} kB`;
}
