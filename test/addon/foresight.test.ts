/**
 * «Проверить положение», «На грани» and «Что если» on the desk: what stands on their tabs, the same when run again, taken up
 * after a break, refused to jurors. What they must find is counted by the engine from the sample alone.
 */
import { compileNomination } from '../../src/award/compile';
import { asPrinted } from '../../src/award/decisions';
import { regulationReport } from '../../src/award/lint/report';
import { sampleNeravnodushnyGrazhdanin } from '../../src/local/sample/citizen';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { factsOf, nominationOf, reckoned } from '../../src/local/sample/reckoning';
import { borderlines } from '../../src/results/borderline';
import type { ApplicationId } from '../../src/award/model';
import { alerts, awardDesk, ok, organiser as me, outcome, run } from './desk';
import { bookWith, column, rows, type SampleBook } from './sample-book';

const sample = sampleDobroNaDonu();
const book = bookWith(sample);
const ACTIONS = [
  ['checkRegulation', 'Проверка положения'],
  ['borderline', 'На грани'],
  ['whatIf', 'Что если'],
] as const;

const listed = (from: SampleBook, tab: string) => rows(from, tab).filter((row) => Object.values(row).some((cell) => cell !== ''));
const shown = (from: SampleBook, tab: string): unknown => {
  const me = from.desk.as(from.organiser.email);
  return [me.values(tab), me.formulas(tab)];
};

describe('«Проверить положение»', () => {
  const first = run(book.desk, book.organiser, 'checkRegulation', ok());
  const found = listed(book, 'Проверка положения');

  it('lists every finding of lint once, with an example, what happens now and what else could be decided', () => {
    expect(found).toHaveLength(regulationReport(sample.award, new Map()).length);
    for (const row of found) for (const key of ['kind', 'what', 'example', 'byDefault', 'alternatives']) expect([row['what'], key, row[key]]).not.toEqual([row['what'], key, '']);
    expect(found.find((row) => row['nominations'] === 'Юный доброволец' && row['kind'] === 'пробел' && String(row['what']).includes('часы'))).toMatchObject({
      what: 'Ни одна строка баллов не подходит — часы: больше 20, но меньше 40.',
      example: 'часы 21 … 39: ни одна строка не подходит',
      byDefault: '0 баллов: названный минимум не достигнут',
      alternatives: 'RO-5: 1 балл: это больше, чем «20 и менее» → 1 балл',
    });
  });

  it('says how many there are and, in a new book, which decisions the jury waits for', () => {
    const told = `Находок: ${found.length}. Они на листе «Проверка положения»: что не так, пример, что будет сейчас и что ещё можно решить.`;
    expect(alerts(first)).toEqual([told]);
    const fresh = run(awardDesk('dobro-na-donu-2024'), me, 'checkRegulation', ok());
    expect(alerts(fresh)).toEqual([`${told}\nДо начала работы жюри нужно подтвердить решения: RO-14, RO-27.`]);
  });

  it('a condition that cannot be read is the first finding, with a link, and the rest is checked all the same', () => {
    const broken = bookWith(sampleDobroNaDonu({ applications: 12 }));
    const me = broken.desk.as(broken.organiser.email);
    const at = column(broken, 'Критерии', 'condition');
    const row = rows(broken, 'Критерии').findIndex((each) => each['condition'] === 'часы ≥ 600') + 3;
    me.type('Критерии', `${at}${row}`, 'часов ≥≥ 600');
    run(broken.desk, broken.organiser, 'checkRegulation', ok());
    const [unreadable, ...rest] = listed(broken, 'Проверка положения');
    expect(unreadable).toMatchObject({ kind: 'не читается' });
    expect(unreadable?.['what']).toContain(`${at}${row}`);
    expect(me.formulas('Проверка положения', `${column(broken, 'Проверка положения', 'cell')}3`)[0]?.[0]).toContain(`range=${at}${row}`);
    expect(rest.length).toBeGreaterThan(30);
  });

  it('a default that is changed on «Решения» changes what happens now', () => {
    const changed = bookWith(sampleDobroNaDonu({ applications: 12 }));
    const row = rows(changed, 'Решения').findIndex((each) => each['id'] === 'RO-5') + 3;
    changed.desk.as(changed.organiser.email).type('Решения', `${column(changed, 'Решения', 'choice')}${row}`, 'б');
    run(changed.desk, changed.organiser, 'checkRegulation', ok());
    const hours = listed(changed, 'Проверка положения').find((each) => String(each['what']).includes('часы: больше 20'));
    expect(hours).toMatchObject({ byDefault: '1 балл', alternatives: 'RO-5: 0 баллов: минимум «40 и более» не достигнут → 0 баллов' });
  });
});

describe('«На грани»', () => {
  const first = run(book.desk, book.organiser, 'borderline', ok());
  const found = listed(book, 'На грани');
  const printed = asPrinted(sample.award.decisions);
  const expected = sample.award.nominations.flatMap((nomination) => {
    const compiled = nominationOf(sample.award, nomination.key);
    const facts = new Map(sample.applications.filter((each) => each.nomination === nomination.key).map((each) => [each.id as ApplicationId, factsOf(compiled, each.facts)]));
    return borderlines({
      compiled,
      asPrinted: compileNomination(nomination, sample.award.decisions, printed),
      result: reckoned(sample, nomination.key),
      facts,
      places: 'competition',
    });
  });

  it('lists what the engine finds, each with a link to the cell of the fact', () => {
    expect(found.map((row) => row['code'])).toEqual(expected.map(({ application }) => application));
    expect(found.length).toBeGreaterThan(0);
    const letter = column(book, 'На грани', 'cell');
    for (const [formula] of book.desk.as(book.organiser.email).formulas('На грани', `${letter}3:${letter}${found.length + 2}`)) {
      expect(formula).toMatch(/^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+"/);
    }
    expect(alerts(first)[0]).toContain('Проверьте их первыми');
  });
});

describe('«Что если»', () => {
  const first = run(book.desk, book.organiser, 'whatIf', ok());
  const found = listed(book, 'Что если');

  it('lists cases that change a winner, with the person, now and then', () => {
    expect(alerts(first)[0]).toMatch(/Проверено: \d+ прочтени[йея] нерешённых вопросов, и каждый из 7 членов жюри по очереди убран\./);
    const changes = found.filter((row) => row['code'] !== '');
    expect(changes.length).toBeGreaterThan(0);
    for (const row of changes) {
      expect(row['name']).not.toBe('');
      expect(String(row['effect'])).toMatch(/победител|победа|ничья|приз/);
      expect(row['before']).not.toBe(row['after']);
    }
  });

  it('readings that need marks nobody has given are listed as unchecked, without a word on winners', () => {
    const unknown = found.filter((row) => String(row['effect']).startsWith('проверить нельзя'));
    expect(unknown.some((row) => String(row['cause']).startsWith('RO-15'))).toBe(true);
    for (const row of unknown) expect(row['after']).toBe('');
  });

  it('the readings of the tax are compared in sums while it is undecided', () => {
    const citizen = bookWith(sampleNeravnodushnyGrazhdanin());
    run(citizen.desk, citizen.organiser, 'whatIf', ok());
    const taxes = listed(citizen, 'Что если').filter((row) => String(row['cause']).startsWith('Налог'));
    expect(taxes.map((row) => String(row['after']).replace(/\u00a0/g, ' '))).toEqual([
      expect.stringContaining('НДФЛ 52 002 ₽, победители получат 420 000 ₽'),
      expect.stringContaining('НДФЛ 45 240 ₽'),
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ]);
  });
});

describe.each(ACTIONS)('%s', (action, tab) => {
  it('run twice gives the same tab by the same number of calls', () => {
    const before = shown(book, tab);
    const second = run(book.desk, book.organiser, action, ok());
    expect(shown(book, tab)).toEqual(before);
    expect(run(book.desk, book.organiser, action, ok()).callCount).toBe(second.callCount);
    console.log(`${tab}: ${second.callCount} calls, ${Math.round(second.modelledMs)} ms on Google by the model`);
  });

  it('makes as many calls for 12 applications as for 120', () => {
    const [small, large] = [bookWith(sampleDobroNaDonu({ applications: 12 })), bookWith(sample)];
    const first = [small, large].map((each) => run(each.desk, each.organiser, action, ok()).calls);
    expect(first[0]).toEqual(first[1]);
    const second = [small, large].map((each) => run(each.desk, each.organiser, action, ok()).calls);
    expect(second[0]).toEqual(second[1]);
  });

  it('is refused to a juror', () => {
    expect(outcome(run(book.desk, book.juror, action, ok()))).toBe('refused');
  });

  it('broken off on its way and run again, it ends as one clean run', () => {
    const small = bookWith(sampleDobroNaDonu({ applications: 12 }));
    const clean = bookWith(sampleDobroNaDonu({ applications: 12 }));
    const calls = run(clean.desk, clean.organiser, action, ok()).callCount;
    for (let call = 11; call < calls; call += 23) {
      small.desk.failNext(call);
      run(small.desk, small.organiser, action, ok());
    }
    // The last break may lie beyond the calls of a shorter run, and then meets the next one.
    run(small.desk, small.organiser, action, ok());
    run(small.desk, small.organiser, action, ok());
    expect(shown(small, tab)).toEqual(shown(clean, tab));
  });
});
