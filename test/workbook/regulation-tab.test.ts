/**
 * Findings in sentences: every finding of the three regulations has something to say in both languages in every column, a
 * concrete example, and no trace of codes.
 */
import { regulationReport } from '../../src/award/lint/report';
import { presets } from '../../src/award/presets/list';
import { regulationRows } from '../../src/workbook/regulation-tab';

const ROWS = presets.flatMap(({ key, load }) =>
  (['ru', 'en'] as const).map((language) => {
    const award = load();
    return [key, language, regulationRows(award, regulationReport(award, new Map()), [], language, () => undefined)] as const;
  }),
);

test.each(ROWS)('%s in %s: every column says something, in whole words', (_key, language, rows) => {
  for (const row of rows) {
    for (const column of ['kind', 'what', 'example', 'byDefault', 'alternatives']) {
      const text = String(row.get(column));
      expect([column, text]).not.toEqual([column, '']);
      expect(text).not.toMatch(/undefined|null|\[object|NaN/);
      if (language === 'ru') expect(text).toMatch(/[а-яё]|#/i);
    }
  }
});

const russian = (key: string): readonly string[] =>
  (ROWS.find(([each, language]) => each === key && language === 'ru')?.[2] ?? []).map((row) => ['kind', 'what', 'example', 'byDefault', 'alternatives'].map((column) => String(row.get(column))).join(' | '));

test.each([
  'уровни перевёрнуты | Два показателя низшего уровня стоят больше, чем один высшего, хотя один высшего стоит больше одного низшего. | региональные задачи 2 — 4 балла; международные задачи 1 — 3 балла | 4 балла и 3 балла | поднять баллы высшего уровня или не считать низшие вместе с ним',
  'срок в выходной | Последний день приёма, 15.09.2024, — воскресенье. | заявка пришла 16.09.2024, в первый рабочий день: по статье 193 ГК она в срок, по положению — нет | RO-44: вовремя: минута 23:59 входит целиком (до 23:59:59), срок не переносится',
  'перевес | Один критерий — 40 % максимума: 30 из 75. | весь остальной максимум — 45 баллов | считается, как напечатано',
  'пробел | Ни одна строка баллов не подходит — добрые дела: от 1 до 39. | добрые дела 1 … 39: ни одна строка не подходит | 0 баллов: названный минимум не достигнут | RO-6: 11 баллов',
])('%s', (sentence) => {
  expect(russian('dobro-na-donu-2024').some((row) => row.startsWith(sentence))).toBe(true);
});
