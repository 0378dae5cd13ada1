/**
 * The desk served to a network, in a real browser at 1024×768: entering by links, and the habits of Sheets: typing, pasting, undo,
 * shortcuts, menus. One server and one browser for all; it reads dist/desk, which `npm test` has just built.
 */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { linkAddress, makeLink } from '../../src/desk/server/links';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { gridOpened, newPage, startBrowser } from './browser';
import { choose, goTo, paste, SHEET, type, until } from './sheet-desk';

const OWNER = 'olga@example.ru';
const JUROR = 'boris@example.ru';
const GUEST = 'vera@example.ru';

let browser: Browser;
let desk: Desk;
let served: Served;
let owner: Page;
const faults: string[] = [];

beforeAll(async () => {
  desk = Desk.empty(
    { owner: { email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    { addon: { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} } },
  );
  desk.share({ email: JUROR, name: 'Борис', role: 'editor', language: 'ru' });
  desk.share({ email: GUEST, name: 'Вера', role: 'editor', language: 'ru' });
  served = await serveDesk({
    desk: deskPort(desk, inWorkers(resolve('dist/desk/worker.mjs'))),
    save: () => Promise.resolve(),
    pagesDir: 'dist/desk/page',
    port: 0,
    host: '0.0.0.0',
  });
  browser = await startBrowser();
  owner = await enter(served.ownerUrl);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens a link in a browser of its own. */
async function enter(link: string): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 1024, height: 768 } }, faults);
  await page.goto(link);
  await gridOpened(page);
  return page;
}

/** A key pressed under the Russian layout. */
async function russian(page: Page, key: string, code: string, shiftKey = false): Promise<void> {
  await page.evaluate(
    ([letter = '', place = '', shift]) => {
      const event = new KeyboardEvent('keydown', { key: letter, code: place, ctrlKey: true, shiftKey: shift === 'shift', bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [key, code, shiftKey ? 'shift' : ''],
  );
}

function shown(row: number, column: number): string {
  return desk.kernel.cell(SHEET, row, column).formattedValue;
}

describe('the door', () => {
  test('the owner makes a link, its person enters by it as themselves, and taking it back closes the page', async () => {
    expect(owner.url()).toBe(served.url);
    await owner.getByRole('button', { name: 'Люди' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Люди и ссылки' });
    const row = dialog.getByRole('row', { name: JUROR });
    await row.getByRole('button', { name: 'Создать ссылку' }).click();
    const link = await row.getByRole('textbox', { name: 'Личная ссылка' }).inputValue();
    await row.getByRole('button', { name: 'Копировать' }).click();
    await row.getByRole('button', { name: 'Скопировано' }).waitFor();
    const juror = await enter(link);
    expect(await juror.locator('.desk-you').innerText()).toBe('Борис');
    expect(await juror.getByRole('button', { name: 'Люди' }).count()).toBe(0);
    expect(await juror.getByRole('combobox', { name: 'Открыть от имени' }).count()).toBe(0);
    await row.getByRole('button', { name: 'Отозвать' }).click();
    await owner.getByRole('button', { name: 'ОК' }).click();
    await juror.getByRole('dialog', { name: 'Доступ закрыт' }).waitFor();
    await juror.goto(link);
    await juror.getByText('Вход по личной ссылке').waitFor();
    expect(await juror.locator('#grid').count()).toBe(0);
    await juror.context().close();
    await dialog.getByRole('button', { name: 'Закрыть' }).click();
    expect(faults).toEqual([]);
  });

  test('somebody added in the window can be given a link at once', async () => {
    await owner.getByRole('button', { name: 'Люди' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Люди и ссылки' });
    await dialog.getByRole('textbox', { name: 'Имя' }).fill('Нина Новая');
    await dialog.getByRole('textbox', { name: 'Эл. почта' }).fill('nina@example.ru');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    await dialog.getByRole('row', { name: 'nina@example.ru' }).getByRole('button', { name: 'Создать ссылку' }).waitFor();
    await owner.keyboard.press('Escape');
    expect(desk.person('nina@example.ru').role).toBe('editor');
  });
});

describe('typing and pasting', () => {
  test('is read as Sheets reads it in Russia', async () => {
    const texts = ['ИСТИНА', '1.5', '7%', '1 234,5', '01.09.2026', '100 ₽', "'007"];
    for (const [index, text] of texts.entries()) await type(owner, `A${index + 1}`, text);
    await until(() => [0, 2, 3, 4, 5, 6].map((row) => desk.kernel.cell(SHEET, row, 0).value), [true, 0.07, 1234.5, 46266, 100, '007']);
    expect(shown(1, 0)).toBe('01.05');
    expect(shown(2, 0)).toBe('7%');
    expect(shown(3, 0)).toMatch(/^1.234,50$/u);
    expect(shown(5, 0)).toMatch(/^100.₽$/u);
  });

  test('a table from another spreadsheet keeps decimal commas, dates, line breaks and exact numbers', async () => {
    await paste(owner, 'C1', '1,5\tтекст\r\n"две\nстроки"\t01.09.2026\r\n');
    await until(() => [shown(0, 2), shown(0, 3), shown(1, 2), shown(1, 3)], ['1,5', 'текст', 'две\nстроки', '01.09.2026']);
    const html = '<table><tbody><tr><td data-sheets-value=\'{"1":3,"3":0.123456}\'>12%</td><td sdval="2.75">3</td><td>слово</td></tr></tbody></table>';
    await paste(owner, 'C4', '12%\t3\tслово', html);
    await until(() => [2, 3, 4].map((column) => desk.kernel.cell(SHEET, 3, column).value), [0.123456, 2.75, 'слово']);
    expect(shown(3, 2)).toBe('12%');
  });

  test('text cells keep pasted texts as they are', async () => {
    desk.kernel.command('SET_FORMATTING', { sheetId: SHEET, target: [{ top: 6, bottom: 6, left: 2, right: 3 }], format: '@' });
    await paste(owner, 'C7', '007\t1.5');
    await until(() => [shown(6, 2), shown(6, 3)], ['007', '1.5']);
  });

  test('copying and pasting works on a page served over http', async () => {
    await goTo(owner, 'A4');
    await owner.keyboard.press('Control+c');
    await goTo(owner, 'E1');
    await owner.keyboard.press('Control+v');
    await until(() => shown(0, 4), '1\u00a0234,50');
  });
});

describe('habits of Sheets', () => {
  test('undo and redo are a person’s own, under a Russian layout too', async () => {
    const guest = await enter(linkAddress(served.url, makeLink(desk.kernel.overlay, GUEST, Date.now())));
    await type(owner, 'A20', 'хозяйка');
    await type(guest, 'B20', 'гостья');
    await until(() => [shown(19, 0), shown(19, 1)], ['хозяйка', 'гостья']);
    await goTo(owner, 'A21');
    await russian(owner, 'я', 'KeyZ');
    await until(() => [shown(19, 0), shown(19, 1)], ['', 'гостья']);
    await russian(owner, 'Я', 'KeyZ', true);
    await until(() => shown(19, 0), 'хозяйка');
    await guest.context().close();
  });

  test('shortcuts give formats, notes and the date', async () => {
    await type(owner, 'A22', '0,5');
    await goTo(owner, 'A22');
    await owner.keyboard.press('Control+Shift+Digit5');
    await until(() => shown(21, 0), '50,00%');
    await type(owner, 'A24', 'пишу');
    await owner.keyboard.type('ещё');
    await owner.keyboard.press('Control+Semicolon');
    await owner.keyboard.press('Escape');
    expect(shown(24, 0)).toBe('');
    await goTo(owner, 'A22');
    await owner.keyboard.press('Shift+F2');
    await owner.getByRole('dialog', { name: 'Примечание' }).getByRole('textbox').fill('половина');
    await owner.keyboard.press('Control+Enter');
    await until(() => desk.kernel.overlay.notes().map(({ text }) => text), ['половина']);
    await goTo(owner, 'A23');
    await owner.keyboard.press('Control+Semicolon');
    await until(() => /^\d\d\.\d\d\.\d{4}$/u.test(shown(22, 0)), true);
  });

  test('find and replace, the sum in the corner, freeze, filter and sort are there', async () => {
    await paste(owner, 'H1', 'Имя\tЧасы\nЯна\t3\nАнна\t20\nЖанна\t100');
    await until(() => shown(3, 8), '100');
    await goTo(owner, 'I2:I4');
    await owner.locator('.o-selection-statistic', { hasText: '123' }).waitFor();
    await choose(owner, 'Вид', 'Закрепить', '1 строка');
    await until(() => desk.kernel.model.getters.getPaneDivisions(SHEET).ySplit, 1);
    await goTo(owner, 'H2:I4');
    await choose(owner, 'Данные', 'Сортировать диапазон', 'По возрастанию');
    await until(() => [1, 2, 3].map((row) => shown(row, 7)), ['Анна', 'Жанна', 'Яна']);
    await goTo(owner, 'H1:I4');
    await choose(owner, 'Данные', 'Создать фильтр');
    await until(() => desk.kernel.model.getters.getFilters(SHEET).length, 2);
    await owner.keyboard.press('Control+h');
    const panel = owner.locator('.o-sidePanel');
    await panel.getByPlaceholder('что найти').fill('Жанна');
    await panel.getByPlaceholder('на что заменить').fill('Жан');
    await panel.getByRole('button', { name: 'Заменить все' }).click();
    await until(() => shown(2, 7), 'Жан');
    await panel.locator('.o-sidePanelClose').click();
    expect(faults).toEqual([]);
  });
});
