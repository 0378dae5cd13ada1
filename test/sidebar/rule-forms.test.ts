// What the forms that change the rules decide on the page: the text cut at its doubtful places, the order of the questions,
// the order for a new workbook.
import fc from 'fast-check';
import type { DecisionItem, SetupForm, SetupPreset } from '../../src/addon/api';
import { groups, nextOpen } from '../../src/sidebar/decisions/groups';
import { pieces } from '../../src/sidebar/import/marked-text';
import { answersFor, orderOf } from '../../src/sidebar/setup/order';

describe('the marked text', () => {
  const doubt = (from: number, length: number, isError = false) => ({ from, length, isError, words: '', sentence: '' });

  test('a place is cut out with its number, overlapping ones carry both', () => {
    expect(pieces('5 – много; 0 – нет', [doubt(4, 5, true), doubt(4, 5), doubt(11, 7)]).map(({ text, remarks, isError }) => [text, remarks, isError])).toEqual([
      ['5 – ', [], false],
      ['много', [1, 2], true],
      ['; ', [], false],
      ['0 – нет', [3], false],
    ]);
  });

  test('of places one within the other each number stands once, at its end', () => {
    expect(pieces('в 1 деле', [doubt(0, 8), doubt(2, 1)]).map(({ text, isMarked, remarks }) => [text, isMarked, remarks])).toEqual([
      ['в ', true, []],
      ['1', true, [2]],
      [' деле', true, [1]],
    ]);
  });

  test('the pieces are the text again, whatever the places', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: 0, max: 50 }))), (text, places) => {
        expect(pieces(text, places.map(([from, length]) => doubt(from, length))).map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('the questions', () => {
  const item = (id: string, blocking: boolean, chosen: string | null): DecisionItem => ({
    id, blocking, chosen, question: '', clause: '', quote: '', touches: '', readings: [], who: '', when: '', reason: '', version: '',
  });
  const items = [item('A', true, 'x'), item('B', true, null), item('C', false, null)];

  test('stand in groups: what holds up the jury, what is open, what is decided', () => {
    expect(groups(items).map(({ name, items: each }) => [name, each.map(({ id }) => id)])).toEqual([['blocking', ['B']], ['open', ['C']], ['done', ['A']]]);
  });

  test('the next one is undecided and another', () => {
    expect(nextOpen(items, 'B')?.id).toBe('C');
    expect(nextOpen([item('A', true, 'x'), item('B', true, null)], 'B')).toBeUndefined();
  });
});

describe('the order for a workbook', () => {
  const preset = (isEmpty: boolean): SetupPreset => ({
    key: isEmpty ? 'empty' : 'don', title: '', document: '', timeZone: 'Asia/Omsk', isEmpty, sentences: [], blocking: [],
    nominations: isEmpty ? [] : [{ key: 'a', title: 'А', about: [], winners: 5, prizes: '' }],
  });
  const form: SetupForm = { there: null, presets: [], timeZones: [], factsBy: [{ value: 'jury', title: '' }], languages: [], chosen: { language: 'ru', year: 2026 } };

  test('begins with what the preset says', () => {
    expect(orderOf(preset(false), answersFor(preset(false), form))).toEqual({
      preset: 'don', title: '', year: 2026, document: '', timeZone: 'Asia/Omsk', factsBy: 'jury', language: 'ru', nominations: [{ key: 'a', title: 'А', winners: 5, prizes: '' }],
    });
  });

  test('new nominations are lines that hold anything; a number that is none is sent as none', () => {
    const answers = { ...answersFor(preset(true), form), names: ' Дебют \n\nКоманда', winners: '2', prizes: '1000', year: 'скоро' };
    expect(orderOf(preset(true), answers)).toMatchObject({ year: -1, nominations: [{ key: '', title: 'Дебют', winners: 2, prizes: '1000' }, { key: '', title: 'Команда', winners: 2 }] });
  });
});
