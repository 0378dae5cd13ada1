// The forms in a real browser, on the built page, worker and add-on: a juror marks by keyboard, the secretary reads why and downloads.
// It reads dist, which `npm test` has just built.
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { resolve } from 'node:path';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { sampleDesk } from '../addon/sample-book';
import { untilIs } from '../patience';
import { gridOpened, newPage, startBrowser } from './browser';

const JUROR = 'gorin@komissia.example';
const SECRETARY = 'sekretar@komissia.example';

let browser: Browser | undefined;
let desk: Desk;
let served: Served | undefined;
const faults: string[] = [];

beforeAll(async () => {
  const pages = readdirSync('dist/addon').filter((file) => file.endsWith('.html'));
  const addon = {
    code: readFileSync('dist/addon/Code.js', 'utf8'),
    manifest: JSON.parse(readFileSync('dist/addon/appsscript.json', 'utf8')) as { timeZone: string },
    pages: Object.fromEntries(pages.map((file) => [file.replace('.html', ''), readFileSync(`dist/addon/${file}`, 'utf8')])),
  };
  // Two jurors have not handed in some ballots; among so few applications the first juror has one left at least.
  desk = sampleDesk(sampleDobroNaDonu({ applications: 20 }), { addon });
  served = await serveDesk({ desk: deskPort(desk, inWorkers(resolve('dist/desk/worker.mjs'))), save: () => Promise.resolve(), pagesDir: 'dist/desk/page', port: 0 });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The desk opened as a person, with a form of the menu beside the sheet. */
async function openForm(email: string, item: string): Promise<{ page: Page; form: FrameLocator }> {
  if (browser === undefined || served === undefined) throw new Error('Nothing is served');
  const page = await newPage(browser, { viewport: { width: 1300, height: 900 }, acceptDownloads: true }, faults);
  await page.goto(`${served.url}?as=${email}`);
  await gridOpened(page);
  await page.locator('.o-topbar-topleft').getByText('Премия', { exact: true }).click();
  await page.getByText(item, { exact: true }).click();
  return { page, form: page.frameLocator('#sidebar iframe') };
}

/** The juror's cells of a ballot, as they lie on the tab. */
function marksOnTab(code: string): unknown[] {
  const session = desk.as(SECRETARY);
  for (const { name } of session.tabs().filter(({ name }) => name.startsWith('Оценки'))) {
    const [keys = [], , ...rows] = session.values(name);
    const row = rows.find((cells) => cells.includes(code) && cells.includes(JUROR));
    if (row !== undefined) return row.filter((_cell, index) => String(keys[index]).startsWith('mark:'));
  }
  return [];
}

test('a juror marks a ballot by keyboard alone, and it lies on the tab', async () => {
  const { page, form } = await openForm(JUROR, 'Мой бюллетень');
  await form.getByText('Все (', { exact: false }).click();
  const item = form.locator('button.item').first();
  const code = (await item.getAttribute('data-application')) ?? '';
  await item.focus();
  await page.keyboard.press('Enter');
  await form.locator('fieldset.criterion').first().waitFor();
  const count = await form.locator('fieldset.criterion').count();
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('Delete');
    await page.keyboard.press(String(index % 4));
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Проверено с клавиатуры');
  await form.getByText('Есть несохранённые изменения').waitFor();
  await page.keyboard.press('Control+Enter');
  await untilIs(() => marksOnTab(code), Array.from({ length: count }, (_, index) => index % 4));
  await form.locator('.status', { hasText: 'Есть несохранённые' }).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('what was typed outlives going back to the list', async () => {
  const { form } = await openForm(JUROR, 'Мой бюллетень');
  await form.getByText('Все (', { exact: false }).click();
  await form.locator('button.item').first().click();
  await form.locator('#comment').fill('ещё не сохранено');
  await form.getByText('К списку').click();
  await form.locator('.chip', { hasText: 'не сохранено' }).waitFor();
  await form.getByText('Все (', { exact: false }).click();
  await form.locator('button.item').first().click();
  await form.locator('#comment').waitFor();
  expect(await form.locator('#comment').inputValue()).toBe('ещё не сохранено');
});

test('why this score: found by search, every criterion with its clause quoted', async () => {
  const { form } = await openForm(SECRETARY, 'Почему такой балл');
  const name = String(desk.as(SECRETARY).values('Заявки')[2]?.[1]);
  await form.locator('input[type=search]').fill(name.toLowerCase());
  await form.locator('button.item').first().click();
  await form.locator('section.criterion').first().waitFor();
  expect(await form.locator('h2').innerText()).toBe(name);
  const quotes = await form.locator('section.criterion blockquote').allInnerTexts();
  expect(quotes).toHaveLength(await form.locator('section.criterion').count());
  expect(faults).toEqual([]);
});

test.each([
  ['.xlsx', 'PK'],
  ['.csv', '\ufeffМесто'],
])('the ranking is downloaded as %s', async (extension, beginning) => {
  const { page, form } = await openForm(SECRETARY, 'Экспорт итогов');
  await form.getByText('Для публикации').click();
  await form.getByText(`(${extension})`).click();
  const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: 'Скачать' }).click()]);
  expect(download.suggestedFilename().endsWith(extension)).toBe(true);
  expect(readFileSync(await download.path(), 'utf8').startsWith(beginning)).toBe(true);
  await form.getByText('Файл готов').waitFor();
});
