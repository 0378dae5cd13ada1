/**
 * The bench, `npm run bench`: what the actions cost in service calls on few and on many applications, how fast the engine is,
 * how fast the desk is, and what a person in a browser waits for. Times are printed with their ratio within this very run. Ends with 1 when «Подвести итоги»
 * makes a different number of calls for many applications.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { actionCosts } from './bench-actions';
import type { ActionCost } from './bench-actions';
import { engineCost } from './bench-points';
import { root } from './paths';
import { seconds } from './steps';

const FEW = 12;
const MANY = 1200;
const CONSTANT = 'Подвести итоги';

const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;
const cell = (text: string, width: number): string => text.padStart(width);

const [few, many] = [actionCosts(FEW), actionCosts(MANY)];
console.log(`\nMenu actions, ${FEW} and ${MANY} applications`);
console.log(`${'action'.padEnd(24)}${['calls', 'calls', 'Google', 'Google', 'desk', 'desk', 'ratio'].map((title) => cell(title, 10)).join('')}`);
few.forEach((small, index) => {
  const large = many[index];
  if (large === undefined) return;
  const cells = [String(small.calls), String(large.calls), seconds(small.modelledMs), seconds(large.modelledMs), seconds(small.ms), seconds(large.ms), times(large.ms / small.ms)];
  console.log(`${small.caption.padEnd(24)}${cells.map((text) => cell(text, 10)).join('')}`);
});
const callsOf = (costs: readonly ActionCost[]): number | undefined => costs.find(({ caption }) => caption === CONSTANT)?.calls;
const isConstant = callsOf(few) === callsOf(many);
console.log(isConstant ? `✓ «${CONSTANT}» makes the same number of service calls` : `✗ «${CONSTANT}» makes a different number of service calls`);

const engine = engineCost();
console.log(`\nEngine, ${engine.applications} applications`);
console.log(`points of criteria a second: ${Math.round(engine.pointsPerSecond / 1000)} thousand, ${times(engine.timesPlain)} the time of a plain loop over plain numbers`);
console.log(`what if, every open reading and every juror: ${seconds(engine.whatIfMs)}, ${engine.whatIfCases} cases`);

/** A part of the bench in a process of its own: the bare engine is to be measured before the desk has changed it. */
function apart(title: string, file: string): boolean {
  console.log(`\n${title}`);
  return spawnSync(process.execPath, ['--import', 'tsx', resolve(root, file)], { cwd: root, stdio: 'inherit' }).status === 0;
}

const parts = [apart('The desk', 'tools/bench-desk.ts'), apart('Saving while people type', 'tools/bench-saving.ts'), apart('The page', 'tools/bench-page.ts')];
process.exitCode = isConstant && parts.every((done) => done) ? 0 : 1;
