/**
 * The thread that makes the files: one save after the other, and when it dies, fails or is ended, whoever waits is told, and the next
 * save gets a new thread. The thread here is a small stand-in; the real one is in the test that kills the server.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packHere, PackingThread } from '../../../src/desk/server/packing';
import type { Packing } from '../../../src/desk/server/packing';
import { SnapshotTaker } from '../../../src/desk/server/snapshot-taker';
import { tinyKernel } from './tiny-desk';

let folder: string;
let thread: PackingThread;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-packing-'));
  const file = join(folder, 'stand-in.mjs');
  // The name of the workbook says what is to become of it.
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ snapshot }) => {
      const { name } = snapshot.overlay;
      if (name === 'dies') process.exit(3);
      if (name === 'throws') throw new Error('out of its mind');
      if (name === 'fails') parentPort.postMessage({ failure: 'the book is too thick' });
      if (name !== 'hangs' && name !== 'fails') parentPort.postMessage({ packed: { xlsx: new Uint8Array([threadId]), sidecar: new Uint8Array(), sha256: name } });
    });`,
  );
  thread = new PackingThread(file);
});
afterEach(async () => {
  await thread.end();
  rmSync(folder, { recursive: true, force: true });
});

const snapshot = new SnapshotTaker(tinyKernel()).take();
const packing = (name: string): Packing => ({ snapshot: { ...snapshot, overlay: { ...snapshot.overlay, name } }, kept: [], withState: false });

test('what is asked for at once is made one after the other, in one thread', async () => {
  const made = await Promise.all(['one', 'two', 'three'].map((name) => thread.pack(packing(name))));
  expect(made.map(({ sha256 }) => sha256)).toEqual(['one', 'two', 'three']);
  expect(new Set(made.map(({ xlsx }) => xlsx[0])).size).toBe(1);
});

test.each([
  ['dies', 'the saving thread ended (3)'],
  ['throws', 'out of its mind'],
  ['fails', 'the book is too thick'],
])('a thread that %s: the save is refused, and the next one is made', async (name, reason) => {
  const [refused, next] = [thread.pack(packing(name)), thread.pack(packing('next'))];
  await expect(refused).rejects.toThrow(reason);
  expect((await next).sha256).toBe('next');
});

test('when the server ends nobody waits for ever', async () => {
  const refused = expect(thread.pack(packing('hangs'))).rejects.toThrow('was ended');
  await thread.end();
  await refused;
});

test('without its program nothing is made, and that is said', async () => {
  await expect(new PackingThread(join(folder, 'gone.mjs')).pack(packing('one'))).rejects.toThrow('gone.mjs');
});

test('the state for the journal comes with the files when it is asked for', async () => {
  const kernel = tinyKernel();
  const taken = new SnapshotTaker(kernel).take();
  expect((await packHere({ snapshot: taken, kept: [], withState: false })).state).toBeUndefined();
  const { state } = await packHere({ snapshot: taken, kept: [], withState: true, mark: { journal: 'j', seq: 4 } });
  const made = JSON.parse(new TextDecoder().decode(state)) as ReturnType<typeof kernel.export>;
  expect(made.data.sheets[0]?.cells).toEqual(kernel.export().data.sheets[0]?.cells);
  expect(made.overlay).toEqual(kernel.overlay.export());
});
