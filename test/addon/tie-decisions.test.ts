// A tie decided on «Ничьи» on the desk: the next count, prizes, export and "why" honour it; a decision that lacks something or
// that the marks have overtaken is refused by tab and cell, in a sentence; the journal is told once who decided what.
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { reckoned } from '../../src/local/sample/reckoning';
import { alerts, ok, outcome, run } from './desk';
import { bookWith, column, rows } from './sample-book';

const sample = sampleDobroNaDonu();
const book = bookWith(sample);
const { desk, organiser } = book;
const me = desk.as(organiser.email);
run(desk, organiser, 'countResults', ok());

/** The tie across the last winner's place: fifth and sixth. */
const planted = reckoned(sample, 'volunteer').ties.find(({ touches }) => touches === 'winners');
const [one = '', other = ''] = planted?.applications ?? [];

const rowOf = (code: string): number => rows(book, 'Ничьи').findIndex((row) => row['code'] === code && row['touchesCode'] !== 'gone') + 3;
const type = (code: string, key: string, text: string): string => me.type('Ничьи', `${column(book, 'Ничьи', key)}${rowOf(code)}`, text).kind;
const tie = (code: string) => rows(book, 'Ничьи')[rowOf(code) - 3];
const count = (): string => alerts(run(desk, organiser, 'countResults', ok()))[0] ?? '';
const lacking = (): unknown[] => rows(book, 'Недостаёт').filter((row) => row['what'] === 'решение о ничьей').map(({ detail }) => detail);
const journal = (): unknown[][] => rows(book, 'Журнал').filter((row) => String(row['place']).startsWith('Ничья: ')).map(({ place, before, after }) => [place, before, after]);
const placeOf = (code: string): unknown => me.values('Итоги').find((row) => row[1] === code)?.[0];
const why = (code: string): unknown => {
  const answer = me.call('whyExplain', [code]).outcome;
  return answer.kind === 'done' ? (answer.returned as { place: string }).place : answer;
};

it('takes only the places that the tied share', () => {
  expect(type(one, 'decided', '7')).toBe('refused');
  expect(type(one, 'decided', 'второе')).toBe('refused');
  expect(type(one, 'decided', '6')).toBe('kept');
});

it('is not applied before each has a place, and somebody has said how, who and when', () => {
  expect(count()).toContain('Решение о ничьей не применено');
  expect(tie(one)).toMatchObject({ state: 'решение не применено', decided: 6 });
  expect(placeOf(one)).toBe(5);
  expect(lacking()).toEqual([
    `Лист «Ничьи», ячейка ${column(book, 'Ничьи', 'decided')}${rowOf(other)} («Место по решению»): пусто, а нужно: место по решению о ничьей за места 5–6. Место нужно каждой из равных заявок; пока решение не применено.`,
  ]);
  type(other, 'decided', '5');
  type(one, 'resolution', 'жребий');
  type(one, 'who', 'Председатель жюри');
  type(one, 'when', 'в субботу');
  count();
  expect(lacking()[0]).toContain('(«Когда»): написано «в субботу», а нужно: то, без чего решение о ничьей не применяется');
  type(one, 'when', '21.11.2026');
  expect(journal()).toEqual([]);
});

it('gives the places: on «Итоги», «Ничьи», in "why" and in the export', () => {
  expect(why(other)).toBe('5 (по решению о ничьей)');
  const message = count();
  expect(message).toContain('решено 1');
  expect(message).not.toContain('не применено');
  expect([placeOf(other), placeOf(one)]).toEqual([5, 6]);
  expect(tie(other)).toMatchObject({ state: 'решена', decided: 5 });
  expect(rowOf(other)).toBeLessThan(rowOf(one));
  expect(me.values('Итоги').find((row) => row[1] === other)?.[8]).toContain('ничья за места 5–6 решена: жребий');
  const exported = me.call('exportRanking', ['full']).outcome;
  const tables = exported.kind === 'done' ? (exported.returned as { tables: { name: string; rows: unknown[][] }[] }).tables : [];
  expect(tables[0]?.rows.slice(4, 6).map(([place, code]) => [place, code])).toEqual([[5, other], [6, one]]);
  expect(tables.find(({ name }) => name === 'Ничьи')?.rows[0]?.slice(3)).toEqual([other, expect.any(String), 5, 'жребий', 'Председатель жюри', '21.11.2026']);
});

it('is told to the journal once, with how, who and when', () => {
  const [entry, ...more] = journal();
  expect(more).toEqual([]);
  expect(entry).toEqual([expect.stringContaining('места 5–6'), 'не решена', `5 — ${other}; 6 — ${one} (жребий; Председатель жюри; 21.11.2026)`]);
});

it('a decision that leaves them equal says that it is not whole; a changed one is told as a change', () => {
  type(one, 'decided', '5');
  count();
  expect(tie(one)).toMatchObject({ state: 'решена не до конца: равные остались' });
  expect([placeOf(one), placeOf(other)]).toEqual([5, 5]);
  type(other, 'decided', '6');
  count();
  expect([placeOf(one), placeOf(other)]).toEqual([5, 6]);
  expect(journal().slice(-1)[0]?.slice(1)).toEqual([expect.any(String), `5 — ${one}; 6 — ${other} (жребий; Председатель жюри; 21.11.2026)`]);
});

it('when marks dissolve the tie, the decision is not applied, is kept, and its cell is named', () => {
  const tab = me.tabs().map(({ name }) => name).find((name) => name.startsWith('Оценки') && rows(book, name).some((row) => row['code'] === one)) ?? '';
  const row = rows(book, tab).findIndex((each) => each['code'] === one && each['state'] === 'готово');
  const mark = (me.values(tab)[0] ?? []).map(String).find((key) => key.startsWith('mark:')) ?? '';
  const cell = `${column(book, tab, mark)}${row + 3}`;
  const before = String(me.values(tab, cell)[0]?.[0]);
  me.type(tab, cell, before === '1' ? '2' : '1');
  expect(count()).toContain('Решение о ничьей не применено');
  const gone = rows(book, 'Ничьи').filter((each) => each['touchesCode'] === 'gone');
  expect(gone.map(({ code, decided }) => [code, decided])).toEqual([[one, 5], [other, 6]]);
  expect(gone[0]).toMatchObject({ resolution: 'жребий', who: 'Председатель жюри', when: '21.11.2026', state: 'ничьей больше нет: баллы изменились' });
  expect(lacking()).toHaveLength(1);
  expect(lacking()[0]).toMatch(/^Лист «Ничьи», ячейка H\d+ \(«Место по решению»\): написано «5», а нужно: пусто: ничья за места 5–6 с итогом \d+.* изменилась вместе с баллами/);
  expect(journal().slice(-1)[0]?.slice(2)).toEqual(['решение больше не применяется']);
  // Back to the marks on which it was taken, it counts again: nothing was lost.
  me.type(tab, cell, before);
  expect(count()).not.toContain('не применено');
  expect([placeOf(one), placeOf(other)]).toEqual([5, 6]);
});

it('«Что если» and «На грани» count from the decided places', () => {
  expect(outcome(run(desk, organiser, 'whatIf', ok()))).toBe('done');
  expect(rows(book, 'Что если').filter(({ before }) => String(before).includes('победа не решена')).map(({ code }) => code)).not.toContain(one);
  run(desk, organiser, 'borderline', ok());
  const places = rows(book, 'На грани').filter(({ code }) => code === other).map(({ place }) => String(place));
  for (const place of places) expect(place.startsWith('6 →')).toBe(true);
});
