// The forms that change the rules, at the width of Google's sidebar: an award set up, a question answered, the points that change
// shown and agreed to. It reads dist, which `npm test` has just built. Pictures land in SHOTS when it names a folder.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../../src/desk/host';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { sampleDesk } from '../addon/sample-book';
import { startBrowser } from './browser';
import { fits, openPage } from './sidebar-page';

const addon = () => ({ code: readFileSync('dist/addon/Code.js', 'utf8'), manifest: { timeZone: 'Europe/Moscow' }, pages: {} });
const OWNER = { email: 'olga@example.org', name: 'Ольга Орлова', role: 'owner', language: 'ru' } as const;

let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => expect(faults).toEqual([]));

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await fits(page)).toBe(true);
}

test('an empty award is set up: titled, refused while the title is missing, then made', async () => {
  const desk = Desk.empty({ owner: OWNER, name: 'Новая', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: addon() });
  const page = await openPage(browser, desk, OWNER.email, 'setup', faults);
  await page.getByText('Добро на Дону 2024').click();
  await page.getByText('Номинации', { exact: true }).click();
  await page.getByText('Победители и премии').click();
  await look(page, 'setup-don');
  await page.getByText('Неравнодушный гражданин 2020').click();
  await look(page, 'setup-citizen');
  await page.getByText('Новая премия').click();
  await page.getByLabel('Номинации, каждая с новой строки').fill('Дебют\nКоманда года');
  await page.getByRole('button', { name: 'Создать книгу' }).click();
  await page.getByText('Напишите название премии').waitFor();
  await look(page, 'setup-empty');
  await page.getByLabel('Название премии').fill('Сердце города');
  await page.getByRole('button', { name: 'Создать книгу' }).click();
  await page.getByText('Книга премии «Сердце города» готова').waitFor();
  await look(page, 'setup-made');
  expect(desk.as(OWNER.email).values('Номинации', 'A3:B4')).toEqual([['nomination-1', 'Дебют'], ['nomination-2', 'Команда года']]);
  const again = await openPage(browser, desk, OWNER.email, 'setup', faults);
  await again.getByText('В этой книге уже есть премия «Сердце города»').waitFor();
});

test('a question is answered by keyboard; the points that change are shown and agreed to', async () => {
  const sample = sampleDobroNaDonu({ applications: 30 });
  const desk = sampleDesk(sample, { addon: addon() });
  const organiser = sample.people.find(({ role }) => role === 'organiser')?.email ?? '';
  const page = await openPage(browser, desk, organiser, 'decisions', faults);
  await page.locator('[data-decision="RO-14"]').waitFor();
  await look(page, 'decisions-list');
  await page.getByLabel('Поиск по вопросам').fill('RO-10');
  await page.locator('[data-decision="RO-10"]').click();
  await look(page, 'decisions-item');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Почему так решено').fill('Протокол № 1');
  await page.getByRole('button', { name: 'Сохранить решение' }).click();
  await page.getByRole('alertdialog').waitFor();
  await look(page, 'decisions-asks');
  expect(await page.locator('.change').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Применить' }).click();
  await page.getByText('Решение сохранено.').waitFor();
  await look(page, 'decisions-saved');
  await page.getByRole('button', { name: 'Следующий вопрос' }).click();
  await page.getByText('RO-1 ·').waitFor();
  await page.getByRole('button', { name: 'Все решения' }).click();
  expect(await page.locator('[data-decision="RO-10"] .id').innerText()).toBe('RO-10 · б');
});

test('a pasted cell shows what was not understood at its place; mended, it is written', async () => {
  const desk = sampleDesk(sampleDobroNaDonu({ applications: 30 }), { addon: addon() });
  const organiser = desk.as(sampleDobroNaDonu().people.find(({ role }) => role === 'organiser')?.email ?? '').person.email;
  const page = await openPage(browser, desk, organiser, 'import', faults);
  await page.getByLabel('Название критерия').fill('Наставничество');
  await page.getByLabel('Ячейка таблицы баллов').fill('5 – 300 и более часов наставничества; 3 – наличие наставляемых в 1 мероприятии; 1 – иное; 0 – отсутствует');
  await look(page, 'import-paste');
  await page.getByRole('button', { name: 'Разобрать' }).click();
  await page.locator('[data-tier="0"]').waitFor();
  await look(page, 'import-preview');
  expect(await page.locator('mark.bad').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Записать критерий' }).click();
  await page.getByText('Пока не записано').waitFor();
  await look(page, 'import-mend');
  for (const [index, condition] of ['часы ≥ 300', 'часы ≥ 200', 'часы ≥ 100', 'часы < 100'].entries()) {
    await page.locator(`[data-tier="${index}"] textarea`).fill(condition);
  }
  await page.getByRole('button', { name: 'Записать критерий' }).click();
  await page.getByRole('alertdialog').waitFor();
  await look(page, 'import-asks');
  await page.getByRole('button', { name: 'Записать и применить' }).click();
  await page.getByText('Критерий «Наставничество» записан').waitFor();
  await look(page, 'import-saved');
});
