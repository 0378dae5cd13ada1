/**
 * The test command: build, type checks, lint, Jest. One line for each step, Jest's summary, and "N passed, N failed" last;
 * a step that fails counts as one failure. Arguments go to Jest, e.g. `npm test -- test/award`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildAll } from './build';
import { root } from './paths';
import { step } from './steps';

const program = (path: string): string => resolve(root, 'node_modules', path);
const PROJECTS = ['tsconfig.json', 'src/tsconfig.pure.json', 'src/addon/tsconfig.json', 'src/sidebar/tsconfig.json', 'src/desk/page/tsconfig.json'];
/** How many of the checks run at once. */
const AT_ONCE = 2;

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'lint', args: [program('eslint/bin/eslint.js'), '.'] },
  ...PROJECTS.map((project) => ({
    name: `types of ${project}`,
    args: [
      ...[program('typescript/bin/tsc'), '-p', project],
      ...['--incremental', '--tsBuildInfoFile', program(`.cache/types/${project.replace(/\//g, '.')}.tsbuildinfo`)],
    ],
  })),
];

/** Runs a Node program; throws with what it printed when it fails. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    const printed: string[] = [];
    child.stdout.on('data', (text: Buffer) => printed.push(text.toString()));
    child.stderr.on('data', (text: Buffer) => printed.push(text.toString()));
    child.on('error', fail);
    child.on('close', (status) => {
      if (status === 0) done('');
      else fail(new Error(printed.join('').trim() || `ended with status ${status ?? 'of a signal'}`));
    });
  });
}

/** Runs the checks, so many at once; resolves to the number that failed. */
async function runChecks(): Promise<number> {
  const waiting = [...checks];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const check = next;
      const report = await step(check.name, false, () => run(check.args));
      if (report.failure) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

interface JestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Runs Jest with its own output on the screen and counts its tests; a file that does not run counts as a failure. */
async function runJest(args: readonly string[]): Promise<JestCount> {
  const folder = await mkdtemp(join(tmpdir(), 'jury-desk-'));
  const outcome = join(folder, 'jest.json');
  try {
    const status = await new Promise<number>((done, fail) => {
      const child = spawn(process.execPath, [program('jest/bin/jest.js'), '--json', `--outputFile=${outcome}`, ...args], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child.on('error', fail);
      child.on('close', (code) => done(code ?? 1));
    });
    const counted = JSON.parse(await readFile(outcome, 'utf8')) as Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number>;
    const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
    return { passed: counted.numPassedTests, failed: status === 0 ? failed : Math.max(failed, 1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const built = await buildAll(false);
const failedChecks = await runChecks();
const jest = await runJest(process.argv.slice(2));
const failed = jest.failed + failedChecks + (built ? 0 : 1);
console.log(`${jest.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
