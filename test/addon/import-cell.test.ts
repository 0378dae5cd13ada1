/**
 * «Разобрать ячейку положения» on the desk, in a new award that no preset knows: cells pasted as they stand in a regulation
 * become rows that the rules are read from, after the person has seen them.
 */
import type { Answer } from '../../src/desk/contract';
import { columnLetters } from '../../src/workbook/table';
import { alerts, awardDesk, ok, organiser, outcome, run } from './desk';

const yes: Answer = { button: 'YES' };
const HOURS = '5 – 600 и более часов; 3 – 300 и более часов; 1 – 100 и более часов;\n0 – 100 и менее часов.';

/** A new award with one nomination and the given criteria: key, title, pasted cell. */
function book(...criteria: readonly (readonly [key: string, title: string, cell: string])[]) {
  const desk = awardDesk('empty');
  const me = desk.as(organiser.email);
  const letter = (tab: string, key: string): string => columnLetters((me.values(tab)[0] ?? []).indexOf(key) + 1);
  const type = (tab: string, row: number, cells: Readonly<Record<string, string>>): void => {
    for (const [key, text] of Object.entries(cells)) me.type(tab, `${letter(tab, key)}${row}`, text);
  };
  type('Номинации', 3, { key: 'best', 'title.ru': 'Лучший', 'title.en': 'Best', 'short.ru': 'Лучший', 'short.en': 'Best', entrants: 'человек', winners: '3' });
  criteria.forEach(([key, title, cell], index) => {
    type('Критерии', 3 + index, { nomination: 'Лучший', criterion: key, printed: String(index + 1), 'title.ru': title, 'title.en': title, quote: cell });
  });
  const rows = (tab: string): readonly Readonly<Record<string, unknown>>[] => {
    const [keys = [], , ...data] = me.values(tab);
    return data.map((row) => Object.fromEntries(keys.map((key, index) => [String(key), row[index]]))).filter((row) => Object.values(row).some((cell) => cell !== ''));
  };
  const onRow = (row: number): void => me.select('Критерии', `${letter('Критерии', 'quote')}${row}`);
  return { desk, me, rows, onRow, letter };
}

const tiers = (rows: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] => rows.map((row) => [row['criterion'], row['kind'], row['points'], row['condition']]);

test('tiers are shown, confirmed and written below, the new fact on «Словарь»', () => {
  const { desk, rows, onRow } = book(['hours', 'Часы', HOURS]);
  onRow(3);
  const execution = run(desk, organiser, 'importCell', yes, ok());
  expect(outcome(execution)).toBe('done');
  expect(alerts(execution)[0]).toBe(
    [
      'Критерий «Часы». Будет записано:',
      '5 — часы ≥ 600   («5 – 600 и более часов»)',
      '3 — часы ≥ 300   («3 – 300 и более часов»)',
      '1 — часы ≥ 100   («1 – 100 и более часов»)',
      '0 — часы ≤ 100   («0 – 100 и менее часов»)',
      '',
      'На «Словарь» добавятся показатели: «часы».',
      '',
      'Посмотрите:',
      '• такого показателя ещё нет: «600 и более часов» (знак 5)',
      '',
      'Записать?',
    ].join('\n'),
  );
  expect(tiers(rows('Критерии'))).toEqual([
    ['hours', 'по числу', '', ''],
    ['hours', '', 5, 'часы ≥ 600'],
    ['hours', '', 3, 'часы ≥ 300'],
    ['hours', '', 1, 'часы ≥ 100'],
    ['hours', '', 0, 'часы ≤ 100'],
  ]);
  expect(rows('Словарь')).toMatchObject([{ nomination: 'Лучший', name: 'часы', kind: 'целое число' }]);
  expect(rows('Журнал').map((row) => row['action'])).toContain('Разобрать ячейку положения');
});

test('a second criterion below stays below, and all of it can be read as rules', () => {
  const { desk, rows, onRow } = book(['hours', 'Часы', HOURS], ['use', 'Польза', 'от 0 до 5 баллов.'], ['papers', 'Публикации', '2 балла за каждую публикацию, не более 10']);
  for (const row of [5, 4, 3]) {
    onRow(row);
    expect(outcome(run(desk, organiser, 'importCell', yes, ok()))).toBe('done');
  }
  expect(tiers(rows('Критерии').filter((row) => row['kind'] !== ''))).toEqual([
    ['hours', 'по числу', '', ''],
    ['use', 'оценка жюри', 5, ''],
    ['papers', 'за единицу', '', ''],
  ]);
  expect(rows('Критерии').find((row) => row['condition'] === '2 * публикации')).toMatchObject({ criterion: 'papers' });
  const check = run(desk, organiser, 'checkData', ok());
  expect(alerts(check)).toEqual(['Ошибок нет: все ячейки читаются.']);
  run(desk, organiser, 'checkRegulation', ok());
  // The overlap of exactly 100 hours that stands in the cell; «Польза» quotes its scale.
  expect(rows('Проверка положения').map((row) => [row['kind'], row['what']])).toEqual([
    ['пересечение', expect.stringContaining('часы: ровно 100')],
  ]);
});

test('declined, nothing is written; confirmed twice, nothing is doubled', () => {
  const { desk, rows, onRow } = book(['hours', 'Часы', HOURS]);
  onRow(3);
  expect(outcome(run(desk, organiser, 'importCell', { button: 'NO' }))).toBe('cancelled');
  expect(rows('Критерии')).toHaveLength(1);
  expect(rows('Словарь')).toEqual([]);
  run(desk, organiser, 'importCell', yes, ok());
  const once = rows('Критерии');
  onRow(3);
  run(desk, organiser, 'importCell', yes, ok());
  expect(rows('Критерии')).toEqual(once);
  expect(rows('Словарь')).toHaveLength(1);
});

test('words that say nothing of points, a row without a criterion, rows that stand already: refused with what to do', () => {
  const { desk, me, onRow, letter } = book(['use', 'Польза', 'актуальность и значимость'], ['hours', 'Часы', HOURS]);
  onRow(3);
  expect(alerts(run(desk, organiser, 'importCell', ok()))[0]).toContain('нет ни строк баллов, ни шкалы: «актуальность и значимость»');
  me.select('Номинации', 'A3');
  expect(alerts(run(desk, organiser, 'importCell', ok()))[0]).toContain('Встаньте на строку критерия на листе «Критерии»');
  me.type('Критерии', `${letter('Критерии', 'criterion')}5`, 'hours');
  me.type('Критерии', `${letter('Критерии', 'points')}5`, '7');
  onRow(4);
  expect(alerts(run(desk, organiser, 'importCell', ok()))[0]).toContain('У критерия «Часы» ниже уже есть строки');
});

test('a tier that is not understood is written without a condition, and «Проверить данные» points at it', () => {
  const { desk, rows, onRow } = book(['papers', 'Публикации', '5 – 10 и более публикаций; 0 – побоище пята']);
  onRow(3);
  const execution = run(desk, organiser, 'importCell', yes, ok());
  expect(alerts(execution)[0]).toContain('0 — условие не понято, впишите его сами');
  expect(alerts(execution)[0]).toContain('• не понято: «побоище пята» (знак 32)');
  expect(rows('Критерии')[2]).toMatchObject({ points: 0, condition: '' });
  const check = run(desk, organiser, 'checkData', ok());
  expect(alerts(check)[0]).toMatch(/1 ячейка с ошибкой/);
});

test('broken off on its way and run again, it ends as one clean run', () => {
  const clean = book(['hours', 'Часы', HOURS]);
  clean.onRow(3);
  const calls = run(clean.desk, organiser, 'importCell', yes, ok()).callCount;
  for (let call = 20; call < calls; call += 6) {
    const broken = book(['hours', 'Часы', HOURS]);
    broken.onRow(3);
    broken.desk.failNext(call);
    run(broken.desk, organiser, 'importCell', yes, ok());
    broken.onRow(3);
    for (let again = 0; again < 2; again += 1) run(broken.desk, organiser, 'importCell', yes, ok());
    expect([call, broken.rows('Критерии')]).toEqual([call, clean.rows('Критерии')]);
    expect(broken.rows('Словарь')).toEqual(clean.rows('Словарь'));
  }
});
