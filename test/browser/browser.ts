/** The browser of the tests is the one the bench measures with; its pages wait as long as the slowest machine needs. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE } from '../patience';

export { browserPath, startBrowser } from '../../tools/browser';

/** A page of a person's own; what it throws is pushed to `faults`. */
export async function newPage(browser: Browser, options: BrowserContextOptions, faults: string[]): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
}

/** Waits until the spreadsheet is on the screen and takes keys. */
export async function gridOpened(page: Page): Promise<void> {
  await page.locator('#grid .o-grid').waitFor();
  await page.locator('#loading').waitFor({ state: 'detached' });
}
