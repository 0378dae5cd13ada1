/** What a cell says about a fact: values, blanks, and every reason to refuse. */
import { choiceFact, decimalFact, tickFact, wholeFact } from '../../src/award/build';
import { exact } from '../../src/award/exact';
import { readFact } from '../../src/award/facts';
import type { CellValue } from '../../src/award/facts';

const FACT = {
  whole: wholeFact('курсы', '', ''),
  decimal: decimalFact('часы', '', ''),
  tick: tickFact('описание', '', ''),
  choice: choiceFact('проект', '', '', ['свой, завершён', 'нет']),
};

test.each<[keyof typeof FACT, CellValue, string]>([
  ['whole', -1, 'negative'],
  ['whole', 2.5, 'notWhole'],
  ['decimal', 1e9 + 1, 'tooLarge'],
  ['decimal', Number.POSITIVE_INFINITY, 'notNumber'],
  ['decimal', 1 / 3, 'tooPrecise'],
  ['whole', '600', 'numberAsText'],
  ['decimal', ' 1 600,5 ', 'numberAsText'],
  ['decimal', '600 ч', 'notNumber'],
  ['whole', true, 'notNumber'],
  ['whole', new Date(0), 'date'],
  ['tick', new Date(0), 'date'],
  ['tick', 'ага', 'notTick'],
  ['tick', 1, 'notTick'],
  ['choice', 'чужой', 'notOption'],
])('a %s fact refuses %p: %s', (kind, cell, code) => {
  expect(readFact(FACT[kind], cell)).toEqual({ kind: 'refused', code });
});

test.each<[keyof typeof FACT, CellValue, unknown]>([
  ['whole', 0, exact(0)],
  ['decimal', 99.5, exact(99.5)],
  ['decimal', 0.1 + 0.2, exact(0.3)],
  ['tick', ' Да ', true],
  ['tick', 'no', false],
  ['choice', 'Свой,  завершён', 'свой, завершён'],
])('a %s fact reads %p', (kind, cell, value) => {
  expect(readFact(FACT[kind], cell)).toMatchObject({ kind: 'value', value: { value } });
});

test('a blank cell is no value of any kind', () => {
  for (const fact of Object.values(FACT)) for (const cell of ['', null, undefined]) expect(readFact(fact, cell)).toEqual({ kind: 'blank' });
});
