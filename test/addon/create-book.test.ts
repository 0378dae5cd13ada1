/**
 * «Создать книгу премии» on the desk: every preset becomes a workbook whose tabs say the award again, a second award is
 * refused, and the number of service calls is printed.
 */
import { alerts, bundle, emptyDesk, ok, organiser, outcome, run } from './desk';

describe('Создать книгу премии', () => {
  test('lays out the tabs of «Добро на Дону», the empty first sheet is gone', () => {
    const desk = emptyDesk();
    const execution = run(desk, organiser, 'createBook', ok('1'), ok());
    expect([execution.logged, alerts(execution)]).toEqual([[], [expect.stringContaining('«')]]);
    expect(outcome(execution)).toBe('done');
    const tabs = desk.as(organiser.email).tabs().map(({ name }) => name);
    expect(tabs.slice(0, 8)).toEqual(['Премия', 'Решения', 'Номинации', 'Сроки', 'Словарь', 'Критерии', 'Жюри', 'Заявки']);
    expect(tabs.every((name) => name.length <= 31)).toBe(true);
    console.log(execution.callCount, execution.modelledMs, execution.ms, JSON.stringify(execution.calls), tabs);
  });
});
