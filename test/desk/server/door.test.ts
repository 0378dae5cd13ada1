/**
 * The door of a desk that others can reach: personal links, sessions by cookie, what strangers learn, limits, and shutting people out.
 */
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { WebSocket as NodeWebSocket } from 'ws';
import { Allowances, Counted, usualLimits } from '../../../src/desk/server/limits';
import { hashOf, listLinks, makeLink, ownerOfSecret, revokeLink } from '../../../src/desk/server/links';
import { networkAddresses } from '../../../src/desk/server/origin';
import type { FromPage, FromServer, PeopleAct } from '../../../src/desk/server/protocol';
import type { Served, ServeOptions } from '../../../src/desk/server/serve';
import { until } from '../../patience';
import { serveTiny } from './page-client';
import { JUROR, OWNER, tinyDesk, VIEWER } from './tiny-desk';

const open: { served?: Served; sockets: NodeWebSocket[]; raw: Socket[] } = { sockets: [], raw: [] };

/** A request with headers that fetch does not let one set. */
function raw(near: URL, path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number; readonly cookie: string; readonly headers: IncomingHttpHeaders }>((resolve, reject) => {
    request(new URL(path, near), { headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, cookie: answer.headers['set-cookie']?.[0] ?? '', headers: answer.headers });
    })
      .on('error', reject)
      .end();
  });
}

/** A desk on all addresses of the machine; tests reach it by the loopback one. */
async function desk(more: Partial<ServeOptions> = {}) {
  const tiny = more.desk ?? tinyDesk({});
  const served = await serveTiny({ host: '0.0.0.0', ...more, desk: tiny });
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
  return { messages, ended, heard, act, say: send };
}

afterEach(async () => {
  for (const socket of open.sockets.splice(0)) socket.terminate();
  for (const socket of open.raw.splice(0)) socket.destroy();
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
    expect(await page(near, `desk_session_${near.port}=abc`).ended).toBe(403);
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
    expect(cookie).toMatch(new RegExp(`^desk_session_${near.port}=[\\w-]{32}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict$`, 'u'));
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
    expect(await cookieOf(new URL(address).hash.slice(1))).toContain('desk_session_');
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

describe('a link of somebody else', () => {
  test('asks before one goes on under another name, and then the earlier session is over', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    const juror = await cookieOf(secretOf(JUROR));
    const secret = secretOf(VIEWER);
    const follow = (more: Readonly<Record<string, string>> = {}): Promise<Response> =>
      fetch(new URL('enter', near), { method: 'POST', body: secret, headers: { Origin: near.origin, Cookie: juror, ...more } });
    const asked = await follow();
    expect([asked.status, asked.headers.get('set-cookie'), await asked.json()]).toEqual([409, null, { inside: 'Борис Судейский', link: 'Vera Viewer' }]);
    expect((await follow({ 'X-Desk-Change': 'yes' })).status).toBe(204);
    expect((await fetch(near, { headers: { Cookie: juror } })).status).toBe(403);
    expect(overlay.links.get(JUROR)?.sessions).toEqual([]);
  });

  test('one’s own once more is a new session, never a given one', async () => {
    const { near, secretOf } = await desk();
    const secret = secretOf(JUROR);
    const enter = async (cookie: string): Promise<string> =>
      (await fetch(new URL('enter', near), { method: 'POST', body: secret, headers: { Origin: near.origin, Cookie: cookie } })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const given = `desk_session_${near.port}=${'A'.repeat(32)}`;
    const first = await enter(given);
    const second = await enter(first);
    expect(new Set([given, first, second]).size).toBe(3);
    for (const [cookie, status] of [[given, 403], [first, 403], [second, 200]] as const) expect((await fetch(near, { headers: { Cookie: cookie } })).status).toBe(status);
  });

  test('leaving ends this browser’s session and no other', async () => {
    const { near, secretOf, knock } = await desk();
    const secret = secretOf(JUROR);
    const [one, other] = [await knock(secret), await knock(secret)].map((answer) => answer.headers.get('set-cookie')?.split(';')[0] ?? '');
    const leave = (origin: string): Promise<Response> => fetch(new URL('leave', near), { method: 'POST', headers: { Origin: origin, Cookie: one ?? '' } });
    expect((await leave('http://evil.example')).status).toBe(403);
    const left = await leave(near.origin);
    expect([left.status, left.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await fetch(near, { headers: { Cookie: one ?? '' } })).status).toBe(403);
    expect((await fetch(near, { headers: { Cookie: other ?? '' } })).status).toBe(200);
  });

  test('the address for the browser that is opened at once works once, the printed one again and again', async () => {
    const { served, knock } = await desk();
    const secret = (address: string): string => new URL(address).hash.slice(1);
    expect([(await knock(secret(served.browserUrl))).status, (await knock(secret(served.browserUrl))).status]).toEqual([204, 403]);
    expect([(await knock(secret(served.ownerUrl))).status, (await knock(secret(served.ownerUrl))).status]).toEqual([204, 204]);
  });
});

describe('another site', () => {
  const from = (mode: string, destination: string, site = 'cross-site') => ({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': destination });

  test('may link to the desk, and neither frame it, load parts of it, nor choose whom one is', async () => {
    const { near } = await desk({ host: '127.0.0.1' });
    const status = async (headers: Readonly<Record<string, string>>, path = ''): Promise<number> => (await raw(near, path, headers)).status;
    expect(await status(from('navigate', 'document'))).toBe(200);
    for (const [mode, destination] of [['no-cors', 'image'], ['no-cors', 'script'], ['cors', 'empty'], ['navigate', 'iframe'], ['navigate', 'object']] as const) {
      expect([destination, await status(from(mode, destination)), await status(from(mode, destination, 'same-site'), 'executions')]).toEqual([destination, 403, 403]);
    }
    expect((await raw(near, `?as=${JUROR}`, from('navigate', 'document'))).cookie).toContain(encodeURIComponent(OWNER));
    expect((await raw(near, `?as=${JUROR}`, from('navigate', 'document', 'same-origin'))).cookie).toContain(encodeURIComponent(JUROR));
  });

  test('reaches the desk by no other name: rebinding a name of its own gives nothing', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const { near } = await desk({ host });
      for (const name of [`evil.example:${near.port}`, 'evil.example', '127.0.0.1.evil.example', `8.8.8.8:${near.port}`]) expect([name, (await raw(near, '', { Host: name })).status]).toEqual([name, 421]);
      await open.served?.close();
      delete open.served;
    }
  });
});

describe('headers', () => {
  test('every answer has those that a scanner expects, and what shows data is kept by nobody', async () => {
    const { near, secretOf, cookieOf } = await desk({ publicAddress: 'https://desk.example.ru', host: '127.0.0.1' });
    const answer = await fetch(new URL('enter', near), { method: 'POST', body: secretOf(JUROR), headers: { Origin: 'https://desk.example.ru' } });
    expect(await cookieOf('wrong')).toBe('');
    const Cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const [path, status] of [['', 200], ['executions', 200], ['frame/none', 404], ['assets/none.js', 404], ['assets/..%2f..%2fpackage.json', 404], ['enter', 200]] as const) {
      const { headers, status: found } = await fetch(new URL(path, near), { headers: { Cookie } });
      expect([path, found]).toEqual([path, status]);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
      if (path === 'executions' || status === 404) expect(headers.get('cache-control')).toBe('no-store');
    }
    const refused = await raw(near, '', { Host: 'evil.example' });
    expect(refused.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('the list of executions', () => {
  test('shows everybody their own, and the owner all', async () => {
    const { near, secretOf, cookieOf } = await desk({ desk: tinyDesk({ secret: () => 1 }) });
    const owner = await cookieOf(secretOf(OWNER));
    const inside = page(near, owner);
    await inside.heard('menus');
    inside.say({ type: 'menu', functionName: 'secret' });
    await inside.heard('finished');
    const list = async (cookie: string): Promise<string> => (await fetch(new URL('executions', near), { headers: { Cookie: cookie } })).text();
    expect(await list(owner)).toContain('secret');
    expect(await list(await cookieOf(secretOf(JUROR)))).not.toContain('secret');
  });

  test('shows the owner the triggers, who may delete them; nobody else, and no other site', async () => {
    const { near, overlay, secretOf, cookieOf } = await desk();
    overlay.triggers.set('t1', { uid: 't1', handler: 'nightly', event: 'CLOCK', creator: JUROR, next: Date.UTC(2026, 10, 22, 6) });
    const [owner, juror] = [await cookieOf(secretOf(OWNER)), await cookieOf(secretOf(JUROR))];
    const at = new URL('executions', near);
    const list = await fetch(at, { headers: { Cookie: owner } });
    const html = await list.text();
    expect(html).toMatch(/nightly.*22\.11\.2026, 09:00.*Борис Судейский.*<form method="post"><input type="hidden" name="trigger" value="t1">/su);
    // Else a browser would send the form without telling from which page.
    expect([list.headers.get('referrer-policy'), list.headers.get('content-security-policy')]).toEqual(['same-origin', expect.stringContaining("form-action 'self'")]);
    expect(await (await fetch(at, { headers: { Cookie: juror } })).text()).not.toContain('nightly');
    const ask = async (headers: Readonly<Record<string, string>>, body = 'trigger=t1'): Promise<number> =>
      (await fetch(at, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers }, redirect: 'manual' })).status;
    const own = { Origin: near.origin };
    for (const headers of [{ ...own, Cookie: juror }, own, { Cookie: owner }, { Origin: 'http://evil.example', Cookie: owner }, { Origin: 'null', Cookie: owner }]) expect(await ask(headers)).toBe(403);
    expect([await ask({ ...own, Cookie: owner }, 'x'.repeat(300)), await ask({ ...own, Cookie: owner }, 'trigger=none')]).toEqual([413, 303]);
    expect(overlay.triggers.size).toBe(1);
    expect(await ask({ ...own, Cookie: owner })).toBe(303);
    expect(overlay.triggers.size).toBe(0);
  });
});

describe('addresses', () => {
  test('of real networks come before bridges, tunnels and makeshift ones', () => {
    const info = (address: string, internal = false) => ({ address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null });
    const found = networkAddresses({ docker0: [info('172.17.0.1')], wg0: [info('10.8.0.2')], eth1: [info('169.254.3.4')], lo: [info('127.0.0.1', true)], 'Wi-Fi': [info('192.168.0.10')] });
    expect(found.map(({ address }) => address)).toEqual(['192.168.0.10', '172.17.0.1', '10.8.0.2', '169.254.3.4']);
  });

  test('behind a proxy are those it names: garbage is not, and a customer of IPv6 is one', async () => {
    const { near } = await desk({ publicAddress: 'https://desk.example.ru', host: '127.0.0.1' });
    const knock = async (forwarded: string): Promise<number> =>
      (await fetch(new URL('enter', near), { method: 'POST', body: 'wrong', headers: { Origin: 'https://desk.example.ru', 'X-Forwarded-For': forwarded } })).status;
    for (let count = 0; count < 10; count += 1) expect(await knock(`10.0.0.1, 2001:db8:1:2:${count}::7`)).toBe(403);
    expect(await knock('2001:DB8:0001:0002:ffff::1')).toBe(429);
    expect(await knock('2001:db8:1:3::1')).toBe(403);
    for (let count = 0; count < 10; count += 1) await knock(`garbage ${count}`);
    expect(await knock('more garbage')).toBe(429);
  });

  test('many that try wrong links wait for each other, and who comes first time with the right one does not', async () => {
    const limits = { ...usualLimits(() => 0), attemptsOfAll: new Allowances({ rate: 0.1, burst: 3 }, () => 0) };
    const { near, secretOf } = await desk({ publicAddress: 'https://desk.example.ru', host: '127.0.0.1', limits });
    const knock = async (secret: string, forwarded: string): Promise<number> =>
      (await fetch(new URL('enter', near), { method: 'POST', body: secret, headers: { Origin: 'https://desk.example.ru', 'X-Forwarded-For': forwarded } })).status;
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) expect(await knock('wrong', address)).toBe(403);
    expect(await knock('wrong', '10.0.0.1')).toBe(429);
    expect(await knock(secretOf(JUROR), '10.0.0.9')).toBe(204);
  });

  test('have only so many connections at once', async () => {
    const { near } = await desk({ limits: { ...usualLimits(), connections: new Counted(2) } });
    const sockets = [1, 2, 3, 4].map(() => connect(Number(near.port), '127.0.0.1'));
    open.raw.push(...sockets);
    let closed = 0;
    const answered = new Set<Socket>();
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.on('close', () => (closed += 1));
      socket.on('data', () => answered.add(socket));
    }
    await until(() => closed === 2);
    for (const socket of sockets) if (!socket.closed) socket.write(`GET / HTTP/1.1\r\nHost: ${near.host}\r\n\r\n`);
    await until(() => answered.size === 2);
    expect(closed).toBe(2);
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

  test('a clock that is set back by an hour puts nobody into debt', () => {
    let now = 7_200_000;
    const bucket = new Allowances({ rate: 2, burst: 4 }, () => now);
    expect(bucket.owe('a', 1)).toBe(0);
    now -= 3_600_000;
    expect(bucket.owe('a', 1)).toBe(0);
  });

  test('requests beyond the allowance of an address are answered 429', async () => {
    const limits = { ...usualLimits(), requests: new Allowances({ rate: 0.1, burst: 2 }) };
    const { near } = await desk({ limits });
    const answers = [await fetch(near), await fetch(near), await fetch(near)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 429]);
  });
});
