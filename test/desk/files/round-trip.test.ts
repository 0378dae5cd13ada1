/** What the desk writes into an .xlsx file it reads back: every kind of cell, look, rule and right. */
/** Whole workbooks are compared as the kernel itself exports them. */
import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { contentOfText } from '../../../src/desk/files/contents';
import { readXlsx } from '../../../src/desk/files/read-xlsx';
import { attachWhole, makeSidecar } from '../../../src/desk/files/sidecar';
import type { DeskState } from '../../../src/desk/files/state';
import { writeXlsx } from '../../../src/desk/files/write-xlsx';
import { Model } from '../../../src/desk/kernel/engine';
import { canonical, evaluatedOf, modelOf, stateOf } from './sample';

async function throughFile(state: DeskState, model: Model): Promise<{ whole: DeskState; alone: DeskState; bytes: Uint8Array }> {
  const written = await writeXlsx(state, evaluatedOf(model));
  const sidecar = makeSidecar(state, written, []);
  const read = await readXlsx(written.bytes, { tabs: written.tabs });
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusal));
  return { whole: attachWhole(read.state, sidecar), alone: read.state, bytes: written.bytes };
}

const everyKind = {
  A1: '7', A2: "'007", A3: "'=1+2", A4: '=A1+2', A5: 'TRUE', A6: 'две\nстроки', A7: '[сайт](https://example.org/a)', A8: '  отступ', A9: '+79001112233', A10: '#N/A',
  A11: '=IFS(A1>5,"да",TRUE,"нет")', A12: '=ROUND(2.5)', A13: '=SUM(B1:B)', A14: '=COUNTUNIQUE(A1:A3)', A15: '=HYPERLINK("#gid=s2&range=B2","к листу")', A16: '=1+',
  A17: "='Лист, с длинным именем больше тридцати одного'!A1*2", A18: "'2026-01-02", A19: '@имя', A20: '0.1', A21: '-5 яблок', A22: '=LET(x,1,x)', A23: '😀 — юбилей', A24: "'",
  C1: '=FILTER(A1:A3,A1:A3<>"")', D1: '=B1:B2*2', B1: '1', B2: '2', B3: '3', E1: '=SORT(B1:B3,1,FALSE)', F1: '=XLOOKUP(2,B1:B3,B1:B3)',
  G1: '=SUMPRODUCT((B1:B3>=2)*(B1:B3<3))', H1: '46024', H2: '46381.4375', H3: '0.5208333333333334',
};

function richModel(): Model {
  const model = modelOf({ Первый: everyKind, 'Лист, с длинным именем больше тридцати одного': { A1: '5' }, Скрытый: { A1: 'тайна' } });
  const s = 's1';
  const zone = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  model.dispatch('SET_FORMATTING', { sheetId: s, target: [zone(0, 0, 4, 1)], style: { bold: true, fillColor: '#FFE599', textColor: '#CC0000', wrapping: 'wrap', align: 'center', fontSize: 14 } });
  model.dispatch('SET_FORMATTING', { sheetId: s, target: [zone(0, 7, 0, 7)], format: 'dd.mm.yyyy' });
  model.dispatch('SET_FORMATTING', { sheetId: s, target: [zone(1, 7, 1, 7)], format: 'm/d/yyyy hh:mm' });
  model.dispatch('SET_FORMATTING', { sheetId: s, target: [zone(2, 7, 2, 7)], format: 'hh:mm' });
  model.dispatch('SET_FORMATTING', { sheetId: s, target: [zone(0, 1, 9, 1)], format: '#,##0.00[$ ₽]' });
  model.dispatch('SET_ZONE_BORDERS', { sheetId: s, target: [zone(0, 0, 3, 3)], border: { position: 'all', color: '#000000', style: 'thin' } });
  model.dispatch('FREEZE_ROWS', { sheetId: s, quantity: 2 });
  model.dispatch('FREEZE_COLUMNS', { sheetId: s, quantity: 1 });
  model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: s, dimension: 'COL', elements: [0], size: 210 });
  model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: s, dimension: 'ROW', elements: [5], size: 60 });
  model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: s, dimension: 'COL', elements: [9] });
  model.dispatch('HIDE_COLUMNS_ROWS', { sheetId: s, dimension: 'ROW', elements: [30] });
  model.dispatch('ADD_MERGE', { sheetId: s, target: [zone(40, 3, 41, 5)] });
  model.dispatch('COLOR_SHEET', { sheetId: s, color: '#38761D' });
  model.dispatch('HIDE_SHEET', { sheetId: 's3' });
  model.dispatch('CREATE_NAMED_RANGE', { name: 'Баллы', ranges: [], rangeData: undefined } as never);
  const ranges = [{ _sheetId: s, _zone: zone(10, 10, 20, 10) }];
  model.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId: s, ranges, rule: { id: 'v1', criterion: { type: 'isValueInList', values: ['да', 'нет, но'], displayStyle: 'arrow' }, isBlocking: true } });
  model.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId: s, ranges: [{ _sheetId: s, _zone: zone(0, 11, 9, 11) }], rule: { id: 'v2', criterion: { type: 'customFormula', values: ['=L1>=0'] }, isBlocking: true } });
  model.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId: s, ranges: [{ _sheetId: s, _zone: zone(0, 12, 9, 12) }], rule: { id: 'v3', criterion: { type: 'isBetween', values: ['0', '5'] }, isBlocking: false } });
  model.dispatch('ADD_CONDITIONAL_FORMAT', { sheetId: s, cf: { id: 'c1', rule: { type: 'CellIsRule', operator: 'customFormula', values: ['=$B1>2'], style: { fillColor: '#F4CCCC' } } }, ranges: [{ _sheetId: s, _zone: zone(0, 0, 9, 1) }] });
  return model;
}

test('a workbook with everything comes back equal with its sidecar', async () => {
  const model = richModel();
  const state = stateOf(model, {
    people: [{ email: 'a@example.org', name: 'Анна', role: 'owner', language: 'ru' }],
    notes: [{ sheetId: 's1', row: 3, column: 0, text: 'Пояснение' }, { sheetId: 's2', row: 9, column: 9, text: 'на пустой' }],
    protections: [{ id: 'p', kind: 'range', sheetId: 's1', description: 'баллы', editors: ['a@example.org'], warningOnly: false, zone: { top: 0, left: 0, bottom: 3, right: 0 } }],
  });
  const { whole } = await throughFile(state, model);
  expect(whole.overlay).toEqual(state.overlay);
  expect(canonical(whole.data)).toEqual(canonical(state.data));
});

test('without the sidecar cells, looks, rules, notes and tabs still come back', async () => {
  const model = richModel();
  const state = stateOf(model, { notes: [{ sheetId: 's1', row: 3, column: 0, text: 'Пояснение' }, { sheetId: 's2', row: 9, column: 9, text: 'на пустой' }] });
  const { alone } = await throughFile(state, model);
  const [first, second, third] = alone.data.sheets;
  const [was] = state.data.sheets;
  expect({ ...first?.cells, A12: '=ROUND(2.5)', A16: '=1+', A24: "'" }).toEqual(was?.cells);
  expect(first?.panes).toEqual({ xSplit: 1, ySplit: 2 });
  expect(first?.merges).toEqual(['D41:F42']);
  expect(first?.color).toBe('#38761D');
  expect(first?.cols[0]).toEqual({ size: 210 });
  expect(first?.cols[9]).toEqual({ isHidden: true });
  expect(first?.rows[5]).toEqual({ size: 60 });
  expect(first?.rows[30]).toEqual({ isHidden: true });
  expect(second?.name).toBe('Лист, с длинным именем больше тридцати одного');
  expect(third?.isVisible).toBe(false);
  expect(alone.overlay.notes).toEqual(state.overlay.notes);
  expect(first?.dataValidationRules.map(({ criterion, ranges, isBlocking }) => ({ criterion, ranges, isBlocking }))).toEqual(
    expect.arrayContaining([
      { criterion: { type: 'isValueInList', values: ['да', 'нет, но'], displayStyle: 'arrow' }, ranges: ['K11:K21'], isBlocking: true },
      { criterion: { type: 'customFormula', values: ['=L1>=0'] }, ranges: ['L1:L10'], isBlocking: true },
      { criterion: { type: 'isBetween', values: ['0', '5'] }, ranges: ['M1:M10'], isBlocking: false },
    ]),
  );
  expect(first?.conditionalFormats[0]?.rule).toEqual({ type: 'CellIsRule', operator: 'customFormula', values: ['=$B1>2'], style: { fillColor: '#F4CCCC' } });
  const again = new Model(alone.data);
  const look = again.getters.getCellStyle({ sheetId: 's1', row: 0, col: 0 });
  expect(look).toMatchObject({ bold: true, fillColor: '#FFE599', textColor: '#CC0000', wrapping: 'wrap', align: 'center', fontSize: 14 });
  expect(again.getters.getEvaluatedCell({ sheetId: 's1', row: 0, col: 7 }).formattedValue).toBe('02.01.2026');
});

test('another reader finds the same values, texts as texts and the prefixes Excel asks for', async () => {
  const model = richModel();
  const { bytes } = await throughFile(stateOf(model), model);
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const paper = book.getWorksheet('Первый');
  const value = (name: string): unknown => paper?.getCell(name).value;
  expect(value('A2')).toBe('007');
  expect(value('A3')).toBe('=1+2');
  expect(value('A4')).toEqual({ formula: 'A1+2', result: 9 });
  expect(value('A5')).toBe(true);
  expect(value('A9')).toBe('+79001112233');
  expect(value('A11')).toEqual({ formula: '_xlfn.IFS(A1>5,"да",TRUE,"нет")', result: 'да' });
  expect(value('A13')).toMatchObject({ formula: 'SUM(B1:B1048576)', result: 6 });
  expect(value('A14')).toMatchObject({ formula: 'IFERROR(__xludf.DUMMYFUNCTION("COUNTUNIQUE(A1:A3)"),3)', result: 3 });
  expect(value('A15')).toMatchObject({ formula: `HYPERLINK("#'Лист, с длинным именем больше т'!B2","к листу")` });
  expect(value('C1')).toMatchObject({ formula: '_xlfn._xlws.FILTER(A1:A3,A1:A3<>"")', ref: 'C1:C3', isDynamicArray: true });
  expect(value('C2')).toBe('007');
  expect(value('H1')).toEqual(new Date(Date.UTC(2026, 0, 2)));
  expect(book.getWorksheet('Скрытый')?.state).toBe('hidden');
});

test('a range protection locks its cells only, a sheet protection all but its open parts', async () => {
  const model = modelOf({ Баллы: { A1: '1', B1: '2' }, Итоги: { A1: '1', B1: '2' } });
  const base = { description: '', editors: [], warningOnly: false };
  const state = stateOf(model, {
    protections: [
      { ...base, id: 'r', kind: 'range', sheetId: 's1', zone: { top: 0, left: 1, bottom: 4, right: 1 } },
      { ...base, id: 's', kind: 'sheet', sheetId: 's2', unprotected: [{ top: 0, left: 0, bottom: 9, right: 0 }] },
    ],
  });
  const { alone } = await throughFile(state, model);
  expect(alone.overlay.protections).toEqual([
    { ...base, id: 's1-lock-1', kind: 'range', sheetId: 's1', zone: { top: 0, left: 1, bottom: 4, right: 1 } },
    { ...base, id: 's2-lock', kind: 'sheet', sheetId: 's2', unprotected: [{ top: 0, left: 0, bottom: 9, right: 0 }] },
  ]);
});

test('any text, number and date of any cell comes back as it was', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', "'", ' ', '[', '#', '_x0041_', '0', '1/2/20', 'TRUE'), fc.string({ maxLength: 12 })).map((parts) => parts.join('')),
    fc.constantFrom('x'.repeat(40000), 'а\nб', 'а\r\nб', '\t', '12:30', '1e5', '50%', '$5', '2026-01-02', 'true', '👩‍👩‍👧', '0007'),
  );
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.integer({ min: 1, max: 60000 * 1440 }).map((minutes) => minutes / 1440));
  const content = fc.oneof(text.map((value) => contentOfText(value, false)), number.map(String));
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 30 }), fc.boolean(), async (contents, dates) => {
      const cells = Object.fromEntries(contents.map((one, place) => [`A${place + 1}`, one]));
      const model = modelOf({ Т: cells }, dates ? { formats: { 'A1:A40': 1 } } : {});
      const state = stateOf(dates ? new Model({ ...model._exportData(false), formats: { 1: 'dd.mm.yyyy hh:mm' } }) : model);
      const { whole } = await throughFile(state, model);
      expect(whole.data.sheets[0]?.cells).toEqual(state.data.sheets[0]?.cells);
    }),
    { numRuns: 60, seed: 20261120 },
  );
});
