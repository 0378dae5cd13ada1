/** Finds a browser for the tests and the bench: CHROME_PATH, an installed Chrome, Chromium or Edge, then the one that npm brings. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

/** The flags of the package's own list would switch off the isolation of frames; these only quieten the browser. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Unpacks itself into the temporary folder on first use.
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** The path of a browser. Throws a sentence if there is none. */
export async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...(named === undefined ? [] : [named]), ...onPath, ...PLACES].find(runs) ?? (await packaged().catch(() => undefined));
  if (found === undefined) throw new Error('No browser was found: install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
  return found;
}

/** Starts the browser, headless. */
export async function startBrowser(): Promise<Browser> {
  return driver.launch({ executablePath: await browserPath(), args: FLAGS });
}
