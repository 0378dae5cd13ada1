// «Подвести итоги» on the desk: the sample of «Добро на Дону» counted, its ties and gaps listed, and nothing changed by a second run.
// What the tabs must say is counted from the sample by the engine alone; the test is that the workbook says the same.
import { toNumber } from '../../src/award/exact';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { reckoned } from '../../src/local/sample/reckoning';
import { alerts, ok, outcome, run } from './desk';
import { bookWith, column, rows } from './sample-book';

const sample = sampleDobroNaDonu();
const book = bookWith(sample);
const { desk, organiser, juror } = book;
const me = desk.as(organiser.email);
const first = run(desk, organiser, 'countResults', ok());

const expected = sample.award.nominations.map(({ key, title }) => ({ title: title.ru, result: reckoned(sample, key) }));

/** The blocks of «Итоги»: title, header and rows, as values. */
function blocks() {
  const found: { title: string; header: string[]; rows: unknown[][] }[] = [];
  const values = me.values('Итоги').slice(1);
  for (let at = 0; at < values.length; at += 1) {
    if (values[at + 1]?.[0] !== 'Место') continue;
    const title = String(values[at]?.[3]);
    const header = (values[at + 1] ?? []).map(String).filter((cell) => cell !== '');
    const body: unknown[][] = [];
    for (let row = at + 2; row < values.length && values[row]?.[1] !== ''; row += 1) body.push((values[row] ?? []).slice(0, header.length));
    found.push({ title, header, rows: body });
  }
  return found;
}

it('says what it did and leaves the person on «Итоги»', () => {
  expect(outcome(first)).toBe('done');
  expect(alerts(first)[0]).toMatch(/^Подведены итоги по 5 номинациям, 120 заявок/);
  expect(alerts(first)[0]).toContain('лист «Ничьи»');
  expect(alerts(first)[0]).toContain('лист «Недостаёт»');
});

it('«Итоги» has a block per nomination, sorted, with the engine’s places and totals', () => {
  const found = blocks();
  expect(found).toHaveLength(5);
  found.forEach((block, index) => {
    const wanted = expected[index];
    expect(block.title).toContain(`${wanted?.title ?? ''} · `);
    expect(block.rows.map((row) => [row[0], row[1], row[3]])).toEqual(
      wanted?.result.standings.map(({ place, score }) => [place?.place ?? '', score.application, score.total === undefined ? '' : toNumber(score.total)]),
    );
  });
});

it('each criterion stands under its number and title, its figures are numbers', () => {
  const [volunteer] = blocks();
  expect(volunteer?.header.slice(0, 9)).toEqual([
    'Место', 'Код', 'Имя или название', 'Итого', 'Максимум', 'Показатели', 'Жюри: среднее', 'Разброс жюри', 'Примечание',
  ]);
  expect(volunteer?.header.slice(9)).toHaveLength(10);
  expect(volunteer?.header[9]).toBe('1. Верифицированные часы');
  for (const header of volunteer?.header.slice(9) ?? []) expect(header).toMatch(/^\d+\. \S/);
  for (const cell of volunteer?.rows[0]?.slice(9) ?? []) expect(typeof cell).toBe('number');
  expect(volunteer?.rows[0]?.[4]).toBe(75);
});

it('fact points, marks and total agree in every row', () => {
  for (const block of blocks()) {
    for (const row of block.rows) {
      if (typeof row[3] === 'number' && typeof row[5] === 'number' && typeof row[6] === 'number') expect(row[5] + row[6]).toBeCloseTo(row[3], 9);
    }
  }
});

it('lists every tie on «Ничьи», the one across a winner’s place first', () => {
  const ties = rows(book, 'Ничьи').filter((row) => row['tie'] !== '');
  expect(new Set(ties.map(({ tie }) => tie)).size).toBe(expected.reduce((all, { result }) => all + result.ties.length, 0));
  expect(ties.map(({ code }) => code).sort()).toEqual(expected.flatMap(({ result }) => result.ties.flatMap(({ applications }) => applications)).sort());
  expect(ties[0]).toMatchObject({ touchesCode: 'winners', touches: 'кто станет победителем', places: '5–6', state: 'не решена' });
});

it('lists everything missing on «Недостаёт», with a link to the very cell', () => {
  const missing = expected.flatMap(({ result }) => result.missing);
  const listed = rows(book, 'Недостаёт').filter((row) => row['what'] !== '');
  expect(listed).toHaveLength(missing.length);
  const letter = column(book, 'Недостаёт', 'cell');
  const formulas = me.formulas('Недостаёт', `${letter}3:${letter}${missing.length + 2}`).map(([formula]) => formula);
  for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+"[;,] ?"перейти"\)$/);
});

it('run twice, the tabs and the number of service calls are the same', () => {
  const before = ['Итоги', 'Ничьи', 'Недостаёт'].map((tab) => [me.values(tab), me.formulas(tab)]);
  const second = run(desk, organiser, 'countResults', ok());
  expect(['Итоги', 'Ничьи', 'Недостаёт'].map((tab) => [me.values(tab), me.formulas(tab)])).toEqual(before);
  expect(alerts(second)).toEqual(alerts(first));
  const third = run(desk, organiser, 'countResults', ok());
  expect(third.callCount).toBe(second.callCount);
});

it('makes as many service calls for 12 applications as for 120', () => {
  const small = bookWith(sampleDobroNaDonu({ applications: 12 }));
  const few = run(small.desk, small.organiser, 'countResults', ok());
  expect(few.calls).toEqual(first.calls);
});

it('is refused to a juror, and changes nothing', () => {
  const before = me.values('Итоги');
  const refused = run(desk, juror, 'countResults', ok());
  expect(outcome(refused)).toBe('refused');
  expect(me.values('Итоги')).toEqual(before);
});

it('is kept in the journal', () => {
  expect(rows(book, 'Журнал').filter((row) => row['action'] === 'Подвести итоги')[0]).toMatchObject({ who: organiser.email });
});

it('«Призы и налоги» of an award without prize money says so', () => {
  expect(outcome(run(desk, organiser, 'prizesAndTax', ok()))).toBe('done');
  expect(me.values('Призы и НДФЛ').flat().join(' ')).toContain('Призов нет: на листе «Номинации»');
});
