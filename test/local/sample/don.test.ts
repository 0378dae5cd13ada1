/**
 * The sample of «Добро на Дону»: the same on every machine, telling (every tier, gap and overlap is met), and with its
 * ties, blanks and recusals where a demonstration needs them.
 */
import { isFactCriterion } from '../../../src/award/criteria/kinds';
import { toNumber } from '../../../src/award/exact';
import type { Tier } from '../../../src/award/model';
import { sampleDobroNaDonu } from '../../../src/local/sample/don';
import { factsOf, nominationOf, reckoned } from '../../../src/local/sample/reckoning';

const sample = sampleDobroNaDonu();
const keys = sample.award.nominations.map(({ key }) => String(key));
const results = new Map(keys.map((key) => [key, reckoned(sample, key)]));
const resultOf = (key: string) => {
  const result = results.get(key);
  if (result === undefined) throw new Error(key);
  return result;
};
const inNomination = (key: string) => sample.applications.filter(({ nomination }) => nomination === key);

test('the same seed gives the same sample, another seed another one', () => {
  expect(sampleDobroNaDonu()).toEqual(sample);
  expect(sampleDobroNaDonu({ seed: 7 }).applications.map(({ name }) => name)).not.toEqual(sample.applications.map(({ name }) => name));
});

test('120 applications in five nominations, seven jurors, an organiser and a secretary', () => {
  expect(keys.map((key) => inNomination(key).length)).toEqual([34, 26, 31, 12, 17]);
  expect(sample.people.map(({ role }) => role)).toEqual(['organiser', 'secretary', ...Array.from({ length: 7 }, () => 'juror')]);
  for (const key of keys) expect(sample.people.filter(({ nominations }) => nominations.includes(key)).length).toBeGreaterThanOrEqual(4);
});

test('codes, names and person codes are all different, and no juror competes', () => {
  const all = [...sample.applications.flatMap(({ id, person }) => [id, person]), ...sample.applications.map(({ name }) => name), ...sample.people.map(({ name }) => name)];
  expect(new Set(all).size).toBe(all.length);
});

test('every application is filed within the window of its nomination', () => {
  for (const { key, windows } of sample.award.nominations) {
    const [window] = windows;
    for (const { filed } of inNomination(key)) expect(window !== undefined && filed >= window.from && filed <= window.to).toBe(true);
  }
});

describe.each(['volunteer', 'organiser', 'youth'])('%s', (key) => {
  const compiled = nominationOf(sample.award, key);
  const facts = inNomination(key).map((each) => factsOf(compiled, each.facts));

  test('every tier of every criterion is somebody’s', () => {
    for (const each of compiled.criteria) {
      if (each.kind !== 'fact' || !isFactCriterion(each.criterion) || each.criterion.kind === 'perUnit') continue;
      const reached = new Set(
        facts.flatMap((row): readonly Tier[] => {
          const outcome = each.outcome(row);
          return outcome.kind === 'scored' && outcome.basis.kind === 'tier' ? [outcome.basis.tier] : [];
        }),
      );
      const points = (tiers: Iterable<Tier>) => [...new Set([...tiers].map((tier) => toNumber(tier.points)))].sort((a, b) => a - b);
      expect([each.criterion.key, points(reached)]).toEqual([each.criterion.key, points(each.criterion.tiers)]);
    }
  });

  test('some facts are blank', () => {
    expect(resultOf(key).missing.filter(({ kind }) => kind === 'fact').length).toBeGreaterThan(0);
  });
});

/** Values that a reading decides on. */
test.each([
  ['volunteer', { часы: 100 }],
  ['volunteer', { курсы: 5 }],
  ['volunteer', { курсы: 0 }],
  ['volunteer', { публикации: 1 }],
  ['volunteer', { 'добрые дела': 39 }],
  ['volunteer', { 'федеральные награды': 5, 'региональные награды': 0 }],
  ['volunteer', { 'федеральные награды': 10, 'региональные награды': 0 }],
  ['volunteer', { 'всероссийские мероприятия': 5, 'региональные мероприятия': 0, 'муниципальные мероприятия': 0 }],
  ['volunteer', { 'всероссийские мероприятия': 1, 'региональные мероприятия': 0, 'муниципальные мероприятия': 0 }],
  ['volunteer', { 'всероссийские мероприятия': 0, 'региональные мероприятия': 5, 'муниципальные мероприятия': 0 }],
  ['organiser', { 'мероприятия эстафеты': 9 }],
  ['organiser', { 'международные задачи': 0, 'всероссийские задачи': 0, 'региональные задачи': 0, 'муниципальные задачи': 4 }],
  ['organiser', { 'региональный клуб': 'нет', 'федеральный клуб': 'да' }],
  ['youth', { часы: 21 }],
  ['youth', { часы: 39 }],
  ['youth', { 'добрые дела': 19 }],
  ['youth', { 'всероссийские мероприятия': 3, 'региональные мероприятия': 0, 'муниципальные мероприятия': 0 }],
  ['youth', { 'региональное участие': 0, 'муниципальное участие': 4 }],
] as const)('%s: somebody has %j', (key, wanted) => {
  const have = inNomination(key).filter(({ facts }) => Object.entries(wanted).every(([name, value]) => facts[name] === value));
  expect(have.length).toBeGreaterThan(0);
});

describe('ties, found by the engine', () => {
  test('exactly one straddles the last winner’s place: two volunteers share places 5 and 6 of 5', () => {
    const straddling = keys.flatMap((key) => resultOf(key).ties.filter(({ touches }) => touches === 'winners').map(({ place, applications }) => [key, place, applications.length]));
    expect(straddling).toEqual([['volunteer', 5, 2]]);
  });

  test('others lie inside the winners and far below, one of them of three', () => {
    expect(resultOf('organiser').ties.map(({ place }) => place)).toContain(2);
    expect(resultOf('youth').ties.some(({ applications }) => applications.length === 3)).toBe(true);
    expect(resultOf('mission').ties.length).toBeGreaterThan(0);
  });

  test('the tied reach their total by different facts and different marks', () => {
    const tie = resultOf('volunteer').ties.find(({ touches }) => touches === 'winners');
    const [first, second] = (tie?.applications ?? []).map((id) => ({
      facts: sample.applications.find((each) => each.id === id)?.facts,
      marks: sample.ballots.filter(({ application }) => application === id).map(({ marks }) => marks),
    }));
    expect(first?.facts).not.toEqual(second?.facts);
    expect(first?.marks).not.toEqual(second?.marks);
  });
});

describe('ballots', () => {
  test('no juror marks a nomination that is another’s, and nobody twice', () => {
    const seen = new Set<string>();
    for (const { application, juror } of sample.ballots) {
      const nomination = sample.applications.find(({ id }) => id === application)?.nomination ?? '';
      expect(sample.people.find(({ email }) => email === juror)?.nominations).toContain(nomination);
      seen.add(`${application} ${juror}`);
    }
    expect(seen.size).toBe(sample.ballots.length);
  });

  test('every mark is on its scale, and none is left uncounted', () => {
    for (const key of keys) {
      const compiled = nominationOf(sample.award, key);
      const scales = new Map(compiled.criteria.flatMap(({ criterion }) => (criterion.kind === 'scale' ? [[String(criterion.key), criterion] as const] : [])));
      const ids = new Set(inNomination(key).map(({ id }) => id));
      for (const { marks } of sample.ballots.filter(({ application }) => ids.has(application))) {
        for (const [name, mark] of Object.entries(marks)) {
          const scale = scales.get(name);
          expect(scale !== undefined && typeof mark === 'number' && Number.isInteger(mark) && mark >= scale.from && mark <= scale.to).toBe(true);
        }
      }
      expect(resultOf(key).uncounted).toEqual([]);
    }
  });

  test('two jurors stand aside with a reason, some ballots are not begun and some half done', () => {
    expect(sample.ballots.filter(({ recusal }) => recusal !== undefined).map(({ marks }) => Object.keys(marks).length)).toEqual([0, 0]);
    const late = keys.flatMap((key) => resultOf(key).missing).flatMap((each) => (each.kind === 'ballot' ? [each.begun] : []));
    expect(late).toContain(true);
    expect(late).toContain(false);
    expect(late.length).toBeLessThan(sample.ballots.length / 10);
  });

  test('some videos marked 5 have no proof of publication, so 4 counts', () => {
    const capped = keys.flatMap((key) => resultOf(key).standings.flatMap(({ score }) => [...score.marks.values()].flatMap(({ marks }) => marks.filter(({ cappedFrom }) => cappedFrom !== undefined))));
    expect(capped.length).toBeGreaterThan(0);
  });
});

test.each([5, 12, 1200])('%d applications for a benchmark', (applications) => {
  const made = sampleDobroNaDonu({ applications });
  expect(made.applications).toHaveLength(applications);
  expect(new Set(made.applications.map(({ nomination }) => nomination)).size).toBe(5);
});

test('fewer than five applications are refused', () => {
  expect(() => sampleDobroNaDonu({ applications: 4 })).toThrow(RangeError);
});
