// Triggers of a workbook on the command line: seen and deleted.
// It runs dist/local/cli.mjs, which `npm test` has just built.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from './program';

const folder = mkdtempSync(join(tmpdir(), 'desk-triggers-'));
const file = join(folder, 'book.xlsx');
const script = join(folder, 'Code.gs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('are listed with what sets them off, and deleted by number or all', () => {
  writeFileSync(script, `function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(2).create(); ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`);
  expect(desk('new', 'empty', file).status).toBe(0);
  expect(desk('triggers', 'list', file).out).toBe('Триггеров нет.\n');
  expect(desk('run', file, 'install', '--script', script).status).toBe(0);
  const listed = desk('triggers', 'list', file).out;
  expect(listed).toMatch(/^ {2}[0-9a-f]{8} {2}hourly — по времени, следующий запуск .+; organizator@desk\.example\n {2}[0-9a-f]{8} {2}edited — при правке; organizator@desk\.example\n$/u);
  const [, number = ''] = /([0-9a-f]{8}) {2}edited/u.exec(listed) ?? [];
  expect(desk('triggers', 'delete', file, number).out).toBe('Удалён триггер: edited.\n');
  const again = desk('triggers', 'delete', file, number);
  expect([again.status === 0, again.told]).toEqual([false, `Нет триггера с номером «${number}»; номера показывает triggers list.\n`]);
  expect(desk('triggers', 'delete', file).told).toBe('Назовите номер триггера или --all.\n');
  expect(desk('triggers', 'delete', file, '--all').out).toBe('Удалён триггер: hourly.\n');
  expect(desk('--lang', 'en', 'triggers', 'list', file).out).toBe('There are no triggers.\n');
});
