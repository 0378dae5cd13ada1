/**
 * Attacks on the server by whoever can reach it, and by people inside who open a socket of their own: none may end the server, take
 * what is another's, or slip past the protections.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { WebSocket as NodeWebSocket } from 'ws';
import { makeLink } from '../../../src/desk/server/links';
import type { FromServer } from '../../../src/desk/server/protocol';
import type { Served, ServeOptions } from '../../../src/desk/server/serve';
import { until } from '../../patience';
import { serveTiny } from './page-client';
import { JUROR, OWNER, tinyDesk, VIEWER } from './tiny-desk';
import type { TinyFunction } from './tiny-desk';

const open: { served?: Served; sockets: NodeWebSocket[]; raw: Socket[] } = { sockets: [], raw: [] };

async function desk(more: Partial<ServeOptions> = {}, functions: Readonly<Record<string, TinyFunction>> = {}) {
  const tiny = tinyDesk(functions, [{ caption: 'Премия', children: [{ caption: 'Итоги', functionName: 'count' }] }]);
  const errors: unknown[] = [];
  const served = await serveTiny({ desk: tiny, report: (error) => errors.push(error), ...more });
  open.served = served;
  const near = new URL(`http://127.0.0.1:${served.port}/`);
  const alive = async (): Promise<boolean> => (await fetch(near)).status < 500;
  return { tiny, served, near, errors, alive, kernel: tiny.kernel, join: (email: string, clientId?: string) => joined(near, email, clientId) };
}

/** A person who is inside, with a socket on which anything can be said. */
async function joined(near: URL, email: string, clientId = `${email} ${Math.random()}`, cookie?: string) {
  const socket = new NodeWebSocket(`ws://${near.host}/socket?as=${email}`, { origin: near.origin, ...(cookie === undefined ? {} : { headers: { Cookie: cookie } }) });
  open.sockets.push(socket);
  const messages: FromServer[] = [];
  const state: { ended?: number } = {};
  socket.on('close', (code) => (state.ended = code));
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as FromServer));
  const say = (message: unknown): void => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  await new Promise((resolve) => socket.once('open', resolve));
  say({ type: 'hello', clientId });
  await until(() => state.ended !== undefined || messages.some(({ type }) => type === 'welcome' || type === 'start anew'));
  const revision = (): string => {
    const [welcome] = messages.flatMap((message) => (message.type === 'welcome' ? [message] : []));
    const ids = messages.flatMap((message) => (message.type === 'collaboration' && 'nextRevisionId' in message.message ? [message.message.nextRevisionId] : []));
    return ids[ids.length - 1] ?? welcome?.revisions[welcome.revisions.length - 1]?.nextRevisionId ?? welcome?.snapshot.revisionId ?? '';
  };
  let counter = 0;
  /** Sends a revision and waits until it was taken, refused, or not understood. */
  const revise = async (commands: unknown, more: object = {}): Promise<void> => {
    counter += 1;
    const nextRevisionId = `${clientId} r${counter}`;
    const before = messages.length;
    say({ type: 'collaboration', message: { type: 'REMOTE_REVISION', version: 1, serverRevisionId: revision(), nextRevisionId, clientId, commands, ...more } });
    await until(() => state.ended !== undefined || messages.slice(before).some(({ type }) => type === 'collaboration' || type === 'refused' || type === 'start anew'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const told = (type: FromServer['type']): number => messages.filter((message) => message.type === type).length;
  return { socket, messages, state, say, revise, told, clientId, revision };
}

/** Says something on a bare connection; answers the head of what came back, or what there was when it was closed. */
function shout(near: URL, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(near.port), '127.0.0.1', () => socket.write(text));
    open.raw.push(socket);
    const end = (): void => resolve(heard);
    socket.on('data', (data: Buffer) => {
      heard += data.toString('latin1');
      if (heard.includes('\r\n\r\n')) end();
    });
    socket.on('close', end);
    socket.on('error', end);
  });
}

afterEach(async () => {
  for (const socket of open.sockets.splice(0)) socket.terminate();
  for (const socket of open.raw.splice(0)) socket.destroy();
  await open.served?.close();
  delete open.served;
});

describe('a stranger on a bare connection', () => {
  const upgrade = (path: string, host: string): string => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`;

  test.each(['//', 'http://[', '/socket', '///socket', '*'])('asks to upgrade %s, and the server lives', async (path) => {
    const { near, alive } = await desk({ host: '0.0.0.0' });
    expect(await shout(near, upgrade(path, near.host))).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await shout(near, `GET ${path} HTTP/1.1\r\nHost: ${near.host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 (400|403|404) /);
    expect(await alive()).toBe(true);
  });

  test('goes away before a refusal reaches it', async () => {
    const { near, alive } = await desk({ host: '0.0.0.0' });
    let gone = 0;
    for (let count = 0; count < 20; count += 1) {
      const socket = connect(Number(near.port), '127.0.0.1', () => {
        socket.write(upgrade('/nothing', near.host));
        setImmediate(() => socket.resetAndDestroy());
      });
      socket.on('error', () => undefined);
      socket.on('close', () => (gone += 1));
    }
    await until(() => gone === 20);
    expect(await alive()).toBe(true);
  });

  test('breaks off in the middle of a link, and nobody is told of a fault', async () => {
    const { near, alive, errors } = await desk({ host: '0.0.0.0' });
    const socket = connect(Number(near.port), '127.0.0.1', () => {
      socket.write(`POST /enter HTTP/1.1\r\nHost: ${near.host}\r\nOrigin: ${near.origin}\r\nContent-Length: 100\r\n\r\nabc`);
      setTimeout(() => socket.resetAndDestroy(), 30);
    });
    socket.on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect([await alive(), errors]).toEqual([true, []]);
  });

  test('is not left with a half-open connection after a refusal', async () => {
    const { near } = await desk({ host: '0.0.0.0' });
    const socket = connect({ port: Number(near.port), host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(upgrade('/nothing', near.host)));
    open.raw.push(socket);
    const gone = new Promise<string>((resolve) => socket.on('error', () => resolve('reset')));
    socket.resume();
    await new Promise((resolve) => socket.on('end', resolve));
    const knocking = setInterval(() => socket.write('x'), 50);
    expect(await gone).toBe('reset');
    clearInterval(knocking);
  });
});

describe('somebody inside with a socket of their own', () => {
  const garbage: readonly unknown[] = [
    'null', '7', '"text"', '[]', '{}', '{"type":"__proto__"}', '{"type":"constructor"}', 'not json', '['.repeat(100_000),
    { type: 'selected' },
    { type: 'selected', selected: { sheetId: 'facts', row: 'x', column: 0, zones: [{}] } },
    { type: 'collaboration' },
    { type: 'collaboration', message: { type: 'REMOTE_REVISION', serverRevisionId: 'START_REVISION', nextRevisionId: 'x' } },
    { type: 'collaboration', message: { type: 'CLIENT_MOVED' } },
    { type: 'collaboration', message: { type: 'SNAPSHOT', data: {} } },
    { type: 'note' },
    { type: 'people' },
    { type: 'people', act: { kind: 'put person', person: null } },
    { type: 'answer', question: {}, button: 'OK' },
    { type: 'call', args: 7 },
  ];

  test.each(garbage.map((said) => [typeof said === 'string' ? said.slice(0, 40) : JSON.stringify(said), said] as const))('says %s: nobody else notices', async (_, said) => {
    const { join, alive } = await desk();
    const other = await join(VIEWER);
    const bad = await join(OWNER);
    bad.say(said);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await alive()).toBe(true);
    expect(other.state.ended).toBeUndefined();
    const after = await join(JUROR);
    await after.revise([{ type: 'UPDATE_CELL', sheetId: 'facts', row: 5, col: 1, content: 'жив' }]);
    await until(() => other.told('collaboration') > 0);
  });

  test('writes past the end of what a message may be: deep brackets inside a revision reach nobody', async () => {
    const { join, alive } = await desk();
    const other = await join(OWNER);
    const bad = await join(JUROR);
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    bad.say(`{"type":"collaboration","message":{"type":"REMOTE_REVISION","version":1,"serverRevisionId":"${bad.revision()}","nextRevisionId":"deep","commands":[{"type":"UPDATE_CELL","sheetId":"facts","row":1,"col":1,"content":${deep}}]}}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await alive(), other.told('collaboration'), other.state.ended]).toEqual([true, 0, undefined]);
  });

  test.each<[string, readonly unknown[]]>([
    ['the desk’s own batch', [{ type: 'DESK_BATCH', changes: [{ kind: 'cell', sheetId: 'results', row: 0, column: 0, content: 'взлом' }], refused: [] }]],
    ['an inner command of the engine', [{ type: 'UNDO', commands: [] }]],
    ['an undo request', [{ type: 'REQUEST_UNDO' }]],
    ['a picture from elsewhere', [{ type: 'CREATE_IMAGE', sheetId: 'facts', figureId: 'f', col: 0, row: 0, offset: { x: 0, y: 0 }, size: { width: 9, height: 9 }, definition: { path: 'https://evil.example/pixel.png', size: { width: 9, height: 9 } } }]],
    ['a row that is no number', [{ type: 'UPDATE_CELL', sheetId: 'results', row: 'x', col: 0, content: 'взлом' }]],
    ['a row that is missing', [{ type: 'UPDATE_CELL', sheetId: 'facts', col: 3, content: 'взлом' }]],
    ['a rectangle without sides', [{ type: 'SET_FORMATTING', sheetId: 'facts', target: [{}], format: '0' }]],
    ['a billion cells in a word', [{ type: 'SQUISHED_UPDATE_CELL', sheetId: 'facts', targetRange: 'A1:ZZZ9999999', content: 'x' }]],
    ['content that is no text', [{ type: 'UPDATE_CELL', sheetId: 'facts', row: 4, col: 1, content: { evil: 1 } }]],
    ['no commands but a text', ['UPDATE_CELL'] as const],
  ])('revises with %s: it is not taken, and the page starts anew', async (_, commands) => {
    const { join, kernel, alive } = await desk();
    const other = await join(OWNER);
    const bad = await join(JUROR);
    const before = JSON.stringify(kernel.export().data.sheets);
    await bad.revise(commands);
    expect(bad.told('start anew')).toBe(1);
    expect([await alive(), JSON.stringify(kernel.export().data.sheets) === before, other.told('collaboration')]).toEqual([true, true, 0]);
  });

  test('a viewer edits nothing, whatever the socket says, nor fills the journal with empty revisions', async () => {
    const { join, kernel } = await desk();
    const viewer = await join(VIEWER);
    const before = JSON.stringify(kernel.export().data.sheets);
    await viewer.revise([{ type: 'UPDATE_CELL', sheetId: 'facts', row: 4, col: 1, content: 'взлом' }]);
    await viewer.revise([{ type: 'CREATE_SHEET', sheetId: 'mine', name: 'Моё', position: 0 }]);
    const revision = viewer.revision();
    await viewer.revise([]);
    viewer.say({ type: 'note', note: { sheetId: 'facts', row: 0, column: 0, text: 'взлом' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(JSON.stringify(kernel.export().data.sheets)).toBe(before);
    expect(kernel.overlay.notes().map(({ text }) => text)).toEqual(['Часы по волонтёрской книжке']);
    expect([viewer.revision() === revision, viewer.told('refused')]).toEqual([true, 3]);
  });

  test('a column pushed aside does not take a protection with it: commands are judged where they land', async () => {
    const { join, kernel } = await desk();
    const juror = await join(JUROR);
    await juror.revise([
      { type: 'ADD_COLUMNS_ROWS', sheetId: 'facts', sheetName: 'Показатели', dimension: 'COL', base: 1, position: 'before', quantity: 1 },
      { type: 'UPDATE_CELL', sheetId: 'facts', row: 1, col: 4, content: '5' },
    ]);
    expect(juror.told('refused')).toBe(1);
    expect(kernel.content('facts', 1, 3)).toMatch(/^=IFS/);
    await juror.revise([
      { type: 'REMOVE_COLUMNS_ROWS', sheetId: 'facts', sheetName: 'Показатели', dimension: 'COL', elements: [0] },
      { type: 'UPDATE_CELL', sheetId: 'facts', row: 1, col: 2, content: '5' },
    ]);
    expect(juror.told('refused')).toBe(2);
    await juror.revise([
      { type: 'ADD_COLUMNS_ROWS', sheetId: 'facts', sheetName: 'Показатели', dimension: 'COL', base: 1, position: 'before', quantity: 1 },
      { type: 'UPDATE_CELL', sheetId: 'facts', row: 1, col: 3, content: '77' },
    ]);
    expect([juror.told('refused'), kernel.content('facts', 1, 3)]).toEqual([2, '77']);
  });

  test('takes neither another page’s name nor its revisions', async () => {
    const { join, kernel } = await desk();
    const owner = await join(OWNER, 'owner page');
    const thief = await join(JUROR, 'owner page');
    expect(thief.told('welcome')).toBe(0);
    const juror = await join(JUROR);
    await owner.revise([{ type: 'UPDATE_CELL', sheetId: 'facts', row: 5, col: 1, content: 'моё' }]);
    await until(() => juror.told('collaboration') > 0);
    const before = owner.messages.length;
    juror.say({ type: 'collaboration', message: { type: 'CLIENT_MOVED', version: 1, client: { id: 'owner page', name: 'Ольга Секретарь', position: { sheetId: 'facts', row: 0, col: 0 } } } });
    await until(() => owner.messages.length > before);
    const [moved] = owner.messages.slice(before).flatMap((message) => (message.type === 'collaboration' && 'client' in message.message ? [message.message.client] : []));
    expect([moved?.id, moved?.name]).toEqual([juror.clientId, 'Борис Судейский']);
    // The owner's revision once more, and the same id with other content.
    const again = { type: 'REMOTE_REVISION', version: 1, serverRevisionId: juror.revision(), nextRevisionId: 'owner page r1', clientId: 'owner page' };
    juror.say({ type: 'collaboration', message: { ...again, commands: [{ type: 'UPDATE_CELL', sheetId: 'facts', row: 5, col: 1, content: 'взлом' }] } });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(kernel.content('facts', 5, 1)).toBe('моё');
    juror.say({ type: 'collaboration', message: { type: 'REVISION_UNDONE', version: 1, undoneRevisionId: 'owner page r1', serverRevisionId: juror.revision(), nextRevisionId: 'undo' } });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(kernel.content('facts', 5, 1)).toBe('моё');
  });

  test('runs what the menu offers and nothing else of the script', async () => {
    const called: string[] = [];
    const { join } = await desk({}, { count: () => called.push('count'), erase_: () => called.push('erase_'), onEdit: () => called.push('onEdit') });
    const viewer = await join(VIEWER);
    await until(() => viewer.told('menus') > 0);
    for (const functionName of ['erase_', 'onEdit', 'count']) viewer.say({ type: 'menu', functionName });
    viewer.say({ type: 'call', call: '1', frame: 'guessed', functionName: 'erase_', args: [] });
    await until(() => called.includes('count'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(called).toEqual(['count']);
  });

  test('puts no note beyond the sheet', async () => {
    const { join, kernel } = await desk();
    const juror = await join(JUROR);
    juror.say({ type: 'note', note: { sheetId: 'facts', row: 5_000_000, column: 0, text: 'x' } });
    juror.say({ type: 'note', note: { sheetId: 'facts', row: 4, column: 4, text: 'здесь' } });
    await until(() => kernel.overlay.notes().some(({ text }) => text === 'здесь'));
    expect(kernel.overlay.notes()).toHaveLength(2);
  });

  test.each([
    ['=HYPERLINK("javascript:alert(1)","жми")', '[жми](javascript:alert(1))'],
    ['=HYPERLINK("data:text/html,<script>1</script>","жми")', '[жми](data:text/html,1)'],
    ['=HYPERLINK(" javascript:alert(1)","жми")', '[жми](vbscript:x)'],
  ])('types %s: the link is an address of the web, never code', async (formula, markdown) => {
    const { join, kernel } = await desk();
    const juror = await join(JUROR);
    await juror.revise([
      { type: 'UPDATE_CELL', sheetId: 'facts', row: 6, col: 1, content: formula },
      { type: 'UPDATE_CELL', sheetId: 'facts', row: 7, col: 1, content: markdown },
    ]);
    for (const row of [6, 7]) expect(kernel.cell('facts', row, 1).link?.url ?? 'https://none').toMatch(/^https:\/\//u);
  });

  test.each(['IMPORTDATA', 'IMPORTXML', 'IMPORTHTML', 'IMPORTRANGE', 'IMPORTFEED', 'WEBSERVICE', 'IMAGE', 'GOOGLEFINANCE'])('types %s of an address: no formula calls out', async (name) => {
    const { join, kernel } = await desk();
    const juror = await join(JUROR);
    await juror.revise([{ type: 'UPDATE_CELL', sheetId: 'facts', row: 6, col: 1, content: `=${name}("http://127.0.0.1:1/?"&B2,"x")` }]);
    expect(kernel.cell('facts', 6, 1).type).toBe('error');
  });

  test('who was shut out is not heard any more, even on a socket that does not hang up', async () => {
    const { near, kernel } = await desk({ host: '0.0.0.0' });
    const secret = makeLink(kernel.overlay, JUROR, Date.now());
    const entered = await fetch(new URL('enter', near), { method: 'POST', body: secret, headers: { Origin: near.origin } });
    const juror = await joined(near, JUROR, 'deaf', entered.headers.get('set-cookie')?.split(';')[0]);
    const revision = juror.revision();
    juror.socket.pause();
    kernel.overlay.links.delete(JUROR);
    juror.say({ type: 'note', note: { sheetId: 'facts', row: 3, column: 1, text: 'взлом' } });
    juror.say({ type: 'collaboration', message: { type: 'REMOTE_REVISION', version: 1, serverRevisionId: revision, nextRevisionId: 'late', clientId: 'deaf', commands: [{ type: 'UPDATE_CELL', sheetId: 'facts', row: 3, col: 1, content: 'взлом' }] } });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(kernel.content('facts', 3, 1)).toBe('');
    expect(kernel.overlay.notes()).toHaveLength(1);
  });
});
