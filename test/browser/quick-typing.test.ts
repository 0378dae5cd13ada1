/**
 * Keys that come faster than the screen follows, in a real browser on a slowed processor: each mark lies in its own cell, every digit of
 * it; a window is answered only by who has seen it; what was copied last is pasted.
 */
import type { CDPSession, Page } from 'playwright-core';
import { SHEET, SheetDesk, goTo, type, until } from './sheet-desk';

const book = new SheetDesk();
let page: Page;
let keys: CDPSession;

beforeAll(async () => {
  await book.start();
  page = await book.open();
  keys = await page.context().newCDPSession(page);
});
afterAll(() => book.stop());
afterEach(() => expect(book.faults.splice(0)).toEqual([]));

/** Where keys lie, and the number that systems know them by. */
const PLACES: Readonly<Record<string, readonly [code: string, key: number]>> = { с: ['KeyC', 67], л: ['KeyK', 75], о: ['KeyJ', 74], в: ['KeyD', 68], Enter: ['Enter', 13], Tab: ['Tab', 9], ArrowDown: ['ArrowDown', 40], Escape: ['Escape', 27], 'Ctrl+c': ['KeyC', 67], 'Ctrl+v': ['KeyV', 86] };

/** A key pressed and let go, without waiting until the page has seen it. */
function stroke(key: string): Promise<unknown> {
  const [code, windowsVirtualKeyCode] = PLACES[key] ?? [`Digit${key}`, key.charCodeAt(0)];
  const text = key === 'Enter' ? { text: '\r' } : key.length > 1 ? {} : { text: key };
  const about = { key: key.replace('Ctrl+', ''), code, windowsVirtualKeyCode, modifiers: key.startsWith('Ctrl+') ? 2 : 0 };
  return Promise.all([
    keys.send('Input.dispatchKeyEvent', { type: 'text' in text ? 'keyDown' : 'rawKeyDown', ...about, ...text }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about }),
  ]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}

test.each([
  ['digits, all at once', 'A', 0, (row: number) => String(1000 + row * 37)],
  ['digits, ten milliseconds apart', 'B', 10, (row: number) => String(2000 + row * 37)],
  ['Russian letters, ten milliseconds apart', 'C', 10, (row: number) => `слово${row}`],
])('%s', async (_, column, delay, word) => {
  await goTo(page, `${column}1`);
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const words = Array.from({ length: 8 }, (_each, row) => word(row));
  const strokes: Promise<unknown>[] = [];
  for (const key of words.flatMap((each) => [...each.split(''), 'Enter'])) {
    strokes.push(stroke(key));
    if (delay > 0) await pause(delay);
  }
  await Promise.all(strokes);
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const place = column.charCodeAt(0) - 65;
  await until(() => words.map((_each, row) => book.shown(row, place)), words);
});

test('texts without keys, as from an input method, and Tab between them', async () => {
  await goTo(page, 'E1');
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const words = ['имя', 'отчество', 'фамилия', 'город'];
  const said = words.flatMap((word) => [...word.split('').map((letter) => keys.send('Input.insertText', { text: letter })), stroke('Tab')]);
  await Promise.all(said);
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await until(() => words.map((_each, index) => book.shown(0, 4 + index)), words);
});

test('an arrow that ends a mark, and Escape that takes it back', async () => {
  await goTo(page, 'I1');
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await Promise.all(['1', '7', 'ArrowDown', '9', '9', 'Escape', '2', '5', 'ArrowDown', '3', 'Enter', '4', 'Enter'].map((key) => stroke(key)));
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await until(() => [0, 1, 2, 3].map((row) => book.shown(row, 8)), ['17', '25', '3', '4']);
});

test.each([
  ['with an explanation', 'K', 10, 'От 0 до 100.'],
  ['without one', 'L', 11, ''],
])('what is typed on blindly after a refused value %s gets into no cell and answers no window', async (_, column, place, helpText) => {
  book.desk.kernel.command('ADD_DATA_VALIDATION_RULE', {
    sheetId: SHEET,
    ranges: [{ _sheetId: SHEET, _zone: { top: 0, bottom: 9, left: place, right: place } }],
    rule: { id: `rule ${column}`, criterion: { type: 'isBetween', values: ['0', '100'] }, isBlocking: true, ...(helpText === '' ? {} : { helpText }) },
  });
  // A change of the page's own is taken only once it knows the rule.
  await type(page, `${column}9`, '1');
  await until(() => book.shown(8, place), '1');
  await goTo(page, `${column}1`);
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await Promise.all(['9', '9', '9', 'Enter', '5', 'Enter', '6', 'Enter'].map((key) => stroke(key)));
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const window = page.getByRole('dialog');
  await window.waitFor();
  await page.keyboard.press('Enter');
  await window.waitFor({ state: 'detached' });
  await type(page, `${column}4`, '7');
  await until(() => [0, 1, 2, 3].map((row) => book.shown(row, place)), ['', '', '', '7']);
});

test('what was copied a moment ago is pasted, and not what lay on the clipboard before', async () => {
  await type(page, 'N1', '81');
  await page.evaluate(() => navigator.clipboard.writeText('прежнее'));
  await goTo(page, 'N1');
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await Promise.all(['Ctrl+c', 'ArrowDown', 'Ctrl+v', 'ArrowDown', 'Ctrl+v'].map((key) => stroke(key)));
  await keys.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await until(() => [1, 2].map((row) => book.shown(row, 13)), ['81', '81']);
});
