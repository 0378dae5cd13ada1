/**
 * The door of a desk that others can reach: personal links, sessions by cookie, what strangers learn, limits, and shutting people out.
 */
import { WebSocket as NodeWebSocket } from 'ws';
import { Allowances, Counted, usualLimits } from '../../../src/desk/server/limits';
import { hashOf, listLinks, makeLink, ownerOfSecret, revokeLink } from '../../../src/desk/server/links';
import type { FromPage, FromServer, PeopleAct } from '../../../src/desk/server/protocol';
import type { Served, ServeOptions } from '../../../src/desk/server/serve';
import { serveTiny, until } from './page-client';
import { JUROR, OWNER, tinyDesk, VIEWER } from './tiny-desk';

const open: { served?: Served; sockets: NodeWebSocket[] } = { sockets: [] };

/** A desk on all addresses of the machine; tests reach it by the loopback one. */
async function desk(more: Partial<ServeOptions> = {}) {
  const tiny = tinyDesk({});
  const served = await serveTiny({ desk: tiny, host: '0.0.0.0', ...more });
  open.served = served;
  const near = new URL(`http://127.0.0.1:${served.port}/`);
  const secretOf = (email: string): string => makeLink(tiny.kernel.overlay, email, Date.now());
  const knock = (secret: string, origin = near.origin): Promise<Response> =>
    fetch(new URL('enter', near), { method: 'POST', body: secret, headers: { Origin: origin } });
  const cookieOf = async (secret: string): Promise<string> => ((await knock(secret)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { overlay: tiny.kernel.overlay, served, near, secretOf, knock, cookieOf };
}

/** A page reduced to its socket. */
function page(near: URL, cookie: string) {
  const socket = new NodeWebSocket(`ws://${near.host}/socket`, { origin: near.origin, headers: { Cookie: cookie } });
  open.sockets.push(socket);
  const messages: FromServer[] = [];
  const ended = new Promise<number>((resolve) => {
    socket.on('close', resolve);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
  const send = (message: FromPage): void => socket.send(JSON.stringify(message));
  socket.on('open', () => send({ type: 'hello', clientId: String(Math.random()) }));
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as FromServer));
  const heard = async <T extends FromServer['type']>(type: T): Promise<Extract<FromServer, { type: T }>> => {
    await until(() => messages.some((message) => message.type === type));
    return messages.find((message) => message.type === type) as Extract<FromServer, { type: T }>;
  };
  const act = (what: PeopleAct): void => send({ type: 'people', act: what });
  return { messages, ended, heard, act };
}

afterEach(async () => {
  for (const socket of open.sockets.splice(0)) socket.terminate();
  await open.served?.close();
  delete open.served;
});

describe('links', () => {
  test('a link is shown once and kept as a hash; making it anew shuts the earlier one out', async () => {
    const { overlay } = await desk();
    const first = makeLink(overlay, JUROR, 0);
    expect(Buffer.from(first, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(overlay.export())).not.toContain(first);
    expect(overlay.export().links).toEqual([{ email: JUROR, hash: hashOf(first), made: '1970-01-01T00:00:00.000Z', sessions: [] }]);
    const second = makeLink(overlay, JUROR.toUpperCase(), 1000);
    expect(ownerOfSecret(overlay, first)).toBeUndefined();
    expect(ownerOfSecret(overlay, second)?.email).toBe(JUROR);
    expect(revokeLink(overlay, JUROR)).toBe(true);
    expect(ownerOfSecret(overlay, second)).toBeUndefined();
    expect(() => makeLink(overlay, 'stranger@example.ru', 0)).toThrow('not shared');
    expect(listLinks(overlay, 0).every(({ made }) => made === undefined)).toBe(true);
  });
});

describe('a stranger', () => {
  test('sees a door that names nobody and nothing, whatever the address', async () => {
    const { near } = await desk();
    for (const path of ['', `?as=${OWNER}`, 'executions', 'frame/abc', 'nothing']) {
      const answer = await fetch(new URL(path, near));
      expect([path, answer.status]).toEqual([path, 403]);
      const text = await answer.text();
      expect(text).toContain('личной ссылке');
      expect(text).not.toMatch(/Ольга|Борис|example\.ru|Добро/u);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });

  test('cannot open the WebSocket, nor with a made-up or an old cookie', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    expect(await page(near, '').ended).toBe(403);
    expect(await page(near, 'desk_session=abc').ended).toBe(403);
    expect(await page(near, `desk_person=${OWNER}`).ended).toBe(403);
    const cookie = await cookieOf(secretOf(JUROR));
    const record = overlay.links.get(JUROR);
    if (record === undefined) throw new Error('no link');
    overlay.links.set(JUROR, { ...record, sessions: record.sessions.map((session) => ({ ...session, until: Date.now() - 1 })) });
    expect(await page(near, cookie).ended).toBe(403);
  });

  test('is slowed down after ten wrong links, and only they count', async () => {
    let now = 0;
    const { knock, secretOf } = await desk({ limits: usualLimits(() => now) });
    for (let count = 0; count < 10; count += 1) expect((await knock(`wrong ${count}`)).status).toBe(403);
    const refused = await knock(secretOf(JUROR));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    now += 31_000;
    for (let count = 0; count < 3; count += 1) expect((await knock(secretOf(JUROR))).status).toBe(204);
  });

  test('from another site, another host name, or with too much to say is refused', async () => {
    const { near, knock, secretOf } = await desk();
    expect((await knock(secretOf(JUROR), 'http://evil.example')).status).toBe(403);
    expect((await fetch(near, { headers: { Origin: 'http://evil.example' } })).status).toBe(403);
    expect((await knock('x'.repeat(300))).status).toBe(413);
    expect((await fetch(near, { method: 'PUT', body: 'x' })).status).toBe(405);
  });
});

describe('somebody with a link', () => {
  test('enters by it, gets a cookie that scripts and other sites cannot use, and sees the workbook without choosing whom to be', async () => {
    const { near, knock, secretOf } = await desk();
    const answer = await knock(secretOf(JUROR));
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^desk_session=[\w-]{32}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/u);
    const session = cookie.split(';')[0] ?? '';
    expect((await fetch(near, { headers: { Cookie: session } })).status).toBe(200);
    const welcome = await page(near, session).heard('welcome');
    expect([welcome.you.email, welcome.door]).toEqual([JUROR, 'links']);
    expect((await fetch(new URL(`?as=${OWNER}`, near), { headers: { Cookie: session } })).headers.get('set-cookie')).toBeNull();
  });

  test('behind https the cookie is bound to it, and only the public name is believed', async () => {
    const { near, served, secretOf } = await desk({ publicAddress: 'https://desk.example.ru', host: '127.0.0.1' });
    expect(served.url).toBe('https://desk.example.ru/');
    const answer = await fetch(new URL('enter', near), { method: 'POST', body: secretOf(JUROR), headers: { Origin: 'https://desk.example.ru' } });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-desk_session=.*; Secure$/u);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await fetch(near, { headers: { 'X-Forwarded-For': '10.0.0.7' } })).status).toBe(403);
  });

  test('the owner enters by the address that the server tells whoever started it', async () => {
    const { near, served, cookieOf } = await desk();
    const { hash, pathname } = new URL(served.ownerUrl);
    expect(pathname).toBe('/enter');
    const welcome = await page(near, await cookieOf(hash.slice(1))).heard('welcome');
    expect(welcome.you.email).toBe(OWNER);
  });

  test('may have only so many pages open', async () => {
    const { near, secretOf, cookieOf } = await desk({ limits: { ...usualLimits(), pages: new Counted(2) } });
    const cookie = await cookieOf(secretOf(JUROR));
    await page(near, cookie).heard('welcome');
    await page(near, cookie).heard('welcome');
    expect(await page(near, cookie).ended).toBe(429);
  });
});

describe('the owner', () => {
  test('makes links, and nobody else does', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    const owner = page(near, await cookieOf(secretOf(OWNER)));
    const juror = page(near, await cookieOf(secretOf(JUROR)));
    await owner.heard('welcome');
    await juror.heard('welcome');
    juror.act({ kind: 'make link', email: VIEWER });
    juror.act({ kind: 'put person', person: { email: JUROR, name: 'Б', role: 'owner', language: 'ru' } });
    owner.act({ kind: 'make link', email: VIEWER });
    const { email, address } = await owner.heard('link');
    expect(email).toBe(VIEWER);
    expect(await cookieOf(new URL(address).hash.slice(1))).toContain('desk_session=');
    expect(juror.messages.filter(({ type }) => type === 'people' || type === 'link')).toEqual([]);
    expect(overlay.people.get(JUROR)?.role).toBe('editor');
  });

  test('takes a link back or removes a person, and their pages close at once', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    const owner = page(near, await cookieOf(secretOf(OWNER)));
    const [jurorCookie, viewerCookie] = [await cookieOf(secretOf(JUROR)), await cookieOf(secretOf(VIEWER))];
    const juror = page(near, jurorCookie);
    const viewer = page(near, viewerCookie);
    for (const one of [owner, juror, viewer]) await one.heard('welcome');
    owner.act({ kind: 'revoke link', email: JUROR });
    owner.act({ kind: 'remove person', email: VIEWER });
    owner.act({ kind: 'remove person', email: OWNER });
    expect(await juror.ended).toBe(4403);
    expect(await viewer.ended).toBe(4403);
    expect(await page(near, jurorCookie).ended).toBe(403);
    expect([...overlay.people.keys()]).toEqual([OWNER, JUROR]);
    expect((await fetch(near, { headers: { Cookie: viewerCookie } })).status).toBe(403);
  });

  test('adds a person with a sound address, and a changed role starts that page anew', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    const owner = page(near, await cookieOf(secretOf(OWNER)));
    const juror = page(near, await cookieOf(secretOf(JUROR)));
    await owner.heard('welcome');
    await juror.heard('welcome');
    owner.act({ kind: 'put person', person: { email: 'не адрес', name: 'Икс', role: 'editor', language: 'ru' } });
    owner.act({ kind: 'put person', person: { email: 'Nina@Example.ru', name: ' Нина ', role: 'viewer', language: 'ru' } });
    owner.act({ kind: 'put person', person: { email: JUROR, name: 'Борис Судейский', role: 'viewer', language: 'ru' } });
    await juror.heard('start anew');
    expect(overlay.people.get('nina@example.ru')).toEqual({ email: 'nina@example.ru', name: 'Нина', role: 'viewer', language: 'ru' });
    expect(overlay.people.size).toBe(4);
  });
});

describe('limits', () => {
  test('a bucket lets a burst through, then a stream, and forgets who is quiet', () => {
    let now = 0;
    const bucket = new Allowances({ rate: 2, burst: 4 }, () => now);
    expect([1, 2, 3, 4, 5].map(() => bucket.take('a'))).toEqual([true, true, true, true, false]);
    expect(bucket.take('b')).toBe(true);
    now += 500;
    expect([bucket.take('a'), bucket.take('a')]).toEqual([true, false]);
    expect(bucket.owe('a', 4)).toBe(2000);
    now += 3000;
    expect(bucket.take('a')).toBe(true);
  });

  test('requests beyond the allowance of an address are answered 429', async () => {
    const limits = { ...usualLimits(), requests: new Allowances({ rate: 0.1, burst: 2 }) };
    const { near } = await desk({ limits });
    const answers = [await fetch(near), await fetch(near), await fetch(near)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 429]);
  });
});
