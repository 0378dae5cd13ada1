// The protocol of a sitting, from a counted workbook: composition and quorum, places, prizes in figures and words, readings,
// signatures. It is a draft until nothing is missing, and then it is none.
import type { ProtocolBlock, ProtocolDocument } from '../../src/addon/api';
import { sampleNeravnodushnyGrazhdanin } from '../../src/local/sample/citizen';
import { alerts, ok, run } from './desk';
import { bookWith, column, rows } from './sample-book';

const sample = sampleNeravnodushnyGrazhdanin();
const book = bookWith(sample);
const { desk, organiser, juror } = book;
const me = desk.as(organiser.email);

function protocol(): ProtocolDocument {
  const { outcome } = me.call('protocolOpen', []);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.returned as ProtocolDocument;
}

const blocks = <K extends ProtocolBlock['kind']>({ blocks: all }: ProtocolDocument, kind: K): Extract<ProtocolBlock, { kind: K }>[] =>
  all.filter((block): block is Extract<ProtocolBlock, { kind: K }> => block.kind === kind);
const everything = (document: ProtocolDocument): string => JSON.stringify(document).replace(/\u00a0/g, ' ');
const setting = (key: string, value: string): void => {
  const row = rows(book, 'Премия').findIndex((each) => each['setting'] === key) + 3;
  expect(me.type('Премия', `${column(book, 'Премия', 'value')}${row}`, value).kind).toBe('kept');
};

const first = protocol();

it('names everything that is missing, and is a draft', () => {
  expect(first.draft).toMatchObject({ mark: 'ПРОЕКТ' });
  expect(first.draft?.missing).toEqual(
    expect.arrayContaining([
      'номер протокола — лист «Премия»',
      'дата заседания — лист «Премия»',
      'место заседания — лист «Премия»',
      'кто председательствовал — лист «Премия»',
      'итоги ещё не подведены — «Премия → Подвести итоги»',
      'решение, кто и как платит налог, — лист «Решения»',
      'ставки налога за 2020 год — лист «Ставки»',
    ]),
  );
  expect(first.title).toBe('ПРОТОКОЛ № ____');
});

it('lists the commission, who took part, and the quorum', () => {
  const [members] = blocks(first, 'table');
  expect(members?.rows.map(({ cells }) => cells[1])).toEqual(sample.people.filter(({ role }) => role === 'juror').map(({ name }) => name));
  expect(members?.rows[0]?.cells.slice(2)).toEqual(['все', '38', '0']);
  expect(blocks(first, 'paragraph')[0]?.text).toBe('В оценке участвовали 9 из 9 членов комиссии. Кворум (больше половины состава) есть.');
});

it('ranks by code; names winners alone, and nobody’s address', () => {
  const text = everything(first);
  const winners = new Set(blocks(first, 'table').slice(1, 7).flatMap(({ rows: lines }) => lines.filter(({ strong }) => strong).map(({ cells }) => cells[1])));
  expect(winners.size).toBe(18);
  for (const { id, name } of sample.applications) {
    expect(text).toContain(id);
    expect([id, text.includes(name)]).toEqual([id, winners.has(id)]);
  }
  expect(/@/.test(text)).toBe(false);
});

it('says the prizes in figures and in words', () => {
  const text = everything(first);
  expect(text).toContain('тридцать тысяч рублей');
  expect(text).toContain('Всего премий: 420 000 ₽ (четыреста двадцать тысяч рублей).');
  expect(text).not.toContain('52 002');
});

it('has a line for everybody who signs', () => {
  const [signatures] = blocks(first, 'signatures');
  expect(signatures?.lines).toHaveLength(11);
  expect(signatures?.lines.slice(0, 3)).toEqual([
    { role: 'Председатель', name: '' },
    { role: 'Секретарь', name: 'Ли Наталья Геннадьевна' },
    { role: 'Член комиссии', name: 'Демченко Игорь Петрович' },
  ]);
});

it('tells every reading with its clause, and which of them nobody has confirmed', () => {
  const readings = blocks(first, 'table').slice(-1)[0];
  expect(readings?.rows[0]?.cells[3]).toBe('Костенко Валерия Витальевна, 21.11.2026');
  expect(readings?.rows).toHaveLength(sample.award.decisions.length);
  expect(readings?.rows.find(({ cells }) => cells[0]?.startsWith('PR-7\n'))?.cells).toEqual([expect.stringContaining('7.3'), expect.any(String), expect.stringContaining('спросить'), 'по умолчанию, никто не подтвердил']);
});

it('is no draft once nothing is missing: the tax is told in words', () => {
  const tax = rows(book, 'Решения').findIndex(({ id }) => id === 'PR-29') + 3;
  me.type('Решения', `${column(book, 'Решения', 'choice')}${tax}`, 'а');
  run(desk, organiser, 'applyRules', ok(), ok());
  setting('protocolNumber', '3');
  setting('protocolDate', '05.06.2020');
  setting('protocolPlace', 'Владивосток');
  setting('chair', 'Демченко Игорь Петрович');
  run(desk, organiser, 'countResults', ok());
  run(desk, organiser, 'prizesAndTax', ok());
  const law = rows(book, 'Ставки').findIndex(({ year }) => year === 2020) + 3;
  me.type('Ставки', `${column(book, 'Ставки', 'confirmed')}${law}`, 'Бухгалтер, 01.06.2020');
  const done = protocol();
  expect(done.draft).toBeNull();
  expect(done.title).toBe('ПРОТОКОЛ № 3');
  expect(everything(done)).toContain('52 002 ₽ (пятьдесят две тысячи два рубля). Расход организатора: 472 002 ₽ (четыреста семьдесят две тысячи два рубля).');
  expect(blocks(done, 'signatures')[0]?.lines).toHaveLength(10);
});

it('says when «Итоги» is older than the marks, as prizes and the export do', () => {
  const tab = me.tabs().map(({ name }) => name).find((name) => name.startsWith('Оценки')) ?? '';
  const mark = (me.values(tab)[0] ?? []).map(String).find((key) => key.startsWith('mark:')) ?? '';
  const cell = `${column(book, tab, mark)}3`;
  me.type(tab, cell, me.values(tab, cell)[0]?.[0] === 1 ? '2' : '1');
  expect(protocol().draft?.missing).toEqual(['лист «Итоги» подведён раньше последних изменений — «Премия → Подвести итоги»']);
  const exported = me.call('exportRanking', ['full']).outcome;
  expect(exported.kind === 'done' ? (exported.returned as { notes: string[] }).notes : []).toEqual([expect.stringContaining('Лист «Итоги» подведён раньше последних изменений')]);
  const prizes = run(desk, organiser, 'prizesAndTax', ok());
  expect(alerts(prizes)[0]).toContain('Лист «Итоги» подведён раньше последних изменений');
  expect(me.values('Призы и НДФЛ').flat()).toContainEqual(expect.stringContaining('подведён раньше последних изменений'));
});

it('says when the tabs of rules say more than was applied, as prizes and the export do', () => {
  const row = rows(book, 'Номинации').findIndex(({ key }) => key === 'family') + 3;
  me.type('Номинации', `${column(book, 'Номинации', 'winners')}${row}`, '2');
  expect(protocol().draft?.missing).toContain('изменённые правила не применены — «Премия → Применить правила»');
  const prizes = run(desk, organiser, 'prizesAndTax', ok());
  expect(alerts(prizes)[0]).toContain('есть изменения, которые не применены');
  const exported = me.call('exportRanking', ['publication']).outcome;
  expect(exported.kind === 'done' ? (exported.returned as { notes: string[] }).notes : []).toContainEqual(expect.stringContaining('не применены'));
});

it('is not for jurors', () => {
  const { outcome } = desk.as(juror.email).call('protocolOpen', []);
  expect(outcome.kind).toBe('failed');
});
