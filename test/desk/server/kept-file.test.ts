/**
 * A served workbook and its .xlsx: what people type lies in the file after a quiet moment, and a refusal to save is a sentence.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/desk/files/workbook-file';
import { Desk } from '../../../src/desk/host';
import { fileKeeper } from '../../../src/desk/server/file-keeper';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const addon = { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} };
const owner = { email: 'olga@example.ru', name: 'Ольга', role: 'owner', language: 'ru' } as const;

function newDesk(): Desk {
  return Desk.empty({ owner, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon });
}

test('is written again and again, and opens with values, formulas and people', async () => {
  const path = join(folder, 'проба.xlsx');
  const desk = newDesk();
  const save = fileKeeper(desk, { path, language: 'ru' });
  const session = desk.as(owner.email);
  session.type('Лист1', 'A1', '2,5');
  await save();
  session.type('Лист1', 'A2', '=A1*2');
  await save();
  const opened = await openWorkbook(path);
  if (opened.kind !== 'opened') throw new Error(opened.refusal.code);
  const again = Desk.load(opened.state.data, opened.state.overlay, { addon }).as(owner.email);
  opened.lock.release();
  expect(again.person).toEqual(owner);
  expect(again.values('Лист1', 'A1:A2')).toEqual([[2.5], [5]]);
  expect(again.formulas('Лист1', 'A2')).toEqual([['=A1*2']]);
});

test('a file that another program wrote meanwhile is not overwritten, and the reason is a sentence', async () => {
  const path = join(folder, 'проба.xlsx');
  const save = fileKeeper(newDesk(), { path, language: 'ru' });
  await save();
  writeFileSync(path, 'чужое');
  await expect(save()).rejects.toThrow('изменила другая программа');
});
