/**
 * The door of a desk on a network in a real browser: another person's link, signing out, links for everybody at once, links out of the
 * table. It reads dist/desk, which `npm test` has just built.
 */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { linkAddress, makeLink } from '../../src/desk/server/links';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { gridOpened, newPage, startBrowser } from './browser';

const OWNER = 'olga@example.ru';
const JUROR = 'boris@example.ru';
const GUEST = 'vera@example.ru';

let browser: Browser;
let desk: Desk;
let served: Served;

beforeAll(async () => {
  desk = Desk.empty(
    { owner: { email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    { addon: { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} } },
  );
  desk.share({ email: JUROR, name: 'Борис', role: 'editor', language: 'ru' });
  desk.share({ email: GUEST, name: 'Вера', role: 'viewer', language: 'ru' });
  served = await serveDesk({
    desk: deskPort(desk, inWorkers(resolve('dist/desk/worker.mjs'))),
    save: () => Promise.resolve(),
    pagesDir: 'dist/desk/page',
    port: 0,
    host: '0.0.0.0',
  });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const linkOf = (email: string): string => linkAddress(served.url, makeLink(desk.kernel.overlay, email, Date.now()));

const faults: string[] = [];
const blank = (): Promise<Page> => newPage(browser, { viewport: { width: 1024, height: 768 } }, faults);

afterEach(() => expect(faults.splice(0)).toEqual([]));

test('another person’s link asks first; one may stay, change, and sign out', async () => {
  const page = await blank();
  await page.goto(linkOf(JUROR));
  await gridOpened(page);
  const other = linkOf(GUEST);
  await page.goto(other);
  const question = page.locator('#another');
  await question.waitFor();
  expect(await question.innerText()).toMatch(/Борис[^]*Вера/u);
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Остаться' }).click();
  await gridOpened(page);
  expect(await page.locator('#header .desk-you').textContent()).toBe('Борис');
  await page.goto(other);
  await page.getByRole('button', { name: 'Сменить имя' }).click();
  await gridOpened(page);
  expect(await page.locator('#header .desk-you').textContent()).toBe('Вера');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.getByText('Вход по личной ссылке').waitFor();
  await page.goto(served.url);
  await page.getByText('Вход по личной ссылке').waitFor();
});

test('the owner makes links for everybody who has none, and copies the letters', async () => {
  desk.kernel.overlay.links.delete(JUROR);
  desk.kernel.overlay.links.delete(GUEST);
  const page = await blank();
  await page.goto(served.ownerUrl);
  await gridOpened(page);
  await page.getByRole('button', { name: 'Люди' }).click();
  await page.getByRole('button', { name: 'Ссылки всем, у кого их нет' }).click();
  const copy = page.getByRole('button', { name: 'Скопировать письма: 2' });
  await copy.waitFor();
  expect(await page.getByRole('textbox', { name: 'Личная ссылка' }).count()).toBe(2);
  await copy.click();
  await page.getByRole('button', { name: 'Скопировано' }).waitFor();
  expect([...desk.kernel.overlay.links.values()].filter(({ hash }) => hash !== undefined).map(({ email }) => email).sort()).toEqual([JUROR, GUEST]);
});

test('a site that a cell links to gets no handle on the table', async () => {
  const site = createServer((_request, response) => response.end('<title>site</title>')).listen(0, '127.0.0.1');
  try {
    const bound = site.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const page = await blank();
    await page.goto(served.ownerUrl);
    await gridOpened(page);
    desk.as(OWNER).type('Лист1', 'A1', `=HYPERLINK("http://127.0.0.1:${port}/";"сайт")`);
    const [opening] = await Promise.all([
      page.waitForEvent('popup'),
      (async () => {
        const grid = await page.locator('#grid .o-grid').boundingBox();
        await page.mouse.move((grid?.x ?? 0) + 80, (grid?.y ?? 0) + 38);
        await page.locator('.o-link-tool a').first().click();
      })(),
    ]);
    await opening.waitForLoadState();
    expect(await opening.evaluate(() => window.opener === null)).toBe(true);
  } finally {
    site.close();
  }
});
