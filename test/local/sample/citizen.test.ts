/**
 * The final of «Неравнодушный гражданин»: complete, without ties, 18 different winners, and therefore the sums of tax
 * that the regulation's readings give.
 */
import { rulesInForce } from '../../../src/award/decisions';
import { sampleNeravnodushnyGrazhdanin } from '../../../src/local/sample/citizen';
import { reckoned } from '../../../src/local/sample/reckoning';
import { LAW_TO_CONFIRM } from '../../../src/money/law';
import { awardedPrizes, prizeLines, totalOf } from '../../../src/money/prizes';

const sample = sampleNeravnodushnyGrazhdanin();
const main = sample.award.nominations.filter(({ decidedBy }) => decidedBy === undefined);
const results = main.map(({ key, prizes }) => ({ result: reckoned(sample, key), prizes }));
const personOf = (application: string): string => sample.applications.find(({ id }) => id === application)?.person ?? '';

test('the same seed gives the same final', () => {
  expect(sampleNeravnodushnyGrazhdanin()).toEqual(sample);
});

test('six nominations of five to seven finalists, each from another locality, and nine jurors', () => {
  expect(main).toHaveLength(6);
  for (const { key } of main) {
    const localities = sample.applications.filter(({ nomination }) => nomination === key).map(({ locality }) => locality);
    expect(localities.length).toBeGreaterThanOrEqual(5);
    expect(localities.length).toBeLessThanOrEqual(7);
    expect(new Set(localities).size).toBe(localities.length);
  }
  expect(sample.people.filter(({ role }) => role === 'juror')).toHaveLength(9);
});

test('all ballots are in and no two totals are equal', () => {
  for (const { result } of results) {
    expect(result.missing).toEqual([]);
    expect(result.uncounted).toEqual([]);
    expect(result.ties).toEqual([]);
  }
  expect(sample.ballots).toHaveLength(sample.applications.length * 9);
});

test('18 winners are 18 different people', () => {
  const winners = results.flatMap(({ result }) => result.standings.filter(({ winner }) => winner === 'yes').map(({ score }) => personOf(score.application)));
  expect(winners).toHaveLength(18);
  expect(new Set(winners).size).toBe(18);
});

describe('the tax of the whole final', () => {
  const rules = { ...rulesInForce(sample.award, new Map()), tax: 'undecided' as const };
  const awarded = results.flatMap(({ result, prizes }) =>
    awardedPrizes({ nomination: result.nomination, standings: result.standings, prizes, year: sample.award.year }, rules, personOf),
  );
  const lines = prizeLines(awarded, LAW_TO_CONFIRM, rules);
  test.each([
    ['grossUp', 52_002n, 472_002n],
    ['withheld', 45_240n, 420_000n],
    ['noAllowanceWithheld', 54_600n, 420_000n],
    ['noAllowanceGrossUp', 62_760n, 482_760n],
  ] as const)('%s: %d roubles of tax, %d spent', (reading, tax, gross) => {
    expect(totalOf(lines, reading)).toMatchObject({ tax: tax * 100n, gross: gross * 100n });
  });
});
