/**
 * Stopping the desk from the keyboard: once, twice because npm passes it on, again out of impatience, and by closing the window.
 */
import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { awaitStop, outliveTerminal } from '../../src/local/stopping';

function desk() {
  const signalled = new EventEmitter();
  const told: string[] = [];
  const clock = { now: 0 };
  const stopping = awaitStop(signalled, () => told.push('again'), () => told.push('at once'), () => clock.now);
  const press = (signal: string, after: number): void => {
    clock.now += after;
    signalled.emit(signal);
  };
  return { signalled, told, stopping, press };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'])('%s stops it', async (signal) => {
  const { stopping, press, told } = desk();
  press(signal, 0);
  await stopping.asked;
  expect(told).toEqual([]);
});

test('the same press that comes twice is one; the next is told that the file is being written, a third ends at once', () => {
  const { press, told } = desk();
  press('SIGINT', 0);
  press('SIGINT', 20);
  press('SIGHUP', 20);
  expect(told).toEqual([]);
  press('SIGINT', 1000);
  press('SIGINT', 5);
  expect(told).toEqual(['again']);
  press('SIGINT', 1000);
  expect(told).toEqual(['again', 'at once']);
});

test('when it is over signals have their usual effect', () => {
  const { signalled, stopping } = desk();
  stopping.over();
  expect(signalled.eventNames()).toEqual([]);
});

test('a terminal that is gone ends nothing', async () => {
  const stream = new PassThrough();
  outliveTerminal([stream]);
  const failed = once(stream, 'error');
  stream.destroy(Object.assign(new Error('write EIO'), { code: 'EIO' }));
  await expect(failed).resolves.toBeDefined();
});
