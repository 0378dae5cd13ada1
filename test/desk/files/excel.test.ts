/** A workbook as Excel writes it: what of it comes onto the desk, what the file gets back, and what a person is told would be lost. */
/** The saved file is read by another reader, and by the desk without its sidecar. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { Desk } from '../../../src/desk/host';
import { readXlsx, type ReadOutcome } from '../../../src/desk/files/read-xlsx';
import { noticeSentence } from '../../../src/desk/files/refusals';
import { shownIn } from '../../../src/desk/files/snapshot';
import { openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/desk/files/workbook-file';
import { writeXlsx } from '../../../src/desk/files/write-xlsx';
import { takerOf } from '../../../src/desk/server/snapshot-taker';
import { excelBook } from './excel-book';
import { packageOf } from './foreign-package';

type Read = Extract<ReadOutcome, { kind: 'read' }>;

async function read(bytes: Uint8Array): Promise<Read> {
  const outcome = await readXlsx(bytes, { name: 'Чужая' });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

function deskOf({ state }: Pick<Read, 'state'>): Desk {
  return Desk.load(state.data, state.overlay, { addon: { manifest: { timeZone: 'Europe/Moscow' }, code: '', pages: {} } });
}

async function saved(book: Read): Promise<Uint8Array> {
  const desk = deskOf(book);
  return (await writeXlsx(desk.export(), shownIn(takerOf(desk.kernel).take()), book.kept)).bytes;
}

let book: Read;
let bytes: Uint8Array;
beforeAll(async () => {
  book = await read(packageOf(excelBook));
  bytes = await saved(book);
});

test('cells, formulas and links come onto the desk; what is not computed shows its last value', () => {
  const [sheet, hidden, veryHidden] = book.state.data.sheets;
  expect(sheet?.cells).toMatchObject({
    A1: '[Иванов](https://example.org/?a=1&b=2)',
    B1: 'частью жирный',
    C1: '  два пробела ',
    D1: 'строка\nвторая',
    E1: 'внутри',
    B2: 'TRUE',
    C2: '#N/A',
    D2: '=("x"&CHAR(34)&"y")&A3%',
    E2: '007',
    B5: '=A5*2&"A3"',
    E3: '=A2%+5%',
    E5: '=IF(Ставка>0,"да","нет")',
    A8: '=SORT(A2:A4)',
    B8: '=ARRAYFORMULA(A2:A4*2)',
    A11: '=$F$4',
    F11: '=XLOOKUP(2,A2:A4,A2:A4)',
    E12: '[Иванов](o-spreadsheet://tab2)',
  });
  expect(hidden?.cells).toEqual({ A1: 'а', A2: 'б' });
  expect(veryHidden?.cells).toEqual({ A1: '1', B1: '2', A2: 'без адресов' });
  const { getters } = deskOf(book).kernel.model;
  const shown = (row: number, col: number): string => getters.getEvaluatedCell({ sheetId: 'tab1', row, col }).formattedValue;
  // LET, a lambda's array (texts and truths are not added), another book, a name of one tab.
  expect([shown(3, 4), shown(7, 4), shown(8, 4), shown(9, 4), shown(10, 1), shown(10, 4)]).toEqual(['6', '1', '2', '3', '11', '3']);
  expect([shown(1, 3), shown(2, 4), shown(4, 4)]).toEqual(['x"y0.02', '0,06', 'да']);
  expect([shown(5, 0), shown(5, 1), shown(5, 4), shown(6, 0), shown(6, 1).replace(/[\u00A0\u202F]/g, ' ')]).toEqual(['20.11.2026', '20 ноября 2026', '36:00:00', '20.11.2026 18:00', '1 000,00 ₽']);
});

test('theme colours with tints, the old palette, widths, groups, frozen panes and hidden tabs are those of the file', () => {
  const [sheet, hidden, veryHidden] = book.state.data.sheets;
  const { styles } = book.state.data;
  expect(styles[sheet?.styles['A1'] ?? 0]).toMatchObject({ bold: true, textColor: '#FFFFFF', fillColor: '#DAE3F3', align: 'center', verticalAlign: 'middle', wrapping: 'wrap', fontSize: 14 });
  expect(styles[sheet?.styles['E1'] ?? 0]).toMatchObject({ italic: true, underline: true, strikethrough: true, textColor: '#C00000', fillColor: '#FFFF00' });
  expect(sheet?.color).toBe('#203864');
  expect(sheet?.cols).toMatchObject({ 0: { size: 220 }, 1: { size: 69 }, 2: { isHidden: true }, 4: { size: 89 }, 20: { size: 64 } });
  expect(sheet?.rows).toMatchObject({ 0: { size: 48 }, 5: { isHidden: true } });
  expect(sheet?.headerGroups).toEqual({ ROW: [{ start: 4, end: 5 }], COL: [{ start: 4, end: 5 }] });
  expect(sheet?.panes).toEqual({ xSplit: 1, ySplit: 2 });
  expect(sheet?.merges).toEqual(['E13:F14']);
  expect([sheet?.isVisible, hidden?.isVisible, veryHidden?.isVisible, sheet?.areGridLinesVisible]).toEqual([true, false, false, false]);
});

test('every kind of conditional format that the desk has is kept, with its ranges', () => {
  expect(book.state.data.sheets[0]?.conditionalFormats.map(({ ranges, rule }) => [ranges.join(' '), 'operator' in rule ? rule.operator : rule.type, 'values' in rule ? rule.values.join('|') : ''])).toEqual([
    ['A2:A10', 'ColorScaleRule', ''],
    ['A2:A10', 'DataBarRule', ''],
    ['A2:A10', 'IconSetRule', ''],
    ['A2:A10', 'top10', '3'],
    ['A2:A10', 'customFormula', '=AND(ISNUMBER(A2),A2>AVERAGE($A$2:$A$10))'],
    ['A2:A10', 'customFormula', '=AND(ISNUMBER(A2),A2<AVERAGE($A$2:$A$10))'],
    ['A2:A10', 'duplicateValues', ''],
    ['A2:A10', 'uniqueValues', ''],
    ['B2:B10 E2:E10', 'containsText', 'да'],
    ['B2:B10 E2:E10', 'beginsWithText', 'н'],
    ['B2:B10 E2:E10', 'endsWithText', 'т'],
    ['B2:B10 E2:E10', 'notContainsText', 'z'],
    ['B2:B10 E2:E10', 'customFormula', '=AND($A2>1,B2<>"")'],
    ['B2:B10 E2:E10', 'isBetween', '=$A$2|я'],
    ['B2:B10 E2:E10', 'customFormula', '=FLOOR(B2,1)=TODAY()'],
    ['B2:B10 E2:E10', 'isEmpty', ''],
    ['B2:B10 E2:E10', 'customFormula', '=ISERROR(B2)'],
  ]);
});

test('rules for entries keep bounds that are cells or formulas, whole numbers stay whole, lists may lie on another tab', () => {
  expect(book.state.data.sheets[0]?.dataValidationRules.map(({ ranges, criterion, isBlocking }) => [ranges.join(' '), criterion.type, criterion.values.join('|'), isBlocking])).toEqual([
    ['A20:A30', 'customFormula', '=AND(ISNUMBER(A20),A20=INT(A20),AND(A20>=0,A20<=$A$5))', true],
    ['B20:B30', 'isLessOrEqualTo', '=A20*2', true],
    ['E20', 'isValueInList', 'да|нет', true],
    ['E21', 'customFormula', '=COUNTIF(Ставка,E21)>0', true],
    ['E22', 'dateIsAfter', '46000', true],
    ['E23 F24', 'customFormula', '=LEN(E23)<10', false],
    ['E25', 'isBetween', '0.375|0.75', true],
    ['F20:F30', 'isValueInRange', 'Скрытый!$A$1:$A$3', true],
  ]);
});

test('notes on empty cells, conversations, open cells and ranges that everybody may edit are kept', () => {
  expect(book.state.overlay.notes).toEqual([
    { sheetId: 'tab1', row: 29, column: 7, text: 'А:\nна пустой' },
    { sheetId: 'tab1', row: 2, column: 0, text: 'Анна: Проверить?\nБорис: Да.' },
  ]);
  expect(book.state.overlay.protections).toMatchObject([{ kind: 'sheet', unprotected: [{ top: 11, bottom: 11, left: 0, right: 0 }, { top: 19, bottom: 29, left: 1, right: 1 }] }]);
});

test('the file gets back formulas as they were, names, print settings, the way tabs are shown, and the password of a sheet', async () => {
  const other = new Workbook();
  await other.xlsx.load(bytes);
  const paper = other.getWorksheet('Данные');
  const formula = (name: string): unknown => paper?.getCell(name).model.formula;
  expect([formula('D2'), formula('E4'), formula('E8'), formula('B11'), formula('E11')]).toEqual([
    '"x""y"&A3%',
    '_xlfn.LET(_xlpm.x,A2:A4,SUM(_xlpm.x))',
    '_xlfn.BYROW(A2:B4,_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))',
    'IFERROR(__xludf.DUMMYFUNCTION("[1]Лист1!$A$1+1"),11)',
    'SUM(Местное)',
  ]);
  expect(paper?.getCell('E8').model).toMatchObject({ ref: 'E8:E10', shareType: 'array', isDynamicArray: true, result: 1 });
  expect(paper?.getCell('E9').value).toBe(2);
  // That reader takes the backslashes out of number formats.
  const formatsOf = ({ kept }: Read): readonly string[] => kept.flatMap((thing) => (thing.kind === 'formats' ? Object.values(thing.formats) : []));
  const again = formatsOf(await read(bytes));
  expect(again).toEqual(expect.arrayContaining(['[$-419]d\\ mmmm\\ yyyy;@', '_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-;_-* "-"??\\ _₽_-;_-@_-']));
  expect(again).toEqual(formatsOf(book));
  expect(paper?.views[0]).toMatchObject({ rightToLeft: true, zoomScale: 85, showGridLines: false, state: 'frozen' });
  expect(paper?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printArea: 'A1:E12', printTitlesRow: '1:2' });
  expect(paper?.sheetProtection).toMatchObject({ sheet: true, hashValue: 'abc=', saltValue: 'def=', spinCount: 100000 });
  expect(other.getWorksheet('Очень скрытый')?.state).toBe('veryHidden');
  expect(other.definedNames.model.map(({ name }) => name).sort()).toEqual(['Два', 'Местное', 'НДС', 'Ставка']);
});

test('saved and read again without the sidecar the workbook is the same', async () => {
  const again = await read(bytes);
  const [was, is] = [book.state.data.sheets[0], again.state.data.sheets[0]];
  expect(is?.cells).toEqual({ ...was?.cells, B11: '=IFERROR(__XLUDF.DUMMYFUNCTION("[1]Лист1!$A$1+1"),11)' });
  // A rule of two ranges is two rules, each reading from its own cell.
  expect(is?.dataValidationRules.map(({ ranges, criterion }) => [ranges.join(' '), criterion.values.join('|')])).toEqual(expect.arrayContaining([['E23', '=LEN(E23)<10'], ['F24', '=LEN(F24)<10'], ['F20:F30', 'Скрытый!$A$1:$A$3']]));
  expect(is?.conditionalFormats).toHaveLength(was?.conditionalFormats.length ?? 0);
  expect([is?.cols, is?.headerGroups, is?.merges, is?.color, is?.panes]).toEqual([was?.cols, was?.headerGroups, was?.merges, was?.color, was?.panes]);
  const key = (note: { row: number; column: number }): number => note.row * 100 + note.column;
  const sorted = (notes: readonly { row: number; column: number }[]) => [...notes].sort((a, b) => key(a) - key(b));
  expect(sorted(again.state.overlay.notes)).toEqual(sorted(book.state.overlay.notes));
  expect(again.state.overlay.protections).toEqual(book.state.overlay.protections);
  expect(again.notices.map(({ code }) => code)).toEqual(['not shown', 'formulas not computed']);
});

test('what a save would lose is named, by tab, in both languages', () => {
  const [unseen, notice] = book.notices;
  expect(unseen && noticeSentence(unseen, 'en')).toBe('Not shown on the desk, but it stays in the file: tab “Данные” — pictures: 1, charts: 1, shapes and text boxes: 1.');
  expect(notice && noticeSentence(notice, 'ru')).toBe(
    'Здесь нет места для части этой книги, и при сохранении она пропадёт из файла: лист «Данные» — умные таблицы (станут обычными диапазонами): 1, сводные таблицы: 1, спарклайны: 1, ' +
      'правила условного форматирования: 1; лист «Диаграмма» — лист-диаграмма; макросы, связи с другими книгами: 1. ' +
      'Перед первым сохранением нетронутая книга останется рядом, с пометкой «(до стола)» в имени.',
  );
  expect(notice && noticeSentence(notice, 'en')).toContain('tab “Данные” — tables (become plain ranges): 1, pivot tables: 1');
});

describe('on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-excel-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const opened = async (path: string): Promise<OpenedWorkbook> => {
    const outcome = await openWorkbook(path);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
    return outcome;
  };
  const save = async (path: string, one: OpenedWorkbook): Promise<void> => {
    const desk = deskOf(one);
    expect((await saveWorkbook(path, desk.export(), shownIn(takerOf(desk.kernel).take()), { stamp: one.stamp, kept: one.kept })).kind).toBe('saved');
    one.lock.release();
  };

  test('the untouched workbook stays beside before the first save, once, and no other file of that name is overwritten', async () => {
    const path = join(folder, 'Книга.xlsx');
    const original = packageOf(excelBook);
    writeFileSync(path, original);
    writeFileSync(join(folder, 'Книга (до стола).xlsx'), 'другое');
    await save(path, await opened(path));
    expect(readdirSync(folder).sort()).toEqual(['Книга (до стола 2).xlsx', 'Книга (до стола).xlsx', 'Книга.xlsx', 'Книга.xlsx.desk.json']);
    expect(readFileSync(join(folder, 'Книга (до стола 2).xlsx')).equals(original)).toBe(true);
    expect(readFileSync(join(folder, 'Книга (до стола).xlsx'), 'utf8')).toBe('другое');
    const again = await opened(path);
    expect(again.kept.map(({ kind }) => kind)).toEqual(['tab', 'tab', 'names', 'formats', 'looks', 'drawings']);
    await save(path, again);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('a workbook that loses nothing leaves no copy', async () => {
    const path = join(folder, 'Книга.xlsx');
    writeFileSync(path, packageOf({ sheets: [{ name: 'Лист1', xml: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' }] }));
    await save(path, await opened(path));
    expect(readdirSync(folder).sort()).toEqual(['Книга.xlsx', 'Книга.xlsx.desk.json']);
  });

  test('a workbook with macros by its name is refused: what the desk saves would not open under it', async () => {
    const path = join(folder, 'Книга.xlsm');
    writeFileSync(path, packageOf(excelBook));
    expect(await openWorkbook(path)).toMatchObject({ kind: 'refused', refusal: { code: 'not a workbook', looksLike: 'xlsm' } });
    expect(readdirSync(folder)).toEqual(['Книга.xlsm']);
  });
});
