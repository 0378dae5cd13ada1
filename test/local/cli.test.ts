// The command line as a person uses it: the built program as a process, a workbook made, run, exported and listed.
// It runs dist/local/cli.mjs, which `npm test` has just built.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from './program';
import type { Ended } from './program';

describe('without a workbook', () => {
  test('--help shows every command with examples, in either language', () => {
    const { status, out } = desk('--help');
    expect(status).toBe(0);
    for (const command of ['open', 'new', 'run', 'export', 'list']) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(out).toContain('Примеры:');
    expect(desk('--lang', 'en', 'run', '--help').out).toMatch(/Examples:[^]*Проверить данные/);
  });

  test('list names the awards and the samples', () => {
    const listed = JSON.parse(desk('list', '--json').out) as { awards: { key: string }[]; samples: string[] };
    expect(listed.awards.map(({ key }) => key)).toContain('dobro-na-donu-2024');
    expect(listed.samples).toEqual(['dobro-na-donu', 'neravnodushny-grazhdanin']);
  });

  test.each([
    [['new', 'no-such-award', 'x.xlsx'], /Нет премии «no-such-award»\. Есть: dobro-na-donu-2024/],
    [['run', 'x.xlsx'], /Не указано: item/],
    [['dance'], /Нет команды dance/],
    [['export', 'x.xlsx'], /--out/],
    [['list', '--loud'], /Нет ключа --loud/],
    [['open', '--port', 'высокий'], /«высокий» — не порт/],
    [['export', 'x.xlsx', '--out', 'x.pdf'], /«pdf» не подходит\. Можно: xlsx, csv/],
  ])('%j is refused with a sentence and a status', (args, sentence) => {
    const { status, out, told } = desk(...args);
    expect([status === 0, out]).toEqual([false, '']);
    expect(told).toMatch(sentence);
    expect(told).not.toMatch(/\n\s+at /);
  });
});

describe('with the sample of the final', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-cli-'));
  const file = join(folder, 'final.xlsx');
  let made: Ended;
  beforeAll(() => {
    made = desk('new', 'neravnodushny-grazhdanin', file, '--sample');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a workbook is made once and never overwritten', () => {
    expect([made.status, made.out]).toEqual([0, `Создана книга: ${file}\n`]);
    expect(desk('new', 'empty', file).told).toMatch(/уже есть/);
  });

  test('its people and menu are listed', () => {
    const { people, menu } = JSON.parse(desk('list', file, '--json').out) as { people: { role: string }[]; menu: { functionName: string }[] };
    expect(people.filter(({ role }) => role === 'owner')).toHaveLength(1);
    expect(people).toHaveLength(11);
    expect(menu.map(({ functionName }) => functionName)).toContain('countResults');
  });

  test('a menu item runs as a person and prints what that person would have seen', () => {
    const { status, out } = desk('run', file, 'Подвести итоги', '--as', 'sekretar@jury.example');
    expect(status).toBe(0);
    expect(out).toMatch(/Окно «Подвести итоги»:\n {2}Подведены итоги по 6 номинациям/);
    expect(out).toMatch(/Вызовов служб: \d+/);
  });

  test('a refusal of the add-on is the sentence and the status, also as JSON', () => {
    const { status, told, out } = desk('run', file, 'countResults', '--as', 'orgkomitet@jury.example', '--json');
    expect([status, told]).toEqual([0, '']);
    expect((JSON.parse(out) as { outcome: { kind: string } }).outcome.kind).toBe('done');
    const again = desk('run', file, 'Создать книгу премии', '--answer', '2');
    expect(again.status).toBe(1);
    expect(again.told).toMatch(/уже есть премия/);
    expect(desk('run', file, 'countResults', '--as', 'nobody@x').told).toMatch(/нет человека nobody@x/);
    expect(desk('run', file, 'Сварить кофе').told).toMatch(/нет пункта «Сварить кофе»/);
  });

  test('the results are exported as .csv and .xlsx', () => {
    const [csv, xlsx] = [join(folder, 'out', 'final.csv'), join(folder, 'final-full.xlsx')];
    expect(desk('export', file, '--version', 'publication', '--out', csv).status).toBe(0);
    const lines = readFileSync(csv, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffМесто;Имя или название;Номинация');
    expect(lines[1]).toMatch(/^1;[А-ЯЁ][^;]+;[А-ЯЁ]/);
    expect(desk('export', file, '--out', xlsx).status).toBe(0);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  test('nothing is left locked behind', () => expect(existsSync(`${file}.lock`)).toBe(false));
});
