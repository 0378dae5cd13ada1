/**
 * What is done on a page between an undo and the server's answer waits and is done then; nothing typed behind Ctrl+Z is lost, with the
 * connection lost neither. Two pages over a line that delivers when it is told to.
 */
import { Model } from '../../../src/desk/kernel/engine';
import { HeldCommands } from '../../../src/desk/page/held-commands';
import type { HeldTold } from '../../../src/desk/page/held-commands';
import { tinyKernel } from '../server/tiny-desk';

const SHEET = 'facts';
const sheetName = 'Показатели';

interface Message {
  readonly type: string;
  readonly nextRevisionId?: string;
}

/** A page, and the line on which its messages wait for the server. */
function page(): { readonly model: Model; readonly held: HeldCommands; readonly told: jest.Mocked<HeldTold>; readonly deliver: () => void } {
  const sent: Message[] = [];
  let hear: (message: Message) => void = () => undefined;
  const transportService = {
    sendMessage: (message: Message) => {
      if ('nextRevisionId' in message) sent.push(message);
      return Promise.resolve();
    },
    onNewMessage: (_id: string, heard: (message: Message) => void) => void (hear = heard),
    leave: () => undefined,
  };
  const model = new Model(tinyKernel().export().data, { client: { id: 'page', name: '' }, transportService });
  const told = { offline: jest.fn(), notDone: jest.fn() };
  const held = new HeldCommands(model, told);
  const deliver = (): void => {
    for (let message = sent.shift(); message !== undefined; message = sent.shift()) hear(message);
  };
  return { model, held, told, deliver };
}

function type(model: Model, row: number, col: number, content: string): boolean {
  return model.dispatch('UPDATE_CELL', { sheetId: SHEET, row, col, content }).isSuccessful;
}

const shown = (model: Model, row: number, col: number): string => model.getters.getEvaluatedCell({ sheetId: SHEET, row, col }).formattedValue;

test('a word typed right behind an undo is there once the undo is', () => {
  const { model, deliver } = page();
  type(model, 8, 1, 'первое');
  deliver();
  model.dispatch('REQUEST_UNDO');
  expect(type(model, 9, 1, 'второе')).toBe(true);
  expect([shown(model, 8, 1), shown(model, 9, 1)]).toEqual(['первое', '']);
  deliver();
  expect([shown(model, 8, 1), shown(model, 9, 1)]).toEqual(['', 'второе']);
});

test('two undos and a redo in one breath are two undos and a redo', () => {
  const { model, deliver } = page();
  type(model, 8, 1, 'первое');
  type(model, 8, 1, 'второе');
  deliver();
  model.dispatch('REQUEST_UNDO');
  model.dispatch('REQUEST_UNDO');
  model.dispatch('REQUEST_REDO');
  deliver();
  expect(shown(model, 8, 1)).toBe('первое');
});

test('what waits is done at once when the connection is lost, and stays when the undo comes through later', () => {
  const { model, held, deliver } = page();
  type(model, 8, 1, 'первое');
  deliver();
  model.dispatch('REQUEST_UNDO');
  type(model, 9, 1, 'второе');
  held.connection(false);
  expect(shown(model, 9, 1)).toBe('второе');
  expect(type(model, 10, 1, 'третье')).toBe(true);
  held.connection(true);
  deliver();
  expect([shown(model, 8, 1), shown(model, 9, 1), shown(model, 10, 1)]).toEqual(['', 'второе', 'третье']);
});

test('without a connection an undo is refused and said, and typing goes on', () => {
  const { model, held, told } = page();
  type(model, 8, 1, 'первое');
  held.connection(false);
  expect(model.dispatch('REQUEST_UNDO').isSuccessful).toBe(false);
  expect(told.offline).toHaveBeenCalledTimes(1);
  expect([type(model, 9, 1, 'второе'), shown(model, 8, 1), shown(model, 9, 1)]).toEqual([true, 'первое', 'второе']);
});

test('a word is not put into a cell that the undo has moved, but told', () => {
  const { model, told, deliver } = page();
  const before = shown(model, 1, 1);
  model.dispatch('ADD_COLUMNS_ROWS', { sheetId: SHEET, sheetName, dimension: 'ROW', base: 1, position: 'before', quantity: 1 });
  deliver();
  model.dispatch('REQUEST_UNDO');
  type(model, 9, 1, 'слово');
  deliver();
  expect([shown(model, 1, 1), shown(model, 9, 1)]).toEqual([before, '']);
  expect(told.notDone).toHaveBeenCalledWith([{ cell: 'B10', content: 'слово' }]);
  expect([type(model, 9, 1, 'снова'), shown(model, 9, 1)]).toEqual([true, 'снова']);
});
