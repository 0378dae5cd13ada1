/**
 * The workbook as a file to take away: it opens again with what the cells hold now, and nobody gets it who may not open the page.
 */
import { readXlsx } from '../../../src/desk/files/read-xlsx';
import { Kernel } from '../../../src/desk/kernel/kernel';
import { usualLimits } from '../../../src/desk/server/limits';
import { makeLink } from '../../../src/desk/server/links';
import { packHere } from '../../../src/desk/server/packing';
import type { Served, ServeOptions } from '../../../src/desk/server/serve';
import { attachment, fileNameOf, WorkbookDownload } from '../../../src/desk/server/workbook-download';
import { serveTiny } from './page-client';
import { JUROR, OWNER, tinyDesk, tinyKernel, VIEWER } from './tiny-desk';

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function open(more: Partial<ServeOptions> = {}) {
  const desk = tinyDesk({});
  const saves: number[] = [];
  served = await serveTiny({
    desk,
    quiet: 600_000,
    save: () => {
      saves.push(1);
      return Promise.resolve();
    },
    ...more,
  });
  const near = new URL(`http://127.0.0.1:${served.port}/`);
  return { desk, near, saves, file: new URL('workbook.xlsx', near) };
}

/** The kernel of a file that was taken away. */
async function opened(bytes: Uint8Array): Promise<Kernel> {
  const read = await readXlsx(bytes);
  if (read.kind === 'refused') throw new Error(read.refusal.code);
  return new Kernel(read.state);
}

test('every person of the workbook gets it as it is now, formulas and all, and nothing is saved for it', async () => {
  const { desk, file, saves } = await open();
  desk.kernel.command('UPDATE_CELL', { sheetId: 'facts', row: 1, col: 2, content: '412' });
  for (const email of [OWNER, JUROR, VIEWER]) {
    const answer = await fetch(`${file.href}?as=${email}`);
    expect([email, answer.status]).toEqual([email, 200]);
    const book = await opened(new Uint8Array(await answer.arrayBuffer()));
    const facts = book.model.getters.getSheetIdByName('Показатели') ?? '';
    expect([0, 1, 2, 3].map((column) => book.cell(facts, 1, column).value)).toEqual([desk.kernel.cell('facts', 1, 0).value, 'Анна Ёлкина', 412, 4]);
    expect(book.content(facts, 1, 3)).toBe(desk.kernel.content('facts', 1, 3));
    expect(book.model.getters.getSheetIds().map((id) => book.model.getters.getSheetName(id))).toEqual(['Показатели', 'Итоги']);
  }
  expect(saves).toEqual([]);
});

test('the answer is a file to be kept, under the name of the workbook, and not kept by anything on the way', async () => {
  const { file } = await open();
  for (const method of ['GET', 'HEAD']) {
    const { status, headers } = await fetch(file, { method });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_____ __ ____ 2024.xlsx"; filename*=UTF-8''${encodeURIComponent('Добро на Дону 2024.xlsx')}`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  }
});

test('a stranger gets the door, a person of a link the file', async () => {
  const { desk, near, file } = await open({ host: '0.0.0.0' });
  const stranger = await fetch(`${file.href}?as=${OWNER}`);
  expect(stranger.status).toBe(403);
  expect(stranger.headers.get('content-disposition')).toBeNull();
  expect(await stranger.text()).toContain('личной ссылке');
  const knock = await fetch(new URL('enter', near), { method: 'POST', body: makeLink(desk.kernel.overlay, VIEWER, Date.now()), headers: { Origin: near.origin } });
  const cookie = (knock.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const inside = await fetch(file, { headers: { Cookie: cookie } });
  expect(inside.status).toBe(200);
  await opened(new Uint8Array(await inside.arrayBuffer()));
});

test('another site can neither read it nor start a download of it', async () => {
  const { file } = await open();
  const navigation = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  const statuses: Record<string, number> = {};
  for (const [what, headers] of [
    ['script', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }],
    ['link', { 'Sec-Fetch-Site': 'cross-site', ...navigation }],
    ['neighbour port', { 'Sec-Fetch-Site': 'same-site', ...navigation }],
    ['origin', { Origin: 'https://evil.example' }],
    ['own page', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }],
    ['address bar', { 'Sec-Fetch-Site': 'none', ...navigation }],
  ] as const)
    statuses[what] = (await fetch(file, { headers })).status;
  expect(statuses).toEqual({ script: 403, link: 403, 'neighbour port': 403, origin: 403, 'own page': 200, 'address bar': 200 });
  expect((await fetch(file, { method: 'POST' })).status).toBe(405);
});

test('somebody who takes it again and again has to wait, and nobody else', async () => {
  const { file } = await open({ limits: usualLimits(() => 0) });
  const take = async (email: string): Promise<number> => (await fetch(`${file.href}?as=${email}`)).status;
  for (let count = 0; count < 6; count += 1) expect(await take(JUROR)).toBe(200);
  expect(await take(JUROR)).toBe(429);
  expect(await take(OWNER)).toBe(200);
});

test('those who ask at once get one file, and a change makes another', async () => {
  const kernel = tinyKernel();
  let packings = 0;
  const download = new WorkbookDownload(kernel, [], (packing) => {
    packings += 1;
    return packHere(packing);
  });
  const [first, second] = [download.bytes(), download.bytes()];
  expect(await first).toBe(await second);
  expect(packings).toBe(1);
  const before = download.bytes();
  kernel.command('UPDATE_CELL', { sheetId: 'results', row: 1, col: 1, content: 'Пётр' });
  const after = await opened(await download.bytes());
  expect(after.cell(after.model.getters.getSheetIdByName('Итоги') ?? '', 1, 1).value).toBe('Пётр');
  await before;
  expect(packings).toBe(3);
});

test('names are fit for every system, and headers hold no letters of their own', () => {
  expect(fileNameOf('Итоги 2024/25: "школа" <1>')).toBe('Итоги 2024_25_ _школа_ _1_.xlsx');
  expect(fileNameOf('a\r\nSet-Cookie: b\u202e')).toBe('a__Set-Cookie_ b_.xlsx');
  expect(fileNameOf(' ... ')).toBe('workbook.xlsx');
  expect(fileNameOf('ж'.repeat(300))).toHaveLength(105);
  expect(attachment("Д'(1)*.xlsx")).toBe("attachment; filename=\"___1__.xlsx\"; filename*=UTF-8''%D0%94%27%281%29%2A.xlsx");
  expect(() => attachment(fileNameOf('\ud800'))).not.toThrow();
});
