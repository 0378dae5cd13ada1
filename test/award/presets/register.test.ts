/** Every preset is whole: its register, the readings its rows stand under, its titles and windows. */
import { compileNomination } from '../../../src/award/compile';
import { readingsInForce, stands } from '../../../src/award/decisions';
import type { Award, Decision, DecisionId, ReadingKey } from '../../../src/award/model';
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { presets } from '../../../src/award/presets/list';

const loaded: readonly (readonly [string, Award])[] = presets.map(({ key, load }) => [key, load()]);

test('the list names each award by its own key and title, once', () => {
  expect(presets.map(({ key }) => key)).toEqual(['dobro-na-donu-2024', 'neravnodushny-grazhdanin-2020', 'my-vmeste-2024', 'empty']);
  for (const preset of presets) {
    const award = preset.load();
    expect([String(award.key), award.title]).toEqual([preset.key, preset.title]);
  }
});

describe.each(loaded)('%s', (_key, award) => {
  const inForce = readingsInForce(award.decisions, new Map());

  test('every decision has a default, two readings or more, and says all in both languages', () => {
    for (const { id, question, readings, byDefault, asPrinted, clause } of award.decisions) {
      expect([id, readings.length >= 2]).toEqual([id, true]);
      const keys = readings.map(({ key }) => key);
      expect(keys).toContain(byDefault);
      if (asPrinted !== undefined) expect(keys).toContain(asPrinted);
      for (const text of [question, ...readings.map((each) => each.words)]) {
        expect(text.ru).toMatch(/[а-яё]/i);
        expect(text.en).toMatch(/[a-z]/i);
      }
      expect(clause.quote).not.toBe('');
      expect(clause.document).toBe(award.document);
    }
  });

  test('rows stand under decisions and readings that the register holds', () => {
    const known = new Map<DecisionId, readonly ReadingKey[]>(award.decisions.map(({ id, readings }) => [id, readings.map(({ key }) => key)]));
    const rows = award.nominations.flatMap(({ criteria, agesUnder }) => [
      ...criteria.flatMap((each) => [...each.under, ...('tiers' in each ? each.tiers.flatMap(({ under }) => under) : [])]),
      ...(agesUnder ?? []).flatMap(({ under }) => under),
    ]);
    for (const { decision, reading } of rows) expect(known.get(decision)).toContain(reading);
  });

  test('titles of nominations can be parts of tab names and differ', () => {
    for (const language of ['ru', 'en'] as const) {
      const titles = award.nominations.map(({ shortTitle }) => shortTitle[language]);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title).toMatch(/^[^:\\/?*[\]]{1,18}$/);
    }
  });

  test('windows end after they begin', () => {
    for (const { windows } of award.nominations) for (const { from, to } of windows) expect(from <= to).toBe(true);
  });

  test('under the defaults one criterion stands for each printed number, save the two that the regulation repeats', () => {
    for (const { key, criteria } of award.nominations) {
      const printed = criteria.filter(({ under }) => stands(under, inForce)).map((each) => each.printed);
      const repeated = printed.filter((number, index) => number !== '' && printed.indexOf(number) !== index);
      expect([key, repeated]).toEqual([key, key === 'organiser' ? ['10'] : key === 'youth' ? ['11'] : []]);
    }
  });
});

describe('every reading that rows stand under changes what the nomination says', () => {
  const award = dobroNaDonu();
  const rows = award.nominations.flatMap(({ criteria }) => criteria.flatMap((each) => [...each.under, ...('tiers' in each ? each.tiers.flatMap(({ under }) => under) : [])]));
  const used = new Set(rows.map(({ decision }) => decision));
  const shapeOf = (decision: Decision, reading: ReadingKey): string =>
    JSON.stringify(
      award.nominations.map((nomination) =>
        compileNomination(nomination, award.decisions, new Map([[decision.id, reading]])).criteria.map(({ criterion }) => criterion),
      ),
      (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
  test.each(award.decisions.filter(({ id }) => used.has(id)).map((each) => [each.id, each] as const))('%s', (_id, decision) => {
    const shapes = decision.readings.map(({ key }) => shapeOf(decision, key));
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

test('the decisions that must be confirmed before the jury starts', () => {
  const blocking = loaded.map(([key, { decisions }]) => [key, decisions.filter((each) => each.blocking).map(({ id }) => String(id))]);
  expect(blocking).toEqual([
    ['dobro-na-donu-2024', ['RO-14', 'RO-27']],
    ['neravnodushny-grazhdanin-2020', ['PR-2']],
    ['my-vmeste-2024', ['MV-1']],
    ['empty', []],
  ]);
});
