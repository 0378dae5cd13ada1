// Words of the forms: values put into sentences, search as people type, both languages saying the same.
import { wordsOfForm } from '../../src/text/forms/catalogue';
import { reason } from '../../src/sidebar/kit/server';
import { fill, matches, shownNumber } from '../../src/sidebar/kit/words';

test('values are put where they are named, also text that looks like a pattern', () => {
  expect(fill('{done} из {all}', { done: 3, all: 15 })).toBe('3 из 15');
  expect(fill('{why}', { why: '$& {why}' })).toBe('$& {why}');
  expect(fill('{unknown}', {})).toBe('{unknown}');
});

test('a search finds all its words in any order, ё as е, letter case apart', () => {
  expect(matches('елкин СЕМ', 'Семён  Ёлкин')).toBe(true);
  expect(matches('елкин пётр', 'Семён Ёлкин')).toBe(false);
  expect(matches('  ', 'кто угодно')).toBe(true);
});

test('numbers are written as the language writes them', () => {
  expect(shownNumber('ru', 4.5)).toBe('4,5');
  expect(shownNumber('en', 4.5)).toBe('4.5');
});

test("the server's sentence is shown without the name of its class", () => {
  expect(reason(new Error('Exception: Вы не в жюри'))).toBe('Вы не в жюри');
  expect(reason('Error: нет')).toBe('нет');
  expect(reason(undefined)).toBe('');
});

test.each(['why', 'ballot', 'export', 'protocol', 'setup', 'decisions', 'import'])('the form %s has the same words with the same places in both languages', (form) => {
  const [ru, en] = [wordsOfForm(form, 'ru') ?? {}, wordsOfForm(form, 'en') ?? {}];
  expect(Object.keys(en)).toEqual(Object.keys(ru));
  const places = (sentence: string | undefined): string[] => [...(sentence ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
  for (const key of Object.keys(ru)) expect([key, places(en[key])]).toEqual([key, places(ru[key])]);
});

test('an unknown form has no words, whatever it is called', () => {
  expect(wordsOfForm('toString', 'ru')).toBeUndefined();
  expect(wordsOfForm('', 'en')).toBeUndefined();
});
