/** When the file is written: after a quiet second, at the latest after half a minute, and the more rarely the longer it takes. */
import { Saving } from '../../../src/desk/server/saving';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A file that takes so many milliseconds to write; answers the moments at which writing began. */
function slowFile(milliseconds: number): { readonly begun: number[]; readonly saving: Saving } {
  const begun: number[] = [];
  const start = performance.now();
  const write = (): Promise<void> => {
    begun.push(performance.now() - start);
    return new Promise((done) => {
      setTimeout(done, milliseconds);
    });
  };
  return { begun, saving: new Saving(write, () => undefined) };
}

test('what was changed is written after a quiet second', async () => {
  const { begun, saving } = slowFile(0);
  saving.touch();
  await jest.advanceTimersByTimeAsync(999);
  expect(begun).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect([begun, saving.state]).toEqual([[1000], { kind: 'saving' }]);
  await jest.advanceTimersByTimeAsync(1);
  expect(saving.state).toEqual({ kind: 'saved' });
});

test('a file that takes two seconds waits for eight quiet ones the next time', async () => {
  const { begun, saving } = slowFile(2000);
  saving.touch();
  await jest.advanceTimersByTimeAsync(3000);
  saving.touch();
  await jest.advanceTimersByTimeAsync(7000);
  expect(begun).toEqual([1000]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([1000, 11_000]);
});

test('while changes go on it is written at least every half minute, however slow', async () => {
  const { begun, saving } = slowFile(20_000);
  for (let second = 0; second < 110; second += 1) {
    saving.touch();
    await jest.advanceTimersByTimeAsync(500);
    saving.touch();
    await jest.advanceTimersByTimeAsync(500);
  }
  saving.end();
  expect(begun.length).toBeGreaterThanOrEqual(3);
  expect(begun[0]).toBeLessThanOrEqual(30_500);
});

test('what must be written now does not wait', async () => {
  const { begun, saving } = slowFile(5000);
  saving.touch();
  await jest.advanceTimersByTimeAsync(6000);
  saving.touch();
  const flushed = saving.flush();
  await jest.advanceTimersByTimeAsync(5000);
  await flushed;
  expect([begun, saving.state]).toEqual([[1000, 6000], { kind: 'saved' }]);
});
