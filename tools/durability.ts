/**
 * Kills the desk's server with SIGKILL at hundreds of points while people type, and checks after each that every acknowledged change
 * is there, none twice, none invented. `npm run durability -- [kills] [seed]`; prints what happened and fails on the first difference.
 */
import { join } from 'node:path';
import { KillTrial, randomOf } from '../test/desk/journal/kill';
import { root } from './paths';

const [kills = 300, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number);
/** After so many the workbook is checked as a file, and a new one is begun. */
const PER_TRIAL = 25;

/** The value that a share of the list does not exceed. */
function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

const random = randomOf(seed);
const waits: number[] = [];
let [done, early, acknowledged, recoveries] = [0, 0, 0, 0];
console.log(`${kills} kills, seed ${seed}`);
while (done < kills) {
  const trial = new KillTrial(root, join(root, 'dist/test'));
  await trial.begin();
  for (let round = 0; round < PER_TRIAL && done < kills; round += 1) {
    const choice = random();
    if (choice < 0.6) await trial.round({ step: 1 + Math.floor(random() * 120) });
    else if (choice < 0.85) await trial.round({ after: Math.floor(random() * 700) });
    else await trial.round({ starting: 150 + Math.floor(random() * 900) });
    done += 1;
  }
  await trial.end();
  const { tally } = trial;
  early += tally.early;
  acknowledged += tally.acknowledged;
  recoveries += tally.recoveries;
  waits.push(...tally.waits);
  trial.remove();
  console.log(`${done} kills: ${acknowledged} cells acknowledged and found, ${recoveries} recoveries, ${early} killed before serving`);
}
waits.sort((one, other) => one - other);
console.log(`an edit was acknowledged after ${quantile(waits, 0.5)} ms (median), ${quantile(waits, 0.95)} ms (95 %)`);
