// What is found out in the pauses is begun at once, goes on bit by bit, and waits while a person is at the keys.
import { warm } from '../../../src/desk/page/quicker';

const listeners = new EventTarget();

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { window: {}, addEventListener: listeners.addEventListener.bind(listeners) });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'addEventListener');
});

test('nothing is begun just after a key, and it goes on when the keys rest', () => {
  let bits = 0;
  const learner = {
    learn: () => {
      bits += 1;
      return bits >= 4;
    },
    knows: () => bits >= 4,
  };
  warm({ handlers: [learner], on: () => undefined } as unknown as Parameters<typeof warm>[0]);
  jest.advanceTimersByTime(10);
  expect(bits).toBe(1);
  for (let keys = 0; keys < 20; keys += 1) {
    listeners.dispatchEvent(new Event('keydown'));
    jest.advanceTimersByTime(100);
  }
  expect(bits).toBe(1);
  jest.advanceTimersByTime(1000);
  expect(bits).toBe(4);
});
