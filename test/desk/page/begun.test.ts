// The connection is begun before the page's large scripts are there: nothing said meanwhile is lost, doubled or out of order, and an end meanwhile is noticed.
import { begin } from '../../../src/desk/page/begun';
import { Connection } from '../../../src/desk/page/connection';
import type { FromServer } from '../../../src/desk/server/protocol';

/** A socket whose other end is the test. */
class Wire extends EventTarget {
  static readonly OPEN = 1;
  static readonly opened: Wire[] = [];
  readyState = 0;
  bufferedAmount = 0;
  readonly sent: unknown[] = [];

  constructor(readonly address: string) {
    super();
    Wire.opened.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.readyState = 3;
  }
  say(message: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(message) }));
  }
}

const stubbed = { WebSocket: Wire, location: { href: 'http://127.0.0.1:7431/?as=a%40b.ru', search: '?as=a%40b.ru', protocol: 'http:' }, localStorage: { getItem: () => null } };
const element = (): object => Object.assign(new EventTarget(), { src: '' });
const held = { ...stubbed, document: { documentElement: { lang: 'en' }, createElement: element, head: { append: () => undefined } } };

beforeEach(() => {
  Object.assign(globalThis, held);
  Wire.opened.length = 0;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  for (const name of Object.keys(held)) Reflect.deleteProperty(globalThis, name);
});

const toast = (title: string): FromServer => ({ type: 'toast', title, message: '', seconds: 1 });

function takenOver(between: (wire: Wire) => void): { readonly wire: Wire; readonly heard: string[]; readonly states: string[]; readonly connection: Connection } {
  const { connection: begun, language } = begin();
  expect(language).toBe('en');
  const [wire] = Wire.opened;
  if (wire === undefined) throw new Error('nothing was opened');
  wire.readyState = Wire.OPEN;
  wire.dispatchEvent(new Event('open'));
  between(wire);
  const connection = new Connection(begun.address, begun.clientId);
  const [heard, states]: [string[], string[]] = [[], []];
  connection.onMessage((message) => heard.push(message.type === 'toast' ? message.title : message.type));
  connection.onState((state) => states.push(state));
  connection.open(begun);
  return { wire, heard, states, connection };
}

test('the first word is said at once, once, and what is answered before anybody listens is heard first', () => {
  const { wire, heard, connection } = takenOver((early) => {
    early.say(toast('one'));
    early.say(toast('two'));
  });
  wire.say(toast('three'));
  expect(heard).toEqual(['one', 'two', 'three']);
  expect(wire.address).toBe('ws://127.0.0.1:7431/socket?as=a%40b.ru');
  expect(wire.sent).toEqual([{ type: 'hello', clientId: connection.clientId }]);
  expect(Wire.opened).toHaveLength(1);
  connection.close();
});

test('a connection that opens only after it was taken over says its first word once, too', () => {
  const { connection: begun } = begin();
  const connection = new Connection(begun.address, begun.clientId);
  connection.open(begun);
  const [wire] = Wire.opened;
  if (wire !== undefined) wire.readyState = Wire.OPEN;
  wire?.dispatchEvent(new Event('open'));
  expect(wire?.sent).toEqual([{ type: 'hello', clientId: begun.clientId }]);
  connection.close();
});

test('a connection that has ended before it was taken over is made anew', () => {
  const { states, connection } = takenOver((early) => {
    early.readyState = 3;
    early.dispatchEvent(Object.assign(new Event('close'), { code: 1006 }));
  });
  expect(states).toEqual(['reconnecting']);
  jest.advanceTimersByTime(5000);
  expect(Wire.opened.length).toBeGreaterThan(1);
  connection.close();
});

test('a person who may not be here is told so', () => {
  const { states } = takenOver((early) => early.dispatchEvent(Object.assign(new Event('close'), { code: 4403 })));
  expect(states).toEqual(['shut out']);
});
