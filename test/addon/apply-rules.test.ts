// «Применить правила» on the desk: a decision switched in its drop-down, a tier changed on «Критерии», before and after the
// first marks. What the tabs must show afterwards is what the engine says under the new rules.
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { alerts, ok, outcome, run } from './desk';
import { bookWith, column, rows } from './sample-book';

const sample = sampleDobroNaDonu();
const book = bookWith(sample);
const { desk, organiser, juror } = book;
const me = desk.as(organiser.email);
const yes = { button: 'YES' } as const;
const no = { button: 'NO' } as const;

const cellOf = (tab: string, identity: string, value: string, key: string): string => {
  const index = rows(book, tab).findIndex((row) => row[identity] === value);
  if (index < 0) throw new Error(`${tab} has no ${value}`);
  return `${column(book, tab, key)}${index + 3}`;
};
const formulas = (tab: string) => me.formulas(tab);
const FACTS = 'Показатели · Доброволец';

test('right after ballots are handed out there is nothing to apply', () => {
  const execution = run(desk, organiser, 'applyRules', ok());
  expect(execution.logged).toEqual([]);
  expect(alerts(execution)).toEqual(['Применять нечего: листы уже соответствуют правилам.']);
});

test('a decision switched in its drop-down shows whose points change, and changes nothing when the person says no', () => {
  me.type('Решения', cellOf('Решения', 'id', 'RO-10', 'choice'), 'б');
  const before = [formulas(FACTS), rows(book, 'Журнал').length];
  const execution = run(desk, organiser, 'applyRules', no);
  expect(outcome(execution)).toBe('cancelled');
  const [question] = alerts(execution);
  expect(question).toContain('Решение RO-10: а)');
  expect(question).toMatch(/Баллы меняются: \d+ заяв/);
  expect(question).toMatch(/\(Доброволец\): .* → /);
  expect([formulas(FACTS), rows(book, 'Журнал').length]).toEqual(before);
});

test('ballots are not handed out under rules that nobody has applied', () => {
  const execution = run(desk, organiser, 'handOut', ok());
  expect(outcome(execution)).toBe('refused');
  expect(alerts(execution)[0]).toContain('Применить правила');
});

test('counted before they are applied, the results say so', () => {
  expect(alerts(run(desk, organiser, 'countResults', ok()))[0]).toContain('«Применить правила» покажет, чьи баллы');
});

test('applied, the native formulas follow, the journal says what was there, and the choice is signed', () => {
  const before = formulas(FACTS);
  const execution = run(desk, organiser, 'applyRules', yes, ok());
  expect([execution.logged, outcome(execution)]).toEqual([[], 'done']);
  expect(formulas(FACTS)).not.toEqual(before);
  const entry = rows(book, 'Журнал').find((row) => row['place'] === 'Решение RO-10');
  expect(entry).toMatchObject({ who: organiser.email, action: 'Применить правила' });
  expect(String(entry?.['before'])).toMatch(/^а\).*по умолчанию/);
  expect(String(entry?.['after'])).toMatch(/^б\)/);
  expect(rows(book, 'Решения').find((row) => row['id'] === 'RO-10')).toMatchObject({ who: organiser.email, when: '21.11.2026 12:00:00' });
  const again = run(desk, organiser, 'applyRules', ok());
  expect(alerts(again)).toEqual(['Применять нечего: листы уже соответствуют правилам.']);
});

test('a tier changed on «Критерии» is seen, applied and journalled with both texts', () => {
  const index = rows(book, 'Критерии').findIndex((row) => row['nomination'] === 'Доброволец' && row['condition'] === 'часы ≥ 600');
  me.type('Критерии', `${column(book, 'Критерии', 'condition')}${index + 3}`, 'часы ≥ 601');
  const execution = run(desk, organiser, 'applyRules', yes, ok());
  expect([execution.logged, outcome(execution)]).toEqual([[], 'done']);
  expect(alerts(execution)[0]).toContain('«Критерии»: Доброволец, 1');
  const entry = rows(book, 'Журнал').filter((row) => row['action'] === 'Применить правила').pop();
  expect(entry?.['before']).toContain('часы ≥ 600');
  expect(entry?.['after']).toContain('часы ≥ 601');
});

test('a criterion of the jury that no longer stands is hidden with its marks, and comes back with them', () => {
  const tab = 'Оценки · Юный доброволец';
  const choice = cellOf('Решения', 'id', 'RO-27', 'choice');
  const keys = (): string[] => (me.values(tab)[0] ?? []).map(String);
  const state = (): string => String(me.formulas(tab, `${column(book, tab, 'state')}3`)[0]?.[0]);
  const video = `${column(book, tab, 'mark:video')}3`;
  const [before, filled] = [keys(), me.values(tab)];
  expect(state()).toContain(video);
  me.type('Решения', choice, 'б');
  expect(outcome(run(desk, organiser, 'applyRules', yes, ok()))).toBe('done');
  expect(keys()).toEqual(before);
  expect(state()).not.toContain(video);
  me.type('Решения', choice, 'а');
  expect(outcome(run(desk, organiser, 'applyRules', yes, ok()))).toBe('done');
  expect(keys()).toEqual(before);
  expect(me.values(tab)).toEqual(filled);
});

test('a juror may not apply rules', () => {
  const execution = run(desk, juror, 'applyRules', ok());
  expect(outcome(execution)).toBe('refused');
});
