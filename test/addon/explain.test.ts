// "Why this score" in sentences, over the real regulation «Добро на Дону»: raw value, tier, points, what the next tier needs, notes.
// The arithmetic itself is tested in test/award and test/results.
import { compileNomination } from '../../src/award/compile';
import { exact, whole } from '../../src/award/exact';
import type { ApplicationId, Ballot, Choices, FactName, FactValue, Facts, JurorId } from '../../src/award/model';
import { dobroNaDonu } from '../../src/award/presets/dobro-na-donu/award';
import { scoreApplication } from '../../src/results/totals';
import { explainCriteria, figureOf } from '../../src/addon/forms/explain';
import type { CriterionExplanation } from '../../src/addon/api';

const award = dobroNaDonu();
const choices: Choices = new Map();
const [volunteer] = award.nominations.map((nomination) => compileNomination(nomination, award.decisions, choices));
if (volunteer === undefined) throw new Error('The award has no nominations');
const application = 'Д-01' as ApplicationId;
const jury = ['a@x', 'b@x', 'c@x'] as JurorId[];

/** Every needed fact at 0 or no, except those given. */
function factsWith(given: Readonly<Record<string, number>>): Facts {
  const facts = new Map<FactName, FactValue>(volunteer?.facts.map((fact) => [fact.name, fact.kind === 'tick' ? { kind: 'tick', value: false } : { kind: 'number', value: whole(0) }]));
  for (const [name, value] of Object.entries(given)) {
    if (!facts.has(name as FactName)) throw new Error(`No fact ${name}`);
    facts.set(name as FactName, { kind: 'number', value: exact(value) });
  }
  return facts;
}

function explained(facts: Facts, ballots: readonly Ballot[] = []): CriterionExplanation[] {
  if (volunteer === undefined) return [];
  const score = scoreApplication(application, volunteer, 'mean', facts, jury, ballots);
  return explainCriteria({ compiled: volunteer, decisions: award.decisions, choices, rules: { aggregation: 'mean' }, facts, score, language: 'ru' });
}

const hours = volunteer.facts[0]?.name ?? '';

describe('a counted criterion', () => {
  test('412 hours: 4 points, the clause quoted, and 188 hours to the next tier', () => {
    const [first] = explained(factsWith({ [hours]: 412 }));
    expect(first?.raw.join()).toMatch(/: 412$/);
    expect(first?.points).toEqual({ shown: '4', exact: '4' });
    expect(first?.tier).toContain('≥ 400');
    expect(first?.quote).toMatch(/400/);
    expect(first?.next).toMatch(/^5 баллов, если: .*ещё 188\.$/);
  });
  test('at the top there is no next tier', () => expect(explained(factsWith({ [hours]: 600 }))[0]?.next).toBeNull());
  test('a blank fact is not scored and named, never 0', () => {
    const facts = new Map(factsWith({}));
    facts.delete(hours as FactName);
    const [first] = explained(facts);
    expect(first?.points).toBeNull();
    expect(first?.raw.join()).toMatch(/не внесено$/);
    expect(first?.tier).toMatch(/^Не оценено: не внесено — /);
    expect(first?.next).toBeNull();
  });
});

describe('an expert criterion', () => {
  const marks = volunteer.criteria.filter((criterion) => criterion.kind === 'mark');
  const video = marks.find(({ criterion }) => criterion.kind === 'scale' && criterion.cap !== undefined);
  const ballot = (juror: JurorId, mark: number): Ballot => ({
    application,
    juror,
    marks: new Map(marks.map(({ criterion }) => [criterion.key, exact(mark)])),
    confirmed: new Set(),
    comment: '',
  });
  const found = (ballots: readonly Ballot[]): CriterionExplanation | undefined =>
    explained(factsWith({}), ballots).find((each) => each.title === video?.criterion.title.ru);

  test('shows every mark, the mean exactly and as decimal, and the cap that held', () => {
    const shown = found([ballot(jury[0] as JurorId, 5), ballot(jury[1] as JurorId, 4), ballot(jury[2] as JurorId, 3)]);
    expect(shown?.raw).toEqual(['Оценки жюри: 5 → 4; 4; 3']);
    expect(shown?.points).toEqual({ shown: '3,67', exact: '11/3' });
    expect(shown?.tier).toBe('Среднее 3 оценок.');
    expect(shown?.notes.join()).toMatch(/Оценка 5 засчитана как 4/);
  });
  test('without a complete ballot has no points', () => {
    const shown = found([]);
    expect(shown?.points).toBeNull();
    expect(shown?.tier).toBe('Готовых бюллетеней пока нет.');
  });
});

test('every criterion of every nomination of the award can be explained, in both languages, with nothing entered', () => {
  for (const nomination of award.nominations) {
    const compiled = compileNomination(nomination, award.decisions, choices);
    const score = scoreApplication(application, compiled, 'mean', new Map(), jury, []);
    for (const language of ['ru', 'en'] as const) {
      const rows = explainCriteria({ compiled, decisions: award.decisions, choices, rules: { aggregation: 'mean' }, facts: new Map(), score, language });
      expect(rows).toHaveLength(compiled.criteria.length);
      for (const row of rows) expect([row.title !== '', row.clause !== '', row.tier !== '', row.points]).toEqual([true, true, true, null]);
    }
  }
});

test('a figure carries its exact value', () => expect(figureOf('ru', { num: 37n, den: 3n })).toEqual({ shown: '12,33', exact: '37/3' }));
