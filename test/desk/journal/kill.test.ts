/**
 * The real server, killed with SIGKILL in the middle of typing, saving and truncating: every acknowledged change is there when it
 * is started again, none twice, none that nobody made. `npm run durability` does the same at hundreds of points.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KillTrial, randomOf } from './kill';

const root = join(__dirname, '../../..');

test('a file that is open in another process is refused, and free again when that one has been killed', async () => {
  const trial = new KillTrial(root, tmpdir());
  try {
    await trial.begin();
    const first = await trial.start();
    const second = await trial.start();
    expect(second.said).toEqual({ kind: 'refused', sentence: expect.stringContaining(`уже открыт другой программой стола (процесс ${first.child.pid ?? 0})`) as string });
    first.child.kill('SIGKILL');
    await first.ended;
    const third = await trial.start();
    expect(third.said?.kind).toBe('serving');
    third.child.kill('SIGTERM');
    await third.ended;
    expect(trial.left()).toEqual(['Книга.xlsx', 'Книга.xlsx.desk.json']);
  } finally {
    trial.remove();
  }
});

test('what was acknowledged survives kill -9 at any moment', async () => {
  const trial = new KillTrial(root, tmpdir());
  try {
    await trial.begin();
    const random = randomOf(20261120);
    for (let round = 0; round < 12; round += 1) {
      await trial.round(round % 3 === 2 ? { after: Math.floor(random() * 300) } : { step: 1 + Math.floor(random() * 90) });
    }
    await trial.end();
    expect(trial.tally.kills).toBe(12);
    expect(trial.tally.acknowledged).toBeGreaterThan(30);
    expect(trial.tally.recoveries).toBeGreaterThan(2);
    expect(trial.left()).toEqual(['Книга.xlsx', 'Книга.xlsx.desk.json']);
  } finally {
    trial.remove();
  }
});
