// Files go packed to browsers elsewhere that can unpack them, are what they were when unpacked, and are not sent again unchanged.
// Asked by a plain request, for fetch unpacks by itself.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Served } from '../../../src/desk/server/serve';
import { serveDesk } from '../../../src/desk/server/serve';
import { tinyDesk } from './tiny-desk';

const folder = mkdtempSync(join(tmpdir(), 'desk-pages-'));
const script = `// ${'Ведомость '.repeat(500)}\n`;
writeFileSync(join(folder, 'page.js'), script);
writeFileSync(join(folder, 'small.css'), 'a{}');
writeFileSync(join(folder, 'frame-script.js'), '');

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function serve(host: string): Promise<void> {
  served = await serveDesk({ desk: tinyDesk({}), save: () => Promise.resolve(), pagesDir: folder, port: 0, host });
}

function ask(path: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  return new Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resolve, reject) => {
    request(`http://127.0.0.1:${served?.port ?? 0}/assets/${path}`, { headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

const GZIP = { 'Accept-Encoding': 'gzip, deflate, br' };

test('a file goes packed to a browser elsewhere, and is what it was', async () => {
  await serve('0.0.0.0');
  for (let again = 0; again < 2; again += 1) {
    const { status, headers, body } = await ask('page.js', GZIP);
    expect([status, headers['content-encoding'], Number(headers['content-length'])]).toEqual([200, 'gzip', body.length]);
    expect(headers.vary).toMatch(/^Cookie, .*Accept-Encoding$/u);
    expect(body.length).toBeLessThan(script.length / 5);
    expect(gunzipSync(body).toString('utf8')).toBe(script);
  }
  expect((await ask('page.js', GZIP, 'HEAD')).body).toHaveLength(0);
});

test('it is not sent again unchanged, and one packed is not taken for the plain one', async () => {
  await serve('0.0.0.0');
  const tag = (await ask('page.js', GZIP)).headers.etag ?? '';
  expect((await ask('page.js', { ...GZIP, 'If-None-Match': tag })).status).toBe(304);
  expect((await ask('page.js', { 'If-None-Match': tag })).status).toBe(200);
});

test('a changed file is packed anew', async () => {
  await serve('0.0.0.0');
  await ask('page.js', GZIP);
  writeFileSync(join(folder, 'page.js'), `${script}changed()`);
  expect(gunzipSync((await ask('page.js', GZIP)).body).toString('utf8')).toBe(`${script}changed()`);
  writeFileSync(join(folder, 'page.js'), script);
});

test.each([
  ['a browser that cannot unpack', '0.0.0.0', 'page.js', {}],
  ['a browser that will not', '0.0.0.0', 'page.js', { 'Accept-Encoding': 'gzip;q=0, identity' }],
  ['a file of one packet', '0.0.0.0', 'small.css', GZIP],
  ['a browser on this machine', '127.0.0.1', 'page.js', GZIP],
])('%s gets it plain', async (_whose, host, path, headers) => {
  await serve(host);
  const answer = await ask(path, headers);
  expect([answer.headers['content-encoding'], answer.body.toString('utf8')]).toEqual([undefined, readFileSync(join(folder, path), 'utf8')]);
});
