/**
 * A page that takes the cells of a tab in when they are asked for holds the same workbook as one that takes all in at once: the same
 * values, the same changes, undone alike; and it takes in no more than is looked at.
 */
import { helpers, Model } from '../../../src/desk/kernel/engine';
import type { WorkbookData } from '../../../src/desk/kernel/engine';
import { learnerOf } from '../../../src/desk/kernel/evaluation';
import { installQuicker } from '../../../src/desk/page/quicker';

const sheet = (id: string, name: string, cells: Readonly<Record<string, string>>): object => ({ id, name, colNumber: 8, rowNumber: 40, cells, styles: { A1: 1 }, formats: { B2: 1 } });
const data = {
  version: helpers.createEmptyWorkbookData().version,
  styles: { 1: { bold: true } },
  formats: { 1: '0.00' },
  sheets: [
    sheet('award', 'Премия', { A1: 'Добро', B1: "='Итоги 1'!B2" }),
    sheet('facts', 'Показатели', { A1: 'Часы', B2: '150', B3: '7', C2: '=IF(B2>=100,2,1)', C3: '=IF(B3>=100,2,1)', D2: '=ABS(C2)' }),
    sheet('totals', 'Итоги 1', { A1: 'Баллы', B2: '=SUM(Показатели!C2:C3)', B4: '=1+' }),
    sheet('spilled', 'Списки', { A1: '=Показатели!B2:B3', C1: '=SUBTOTAL(9,Показатели!B2:B3)' }),
    sheet('journal', 'Журнал', { A1: 'Когда', A2: '="нет"' }),
  ],
} as unknown as Partial<WorkbookData>;

const ids = ['award', 'facts', 'totals', 'spilled', 'journal'];
const plainCopy = (): Partial<WorkbookData> => JSON.parse(JSON.stringify(data)) as Partial<WorkbookData>;
// The engine's own way, before another is installed.
const plain = new Model(plainCopy());
installQuicker();

const later = (): Model => new Model(plainCopy());
const takenIn = ({ getters }: Model): string[] => {
  const { isTakenIn } = getters as unknown as { readonly isTakenIn: (id: string) => boolean };
  return getters.getSheetIds().filter((id) => isTakenIn(id));
};
const valuesOf = ({ getters }: Model): unknown =>
  getters.getSheetIds().map((sheetId) =>
    Array.from({ length: 12 }, (_, row) => Array.from({ length: 6 }, (_, col) => [getters.getEvaluatedCell({ sheetId, row, col }).formattedValue, getters.getCell({ sheetId, row, col })?.style, getters.getCell({ sheetId, row, col })?.format])),
  );
/** Without what is counted anew in every model. */
const exported = (model: Model): unknown => JSON.parse(JSON.stringify(model.exportData(), (key, value: unknown) => (key === 'revisionId' ? undefined : value)));

test('values, looks and the exported workbook are the same', () => {
  expect(valuesOf(later())).toEqual(valuesOf(plain));
  expect(exported(later())).toEqual(exported(plain));
});

test('only what is looked at is taken in, with what its formulas ask for', () => {
  const whole = plainCopy();
  const model = new Model({ ...whole, sheets: (whole.sheets ?? []).filter(({ id }) => id !== 'spilled') });
  expect(takenIn(model)).toEqual(['award']);
  expect(model.getters.getEvaluatedCell({ sheetId: 'award', row: 0, col: 1 }).value).toBe(3);
  expect(takenIn(model)).toEqual(['award', 'facts', 'totals']);
});

test('a tab whose formulas fill their neighbours is there at once', () => {
  const model = later();
  expect(takenIn(model)).toEqual(['award', 'spilled']);
  expect(model.getters.getEvaluatedCell({ sheetId: 'spilled', row: 1, col: 0 }).value).toBe(7);
});

test('what is found out in the pauses takes in the rest', () => {
  const model = later();
  const learner = learnerOf(model);
  expect(learner?.learn(() => true)).toBe(true);
  expect(takenIn(model)).toEqual(ids);
});

test('changes of all kinds, undone and done again, end alike on tabs that nobody has looked at', () => {
  const dispatch = (model: Model, type: string, payload: object = {}): void => {
    const { isSuccessful } = (model.dispatch as unknown as (type: string, payload: object) => { readonly isSuccessful: boolean })(type, payload);
    if (!isSuccessful) throw new Error(type);
  };
  const changes: readonly (readonly [string, object])[] = [
    ['UPDATE_CELL', { sheetId: 'facts', row: 2, col: 1, content: '900' }],
    ['SET_FORMATTING', { sheetId: 'journal', target: [{ top: 0, bottom: 2, left: 0, right: 1 }], style: { italic: true } }],
    ['RENAME_SHEET', { sheetId: 'facts', oldName: 'Показатели', newName: 'Факты' }],
    ['ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 1, position: 'before', quantity: 2 }],
    ['DUPLICATE_SHEET', { sheetId: 'totals', sheetIdTo: 'twice', sheetNameTo: 'Итоги 2' }],
    ['DELETE_SHEET', { sheetId: 'journal', sheetName: 'Журнал' }],
    ['UPDATE_LOCALE', { locale: { ...plain.getters.getLocale(), decimalSeparator: ',', formulaArgSeparator: ';', thousandsSeparator: ' ' } }],
  ];
  for (const [type, payload] of changes) {
    // Each as the first thing that happens to a workbook just opened; in the one all tabs have been looked at.
    const [engine, model] = [later(), later()];
    for (const id of ids) engine.getters.getCells(id);
    for (const one of [engine, model]) dispatch(one, type, payload);
    expect([type, valuesOf(model)]).toEqual([type, valuesOf(engine)]);
    expect([type, exported(model)]).toEqual([type, exported(engine)]);
    for (const one of [engine, model]) dispatch(one, 'REQUEST_UNDO');
    expect([type, exported(model)]).toEqual([type, exported(plain)]);
    for (const one of [engine, model]) dispatch(one, 'REQUEST_REDO');
    expect([type, valuesOf(model)]).toEqual([type, valuesOf(engine)]);
  }
});
