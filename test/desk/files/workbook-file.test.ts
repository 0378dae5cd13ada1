/** A workbook on disk: lock, sidecar, atomic saves, crashes between the steps, other programs' hands, a full disk. */
/** Every test works in a folder of its own. */
import type * as Files from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { Model } from '../../../src/desk/kernel/engine';
import { registerSheetsFunctions } from '../../../src/desk/kernel/functions';
import type { Disk } from '../../../src/desk/files/disk';
import { noticeSentence, refusalSentence } from '../../../src/desk/files/refusals';
import type { DeskState } from '../../../src/desk/files/state';
import { openWorkbook, saveWorkbook, sidecarPath, type OpenOutcome, type OpenedWorkbook } from '../../../src/desk/files/workbook-file';
import { canonical, evaluatedOf, modelOf, stateOf } from './sample';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-files-'));
  path = join(folder, 'Премия.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

const people = [{ email: 'a@example.org', name: 'Анна', role: 'owner', language: 'ru' }] as const;
const note = { sheetId: 's1', row: 0, column: 0, text: 'Пояснение' };
const model = modelOf({ Баллы: { A1: '5', A2: '=ROUND(A1/2)' }, Итоги: { A1: 'текст' } });
const state: DeskState = stateOf(model, { people, notes: [note] });
const evaluated = evaluatedOf(model);

function opened(outcome: OpenOutcome): OpenedWorkbook {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

function withFirst(value: string): DeskState {
  const sheets = state.data.sheets.map((sheet, place) => (place === 0 ? { ...sheet, cells: { ...sheet.cells, A1: value } } : sheet));
  return { ...state, data: { ...state.data, sheets } };
}

test('what was saved is opened again, and nothing else is left in the folder', async () => {
  expect((await saveWorkbook(path, state, evaluated)).kind).toBe('saved');
  const book = opened(await openWorkbook(path));
  expect(canonical(book.state.data)).toEqual(canonical(state.data));
  expect(book.state.overlay).toEqual(state.overlay);
  expect(book.notices).toEqual([]);
  book.lock.release();
  expect(readdirSync(folder).sort()).toEqual(['Премия.xlsx', 'Премия.xlsx.desk.json']);
});

test('the same file is not opened twice; a lock left by a dead process is taken over', async () => {
  await saveWorkbook(path, state, evaluated);
  const book = opened(await openWorkbook(path));
  expect(await openWorkbook(path)).toEqual({ kind: 'refused', refusal: { code: 'already open', path, pid: process.pid } });
  book.lock.release();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: 'x' }));
  const again = opened(await openWorkbook(path));
  expect(again.notices).toEqual([{ code: 'stale lock', pid: 2 ** 22 + 1 }]);
  again.lock.release();
});

test('a file that another program changed, or that was not opened, is never overwritten', async () => {
  const first = await saveWorkbook(path, state, evaluated);
  expect(await saveWorkbook(path, state, evaluated)).toEqual({ kind: 'refused', refusal: { code: 'not opened here', path } });
  if (first.kind !== 'saved') throw new Error('not saved');
  const second = await saveWorkbook(path, withFirst('6'), evaluated, { stamp: first.stamp });
  expect(second.kind).toBe('saved');
  writeFileSync(path, 'чужое');
  expect(await saveWorkbook(path, state, evaluated, { stamp: first.stamp })).toEqual({ kind: 'refused', refusal: { code: 'changed on disk', path } });
  expect(readFileSync(path, 'utf8')).toBe('чужое');
});

test('a crash at any step of a save leaves the old workbook or the new one, each whole', async () => {
  for (let step = 0; step <= 5; step++) {
    const here = join(folder, `${step}.xlsx`);
    const first = await saveWorkbook(here, state, evaluated);
    if (first.kind !== 'saved') throw new Error('not saved');
    let left = step;
    const guard = (): void => {
      if (left-- <= 0) throw new Error('power cut');
    };
    const disk: Disk = {
      async write(to, bytes) {
        guard();
        await writeFile(to, bytes);
      },
      async move(from, to) {
        guard();
        await rename(from, to);
      },
    };
    const changed = { ...withFirst('6'), overlay: { ...state.overlay, notes: [] } };
    await saveWorkbook(here, changed, evaluated, { stamp: first.stamp, disk });
    const book = opened(await openWorkbook(here));
    expect(book.notices).toEqual([]);
    const isNew = step >= 4;
    expect(book.state.data.sheets[0]?.cells.A1).toBe(isNew ? '6' : '5');
    expect(book.state.overlay.notes).toEqual(isNew ? [] : [note]);
    expect(book.state.data.sheets[0]?.cells.A2).toBe('=ROUND(A1/2)');
    book.lock.release();
  }
});

test('a full disk is reported and the previous file stays', async () => {
  const first = await saveWorkbook(path, state, evaluated);
  if (first.kind !== 'saved') throw new Error('not saved');
  const disk: Disk = {
    write: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    move: () => Promise.reject(new Error('nothing to move')),
  };
  expect(await saveWorkbook(path, withFirst('6'), evaluated, { stamp: first.stamp, disk })).toEqual({ kind: 'refused', refusal: { code: 'disk full', path } });
  const book = opened(await openWorkbook(path));
  expect(book.state.data.sheets[0]?.cells.A1).toBe('5');
  book.lock.release();
});

/** A disk that refuses its n-th step, once. */
function refusing(step: number, code: string): Disk {
  let left = step;
  const guard = (): void => {
    if (left-- === 0) throw Object.assign(new Error(code), { code });
  };
  return {
    async write(to, bytes) {
      guard();
      await writeFile(to, bytes);
    },
    async move(from, to) {
      guard();
      await rename(from, to);
    },
  };
}

test.each([
  ['ENOSPC', /^Книга не сохранена: на диске нет места/u],
  ['EROFS', /^Книга не сохранена: диск доступен только для чтения/u],
  ['EBUSY', /^Книга не сохранена: файл .+ или его папка закрыты для записи или заняты другой программой/u],
  ['EPERM', /^Книга не сохранена: файл .+ или его папка закрыты для записи или заняты другой программой/u],
  ['EIO', /^С файлом .+ не получилось/u],
])('whatever step of a save the disk refuses (%s), that is said, the workbook is whole, and the next save does not take it for another’s', async (code, sentence) => {
  for (let step = 0; step < 5; step += 1) {
    const here = join(folder, `${code} ${step}.xlsx`);
    const first = await saveWorkbook(here, state, evaluated);
    if (first.kind !== 'saved') throw new Error('not saved');
    const disk = refusing(step, code);
    const refused = await saveWorkbook(here, withFirst('6'), evaluated, { stamp: first.stamp, disk });
    if (refused.kind !== 'refused') throw new Error('saved');
    expect(refusalSentence(refused.refusal, 'ru')).toMatch(sentence);
    const between = opened(await openWorkbook(here));
    expect([between.notices, between.state.data.sheets[0]?.cells.A1]).toEqual([[], step < 4 ? '5' : '6']);
    between.lock.release();
    const again = await saveWorkbook(here, withFirst('7'), evaluated, { stamp: refused.stamp ?? first.stamp, disk });
    expect(again.kind).toBe('saved');
    const after = opened(await openWorkbook(here));
    expect([after.notices, after.state.data.sheets[0]?.cells.A1]).toEqual([[], '7']);
    after.lock.release();
  }
});

test('a save that could only not name its sidecar, and then one cut short: the workbook still has the sidecar that fits it', async () => {
  const first = await saveWorkbook(path, state, evaluated);
  if (first.kind !== 'saved') throw new Error('not saved');
  const second = await saveWorkbook(path, withFirst('6'), evaluated, { stamp: first.stamp, disk: refusing(4, 'EBUSY') });
  expect(second.stamp).toBeDefined();
  await saveWorkbook(path, withFirst('7'), evaluated, { stamp: second.stamp, disk: refusing(4, 'EIO') });
  const book = opened(await openWorkbook(path));
  expect([book.notices, book.state.data.sheets[0]?.cells.A1]).toEqual([[], '6']);
  book.lock.release();
});

test.each(['EROFS', 'EACCES', 'EPERM'])('a workbook in a folder that cannot be written to (%s) is not opened, and the reason is said', async (code) => {
  await saveWorkbook(path, state, evaluated);
  jest.spyOn(jest.requireActual<typeof Files>('node:fs'), 'openSync').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  const outcome = await openWorkbook(path);
  jest.restoreAllMocks();
  if (outcome.kind !== 'refused') throw new Error('opened');
  expect(refusalSentence(outcome.refusal, 'ru')).toBe(`Книгу ${path} здесь не открыть: её папка доступна только для чтения, а стол хранит рядом с книгой журнал правок. Скопируйте книгу туда, где можно писать.`);
});

test('the folder is gone: a sentence says which', async () => {
  const gone = join(folder, 'папка', 'Книга.xlsx');
  const outcome = await saveWorkbook(gone, state, evaluated);
  if (outcome.kind !== 'refused') throw new Error('saved');
  expect(refusalSentence(outcome.refusal, 'ru')).toBe(`Книга не сохранена: папки ${join(folder, 'папка')} больше нет. Если её переименовали или отключили диск, верните её на место.`);
});

test('a workbook that another computer has open on a shared folder is refused, naming it and what to do', async () => {
  await saveWorkbook(path, state, evaluated);
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 7, host: 'бухгалтерия', token: 'x' }));
  const outcome = await openWorkbook(path);
  if (outcome.kind !== 'refused') throw new Error('opened');
  expect(refusalSentence(outcome.refusal, 'ru')).toBe(`Файл ${path} уже открыт столом на компьютере бухгалтерия. Закройте его там. Если тот стол уже не работает, удалите файл ${path}.lock и откройте снова.`);
});

test.each([
  ['Excel', '~$Премия.xlsx'],
  ['LibreOffice', '.~lock.Премия.xlsx#'],
])('that the workbook is open in %s, too, is told', async (program, beside) => {
  await saveWorkbook(path, state, evaluated);
  writeFileSync(join(folder, beside), '');
  const book = opened(await openWorkbook(path));
  book.lock.release();
  expect(book.notices.map((notice) => noticeSentence(notice, 'ru'))).toEqual([expect.stringContaining(`Похоже, файл сейчас открыт и в ${program}.`)]);
});

test('after a change in another program cells come from the file, people from the sidecar, and what lost its tab is named', async () => {
  await saveWorkbook(path, { ...state, overlay: { ...state.overlay, metadata: [{ id: 1, key: 'k', value: 'v', visibility: 'DOCUMENT', place: { kind: 'sheet', sheetId: 's2' } }] } }, evaluated);
  const other = new Workbook();
  await other.xlsx.load(new Uint8Array(readFileSync(path)));
  const paper = other.getWorksheet('Баллы');
  if (!paper) throw new Error('no tab');
  paper.getCell('A1').value = 8;
  other.removeWorksheet('Итоги');
  writeFileSync(path, new Uint8Array(await other.xlsx.writeBuffer()));
  const book = opened(await openWorkbook(path));
  expect(book.notices).toEqual([{ code: 'changed elsewhere' }, { code: 'tab gone', tab: 'Итоги', protections: 0, notes: 0, metadata: 1 }]);
  expect(book.state.data.sheets.map((sheet) => [sheet.id, sheet.name, sheet.cells.A1])).toEqual([['s1', 'Баллы', '8']]);
  expect(book.state.overlay.people).toEqual(people);
  expect(book.state.overlay.notes).toEqual([note]);
  expect(book.state.overlay.metadata).toEqual([]);
  book.lock.release();
});

test('a damaged sidecar is set aside, and the workbook still opens', async () => {
  await saveWorkbook(path, state, evaluated);
  writeFileSync(sidecarPath(path), '{"format":');
  const book = opened(await openWorkbook(path));
  expect(book.notices[0]).toEqual({ code: 'sidecar damaged' });
  expect(book.state.data.sheets[0]?.cells.A1).toBe('5');
  expect(readFileSync(`${sidecarPath(path)}.damaged`, 'utf8')).toBe('{"format":');
  book.lock.release();
});

test('what is no workbook is refused with a sentence, stays as it is and stays unlocked', async () => {
  const cases: [string | Uint8Array, string][] = [
    ['', 'empty'],
    ['a;b;c', 'not a zip'],
    [Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not a workbook'],
    [Buffer.from('504b0304140000', 'hex'), 'damaged'],
    [Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('504b0506000000000000000000000000040000000000', 'hex')]), 'not a workbook'],
  ];
  for (const [bytes, code] of cases) {
    writeFileSync(path, bytes);
    const outcome = await openWorkbook(path);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code } });
    if (outcome.kind === 'refused') {
      expect(refusalSentence(outcome.refusal, 'ru')).toMatch(/^[А-ЯЁ].*\.$/u);
      expect(refusalSentence(outcome.refusal, 'en')).toMatch(/^[A-Z].*\.$/u);
    }
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(readdirSync(folder)).toEqual(['Премия.xlsx']);
  }
  expect(await openWorkbook(join(folder, 'нет.xlsx'))).toMatchObject({ refusal: { code: 'not found' } });
  expect(await openWorkbook(folder)).toMatchObject({ refusal: { code: 'is a folder' } });
});

test('a truncated workbook is called damaged', async () => {
  await saveWorkbook(path, state, evaluated);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.length - 100));
  expect(await openWorkbook(path)).toMatchObject({ kind: 'refused', refusal: { code: 'damaged' } });
});

test('a formula the desk cannot compute shows the value it came with, and the file gets it back as it was', async () => {
  const source = new Workbook();
  source.addWorksheet('Лист').getCell('A1').value = { formula: '_xlfn.WEBSERVICE(B1&"""ё""")', result: 'сорок "два"' };
  writeFileSync(path, new Uint8Array(await source.xlsx.writeBuffer()));
  const book = opened(await openWorkbook(path));
  expect(book.notices).toEqual([{ code: 'no people', email: 'owner@desk.local' }, { code: 'formulas not computed', count: 1, functions: ['WEBSERVICE'] }]);
  registerSheetsFunctions();
  const desk = new Model(book.state.data);
  desk.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Лист', dimension: 'ROW', base: 0, quantity: 2, position: 'before' });
  expect(desk.getters.getEvaluatedCell({ sheetId: 'tab1', row: 2, col: 0 }).value).toBe('сорок "два"');
  expect((await saveWorkbook(path, { ...book.state, data: desk._exportData(false) }, evaluatedOf(desk), { stamp: book.stamp, kept: book.kept })).kind).toBe('saved');
  book.lock.release();
  const saved = new Workbook();
  await saved.xlsx.load(new Uint8Array(readFileSync(path)));
  expect(saved.getWorksheet('Лист')?.getCell('A3').value).toEqual({ formula: '_xlfn.WEBSERVICE(B3&"""ё""")', result: 'сорок "два"' });
});

test('a workbook that names nobody is entered by whoever opens it as its owner; after a save its people are those of the desk', async () => {
  const source = new Workbook();
  source.addWorksheet('Лист').getCell('A1').value = 5;
  writeFileSync(path, new Uint8Array(await source.xlsx.writeBuffer()));
  const book = opened(await openWorkbook(path));
  const [owner] = book.state.overlay.people;
  expect(owner).toMatchObject({ email: 'owner@desk.local', role: 'owner' });
  expect(book.notices.map((notice) => noticeSentence(notice, 'ru'))).toEqual(['В книге не записано, кто с ней работает: вы входите как владелец (owner@desk.local). Остальных впустите сами, в списке людей на странице.']);
  expect((await saveWorkbook(path, { ...book.state, overlay: { ...book.state.overlay, people } }, evaluated, { stamp: book.stamp, kept: book.kept })).kind).toBe('saved');
  book.lock.release();
  const again = opened(await openWorkbook(path));
  expect([again.notices, again.state.overlay.people]).toEqual([[], people]);
  again.lock.release();
});
