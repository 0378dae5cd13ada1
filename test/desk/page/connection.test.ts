/**
 * The page's connection when nobody says that it is dead: a laptop that slept, a router that forgot. The page notices, says so, comes
 * back, and sends again what was not acknowledged. A socket of our own in place of the browser's, and a clock that is set by hand.
 */
import { Connection } from '../../../src/desk/page/connection';
import type { ConnectionState } from '../../../src/desk/page/connection';
import type { StateUpdateMessage } from '../../../src/desk/server/kernel-types';
import type { FromPage, FromServer } from '../../../src/desk/server/protocol';

class Socket {
  static readonly OPEN = 1;
  static all: Socket[] = [];
  readyState = 0;
  bufferedAmount = 0;
  readonly said: FromPage[] = [];
  private readonly listeners = new Map<string, (event: object) => void>();

  constructor() {
    Socket.all.push(this);
  }

  addEventListener(kind: string, listener: (event: object) => void): void {
    this.listeners.set(kind, listener);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text) as FromPage);
  }

  /** A dead connection takes its time to close; nothing is heard of that. */
  close(): void {
    this.readyState = 2;
  }

  opens(): this {
    this.readyState = 1;
    this.listeners.get('open')?.({});
    return this;
  }

  hears(message: FromServer): void {
    this.listeners.get('message')?.({ data: JSON.stringify(message) });
  }

  told(type: FromPage['type']): FromPage[] {
    return this.said.filter((message) => message.type === type);
  }
}

const welcome = { type: 'welcome', snapshot: { revisionId: 'r0' }, revisions: [], build: 'b1' } as unknown as FromServer;
const word = (id: string): StateUpdateMessage => ({ type: 'REMOTE_REVISION', version: 1, serverRevisionId: 'r0', nextRevisionId: id, clientId: 'me', commands: [] });

let connection: Connection;
let states: ConnectionState[];

/** The socket made last. */
function newest(): Socket {
  const [last] = Socket.all.slice(-1);
  if (last === undefined) throw new Error('There is no socket.');
  return last;
}

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, { WebSocket: Socket });
  Socket.all = [];
  connection = new Connection('ws://desk/socket', 'me');
  states = [];
  connection.onState((state) => states.push(state));
  connection.open();
});

afterEach(() => {
  connection.close();
  jest.useRealTimers();
});

test('a server that answers is asked again and again, and the connection stays', () => {
  const socket = newest().opens();
  socket.hears(welcome);
  for (let minute = 0; minute < 10; minute += 1) {
    jest.advanceTimersByTime(3000);
    socket.hears({ type: 'still here' });
  }
  expect([socket.told('still there').length, Socket.all.length, states]).toEqual([10, 1, ['open']]);
});

test('a connection that has died in silence is given up within some seconds, and what was typed is sent again on a new one', () => {
  const dead = newest().opens();
  dead.hears(welcome);
  void connection.sendMessage(word('mine'));
  expect(connection.pending).toBe(true);
  jest.advanceTimersByTime(9_000);
  expect(states).toEqual(['open', 'reconnecting']);
  jest.advanceTimersByTime(200);
  const alive = newest().opens();
  expect(alive).not.toBe(dead);
  expect(alive.said[0]).toEqual({ type: 'hello', clientId: 'me', revision: 'r0', build: 'b1', waiting: 'mine' });
  alive.hears({ type: 'caught up', revisions: [] });
  expect(alive.told('collaboration')).toEqual([{ type: 'collaboration', message: word('mine') }]);
  expect(states).toEqual(['open', 'reconnecting', 'open']);
});

test('a server that answers stays, though its disk lets it acknowledge nothing', () => {
  const socket = newest().opens();
  socket.hears(welcome);
  void connection.sendMessage(word('mine'));
  for (let look = 0; look < 10; look += 1) {
    jest.advanceTimersByTime(3000);
    socket.hears({ type: 'still here' });
  }
  expect([states, connection.pending]).toEqual([['open'], true]);
});

test('what the dead connection delivers late is not taken a second time', () => {
  const dead = newest().opens();
  dead.hears(welcome);
  jest.advanceTimersByTime(12_200);
  const alive = newest().opens();
  const heard: string[] = [];
  connection.onNewMessage('me', (message) => heard.push(message.type));
  alive.hears({ type: 'caught up', revisions: [word('theirs')] });
  dead.hears({ type: 'collaboration', message: word('theirs') });
  expect(heard).toEqual(['REMOTE_REVISION']);
});

test('after a sleep it is enough to look: the answer that never came is missed at once', () => {
  const socket = newest().opens();
  socket.hears(welcome);
  jest.advanceTimersByTime(3000);
  // No timer runs while the lid is closed.
  jest.setSystemTime(Date.now() + 3_600_000);
  jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
  connection.look();
  expect(states).toEqual(['open', 'reconnecting']);
  jest.restoreAllMocks();
});

test('a large paste on a slow line is no silence as long as it goes out', () => {
  const socket = newest().opens();
  socket.hears(welcome);
  for (socket.bufferedAmount = 100; socket.bufferedAmount > 0; socket.bufferedAmount -= 10) jest.advanceTimersByTime(3000);
  expect(states).toEqual(['open']);
  jest.advanceTimersByTime(16_000);
  expect(states).toEqual(['open', 'reconnecting']);
});

test('a first workbook that takes a minute to come is waited for', () => {
  const socket = newest().opens();
  socket.hears({ type: 'still here' });
  jest.advanceTimersByTime(60_000);
  expect([states, Socket.all.length]).toEqual([[], 1]);
  socket.hears(welcome);
  expect(states).toEqual(['open']);
});

test('a connection that swallows the first word is tried again', () => {
  newest().opens().hears({ type: 'file', file: { kind: 'saved' } });
  jest.advanceTimersByTime(9_200);
  expect([states, Socket.all.length]).toEqual([['reconnecting'], 2]);
});

test('a connection that is never made is tried again', () => {
  jest.advanceTimersByTime(9_200);
  expect([states, Socket.all.length]).toEqual([['reconnecting'], 2]);
});

test('what was typed while there was no connection is not told as sent', () => {
  const socket = newest().opens();
  socket.hears(welcome);
  jest.advanceTimersByTime(12_000);
  void connection.sendMessage(word('offline'));
  jest.advanceTimersByTime(200);
  expect(newest().opens().said[0]).toEqual({ type: 'hello', clientId: 'me', revision: 'r0', build: 'b1' });
});
