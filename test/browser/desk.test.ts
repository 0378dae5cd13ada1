/**
 * The desk's page in a real browser, on the built page and worker: typing, refusals, menu, alert, sidebar, two people.
 * The add-on is a few lines of script of the test's own. It reads dist/desk, which `npm test` has just built.
 */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { deskPort, inWorkers } from '../../src/desk/server/desk-port';
import { serveDesk } from '../../src/desk/server/serve';
import type { Served } from '../../src/desk/server/serve';
import { until } from '../patience';
import { gridOpened, newPage, startBrowser } from './browser';
import { goTo, type } from './sheet-desk';

const OWNER = 'olga@example.ru';
const JUROR = 'boris@example.ru';
const SHEET = 's0';

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Премия').addItem('Подвести итоги', 'totals').addSeparator().addItem('Форма', 'showForm').addToUi();
}
function totals() {
  var ui = SpreadsheetApp.getUi();
  var button = ui.alert('Итоги', 'Подвести итоги сейчас?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('E1').setValue(button === ui.Button.YES ? 'да' : 'нет');
  SpreadsheetApp.getActive().toast('Итоги подведены', 'Готово', 5);
}
function showForm() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('form').setTitle('Бланк'));
}
function cellOf(text) {
  return SpreadsheetApp.getActiveRange().getA1Notation() + ' ' + text;
}
function onEdit(e) {
  if (e.range.getA1Notation() === 'A3') e.range.getSheet().getRange('A4').setValue('было ' + e.oldValue + ', стало ' + e.value);
}
`;

const form = `<!doctype html><html><body><button id="go">Спросить</button><p id="answer"></p><script>
var outside = 'открыт';
try { parent.document.title; } catch (error) { outside = 'закрыт'; }
document.getElementById('go').onclick = function () {
  google.script.run.withSuccessHandler(function (value, extra) {
    document.getElementById('answer').textContent = value + extra + ', родитель ' + outside;
  }).withUserObject('!').cellOf('ячейка');
};
</script></body></html>`;

let browser: Browser;
let desk: Desk;
let served: Served;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  desk = Desk.empty(
    { owner: { email: OWNER, name: 'Ольга', role: 'owner', language: 'ru' }, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: { form } } },
  );
  desk.share({ email: JUROR, name: 'Борис', role: 'editor', language: 'ru' });
  desk.kernel.overlay.addProtection({
    id: 'p', sheetId: SHEET, kind: 'range', zone: { top: 0, left: 1, bottom: 9, right: 1 }, description: 'Баллы', editors: [], warningOnly: false,
  });
  served = await serveDesk({
    desk: deskPort(desk, inWorkers(resolve('dist/desk/worker.mjs'))),
    save: () => Promise.resolve(),
    pagesDir: 'dist/desk/page',
    port: 0,
  });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await served.close();
});

const faults: string[] = [];

async function openAs(email: string): Promise<Page> {
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 } }, faults);
  await page.goto(`${served.url}?as=${email}`);
  await gridOpened(page);
  return page;
}

function value(row: number, column: number): unknown {
  return desk.kernel.cell(SHEET, row, column).value;
}

test('what is typed with a decimal comma and a semicolon is a number and a formula, and the other person sees it', async () => {
  const juror = await openAs(JUROR);
  const owner = await openAs(OWNER);
  await type(juror, 'A1', '2,5');
  await type(juror, 'A2', '=SUM(A1;1)');
  await until(() => value(1, 0) === 3.5);
  await goTo(owner, 'A2');
  await owner.locator('.o-topbar-composer', { hasText: '=SUM(A1;' }).waitFor();
  await juror.locator('.desk-status', { hasText: 'Сохранено' }).waitFor();
  expect(faults).toEqual([]);
});

test('typing into a protected cell says at once whose range it is, and changes nothing', async () => {
  const juror = await openAs(JUROR);
  await goTo(juror, 'B2');
  await juror.keyboard.type('7');
  const told = juror.locator('.desk-toast', { hasText: 'Защита: Баллы' });
  await told.waitFor();
  expect(await told.innerText()).toContain('Изменять может: Ольга');
  await juror.keyboard.press('Enter');
  expect(value(1, 1)).toBe(null);
  const owner = await openAs(OWNER);
  await type(owner, 'B2', '7');
  await until(() => value(1, 1) === 7);
});

test('a viewer sees the table and is told why typing does nothing', async () => {
  desk.share({ email: 'vera@example.ru', name: 'Вера', role: 'viewer', language: 'ru' });
  const viewer = await openAs('vera@example.ru');
  await viewer.getByText('Только просмотр').waitFor();
  await viewer.keyboard.type('7');
  await viewer.locator('.desk-toast', { hasText: 'право только на просмотр' }).waitFor();
  expect(faults).toEqual([]);
});

test('a refused value shows the help of its rule', async () => {
  desk.kernel.command('ADD_DATA_VALIDATION_RULE', {
    sheetId: SHEET,
    ranges: [{ _sheetId: SHEET, _zone: { top: 4, bottom: 9, left: 2, right: 2 } }],
    rule: { id: 'hours', criterion: { type: 'isBetween', values: ['0', '100'] }, isBlocking: true, helpText: 'Часы — целое число от 0 до 100.' },
  });
  const juror = await openAs(JUROR);
  await type(juror, 'C5', 'много');
  const dialog = juror.getByRole('dialog', { name: 'Значение не подходит' });
  await dialog.getByText('Часы — целое число от 0 до 100.').waitFor();
  await juror.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await type(juror, 'C5', '39');
  await until(() => value(4, 2) === 39);
});

test('a menu item asks, waits for the answer by keyboard, writes and shows a toast', async () => {
  const owner = await openAs(OWNER);
  await owner.getByText('Премия', { exact: true }).click();
  await owner.getByText('Подвести итоги', { exact: true }).click();
  const dialog = owner.getByRole('dialog', { name: 'Итоги' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button', { name: 'Да' }).evaluate((button) => button === document.activeElement)).toBe(true);
  expect(value(0, 4)).toBe(null);
  await owner.keyboard.press('Enter');
  await owner.locator('.desk-toast', { hasText: 'Итоги подведены' }).waitFor();
  await until(() => value(0, 4) === 'да');
  await dialog.waitFor({ state: 'detached' });
});

test('a sidebar calls the script from an origin of its own and sees the selection', async () => {
  const juror = await openAs(JUROR);
  await goTo(juror, 'C5');
  await juror.getByText('Премия', { exact: true }).click();
  await juror.getByText('Форма', { exact: true }).click();
  const frame = juror.frameLocator('#sidebar iframe');
  await frame.locator('#go').click();
  await frame.getByText('C5 ячейка!, родитель закрыт').waitFor();
  const first = await juror.locator('#sidebar iframe').getAttribute('src');
  expect(await juror.locator('#sidebar').evaluate((aside) => aside.getBoundingClientRect().width)).toBe(300);
  await juror.getByText('Премия', { exact: true }).click();
  await juror.getByText('Форма', { exact: true }).click();
  await juror.locator(`#sidebar iframe:not([src="${first ?? ''}"])`).waitFor();
  await frame.locator('#go').waitFor();
  expect(await juror.locator('#sidebar iframe').count()).toBe(1);
  await juror.getByRole('button', { name: 'Закрыть' }).click();
  await juror.locator('#sidebar').waitFor({ state: 'hidden' });
});

test('onEdit runs for what a person types, with the old value and the new', async () => {
  const juror = await openAs(JUROR);
  await type(juror, 'A3', '1');
  await until(() => value(2, 0) === 1);
  await type(juror, 'A3', '2');
  await until(() => value(3, 0) === 'было 1, стало 2');
});

test('the interface is Russian, and English for who asks for it', async () => {
  const owner = await openAs(OWNER);
  expect(await owner.locator('.o-topbar-topleft').innerText()).toMatch(/Файл\s+Правка\s+Вид\s+Вставка\s+Формат\s+Данные\s+Премия/u);
  await owner.getByRole('button', { name: 'EN' }).click();
  await owner.getByText('Insert', { exact: true }).waitFor();
  expect(await owner.getByRole('link', { name: 'Executions' }).isVisible()).toBe(true);
});
