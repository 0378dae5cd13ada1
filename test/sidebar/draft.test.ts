// What a juror fills in: which marks a scale allows, what keys and caps mean, what is changed, what comes next.
// Pure data, no page.
import type { BallotForm, BallotListItem, BallotScale, BallotState } from '../../src/addon/api';
import {
  cappedTo,
  draftOf,
  filtered,
  isChanged,
  keyedMark,
  marksOf,
  nextLeft,
  savedForm,
  typedMark,
  unmarked,
  withConfirmed,
  withMark,
} from '../../src/sidebar/ballot/draft';

const scale = (changes: Partial<BallotScale> = {}): BallotScale => ({
  criterion: 'video',
  number: '9',
  title: 'Видеоролик',
  from: 0,
  to: 5,
  step: 1,
  bands: [],
  cap: null,
  clause: '',
  quote: '',
  waits: null,
  ...changes,
});

const form: BallotForm = {
  application: 'A-1',
  name: 'Анна',
  nomination: 'Доброволец',
  facts: [],
  scales: [scale(), scale({ criterion: 'role', number: '6' })],
  marks: [
    { criterion: 'video', mark: 3, confirmed: false },
    { criterion: 'role', mark: null, confirmed: false },
  ],
  comment: '',
  recusal: null,
  state: 'begun',
  problems: [],
  version: 'v1',
};

describe('marks of a scale', () => {
  test('go from the lowest to the highest by the step', () => {
    expect(marksOf(scale())).toEqual([0, 1, 2, 3, 4, 5]);
    expect(marksOf(scale({ to: 2, step: 0.5 }))).toEqual([0, 0.5, 1, 1.5, 2]);
  });
  test('in tenths carry no error of floating point', () => expect(marksOf(scale({ to: 1, step: 0.1 }))).toContain(0.3));
});

describe('a digit key', () => {
  const toTen = marksOf(scale({ to: 10 }));
  test('chooses its mark', () => expect(keyedMark(toTen, '', '7')).toEqual({ mark: 7, typed: '7' }));
  test('0 after 1 is 10 where the scale goes so far', () => expect(keyedMark(toTen, '1', '0')).toEqual({ mark: 10, typed: '10' }));
  test('0 after 1 is 0 where it does not', () => expect(keyedMark(marksOf(scale()), '1', '0')).toEqual({ mark: 0, typed: '0' }));
  test('beyond the scale does nothing', () => expect(keyedMark(marksOf(scale()), '', '6')).toBeUndefined());
});

describe('a typed mark', () => {
  const percent = scale({ to: 100, step: 0.5 });
  test('may have a decimal comma', () => expect(typedMark(percent, ' 37,5 ')).toBe(37.5));
  test('blank is no mark, and no mark is not 0', () => expect(typedMark(percent, ' ')).toBeNull());
  test.each(['101', '37,25', '-1', 'много', '1e1'])('%s is refused', (text) => expect(typedMark(percent, text)).toBeUndefined());
});

describe('the cap of a criterion', () => {
  const capped = scale({ cap: { above: 4, unless: 'ролик опубликован' } });
  test('5 counts as 4 until the condition is ticked', () => {
    expect(cappedTo(capped, 5, false)).toBe(4);
    expect(cappedTo(capped, 5, true)).toBeNull();
  });
  test('leaves 4 and a blank alone', () => {
    expect(cappedTo(capped, 4, false)).toBeNull();
    expect(cappedTo(capped, null, false)).toBeNull();
  });
});

describe('a draft', () => {
  test('is unchanged as it was read, and again when a change is taken back', () => {
    const draft = draftOf(form);
    expect(isChanged(draft, form)).toBe(false);
    expect(isChanged(withMark(draft, 'video', 4), form)).toBe(true);
    expect(isChanged(withMark(withMark(draft, 'video', 4), 'video', 3), form)).toBe(false);
  });
  test('counts a tick, a comment and a recusal as changes', () => {
    const draft = draftOf(form);
    expect(isChanged(withConfirmed(draft, 'video', true), form)).toBe(true);
    expect(isChanged({ ...draft, comment: 'хорошо' }, form)).toBe(true);
    expect(isChanged({ ...draft, recusal: '' }, form)).toBe(true);
  });
  test('does not change the form it was made of', () => {
    const before = JSON.stringify(form);
    withMark(draftOf(form), 'video', 1).marks.push({ criterion: 'x', mark: 1, confirmed: true });
    expect(JSON.stringify(form)).toBe(before);
  });
  test('names the criteria that have no mark; 0 is a mark', () => {
    expect(unmarked(draftOf(form), form.scales)).toEqual(['6']);
    expect(unmarked(withMark(draftOf(form), 'role', 0), form.scales)).toEqual([]);
  });
  test('is what lies on the tab once it is saved', () => {
    const draft = withMark(draftOf(form), 'role', 5);
    expect(isChanged(draft, savedForm(form, draft, 'done', 'v2'))).toBe(false);
    expect(savedForm(form, draft, 'done', 'v2').version).toBe('v2');
  });
});

describe('the list', () => {
  const item = (application: string, state: BallotState): BallotListItem => ({ application, name: application, nomination: '', state });
  const ballots = [item('a', 'left'), item('b', 'done'), item('c', 'begun'), item('d', 'recused')];
  const names = (items: readonly BallotListItem[]): string => items.map((each) => each.application).join('');

  test('takes begun for left and recused for done', () => {
    expect(names(filtered(ballots, 'left'))).toBe('ac');
    expect(names(filtered(ballots, 'done'))).toBe('bd');
    expect(names(filtered(ballots, 'all'))).toBe('abcd');
  });
  test('goes on to the next one left, and from the end to the top', () => {
    expect(nextLeft(ballots, 'b')?.application).toBe('c');
    expect(nextLeft(ballots, 'c')?.application).toBe('a');
  });
  test('ends when none but the present one is left', () => expect(nextLeft([item('a', 'begun'), item('b', 'done')], 'a')).toBeUndefined());
});
