/** «Проверить данные» on the desk: every cell that cannot be read becomes a sentence with a link, and the list empties when all is mended. */
import type { Desk } from '../../src/desk/host';
import { alerts, anna, awardDesk, ok, organiser, run } from './desk';

let desk: Desk;
const problems = (): unknown[][] => desk.as(organiser.email).values('Проверка').slice(2).filter((row) => row[0] !== '');

beforeAll(() => {
  desk = awardDesk('dobro-na-donu-2024');
});

test('names tab, cell, what was found, what is expected', () => {
  const session = desk.as(organiser.email);
  const condition = session.values('Критерии').findIndex((row) => row.includes('часы ≥ 600')) + 1;
  session.type('Критерии', `I${condition}`, 'чсы ≥ 600');
  session.paste('Жюри', 'A4', [[anna.name, 'anna', 'жюри', 'Волонтёр', '']]);
  session.paste('Заявки', 'A3', [['V-001', 'Мария', 'Доброволец', '', ''], ['v-001', 'Пётр', 'Доброволец', '', '']]);
  const execution = run(desk, organiser, 'checkData', ok());
  expect(alerts(execution)).toEqual(['4 ячейки с ошибкой. Список со ссылками — на листе «Проверка».']);
  expect(problems().map((row) => [row[0], row[2]])).toEqual([
    ['Критерии', `Лист «Критерии», ячейка I${condition} («Условие»): написано «чсы ≥ 600», а нужно: условие. На знаке 1: «чсы» нет среди показателей номинации на листе «Словарь». Может быть: «часы».`],
    ['Жюри', 'Лист «Жюри», ячейка D4 («Номинации»): написано «Волонтёр», а нужно: то, что есть на листе «Номинации».'],
    ['Жюри', 'Лист «Жюри», ячейка B4 («Почта»): написано «anna», а нужно: адрес электронной почты вида name@example.org.'],
    ['Заявки', 'Лист «Заявки», ячейка A4 («Код»): написано «v-001», а нужно: значение, которого ещё нет: то же самое стоит в ячейке A3.'],
  ]);
  expect(desk.as(organiser.email).formulas('Проверка', 'B3')[0]?.[0]).toMatch(new RegExp(`^=HYPERLINK\\("#gid=\\d+&range=I${condition}"`));
});

test('an action that scores refuses with the same sentence, and nothing is written', () => {
  const execution = run(desk, organiser, 'handOut', ok());
  expect(alerts(execution)[0]).toContain('написано «чсы ≥ 600»');
  expect(desk.as(organiser.email).values('Показатели · Доброволец').length).toBe(2);
});

test('the list is empty once all is mended', () => {
  const session = desk.as(organiser.email);
  const condition = session.values('Критерии').findIndex((row) => row.includes('чсы ≥ 600')) + 1;
  session.type('Критерии', `I${condition}`, 'часы >= 600');
  session.paste('Жюри', 'B4', [['anna@example.org', 'жюри', 'доброволец']]);
  session.type('Заявки', 'A4', 'V-002');
  expect(alerts(run(desk, organiser, 'checkData', ok()))).toEqual(['Ошибок нет: все ячейки читаются.']);
  expect(problems()).toEqual([]);
});
