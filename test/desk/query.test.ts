// QUERY: each clause over one small table, the words of the header, and that what is not computed says so instead of answering.
import { calculator } from './formula-value';
import type { Plain } from './formula-value';

const given = calculator({
  B2: 'Имя', C2: 'Номинация', D2: 'Балл', E2: 'Дата', F2: 'Да',
  B3: 'Анна', C3: 'Театр', D3: '90', E3: '=DATE(2026,1,15)', F3: 'TRUE',
  B4: 'Борис', C4: 'Музыка', D4: '75', E4: '=DATE(2026,2,1)', F4: 'FALSE',
  B5: 'Вера', C5: 'Театр', D5: '82', E5: '=DATE(2026,2,15)', F5: 'TRUE',
  B6: 'Глеб', C6: 'Танец', D6: 'нет', E6: '=DATE(2026,3,1)', F6: 'FALSE',
  B7: 'Дарья', C7: 'Музыка', D7: '60', F7: 'TRUE',
  H1: 'x', H2: 'театр',
});

/** What a cell shows as nothing comes as zero where a formula is asked outside of cells. */
const BLANK = 0;

type Row = readonly [query: string, answer: Plain | readonly (readonly Plain[])[]];

const DATA = 'B2:F7';
const day = (month: number, date: number): number => Math.round(Date.UTC(2026, month - 1, date) / 86_400_000) + 25_569;

const rows: readonly Row[] = [
  ['select B where D > 80', [['Имя'], ['Анна'], ['Вера']]],
  ['SELECT B, D WHERE C = \'Музыка\' ORDER BY D', [['Имя', 'Балл'], ['Дарья', 60], ['Борис', 75]]],
  ['select B where C = "Театр" and D < 90', [['Имя'], ['Вера']]],
  ['select B where (C = \'Театр\' or C = \'Танец\') and not B starts with \'А\'', [['Имя'], ['Вера'], ['Глеб']]],
  ['select B where D is null', [['Имя'], ['Глеб']]],
  ['select D where D is not null order by D desc limit 2', [['Балл'], [90], [82]]],
  ['select D order by D desc limit 1 offset 1', [['Балл'], [82]]],
  ['select B where B contains \'е\'', [['Имя'], ['Вера'], ['Глеб']]],
  ['select B where B ends with \'я\'', [['Имя'], ['Дарья']]],
  ['select B where B matches \'А.*|Б.*\'', [['Имя'], ['Анна'], ['Борис']]],
  ['select B where B matches \'А\'', 'Имя'],
  ['select B where B like \'%е_\'', [['Имя'], ['Глеб']].slice(0, 1).concat([['Глеб']])],
  ['select B where C != \'Театр\'', [['Имя'], ['Борис'], ['Глеб'], ['Дарья']]],
  ['select B where C <> \'Театр\' and D >= 75', [['Имя'], ['Борис']]],
  ['select B where E >= date \'2026-02-01\' and E < date \'2026-03-01\'', [['Имя'], ['Борис'], ['Вера']]],
  ['select B where F = true', [['Имя'], ['Анна'], ['Вера'], ['Дарья']]],
  ['select B where F', [['Имя'], ['Анна'], ['Вера'], ['Дарья']]],
  ['select B where month(E) = 1', [['Имя'], ['Борис'], ['Вера']]],
  ['select Col1 where Col3 = 60', [['Имя'], ['Дарья']]],
  ['select `B` where D = 60', [['Имя'], ['Дарья']]],
  ['select D + 1, D * 2 where B = \'Анна\'', [['sum(Балл1())', 'product(Балл2())'], [91, 180]]],
  ['select (D - 10) / 2 where B = \'Анна\' label (D - 10) / 2 \'часть\'', [['часть'], [40]]],
  ['select upper(B) where D = 90 label upper(B) \'\'', 'АННА'],
  ['select count(B), sum(D), avg(D), min(D), max(D)', [['count Имя', 'sum Балл', 'avg Балл', 'min Балл', 'max Балл'], [5, 307, 76.75, 60, 90]]],
  ['select C, count(B) group by C', [['Номинация', 'count Имя'], ['Музыка', 2], ['Танец', 1], ['Театр', 2]]],
  ['select C, avg(D) where D is not null group by C order by avg(D) desc label avg(D) \'Средний\', C \'\'', [['', 'Средний'], ['Театр', 86], ['Музыка', 67.5]]],
  ['select C, max(E) group by C', [['Номинация', 'max Дата'], ['Музыка', day(2, 1)], ['Танец', day(3, 1)], ['Театр', day(2, 15)]]],
  ['select max(E)', [['max Дата'], [day(3, 1)]]],
  ['select sum(D)/count(D)', [['quotient(sum Баллcount Балл)'], [76.75]]],
  ['select * where D = 60', [['Имя', 'Номинация', 'Балл', 'Дата', 'Да'], ['Дарья', 'Музыка', 60, BLANK, true]]],
  ['where D = 60 label B \'Кто\'', [['Кто', 'Номинация', 'Балл', 'Дата', 'Да'], ['Дарья', 'Музыка', 60, BLANK, true]]],
  ['select C, D order by C desc, D', [['Номинация', 'Балл'], ['Театр', 82], ['Театр', 90], ['Танец', BLANK], ['Музыка', 60], ['Музыка', 75]]],
  ['select G', '#VALUE!'], ['select b', '#VALUE!'], ['select B, count(D)', '#VALUE!'], ['select sum(B)', '#VALUE!'], ['select C, sum(D) group by C pivot F', '#VALUE!'], ['select B skipping 2', '#VALUE!'], ['select B options no_values', '#VALUE!'],
  ['select B wher D = 1', '#VALUE!'], ['select B where D = \'', '#VALUE!'], ['select B limit x', '#VALUE!'], ['select B label D \'x\'', '#VALUE!'], ['select median(D)', '#VALUE!'], ['select B where E > date \'15.01.2026\'', '#VALUE!'],
];

test.each(rows)('%s', (query, answer) => {
  const value = given(`=QUERY(${DATA},"${query.replace(/"/gu, '\'')}")`);
  const single = typeof answer === 'object' && answer?.length === 1 && answer[0]?.length === 1 ? answer[0][0] : undefined;
  expect(value).toEqual(single ?? answer);
});

test('the header is counted or guessed', () => {
  expect(given(`=QUERY(B3:D7,"select B where D = 60")`)).toBe('Дарья');
  expect(given(`=QUERY(B3:D7,"select B where D = 600")`)).toBe('#N/A');
  expect(given(`=QUERY(B2:D7,"select D where B = 'Имя'",0)`)).toBe(BLANK);
  expect(given(`=QUERY(B2:D7,"select B, D limit 1",2)`)).toEqual([['Имя Анна', 'Балл 90'], ['Борис', 75]]);
  expect(given('=QUERY({1,2;3,4},"select Col2 where Col1 > 1")')).toBe(4);
  expect(given('=QUERY(B2:D,"select count(B)")')).toEqual([['count Имя'], [5]]);
  expect(given('=ROWS(QUERY(B2:D,"select B"))')).toBe(6);
  expect(given('=QUERY(B2:D7)')).toHaveLength(6);
});

test('values keep the format of their column, a query may be put together from cells', () => {
  expect(given('=TO_TEXT(QUERY(B3:E7,"select E where B = \'Анна\'"))')).toBe('1/15/2026');
  expect(given('=QUERY(B3:D7,"select B where lower(C) = \'"&H2&"\' and D > "&80)')).toEqual([['Анна'], ['Вера']]);
  expect(given('=TO_TEXT(QUERY(B3:E7,"select E where B = \'Анна\' format E \'yyyy\'"))')).toBe('2026');
});
