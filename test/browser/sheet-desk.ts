/** An empty spreadsheet served to a browser, and a person's hands on it: for tests of how the page feels. One server and one browser a file. */
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { PATIENCE } from '../patience';
import { gridOpened, newPage, startBrowser } from './browser';

export { untilIs as until } from '../patience';

export const OWNER = 'olga@example.ru';
export const JUROR = 'boris@example.ru';
export const VIEWER = 'vera@example.ru';
export const SHEET = 's0';

/** A desk on this machine, opened in a browser. */
export class SheetDesk {
  readonly faults: string[] = [];
  readonly desk = Desk.empty(
    { owner: { email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    { addon: { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} } },
  );
  private served: Served | undefined;
  private browser: Browser | undefined;

  async start(): Promise<void> {
    this.desk.share({ email: JUROR, name: 'Борис', role: 'editor', language: 'ru' });
    this.desk.share({ email: VIEWER, name: 'Вера', role: 'viewer', language: 'ru' });
    this.served = await serveDesk({
      desk: deskPort(this.desk, inWorkers(resolve('dist/desk/worker.mjs'))),
      save: () => Promise.resolve(),
      pagesDir: 'dist/desk/page',
      port: 0,
    });
    this.browser = await startBrowser();
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.served?.close();
  }

  /** Opens the page as a person, at the size of a tablet unless told otherwise; `warned` hears the browser's warnings. */
  async open(email = OWNER, options: BrowserContextOptions = {}, warned?: (message: string) => void): Promise<Page> {
    if (this.browser === undefined || this.served === undefined) throw new Error('The desk is not open.');
    const page = await newPage(this.browser, { viewport: { width: 1024, height: 768 }, ...options }, this.faults);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') warned?.(message.text());
    });
    await page.goto(`${this.served.url}?as=${email}`);
    await gridOpened(page);
    return page;
  }

  /** What a cell shows on the server, by 0-based row and column. */
  shown(row: number, column: number): string {
    return this.desk.kernel.cell(SHEET, row, column).formattedValue;
  }
}

/** Goes to a cell by the name box, as a person does. */
export async function goTo(page: Page, a1: string): Promise<void> {
  const box = page.locator('.o-named-range-selector-container input');
  await box.click();
  await box.fill(a1);
  await box.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('.o-grid') !== null);
  await selectedIs(page, a1);
}

/** Which cell or range is selected, as the name box shows it. */
export async function selectedIs(page: Page, a1: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('.o-named-range-selector-container input')?.value === wanted, a1);
}

export async function type(page: Page, a1: string, text: string): Promise<void> {
  await goTo(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What a cell shows in this browser, taken as a person takes it: by copying. */
async function copied(page: Page, a1: string): Promise<string> {
  await goTo(page, a1);
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.keyboard.press('Control+c');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing yet');
  return (await page.evaluate(() => navigator.clipboard.readText())).trim();
}

/** Waits until a cell shows this text, or one with all of these parts. */
export async function shows(page: Page, a1: string, wanted: string | readonly string[]): Promise<void> {
  const fits = (text: string): boolean => (typeof wanted === 'string' ? text === wanted : wanted.every((part) => text.includes(part)));
  const end = performance.now() + PATIENCE;
  let text = await copied(page, a1);
  while (!fits(text) && performance.now() < end) text = await copied(page, a1);
  if (!fits(text)) expect(text).toBe(wanted);
}

/** What the clipboard of another program would give to a paste. */
export async function paste(page: Page, a1: string, text: string, html = ''): Promise<void> {
  await goTo(page, a1);
  await pasteHere(page, text, html);
}

export async function pasteHere(page: Page, text: string, html: string): Promise<void> {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (rich !== '') clipboardData.setData('text/html', rich);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html],
  );
}

/** Chooses an entry of the menu bar, a submenu's too. */
export async function choose(page: Page, ...path: readonly string[]): Promise<void> {
  const [menu = '', ...entries] = path;
  await page.locator('.o-topbar-topleft').getByText(menu, { exact: true }).click();
  for (const entry of entries) await page.locator('.o-menu-item', { hasText: new RegExp(`^\\s*${entry}`, 'u') }).last().click();
}
