/**
 * «Создать книгу премии» on the desk: the tabs, a second award refused, an answer that names no award, and a run that was
 * broken off and begun again. The number of service calls is printed.
 */
import type { Desk } from '../../src/desk/host';
import { alerts, emptyDesk, ok, organiser, outcome, run } from './desk';

const tabs = (desk: Desk): string[] => desk.as(organiser.email).tabs().filter(({ hidden }) => !hidden).map(({ name }) => name);

const everything = (desk: Desk) => tabs(desk).filter((name) => name !== 'Журнал').map((name) => [name, desk.as(organiser.email).values(name), desk.as(organiser.email).formulas(name)]);

describe('«Добро на Дону»', () => {
  let desk: Desk;
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    desk = emptyDesk();
    made = run(desk, organiser, 'createBook', ok('1'), ok());
  });

  test('has its tabs in order, with names that Excel takes; the blank first sheet is gone', () => {
    expect(made.logged).toEqual([]);
    expect(outcome(made)).toBe('done');
    expect(alerts(made)).toEqual([expect.stringContaining('готова: 18 листов')]);
    expect(tabs(desk)).toEqual([
      'Премия', 'Решения', 'Номинации', 'Сроки', 'Словарь', 'Критерии', 'Жюри', 'Заявки',
      'Показатели · Доброволец', 'Оценки · Доброволец', 'Показатели · Организатор', 'Оценки · Организатор',
      'Показатели · Юный доброволец', 'Оценки · Юный доброволец', 'Оценки · Предприниматель', 'Оценки · Миссия Добро',
      'Конфликты', 'Журнал',
    ]);
    expect(tabs(desk).every((name) => name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
    console.log(`«Создать книгу премии»: ${made.callCount} calls, ${Math.round(made.modelledMs)} ms on Google by the model`);
  });

  test('writes the person who made it as organiser, and the journal says so', () => {
    expect(desk.as(organiser.email).values('Жюри', 'A3:C3')).toEqual([[organiser.email, organiser.email, 'организатор']]);
    expect(desk.as(organiser.email).values('Журнал', 'A3:C3')).toEqual([['21.11.2026 12:00:00', organiser.email, 'Создать книгу премии']]);
  });

  test('its data can be read at once', () => {
    const execution = run(desk, organiser, 'checkData', ok());
    expect(alerts(execution)).toEqual(['Ошибок нет: все ячейки читаются.']);
  });

  test('refuses a second award and says which one is there', () => {
    const before = tabs(desk);
    const again = run(desk, organiser, 'createBook', ok('2'), ok());
    expect(outcome(again)).toBe('refused');
    expect(alerts(again)[0]).toMatch(/уже есть премия «.*Добро на Дону/);
    expect(tabs(desk)).toEqual(before);
  });
});

test('an answer that names no award is refused, and nothing is made', () => {
  const desk = emptyDesk();
  const before = tabs(desk);
  const execution = run(desk, organiser, 'createBook', ok('9'), ok());
  expect(alerts(execution)).toEqual(['Премии «9» в списке нет. Напишите номер из списка, например 1.']);
  expect(outcome(run(desk, organiser, 'createBook', { button: 'CANCEL' }))).toBe('cancelled');
  expect(tabs(desk)).toEqual(before);
});

test('broken off at any call and begun again, it ends as one clean run', () => {
  const clean = emptyDesk();
  const { callCount } = run(clean, organiser, 'createBook', ok('empty'), ok());
  const wanted = everything(clean);
  for (const part of [0.3, 0.7, 0.95]) {
    const failAtCall = Math.floor(callCount * part);
    const desk = emptyDesk({ failAtCall });
    expect(outcome(run(desk, organiser, 'createBook', ok('empty'), ok()))).toBe('failed');
    const again = run(desk, organiser, 'createBook', ok('empty'), ok());
    expect([failAtCall, outcome(again), alerts(again)]).toEqual([failAtCall, 'done', expect.anything()]);
    expect(everything(desk)).toEqual(wanted);
  }
});
