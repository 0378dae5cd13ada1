/** The thread in which the files of a workbook are made. */
import { parentPort } from 'node:worker_threads';
import { packHere } from './packing';
import type { Packing, PackingAnswer } from './packing';

const port = parentPort;
if (port === null) throw new Error('This runs in a thread of its own.');
// The engine tells how long it took to read its own modules.
console.debug = () => undefined;

port.on('message', (packing: Packing) => {
  packHere(packing).then(
    (packed) => {
      const { xlsx, sidecar, state } = packed;
      // Memory is handed over, not copied.
      port.postMessage({ packed } satisfies PackingAnswer, [...new Set([xlsx, sidecar, state].flatMap((bytes) => (bytes?.buffer instanceof ArrayBuffer ? bytes.buffer : [])))]);
    },
    (error: unknown) => port.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies PackingAnswer),
  );
});
