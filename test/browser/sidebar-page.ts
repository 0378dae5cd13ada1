/** One built form in a page as wide as a sidebar, its google.script.run answered by a desk in process: no server, no frame. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Desk } from '../../src/desk/host';
import { newPage } from './browser';

/** Google's sidebar: 300 pixels, however wide the window. */
const WIDTH = 300;
const HEIGHT = 900;

/** What stands in for Google's runner: each call becomes one call of the function that the test exposes. */
function runner(): void {
  const call = (window as unknown as { deskCall: (name: string, args: unknown[]) => Promise<{ value?: unknown; failed?: string }> }).deskCall;
  const made = (done: (value: unknown) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler') return (handler: (value: unknown) => void) => made(handler, fail);
          if (name === 'withFailureHandler') return (handler: (error: Error) => void) => made(done, handler);
          return (...args: unknown[]) => void call(String(name), args).then(({ value, failed }) => (failed === undefined ? done(value) : fail(new Error(failed))));
        },
      },
    );
  (window as unknown as { google: unknown }).google = { script: { run: made(() => undefined, () => undefined) } };
}

/** Opens a form for a person; what the page itself throws is pushed to `faults`. */
export async function openPage(browser: Browser, desk: Desk, email: string, form: string, faults: string[]): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: WIDTH, height: HEIGHT } }, faults);
  await page.exposeFunction('deskCall', (name: string, args: unknown[]) => {
    const { outcome } = desk.as(email).call(name, args);
    return outcome.kind === 'done' ? { value: outcome.returned } : { failed: outcome.message };
  });
  await page.addInitScript(runner);
  // Given as content, so that the page has an address of its own and the script above runs in it.
  await page.route('http://form.example/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(`dist/addon/${form}.html`, 'utf8') }));
  await page.goto('http://form.example/');
  return page;
}

/** Whether everything fits the width: a form that scrolls sideways is broken. */
export const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
