/** Marks of jurors: what may be typed on a scale, the cap with a condition, and ranges that facts decide. */
import { clausesOf, nomination, range, scale, wholeFact, words } from '../../../src/award/build';
import type { CriterionDraft } from '../../../src/award/build';
import { compileNomination } from '../../../src/award/compile';
import type { CompiledMarkCriterion } from '../../../src/award/compile';
import { readMark } from '../../../src/award/criteria/mark';
import { exact, whole } from '../../../src/award/exact';
import type { CellValue } from '../../../src/award/facts';
import type { FactName, Facts } from '../../../src/award/model';

const clause = clausesOf('Положение')('Критерии', '9', '');
const row = { key: 'only', printed: '9', title: words('К', 'C'), clause };
const projects = wholeFact('проекты', '', '');

const compiled = (draft: CriterionDraft): CompiledMarkCriterion => {
  const built = nomination({ key: 'n', title: words('Н', 'N'), shortTitle: words('Н', 'N'), clause, entrants: 'person', windows: [], facts: [projects], criteria: [draft], winners: 1 });
  const [only] = compileNomination(built, [], new Map()).criteria;
  if (only?.kind !== 'mark') throw new Error('no mark criterion');
  return only;
};

const given = (value: number): Facts => new Map([['проекты' as FactName, { kind: 'number', value: whole(value) }]]);

const read = (criterion: CompiledMarkCriterion, cell: CellValue, facts: Facts = new Map()): string | number => {
  const allowed = criterion.allowed(facts);
  if (allowed.kind === 'notScored') return `needs ${allowed.missing.join()}`;
  const mark = readMark(cell, allowed);
  return mark.kind === 'mark' ? Number(mark.mark.num) / Number(mark.mark.den) : mark.kind === 'blank' ? 'blank' : mark.code;
};

test.each<[CellValue, string | number]>([
  [0, 0],
  [5, 5],
  [3.5, 'offStep'],
  [6, 'above'],
  [-1, 'below'],
  ['', 'blank'],
  [null, 'blank'],
  ['5', 'numberAsText'],
  ['пять', 'notNumber'],
  [true, 'notNumber'],
  [Number.NaN, 'notNumber'],
  [new Date(0), 'date'],
])('on a scale 0–5 of whole marks %p reads as %p', (cell, expected) => {
  expect(read(compiled(scale({ ...row, from: 0, to: 5 })), cell)).toBe(expected);
});

test('steps count from the lowest mark, exactly', () => {
  const tenths = compiled(scale({ ...row, from: 1, to: 2, step: 0.1 }));
  expect(read(tenths, 1.3)).toBe(1.3);
  expect(read(tenths, 1.35)).toBe('offStep');
  expect(read(compiled(scale({ ...row, from: 1, to: 9, step: 2 })), 4)).toBe('offStep');
});

test('5 counts as 4 unless the juror confirms the condition', () => {
  const video = compiled(scale({ ...row, from: 0, to: 5, cap: { above: 4, unless: words('опубликовано', 'published'), quote: '' } }));
  expect(video.counted(whole(5), false)).toEqual({ mark: whole(4), cappedFrom: whole(5) });
  expect(video.counted(whole(5), true)).toEqual({ mark: whole(5) });
  expect(video.counted(whole(4), false)).toEqual({ mark: whole(4) });
  expect(video.highest).toEqual(whole(5));
});

test('facts decide the range from which the juror chooses', () => {
  const results = compiled(range({ ...row, tiers: [['9–10', 'проекты ≥ 5', ''], ['6–8', 'проекты ≥ 3', ''], ['1', 'проекты ≥ 1', '']] }));
  expect(read(results, 8, given(5))).toBe('below');
  expect(read(results, 9, given(5))).toBe(9);
  expect(read(results, 7, given(4))).toBe(7);
  expect(read(results, 9, given(4))).toBe('above');
  expect(read(results, 1, given(1))).toBe(1);
  expect(read(results, 0, given(0))).toBe(0);
  expect(read(results, 1, given(0))).toBe('above');
  expect(read(results, 7)).toBe('needs проекты');
  expect([results.lowest, results.highest]).toEqual([exact(0), exact(10)]);
});
