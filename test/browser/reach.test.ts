/**
 * The page reached without a mouse, with fingers and by a screen reader, and the marks of the people who are there: in a real browser.
 */
import type { Page } from 'playwright-core';
import { JUROR, SheetDesk, goTo, selectedIs, until } from './sheet-desk';

const book = new SheetDesk();
let page: Page;

beforeAll(async () => {
  await book.start();
  page = await book.open();
});
afterAll(() => book.stop());
afterEach(() => expect(book.faults.splice(0)).toEqual([]));

test('Tab reaches the menus, which open, move and choose by keys', async () => {
  await page.locator('a.desk-link').first().focus();
  const reached: string[] = [];
  for (let presses = 0; presses < 12 && !reached.includes('Правка'); presses += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : '')));
  }
  expect(reached).toContain('Файл');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.o-menu-item', { hasText: 'Масштаб' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.o-menu').waitFor({ state: 'detached' });
  await page.getByRole('menuitem', { name: 'Справка' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Быстрые клавиши' }).waitFor();
  await page.keyboard.press('Escape');
});

test('every part has a role and a name in Russian', async () => {
  await page.getByRole('menubar').waitFor();
  await page.getByRole('toolbar', { name: 'Панель инструментов' }).getByRole('button', { name: 'Полужирный' }).waitFor();
  await page.getByRole('textbox', { name: 'Поле имени' }).waitFor();
  await page.getByRole('textbox', { name: 'Строка формул' }).waitFor();
  await page.getByRole('button', { name: 'Добавить лист' }).click();
  await page.getByRole('tab', { selected: true, name: 'Лист2' }).waitFor();
  expect(await page.getByRole('tab', { selected: true }).count()).toBe(1);
  const nameless = await page
    .locator('button, [role=button], a[href], input, select')
    .evaluateAll((found) =>
      found
        .filter((each) => each.checkVisibility())
        .filter((each) => `${each.getAttribute('aria-label') ?? ''}${each.getAttribute('title') ?? ''}${each.textContent}`.trim() === '')
        .map((each) => each.outerHTML.slice(0, 120)),
    );
  expect(nameless).toEqual([]);
});

test('whoever else is there has a mark in the header, which leads to them and goes with them', async () => {
  const juror = await book.open(JUROR);
  await goTo(juror, 'C7');
  const mark = page.getByRole('button', { name: 'Борис', exact: true });
  await mark.and(page.locator('[title*="C7"]')).waitFor();
  await mark.click();
  await selectedIs(page, 'C7');
  await juror.context().close();
  await mark.waitFor({ state: 'detached' });
});

test('no text of the page is too pale to read', async () => {
  const pale = await page.locator('#header, .o-topbar-top, .o-spreadsheet-bottom-bar').evaluateAll((bars) => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const light = (colour: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (of: Element): number[] => {
      for (let at: Element | null = of; at !== null; at = at.parentElement) {
        const colour = parts(getComputedStyle(at).backgroundColor);
        if (colour[3] !== 0) return colour;
      }
      return [255, 255, 255];
    };
    const worded = bars.flatMap((bar) => [...bar.querySelectorAll('*')]).filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''));
    return worded.flatMap((each) => {
      const [one, other] = [light(parts(getComputedStyle(each).color)), light(behind(each))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return contrast < 4.5 ? [`${each.textContent}: ${contrast.toFixed(1)}`] : [];
    });
  });
  expect(pale).toEqual([]);
});

test('two taps open a cell, what is typed is seen in it, and it stays above the keyboard of the screen', async () => {
  const tablet = await book.open(JUROR, { hasTouch: true, isMobile: true, userAgent: 'Mozilla/5.0 (Linux; Android 13; SM-T500) AppleWebKit/537.36 Chrome/120 Safari/537.36' });
  const grid = await tablet.locator('#grid .o-grid-overlay').boundingBox();
  if (grid === null) throw new Error('There is no grid.');
  const far: readonly [number, number] = [grid.x + 150, grid.y + grid.height - 40];
  const field = tablet.locator('.o-grid-composer');
  await tablet.touchscreen.tap(...far);
  const box = tablet.locator('.o-named-range-selector-container input');
  await until(async () => (await box.inputValue()) !== 'A1', true);
  const cell = await box.inputValue();
  await tablet.locator('#grid .o-grid-overlay').dblclick({ position: { x: 150, y: grid.height - 40 } });
  await field.locator('.o-composer.active').waitFor();
  await tablet.keyboard.insertText('27 часов');
  await until(() => field.evaluate((element) => getComputedStyle(element).opacity), '1');
  await until(async () => (await field.innerText()).trim(), '27 часов');
  await tablet.setViewportSize({ width: 1024, height: 420 });
  await tablet.waitForFunction(() => {
    const place = document.querySelector('.o-grid-composer')?.getBoundingClientRect();
    return place !== undefined && place.bottom <= innerHeight;
  });
  await tablet.keyboard.press('Enter');
  await until(() => book.shown(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65), '27 часов');
  await tablet.context().close();
});
