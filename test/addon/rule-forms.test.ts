// The forms that change the rules, by their server functions on the desk: a workbook set up with answers, decisions saved
// before and after the first marks, refusals to those who may not.
import type { Api, DecisionsForm, ImportDraft, SetupOrder } from '../../src/addon/api';
import type { Desk } from '../../src/desk/host';
import { sampleDobroNaDonu } from '../../src/local/sample/don';
import { anna, bundle, emptyDesk, organiser as owner } from './desk';
import { bookWith, column, rows } from './sample-book';

type Served = { [K in keyof Api]: (...args: Parameters<Api[K]>) => ReturnType<Api[K]> };

/** The functions of the forms, called as the page calls them; what fails throws its sentence. */
const formsOf = (desk: Desk, email: string): Served =>
  new Proxy({} as Served, {
    get: (_target, name) => (...args: unknown[]) => {
      const { outcome } = desk.as(email).call(String(name), args);
      if (outcome.kind === 'failed') throw new Error(outcome.message);
      return outcome.returned;
    },
  });

const settings = (desk: Desk): Map<string, unknown> => {
  const [keys = [], , ...data] = desk.as(owner.email).values('Премия');
  return new Map(data.map((row) => [String(row[keys.indexOf('setting')]), row[keys.indexOf('value')]]));
};

const order = (changes: Partial<SetupOrder>): SetupOrder => ({
  preset: 'dobro-na-donu-2024',
  title: '',
  year: 2026,
  document: '',
  timeZone: 'Europe/Moscow',
  factsBy: 'secretary',
  language: 'ru',
  nominations: [],
  ...changes,
});

describe('setting up an award', () => {
  test('says of every preset what it is and what the jury waits for', () => {
    const { presets, there } = formsOf(emptyDesk(), owner.email).setupOpen();
    expect(there).toBeNull();
    expect(presets.map(({ key }) => key)).toEqual(['dobro-na-donu-2024', 'neravnodushny-grazhdanin-2020', 'my-vmeste-2024', 'empty']);
    const [don, citizen, together] = presets;
    expect(don?.sentences[0]).toBe('5 номинаций.');
    expect(don?.sentences[1]).toMatch(/^\d+ вопрос\S* положение оставляет открытыми/);
    expect(don?.blocking.map(({ id }) => id)).toEqual(['RO-14', 'RO-27']);
    expect(don?.nominations.map(({ about }) => about[0])).toEqual(['до 75 баллов', 'до 85 баллов', 'до 88 баллов', 'до 15 баллов', 'до 60 баллов']);
    expect(don?.nominations[0]?.about[1]).toBe('заявки 01.08.2024–15.09.2024');
    expect(citizen?.nominations.map(({ prizes }) => prizes).slice(0, 2)).toEqual(['30000; 25000; 15000', '30000; 25000; 15000']);
    expect(citizen?.nominations.some(({ about }) => about[0] === 'решается голосованием')).toBe(true);
    expect(together?.nominations[0]?.about[0]).toBe('критериев в положении нет, их впишет организатор');
  });

  test('an award of the list takes zone, winners and prizes as answered, and refuses a second one', () => {
    const desk = emptyDesk();
    const forms = formsOf(desk, owner.email);
    const nominations = [{ key: 'volunteer', title: '', winners: 3, prizes: '10000; 5 000,50' }];
    expect(forms.setupCreate(order({ timeZone: 'Asia/Omsk', nominations }))).toMatchObject({ kind: 'made', message: expect.stringContaining('готова') as string });
    expect(forms.setupProgress()).toBeNull();
    expect([settings(desk).get('timeZone'), settings(desk).get('factsBy')]).toEqual(['Asia/Omsk', 'только секретарь']);
    const [keys = [], , first, second] = desk.as(owner.email).values('Номинации');
    expect([first?.[keys.indexOf('winners')], first?.[keys.indexOf('prizes')]]).toEqual([3, '10000; 5000,50']);
    expect(second?.[keys.indexOf('winners')]).toBe(5);
    expect(forms.setupOpen().there).toMatchObject({ unfinished: false });
    expect(() => forms.setupCreate(order({ preset: 'empty', title: 'Другая' }))).toThrow(/уже есть премия/);
  });

  test('the empty award is titled, and its nominations get tabs’ names that fit', () => {
    const desk = emptyDesk();
    const forms = formsOf(desk, owner.email);
    const names = ['Лучший волонтёрский отряд года', 'Лучший волонтёрский отряд школы', 'Дебют: [год]'];
    const made = forms.setupCreate(order({ preset: 'empty', title: 'Сердце города', document: 'Приказ № 7', nominations: names.map((title) => ({ key: '', title, winners: 2, prizes: '' })) }));
    expect(made.kind).toBe('made');
    expect([settings(desk).get('titleRu'), settings(desk).get('year'), settings(desk).get('document')]).toEqual(['Сердце города', '2026', 'Приказ № 7']);
    const [keys = [], , ...data] = desk.as(owner.email).values('Номинации');
    expect(data.slice(0, 3).map((row) => row[keys.indexOf('short.ru')])).toEqual(['Лучший волонтёрск…', 'Лучший волонтёр… 2', 'Дебют год']);
  });

  test('what is answered wrongly comes back as sentences, and nothing is made', () => {
    const desk = emptyDesk();
    const forms = formsOf(desk, owner.email);
    const nominations = [{ key: '', title: 'Дебют', winners: -1, prizes: 'много' }, { key: '', title: 'дебют', winners: 1, prizes: '' }];
    expect(forms.setupCreate(order({ preset: 'empty', year: 26, nominations }))).toEqual({
      kind: 'mend',
      sentences: [
        'Напишите название премии: до 200 знаков.',
        'Год — четыре цифры, например 2026.',
        'Дебют: число победителей — целое от 0 до 1000.',
        'Дебют: премии пишутся суммами через «;», например 30000; 25000; 15000.',
        'Номинация «дебют» написана дважды.',
      ],
    });
    expect(() => forms.setupCreate(order({ timeZone: 'Mars/Olympus' }))).toThrow(/не то/);
    expect(desk.as(owner.email).tabs()).toHaveLength(1);
  });
});

describe('deciding', () => {
  const book = bookWith(sampleDobroNaDonu({ applications: 30 }));
  const { desk } = book;
  const forms = formsOf(desk, book.organiser.email);
  const item = (form: DecisionsForm, id: string) => form.items.find((each) => each.id === id) ?? form.items[0] ?? fail();
  const fail = (): never => {
    throw new Error('The register is empty');
  };
  const draft = (id: string, reading: string, agreed: string | null = null) => ({ id, reading, reason: 'Протокол № 1', version: item(forms.decisionsOpen(), id).version, agreed });

  test('what holds up the jury stands first, with clause, quote and readings', () => {
    const fresh = formsOf(emptyDesk(), owner.email);
    fresh.setupCreate(order({}));
    const first = fresh.decisionsOpen();
    expect(first.begun).toBe(0);
    expect(first.items.slice(0, 2).map(({ id, blocking, chosen }) => [id, blocking, chosen])).toEqual([['RO-14', true, null], ['RO-27', true, null]]);
    const { items, begun, pending } = forms.decisionsOpen();
    expect(begun).toBeGreaterThan(50);
    expect(pending).toEqual([]);
    const hours = item({ items, begun, pending }, 'RO-1');
    expect(hours.quote).not.toBe('');
    expect(hours.readings.map(({ letter, isDefault }) => [letter, isDefault])).toEqual([['а', true], ['б', false]]);
  });

  test('to sign the default moves nobody, so it is saved at once and journalled with its reason', () => {
    const chosen = item(forms.decisionsOpen(), 'RO-2').readings.find(({ isDefault }) => isDefault)?.key ?? '';
    const saved = forms.decisionSave(draft('RO-2', chosen));
    expect(saved.kind).toBe('saved');
    const now = item(forms.decisionsOpen(), 'RO-2');
    expect([now.chosen, now.who, now.when, now.reason]).toEqual([chosen, book.organiser.email, '21.11.2026 12:00:00', 'Протокол № 1']);
    const entry = rows(book, 'Журнал').find((row) => row['place'] === 'Решение RO-2');
    expect(entry).toMatchObject({ who: book.organiser.email, action: 'Решения премии' });
    expect(entry?.['after']).toContain('Почему: Протокол № 1');
  });

  test('a reading that moves points is asked about first; agreed to, formulas follow; the switch back restores them', () => {
    const tab = 'Показатели · Доброволец';
    const before = desk.as(book.organiser.email).formulas(tab);
    const [byDefault, other] = item(forms.decisionsOpen(), 'RO-10').readings.map(({ key }) => key);
    const asked = forms.decisionSave(draft('RO-10', other ?? ''));
    if (asked.kind !== 'asks') throw new Error(`Not asked but ${asked.kind}`);
    expect(asked.changes.length).toBeGreaterThan(0);
    expect(asked.changes.every(({ before: was, after, name }) => was !== after && name !== '')).toBe(true);
    expect(desk.as(book.organiser.email).formulas(tab)).toEqual(before);
    expect(item(forms.decisionsOpen(), 'RO-10').chosen).toBeNull();
    expect(forms.decisionSave(draft('RO-10', other ?? '', 'что-то другое')).kind).toBe('asks');
    expect(forms.decisionSave(draft('RO-10', other ?? '', asked.token)).kind).toBe('saved');
    expect(desk.as(book.organiser.email).formulas(tab)).not.toEqual(before);
    const back = forms.decisionSave(draft('RO-10', byDefault ?? ''));
    if (back.kind !== 'asks') throw new Error(`Not asked but ${back.kind}`);
    expect(forms.decisionSave(draft('RO-10', byDefault ?? '', back.token)).kind).toBe('saved');
    expect(desk.as(book.organiser.email).formulas(tab)).toEqual(before);
  });

  test('a row that was changed on the tab meanwhile is not overwritten', () => {
    const stale = draft('RO-36', item(forms.decisionsOpen(), 'RO-36').readings[1]?.key ?? '');
    const at = rows(book, 'Решения').findIndex((row) => row['id'] === 'RO-36') + 3;
    desk.as(book.organiser.email).type('Решения', `${column(book, 'Решения', 'reason')}${at}`, 'Решаем завтра');
    expect(forms.decisionSave(stale)).toMatchObject({ kind: 'conflict' });
    expect(item(forms.decisionsOpen(), 'RO-36')).toMatchObject({ chosen: null, reason: 'Решаем завтра' });
  });

  test('a change typed on the tab is named as pending until it is applied', () => {
    const at = rows(book, 'Решения').findIndex((row) => row['id'] === 'RO-5') + 3;
    desk.as(book.organiser.email).type('Решения', `${column(book, 'Решения', 'choice')}${at}`, 'б');
    expect(forms.decisionsOpen().pending.join()).toContain('Решение RO-5');
  });

  test('jurors do not decide, and an unknown decision or reading is refused', () => {
    expect(() => formsOf(desk, book.juror.email).decisionsOpen()).toThrow(/организатор/);
    expect(() => forms.decisionSave({ ...draft('RO-1', 'x'), id: 'RO-999' })).toThrow(/нет решения RO-999/);
    expect(() => forms.decisionSave(draft('RO-1', 'нет такого'))).toThrow(/не то/);
  });
});

describe('pasting a criterion', () => {
  const HOURS = '5 – 600 и более часов; 3 – 300 и более часов; 0 – менее 300 часов.';
  const draft = (changes: Partial<ImportDraft>): ImportDraft => ({ nomination: 'nomination-1', printed: '1', title: 'Часы', clause: '7. Критерии · 7.2', cell: HOURS, conditions: null, agreed: null, ...changes });

  function newAward() {
    const desk = emptyDesk();
    const forms = formsOf(desk, owner.email);
    forms.setupCreate(order({ preset: 'empty', title: 'Сердце города', nominations: ['Дебют', 'Команда'].map((title) => ({ key: '', title, winners: 1, prizes: '' })) }));
    const rowsOn = (tab: string) => {
      const [keys = [], , ...data] = desk.as(owner.email).values(tab);
      return data.map((row) => Object.fromEntries(keys.map((key, index) => [String(key), row[index]]))).filter((row) => Object.values(row).some((cell) => cell !== ''));
    };
    return { desk, forms, rowsOn };
  }

  test('a new award gets its criterion, its fact and its tab of facts, and the next number is offered', () => {
    const { desk, forms, rowsOn } = newAward();
    expect(forms.importOpen().nominations).toEqual([
      { key: 'nomination-1', title: 'Дебют', printed: '1', clause: '' },
      { key: 'nomination-2', title: 'Команда', printed: '1', clause: '' },
    ]);
    const preview = forms.importRead(draft({}));
    expect([preview.kind, preview.maximum, preview.newFacts]).toEqual(['по числу', '5', ['часы']]);
    expect(preview.tiers.map(({ points, condition, wrong }) => [points, condition, wrong])).toEqual([['5', 'часы ≥ 600', ''], ['3', 'часы ≥ 300', ''], ['0', 'часы < 300', '']]);
    expect(rowsOn('Критерии')).toEqual([]);
    expect(forms.importSave(draft({}))).toMatchObject({ kind: 'saved', message: expect.stringContaining('«Часы» записан: 4 строки') as string });
    expect(rowsOn('Критерии').map((row) => [row['nomination'], row['criterion'], row['points'], row['condition']])).toEqual([
      ['Дебют', 'criterion-1', '', ''],
      ['Дебют', 'criterion-1', 5, 'часы ≥ 600'],
      ['Дебют', 'criterion-1', 3, 'часы ≥ 300'],
      ['Дебют', 'criterion-1', 0, 'часы < 300'],
    ]);
    expect(rowsOn('Словарь').map((row) => [row['nomination'], row['name']])).toEqual([['Дебют', 'часы']]);
    expect(desk.as(owner.email).tabs().map(({ name }) => name)).toContain('Показатели · Дебют');
    expect(rowsOn('Журнал').some((row) => row['action'] === 'Вставить критерий из положения' && String(row['after']).includes('5 — часы ≥ 600'))).toBe(true);
    expect(forms.importOpen().nominations[0]).toMatchObject({ printed: '2', clause: '7. Критерии' });
  });

  test('criteria of one nomination stand together, and a scale becomes a mark of the jury', () => {
    const { forms, rowsOn } = newAward();
    forms.importSave(draft({}));
    forms.importSave(draft({ nomination: 'nomination-2' }));
    expect(forms.importSave(draft({ printed: '2', title: 'Вовлечённость', cell: 'от 0 до 5 баллов' })).kind).toBe('saved');
    expect(rowsOn('Критерии').map((row) => String(row['nomination'])).join()).toBe('Дебют,Дебют,Дебют,Дебют,Дебют,Команда,Команда,Команда,Команда');
    expect(rowsOn('Критерии')[4]).toMatchObject({ criterion: 'criterion-2', kind: 'оценка жюри', lowest: 0, points: 5 });
  });

  test('what was not understood is marked with its place; written only once the person has said what it means', () => {
    const { forms, rowsOn } = newAward();
    const cell = '5 – победа в сердцах людей; 3 – 300 и более часов';
    const { doubts, tiers } = forms.importRead(draft({ cell }));
    const place = doubts.find(({ isError }) => isError);
    expect(cell.slice(place?.from, (place?.from ?? 0) + (place?.length ?? 0))).toContain('победа в сердцах людей');
    expect(tiers[0]).toMatchObject({ points: '5', condition: '' });
    expect(tiers[0]?.wrong).not.toBe('');
    expect(forms.importSave(draft({ cell, conditions: null }))).toMatchObject({ kind: 'mend' });
    const wrong = forms.importSave(draft({ cell, conditions: ['часов ≥ 600', 'часы ≥ 300'] }));
    expect(wrong).toMatchObject({ kind: 'mend', sentences: [expect.stringMatching(/^Баллы 5: на знаке 1 — .*«часов» нет среди показателей/)] });
    expect(rowsOn('Критерии')).toEqual([]);
    expect(forms.importSave(draft({ cell, conditions: ['часы ≥ 600', 'часы ≥ 300'] })).kind).toBe('saved');
    expect(rowsOn('Критерии').map((row) => row['condition'])).toEqual(['', 'часы ≥ 600', 'часы ≥ 300']);
  });

  test('a text without tiers is not written, and neither is one without a title', () => {
    const { forms, rowsOn } = newAward();
    expect(forms.importRead(draft({ cell: 'Приветствуется активность' }))).toMatchObject({ kind: null, tiers: [] });
    expect(forms.importSave(draft({ cell: 'Приветствуется активность' }))).toMatchObject({ kind: 'mend' });
    expect(forms.importSave(draft({ title: ' ' }))).toMatchObject({ kind: 'mend', sentences: ['Напишите название критерия: до 300 знаков.'] });
    expect(rowsOn('Критерии')).toEqual([]);
  });

  test('after the first marks, whose points change is shown before it is written', () => {
    const book = bookWith(sampleDobroNaDonu({ applications: 30 }));
    const forms = formsOf(book.desk, book.organiser.email);
    const before = rows(book, 'Критерии').length;
    const extra = draft({ nomination: 'volunteer', printed: '12', title: 'Ещё часы', cell: '2 – 300 и более часов; 1 – 100 и более часов' });
    const asked = forms.importSave(extra);
    if (asked.kind !== 'asks') throw new Error(`Not asked but ${asked.kind}`);
    expect(asked.changes.length).toBeGreaterThan(0);
    expect(asked.changes.every(({ nomination }) => nomination === 'Доброволец')).toBe(true);
    expect(rows(book, 'Критерии')).toHaveLength(before);
    expect(forms.importSave({ ...extra, agreed: asked.token }).kind).toBe('saved');
    expect(rows(book, 'Показатели · Доброволец').some((row) => row['points:criterion-12'] === 2)).toBe(true);
    expect(() => formsOf(book.desk, book.juror.email).importOpen()).toThrow(/организатор/);
  });
});

test('in a workbook without an award the form says where to begin', () => {
  const desk = emptyDesk({ addon: { code: bundle(), manifest: { timeZone: 'Europe/Moscow' }, pages: {} } });
  expect(() => formsOf(desk, anna.email).decisionsOpen()).toThrow(/ещё нет премии/);
});
