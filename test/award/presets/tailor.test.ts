/** A preset made an organiser's own: winners, prizes and zone replaced, new nominations with titles that tabs can carry. */
import { roubles } from '../../../src/award/build';
import type { NominationKey } from '../../../src/award/model';
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { emptyAward } from '../../../src/award/presets/empty';
import { shortTitleOf, tailored } from '../../../src/award/presets/tailor';

test('winners and prizes of a nomination are replaced, the others stay', () => {
  const award = dobroNaDonu();
  const asked = { key: 'youth' as NominationKey, title: '', winners: 7, prizes: [roubles(1000)] };
  const made = tailored(award, { timeZone: 'Asia/Omsk', nominations: [asked] });
  expect(made.timeZone).toBe('Asia/Omsk');
  expect(made.nominations.map(({ key, winners, prizes }) => [key, winners, prizes])).toEqual(
    award.nominations.map(({ key, winners, prizes }) => (key === 'youth' ? [key, 7, [100_000n]] : [key, winners, prizes])),
  );
  expect([made.title, made.year, made.document]).toEqual([award.title, award.year, award.document]);
});

test('the empty award takes title, year, document and nominations', () => {
  const made = tailored(emptyAward(), { title: 'Сердце города', year: 2027, document: 'Приказ', timeZone: 'Europe/Moscow', nominations: [{ title: 'Дебют', winners: 1, prizes: [] }, { title: 'Дебют', winners: 1, prizes: [] }] });
  expect([made.title.ru, made.title.en, made.year, made.document]).toEqual(['Сердце города', 'Сердце города', 2027, 'Приказ']);
  expect(made.nominations.map(({ key, shortTitle }) => [key, shortTitle.ru])).toEqual([['nomination-1', 'Дебют'], ['nomination-2', 'Дебют 2']]);
});

test.each([
  ['Дебют', [], 'Дебют'],
  ['Лучшая команда города и района', [], 'Лучшая команда'],
  ['Добровольчество-2026 года', [], 'Добровольчество-2…'],
  ['Дебют: [год]?', [], 'Дебют год'],
  ['Лучшая команда города', ['лучшая команда'], 'Лучшая команда 2'],
  ['???', [], '2'],
])('the short title of «%s» beside %j is «%s»', (title, taken, short) => {
  expect(shortTitleOf(title, taken)).toBe(short);
  expect(short.length).toBeLessThanOrEqual(18);
});
