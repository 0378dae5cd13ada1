// «Призы и налоги» on the desk: the final of «Неравнодушный гражданин», its 18 prizes under every reading of the tax clause.
// 52 002 ₽ and 45 240 ₽ are the sums of an accountant's table; a tie and a decision change the tab as the rules say.
import { sampleNeravnodushnyGrazhdanin } from '../../src/local/sample/citizen';
import { alerts, ok, outcome, run } from './desk';
import { bookWith, column, rows } from './sample-book';

const TAB = 'Призы и НДФЛ';
const book = bookWith(sampleNeravnodushnyGrazhdanin());
const { desk, organiser } = book;
const me = desk.as(organiser.email);
const first = run(desk, organiser, 'prizesAndTax', ok());

const cells = (): unknown[][] => me.values(TAB);
/** The comparison: name of the reading → tax, cost, what the winners receive, tax on the tax left over. */
const comparison = (): Record<string, unknown[]> => {
  const from = cells().findIndex((row) => row[2] === 'Прочтение') + 1;
  const list = cells().slice(from);
  return Object.fromEntries(list.slice(0, list.findIndex(([name]) => name === '')).map((row) => [String(row[0]), row.slice(8, 12)]));
};
const header = (): string[] => (cells().find(([head]) => head === 'Год') ?? []).map(String);
const prizes = (): unknown[][] => cells().filter(([year]) => year === 2020);
const totals = (): unknown[] => cells().find((row) => row[2] === 'Итого') ?? [];

it('tells the tax of every reading', () => {
  expect(outcome(first)).toBe('done');
  const message = alerts(first)[0] ?? '';
  expect(message).toContain('18 призов');
  expect(message.replace(/\u00a0/g, ' ')).toContain('Сверх приза, с налогом на налог: 52 002 ₽');
  expect(message.replace(/\u00a0/g, ' ')).toContain('Удержать из приза: 45 240 ₽');
});

it('shows the readings side by side while none is confirmed', () => {
  expect(comparison()).toEqual({
    'Сверх приза, с налогом на налог': [52_002, 472_002, 420_000, ''],
    'Удержать из приза': [45_240, 420_000, 374_760, ''],
    'Сверху, без налога на налог (оценка)': [45_240, 465_240, 420_000, 6 * (504 + 408 + 213)],
    'Без вычета: удержать из приза': [54_600, 420_000, 365_400, ''],
    'Без вычета: сверх приза, с налогом на налог': [62_760, 482_760, 420_000, ''],
  });
});

it('has a row per winner and prize, with base, rate, tax, cost, net and who pays', () => {
  expect(prizes()).toHaveLength(18);
  expect(header().slice(0, 14)).toEqual([
    'Год', 'Код человека', 'Победитель', 'Заявка', 'Номинация', 'Место', 'Приз, ₽', 'Примечание',
    'НДФЛ, ₽', 'Расход организатора, ₽', 'Победитель получит, ₽', 'База, ₽', 'Ставка', 'Кто платит налог',
  ]);
  expect(prizes()[0]?.slice(5, 14)).toEqual([1, 30_000, '', 3_885, 33_885, 30_000, 29_885, '13 %', 'организатор']);
  expect(prizes()[1]?.slice(14, 20)).toEqual([2_730, 25_000, 22_270, 21_000, '13 %', 'победитель: удержит организатор']);
  expect(totals().slice(6, 11)).toEqual([420_000, '', 52_002, 472_002, 420_000]);
});

it('seeds «Ставки» to be confirmed, and says so until they are', () => {
  const law = rows(book, 'Ставки').filter(({ year }) => year !== '');
  expect(law.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(law[5]).toMatchObject({ allowance: 4_000, rate0: 13, from1: 2_400_000, rate1: 15, from4: 50_000_000, rate4: 22, confirmed: '' });
  expect(cells()[1]?.[0]).toBe('Ставки за 2020 год не подтверждены бухгалтером: лист «Ставки».');
  me.type('Ставки', `${column(book, 'Ставки', 'confirmed')}3`, 'Бухгалтер, 01.06.2020');
  run(desk, organiser, 'prizesAndTax', ok());
  expect(cells().some(([text]) => String(text).includes('не подтверждены'))).toBe(false);
});

it('run twice, the tab is the same', () => {
  const before = cells();
  run(desk, organiser, 'prizesAndTax', ok());
  expect(cells()).toEqual(before);
});

it('counts with the rows of «Ставки», and refuses a row it cannot read', () => {
  const cell = `${column(book, 'Ставки', 'rate0')}3`;
  me.type('Ставки', cell, '30');
  run(desk, organiser, 'prizesAndTax', ok());
  expect(comparison()['Удержать из приза']?.[0]).toBe(6 * (7_800 + 6_300 + 3_300));
  me.type('Ставки', cell, '');
  const refused = run(desk, organiser, 'prizesAndTax', ok());
  expect(outcome(refused)).toBe('refused');
  expect(alerts(refused)[0]).toContain(`Лист «Ставки», ячейка ${cell}`);
  me.type('Ставки', cell, '13');
});

it('one person with two prizes has one allowance, stands together and has a row of sums', () => {
  const second = prizes().find((row) => row[5] === 1 && row[3] !== prizes()[0]?.[3]);
  const [codeA, codeB] = [String(prizes()[0]?.[3]), String(second?.[3])];
  const personCell = (code: string): string => `${column(book, 'Заявки', 'person')}${rows(book, 'Заявки').findIndex((row) => row['code'] === code) + 3}`;
  const [before] = me.values('Заявки', personCell(codeB))[0] ?? [];
  me.type('Заявки', personCell(codeB), String(me.values('Заявки', personCell(codeA))[0]?.[0]));
  run(desk, organiser, 'prizesAndTax', ok());
  expect(prizes().slice(0, 2).map((row) => [row[3], row[9]])).toEqual([[codeA, 33_885], [codeB, 34_483]]);
  expect(cells().find((row) => String(row[2]).startsWith('Всего: '))?.slice(6, 10)).toEqual([60_000, '', 3_885 + 4_483, 33_885 + 34_483]);
  me.type('Заявки', personCell(codeB), String(before));
});

it('a reading that is confirmed stands alone', () => {
  const decisions = rows(book, 'Решения');
  const row = decisions.findIndex(({ sets }) => String(sets).includes('tax=withheld'));
  const keys = String(decisions[row]?.['keys']).split('; ');
  const withheld = /(\S+): [^\n]*tax=withheld/.exec(String(decisions[row]?.['sets']))?.[1] ?? '';
  me.type('Решения', `${column(book, 'Решения', 'choice')}${row + 3}`, 'абвгде'.charAt(keys.indexOf(withheld)));
  run(desk, organiser, 'prizesAndTax', ok());
  expect(Object.keys(comparison())).toEqual(['Удержать из приза']);
  expect(header().filter((cell) => cell !== '')).toHaveLength(14);
  expect(totals().slice(6, 11)).toEqual([420_000, '', 45_240, 420_000, 374_760]);
});

it('a tie at a prize place is a row that says what must be decided, and is not paid', () => {
  const tab = me.tabs().map(({ name }) => name).find((name) => name.startsWith('Оценки')) ?? '';
  const [winner, other] = [prizes()[0], prizes()[1]].map((row) => String(row?.[3]));
  const marks = (me.values(tab)[0] ?? []).map(String).filter((key) => key.startsWith('mark:'));
  const list = rows(book, tab);
  list.forEach((row, index) => {
    if (row['code'] !== winner) return;
    const twin = list.find((each) => each['code'] === other && each['juror'] === row['juror']);
    for (const key of marks) me.type(tab, `${column(book, tab, key)}${index + 3}`, String(twin?.[key]));
  });
  const execution = run(desk, organiser, 'prizesAndTax', ok());
  const waiting = prizes().filter((row) => String(row[7]).startsWith('Решите'));
  expect(waiting.map((row) => row[3]).sort()).toEqual([winner, other].sort());
  expect(String(waiting[0]?.[7]).replace(/\u00a0/g, ' ')).toMatch(/ничья за места \d–\d\. Полный приз каждому — \d+ 000 ₽; сложить и разделить — по \d+ \d00 ₽/);
  expect(waiting[0]?.slice(8, 14)).toEqual(['', '', '', '', '', '']);
  expect(alerts(execution)[0]).toContain('Ждут решения из-за ничьей: 2 приза');
});
