/**
 * What was done without the server and must be done again on a workbook that has changed meanwhile: typed words go to the row of the
 * same person wherever it is now, or nowhere; what deletes or moves is told of, not repeated.
 */
import { Model } from '../../../src/desk/kernel/engine';
import { doAgain, pendingEdits } from '../../../src/desk/page/kept-edits';
import { tinyKernel } from '../server/tiny-desk';

const SHEET = 'facts';
const sheetName = 'Показатели';

/** A page whose server does not answer any more. */
function cutOff(): Model {
  const transportService = { sendMessage: () => Promise.resolve(), onNewMessage: () => undefined, leave: () => undefined };
  return new Model(tinyKernel().export().data, { client: { id: 'page', name: '' }, transportService });
}

/** The workbook as another page finds it later. */
function later(change: (model: Model) => void = () => undefined): Model {
  const model = new Model(tinyKernel().export().data);
  change(model);
  return model;
}

function type(model: Model, row: number, col: number, content: string): void {
  model.dispatch('UPDATE_CELL', { sheetId: SHEET, row, col, content });
}

function content(model: Model, row: number, col: number): string {
  return model.getters.getEvaluatedCell({ sheetId: SHEET, row, col }).formattedValue;
}

/** As it goes through the page's storage. */
function kept(model: Model): ReturnType<typeof pendingEdits> {
  return JSON.parse(JSON.stringify(pendingEdits(model))) as ReturnType<typeof pendingEdits>;
}

test('on an unchanged workbook all is done again: cells, formats, rows, a new tab', () => {
  const page = cutOff();
  type(page, 1, 2, '400');
  page.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
  type(page, 1, 1, 'Новая');
  page.dispatch('SET_FORMATTING', { sheetId: SHEET, target: [{ top: 1, bottom: 1, left: 1, right: 1 }], style: { bold: true } });
  page.dispatch('CREATE_SHEET', { sheetId: 'new', name: 'Новый', position: 2 });
  page.dispatch('UPDATE_CELL', { sheetId: 'new', row: 0, col: 0, content: 'слово' });
  const model = later();
  expect(doAgain(model, kept(page))).toEqual({ done: 6, notKept: [] });
  expect([content(model, 1, 1), content(model, 2, 1), content(model, 2, 2)]).toEqual(['Новая', 'Анна Ёлкина', '400']);
  expect(model.getters.getCell({ sheetId: SHEET, row: 1, col: 1 })?.style).toMatchObject({ bold: true });
  expect(model.getters.getEvaluatedCell({ sheetId: 'new', row: 0, col: 0 }).value).toBe('слово');
});

test('a cell follows its row and its column to where they are now', () => {
  const page = cutOff();
  type(page, 2, 2, '450');
  const model = later((there) => {
    there.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 3 });
    there.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'COL', base: 2, position: 'before', quantity: 1 });
  });
  expect(doAgain(model, kept(page))).toEqual({ done: 1, notKept: [] });
  expect([content(model, 5, 1), content(model, 5, 3), content(model, 2, 2)]).toEqual(['Пётр Донской', '450', '']);
});

test.each<readonly [string, (model: Model) => void]>([
  ['its row is gone', (there) => void there.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', elements: [2] })],
  ['its column is gone', (there) => void there.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'COL', elements: [2] })],
  ['its tab is gone', (there) => void there.dispatch('DELETE_SHEET', { sheetId: SHEET, sheetName })],
  ['another stands in its row', (there) => type(there, 2, 1, 'Иван Другой')],
  ['two rows are alike and one has come', (there) => {
    there.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
    type(there, 1, 0, '2');
    type(there, 1, 1, 'Пётр Донской');
  }],
])('a cell is typed nowhere, and told of, when %s', (_name, change) => {
  const page = cutOff();
  type(page, 2, 2, '450');
  const model = later(change);
  const before = JSON.stringify(model.exportData().sheets);
  expect(doAgain(model, kept(page))).toEqual({ done: 0, notKept: [{ tab: sheetName, cell: 'C3', content: '450' }] });
  expect(JSON.stringify(model.exportData().sheets)).toBe(before);
});

test('a new row stays where it was typed only while nothing else stands there', () => {
  const page = cutOff();
  type(page, 7, 1, 'Ольга');
  type(page, 7, 2, '30');
  const free = later();
  expect(doAgain(free, kept(page)).done).toBe(2);
  const taken = later((there) => type(there, 7, 0, '9'));
  expect(doAgain(taken, kept(page))).toEqual({ done: 0, notKept: [{ tab: sheetName, cell: 'B8', content: 'Ольга' }, { tab: sheetName, cell: 'C8', content: '30' }] });
});

test('what deletes or moves is not repeated', () => {
  const page = cutOff();
  page.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', elements: [1] });
  page.dispatch('DELETE_SHEET', { sheetId: 'results', sheetName: 'Итоги' });
  const model = later();
  expect(doAgain(model, kept(page))).toEqual({ done: 0, notKept: [{ tab: sheetName, command: 'REMOVE_COLUMNS_ROWS' }, { tab: 'Итоги', command: 'DELETE_SHEET' }] });
  expect(content(model, 1, 1)).toBe('Анна Ёлкина');
});

test('what was typed and then deleted with its row is not typed', () => {
  const page = cutOff();
  type(page, 7, 1, 'Ольга');
  page.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', elements: [7] });
  expect(kept(page).cells).toEqual([]);
});

describe('what was sent and never answered', () => {
  /** A page that has sent a new row, and typed into it behind that. */
  function sentRow(): { readonly page: Model; readonly revision: string } {
    const page = cutOff();
    page.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
    const { session } = page as unknown as { readonly session: { readonly pendingMessages: readonly { readonly nextRevisionId: string }[] } };
    return { page, revision: session.pendingMessages[0]?.nextRevisionId ?? '' };
  }

  test('is not done again when the server has it', () => {
    const { page, revision } = sentRow();
    type(page, 2, 2, '400');
    const model = later((there) => void there.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 1 }));
    const rows = model.getters.getNumberRows(SHEET);
    expect(doAgain(model, pendingEdits(page, { revision, fate: 'taken' }))).toEqual({ done: 1, notKept: [] });
    expect([model.getters.getNumberRows(SHEET), content(model, 2, 2)]).toEqual([rows, '400']);
  });

  test('is told of, not done again, when it would be there twice if the server had it', () => {
    const { page, revision } = sentRow();
    type(page, 2, 2, '400');
    expect(doAgain(later(), pendingEdits(page, { revision, fate: 'unknown' }))).toEqual({ done: 1, notKept: [{ tab: sheetName, command: 'ADD_COLUMNS_ROWS' }] });
  });

  test('is told of when the server will never take it, or the page would start anew for ever', () => {
    const page = cutOff();
    type(page, 1, 2, 'негодное');
    const { session } = page as unknown as { readonly session: { readonly pendingMessages: readonly { readonly nextRevisionId: string }[] } };
    type(page, 2, 2, '5');
    const model = later();
    expect(doAgain(model, pendingEdits(page, { revision: session.pendingMessages[0]?.nextRevisionId ?? '', fate: 'refused' }))).toEqual({
      done: 1, notKept: [{ tab: sheetName, cell: 'C2', content: 'негодное' }],
    });
    expect([content(model, 1, 2), content(model, 2, 2)]).toEqual(['39', '5']);
  });

  test('is no news when it stands there already', () => {
    const page = cutOff();
    type(page, 1, 2, '400');
    expect(doAgain(later((there) => type(there, 1, 2, '400')), pendingEdits(page))).toEqual({ done: 0, notKept: [] });
  });
});
