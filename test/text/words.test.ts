/** The words a person reads: Russian plural forms, and sentences that name tab, cell, what was found and what is expected. */
import { counted, russianForm } from '../../src/text/numbers';
import { problemSentence, validationHelp } from '../../src/text/problems';
import { codeOf, factKindWords } from '../../src/text/choices';
import { languageOfLocale } from '../../src/text/language';

test.each([
  [1, 'заявка'], [21, 'заявка'], [101, 'заявка'], [2, 'заявки'], [34, 'заявки'], [0, 'заявок'], [5, 'заявок'], [11, 'заявок'], [12, 'заявок'], [14, 'заявок'], [111, 'заявок'], [112, 'заявок'],
])('%i %s', (count, form) => {
  expect(russianForm(count, ['заявка', 'заявки', 'заявок'])).toBe(form);
});

test('a counted noun carries its number', () => {
  expect(counted(22, ['лист', 'листа', 'листов'])).toBe('22 листа');
});

test('a refusal says where, what was found, what is expected', () => {
  const problem = { kind: 'cell', tab: 'Показатели · Доброволец', cell: 'C7', column: 'Часы', found: 'много', expected: { kind: 'decimal' } } as const;
  expect(problemSentence('ru', problem)).toBe(
    'Лист «Показатели · Доброволец», ячейка C7 («Часы»): написано «много», а нужно: число от 0, например 412 или 99,5. Пустая ячейка — ещё не оценено.',
  );
  expect(problemSentence('en', problem)).toContain('expected: a number from 0, such as 412 or 99.5');
  expect(problemSentence('ru', { ...problem, found: '', expected: { kind: 'filled' } })).toContain('пусто, а нужно: значение');
});

test('the help of a mark speaks of whole marks only where marks are whole', () => {
  expect(validationHelp('ru', 'Видео', { kind: 'mark', from: 0, to: 5, step: 1 })).toBe('В ячейку «Видео» пишется целая оценка от 0 до 5. Пустая ячейка — ещё не оценено.');
  expect(validationHelp('ru', 'Видео', { kind: 'mark', from: 0, to: 5, step: 0.5 })).toContain('оценка от 0 до 5 с шагом 0,5');
});

test('a word of a drop-down is understood in either language and any letter case', () => {
  expect([codeOf(factKindWords, ' Целое число '), codeOf(factKindWords, 'yes/no'), codeOf(factKindWords, 'choice'), codeOf(factKindWords, 'слово')]).toEqual(['whole', 'tick', 'choice', undefined]);
});

test.each([['ru', 'ru'], ['ru_RU', 'ru'], ['', 'ru'], ['en', 'en'], ['de_DE', 'en']])('the locale %s reads %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
