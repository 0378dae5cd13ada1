// The office network as an owner meets it on the command line: people, personal links, opening the desk for others.
// It runs dist/local/cli.mjs, which `npm test` has just built.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, opened } from './program';

/** Knocks at the door of a desk on this machine with the secret of a link; answers the status and the cookie. */
async function knock(address: string, port: string): Promise<{ readonly status: number; readonly cookie: string }> {
  const near = new URL(`http://127.0.0.1:${port}/`);
  const answer = await fetch(new URL('enter', near), { method: 'POST', body: new URL(address).hash.slice(1), headers: { Origin: near.origin } });
  return { status: answer.status, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

const folder = mkdtempSync(join(tmpdir(), 'desk-door-'));
const file = join(folder, 'book.xlsx');
const sidecar = (): string => readFileSync(`${file}.desk.json`, 'utf8');
beforeAll(() => {
  expect(desk('new', 'empty', file).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('people', () => {
  test('are added, changed and removed; the owner is neither', () => {
    expect(desk('people', 'add', file, 'Nina@Komissia.example', ' Нина  Орлова ').out).toBe('Добавлен человек: Нина Орлова <nina@komissia.example>, редактор.\n');
    expect(desk('people', 'add', file, 'gost@komissia.example', 'Гость', '--role', 'viewer').out).toContain('читатель');
    expect(desk('people', 'add', file, 'gost@komissia.example', 'Гость второй').out).toMatch(/^Изменено: .*редактор/);
    expect(desk('people', 'remove', file, 'gost@komissia.example').out).toBe('Доступ закрыт: Гость второй.\n');
    const { people } = JSON.parse(desk('list', file, '--json').out) as { people: { email: string; role: string }[] };
    expect(people.map(({ email, role }) => [email, role])).toEqual([
      ['organizator@desk.example', 'owner'],
      ['nina@komissia.example', 'editor'],
    ]);
  });

  test.each([
    [['people', 'add', file, 'не адрес', 'Имя'], /«не адрес» — не адрес почты/],
    [['people', 'remove', file, 'organizator@desk.example'], /Владелец книги остаётся/],
    [['people', 'remove', file, 'nobody@x.example'], /нет человека nobody@x\.example/],
    [['people', 'add', file, 'a@b.example', 'Имя', '--role', 'owner'], /«owner» не подходит\. Можно: editor, viewer/],
    [['link', 'make', file], /Назовите почту/],
    [['open', file, '--host', '203.0.113.77', '--no-browser'], /нет адреса «203\.0\.113\.77»\. Есть: 127\.0\.0\.1/],
    [['open', file, '--public-address', 'https://jury.example.ru/desk', '--no-browser'], /не адрес стола/],
  ])('%j is refused with a sentence and a status', (args, sentence) => {
    const { status, out, told } = desk(...args);
    expect([status === 0, out]).toEqual([false, '']);
    expect(told).toMatch(sentence);
    expect(told).not.toMatch(/\n\s+at /);
  });
});

describe('links', () => {
  test('are printed once as a letter, kept as hashes, listed and taken back', () => {
    const made = desk('link', 'make', file, '--all', '--address', 'http://192.168.0.10:8317');
    expect(made.status).toBe(0);
    const secret = /^http:\/\/192\.168\.0\.10:8317\/enter#([\w-]{32})$/m.exec(made.out)?.[1] ?? '';
    expect(made.out).toMatch(/^Кому: Нина Орлова <nina@komissia\.example>\n\nЗдравствуйте, Нина Орлова!/);
    expect(made.out).not.toContain('organizator@');
    expect(secret).not.toBe('');
    expect(sidecar()).not.toContain(secret);
    expect(desk('link', 'list', file).out).toMatch(/nina@komissia\.example — Нина Орлова, редактор; ссылка от /);
    expect(desk('link', 'make', file, '--all', '--address', 'http://192.168.0.10:8317').told).toMatch(/уже есть у каждого/);
    const anew = desk('link', 'make', file, 'nina@komissia.example', '--address', 'http://192.168.0.10:8317', '--json');
    expect(JSON.parse(anew.out)).toEqual([{ email: 'nina@komissia.example', name: 'Нина Орлова', address: expect.stringContaining('/enter#') as string }]);
    expect(anew.told).toMatch(/Прежняя ссылка больше не действует: Нина Орлова/);
    expect(desk('link', 'revoke', file, 'nina@komissia.example').out).toBe('Ссылка отозвана: Нина Орлова.\n');
    expect(desk('link', 'revoke', file, 'nina@komissia.example').out).toBe('Ссылки и не было: Нина Орлова.\n');
    expect(desk('link', 'list', file).out).not.toContain('ссылка от');
  });
});

describe('open --host', () => {
  test('lets the owner in by the printed address and colleagues by theirs, and tells where links are made meanwhile', async () => {
    const [letter] = JSON.parse(desk('link', 'make', file, 'nina@komissia.example', '--address', 'http://192.168.0.10:1', '--json').out) as { address: string }[];
    const { out, stop } = await opened(file, '--host', '0.0.0.0', '--port', '0');
    try {
      const owner = /Ваш вход \(Организатор\): (\S+)/.exec(out)?.[1] ?? '';
      const { port } = new URL(owner);
      expect(out).toMatch(/http не шифруется/);
      expect(out).toMatch(/кнопка «Люди»/);
      const entered = await knock(owner, port);
      expect(entered.status).toBe(204);
      expect((await fetch(`http://127.0.0.1:${port}/`, { headers: { Cookie: entered.cookie } })).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);
      expect((await knock(letter?.address ?? '', port)).status).toBe(204);
      const refused = desk('link', 'revoke', file, '--all');
      expect([refused.status, refused.out]).toEqual([1, '']);
      expect(refused.told).toMatch(/уже открыт[^]*окно «Люди и ссылки»/);
    } finally {
      await stop();
    }
    expect(desk('link', 'list', file).out).toMatch(/Нина Орлова, редактор; ссылка от .*; браузеров: 1/);
  });

  test('behind a proxy says the public address and keeps to this computer', async () => {
    const { out, stop } = await opened(file, '--public-address', 'https://jury.example.ru', '--port', '0');
    await stop();
    expect(out).toMatch(/Ваш вход \(Организатор\): https:\/\/jury\.example\.ru\/enter#/);
    expect(out).toMatch(/прокси передаёт запросы на http:\/\/127\.0\.0\.1:\d+\//);
    expect(out).not.toMatch(/не шифруется/);
  });
});

test('--help of every command shows examples, in either language', () => {
  expect(desk('link', 'make', '--help').out).toMatch(/Примеры:[^]*link make work\/don\.xlsx --all/);
  expect(desk('--lang', 'en', 'open', '--help').out).toMatch(/--public-address <url>[^]*--host 0\.0\.0\.0/);
  expect(desk('--lang', 'en', 'people', '--help').out).toMatch(/add[^]*remove/);
});
